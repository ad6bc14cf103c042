import type { EntryText } from '#core/knowledge/entry.ts';

/** An entry that the demonstration begins with, by a name of its own. */
export type DemoEntry = EntryText & { readonly name: string };

const entry = (name: string, kind: EntryText['kind'], title: readonly [zh: string, en: string], text: readonly [zh: string, en: string], source: string, words: readonly string[], related: readonly string[], more: Partial<Pick<EntryText, 'audience' | 'from' | 'until'>> = {}): DemoEntry =>
  ({ name, kind, audience: 'public', title: { zh: title[0], en: title[1] }, text: { zh: text[0], en: text[1] }, source, words, related, from: '2026-01-01', ...more });

/** What the knowledge base of a city holds at first: law that holds everywhere, in plain words. */
export const DEMO_ENTRIES: readonly DemoEntry[] = [
  entry('benefit-who', 'question', ['哪些人能领失业保险金？', 'Who can get unemployment benefit?'],
    ['同时符合三条：失业前用人单位和本人已经缴纳失业保险费满一年；不是自己不想干了而中断就业（被裁员、合同到期单位不续签、被辞退等都算）；已经办了失业登记，并有求职要求。自己主动辞职的，一般不能领。', 'All three must hold: contributions were paid for at least a year before; work ended not by your own wish (laid off, contract not renewed, dismissed); you have registered as unemployed and look for work. Whoever resigned by themselves generally cannot.'],
    '社会保险法 第四十五条；失业保险条例 第十四条', ['主动辞职能领失业金吗', '自己辞职能不能领失业金', '谁能领失业金', '领失业金的条件', '被裁能领钱吗'], ['1.8.1', 'unemployment']),
  entry('benefit-how-long', 'question', ['失业保险金能领几个月？', 'For how many months is unemployment benefit paid?'],
    ['看累计缴费时间：满一年不足五年的，最长十二个月；满五年不足十年的，最长十八个月；十年以上的，最长二十四个月。再次失业的，缴费时间重新计算，和上次没领完的合并，最长不超过二十四个月。', 'By the time contributions were paid: one to five years, at most 12 months; five to ten, at most 18; ten and more, at most 24. After another loss of work the time is counted anew and added to what was left, at most 24 months together.'],
    '社会保险法 第四十六条', ['失业金领多久', '失业金可以领多长时间', '能领几个月失业金', '失业金领几个月'], ['1.8.1', 'unemployment']),
  entry('benefit-medical', 'question', ['领失业金期间看病怎么报销？', 'Am I insured for medical care while I get unemployment benefit?'],
    ['领取失业保险金期间，职工基本医疗保险费由失业保险基金代缴，个人不缴，看病照常报销。不用另外申请，申领失业金时一起办。', 'While you get the benefit, the unemployment fund pays your medical insurance; you pay nothing and are reimbursed as before. It goes along with the benefit, no separate application.'],
    '社会保险法 第四十八条', ['失业了医保怎么办', '失业期间医保', '没工作看病能报销吗', '失业医保断不断'], ['1.8.6', 'unemployment']),
  entry('resigned-register', 'question', ['自己辞职了还能办失业登记吗？', 'Can I register as unemployed after I resigned?'],
    ['能。失业登记不看离职原因，登记后可以享受职业介绍、职业指导、培训等服务；只是主动辞职一般不能领失业保险金。', 'Yes. The reason you left does not matter for registering; you get job placement, advice and training. Only the benefit is generally not paid to whoever resigned.'],
    '就业服务与就业管理规定 第六十三条', ['辞职能办失业登记吗', '自己辞职登记失业'], ['2.4.1', 'unemployment']),
  entry('pension-years', 'policy', ['领基本养老金最低要缴多少年', 'How many years of contributions a pension needs'],
    ['二〇二九年以前退休的，最低缴费年限是十五年。从二〇三〇年起每年提高六个月，到二〇三九年为二十年。到年龄缴费不够的，可以延长缴费或者按规定一次性缴费，补足后按月领取。', 'Until 2029 fifteen years are enough. From 2030 the least number rises by six months a year to twenty in 2039. Whoever reaches the age with less may go on paying, or pay the rest at once where the rules allow, and then gets a monthly pension.'],
    '国务院关于渐进式延迟法定退休年龄的办法 第二条；社会保险法 第十六条', ['养老保险要交多少年', '社保交多少年能退休', '交满15年', '养老最低缴费年限', '社保要交满几年'], ['1.6.1', 'retirement']),
  entry('retire-age', 'policy', ['从二〇二五年起法定退休年龄怎么延', 'How the statutory age of retirement rises from 2025'],
    ['男职工和原法定退休年龄五十五周岁的女职工，每四个月延迟一个月，逐步到六十三周岁和五十八周岁；原五十周岁的女职工每两个月延迟一个月，逐步到五十五周岁。达到最低缴费年限的，可以自愿提前，最长三年；和单位商量一致的，可以延迟，最长三年。', 'For men, and women whose age was 55, it rises by one month every four months, to 63 and 58; for women whose age was 50 by one month every two months, to 55. With the least years of contributions you may retire up to three years earlier, or, if the employer agrees, up to three years later.'],
    '国务院关于渐进式延迟法定退休年龄的办法 第一条、第三条', ['延迟退休', '几岁退休', '多大年纪退休', '女的几岁退休', '弹性退休', '什么时候能退休'], ['1.6.1', '1.6.3', 'retirement']),
  entry('injury-deadline', 'question', ['受伤以后多长时间内要申请工伤认定？', 'How long after an accident can recognition be applied for?'],
    ['单位应当在事故发生之日或者职业病诊断之日起三十日内申请；单位不申请的，职工本人、近亲属或者工会可以在一年内直接申请。单位逾期不报的，这期间符合规定的工伤待遇由单位负担。', 'The employer applies within 30 days of the accident or the diagnosis; if it does not, the worker, a close relative or the union can within one year. What falls into the time the employer was late is paid by the employer.'],
    '工伤保险条例 第十七条', ['工伤多久内申请', '工伤认定时限', '单位不给报工伤', '单位不申请工伤怎么办', '工伤超过一个月'], ['1.7.4', 'work-injury']),
  entry('injury-way', 'question', ['上下班路上出车祸算工伤吗？', 'Is a traffic accident on the way to work a work injury?'],
    ['在合理的时间、合理的路线上下班途中，受到本人不负主要责任的交通事故或者城市轨道交通、客运轮渡、火车事故伤害的，应当认定为工伤。本人负主要责任或全部责任的不算。', 'Yes, if it happened on a reasonable way at a reasonable time, and the main responsibility for the accident is not your own. This holds for roads, urban rail, ferries and trains.'],
    '工伤保险条例 第十四条第（六）项', ['下班路上被车撞', '上班路上出事', '骑电动车上班摔了', '通勤事故'], ['1.7.4', 'work-injury']),
  entry('gap', 'question', ['社保断缴几个月有什么影响？', 'What happens when contributions were not paid for some months?'],
    ['养老保险累计计算，断缴不清零，但缴费年限变短、待遇变少。职工医保断缴的，次月起一般停止报销，接续缴费后按当地规定恢复。失业保险累计计算。由单位漏缴的，应由单位补缴；个人以灵活就业身份参保的，不能补缴以前年度的养老保险费。', 'Pension insurance is added up: nothing is lost, but years and pension get less. Medical insurance usually stops with the next month and comes back by local rules. Unemployment insurance is added up. What an employer left out the employer pays later; whoever pays as a flexible worker cannot pay pension insurance for earlier years.'],
    '社会保险法 第十六条、第六十三条；人社部规〔2016〕5号', ['社保断了怎么办', '社保断交', '断缴一个月', '中间断了几个月社保', '社保停了'], ['1.3.5', '1.3.1']),
  entry('flexible-insurance', 'guide', ['没有单位怎么自己缴社保', 'How to pay insurance without an employer'],
    ['无雇工的个体工商户、非全日制从业人员和其他灵活就业人员，可以自己参加职工基本养老保险和职工基本医疗保险，缴费由个人承担。就业困难人员和毕业两年内的高校毕业生灵活就业的，缴费后可以申领社保补贴。', 'Whoever works for themselves without staff, part-time or in other flexible ways may join pension and medical insurance of employees and pays alone. People who are hard to place, and graduates of the last two years, can apply for a subsidy afterwards.'],
    '社会保险法 第十条、第二十三条；就业促进法 第五十二条', ['个人怎么交社保', '自己买社保', '送外卖能交社保吗', '无业怎么交社保'], ['2.6.2', 'flexible-worker']),
  entry('no-contract', 'question', ['单位不签劳动合同怎么办？', 'What if the employer signs no contract?'],
    ['自用工之日起一个月内应当签书面劳动合同。超过一个月不满一年没签的，单位每月要付两倍工资；满一年没签的，视为已经订立无固定期限劳动合同。可以向劳动保障监察投诉，或者申请劳动人事争议仲裁。', 'A written contract is due within a month of the first day. After that the employer owes double wages for each month up to a year; after a year a contract without an end is taken to exist. Complain to the labour inspection, or go to arbitration.'],
    '劳动合同法 第十条、第十四条、第八十二条', ['没签合同', '公司不签合同', '没有劳动合同', '双倍工资'], ['4.1.1']),
  entry('unpaid-wages', 'question', ['老板拖欠工资去哪里投诉？', 'Where to complain about unpaid wages?'],
    ['可以打12333，或者向用人单位所在地的人社部门劳动保障监察机构投诉；也可以在一年内向劳动人事争议仲裁委员会申请仲裁，劳动关系还在的不受一年限制。农民工工资被拖欠的，还可以在国务院客户端“根治欠薪”小程序反映。', 'Call 12333, or complain to the labour inspection where the employer is; or go to arbitration within a year (without this limit while you still work there). Migrant workers can also use the state programme against unpaid wages.'],
    '劳动保障监察条例 第十条、第十一条；劳动争议调解仲裁法 第二十七条', ['欠薪', '拖欠工资', '老板不给钱', '老板不发工资', '讨薪', '要不到工资'], []),
  entry('dossier-own-hands', 'question', ['人事档案可以自己带走吗？', 'May I carry my own personnel file?'],
    ['不可以。档案由机要通信、专人或者邮政特快专递在有保管资格的机构之间转递，个人不得自带。手里已经有档案的，不要拆封，请先联系接收机构核对。', 'No. Files go between agencies by confidential mail, by staff or by EMS; nobody carries their own. If you hold one, leave it sealed and call the agency that is to keep it.'],
    '人社部发〔2021〕112号', ['档案在自己手里', '自己拿档案', '档案能不能自己带', '档案丢了'], ['3.4.1']),
  entry('promise-instead', 'guide', ['材料一时拿不到，可以先承诺', 'If a paper is not at hand: promise first'],
    ['实行告知承诺的证明，可以书面承诺代替：系统先写明要证明什么、承诺不实的后果，您签了就先办。以后会核查；承诺不实的，决定会被撤销，待遇要退，并留下记录。有不实承诺记录、还没有修复的，不适用。', 'Where promises are allowed, a signed one stands in place of a proof: you are told what it says and what follows if it is untrue, you sign, and it goes on. It is checked later; an untrue one is undone, money is paid back, and a record is kept. Whoever has such a record cannot promise.'],
    '国办发〔2020〕42号', ['没有证明怎么办', '缺材料', '材料不全', '证明开不出来', '少一个证明'], []),
  entry('appeal', 'guide', ['对结果不服怎么办', 'If you disagree with a result'],
    ['可以在六十日内申请行政复议，或者在六个月内向人民法院起诉；也可以先在办件页面请另一位工作人员重新看一遍。社会保险待遇核定的争议，一般先申请复议更快。', 'Ask for administrative review within 60 days, or go to court within six months; on the page of the case you can first ask that somebody else looks again.'],
    '行政复议法 第二十条；行政诉讼法 第四十六条', ['复议', '不同意审批结果', '被拒绝了怎么办', '不批怎么办', '起诉人社局'], []),
  entry('staff-reason-of-leaving', 'guide', ['（内部）离职原因各方说法不一时怎么核', 'Staff: when sources differ on why somebody left'],
    ['先看用工备案的终止原因，再看单位申报减员的原因，再看本人陈述。单位与本人说法相反的，发协查给单位，五个工作日没有回音的，按备案原因认定，并在理由里写明采信哪一份、为什么。不得要求本人回单位开证明。', 'First the reason in the record of employment, then that in the report of staff leaving, then what the person says. Where employer and person contradict each other, ask the employer; without an answer in five working days go by the record, and say in the reasons which source you believed and why. Never send the person back for a certificate.'],
    '人社部发〔2020〕26号 三（本市口径，待核）', ['离职原因不一致', '离职原因怎么核'], ['1.8.1', 'unemployment'], { audience: 'staff' }),
];
