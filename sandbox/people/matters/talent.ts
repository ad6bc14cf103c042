import { addDays } from '../days.ts';
import type { Profile } from '../profile.ts';

/** Whoever settles comes from elsewhere, has been examined and works. */
const newcomer = { publicSecurity: { household: 'other-urban' }, elsewhere: true } as const;
const fit = { 'checkup-hospitals/report': { conclusion: 'fit' } } as const;
const studied = (level: string, graduatedOn: string, regular = true): Profile['records'] => ({ 'academic-records/qualification': { level, regular, graduatedOn } });

/** One for each way the talent settlement and the registration for an examination can go. */
export function talentProfiles(today: string): readonly Profile[] {
  return [
    {
      ...newcomer, name: '林晓岚', sex: 'female', age: 34, months: 20, records: { ...fit, ...studied('bachelor', '2015-06-30') },
      story: { zh: '人才引进：普通高校本科，34岁，在职参保，体检合格，可以秒批。', en: 'Talent settlement: a bachelor of 34, employed, insured and fit; approved at once.' },
    },
    {
      ...newcomer, name: '何志远', sex: 'male', age: 38, months: 64, certificates: [{ occupation: 'electrician', level: 'technician', daysAgo: 700 }], records: fit,
      story: { zh: '人才引进：没有学信网记录，凭技师证书（40周岁以下）可以秒批。', en: "Talent settlement: no academic record, but a technician's certificate at 38; approved at once." },
    },
    {
      ...newcomer, name: '方敏敏', sex: 'female', age: 41, months: 120, entries: [{ kind: 'certificate.title', data: { level: 'middle', issuedOn: addDays(today, -900) }, daysAgo: 900 }], records: { ...fit, ...studied('college', '2006-06-30') },
      story: { zh: '人才引进：专科，41岁，有中级职称，可以秒批。', en: 'Talent settlement: junior college at 41 with an intermediate title; approved at once.' },
    },
    {
      ...newcomer, name: '高建军', sex: 'male', age: 37, months: 90, records: { ...fit, ...studied('college', '2010-06-30') },
      story: { zh: '人才引进：专科，37岁，没有职称和技能证书，不符合。', en: 'Talent settlement: junior college at 37 without title or skill; refused.' },
    },
    {
      ...newcomer, name: '唐伟成', sex: 'male', age: 44, months: 150, records: fit,
      story: { zh: '人才引进：早年的学历学信网查不到，由工作人员核实。', en: 'Talent settlement: an early degree that the academic records do not hold; an officer looks.' },
    },
    {
      ...newcomer, name: '罗丽娜', sex: 'female', age: 29, months: 30, records: studied('master', '2021-06-30'),
      story: { zh: '人才引进：条件都够，还没有体检。', en: 'Talent settlement: everything fits but the medical examination, which is still to come.' },
    },
    {
      ...newcomer, name: '曹信诚', sex: 'male', age: 33, months: 70, records: { ...fit, ...studied('bachelor', '2015-06-30'), 'public-credit/record': { trustworthy: false } },
      story: { zh: '人才引进：被列为失信被执行人，不符合。', en: 'Talent settlement: on the list of untrustworthy people; refused.' },
    },
    {
      ...newcomer, name: '马立群', sex: 'male', age: 31, months: 40, records: { ...fit, ...studied('bachelor', '2017-06-30'), 'shenzhen-public-security/criminal-record': { clear: false } },
      story: { zh: '人才引进：有刑事犯罪记录，不符合。', en: 'Talent settlement: a criminal record; refused.' },
    },
    {
      ...newcomer, name: '叶知秋', sex: 'female', age: 22, separation: null, months: null, graduatedDays: 150, records: { ...fit, ...studied('bachelor', addDays(today, -150)) },
      story: { zh: '应届毕业生接收：毕业5个月，可以秒批。', en: 'Graduates: five months after the graduation; approved at once.' },
    },
    {
      ...newcomer, name: '许安琪', sex: 'female', age: 29, separation: null, months: null, records: { ...fit, 'overseas-degrees/recognition': { level: 'master' } },
      story: { zh: '留学回国引进：国外硕士已认证，可以秒批。', en: 'Back from abroad: a recognised master degree; approved at once.' },
    },
    {
      ...newcomer, name: '沈博文', sex: 'male', age: 33, separation: null, months: null, records: { ...fit, ...studied('doctor', '2024-06-30'), 'postdoc-office/record': { status: 'active' } },
      story: { zh: '博士后引进：在站博士后，还没有参保，可以秒批。', en: 'Postdocs: at a station and not insured yet; approved at once.' },
    },
    {
      name: '秦晓月', sex: 'female', age: 29, months: 66, records: { 'exam-centre/registration': { educationConfirmed: true } },
      story: { zh: '资格考试报名：本科学历联网核对一致，工作年限由本人承诺，当场报上。', en: 'Examination: the degree is confirmed online, the years of work are promised; registered at once.' },
    },
    {
      name: '石建设', sex: 'male', age: 46, months: 220,
      story: { zh: '资格考试报名：早年学历联网查不到，由本人承诺。', en: 'Examination: an early degree that cannot be looked up; it is promised.' },
    },
    {
      name: '贾明轩', sex: 'male', age: 34, months: 100, records: { 'exam-centre/registration': { educationConfirmed: true, falsePromise: true } },
      story: { zh: '资格考试报名：以前的报名承诺不实，这次不能用承诺。', en: 'Examination: an earlier promise was false, so that a promise does not serve this time.' },
    },
    {
      name: '夏冰冰', sex: 'female', age: 31, months: 80, records: { 'exam-centre/registration': { educationConfirmed: false } },
      story: { zh: '资格考试报名：联网核对的学历和所选的不一致，不通过。', en: 'Examination: what is looked up differs from the education chosen; refused.' },
    },
  ];
}
