import type { Value } from '#core/value.ts';
import { addDays, addMonths, bornToRetireIn, monthStart } from '../days.ts';
import type { Profile } from '../profile.ts';
import type { EmployerProfile } from './employers.ts';
import { relations } from './relations.ts';

type Records = NonNullable<Profile['records']>;
type Entry = NonNullable<Profile['entries']>[number];
type Fields = Readonly<Record<string, Value>>;

const LOGISTICS = '临沂沂河样例物流有限公司';
const IN_ARREARS = '临沂旧账示范纺织有限公司';
const CLOSED = '临沂歇业样例建材有限公司';

/** Employers that hire, appoint and part: an institution, one not in the insurance yet, one that owes, one that was closed. */
export function hiringEmployers(): readonly EmployerProfile[] {
  const registered: Entry = { kind: 'enterprise.insurance', data: {}, daysAgo: 900 };
  return [
    {
      name: '临沂示范职业学校', english: 'Linyi Sample Vocational School', district: '371302', institution: true, featured: true, entries: [registered],
      story: { zh: '事业单位：公示期满的教师，在这里备案、参保、养老互转一次办。', en: 'A public institution: teachers chosen after publicity are put on record, insured and transferred at once.' },
    },
    {
      name: '临沂新芽样例科技有限公司', english: 'New Sprout Sample Technology', district: '371302', featured: true,
      story: { zh: '新开的公司，还没有社保登记：招用能备案，增员办不了，说明怎么补。', en: 'A new company not in the social insurance yet: the hiring goes on record, adding the worker is refused with what to do.' },
    },
    {
      name: IN_ARREARS, english: 'Old Debts Sample Textiles', district: '371311', featured: true, entries: [registered],
      story: { zh: '欠缴过社会保险费：员工离开时先算清欠费和滞纳金，减员不受影响。', en: 'Owes contributions: what is owed is worked out when a worker leaves, and taking the worker off does not wait for it.' },
    },
    {
      name: CLOSED, english: 'Closed Sample Building Materials', district: '371325', featured: true, entries: [registered], records: { 'credit-code-register/unit': { operating: false } },
      story: { zh: '已经被吊销：不能再招人，但员工的解除终止照样能报。', en: 'Its licence was taken away: it cannot hire, yet the end of contracts can be reported.' },
    },
  ];
}

const NEW_HERE = { separation: null, months: null } as const;
const NO_CARD: Records = { 'card-library/holder': { status: 'none', bank: null, city: null, expiresOn: null } };

/** Workers whom an employer reports, one for each way the matters can go. */
export function hiringProfiles(today: string): readonly Profile[] {
  const retiresNow = { sex: 'male', birthDate: bornToRetireIn(0, today, 'male'), months: 240, entries: [{ kind: 'pension.account', data: { balance: 7_800_000, index: 1000 }, daysAgo: 2000 }] } as const;
  return [...hired(today), ...leaving(today), ...appointed(today),
    {
      ...retiresNow, name: '覃永福', employer: IN_ARREARS, records: arrears(4, 130_000, addMonths(monthStart(today), -14), addDays(today, -20)),
      story: { zh: '到龄退休，单位补缴了4个月：先补记再核定，退休后劳动合同自动终止。', en: 'Retires, and the employer has paid four months late: they are added first, and the contract ends with the retirement.' },
    },
    {
      ...retiresNow, name: '覃永寿', employer: IN_ARREARS, records: arrears(6, 130_000, addMonths(monthStart(today), -8)),
      story: { zh: '到龄退休，单位还欠6个月：开出补缴单，退休不用等。', en: 'Retires while the employer owes six months: the order is made, and the retirement does not wait.' },
    },
  ];
}

const arrears = (months: number, monthly: number, firstDueOn: string, paidOn?: string): Records => ({
  'contribution-collection/arrears': { months, monthly, firstDueOn, paid: paidOn !== undefined, ...(paidOn !== undefined && { paidOn }) },
});

function hired(today: string): readonly Profile[] {
  return [
    {
      ...NEW_HERE, name: '沈雨桐', sex: 'female', age: 24, account: 'none', records: NO_CARD,
      story: { zh: '第一次上班、没有社保卡：单位报一次，备案、参保、增员、就业登记、社保卡全办好。', en: 'A first job and no card: one report by the employer, and record, insurance, registration and card are done.' },
    },
    {
      name: '戴国强', sex: 'male', age: 41, months: 96, separation: { reason: 'layoff', daysAgo: 160 }, registeredDays: 150, benefit: { months: 18, passed: 5 },
      story: { zh: '正在领失业保险金：单位报招用的同时停发，剩下的月数留着。', en: 'Draws the benefit, which stops with the hiring; the months left are kept.' },
    },
    {
      ...NEW_HERE, name: '冯远航', sex: 'male', age: 34,
      records: {
        ...relations({ enterprise: ['320500'], unemployment: ['320500'] }),
        'other-agency/pension-statement': { obstacle: 'none', months: 74, balance: 4_980_000 }, 'other-agency/pension-money': { received: 4_980_000 },
        'other-agency/unemployment-statement': { obstacle: 'none', months: 74, unusedMonths: 0, fee: 1_500_000 }, 'other-agency/unemployment-money': { received: 1_500_000 },
      },
      story: { zh: '从外地来上班：养老和失业保险跟着转过来，刚参保就能转。', en: 'Comes from elsewhere: pension and unemployment insurance follow as soon as the insurance here has begun.' },
    },
    {
      ...NEW_HERE, name: '石卫军', sex: 'male', age: 26,
      records: { ...relations({ military: true }), 'military-finance/pension-statement': { obstacle: 'none', case: 'discharged', months: 60, balance: 8_100_000 }, 'military-finance/pension-money': { received: 8_100_000 } },
      story: { zh: '退役后第一份工作：部队60个月养老保险优先接上。', en: 'A first job after the forces: 60 months there are added first.' },
    },
    {
      ...NEW_HERE, name: '乔思源', sex: 'female', age: 36,
      records: { ...relations({ institution: ['370100'] }), 'other-agency/institution-statement': { obstacle: 'none', months: 110, balance: 6_900_000, annuity: 5_200_000 }, 'other-agency/institution-money': { received: 12_100_000 } },
      story: { zh: '从事业单位到企业：养老保险和职业年金一起转。', en: 'From an institution to a company, with the occupational pension.' },
    },
    {
      ...NEW_HERE, name: '纪小满', sex: 'female', age: 22,
      records: {
        'education/diploma': { found: true, level: 'bachelor', leftOn: addDays(today, -140) }, 'education/destination': { registered: true, destination: 'employed', fileHolder: '临沂大学' },
        'file-keeper/dispatch': { dispatched: true }, 'party-organisation/membership': { member: true, letterIssuedOn: addDays(today, -10) },
      },
      story: { zh: '应届毕业生、党员：接收当场办，档案寄到后验收，组织关系跟着转。', en: 'A graduate and party member: received at once, the file is checked on arrival and the membership follows.' },
    },
    {
      ...NEW_HERE, name: '童小磊', sex: 'male', birthDate: addDays(today, -5600), account: 'none', records: NO_CARD,
      story: { zh: '不满16周岁：招用备案不通过。', en: 'Under 16: the hiring is refused.' },
    },
    {
      name: '汤福生', sex: 'male', age: 64, months: 300, separation: { reason: 'pension', daysAgo: 300 }, pensionSinceDays: 295,
      story: { zh: '已经领养老金：按劳务用工，不办备案。', en: 'Draws a pension: no employment to be reported.' },
    },
    {
      name: '沙建国', sex: 'male', birthDate: bornToRetireIn(-2, today, 'male'), months: 150, separation: { reason: 'contract-expired', daysAgo: 60 },
      story: { zh: '过了法定退休年龄、没有养老金：能备案，养老和失业不再增员。', en: 'Past the statutory age without a pension: on record, but not added to pension and unemployment insurance.' },
    },
  ];
}

function leaving(today: string): readonly Profile[] {
  return [
    {
      name: '韦立群', sex: 'male', age: 38, months: 84, employer: LOGISTICS,
      story: { zh: '沂河物流的员工，合同到期：单位报一次，减员、名单都办好。', en: 'Works for Yihe Logistics until the contract runs out: one report does it all.' },
    },
    {
      name: '龚映雪', sex: 'female', age: 35, months: 100, employer: LOGISTICS, entries: [{ kind: 'personnel.file', data: { keeper: '本市公共就业人才服务机构', from: '山东大学' }, daysAgo: 3000 }, { kind: 'party.membership', data: {}, daysAgo: 3000 }],
      records: { 'party-organisation/membership': { member: true } },
      story: { zh: '沂河物流的员工，要去国企：档案和组织关系一起转出。', en: 'Works for Yihe Logistics and goes to a state company: file and membership leave together.' },
    },
    {
      name: '侯建平', sex: 'male', age: 42, months: 30, employer: LOGISTICS,
      records: { ...relations({ unemployment: ['320500'] }), 'other-agency/unemployment-statement': { obstacle: 'none', months: 50, unusedMonths: 0, fee: 1_100_000 }, 'other-agency/unemployment-money': { received: 1_100_000 } },
      story: { zh: '沂河物流的员工，外地缴过50个月失业保险：离职时转过来，一起算。', en: 'Works for Yihe Logistics with 50 months elsewhere, which come here when he leaves.' },
    },
    {
      name: '毛春兰', sex: 'female', age: 44, months: 80, employer: IN_ARREARS, records: arrears(3, 120_000, addMonths(monthStart(today), -4)),
      story: { zh: '旧账纺织欠了她3个月：离开前算清本金和滞纳金，当场出补缴单。', en: 'Old Debts Textiles owes three months: order with surcharge made on the spot.' },
    },
    {
      name: '谭玉军', sex: 'male', age: 48, months: 120, employer: IN_ARREARS, records: arrears(40, 60_000, addMonths(monthStart(today), -60)),
      story: { zh: '旧账纺织欠了他40个月：补缴满3年要看文书，减员不用等。', en: 'Old Debts Textiles owes 40 months: a document is needed for three years, and leaving does not wait.' },
    },
    {
      name: '常胜利', sex: 'male', age: 40, months: 90, employer: CLOSED,
      story: { zh: '单位被吊销：解除终止照样能报，他接着能领失业保险金。', en: 'The employer was closed: the end can be reported all the same, and the benefit follows.' },
    },
  ];
}

/** Chosen by the school: how the publicity went is what differs. */
function appointed(today: string): readonly Profile[] {
  const published = (more: Fields = {}): Records => ({ 'institution-personnel/recruitment': { planApproved: true, selected: true, publicityFrom: addDays(today, -14), publicityTo: addDays(today, -3), objection: 'none', ...more } });
  return [
    {
      ...NEW_HERE, name: '纪雨晴', sex: 'female', age: 27, records: published(),
      story: { zh: '职业学校拟聘教师，公示期满没有异议：交考察体检结论，备案后接着参保。', en: 'A teacher chosen by the school, published without objection: on record once the conclusions are seen.' },
    },
    {
      name: '谈文博', sex: 'male', age: 33, months: 60, separation: { reason: 'mutual-by-employer', daysAgo: 100 }, registeredDays: 90, benefit: { months: 18, passed: 3 },
      records: { ...published(), ...relations({ enterprise: ['320500'] }), 'other-agency/institution-statement': { obstacle: 'none', months: 45, balance: 2_700_000, annuity: 0 }, 'other-agency/institution-money': { received: 2_700_000 } },
      story: { zh: '正在领失业保险金，考上学校编制：备案的同时停发，外地企业养老互转过来。', en: 'Draws the benefit and is appointed: it stops, and the pension insurance elsewhere changes its scheme.' },
    },
    {
      ...NEW_HERE, name: '邹明月', sex: 'female', age: 29, records: published({ objection: 'pending' }),
      story: { zh: '公示期间有人提出异议，还在核实：由工作人员看结果并复核。', en: 'Somebody objected and it is being examined: an officer looks, and a second one confirms.' },
    },
    {
      ...NEW_HERE, name: '齐志新', sex: 'male', age: 31, records: published({ publicityTo: addDays(today, 2) }),
      story: { zh: '公示还有两天：期满再报。', en: 'The publicity has two days to go: too early.' },
    },
    {
      ...NEW_HERE, name: '雷一鸣', sex: 'male', age: 28, records: published({ selected: false }),
      story: { zh: '不在公示的拟聘名单里：不能备案。', en: 'Not on the published list: refused.' },
    },
  ];
}
