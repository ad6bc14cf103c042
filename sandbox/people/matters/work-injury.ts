import type { Value } from '#core/value.ts';
import { addDays } from '../days.ts';
import type { Profile } from '../profile.ts';

type Entry = NonNullable<Profile['entries']>[number];
type Fields = Readonly<Record<string, Value>>;

const EMPLOYER = '沂蒙示范木业有限公司';
/** Insured against work injury for that long, with the average wage that benefits go by. */
const insured = (daysAgo = 1500, averageWage = 520_000): Entry => ({ kind: 'insurance.injury', data: { averageWage }, daysAgo });

/** Hurt at work: everybody whom the rules of the finding, the costs and the assessment tell apart. */
export function workInjuryProfiles(today: string): readonly Profile[] {
  const day = (daysAgo: number): string => addDays(today, -daysAgo);
  const found = (hurt: number, since: number, situation = 'at-work'): Entry => ({ kind: 'injury', data: { injuredOn: day(hurt), situation, employerName: EMPLOYER }, daysAgo: since });
  const registered = (hurt: number, since: number): Entry => ({ kind: 'injury.registration', data: { injuredOn: day(hurt), employerName: EMPLOYER, hospital: '临沂示范医院' }, daysAgo: since });
  const assessed = (hurt: number, since: number, grade: number, level = 'city', care = 'none'): Entry =>
    ({ kind: 'injury.assessment', data: { injuredOn: day(hurt), grade, care, level, servedOn: day(since) }, daysAgo: since });
  const treated = (admitted: number, out: number, more: Fields = {}): Fields => ({
    bill: `3713002611${String(admitted).padStart(4, '0')}`, kind: 'inpatient', begin: day(admitted), end: day(out), total: 862_000, covered: 798_000,
    settled: false, agreed: true, emergency: false, related: true, outside: false, discharged: true, ...more,
  });
  const worker = { sex: 'male', age: 38, months: 70, position: 'worker', wageFen: 520_000 } as const;
  return [
    {
      ...worker, name: '崔建业', entries: [insured()], records: { 'injury-hospitals/treatment': treated(12, 4) },
      story: { zh: '前几天在车间受伤，单位参保，已出院：申请认定，核实后自动登记、报销住院费和伙食补助。', en: 'Hurt in the workshop days ago, insured, out of hospital: finding, then registration, costs and meals by themselves.' },
    },
    {
      ...worker, name: '卢志勇', entries: [insured()], records: { 'traffic-police/accident-liability': { liability: 'equal' } },
      story: { zh: '上班路上出车祸，交警认定同等责任：不算本人主要责任，可以认定。', en: 'A traffic accident on the way to work, equal liability: may be found a work injury.' },
    },
    {
      ...worker, name: '江海波', entries: [insured()], records: { 'traffic-police/accident-liability': { liability: 'main' } },
      story: { zh: '下班路上出车祸，本人主要责任：不能认定，说明理由和复核途径。', en: 'An accident on the way home with main liability: refused, with the reason and the way to a review.' },
    },
    {
      ...worker, name: '严守信', separation: null, months: null,
      story: { zh: '在工地受伤，没有合同、没有备案：由工作人员核实事实劳动关系。', en: 'Hurt on a building site without contract or record: an officer checks for an employment in fact.' },
    },
    {
      ...worker, name: '龚长河', entries: [found(40, 10), insured(20)],
      story: { zh: '已认定工伤，但单位在受伤以后才参保：登记不了，待遇由单位付。', en: 'Found, but insured only after the injury: not registered, the employer pays.' },
    },
    {
      ...worker, name: '乔玉山', entries: [insured(), found(60, 40), registered(60, 40)],
      records: { 'injury-hospitals/treatment': treated(20, 6, { bill: '11010026100009', outside: true, total: 4_260_000, covered: 3_980_000 }), 'injury-hospitals/transfer-advice': { advised: true } },
      story: { zh: '本地医院建议转到北京治：先备案，再报治疗费。', en: 'Referred to Beijing: report first, then the costs.' },
    },
    {
      ...worker, name: '薛春来',
      entries: [insured(), found(90, 70), registered(90, 70), { kind: 'injury.elsewhere', data: { reason: 'transfer', city: '济南市' }, daysAgo: 50 }],
      records: { 'injury-hospitals/treatment': treated(45, 30, { bill: '37010026100031', outside: true, total: 7_900_000, covered: 7_100_000 }) },
      story: { zh: '转诊到济南住院，费用超过5万元：要复核；路费食宿凭票据报。', en: 'Referred to Jinan, above 50,000 yuan: confirmed by a second officer; the journey by its tickets.' },
    },
    {
      ...worker, name: '侯利民', entries: [insured(), found(200, 170), registered(200, 170)], records: { 'injury-hospitals/treatment': treated(200, 180, { settled: true }) },
      story: { zh: '医院已经联网结算，不用再报；伤情稳定，可以做劳动能力鉴定。', en: 'The hospital has settled directly; the injury is stable and can be assessed.' },
    },
    {
      ...worker, name: '贺平安', entries: [insured(), found(260, 230), registered(260, 230), assessed(260, 10, 9)],
      story: { zh: '10天前收到市里的九级结论：不服的还能向省里申请再次鉴定。', en: 'Grade 9 by the city 10 days ago: it can still be contested with the province.' },
    },
    {
      ...worker, name: '龙在田', entries: [insured(), found(300, 270), registered(300, 270), assessed(300, 30, 8)],
      story: { zh: '30天前收到结论：再次鉴定已过15日，由工作人员核实有没有正当理由。', en: 'Concluded 30 days ago: past 15 days, an officer checks the reason.' },
    },
    {
      ...worker, name: '万福生', entries: [insured(2500), found(900, 870), registered(900, 870), assessed(900, 600, 8)],
      story: { zh: '鉴定一年半以后伤情加重：可以申请复查鉴定。', en: 'Worse a year and a half after the assessment: a review is possible.' },
    },
    {
      ...worker, name: '段永康', age: 50,
      entries: [insured(4000), found(1500, 1470), registered(1500, 1470), assessed(1500, 1200, 3), { kind: 'benefit.injury', data: { benefit: 'disability', grade: 4, monthly: 390_000 }, daysAgo: 1100 }],
      story: { zh: '领四级伤残津贴，复查改为三级：按80%重新核定。', en: 'Draws the allowance of grade 4, now grade 3: calculated anew at 80 %.' },
    },
    {
      ...worker, name: '雷秀峰', age: 58, publicSecurity: { alive: false }, records: { 'death-register/death': { recorded: true, missing: false, diedOn: day(9), cause: 'illness' } },
      entries: [insured(4000), found(1500, 1470), registered(1500, 1470), assessed(1500, 1200, 2, 'city', 'partial'), { kind: 'benefit.injury', data: { benefit: 'disability', grade: 2, monthly: 442_000 }, daysAgo: 1100 }],
      story: { zh: '领伤残津贴，人口库显示已经去世：定期待遇停发。', en: 'Drew the allowance and has died according to the population register: the benefit stops.' },
    },
    {
      ...worker, name: '史建军', age: 64, separation: { reason: 'pension', daysAgo: 90 }, months: 300, pensionSinceDays: 85,
      entries: [insured(5000), found(2500, 2470), registered(2500, 2470), assessed(2500, 2200, 4), { kind: 'benefit.injury', data: { benefit: 'disability', grade: 4, monthly: 375_000 }, daysAgo: 2100 }],
      story: { zh: '领四级伤残津贴，已经退休：津贴改为养老金，差额由基金补足。', en: 'Grade 4 and retired: the pension takes over, the fund makes up the difference.' },
    },
    ...deathProfiles(today),
  ];
}

/** Those who died or are missing: their families, who apply, stand in `bereavement.ts`. */
function deathProfiles(today: string): readonly Profile[] {
  const day = (daysAgo: number): string => addDays(today, -daysAgo);
  const died = (daysAgo: number, cause: string): Pick<Profile, 'publicSecurity' | 'records'> => ({
    publicSecurity: { alive: false }, records: { 'death-register/death': { recorded: true, missing: false, diedOn: day(daysAgo), cause } },
  });
  const found = (hurt: number, since: number): Entry => ({ kind: 'injury', data: { injuredOn: day(hurt), situation: 'at-work', employerName: EMPLOYER }, daysAgo: since });
  const worker = { sex: 'male', age: 45, months: 150, position: 'worker', wageFen: 600_000 } as const;
  return [
    { ...worker, name: '陶满仓', months: 140, ...died(20, 'illness'), story: { zh: '在职因病去世：家属当场领丧葬补助金和9个月抚恤金，不用证明。', en: 'Died of illness while employed: the family draws funeral grant and nine months at once, without a certificate.' } },
    { ...worker, name: '姜小满', age: 26, months: 40, ...died(15, 'off-work'), story: { zh: '缴费不满5年意外去世：按个人缴费封顶，由工作人员核定。', en: 'Less than five years, an accident off work: limited by the own contributions, which an officer works out.' } },
    {
      ...worker, name: '戚老栓', age: 71, months: 360, separation: { reason: 'pension', daysAgo: 3900 }, pensionSinceDays: 3890, ...died(12, 'illness'),
      story: { zh: '退休10年后去世：抚恤金按在职年限减去领养老金的年数，养老金停发。', en: 'Died ten years after retiring: one month less for each year of pension, and the pension ends.' },
    },
    {
      ...worker, name: '盛开河', months: 130, ...died(30, 'illness'), entries: [{ kind: 'benefit.funeral', data: { fund: 'unemployment', amount: 880_000 }, daysAgo: 20 }],
      story: { zh: '丧葬补助金已从失业保险领过：只发抚恤金，不重复领。', en: 'A funeral grant was drawn from the unemployment insurance: the lump sum only.' },
    },
    {
      ...worker, name: '巩大山', ...died(40, 'work'), entries: [insured(1500, 600_000), found(40, 10)],
      story: { zh: '因工死亡：一次性工亡补助金、丧葬补助金，10岁的女儿领供养亲属抚恤金。', en: 'Died at work: one-off grant, funeral grant, and a monthly benefit for the daughter of ten.' },
    },
    {
      ...worker, name: '滕远航', records: { 'death-register/death': { recorded: false, missing: true } }, entries: [insured(1500, 600_000), found(130, 60)],
      story: { zh: '因工外出下落不明超过三个月：预支一半，父亲按月领抚恤金。', en: 'Missing on business for over three months: half in advance, and a monthly benefit for the father.' },
    },
    {
      ...worker, name: '郎永胜', ...died(18, 'illness'), age: 55,
      entries: [insured(5000, 450_000), found(2500, 2470), { kind: 'injury.registration', data: { injuredOn: day(2500), employerName: EMPLOYER, hospital: '临沂示范医院' }, daysAgo: 2460 }, { kind: 'injury.assessment', data: { injuredOn: day(2500), grade: 1, care: 'full', level: 'city', servedOn: day(2200) }, daysAgo: 2200 }],
      story: { zh: '一级伤残职工期满后去世：工伤保险和养老保险的待遇选一种。', en: 'Grade 1, died later: the family chooses one of the two insurances.' },
    },
  ];
}
