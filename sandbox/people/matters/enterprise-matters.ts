import type { Value } from '#core/value.ts';
import type { EmployerProfile } from './employers.ts';

type Entry = NonNullable<EmployerProfile['entries']>[number];
type Year = { readonly paid: number; readonly insured: number; readonly laidOff?: number; readonly months?: number };

const REGISTERED: Entry = { kind: 'enterprise.insurance', data: { unit: '37130000' }, daysAgo: 1400 };
const account = (tail: string): Entry => ({ kind: 'enterprise.account', data: { account: `37001000000000${tail}`, bankName: '临沂示范银行' }, daysAgo: 1400 });
const size = (code: string): Readonly<Record<string, Value>> => ({ size: code });

/** Employers for the matters of enterprises: one for each way these can go. */
export function enterpriseMatters(today: string): readonly EmployerProfile[] {
  return [...refunds(today), ...internships(today), ...closing(), ...recruitment()];
}

/** Last year, and what the agency makes up of it in January. */
function yearsOf(today: string) {
  const lastYear = String(Number(today.slice(0, 4)) - 1);
  const sinceJanuary = (Date.parse(today) - Date.parse(`${today.slice(0, 4)}-01-01`)) / 86_400_000;
  const year = ({ paid, insured, laidOff = 0, months = 60 }: Year): Entry => ({ kind: 'enterprise.year', data: { year: lastYear, months, paid, insured, laidOff }, daysAgo: sinceJanuary });
  const refunded = (amount: number): Entry => ({ kind: 'subsidy.jobs', data: { year: lastYear, amount, percent: 60 }, daysAgo: Math.max(0, sinceJanuary - 90) });
  return { lastYear, sinceJanuary, year, refunded };
}

/** Employers for the refund for keeping jobs. */
function refunds(today: string): readonly EmployerProfile[] {
  const { lastYear, sinceJanuary, year, refunded } = yearsOf(today);
  const listed: Entry = { kind: 'jobs.list', data: { year: lastYear, clear: true }, daysAgo: Math.max(0, sinceJanuary - 60) };

  return [
    {
      name: '临沂稳岗样例电器有限公司', english: 'Steady Sample Appliances', district: '371302', featured: true, occupations: ['manufacturing', 'electrician'],
      entries: [REGISTERED, account('1001'), year({ paid: 1_800_000, insured: 60 }), listed],
      story: { zh: '60人，去年没有裁员，在公示过的名单里：稳岗返还60%，10800元，当场核定。', en: '60 staff, nobody laid off, on the published list: 10,800 yuan are refunded on the spot.' },
    },
    {
      name: '临沂稳岗演示重工集团有限公司', english: 'Steady Demo Heavy Industry', district: '371312', occupations: ['machinery', 'welder'],
      entries: [REGISTERED, account('1002'), year({ paid: 46_000_000, insured: 1_300, laidOff: 20 }), listed], records: { 'industry-information/enterprise-size': size('large') },
      story: { zh: '大型企业1300人裁了20个，没超过5.5%：返还30%，金额大，由第二人复核。', en: 'A large enterprise, 20 of 1,300 laid off: 30 percent, a large amount, so a second officer confirms.' },
    },
    {
      name: '临沂稳岗示范餐饮店', english: 'Steady Sample Restaurant', district: '371311', occupations: ['catering'],
      entries: [REGISTERED, year({ paid: 420_000, insured: 14, laidOff: 2 }), listed], records: { 'industry-information/enterprise-size': size('micro'), 'unit-contributions/unit-account': { account: '37009000000000001003' } },
      story: { zh: '14人裁了2个，小单位放宽到20%；没有对公账户，账号由税务提供。', en: '2 of 14 laid off, within the 20 percent for small units; without a corporate account, the tax office knows where it pays from.' },
    },
    {
      name: '沂南稳岗样例服装有限公司', english: 'Steady Sample Garments', district: '371321', occupations: ['manufacturing'],
      entries: [REGISTERED, account('1004'), year({ paid: 2_900_000, insured: 110, laidOff: 9 })],
      story: { zh: '110人裁了9个，超过5.5%：不能返还，告诉怎么核对裁员人数。', en: '9 of 110 laid off, more than 5.5 percent: not refunded, and told how to have the number checked.' },
    },
    {
      name: '平邑稳岗演示家具有限公司', english: 'Steady Demo Furniture', district: '371326', occupations: ['woodworking'],
      entries: [REGISTERED, account('1005'), year({ paid: 350_000, insured: 20, months: 9 })],
      story: { zh: '足额缴费只有9个月：缴满12个月再来。', en: 'Only nine months paid in full: come back after twelve.' },
    },
    {
      name: '莒南稳岗示范劳务派遣有限公司', english: 'Steady Sample Staffing', district: '371327', occupations: ['administration'],
      entries: [REGISTERED, account('1006'), year({ paid: 3_600_000, insured: 260 }), { kind: 'licence.dispatch', data: {}, daysAgo: 1200 }, listed],
      story: { zh: '劳务派遣单位：承诺把派遣人员部分拨给用工单位，工作人员核对名册。', en: 'Dispatches staff: promises to pass the refund on, and an officer checks the list.' },
    },
    {
      name: '临沭稳岗样例柳编有限公司', english: 'Steady Sample Wicker', district: '371329', occupations: ['manufacturing'],
      entries: [REGISTERED, account('1007'), year({ paid: 640_000, insured: 25 })],
      story: { zh: '符合条件但没进名单，自己申请：公示以后再定。', en: 'Eligible but not on the list: applies, and the publicity comes first.' },
    },
    {
      name: '兰陵稳岗演示蔬菜有限公司', english: 'Steady Demo Vegetables', district: '371324', occupations: ['agriculture'],
      entries: [REGISTERED, account('1008'), year({ paid: 900_000, insured: 40 }), listed, refunded(540_000)],
      story: { zh: '今年已经返还过：不用再申请。', en: 'Was refunded this year already.' },
    },
    {
      name: '费县稳岗样例石材有限公司', english: 'Steady Sample Stone', district: '371325', occupations: ['construction'],
      entries: [REGISTERED, account('1009'), year({ paid: 1_100_000, insured: 45 }), listed], records: { 'corporate-bank/account': { active: false, bankName: '临沂示范银行' } },
      story: { zh: '符合条件，但单位账户收不了款：换一个账户就行。', en: 'Eligible, but the account cannot receive money: another account is enough.' },
    },
  ];
}

const BASE: Entry = { kind: 'internship.base', data: {}, daysAgo: 800 };
type Batch = { readonly trainees: number; readonly months: number; readonly kept: number; readonly length?: number };
const batch = ({ trainees, months, kept, length = 6 }: Batch, endedDaysAgo = 20): Entry =>
  ({ kind: 'internship.batch', data: { batch: 'JX-01', length, trainees, traineeMonths: months, finished: trainees, kept }, daysAgo: endedDaysAgo + length * 30, endedDaysAgo });
const allowance = (lowest: number): NonNullable<EmployerProfile['records']> => ({ 'payroll-bank/internship-allowance': { lowest } });

/** Employers who take trainees. */
function internships(today: string): readonly EmployerProfile[] {
  const { year, refunded } = yearsOf(today);
  /** The refund for keeping jobs is behind them this year. */
  const settled = [year({ paid: 500_000, insured: 20 }), refunded(300_000)];
  return [
    {
      name: '临沂见习样例软件有限公司', english: 'Trainee Sample Software', district: '371302', occupations: ['software'],
      entries: [REGISTERED, account('2001'), ...settled, BASE, batch({ trainees: 4, months: 24, kept: 3 })], records: allowance(250_000),
      story: { zh: '4名毕业生见习半年、留用3人：按最低工资的70%补，公示后打到单位账户。', en: 'Four graduates for half a year, three kept: 70 percent of the minimum wage after the publicity.' },
    },
    {
      name: '临沂见习演示医疗器械有限公司', english: 'Trainee Demo Medical', district: '371312', occupations: ['manufacturing'],
      entries: [REGISTERED, account('2002'), ...settled, BASE, batch({ trainees: 6, months: 30, kept: 1 })], records: allowance(220_000),
      story: { zh: '6人见习、留用1人：按最低工资的60%补。', en: 'Six trainees, one kept: 60 percent of the minimum wage.' },
    },
    {
      name: '沂水见习示范旅游有限公司', english: 'Trainee Sample Travel', district: '371323', occupations: ['catering'],
      entries: [REGISTERED, account('2003'), ...settled, BASE, batch({ trainees: 3, months: 18, kept: 0 })],
      story: { zh: '生活费没有通过社保卡发，代发银行查不到：由工作人员看发放明细。', en: 'The allowance was not paid to the cards, so the bank knows nothing: an officer looks at the payroll.' },
    },
    {
      name: '蒙阴见习样例电商有限公司', english: 'Trainee Sample E-commerce', district: '371328', occupations: ['ecommerce'],
      entries: [REGISTERED, account('2004'), ...settled, BASE, { kind: 'internship.batch', data: { batch: 'JX-01', length: 6, trainees: 5, traineeMonths: 10, finished: 0, kept: 0 }, daysAgo: 60 }], records: allowance(230_000),
      story: { zh: '见习还在进行：结束以后通知来领。', en: 'The internships are still running: told when it is time.' },
    },
    {
      name: '郯城见习演示食品有限公司', english: 'Trainee Demo Foods', district: '371322', occupations: ['manufacturing'],
      entries: [REGISTERED, account('2005'), ...settled, BASE, batch({ trainees: 2, months: 12, kept: 1 }, 200), { kind: 'subsidy.internship', data: { batch: 'JX-01', traineeMonths: 12, amount: 1_848_000 }, daysAgo: 120 }], records: allowance(230_000),
      story: { zh: '这一批见习已经补贴过：下一批再来。', en: 'This batch was subsidised already.' },
    },
  ];
}

const exit = (state: string, insured: number, debts: Readonly<Record<string, Value>> = {}): NonNullable<EmployerProfile['records']> =>
  ({ 'exit-registry/exit': { state }, 'unit-records/standing': { insured }, 'unit-contributions/unit-debts': { arrears: 0, surcharge: 0, fines: 0, ...debts } });

/** Employers who close down. */
function closing(): readonly EmployerProfile[] {
  return [
    {
      name: '临沂注销样例商贸有限公司', english: 'Closing Sample Trading', district: '371302', entries: [REGISTERED], records: exit('simple', 0),
      story: { zh: '简易注销公告中，没有职工、没有欠费：社保登记当场注销，并告知登记机关，不用跑社保。', en: 'In simple deregistration, no staff, nothing owed: ended on the spot, and the registry is told.' },
    },
    {
      name: '临沂注销演示印刷有限公司', english: 'Closing Demo Printing', district: '371311', entries: [REGISTERED], records: exit('announced', 0, { arrears: 1_260_000, surcharge: 37_800 }),
      story: { zh: '正在清算，欠缴社保费和滞纳金：先补缴，再注销。', en: 'In liquidation, contributions and a surcharge owed: to be paid before the end.' },
    },
    {
      name: '平邑注销示范矿业有限公司', english: 'Closing Sample Mining', district: '371326', entries: [REGISTERED], records: exit('revoked', 4),
      story: { zh: '营业执照被吊销，还有4名职工在参保：先办减员，注销会提醒。', en: 'Licence revoked, four still insured: their contracts come first.' },
    },
    {
      name: '莒南注销样例食品有限公司', english: 'Closing Sample Foods', district: '371327', entries: [REGISTERED], records: exit('none', 0),
      story: { zh: '还没有向登记机关申请注销：先在注销专区申请，社保一起办。', en: 'Not yet ended with the registry: applies there, and the insurance goes along.' },
    },
    {
      name: '蒙阴注销演示农资有限公司', english: 'Closing Demo Farm Supplies', district: '371328', entries: [], records: exit('cancelled', 0),
      story: { zh: '从来没有参保登记：没有要注销的。', en: 'Never registered with the social insurance: nothing to end.' },
    },
  ];
}

const institution = { 'market-regulation/enterprise': { operating: true, registeredOn: '2003-09-01', institution: true } } as const;
const positions = (vacant: number): Entry => ({ kind: 'institution.positions', data: { approved: 90, vacant }, daysAgo: 500 });

/** Public institutions that recruit. */
function recruitment(): readonly EmployerProfile[] {
  return [
    {
      name: '临沂招聘样例小学', english: 'Recruiting Sample Primary School', district: '371302', institution: true, featured: true, occupations: ['teaching'], entries: [REGISTERED, positions(8)],
      records: { ...institution, 'organisation-office/quota': { vacant: 6 }, 'competent-body/recruitment-plan': { agreed: true } },
      story: { zh: '6个空编、8个空岗，主管部门同意：方案和公告一起报，由工作人员审核备案。', en: 'Six free posts, eight vacant positions, the competent body agrees: an officer looks at plan and announcement.' },
    },
    {
      name: '沂南招聘演示卫生院', english: 'Recruiting Demo Health Centre', district: '371321', institution: true, occupations: ['nursing'], entries: [REGISTERED, positions(2)],
      records: { ...institution, 'organisation-office/quota': { vacant: 1 }, 'competent-body/recruitment-plan': { agreed: true } },
      story: { zh: '只有1个空编：多报就超编，直接考察1人要复核。', en: 'One free post only: more is refused, and an assessment without examination is confirmed by a second officer.' },
    },
    {
      name: '费县招聘示范文化馆', english: 'Recruiting Sample Culture House', district: '371325', institution: true, occupations: ['administration'], entries: [REGISTERED, positions(3)],
      records: { ...institution, 'organisation-office/quota': { vacant: 3 }, 'competent-body/recruitment-plan': { agreed: false } },
      story: { zh: '主管部门没有同意：按它的意见改方案再报。', en: 'The competent body did not agree: the plan is changed and filed again.' },
    },
    {
      name: '莒南招聘样例图书馆', english: 'Recruiting Sample Library', district: '371327', institution: true, occupations: ['administration'], entries: [REGISTERED, positions(2)],
      records: { ...institution, 'organisation-office/quota': { vacant: 2 } },
      story: { zh: '主管部门还没有答复：最多等3个工作日，再由工作人员办。', en: 'The competent body has not answered: up to three working days, then an officer takes it.' },
    },
  ];
}
