import type { Value } from '#core/value.ts';
import { addDays } from '../days.ts';
import type { Profile } from '../profile.ts';

type Entry = NonNullable<Profile['entries']>[number];
type Records = NonNullable<Profile['records']>;

/** A month's contribution of a flexible worker on the lowest base, in fen: 20 % of `flexibleBaseFloor`. */
const MONTHLY_FEN = 90_080;

/** Nobody's employee: never insured through an employer. */
const own = { separation: null, months: null } as const;
const flexibleWork = (daysAgo: number, occupation: string): Entry[] => [
  { kind: 'employment', data: { employerName: '灵活就业' }, daysAgo },
  { kind: 'registration.employment', data: { form: 'flexible', occupation }, daysAgo },
];
const paying = (daysAgo: number): Entry => ({ kind: 'insurance.flexible', data: { base: MONTHLY_FEN * 5, monthly: MONTHLY_FEN }, daysAgo });
const recognised = (hardship: string, daysAgo: number): Entry => ({ kind: 'hardship', data: { class: hardship }, daysAgo });

/** People for graduates, files, subsidies and own businesses: one for each way these matters can go. */
export function employmentMatters(today: string): readonly Profile[] {
  const ago = (days: number): string => addDays(today, -days);
  /** The last day of June that comes next, and so a student's last year where it is less than ten months away. */
  const nextJune = today.slice(5) <= '06-30' ? `${today.slice(0, 4)}-06-30` : `${Number(today.slice(0, 4)) + 1}-06-30`;
  const left = (days: number, level = 'bachelor', destination: Record<string, Value> = { registered: true, destination: 'none', fileHolder: '临沂示例大学' }): Records =>
    ({ 'education/diploma': { found: true, level, leftOn: ago(days) }, 'education/destination': destination });
  const student = (aid?: Record<string, Value>): Records =>
    ({ 'education/student': { enrolled: true, graduatesOn: nextJune }, ...(aid && { 'education/student-aid': { loan: false, alleviated: false, disabledFamily: false, destitute: false, ...aid } }) });
  const paid = (months: number, firstDaysAgo: number): Records => ({ 'taxation/flexible-contributions': { months, paid: months * MONTHLY_FEN, firstOn: ago(firstDaysAgo) } });
  const business = (days: number, kind: string, businessName: string, first = true, operating = true): Records =>
    ({ 'market-regulation/own-business': { registered: true, kind, businessName, registeredOn: ago(days), first }, 'taxation/business-operation': { operating } });
  const agreed: Records = { 'guarantee-fund/guarantee': { agreed: true }, 'loan-bank/credit': { otherLoans: false, agreed: true } };

  return [
    // Reception, file and party membership
    {
      ...own, name: '方晓雨', sex: 'female', birthDate: '2004-02-16', district: '371302', graduatedDays: 150,
      records: { ...left(150), 'file-keeper/dispatch': { dispatched: true }, 'party-organisation/membership': { member: true, letterIssuedOn: ago(20) } },
      story: { zh: '刚离校的本科毕业生，去向已登记，学校已寄出档案，是党员、介绍信有效：接收当场办好，档案等工作人员验收，组织关系随后接转。', en: 'A graduate who has just left school, destination registered, file sent by the school, party member with a valid letter: received on the spot; the file waits for an officer to check it, then the membership follows.' },
    },
    {
      ...own, name: '林嘉诚', sex: 'male', birthDate: '2003-09-03', district: '371311', records: left(140, 'bachelor', { registered: false }),
      story: { zh: '毕业去向没有登记：毕业生接收办不了，告诉他去 dj.ncss.cn 登记。', en: 'The destination is not registered: the reception is refused, and he is told to register it at dj.ncss.cn.' },
    },
    {
      ...own, name: '谢婉清', sex: 'female', birthDate: '2005-05-22', district: '371326', records: left(130, 'technician-college', { registered: true, destination: 'employed', fileHolder: '临沂示例技师学院' }),
      story: { zh: '技工院校预备技师班毕业，与高校毕业生同等接收。原存档机构还没有寄出档案，要等15个工作日内的答复。', en: 'From the advanced class of a technical college, received like any graduate. The keeper has not sent the file yet and has 15 working days.' },
    },
    {
      ...own, name: '杜文斌', sex: 'male', birthDate: '2003-11-08', district: '371312', graduatedDays: 160, records: { ...left(160), 'file-keeper/dispatch': { dispatched: false } },
      story: { zh: '学校查无档案：档案接收办不了，请他核对档案在哪里。', en: 'The school has no file: it cannot be received, and he is asked to find out where it is.' },
    },
    {
      ...own, name: '田小燕', sex: 'female', birthDate: '1997-07-19', district: '371302', records: { 'party-organisation/membership': { member: true } },
      entries: [{ kind: 'personnel.file', data: { keeper: '本市公共就业人才服务机构', from: '临沂示例大学' }, daysAgo: 900 }, { kind: 'party.membership', data: {}, daysAgo: 880 }],
      story: { zh: '档案和组织关系都存在这里，要转到新单位：转出当场办，接收方的档案管理权限由工作人员核实。', en: 'File and membership are kept here and move to a new employer: on the spot, once an officer has seen that it may keep files.' },
    },
    {
      ...own, name: '邹立言', sex: 'male', birthDate: '1999-01-30', district: '371323', records: { 'party-organisation/membership': { member: true, letterIssuedOn: ago(120) } },
      entries: [{ kind: 'personnel.file', data: { keeper: '本市公共就业人才服务机构', from: '济南示例大学' }, daysAgo: 60 }],
      story: { zh: '档案已到，组织关系介绍信开出120天，过期了：请原党组织重开。', en: 'The file is here, but the letter on his membership is 120 days old and has run out: a new one is needed.' },
    },
    // Students in their last year
    {
      ...own, name: '罗思远', sex: 'male', birthDate: '2005-03-27', district: '371324', records: student({ loan: true }),
      story: { zh: '毕业学年的在校生，有国家助学贷款：可以申请求职创业补贴，等学校初审和公示。', en: 'A student in his last year with a state loan: may apply for the job-search grant, which waits for the school and the publicity.' },
    },
    {
      ...own, name: '唐书瑶', sex: 'female', birthDate: '2004-12-11', district: '371327', records: student(),
      story: { zh: '毕业学年的在校生，资助系统里查不到贷款信息：由本人承诺有国家助学贷款，事后核查。', en: 'A student in her last year of whose loan the aid system knows nothing: she states it, and it is checked afterwards.' },
    },
    {
      ...own, name: '程雨欣', sex: 'female', birthDate: '2005-06-02', district: '371325', civilAffairs: { lowIncome: true }, records: student({}),
      story: { zh: '毕业学年的在校生，来自低保家庭：民政部门直接核对，不用开证明。', en: 'A student in her last year from a family on subsistence allowance: civil affairs confirms it, no proof is asked for.' },
    },
    {
      ...own, name: '宋雨桐', sex: 'female', birthDate: '2005-01-14', district: '371302', records: student({}),
      story: { zh: '毕业学年的在校生，六类困难都不是：不能领求职创业补贴，可以用免费的职业指导和招聘活动。', en: 'A student in her last year, none of the six groups: no grant, but guidance and job fairs are free.' },
    },
    // Graduates in flexible work
    {
      ...own, name: '高子轩', sex: 'male', birthDate: '2003-08-21', district: '371302', graduatedDays: 150, records: { ...left(150, 'bachelor', { registered: true, destination: 'flexible' }), ...paid(3, 95) },
      entries: [{ kind: 'graduate.reception', data: { level: 'bachelor', destination: 'flexible' }, daysAgo: 140 }, ...flexibleWork(110, 'ecommerce'), paying(98)],
      story: { zh: '离校后灵活就业、自己缴了3个月养老保险：社保补贴当场核定，补回三分之二。', en: 'In flexible work since he left school, three months of pension insurance paid: two thirds come back on the spot.' },
    },
    {
      ...own, name: '何佳怡', sex: 'female', birthDate: '2002-10-05', district: '371311', graduatedDays: 500, records: { ...left(500, 'master', { registered: true, destination: 'flexible' }), ...paid(13, 400) },
      entries: [{ kind: 'graduate.reception', data: { level: 'master', destination: 'flexible' }, daysAgo: 480 }, ...flexibleWork(420, 'software'), paying(405)],
      story: { zh: '灵活就业，一次申领13个月的社保补贴：金额大，需要第二人复核。', en: 'In flexible work, asks for 13 months of the subsidy at once: a large amount, so a second officer confirms.' },
    },
    {
      ...own, name: '钱宇航', sex: 'male', birthDate: '2001-04-09', district: '371321', graduatedDays: 800, records: { ...left(800), ...paid(2, 60) },
      entries: [...flexibleWork(65, 'driving'), paying(62)],
      story: { zh: '离校两年多才开始灵活就业：毕业生社保补贴不能领。', en: 'Took up flexible work more than two years after leaving school: no subsidy for graduates.' },
    },
    {
      ...own, name: '蒋欣怡', sex: 'female', birthDate: '1988-05-13', district: '371302',
      story: { zh: '不是毕业生，打零工：同一套事项也能用，办就业登记、自己缴养老保险。', en: 'No graduate, in casual work: the same bundle registers her work and lets her pay pension insurance.' },
    },
    // People recognised as hard to place
    {
      ...own, name: '许建军', sex: 'male', birthDate: '1972-09-17', district: '371312', records: paid(6, 185), entries: [recognised('older', 250), ...flexibleWork(220, 'construction'), paying(188)],
      story: { zh: '就业困难人员，灵活就业缴了6个月：社保补贴当场核定，最长三年。', en: 'Recognised as hard to place, six months paid in flexible work: the subsidy is granted on the spot, for three years at most.' },
    },
    {
      ...own, name: '曹玉芬', sex: 'female', birthDate: '1983-12-25', district: '371302', records: paid(38, 1160),
      entries: [recognised('disabled', 1300), ...flexibleWork(1200, 'domestic'), paying(1160), { kind: 'subsidy.hardshipInsurance', data: { months: 12, amount: 720_640, totalMonths: 36, countedMonths: 36, countedPaid: 36 * MONTHLY_FEN, toRetirement: false }, daysAgo: 60 }],
      disabilityLevel: 4,
      story: { zh: '困难人员社保补贴已经补满三年：不再补，缴费记录一直算数。', en: 'Has had three years of the subsidy: no more of it, though her contributions keep counting.' },
    },
    {
      ...own, name: '彭海涛', sex: 'male', birthDate: '1975-02-08', district: '371323', records: paid(10, 310), entries: [recognised('older', 150), ...flexibleWork(320, 'logistics'), paying(312)],
      story: { zh: '认定以前就在缴费：认定前的几个月不补，由工作人员核实后再算。', en: 'Paid before he was recognised: those months are not subsidised, and an officer tells them apart first.' },
    },
    {
      ...own, name: '叶青青', sex: 'female', birthDate: '1981-06-18', district: '371311', registeredDays: 200, hardship: 'older',
      story: { zh: '就业困难人员，登记失业、正在找工作：求职创业补贴当场核定。', en: 'Recognised as hard to place, registered and looking for work: the job-search grant is given on the spot.' },
    },
    // Own businesses
    {
      ...own, name: '袁浩然', sex: 'male', birthDate: '2002-07-07', district: '371302', graduatedDays: 510, records: { ...left(510, 'bachelor', { registered: true, destination: 'business' }), ...business(430, 'individual', '兰山区浩然文创店') },
      story: { zh: '毕业当年开店，经营一年多，第一次创业：可以领创业补贴，等核实和公示。', en: 'Opened a shop after leaving school and has run it for more than a year, his first: the start-up subsidy waits for the publicity.' },
    },
    {
      ...own, name: '邓丽萍', sex: 'female', birthDate: '1982-03-21', district: '371311', hardship: 'older', records: { ...business(150, 'individual', '罗庄区丽萍早餐店'), ...agreed },
      story: { zh: '就业困难人员开店五个月：创业补贴要满一年；创业担保贷款三家都同意，当场办好。', en: 'Recognised as hard to place, shop open for five months: the subsidy needs a year, the guaranteed loan goes through at once as all three agree.' },
    },
    {
      ...own, name: '冯立新', sex: 'male', birthDate: '1990-10-29', district: '371321', registeredDays: 90, records: { ...business(60, 'small', '沂南县立新食品有限公司'), 'loan-bank/credit': { otherLoans: false, agreed: true } },
      story: { zh: '登记失业后办了小企业，创业担保贷款等担保机构5个工作日内答复。', en: 'Registered as unemployed and founded a small company: the loan waits for the guarantor, who has 5 working days.' },
    },
    {
      ...own, name: '潘俊杰', sex: 'male', birthDate: '1987-08-15', district: '371302', registeredDays: 40, records: { ...business(30, 'individual', '兰山区俊杰汽修店'), 'guarantee-fund/guarantee': { agreed: true }, 'loan-bank/credit': { otherLoans: true, agreed: false } },
      story: { zh: '另有经营贷款没还清：创业担保贷款办不了，并说明还清后再来。', en: 'Another business loan is not paid back: the guaranteed loan is refused, and he may come back afterwards.' },
    },
    {
      ...own, name: '崔小满', sex: 'female', birthDate: '1991-05-21', district: '371327', records: business(700, 'small', '莒南县小满农产品有限公司', false, false),
      story: { zh: '第二次创业，近期没有报税：创业补贴不能领。', en: 'A second business without recent tax returns: no start-up subsidy.' },
    },
  ];
}
