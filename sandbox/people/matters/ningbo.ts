import { addDays, bornToRetireIn } from '../days.ts';
import type { Profile } from '../profile.ts';
import { relations } from './relations.ts';

type Entry = NonNullable<Profile['entries']>[number];
type Records = NonNullable<Profile['records']>;

/** A month of a flexible worker on the lowest base of Zhejiang, in fen: 20 % of `flexibleBaseFloor`. */
const MONTHLY_FEN = 99_720;

const card = (status: string, daysAgo: number): Entry => ({ kind: 'card', data: { status, bank: 'ccb', city: '330200', expiresOn: status === 'issued' ? null : '2034-06-30' }, daysAgo });
const flexibleWork = (daysAgo: number, occupation: string): readonly Entry[] => [
  { kind: 'employment', data: { employerName: '灵活就业' }, daysAgo },
  { kind: 'registration.employment', data: { form: 'flexible', occupation }, daysAgo },
  { kind: 'insurance.flexible', data: { base: MONTHLY_FEN * 5, monthly: MONTHLY_FEN }, daysAgo: daysAgo - 5 },
];

/** People for Ningbo's one-things: they live in the demonstration's city like everybody, and what counts of a place is in their entries. */
export function ningboPeople(today: string): readonly Profile[] {
  const day = (daysAgo: number): string => addDays(today, -daysAgo);
  const paid = (months: number, firstDaysAgo: number): Records => ({ 'taxation/flexible-contributions': { months, paid: months * MONTHLY_FEN, firstOn: day(firstDaysAgo) } });
  const account: Entry = { kind: 'pension.account', data: { balance: 9_200_000, index: 1020 }, daysAgo: 2000 };
  const retiresNow = { sex: 'male', birthDate: bornToRetireIn(0, today, 'male') } as const;
  const hurt = (bill: string, outside: boolean, more: Records = {}): Pick<Profile, 'entries' | 'records'> => ({
    entries: [
      { kind: 'insurance.injury', data: { averageWage: 680_000 }, daysAgo: 1500 },
      { kind: 'injury', data: { injuredOn: day(70), situation: 'at-work', employerName: '甬江样例机械有限公司' }, daysAgo: 55 },
      { kind: 'injury.registration', data: { injuredOn: day(70), employerName: '甬江样例机械有限公司', hospital: '宁波示范医院' }, daysAgo: 54 },
      ...(outside ? [{ kind: 'injury.elsewhere', data: { reason: 'transfer', city: '上海市' }, daysAgo: 50 }] : []),
    ],
    records: { 'injury-hospitals/treatment': { bill, kind: 'inpatient', begin: day(45), end: day(33), total: 1_460_000, covered: 1_380_000, settled: false, agreed: true, emergency: false, related: true, outside, discharged: true }, ...more },
  });
  return [
    {
      ...retiresNow, name: '应国祥', months: 290, entries: [account, card('active', 900)],
      story: { zh: '宁波办退休：到龄，没有视同缴费年限，只答一句话，当场办好。', en: 'Retiring in Ningbo: at the statutory age, one question, done on the spot.' },
    },
    {
      ...retiresNow, name: '竺阿德', months: 150, entries: [account],
      records: { ...relations({ enterprise: ['320500'] }), 'other-agency/pension-statement': { months: 90, balance: 6_600_000, obstacle: 'none' }, 'other-agency/pension-money': { received: 6_600_000 } },
      story: { zh: '宁波办退休：单看本地不到15年，外地7年半先转过来，接着当场退休。', en: 'Retiring in Ningbo: too few years here alone; those elsewhere are brought first, and the retirement follows.' },
    },
    {
      sex: 'male', birthDate: bornToRetireIn(14, today, 'male'), name: '庄亚平', months: 260, entries: [account],
      story: { zh: '宁波办退休：还有14个月到龄，告诉他哪天来，想提前的去办“职工退休”。', en: 'Retiring in Ningbo: 14 months to go, so he is told the day, and where to retire earlier.' },
    },
    {
      name: '励小波', sex: 'male', age: 33, months: 5, separation: { reason: 'contract-expired', daysAgo: 12 }, records: {
        ...relations({ unemployment: ['320500'] }), 'other-agency/unemployment-statement': { months: 40, unusedMonths: 0, fee: 1_900_000, obstacle: 'none' }, 'other-agency/unemployment-money': { received: 1_900_000 },
      },
      story: { zh: '宁波领失业金：本地只缴5个月，外地40个月先转来，合起来够领12个月。', en: 'Benefit in Ningbo: 5 months here and 40 elsewhere, brought first, are enough for 12 months.' },
    },
    {
      name: '忻雅君', sex: 'female', age: 36, months: 90, separation: { reason: 'mutual-by-employer', daysAgo: 9 }, entries: [card('active', 700)],
      story: { zh: '宁波领失业金：只答一句“想找工作”，登记、失业金、医保当场办好。', en: 'Benefit in Ningbo: one answer, and registration, benefit and medical cover are done on the spot.' },
    },
    {
      name: '邬建明', sex: 'male', age: 41, months: 30, separation: { reason: 'resigned', daysAgo: 20 },
      story: { zh: '宁波领失业金：本人辞职，登记能办，失业金不能领，说明理由。', en: 'Benefit in Ningbo: he resigned, so that he is registered and the benefit is refused with its reason.' },
    },
    {
      name: '乐素珍', sex: 'female', age: 44, separation: null, months: null, records: paid(7, 215), entries: [{ kind: 'hardship', data: { class: 'older' }, daysAgo: 300 }, ...flexibleWork(230, 'domestic')],
      story: { zh: '宁波领社保补贴：困难人员，灵活就业缴了7个月，当场补回三分之二。', en: 'Contributions back in Ningbo: hard to place, seven months paid, two thirds come back on the spot.' },
    },
    {
      name: '屠思涵', sex: 'female', birthDate: '2003-07-19', separation: null, months: null, graduatedDays: 240,
      records: { ...paid(4, 125), 'education/diploma': { found: true, level: 'bachelor', leftOn: day(240) } }, entries: flexibleWork(140, 'ecommerce'),
      story: { zh: '宁波领社保补贴：离校8个月的毕业生，灵活就业缴了4个月。', en: 'Contributions back in Ningbo: a graduate of eight months ago in flexible work, four months paid.' },
    },
    {
      name: '周佩芬', sex: 'female', age: 42, separation: null, months: null, registeredDays: 30,
      story: { zh: '宁波领社保补贴：登记失业、满40周岁，先认定困难，再登记灵活就业。', en: 'Contributions back in Ningbo: registered as unemployed and over 40, so recognised first, then registered in flexible work.' },
    },
    {
      name: '鲍海峰', sex: 'male', age: 29, months: 18, entries: [{ kind: 'pension.account', data: { balance: 900_000, index: 950 }, daysAgo: 500 }],
      records: {
        ...relations({ enterprise: ['320500'], military: true, unemployment: ['320500'] }), 'other-agency/pension-statement': { months: 22, balance: 1_300_000, obstacle: 'none' }, 'other-agency/pension-money': { received: 1_300_000 },
        'military-finance/pension-statement': { case: 'discharged', months: 48, balance: 6_900_000, obstacle: 'none' }, 'military-finance/pension-money': { received: 6_900_000 },
        'other-agency/unemployment-statement': { months: 22, unusedMonths: 0, fee: 700_000, obstacle: 'none' }, 'other-agency/unemployment-money': { received: 700_000 },
      },
      story: { zh: '宁波转社保：当过兵，又在外地缴过养老和失业，三样一次转来，一句话不问。', en: 'Insurance to Ningbo: from the forces and from elsewhere, three relations at once without a question.' },
    },
    {
      name: '林阿毛', sex: 'male', age: 35, months: 26,
      story: { zh: '宁波转社保：外地什么也没有查到，每一项都说明为什么不用办。', en: 'Insurance to Ningbo: nothing is found elsewhere, and every item says why it is not needed.' },
    },
    {
      name: '汪大勇', sex: 'male', age: 40, months: 90, position: 'worker', wageFen: 680_000, ...hurt('33020026100017', false),
      story: { zh: '宁波报工伤费用：在本地住院12天、自己垫付，医药费和伙食补助当场报。', en: 'Injury costs in Ningbo: 12 days in hospital and paid by himself, treatment and meals at once.' },
    },
    {
      name: '史永年', sex: 'male', age: 46, months: 120, position: 'worker', wageFen: 680_000, ...hurt('31010026100052', true),
      story: { zh: '宁波报工伤费用：转诊到上海，治疗费当场报，路费食宿由工作人员看票据。', en: 'Injury costs in Ningbo: referred to Shanghai, the treatment at once, the journey by an officer who sees the tickets.' },
    },
    {
      name: '陈甬生', sex: 'male', age: 23, months: 3, account: 'none', records: { 'card-library/holder': { status: 'none', bank: null, city: null, expiresOn: null } },
      story: { zh: '宁波领社保卡：还没有卡，选银行和网点两句话，当场通知制卡。', en: 'A card in Ningbo: has none, chooses bank and branch, and its making is ordered at once.' },
    },
    {
      name: '叶静怡', sex: 'female', age: 31, months: 40, entries: [card('issued', 5)],
      story: { zh: '宁波领社保卡：宁波的新卡已领到，点一下启用。', en: 'A card in Ningbo: the new card is in her hands, one tap activates it.' },
    },
    {
      name: '娄晓峰', sex: 'male', age: 26, months: null, separation: null, account: 'none',
      story: { zh: '宁波用工参保：第一次上班，单位（任选一家企业登录）填他的号码 {number of 娄晓峰}，备案、登记、三险增员当场办好。', en: 'Hired and insured in Ningbo: his first job. Sign in as any enterprise and give his number {number of 娄晓峰}: record, registration and three insurances on the spot.' },
    },
    {
      name: '沃建平', sex: 'male', age: 38, months: 60, separation: { reason: 'layoff', daysAgo: 70 }, registeredDays: 60, benefit: { months: 18, passed: 2 },
      story: { zh: '宁波用工参保：正在领失业金，被招用（号码 {number of 沃建平}），备案的同时停发；参保登记过，直接增员。', en: 'Hired and insured in Ningbo: draws the benefit, which stops with the record of the hiring (number {number of 沃建平}); registered already, he is only added.' },
    },
    ...funerals(today),
  ];
}

/** After a death: somebody who had retired, somebody in work, somebody who drew the unemployment benefit, and nobody known. */
function funerals(today: string): readonly Profile[] {
  const day = (daysAgo: number): string => addDays(today, -daysAgo);
  const died = (daysAgo: number): Pick<Profile, 'publicSecurity' | 'records'> => ({ publicSecurity: { alive: false }, records: { 'death-register/death': { recorded: true, missing: false, diedOn: day(daysAgo), cause: 'illness' } } });
  const tied = (deceased: string, relation: string): Pick<Profile, 'records'> => ({ records: { 'kinship/relation': { deceased, confirmed: true, relation } } });
  const ownCard: Entry = { kind: 'card', data: { status: 'active', bank: 'icbc', city: '330200', expiresOn: '2033-06-30' }, daysAgo: 2500 };
  return [
    {
      name: '阮国富', sex: 'male', age: 83, months: 300, separation: { reason: 'pension', daysAgo: 8010 }, pensionSinceDays: 8000, entries: [ownCard], ...died(9),
      story: { zh: '在宁波退休22年，因病去世。', en: 'Retired in Ningbo for 22 years, died of illness.' },
    },
    {
      name: '阮秀珠', sex: 'female', birthDate: '1970-04-06', months: 200, ...tied('阮国富', 'child'),
      story: { zh: '宁波领丧葬费：父亲去世，丧葬补助金和9个月抚恤金打到她的卡，最后注销父亲的社保卡。填逝者号码 {number of 阮国富}。', en: 'Funeral grant in Ningbo: her father has died; grant and nine months go to her card, and his card is cancelled last. His number is {number of 阮国富}.' },
    },
    {
      name: '桑永康', sex: 'male', age: 51, months: 190, entries: [ownCard, { kind: 'pension.account', data: { balance: 5_600_000, index: 1000 }, daysAgo: 2000 }], ...died(14),
      story: { zh: '在职因病去世，个人账户有余额。', en: 'Died of illness while employed, something is left in the account.' },
    },
    {
      name: '桑林娣', sex: 'female', birthDate: '1976-10-21', months: 150, ...tied('桑永康', 'spouse'),
      story: { zh: '宁波领丧葬费：丈夫去世，丧葬抚恤当场领，个人账户余额由工作人员核准继承。填逝者号码 {number of 桑永康}。', en: 'Funeral grant in Ningbo: her husband has died; the grants come at once, and an officer approves the inheritance of the account. His number is {number of 桑永康}.' },
    },
    {
      name: '樊阿土', sex: 'male', age: 48, months: null, separation: null, registeredDays: 160, benefit: { months: 12, passed: 5 },
      entries: [{ kind: 'insurance.unemployment', data: { months: 70, unusedMonths: 0, lastPaidOn: day(190) }, daysAgo: 2400 }], ...died(6),
      story: { zh: '只参加过失业保险，领失业金期间去世。', en: 'In the unemployment insurance only, died while drawing its benefit.' },
    },
    {
      name: '樊小丽', sex: 'female', birthDate: '2001-02-14', months: 30, ...tied('樊阿土', 'child'),
      story: { zh: '宁波领丧葬费：父亲领失业金期间去世，由失业保险发丧葬补助金和6个月抚恤金。填逝者号码 {number of 樊阿土}。', en: 'Funeral grant in Ningbo: her father died while drawing the unemployment benefit, and that insurance pays a grant and six months. His number is {number of 樊阿土}.' },
    },
    {
      name: '裘阿根', sex: 'male', age: 57, months: 210,
      story: { zh: '宁波领丧葬费：登记里查不到他和阮国富（{number of 阮国富}）的亲属关系，什么也看不到，请带材料到窗口。', en: 'Funeral grant in Ningbo: no tie to 阮国富 ({number of 阮国富}) is on record, so he sees nothing and is asked to come to the counter.' },
    },
  ];
}
