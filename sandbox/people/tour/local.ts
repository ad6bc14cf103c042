import type { Visit } from './visit.ts';

const NINGBO = ['330200'] as const;
const GUANGXI = ['450100', '450200'] as const;
const YAAN = ['511800'] as const;
const LOGISTICS = '宁波沂河样例物流有限公司';

const NINGBO_VISITS: readonly Visit[] = [
  {
    event: 'ningbo-funeral', who: '阮秀珠', about: '阮国富', regions: NINGBO, answers: { 'answers.otherAccount': false }, expect: { '1.6.8': 'approved', '1.10.8': 'approved' },
    shows: { zh: '父亲退休后去世：两笔钱当场付，社保卡最后注销', en: 'Her father had retired: both grants at once, his card is cancelled last' },
  },
  {
    event: 'ningbo-funeral', who: '桑林娣', about: '桑永康', regions: NINGBO, expect: { '1.6.8': 'approved', '1.6.6': 'officer', '1.10.8': 'waiting' },
    shows: { zh: '丈夫在职去世：丧葬抚恤当场付，余额由人核准继承', en: 'Her husband died employed: the grants at once, people approve the inheritance' },
  },
  {
    event: 'ningbo-funeral', who: '樊小丽', about: '樊阿土', regions: NINGBO, expect: { 'local.unemployment-death': 'approved' },
    shows: { zh: '父亲领失业金期间去世：由失业保险付', en: 'Her father drew the unemployment benefit: that insurance pays' },
  },
  {
    event: 'ningbo-retirement', who: '应国祥', regions: NINGBO, answers: { 'deemed.claimed': false }, expect: { '1.6.1': 'approved' },
    shows: { zh: '到龄，答一句话：当场办好', en: 'At the statutory age, one question: at once' },
  },
  {
    event: 'ningbo-retirement', who: '竺阿德', regions: NINGBO, answers: { 'deemed.claimed': false }, expect: { '1.6.10': 'waiting', '1.6.1': 'waiting' },
    shows: { zh: '外地7年半先转过来，接着自动退休', en: 'Years elsewhere are brought first, the retirement follows' },
  },
  {
    event: 'ningbo-hiring', who: LOGISTICS, enterprise: true, about: '娄晓峰', regions: NINGBO, answers: { 'labour.position': 'worker', 'labour.wage': 520_000 }, expect: { '4.1.1': 'approved', '1.1.5': 'approved', '1.3.1': 'approved' },
    shows: { zh: '第一次上班：备案、登记、三险增员当场办好', en: 'A first job: record, registration and three insurances at once' },
  },
  {
    event: 'ningbo-hiring', who: LOGISTICS, enterprise: true, about: '沃建平', regions: NINGBO, answers: { 'labour.position': 'worker', 'labour.wage': 520_000 }, expect: { '4.1.1': 'approved', '1.3.1': 'approved' },
    shows: { zh: '员工在领失业金：备案的同时停发', en: 'The worker draws the benefit, which stops with the record' },
  },
  {
    event: 'ningbo-hiring', who: '宁波新芽样例科技有限公司', enterprise: true, about: '汤福生', regions: NINGBO, answers: { 'labour.position': 'worker', 'labour.wage': 400_000 }, expect: { '4.1.1': 'refused', '1.3.1': 'dropped' },
    shows: { zh: '员工已经领养老金：按劳务用工，不办备案', en: 'The worker draws a pension: nothing to be reported' },
  },
  {
    event: 'ningbo-unemployment', who: '忻雅君', regions: NINGBO, answers: { 'job.seeking': true }, expect: { '2.4.1': 'approved', '1.8.1': 'approved', '1.8.6': 'approved', '1.8.7': 'approved' },
    shows: { zh: '答一句“想找工作”：登记、失业金、医保当场办好', en: 'One answer: registration, benefit and medical cover at once' },
  },
  {
    event: 'ningbo-unemployment', who: '邬建明', regions: NINGBO, answers: { 'job.seeking': true }, expect: { '2.4.1': 'approved', '1.8.1': 'refused', '1.8.6': 'dropped' },
    shows: { zh: '本人辞职：登记办成，失业金不通过', en: 'Resigned: registered, the benefit is refused' },
  },
  {
    event: 'ningbo-unemployment', who: '励小波', regions: NINGBO, answers: { 'job.seeking': true }, expect: { '1.8.8': 'waiting', '1.8.1': 'waiting' },
    shows: { zh: '外地40个月先转来，失业金接着自动核定', en: '40 months elsewhere are brought first, the benefit follows' },
  },
  {
    event: 'ningbo-insurance-subsidy', who: '乐素珍', regions: NINGBO, expect: { '2.6.2': 'approved' },
    shows: { zh: '困难人员缴了7个月：当场补回三分之二', en: 'Hard to place, seven months paid: two thirds back at once' },
  },
  {
    event: 'ningbo-insurance-subsidy', who: '屠思涵', regions: NINGBO, expect: { '2.7.4': 'approved' },
    shows: { zh: '毕业生缴了4个月：当场补', en: 'A graduate with four months paid: at once' },
  },
  {
    event: 'ningbo-insurance-subsidy', who: '周佩芬', regions: NINGBO, answers: { 'answers.working': true, 'hardship.class': 'older' }, expect: { '2.6.1': 'officer', '2.4.2': 'waiting' },
    shows: { zh: '先认定困难、公示，再登记灵活就业', en: 'Recognised and published first, then registered' },
  },
  {
    event: 'ningbo-transfer', who: '鲍海峰', regions: NINGBO, expect: { '1.6.10': 'waiting', '1.6.15': 'waiting', '1.8.8': 'waiting' },
    shows: { zh: '三样一次转来，一句话不问', en: 'Three relations at once without a question' },
  },
  {
    event: 'ningbo-transfer', who: '常雪梅', regions: NINGBO, expect: { '1.6.10/320500': 'waiting', '1.6.10/440100': 'waiting' },
    shows: { zh: '两个外地各有一段：一地一件，各等各的信息表和到账', en: 'Two earlier places: one transfer each, with its own statement and money' },
  },
  {
    event: 'ningbo-transfer', who: '曹文斌', regions: NINGBO, expect: { '1.6.13': 'waiting' },
    shows: { zh: '从事业单位来：养老保险和职业年金一起转', en: 'From an institution, with the occupational pension' },
  },
  {
    event: 'ningbo-transfer', who: '林阿毛', regions: NINGBO, expect: {}, refusal: 'nothing-to-do',
    shows: { zh: '外地什么也没有查到：没有要办的，每一项都说明为什么', en: 'Nothing is found elsewhere: nothing to do, and why' },
  },
  {
    event: 'ningbo-injury-costs', who: '汪大勇', regions: NINGBO, answers: { 'answers.hasBills': true, 'treatment.discharged': true, 'answers.elsewhere': false }, expect: { '1.7.21': 'approved', '1.7.22': 'approved' },
    shows: { zh: '本地住院12天：医药费、伙食补助当场报', en: '12 days in hospital: treatment and meals at once' },
  },
  {
    event: 'ningbo-injury-costs', who: '史永年', regions: NINGBO, answers: { 'answers.hasBills': true, 'treatment.discharged': true, 'answers.journey': true }, expect: { '1.7.21': 'approved', '1.7.22': 'approved', '1.7.23': 'officer' },
    shows: { zh: '转诊到上海：治疗费当场报，路费由人看票据', en: 'Referred to Shanghai: the treatment at once, people look at the tickets' },
  },
  {
    event: 'ningbo-card', who: '陈甬生', regions: NINGBO, expect: { '1.10.1': 'approved' },
    shows: { zh: '还没有卡：选银行和网点，当场通知制卡', en: 'No card yet: a bank and a branch, and it is made' },
  },
  {
    event: 'ningbo-card', who: '叶静怡', regions: NINGBO, expect: { '1.10.2': 'approved' },
    shows: { zh: '新卡已领到：点一下启用', en: 'The card is in her hands: one tap' },
  },
  {
    event: 'ningbo-card', who: '王小明', regions: NINGBO, expect: {}, refusal: 'nothing-to-do',
    shows: { zh: '已经有卡：没有要办的', en: 'Has a card already: nothing to do' },
  },
  {
    event: 'ningbo-funeral', who: '裘阿根', about: '阮国富', regions: NINGBO, expect: {}, refusal: 'not-yours',
    shows: { zh: '查不到亲属关系：什么也看不到', en: 'No tie on record: nothing is shown' },
  },
  {
    event: 'ningbo-retirement', who: '庄亚平', regions: NINGBO, expect: {}, refusal: 'nothing-to-do',
    shows: { zh: '还有14个月：告诉他哪天来', en: '14 months to go: told the day' },
  },
  {
    event: 'ningbo-injury-costs', who: '林阿毛', regions: NINGBO, expect: {}, refusal: 'nothing-to-do',
    shows: { zh: '没有工伤登记：告诉他先去办认定', en: 'No injury on record: told to have it found first' },
  },
  {
    event: 'ningbo-insurance-subsidy', who: '林阿毛', regions: NINGBO, expect: {}, refusal: 'nothing-to-do',
    shows: { zh: '登记里在单位上班：没有这项补贴', en: 'On record as employed: no such subsidy' },
  },
];

const GUANGXI_VISITS: readonly Visit[] = [
  {
    event: 'flexible-worker', who: '韦小妹', regions: GUANGXI, answers: { 'answers.working': true, 'answers.paysInsurance': true, 'answers.wantsCard': true, 'flexible.base': 400_000 }, expect: { '2.4.2': 'approved', '2.4.3': 'approved', '1.4.1': 'approved' },
    shows: { zh: '送外卖：登记就业、领证、自己缴社保当场办好', en: 'Delivers meals: registered, certificate and contributions at once' },
  },
  {
    event: 'flexible-worker', who: '覃建国', regions: GUANGXI, answers: { 'answers.working': true, 'answers.paysInsurance': false, 'answers.wantsCard': false, 'hardship.class': 'older' }, expect: { '2.6.1': 'officer', '2.4.2': 'waiting' },
    shows: { zh: '满50周岁：先认定困难，再登记灵活就业', en: 'Over 50: recognised first, then registered' },
  },
  {
    event: 'flexible-worker', who: '莫秀英', regions: GUANGXI, answers: { 'answers.wantsCard': false }, expect: { '2.6.2': 'approved' },
    shows: { zh: '困难人员缴了9个月：系统查到，一点就领', en: 'Hard to place with nine months paid: found by itself, one tap' },
  },
  {
    event: 'flexible-worker', who: '黄柳江', regions: GUANGXI, answers: { 'answers.paysInsurance': true, 'answers.wantsCard': false, 'flexible.base': 400_000 }, expect: { '1.4.1': 'approved' },
    shows: { zh: '已登记、还没缴：只办缴费', en: 'Registered and not insured: contributions only' },
  },
  {
    event: 'flexible-worker', who: '蓝天明', regions: GUANGXI, answers: { 'answers.wantsCard': true }, expect: { '2.4.3': 'approved' },
    shows: { zh: '登记里还在上班：告诉他由单位缴，证照办', en: 'On record as employed: his employer pays, the certificate follows' },
  },
];

const YAAN_VISITS: readonly Visit[] = [
  {
    event: 'bank-services', who: '杨茂林', regions: YAAN, answers: { 'answers.bankServices': ['certification', 'statement'] }, expect: { 'local.benefit-certification': 'approved', 'local.entitlement-statement': 'approved' },
    shows: { zh: '待遇认证数据比对通过，顺便打一张证明', en: 'Confirmed by data, and a statement with it' },
  },
  {
    event: 'bank-services', who: '高素英', regions: YAAN, answers: { 'answers.bankServices': ['certification'] }, expect: { 'local.benefit-certification': 'officer' },
    shows: { zh: '84岁，数据查不到：由人上门，不用刷脸', en: 'Aged 84 and not seen by data: somebody calls at home' },
  },
  {
    event: 'bank-services', who: '骆小兰', regions: YAAN, answers: { 'answers.bankServices': ['card', 'enquiry', 'payment'], 'flexible.base': 450_000 }, expect: { '1.10.1': 'approved', 'local.enrolment-enquiry': 'approved', '1.4.1': 'approved' },
    shows: { zh: '办卡、查参保、自己缴社保一次办完', en: 'Card, enquiry and contributions at once' },
  },
  {
    event: 'bank-services', who: '任刚', regions: YAAN, answers: { 'answers.bankServices': ['payment', 'enquiry', 'statement'] }, expect: { 'local.enrolment-enquiry': 'approved', 'local.entitlement-statement': 'approved' },
    shows: { zh: '在单位上班：告诉他由单位缴，查询和证明照办', en: 'Employed: his employer pays; enquiry and statement are done' },
  },
  {
    event: 'startup-loan', who: '郑茶香', regions: YAAN, answers: { 'loan.group': 'returned', 'loan.creditConsent': true, 'startup.group': 'returned', 'loan.amount': 20_000_000, 'loan.months': 36 }, expect: { '2.5.2': 'waiting', '2.5.1': 'officer' },
    shows: { zh: '执照满一年：贷款等担保、银行一次审完，返乡创业补贴一起申领、公示', en: 'Licensed for a year: guarantor and bank review the loan, the subsidy is published' },
  },
  {
    event: 'startup-loan', who: '刘雨城', regions: YAAN, expect: {}, refusal: 'nothing-to-do',
    shows: { zh: '上一笔还没还清、补贴领过：两样都说明', en: 'The last loan is open and the subsidy was paid: both are told' },
  },
  {
    event: 'startup-loan', who: '罗川东', regions: YAAN, expect: {}, refusal: 'nothing-to-do',
    shows: { zh: '还没有执照：告诉他先登记，一句话不问', en: 'No licence yet: told to register first, without a question' },
  },
  {
    event: 'startup-loan', who: '夏大山', regions: YAAN, answers: { 'loan.group': 'unemployed', 'loan.creditConsent': true, 'loan.amount': 15_000_000, 'loan.months': 24 }, expect: { '2.5.2': 'waiting' },
    shows: { zh: '刚办执照：贷款等担保、银行一次审完，补贴满一年再来', en: 'Just licensed: guarantor and bank review the loan, the subsidy comes after a year' },
  },
];

/** What only some cities have. */
export const LOCAL: readonly Visit[] = [...NINGBO_VISITS, ...GUANGXI_VISITS, ...YAAN_VISITS];
