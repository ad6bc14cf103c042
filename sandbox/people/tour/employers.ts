import type { Visit } from './visit.ts';

const LOGISTICS = '临沂沂河样例物流有限公司';
const IN_ARREARS = '临沂旧账示范纺织有限公司';
const CLOSED = '临沂歇业样例建材有限公司';
const SCHOOL = '临沂示范职业学校';

/** What a worker answers who has nothing to move and wants nothing more. */
const plain = { 'answers.graduate': false, 'file.direction': 'stay', 'answers.wantsCertificate': false } as const;

const HIRING: readonly Visit[] = [
  {
    event: 'hiring', who: LOGISTICS, enterprise: true, about: '沈雨桐', answers: { 'labour.position': 'worker', 'labour.wage': 450_000 },
    expect: { '4.1.1': 'approved', '1.1.5': 'approved', '1.3.1': 'approved', '2.4.2': 'approved' },
    shows: { zh: '第一次上班：备案、参保、增员、就业登记当场办结', en: 'A first job: record, insurance and registration at once' },
  },
  {
    event: 'hiring-own', who: '沈雨桐', answers: plain, expect: { '1.10.1': 'approved' },
    shows: { zh: '单位报了以后，本人确认一次：社保卡当场办结', en: 'After the report of the employer one confirmation: the card at once' },
  },
  {
    event: 'hiring-own', who: '沈雨桐', answers: plain, expect: {}, refusal: 'not-yours',
    shows: { zh: '确认过了：邀请只用一次', en: 'Confirmed before: an invitation is used once' },
  },
  {
    event: 'hiring', who: LOGISTICS, enterprise: true, about: '戴国强', answers: { 'labour.position': 'worker', 'labour.wage': 500_000 },
    expect: { '4.1.1': 'approved', '1.3.1': 'approved', '2.4.2': 'approved' },
    shows: { zh: '员工在领失业金：备案的同时停发，单位看不到', en: 'The worker draws the benefit, which stops unseen by the employer' },
  },
  {
    event: 'hiring', who: LOGISTICS, enterprise: true, about: '纪小满', answers: { 'labour.position': 'management', 'labour.wage': 500_000 },
    expect: { '4.1.1': 'approved', '1.1.5': 'approved', '1.3.1': 'approved' },
    shows: { zh: '毕业生、党员：单位只报用工和参保，看到的和别人一样', en: 'A graduate and member: the employer reports employment and insurance, and sees what it sees of anybody' },
  },
  {
    event: 'hiring-own', who: '纪小满', answers: { 'answers.graduate': true, 'file.direction': 'in', 'party.direction': 'in', 'answers.wantsCertificate': true },
    expect: { '2.7.1': 'approved', '2.4.3': 'approved', '3.4.1': 'waiting', '3.4.7': 'waiting' },
    shows: { zh: '毕业生、党员：接收当场办，调档函发出，档案到了再转组织关系', en: 'A graduate and member: received at once, the file is called for and the membership follows it' },
  },
  {
    event: 'hiring', who: LOGISTICS, enterprise: true, about: '冯远航', answers: { 'labour.position': 'worker', 'labour.wage': 600_000 },
    expect: { '4.1.1': 'approved', '1.1.5': 'approved', '1.3.1': 'approved' },
    shows: { zh: '从外地来：单位看不出以前在哪里缴过', en: 'Comes from elsewhere, which the employer does not see' },
  },
  {
    event: 'hiring-own', who: '冯远航', answers: plain, expect: { '1.6.10': 'waiting', '1.8.8': 'waiting' },
    shows: { zh: '从外地来：参保后马上找原参保地转养老和失业保险', en: 'Comes from elsewhere: both insurances are called for as soon as the one here has begun' },
  },
  {
    event: 'hiring', who: LOGISTICS, enterprise: true, about: '童小磊', answers: { 'labour.position': 'worker', 'labour.wage': 300_000 },
    expect: { '4.1.1': 'refused', '1.3.1': 'dropped', '2.4.2': 'dropped' },
    shows: { zh: '不满16周岁：不通过，后面的都不办', en: 'Under 16: refused, and nothing follows' },
  },
  {
    event: 'hiring-own', who: '童小磊', expect: {}, refusal: 'not-yours',
    shows: { zh: '单位报的没有通过：没有要本人确认的', en: 'What the employer reported was refused: nothing is left to confirm' },
  },
  {
    event: 'hiring', who: '临沂新芽样例科技有限公司', enterprise: true, about: '沙建国', answers: { 'labour.position': 'worker', 'labour.wage': 350_000 },
    expect: { '4.1.1': 'approved', '1.1.5': 'refused', '1.3.1': 'refused' },
    shows: { zh: '单位没有社保登记、员工过了退休年龄：能备案，增员不通过并说明怎么补', en: 'The employer is not insured and the worker past the age: on record, not added, and told what to do' },
  },
  {
    event: 'hiring', who: LOGISTICS, enterprise: true, about: '乔思源', answers: { 'labour.position': 'worker', 'labour.wage': 120_000 },
    expect: { '4.1.1': 'officer', '1.3.1': 'waiting' },
    shows: { zh: '工资低于最低标准：由人核实是不是非全日制', en: 'Below the minimum wage: people check whether it is part-time' },
  },
  {
    event: 'hiring-own', who: '乔思源', expect: {}, refusal: 'nothing-to-do',
    shows: { zh: '单位报的还在办：办好了才轮到本人确认', en: 'The report is still being handled: it is not yet the turn of the worker' },
  },
  {
    event: 'hiring', who: CLOSED, enterprise: true, about: '石卫军', answers: { 'labour.position': 'worker', 'labour.wage': 400_000 },
    expect: { '4.1.1': 'refused', '1.3.1': 'dropped' },
    shows: { zh: '单位被吊销：不能招人', en: 'The employer was closed: it cannot hire' },
  },
];

const TERMINATION: readonly Visit[] = [
  {
    event: 'termination', who: LOGISTICS, enterprise: true, about: '韦立群', answers: { 'labour.reason': 'contract-expired', 'file.direction': 'stay' },
    expect: { '4.1.1': 'approved', '1.3.1': 'approved' },
    shows: { zh: '合同到期：减员、名单当场办好', en: 'The contract ran out: taken off and told at once' },
  },
  {
    event: 'termination', who: LOGISTICS, enterprise: true, about: '龚映雪', answers: { 'labour.reason': 'resigned', 'file.direction': 'out' },
    expect: { '4.1.1': 'approved', '1.3.1': 'approved', '3.4.1': 'officer' },
    shows: { zh: '要去国企：档案转出由人办，组织关系跟着走', en: 'Goes to a state company: people send the file, the membership follows' },
  },
  {
    event: 'termination', who: IN_ARREARS, enterprise: true, about: '毛春兰', answers: { 'labour.reason': 'mutual-by-employer', 'file.direction': 'stay' },
    expect: { '4.1.1': 'approved', '1.3.5': 'approved', '1.3.1': 'approved' },
    shows: { zh: '欠了3个月：先算清欠费，再减员', en: 'Three months owed: worked out, then taken off' },
  },
  {
    event: 'termination', who: IN_ARREARS, enterprise: true, about: '谭玉军', answers: { 'labour.reason': 'layoff', 'file.direction': 'stay' },
    expect: { '4.1.1': 'approved', '1.3.5': 'officer', '1.3.1': 'approved' },
    shows: { zh: '欠了40个月：由人看文书，减员不用等', en: '40 months owed: people look at the document, leaving does not wait' },
  },
  {
    event: 'termination', who: LOGISTICS, enterprise: true, about: '侯建平', answers: { 'labour.reason': 'dismissed-notice', 'file.direction': 'stay' },
    expect: { '4.1.1': 'approved', '1.3.1': 'approved' },
    shows: { zh: '外地缴过失业保险：单位看不到', en: 'Unemployment insurance elsewhere, unseen by the employer' },
  },
  {
    event: 'termination-own', who: '侯建平', answers: { 'answers.leavesCity': false }, expect: { '1.8.8': 'waiting' },
    shows: { zh: '外地缴过失业保险：离职时转过来，一起算', en: 'Unemployment insurance elsewhere comes here and counts' },
  },
  {
    event: 'termination', who: CLOSED, enterprise: true, about: '常胜利', answers: { 'labour.reason': 'employer-bankrupt', 'file.direction': 'stay' },
    expect: { '4.1.1': 'approved', '1.3.1': 'approved' },
    shows: { zh: '单位被吊销：解除终止照样能报', en: 'The employer was closed: the end can be reported all the same' },
  },
  {
    event: 'termination', who: IN_ARREARS, enterprise: true, about: '覃永寿', answers: { 'labour.reason': 'pension', 'file.direction': 'stay' },
    expect: { '4.1.1': 'refused', '1.3.1': 'dropped' },
    shows: { zh: '说是退休终止，员工还没有领养老金：不通过', en: 'Said to have ended by a pension that is not drawn: refused' },
  },
  {
    event: 'termination', who: LOGISTICS, enterprise: true, about: '常胜利', expect: {}, refusal: 'not-yours',
    shows: { zh: '不是本单位的员工：报不了，也什么都看不到', en: 'Not its own worker: it cannot report, and sees nothing' },
  },
];

const INSTITUTIONS: readonly Visit[] = [
  {
    event: 'institution-hiring', who: SCHOOL, enterprise: true, about: '纪雨晴', answers: { 'recruit.staffing': 'established', 'recruit.position': 'management' },
    expect: { '3.3.3': 'officer', '1.3.1': 'waiting' },
    shows: { zh: '公示期满：由人看考察、体检结论，参保等着它', en: 'Published: people look at the conclusions, the insurance waits' },
  },
  {
    event: 'institution-hiring', who: SCHOOL, enterprise: true, about: '谈文博', answers: { 'recruit.staffing': 'established', 'recruit.position': 'management' },
    expect: { '3.3.3': 'officer', '1.3.1': 'waiting' },
    shows: { zh: '在领失业金、考上编制：备案后停发，养老互转', en: 'Draws the benefit and is appointed: it stops with the record' },
  },
  {
    event: 'institution-hiring', who: SCHOOL, enterprise: true, about: '齐志新', answers: { 'recruit.staffing': 'contract', 'recruit.position': 'management' },
    expect: { '3.3.3': 'refused', '1.3.1': 'dropped' },
    shows: { zh: '公示没有期满：不通过', en: 'The publicity still runs: refused' },
  },
  {
    event: 'institution-hiring', who: SCHOOL, enterprise: true, about: '雷一鸣', answers: { 'recruit.staffing': 'contract', 'recruit.position': 'management' },
    expect: { '3.3.3': 'refused', '1.3.1': 'dropped' },
    shows: { zh: '不在拟聘名单里：不通过', en: 'Not on the published list: refused' },
  },
  {
    event: 'institution-hiring', who: LOGISTICS, enterprise: true, about: '邹明月', expect: {}, refusal: 'not-yours',
    shows: { zh: '不是事业单位：告诉它办“企业招用员工”', en: 'No public institution: told which event is its own' },
  },
  {
    event: 'institution-hiring', who: SCHOOL, enterprise: true, about: '邹明月', answers: { 'recruit.staffing': 'contract', 'recruit.position': 'management' },
    expect: { '3.3.3': 'officer' },
    shows: { zh: '公示期间有人提出异议：由人看结果并复核', en: 'Somebody objected: people look, and a second one confirms' },
  },
];

/** For themselves. */
const OWN: readonly Visit[] = [
  {
    event: 'steady-jobs', who: '临沂稳岗样例电器有限公司', enterprise: true, expect: { '1.8.9': 'approved' },
    shows: { zh: '没裁员、在公示过的名单里：返还60%，当场核定', en: 'Nobody laid off, on the list: 60 percent at once' },
  },
  {
    event: 'steady-jobs', who: '临沂稳岗示范餐饮店', enterprise: true, expect: { '1.8.9': 'approved' },
    shows: { zh: '小单位没有对公账户：打到税务知道的账户，一句话不问', en: 'A small unit without a corporate account: paid where the tax office knows, nothing asked' },
  },
  {
    event: 'steady-jobs', who: '沂南稳岗样例服装有限公司', enterprise: true, expect: { '1.8.9': 'refused' },
    shows: { zh: '裁员超过5.5%：不通过', en: 'More than 5.5 percent laid off: refused' },
  },
  {
    event: 'steady-jobs', who: '临沂稳岗演示重工集团有限公司', enterprise: true, expect: { '1.8.9': 'officer' },
    shows: { zh: '返还金额大：由人复核', en: 'A large refund: people look' },
  },
  {
    event: 'steady-jobs', who: '莒南稳岗示范劳务派遣有限公司', enterprise: true, expect: { '1.8.9': 'officer' },
    shows: { zh: '劳务派遣：承诺拨给用工单位，由人核对名册', en: 'Dispatched staff: a promise, and people check the list' },
  },
  {
    event: 'steady-jobs', who: '临沂见习样例软件有限公司', enterprise: true, expect: { '2.7.2': 'officer' },
    shows: { zh: '见习补贴：由人核实、公示', en: 'The internship subsidy: people check, then it is published' },
  },
  {
    event: 'steady-jobs', who: '兰陵稳岗演示蔬菜有限公司', enterprise: true, expect: {}, refusal: 'nothing-to-do',
    shows: { zh: '今年已经返还过：不用再申请', en: 'Refunded this year already' },
  },
  {
    event: 'enterprise-closing', who: '莒南注销样例食品有限公司', enterprise: true, expect: {}, refusal: 'nothing-to-do',
    shows: { zh: '还没有向登记机关申请：先去申请', en: 'The registry has no application yet: that comes first' },
  },
  {
    event: 'enterprise-closing', who: '平邑注销示范矿业有限公司', enterprise: true, expect: {}, refusal: 'nothing-to-do',
    shows: { zh: '还有4名职工在参保：先办减员', en: 'Four are still insured: their contracts come first' },
  },
  {
    event: 'enterprise-closing', who: '临沂注销样例商贸有限公司', enterprise: true, expect: { 'local.insured-deregistration': 'approved' },
    shows: { zh: '没有职工、没有欠费：当场注销', en: 'No staff, nothing owed: ended at once' },
  },
  {
    event: 'enterprise-closing', who: '临沂注销演示印刷有限公司', enterprise: true, expect: { 'local.insured-deregistration': 'refused' },
    shows: { zh: '有欠费：先缴清', en: 'Something is owed: to be paid first' },
  },
];

const BEREAVED: readonly Visit[] = [
  {
    event: 'bereavement', who: '邵丽华', about: '邵广田', answers: { 'answers.otherAccount': false }, expect: { '1.6.8': 'approved', '1.10.8': 'approved' },
    shows: { zh: '父亲退休后去世：两笔钱当场付，社保卡最后注销', en: 'Her father had retired: both grants at once, his card is cancelled last' },
  },
  {
    event: 'bereavement', who: '孟淑兰', about: '梁守业', answers: { 'answers.otherAccount': false }, expect: { '1.6.8': 'approved', '1.6.6': 'officer', '1.10.8': 'waiting' },
    shows: { zh: '个人账户有余额：继承由人核准，社保卡等钱领完', en: 'Something is left in the account: people approve the inheritance, the card waits' },
  },
  {
    event: 'bereavement', who: '戚海峰', about: '戚老栓', answers: { 'answers.otherAccount': false }, expect: { '1.6.8': 'officer' },
    shows: { zh: '金额大：由人复核', en: 'A large amount: people look' },
  },
  {
    event: 'bereavement', who: '陶小军', about: '陶满仓', expect: { '1.6.8': 'refused', '1.10.8': 'dropped' },
    shows: { zh: '账户没有激活：不通过，说明怎么办；卡先不注销', en: 'The account is not active: refused with what to do, and the card is not closed yet' },
  },
  {
    event: 'bereavement', who: '何玉珍', about: '姜小满', expect: { '1.6.8': 'officer' },
    shows: { zh: '缴费不满5年：由人核定', en: 'Less than five years: people work it out' },
  },
  {
    event: 'bereavement', who: '盛晓东', about: '盛开河', expect: { '1.6.8': 'approved' },
    shows: { zh: '丧葬补助金领过：只发抚恤金', en: 'The funeral grant was paid: the lump sum alone' },
  },
  {
    event: 'bereavement', who: '庄桂英', about: '雷秀峰', answers: { 'answers.otherAccount': false }, expect: { '1.7.29': 'approved', '1.6.8': 'officer' },
    shows: { zh: '领二级伤残津贴：当场停发，两种待遇选一种由人讲清楚', en: 'Drew the allowance of grade 2: it stops, people explain the choice' },
  },
  {
    event: 'bereavement', who: '柏建设', about: '柏桂香', expect: { '1.10.8': 'approved' },
    shows: { zh: '参加居民养老：告诉他去哪里问，社保卡注销', en: 'In the residents’ scheme: told where to ask, the card is cancelled' },
  },
  {
    event: 'bereavement', who: '姜大姐', about: '姜小满', expect: {}, refusal: 'not-yours',
    shows: { zh: '查不到亲属关系：什么也看不到，请到窗口', en: 'No tie on record: she sees nothing and is asked to the counter' },
  },
  {
    event: 'bereavement', who: '俞秀兰', about: '冯老根', expect: {}, refusal: 'not-yours',
    shows: { zh: '还没有死亡登记：先到医院和派出所', en: 'The death is not on record yet: hospital and police first' },
  },
];

const WORK_DEATHS: readonly Visit[] = [
  {
    event: 'work-death', who: '凌秀芝', about: '巩大山',
    answers: { 'answers.hasBills': false, 'treatment.discharged': false, 'answers.dependants': true, 'answers.changesRegistration': false, 'answers.otherAccount': false },
    expect: { '1.7.2': 'approved', '1.7.27': 'officer', '1.7.28': 'officer' },
    shows: { zh: '丈夫因工死亡：登记当场办，补助金和女儿的抚恤金由人核定', en: 'Her husband died at work: registered at once, people work out the grants and the monthly benefit of the daughter' },
  },
  {
    event: 'work-death', who: '滕德厚', about: '滕远航',
    answers: { 'answers.hasBills': false, 'treatment.discharged': false, 'answers.dependants': true, 'answers.changesRegistration': false, 'answers.otherAccount': false },
    expect: { '1.7.2': 'approved', '1.7.27': 'officer', '1.7.28': 'officer' },
    shows: { zh: '儿子下落不明：预支和抚恤金由人核定', en: 'Missing: people decide on the advance and the monthly benefit' },
  },
  {
    event: 'work-death', who: '池玉兰', about: '郎永胜',
    answers: { 'answers.hasBills': false, 'treatment.discharged': false, 'answers.dependants': false, 'answers.changesRegistration': false, 'answers.otherAccount': false },
    expect: { '1.7.27': 'officer' },
    shows: { zh: '一级伤残期满后去世：由人讲清楚选哪一种', en: 'Grade 1, died later: people explain the choice' },
  },
  {
    event: 'work-death', who: '简爱华', about: '闵建军',
    answers: { 'answers.hasBills': true, 'treatment.discharged': true, 'answers.elsewhere': false, 'answers.dependants': false, 'answers.otherAccount': false },
    expect: { '1.7.2': 'approved', '1.7.21': 'approved', '1.7.22': 'approved', '1.7.27': 'officer' },
    shows: { zh: '停工留薪期内死亡：登记、医疗费、伙食补助当场付', en: 'Died while the wage was kept: registered, costs and meals paid at once' },
  },
  {
    event: 'work-death', who: '牛桂芬', about: '时立春',
    answers: { 'answers.hasBills': false, 'treatment.discharged': false, 'answers.dependants': false, 'answers.otherAccount': false },
    expect: { '1.7.4': 'officer', '1.7.27': 'waiting' },
    shows: { zh: '还没有认定：先认定，登记和待遇接着办', en: 'No finding yet: it goes first, the rest follows' },
  },
  {
    event: 'work-death', who: '蓝秋菊', about: '古大江',
    answers: { 'answers.hasBills': false, 'treatment.discharged': false, 'answers.dependants': false, 'answers.otherAccount': false },
    expect: { '1.7.2': 'refused', '1.7.27': 'dropped' },
    shows: { zh: '单位没有参保：不通过，说明由单位付', en: 'Not insured: refused, the employer has to pay' },
  },
  {
    event: 'work-death', who: LOGISTICS, enterprise: true, about: '房守义', answers: { 'answers.hasBills': false, 'treatment.discharged': false },
    expect: { '1.7.4': 'officer', '1.7.2': 'waiting' },
    shows: { zh: '单位申报工亡认定，补助金留给家属', en: 'The employer files the finding, the grants are left to the family' },
  },
  {
    event: 'work-death', who: IN_ARREARS, enterprise: true, about: '房守义', expect: {}, refusal: 'not-yours',
    shows: { zh: '不是他的单位：报不了，也什么都看不到', en: 'Not his employer: it cannot file, and sees nothing' },
  },
];

/** What employers and families file: for their staff, for themselves, for somebody who died. */
export const EMPLOYERS: readonly Visit[] = [...HIRING, ...TERMINATION, ...INSTITUTIONS, ...OWN, ...BEREAVED, ...WORK_DEATHS];
