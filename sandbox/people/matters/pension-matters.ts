import { addDays, addMonths, bornToRetireIn } from '../days.ts';
import type { Profile } from '../profile.ts';

type Records = NonNullable<Profile['records']>;
type Entry = NonNullable<Profile['entries']>[number];

const ACCOUNT_DAYS = 2000;
const account = (balance: number, index: number): Entry => ({ kind: 'pension.account', data: { balance, index }, daysAgo: ACCOUNT_DAYS });
/** What the other place states and what has come from it: the same amount unless said otherwise. */
const moved = (department: string, scheme: string, statement: Readonly<Record<string, string | number>>, received: number | null): Records => ({
  [`${department}/${scheme}-statement`]: { obstacle: 'none', ...statement },
  ...(received !== null && { [`${department}/${scheme}-money`]: { received } }),
});
const relations = (found: Readonly<Record<string, string | number | boolean>>): Records => ({
  'transfer-platform/relations': { enterprisePlaces: 0, institution: false, residents: false, military: false, unemploymentPlaces: 0, duplicateMonths: 0, duplicateRefund: 0, duplicateScheme: 'enterprise', ...found },
});

/** People for retirement and for pension relations elsewhere: every outcome of those services has somebody. */
export function pensionProfiles(today: string): readonly Profile[] {
  const retiresNow = { sex: 'male', birthDate: bornToRetireIn(0, today, 'male'), months: 260 } as const;
  return [
    { ...retiresNow, name: '郭建民', entries: [account(8_600_000, 1050)], story: { zh: '到了法定退休年龄，没有视同缴费年限：当场办好退休。', en: 'At the statutory age, no years deemed contributed: retires on the spot.' } },
    { ...retiresNow, name: '傅志强', entries: [account(7_900_000, 980)], story: { zh: '到了法定退休年龄，答“有视同缴费年限”：由工作人员会审档案。', en: 'At the statutory age with years deemed contributed: an officer reviews the file.' } },
    { ...retiresNow, name: '沈德胜', months: 250, entries: [account(7_100_000, 1010), { kind: 'pension.deemed', data: { months: 60 }, daysAgo: 400 }], story: { zh: '档案已经会审，视同60个月：不用交任何材料，要复核。', en: 'The file was reviewed, 60 months deemed: nothing to hand in, a second officer confirms.' } },
    { ...retiresNow, name: '曾庆祥', entries: [account(6_800_000, 900)], records: { 'work-injury-insurance/disability-allowance': { monthly: 420_000 } }, story: { zh: '领一至四级伤残津贴，比养老金高：工伤保险补差一并办。', en: 'Draws an injury allowance larger than the pension: the difference comes with it.' } },
    { ...retiresNow, name: '彭玉山', months: 130, entries: [account(2_900_000, 760)], story: { zh: '到了法定退休年龄，缴费不满15年：说明差多少、怎么补。', en: 'At the statutory age with less than 15 years: told what is missing and what can be done.' } },
    { sex: 'male', birthDate: bornToRetireIn(20, today, 'male'), name: '吕国庆', months: 250, entries: [account(7_000_000, 1000)], story: { zh: '离法定退休还有一年多：太早，可以弹性提前。', en: 'More than a year to go: too early, but may choose an earlier retirement.' } },
    { sex: 'female', birthDate: bornToRetireIn(5, today, 'female50'), position: 'worker', name: '蔡秀荣', months: 240, entries: [account(5_600_000, 880), { kind: 'retirement.notice', data: { retireOn: addMonths(today, 1) }, daysAgo: 80 }], story: { zh: '女工人，80天前书面告知单位，下个月弹性提前退休。', en: 'A woman in a worker position who gave notice 80 days ago and retires early next month.' } },
    { sex: 'male', birthDate: bornToRetireIn(-10, today, 'male'), name: '潘振华', months: 280, entries: [account(9_900_000, 1200), { kind: 'retirement.delay', data: { until: addDays(today, -3) }, daysAgo: 400 }], story: { zh: '与单位约定延迟，约定到期，现在退休。', en: 'Delayed by agreement with the employer, which has just ended: retires now.' } },
    { ...retiresNow, name: '田爱民', separation: { reason: 'layoff', daysAgo: 200 }, registeredDays: 190, benefit: { months: 24, passed: 6 }, entries: [account(8_100_000, 1000)], story: { zh: '正在领失业保险金，退休时一并停发。', en: 'Draws unemployment benefit, which stops with the retirement.' } },
    { sex: 'male', age: 55, name: '韩卫东', months: 250, entries: [account(8_800_000, 1100), { kind: 'employment.special', data: { trade: 'underground', months: 132 }, daysAgo: 5000 }], story: { zh: '井下11年，55岁：申请提前退休，等审档和公示。', en: '11 years underground at 55: early retirement after file and publicity.' } },
    { sex: 'male', age: 55, name: '邹学军', months: 240, entries: [account(7_500_000, 950), { kind: 'employment.special', data: { trade: 'heavy-labour', months: 100 }, daysAgo: 5000 }], story: { zh: '特别繁重体力劳动8年多，不满10年：不能提前退休。', en: 'Eight years of very heavy labour, ten are needed: no early retirement.' } },
    { sex: 'male', age: 57, name: '贺永顺', months: 240, entries: [account(8_000_000, 1000)], records: { 'capacity-committee/illness-assessment': { total: true, concludedOn: addDays(today, -30) } }, story: { zh: '因病完全丧失劳动能力：病残津贴代替因病退休。', en: 'Wholly unable to work through illness: the allowance takes the place of early retirement.' } },
    { sex: 'male', age: 48, name: '龚保田', months: 150, records: { 'capacity-committee/illness-assessment': { total: false, concludedOn: addDays(today, -20) } }, story: { zh: '鉴定为部分丧失劳动能力：不能领病残津贴。', en: 'Found partly unable to work: no allowance.' } },
    { ...retiresNow, name: '傅淑华', sex: 'female', birthDate: bornToRetireIn(0, today, 'female55'), position: 'management', months: 50, entries: [account(1_500_000, 700)], story: { zh: '到龄只缴了几年，想一次性领走个人账户：书面告知后由工作人员核准。', en: 'A few years only at the statutory age, wants the account paid out: told in writing, then an officer decides.' } },
    { age: 42, name: '姚海燕', sex: 'female', months: 120, entries: [account(3_300_000, 1300)], records: { 'immigration/nationality': { lost: true } }, story: { zh: '已经加入外国国籍，一次性领走个人账户。', en: 'Took another nationality and has the account paid out.' } },
    { age: 41, name: '冯志刚', months: 44, entries: [account(1_900_000, 950)], records: { ...relations({ enterprisePlaces: 1, unemploymentPlaces: 1 }), ...moved('other-agency', 'pension', { months: 86, balance: 6_120_000 }, 6_120_000), ...moved('other-agency', 'unemployment', { months: 40, unusedMonths: 0, fee: 1_800_000 }, 1_800_000) }, story: { zh: '外地缴过86个月：信息表和资金都到了，转入接上。', en: '86 months elsewhere: statement and money have come, and they are joined.' } },
    { age: 38, name: '常雪梅', sex: 'female', months: 30, entries: [account(1_100_000, 800)], records: { ...relations({ enterprisePlaces: 2 }), ...moved('other-agency', 'pension', { months: 70, balance: 4_000_000 }, 3_900_000) }, story: { zh: '两个外地的关系，到账少了1000元：由工作人员核对。', en: 'Two places elsewhere, and 1,000 yuan are missing: an officer settles it.' } },
    { age: 36, name: '武俊峰', months: 26, records: { ...relations({ enterprisePlaces: 1 }), ...moved('other-agency', 'pension', { months: 50, balance: 2_600_000, obstacle: 'arrears' }, 0) }, story: { zh: '外地还有欠费，转不过来：由工作人员协调。', en: 'Contributions are owed elsewhere: an officer sees to it.' } },
    { age: 52, name: '黎素珍', sex: 'female', months: 20, entries: [account(600_000, 700)], records: { ...relations({ enterprisePlaces: 1 }), ...moved('other-agency', 'pension', { months: 190, balance: 0, obstacle: 'drawing' }, 0) }, story: { zh: '已经在外地领养老金，不能再转来。', en: 'Draws the pension elsewhere already: nothing to transfer.' } },
    { age: 53, name: '易长江', sex: 'male', months: 20, elsewhere: true, entries: [account(700_000, 800)], records: { ...relations({ enterprisePlaces: 1 }), ...moved('other-agency', 'pension', { months: 200, balance: 9_000_000 }, 9_000_000) }, story: { zh: '外地户籍，50岁以后才在本市参保：临时缴费账户，主关系留在原地。', en: 'Registered elsewhere and insured here only after 50: a temporary account, the relation stays where it was.' } },
    { age: 37, name: '曹文斌', months: 14, entries: [account(700_000, 1200)], records: { ...relations({ institution: true }), ...moved('other-agency', 'institution', { months: 90, balance: 5_400_000, annuity: 4_200_000 }, 9_600_000) }, story: { zh: '从事业单位到企业，职业年金一起转来。', en: 'From an institution to an enterprise, with the occupational pension.' } },
    { ...retiresNow, name: '谢桂芳', sex: 'female', birthDate: bornToRetireIn(0, today, 'female55'), position: 'management', months: 230, entries: [account(6_400_000, 1000)], records: { ...relations({ residents: true }), ...moved('other-agency', 'residents', { months: 72, balance: 860_000 }, 860_000) }, story: { zh: '职工养老年限够，居民养老的钱并进来再退休。', en: "Enough years as an employee: the residents' account is joined before she retires." } },
    { age: 27, name: '卢卫东', sex: 'male', months: 9, entries: [account(380_000, 900)], records: { ...relations({ military: true }), ...moved('military-finance', 'pension', { case: 'discharged', months: 60, balance: 8_300_000 }, 8_300_000) }, story: { zh: '退役后上班，部队60个月养老保险接上。', en: 'Works after leaving the forces: 60 months are joined.' } },
    { ...retiresNow, name: '邓秀荣', sex: 'female', birthDate: bornToRetireIn(0, today, 'female50'), position: 'worker', months: 210, entries: [account(5_000_000, 850)], records: relations({ duplicateMonths: 14, duplicateRefund: 412_000 }), story: { zh: '14个月在两地重复缴费：选一边保留，另一边退给本人。', en: '14 months paid twice: one relation stays, the other is given back.' } },
  ];
}
