/** Words of the counter. */
export const counter = {
  title: '窗口办理', lead: '核验本人，和他（她）一起填，当场提交。您受理的，不会再抽到您办。办完就看不到了。',
  screen: {
    title: '快办 · 请看这里', greeting: '您好，欢迎来办事', greetingText: '办理的时候，工作人员填的内容会显示在这里，请您一起看。', code: '配对码', codeText: '工作人员在“窗口办理”页填这六位数字，十分钟内有效。', lost: '连接断开了', lostText: '屏幕上的内容已经清除。连上以后会自动继续。', over: '屏幕没有连接窗口', again: '重新配对', looking: '正在为您填写，请核对。', wrong: '有不对的，请直接告诉工作人员。', answers: '您说的', known: '我们查到的', promises: '您承诺的', items: '要办的', from: '来源：{{source}}', nothing: '还没有填写',
    here: '第二屏', hereText: '在朝向本人的屏幕上打开 {{address}}，把上面显示的六位数字填在这里。', pair: '连接', paired: '已连接第二屏（{{at}}）。您填的，本人同时看得到；办完自动清屏。', letGo: '断开', letGoDone: '已断开，屏幕已清空', codeField: '屏幕上的配对码',
  },
  arrive: '请下一位', name: '姓名', number: '身份证号', shown: '出示的证件', kinds: { 'identity-card': '居民身份证', 'social-card': '社会保障卡', 'residence-permit': '港澳台居民居住证' },
  compared: '已把本人和证件照片当面比对一致', agreed: '已向本人说明并征得同意：本次办理期间查看与所办事项有关的本人信息、代为填写', check: '开始之前', missing: '两项都要做到才能开始', begin: '开始办理',
  now: '正在为 {{name}} 办理', until: '{{at}} 自动结束', consent: '本人同意的内容', what: '办哪一件', fill: '和本人一起填', done: '这次已受理', forWhomQuestion: '替谁办', as: { self: '本人（或者替亲属、委托人，进去以后填写）', clerk: '{{name}}（经办人）', guardian: '{{name}} {{number}}（监护人）', successor: '{{name}} {{number}}（已去世，近亲属接办）' }, office: '所在网点', decidesHere: '什么都受理；{{services}}由本县（区）的人决定，其余由市里决定。', cityDecides: '什么都受理，由市里决定。', noMatters: '没有可以在这里办的事', onlyGoesOn: '只接着办他（她）等补正的办件，列在下面；新的事以近亲属自己的名义办。', before: '等补正的', beforeMeans: '以前交的，经办人请补充。现在就可以把材料扫描了补上。', forWhom: '替 {{name}}', about: '关于 {{name}}', received: '{{at}} 收到材料，时限从这时起算', items: '{{name}}的事项', ends: { at: '{{at}} 办结（承诺 {{limit}}）', by: '承诺 {{limit}}，{{at}} 前办结', within: '承诺 {{limit}}' }, none: '还没有提交', receipt: '打印回执',
  whose: '办哪个市的事', own: '{{city}}（本市）', across: '在这里受理，由{{city}}审核决定；到{{city}}的登记里找这个人', agreement: '两市怎样约定', basis: '依据：{{basis}}', note: '待核：{{note}}',
  agreedAcross: '已向本人说明并征得同意：{{city}}把与所办事项有关的本人信息提供给{{here}}窗口，本次办理期间查看、代为填写',
  ofCity: '{{city}}的事项', ofCityMeans: '由{{city}}审核决定，结果回到{{here}}的窗口', doneHere: '在这里受理的', states: { going: '办理中', correction: '等本人补正', ended: '已有结果' }, print: '打印{{matter}}《{{title}}》', answer: '和本人一起补正', answerOf: '和本人一起补正：{{name}}',
  partly: '，{{items}} 项里 {{results}} 项有了结果', helped: '替外市受理的', helpedLead: '为{{cities}}受理的办件，只看得到办到哪一步。要打印结果、补正，请本人再来，重新核验。', helpedNone: '还没有替外市受理过', since: '{{at}} 受理', endedAt: '{{at}} 有了结果', oldNumber: '原系统的编号', oldNumberHint: '本人拿着以前的受理单来的，照上面的编号填', oldFind: '找办件', oldNone: '这位名下没有这个编号的接管办件，请核对编号', oldFound: '办件 {{number}} · 接管自{{system}} · {{state}}', end: '办完，请下一位', ended: '已结束，刚才这一位的信息已关闭',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    counter: typeof counter;
  }
}
