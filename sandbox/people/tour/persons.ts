import type { Value } from '#core/value.ts';
import type { Visit } from './visit.ts';

type Answers = Readonly<Record<string, Value>>;

/** Looks for work, and none of the groups in hardship applies. */
const seeksWork: Answers = { 'job.seeking': true, 'job.occupation': 'retail', 'hardship.class': 'none' };
/** Left school and has no work yet. */
const leftSchool: Answers = { 'answers.stage': 'left', 'answers.working': false, 'job.seeking': true, 'job.occupation': 'software', 'answers.services': ['guidance', 'information'] };
const inFlexibleWork: Answers = { 'answers.working': true, 'work.form': 'flexible', 'work.occupation': 'ecommerce', 'job.seeking': false, 'answers.services': ['policy'], 'file.direction': 'stay' };
const onTime: Answers = { 'retirement.form': 'on-time', 'deemed.claimed': false, 'answers.otherAccount': false };
/** Hurt lately, still under treatment and at home. */
const treated: Answers = { 'answers.newAccident': false, 'injury.stable': false, 'answers.elsewhere': false, 'answers.changesRegistration': false };
const runsAlone: Answers = { 'answers.wantsAdvice': true, 'startup.topic': 'registering', 'answers.wantsCard': true, 'answers.needsLoan': false, 'file.direction': 'stay', 'work.occupation': 'retail' };

/** What happens to people: somebody for each outcome of the life events that a person files. */
export const PERSONS: readonly Visit[] = [
  {
    event: 'unemployment', who: '王小明', answers: seeksWork,
    expect: { '2.4.1': 'approved', '2.4.3': 'approved', '2.2.1': 'approved', '1.8.1': 'approved', '1.8.6': 'approved', '1.8.7': 'approved' },
    shows: { zh: '最普通的情形：全部当场办结', en: 'The ordinary case: everything at once' },
  },
  {
    event: 'unemployment', who: '李桂兰', answers: { ...seeksWork, 'hardship.class': 'older' },
    expect: { '2.4.1': 'approved', '1.8.1': 'approved', '1.8.6': 'approved', '2.6.1': 'officer' },
    shows: { zh: '大龄失业：失业保险金当场核定，就业困难认定由工作人员核实', en: 'An older jobseeker: the benefit at once, an officer looks at the hardship' },
  },
  {
    event: 'unemployment', who: '陈立强', answers: seeksWork,
    expect: { '2.4.1': 'approved', '1.8.1': 'refused', '1.8.6': 'dropped', '1.8.7': 'dropped' },
    shows: { zh: '本人辞职：登记办成，失业保险金不通过', en: 'Resigned: registered, the benefit is refused' },
  },
  {
    event: 'unemployment', who: '孙建国', answers: seeksWork,
    expect: { '2.4.1': 'approved', '1.8.1': 'officer', '1.8.6': 'waiting' },
    shows: { zh: '金额大：由人复核', en: 'A large amount: people look' },
  },
  {
    event: 'unemployment', who: '赵敏', answers: seeksWork,
    expect: { '2.4.1': 'approved', '2.4.3': 'approved', '2.2.1': 'approved' },
    shows: { zh: '缴费11个月：失业保险金不在清单里，其他当场办结', en: 'Insured for 11 months: no benefit on the list, the rest at once' },
  },

  {
    event: 'graduate-employment', who: '高子轩', answers: { ...inFlexibleWork, 'answers.stage': 'left' },
    expect: { '2.7.4': 'approved', '2.4.3': 'approved' },
    shows: { zh: '离校后灵活就业、缴了三个月：社保补贴当场核定', en: 'In flexible work, three months paid: the subsidy is granted on the spot' },
  },
  {
    event: 'graduate-employment', who: '方晓雨', answers: { ...leftSchool, 'file.direction': 'in', 'party.direction': 'in' },
    expect: { '2.7.1': 'approved', '3.4.1': 'waiting', '3.4.7': 'waiting', '2.2.1': 'approved', '2.2.2': 'approved', '2.1.2': 'approved' },
    shows: { zh: '刚离校：接收当场办好，档案等学校答复，组织关系跟着档案走', en: 'Just left school: received at once, the file waits for the school and the membership for the file' },
  },
  {
    event: 'graduate-employment', who: '林嘉诚', answers: { ...leftSchool, 'file.direction': 'stay' },
    expect: { '2.7.1': 'refused', '2.2.1': 'approved' },
    shows: { zh: '毕业去向没有登记：毕业生接收不通过', en: 'The destination is not registered: the reception is refused' },
  },
  {
    event: 'graduate-employment', who: '罗思远', answers: { 'answers.stage': 'student', 'graduate.need': 'loan', 'job.seeking': true, 'job.occupation': 'accounting', 'answers.services': ['policy'] },
    expect: { '2.2.1': 'approved', '2.1.1': 'approved' },
    shows: { zh: '毕业学年的在校生，有助学贷款：申请期内可以领求职创业补贴', en: 'A student in the last year with a state loan: the job-search grant while applications are open' },
  },
  {
    event: 'graduate-employment', who: '何佳怡', answers: { ...inFlexibleWork, 'answers.stage': 'left', 'work.occupation': 'software' },
    expect: { '2.7.4': 'officer', '2.1.1': 'approved' },
    shows: { zh: '一次申领13个月社保补贴：金额大，由第二人复核', en: 'Thirteen months of the subsidy at once: a large amount, so a second officer confirms' },
  },

  {
    event: 'retirement', who: '郭建民', answers: onTime,
    expect: { '1.6.1': 'approved', '4.1.1': 'approved' },
    shows: { zh: '到龄退休：当场核准，劳动合同同时终止', en: 'Retires at the statutory age at once, and the contract ends' },
  },
  {
    event: 'retirement', who: '彭玉山', answers: onTime,
    expect: { '1.6.1': 'refused', '4.1.1': 'dropped' },
    shows: { zh: '缴费不满15年：不通过，说明差多少', en: 'Less than 15 years: refused' },
  },
  {
    event: 'retirement', who: '傅志强', answers: { ...onTime, 'deemed.claimed': true },
    expect: { '1.6.1': 'officer', '4.1.1': 'waiting' },
    shows: { zh: '有视同缴费年限：由工作人员会审档案', en: 'Years deemed contributed: an officer reviews the file' },
  },
  {
    event: 'retirement', who: '田爱民', answers: onTime,
    expect: { '1.6.1': 'approved' },
    shows: { zh: '正在领失业保险金：退休核准，失业保险金停发', en: 'Draws unemployment benefit: it stops with the retirement' },
  },
  {
    event: 'retirement', who: '谢桂芳', answers: onTime,
    expect: { '1.6.14': 'waiting', '1.6.1': 'waiting', '4.1.1': 'waiting' },
    shows: { zh: '参加过居民养老：等原参保地答复，并进来再退休', en: "Was in the residents' scheme: waits for the other place before retiring" },
  },

  {
    event: 'social-card', who: '方志成', answers: { 'card.matter': 'lost' },
    expect: { '1.10.6': 'approved', '1.10.7': 'approved' },
    shows: { zh: '丢了卡：挂失、补领一次办', en: 'A lost card: stopped and replaced' },
  },
  {
    event: 'social-card', who: '方若晴', answers: { 'card.wantedBank': 'psbc' },
    expect: { '1.10.1': 'approved' },
    shows: { zh: '刚参加工作：申领第一张卡', en: 'The first card of somebody who just began to work' },
  },
  {
    event: 'social-card', who: '方启明', answers: { 'card.matter': 'activate' },
    expect: { '1.10.2': 'approved' },
    shows: { zh: '领到新卡：点一下就启用', en: 'A new card is activated' },
  },
  {
    event: 'social-card', who: '方国栋', answers: { 'card.matter': 'found' },
    expect: { '1.10.6': 'refused' },
    shows: { zh: '已经正式挂失的卡找回来了：不能恢复，要补领', en: 'A card reported lost was found: it cannot be restored' },
  },
  {
    event: 'social-card', who: '方小满', answers: { 'card.wantedBank': 'psbc' },
    expect: { '1.10.1': 'officer' },
    shows: { zh: '13岁：由工作人员核对监护关系', en: 'Aged 13: an officer checks the guardianship' },
  },

  {
    event: 'work-injury', who: '崔建业',
    answers: { ...treated, 'answers.hasBills': true, 'treatment.discharged': true, 'accident.situation': 'at-work', 'accident.place': '二车间', 'accident.cause': '换锯片时被木料砸中，班长在场', 'accident.harm': '左手食指骨折' },
    expect: { '1.7.4': 'officer', '1.7.2': 'waiting', '1.7.21': 'waiting', '1.7.22': 'waiting' },
    shows: { zh: '在车间受伤：由工作人员核实，认定后登记、报销自动接着办', en: 'Hurt in the workshop: an officer checks, registration and costs follow by themselves' },
  },
  {
    event: 'work-injury', who: '江海波',
    answers: { ...treated, 'answers.hasBills': false, 'treatment.discharged': false, 'accident.situation': 'commute', 'accident.place': '下班路上的路口', 'accident.cause': '骑车闯红灯，和汽车相撞', 'accident.harm': '右腿骨折' },
    expect: { '1.7.4': 'refused', '1.7.2': 'dropped' },
    shows: { zh: '下班路上出事故，本人主要责任：不通过', en: 'An accident on the way home with main liability: refused' },
  },
  {
    event: 'work-injury', who: '龚长河', answers: { ...treated, 'answers.hasBills': true, 'treatment.discharged': true },
    expect: { '1.7.2': 'refused', '1.7.21': 'dropped', '1.7.22': 'dropped' },
    shows: { zh: '受伤以后单位才参保：登记不通过，待遇由单位付', en: 'Insured only after the injury: not registered, the employer pays' },
  },
  {
    event: 'work-injury', who: '乔玉山', answers: { ...treated, 'answers.hasBills': false, 'treatment.discharged': true, 'answers.elsewhere': true, 'elsewhere.reason': 'transfer', 'elsewhere.city': '北京市' },
    expect: { '1.7.13': 'approved', '1.7.22': 'approved' },
    shows: { zh: '医院建议转到北京：备案和住院伙食补助当场办结', en: 'Referred to Beijing: the report and the meals at once' },
  },
  {
    event: 'work-injury', who: '薛春来', answers: { ...treated, 'answers.hasBills': true, 'treatment.discharged': true, 'answers.journey': true },
    expect: { '1.7.21': 'officer', '1.7.22': 'approved', '1.7.23': 'waiting' },
    shows: { zh: '转诊到外地住院，费用超过5万元：要复核，路费食宿接着办', en: 'Treated elsewhere for more than 50,000 yuan: reviewed, the journey follows' },
  },

  {
    event: 'professional-exam', who: '秦晓月', answers: { 'exam.ground': 'bachelor', 'exam.yearsWorked': 5 },
    expect: { 'local.exam-registration': 'approved' },
    shows: { zh: '学历联网核对，工作年限自己承诺：当场报上', en: 'The degree is looked up, the years are promised: registered at once' },
  },
  {
    event: 'professional-exam', who: '石建设', answers: { 'exam.ground': 'college', 'exam.yearsWorked': 20 },
    expect: { 'local.exam-registration': 'approved' },
    shows: { zh: '早年学历查不到：由本人承诺', en: 'An early degree cannot be looked up: it is promised' },
  },
  {
    event: 'professional-exam', who: '夏冰冰', answers: { 'exam.ground': 'master', 'exam.yearsWorked': 5 },
    expect: { 'local.exam-registration': 'refused' },
    shows: { zh: '核对的学历和所选的不一致：不通过', en: 'Another education than the one chosen: refused' },
  },
  {
    event: 'professional-exam', who: '贾明轩', answers: { 'exam.ground': 'bachelor', 'exam.yearsWorked': 8 },
    expect: { 'local.exam-registration': 'refused' },
    shows: { zh: '以前承诺不实：这次不能用承诺', en: 'An earlier promise was false: none serves this time' },
  },

  {
    event: 'deceased-data', who: '伍小梅', about: '伍德海', answers: { 'deceased.purpose': 'inheritance' },
    expect: { 'local.deceased-data': 'approved' },
    shows: { zh: '女儿为了继承查阅父亲的登记：当场准予', en: 'A daughter asks for her late father’s data for an inheritance: granted at once' },
  },
  {
    event: 'after-death', who: '乐志强', answers: { 'arrangement.who': 'nobody' },
    expect: { 'local.after-death': 'approved' },
    shows: { zh: '安排身后谁都不能看自己的信息：当场登记', en: 'Arranges that nobody may see his data afterwards: entered at once' },
  },
  {
    event: 'kinship', who: '邬晓芸', about: '邬长河', answers: { 'tie.relation': 'child' },
    expect: { 'local.kinship': 'officer' },
    shows: { zh: '登记里查不到的女儿：由工作人员看户口簿', en: 'A daughter whom no register knows: an officer looks at the household register' },
  },
  {
    event: 'guardianship', who: '乐明慧', about: '乐小宝', answers: { 'guardian.ground': 'parent' },
    expect: { 'local.guardianship': 'approved' },
    shows: { zh: '孩子的母亲，查到亲子关系：当场登记为监护人', en: 'The mother of a child, on record: entered at once' },
  },
  {
    event: 'guardianship', who: '贺秋兰', about: '贺朵朵', answers: { 'guardian.ground': 'minor' },
    expect: { 'local.guardianship': 'officer' },
    shows: { zh: '奶奶被指定为监护人，登记里查不到：由工作人员看文书', en: 'A grandmother who was named, without a record: an officer looks at the paper' },
  },
  {
    event: 'guardianship', who: '查建平', about: '查乐乐', answers: { 'guardian.ground': 'parent' },
    expect: { 'local.guardianship': 'refused' },
    shows: { zh: '孩子已被收养：不再是监护人', en: 'The child was adopted: the guardian no more' },
  },
  {
    event: 'guardianship', who: '成永年', about: '成小龙', answers: { 'guardian.ground': 'parent' },
    expect: { 'local.guardianship': 'refused' },
    shows: { zh: '孩子今天满18周岁：本人自己办', en: 'The child is 18 today and acts himself' },
  },
  {
    event: 'founding', who: '华思远',
    answers: { 'startup.topic': 'funding', 'answers.wantsCard': true, 'answers.needsLoan': true, 'loan.group': 'unemployed', 'loan.amount': 20_000_000, 'loan.months': 24, 'file.direction': 'stay', 'answers.payroll': true, 'work.occupation': 'software', 'labour.position': 'management', 'labour.wage': 600_000 },
    expect: { '4.1.1': 'approved', '2.4.2': 'approved', '1.1.1': 'approved', '1.3.1': 'approved', '2.5.2': 'waiting', '1.6.10': 'waiting', '1.8.8': 'waiting' },
    shows: { zh: '领着失业保险金办公司、自己领工资：失业金停发，三险增加；贷款等银行和担保，外地缴的等原参保地', en: 'Draws the benefit and founds a company that pays him: it stops, insurance begins, bank, guarantor and the other place are waited for' },
  },
  {
    event: 'founding', who: '程一帆', answers: { 'startup.topic': 'project', 'file.direction': 'stay' },
    expect: { '2.2.3': 'approved' },
    shows: { zh: '还没有执照：先约创业导师', en: 'No licence yet: an adviser first' },
  },
  {
    event: 'founding', who: '娄远峰', answers: runsAlone,
    expect: { '2.2.3': 'approved', '2.4.2': 'approved', '2.4.3': 'approved' },
    shows: { zh: '个体工商户，不雇人：全部当场办结', en: 'A business of one person: everything at once' },
  },
  {
    event: 'founding', who: '尹秀娟', answers: runsAlone,
    expect: { '2.4.2': 'refused', '2.4.3': 'dropped' },
    shows: { zh: '户籍和常住地都在外地：就业登记不通过', en: 'Household and home elsewhere: the registration is refused' },
  },
  {
    event: 'founding', who: '焦雨桐',
    answers: { ...runsAlone, 'startup.group': 'graduate', 'answers.recentGraduate': true, 'file.direction': 'in', 'party.direction': 'in', 'answers.payroll': false },
    expect: { '2.4.2': 'approved', '1.1.1': 'approved', '2.5.1': 'officer', '2.7.1': 'approved', '3.4.1': 'waiting', '3.4.7': 'waiting' },
    shows: { zh: '毕业后办公司满一年：创业补贴要核实公示，档案等学校答复', en: 'A company a year after leaving school: the subsidy goes to an officer, the file waits for the school' },
  },

  {
    event: 'talent-settlement', who: '林晓岚', answers: { 'answers.track': 'introduction', 'settlement.place': 'talent-office' },
    expect: { 'local.talent-introduction': 'approved' },
    shows: { zh: '本科、在职参保、体检合格：秒批', en: 'A bachelor, insured and fit: approved at once' },
  },
  {
    event: 'talent-settlement', who: '叶知秋', answers: { 'answers.track': 'graduate', 'settlement.place': 'talent-office' },
    expect: { 'local.talent-graduate': 'approved' },
    shows: { zh: '应届毕业生：秒批', en: 'A recent graduate: approved at once' },
  },
  {
    event: 'talent-settlement', who: '沈博文', answers: { 'answers.track': 'postdoc', 'settlement.place': 'own-home' },
    expect: { 'local.talent-postdoc': 'approved' },
    shows: { zh: '在站博士后：秒批', en: 'A postdoc at a station: approved at once' },
  },
  {
    event: 'talent-settlement', who: '高建军', answers: { 'answers.track': 'introduction', 'settlement.place': 'employer' },
    expect: { 'local.talent-introduction': 'refused' },
    shows: { zh: '专科，没有职称和技能证书：不通过', en: 'Junior college without title or skill: refused' },
  },
  {
    event: 'talent-settlement', who: '唐伟成', answers: { 'answers.track': 'introduction', 'settlement.place': 'own-home' },
    expect: { 'local.talent-introduction': 'officer' },
    shows: { zh: '早年学历查不到：由工作人员核实', en: 'An early degree cannot be looked up: an officer looks' },
  },
];
