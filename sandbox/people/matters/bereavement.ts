import type { Value } from '#core/value.ts';
import { addDays } from '../days.ts';
import type { Profile } from '../profile.ts';

type Entry = NonNullable<Profile['entries']>[number];
type Records = NonNullable<Profile['records']>;
type Fields = Readonly<Record<string, Value>>;
type Relative = Partial<Omit<Profile, 'birthDate' | 'sex' | 'name'>> & { readonly name: string; readonly sex: 'male' | 'female'; readonly birthDate: string; readonly story: Profile['story'] };

/** Somebody whose tie to the deceased is on record: as who applies, and as who draws the monthly benefit. */
const tied = (deceased: string, relation: string, { records, ...relative }: Relative): Profile => ({
  months: 60, ...relative,
  records: {
    'kinship/relation': { deceased, confirmed: true, relation },
    'kinship/dependant': { deceased, confirmed: true, relation, birthDate: relative.birthDate, sex: relative.sex, represented: true },
    ...records,
  },
});
/** A story that tells the number to give. */
const about = (deceased: string, zh: string, en: string): Profile['story'] => ({ zh: `${zh}填逝者${deceased}的号码 {number of ${deceased}}。`, en: `${en} The number of ${deceased} is {number of ${deceased}}.` });
const died = (diedOn: string, cause: string): Pick<Profile, 'publicSecurity'> & { readonly records: Records } =>
  ({ publicSecurity: { alive: false }, records: { 'death-register/death': { recorded: true, missing: false, diedOn, cause } } });
const balance = (amount: number): Entry => ({ kind: 'pension.account', data: { balance: amount, index: 900 }, daysAgo: 8000 });
const retired = (days: number, months = 240): Pick<Profile, 'sex' | 'age' | 'months' | 'separation' | 'pensionSinceDays'> =>
  ({ sex: 'male', age: 82, months, separation: { reason: 'pension', daysAgo: days + 10 }, pensionSinceDays: days });

/** Families after a death: who died needs no sign-in, a relative applies. For every outcome of those matters there is somebody. */
export function bereavedFamilies(today: string): readonly Profile[] {
  const day = (daysAgo: number): string => addDays(today, -daysAgo);
  return [
    { ...retired(7400), name: '邵广田', ...died(day(10), 'illness'), story: { zh: '退休20年后因病去世，个人账户已经发完。', en: 'Died 20 years after retiring, nothing left in the account.' } },
    tied('邵广田', 'child', {
      name: '邵丽华', sex: 'female', birthDate: '1972-03-18',
      story: about('邵广田', '父亲去世：丧葬补助金和9个月抚恤金当场打到她的社保卡，养老金停发、父亲的社保卡注销，什么材料都不用交。', 'Her father has died: funeral grant and nine months go to her card at once, the pension ends and his card is cancelled, without any paper.'),
    }),
    { ...retired(7500), name: '梁守业', entries: [balance(1_860_000)], ...died(day(16), 'illness'), story: { zh: '退休20年后去世，个人账户还有18600元。', en: 'Died 20 years after retiring, 18,600 yuan left in the account.' } },
    tied('梁守业', 'spouse', {
      name: '孟淑兰', sex: 'female', birthDate: '1948-09-02', months: null, separation: null,
      story: about('梁守业', '老伴去世，个人账户还有余额：继承由工作人员核准，社保卡等钱都领完了再注销。', 'Her husband has died and something is left in the account: an officer approves the inheritance, and the card waits until everything is paid.'),
    }),
    tied('戚老栓', 'child', {
      name: '戚海峰', sex: 'male', birthDate: '1984-06-11',
      story: about('戚老栓', '父亲退休10年后去世：抚恤金14个月，金额超过6万元，由第二人复核。', 'His father died ten years after retiring: fourteen months, above 60,000 yuan, confirmed by a second officer.'),
    }),
    tied('陶满仓', 'spouse', {
      name: '苏春桃', sex: 'female', birthDate: '1982-02-27',
      story: about('陶满仓', '丈夫在职因病去世：丧葬补助金和抚恤金当场支付。', 'Her husband died of illness while employed: both grants are paid at once.'),
    }),
    tied('陶满仓', 'child', {
      name: '陶小军', sex: 'male', birthDate: '2005-08-15', months: null, separation: null, account: 'inactive',
      story: about('陶满仓', '儿子来领，但他的社保卡账户没有激活：先激活，或者由母亲来领。', 'The son applies, but the account of his card is not active: activate it, or let his mother apply.'),
    }),
    tied('姜小满', 'parent', {
      name: '何玉珍', sex: 'female', birthDate: '1972-12-05',
      story: about('姜小满', '儿子缴费不满5年意外去世：按个人缴费封顶，由工作人员核定。', 'Her son died with less than five years of contributions: an officer works out the limit.'),
    }),
    {
      name: '姜大姐', sex: 'female', birthDate: '1975-04-30', months: 90,
      story: about('姜小满', '说是逝者的亲属，登记里查不到关系：什么都看不到，请她带材料到窗口。', 'Says to be a relative, but no tie is on record: she sees nothing and is asked to come to the counter.'),
    },
    tied('盛开河', 'child', {
      name: '盛晓东', sex: 'male', birthDate: '1999-01-21',
      story: about('盛开河', '丧葬补助金已从失业保险领过：只能领一份，这次只发抚恤金。', 'The funeral grant was drawn from the unemployment insurance: only one is paid, so the lump sum follows alone.'),
    }),
    tied('雷秀峰', 'spouse', {
      name: '庄桂英', sex: 'female', birthDate: '1970-10-10',
      story: about('雷秀峰', '丈夫领二级伤残津贴，因病去世：津贴当场停发；工伤和养老两种遗属待遇选一种，由工作人员讲清楚。', 'Her husband drew the allowance of grade 2: it stops at once; the family chooses one of two insurances, told by an officer.'),
    }),
    { sex: 'male', age: 58, months: 90, name: '章文远', entries: [balance(1_120_000)], ...died(day(25), 'illness'), story: { zh: '在职因病去世，没有成家。', en: 'Died of illness while employed, without a family of his own.' } },
    tied('章文远', 'sibling', {
      name: '章文秀', sex: 'female', birthDate: '1971-05-19',
      story: about('章文远', '弟弟没有成家：她是第二顺序继承人，有没有在先的继承人由工作人员核实。', 'Her brother had no family of his own: she inherits only if nobody comes before her, which an officer checks.'),
    }),
    { sex: 'female', age: 84, separation: null, months: null, name: '柏桂香', entries: [{ kind: 'insurance.residents', data: { months: 60, balance: 0 }, daysAgo: 5000 }], ...died(day(8), 'illness'), story: { zh: '参加居民养老保险，因病去世。', en: 'Was in the residents’ scheme and died of illness.' } },
    tied('柏桂香', 'child', {
      name: '柏建设', sex: 'male', birthDate: '1966-07-07', months: 200,
      story: about('柏桂香', '母亲参加的是居民养老：没有职工养老的遗属待遇，告诉他去哪里领丧葬补助；社保卡可以注销。', 'His mother was in the residents’ scheme: no benefits of the employees’ insurance, he is told where to ask; the card can be cancelled.'),
    }),
    { ...retired(3000), name: '冯老根', age: 72, story: { zh: '家人说刚刚去世，还没有死亡登记。', en: 'Has just died, as the family says; the death is not on record yet.' } },
    tied('冯老根', 'spouse', {
      name: '俞秀兰', sex: 'female', birthDate: '1955-11-23', months: null, separation: null,
      story: about('冯老根', '还没有死亡登记：先到医院和派出所办理，信息传过来就能申领。', 'The death is not on record yet: it goes to hospital and police first.'),
    }),
    ...workDeathFamilies(today),
  ];
}

/** After a death at work: the three situations of the notice's second remark, the ordinary one, and one without a finding. */
function workDeathFamilies(today: string): readonly Profile[] {
  const day = (daysAgo: number): string => addDays(today, -daysAgo);
  const worker = { sex: 'male', age: 44, months: 150, position: 'worker', wageFen: 600_000 } as const;
  const insured: Entry = { kind: 'insurance.injury', data: { averageWage: 600_000 }, daysAgo: 1500 };
  const bill: Fields = { bill: '37130026110777', kind: 'inpatient', begin: day(90), end: day(20), total: 3_400_000, covered: 3_260_000, settled: false, agreed: true, emergency: false, related: true, outside: false, discharged: true };
  const [daughter, father] = [day(3650), '1955-02-20'];
  return [
    tied('巩大山', 'spouse', {
      name: '凌秀芝', sex: 'female', birthDate: '1984-08-08',
      story: about('巩大山', '丈夫因工死亡：申领一次性工亡补助金、丧葬补助金，替10岁的女儿巩小雨（{number of 巩小雨}）领抚恤金。', 'Her husband died at work: both grants, and as the guardian a monthly benefit for the daughter of ten, 巩小雨 ({number of 巩小雨}).'),
    }),
    tied('巩大山', 'child', { name: '巩小雨', sex: 'female', birthDate: daughter, months: null, separation: null, account: 'none', story: { zh: '10岁，父亲因工死亡，由妈妈替她申请。', en: 'Ten years old, her father died at work; her mother applies for her.' } }),
    tied('滕远航', 'parent', {
      name: '滕德厚', sex: 'male', birthDate: father, months: null, separation: null,
      story: about('滕远航', '儿子因工外出下落不明：生活困难的预支50%，本人按月领抚恤金。', 'His son is missing on business: half in advance where the family is in need, and a monthly benefit for himself.'),
    }),
    tied('郎永胜', 'spouse', {
      name: '池玉兰', sex: 'female', birthDate: '1969-01-16',
      story: about('郎永胜', '一级伤残、停工留薪期满后去世：只有丧葬补助金和抚恤金，或者改选养老保险的遗属待遇。', 'Grade 1, died after the time with kept wage: funeral grant and monthly benefit, or the pension insurance instead.'),
    }),
    {
      ...worker, name: '闵建军', publicSecurity: { alive: false }, records: { 'death-register/death': { recorded: true, missing: false, diedOn: day(20), cause: 'work' }, 'injury-hospitals/treatment': bill },
      entries: [insured, { kind: 'injury', data: { injuredOn: day(90), situation: 'at-work', employerName: '沂蒙示范木业有限公司' }, daysAgo: 60 }],
      story: { zh: '停工留薪期内因工伤死亡，住院70天，抢救费没有结算。', en: 'Died of the injury while the wage was kept, after 70 days in hospital; the costs are not settled.' },
    },
    tied('闵建军', 'spouse', {
      name: '简爱华', sex: 'female', birthDate: '1983-03-03',
      story: about('闵建军', '丈夫停工留薪期内死亡：工伤当场登记，报抢救费和伙食补助，领全额工亡补助金。', 'Her husband died while the wage was kept: registered at once, hospital costs and meals, and the full grant.'),
    }),
    {
      ...worker, name: '时立春', publicSecurity: { alive: false }, records: { 'death-register/death': { recorded: true, missing: false, diedOn: day(7), cause: 'work' } }, entries: [insured],
      story: { zh: '在工地去世，还没有认定工伤。', en: 'Died on a building site; there is no finding yet.' },
    },
    tied('时立春', 'spouse', {
      name: '牛桂芬', sex: 'female', birthDate: '1985-12-12',
      story: about('时立春', '还没有认定工伤：先申请认定，认定后登记和待遇自动接着办。', 'No finding yet: it goes first, and registration and grants follow by themselves.'),
    }),
    {
      ...worker, name: '古大江', publicSecurity: { alive: false }, records: { 'death-register/death': { recorded: true, missing: false, diedOn: day(35), cause: 'work' } },
      entries: [{ kind: 'injury', data: { injuredOn: day(35), situation: 'at-work', employerName: '沂蒙示范木业有限公司' }, daysAgo: 12 }],
      story: { zh: '认定了工亡，但单位没有给他参加工伤保险。', en: 'Found to have died at work, but his employer had not insured him.' },
    },
    tied('古大江', 'spouse', {
      name: '蓝秋菊', sex: 'female', birthDate: '1986-05-25',
      story: about('古大江', '丈夫因工死亡，单位没有参保：基金不付，告诉她由单位付，单位不付的怎么申请先行支付。', 'Her husband died at work uninsured: the employer has to pay, and she is told what to do if it does not.'),
    }),
    {
      ...worker, name: '房守义', employer: '临沂沂河样例物流有限公司', publicSecurity: { alive: false }, records: { 'death-register/death': { recorded: true, missing: false, diedOn: day(3), cause: 'work' } }, entries: [insured],
      story: { zh: '沂河物流的员工，在装卸时去世：由单位申报工亡认定，补助金由家属自己申领。', en: 'Worked for Yihe Logistics and died while loading: the employer files the finding, the grants are for his family to claim.' },
    },
  ];
}
