import type { Visit } from './visit.ts';

/** What happens to people: somebody for each outcome of the life events that a person files. */
export const PERSONS: readonly Visit[] = [
  { event: 'unemployment', who: '王小明', answers: { 'hardship.class': 'none' }, expect: { '2.4.1': 'approved', '1.8.1': 'approved', '1.8.6': 'approved' }, shows: { zh: '最普通的情形：全部当场办结', en: 'The ordinary case: everything at once' } },
  { event: 'unemployment', who: '陈立强', answers: { 'hardship.class': 'none' }, expect: { '2.4.1': 'approved', '1.8.1': 'refused', '1.8.6': 'dropped' }, shows: { zh: '本人辞职：登记办成，失业保险金不通过', en: 'Resigned: registered, the benefit is refused' } },
  { event: 'unemployment', who: '孙建国', expect: { '2.4.1': 'approved', '1.8.1': 'officer' }, shows: { zh: '金额大：由人复核', en: 'A large amount: people look' } },
  { event: 'graduate-employment', who: '罗思远', expect: { '2.1.1': 'approved', '2.2.1': 'approved' }, shows: { zh: '毕业生：就业服务当场办结', en: 'A graduate: services at once' } },
  { event: 'retirement', who: '郭建民', answers: { 'retirement.form': 'on-time', 'deemed.claimed': false }, expect: { '1.6.1': 'approved' }, shows: { zh: '到龄退休：当场核准', en: 'Retires at the statutory age, at once' } },
  { event: 'social-card', who: '方志成', answers: { 'card.matter': 'lost' }, expect: { '1.10.6': 'approved', '1.10.7': 'approved' }, shows: { zh: '丢了卡：挂失、补领一次办', en: 'A lost card: stopped and replaced' } },
  { event: 'professional-exam', who: '秦晓月', answers: { 'exam.yearsWorked': 10 }, expect: { 'local.exam-registration': 'approved' }, shows: { zh: '资格考试：告知承诺报名', en: 'Registers for an exam by promise' } },
];
