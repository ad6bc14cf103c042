/** Words of the counter. */
export const counter = {
  title: '窗口办理', lead: '核验本人，和他（她）一起填，当场提交。您受理的，不会再抽到您办。办完就看不到了。',
  screen: {
    title: '快办 · 请看这里', greeting: '您好，欢迎来办事', greetingText: '办理的时候，工作人员填的内容会显示在这里，请您一起看。', code: '配对码', codeText: '工作人员在“窗口办理”页填这六位数字，十分钟内有效。', staff: '请换一个浏览器打开', staffText: '这里由来办事的人自己看、自己签。工作人员账号登录着的浏览器不能用。', lost: '连接断开了', lostText: '屏幕上的内容已经清除。连上以后会自动继续。', over: '屏幕没有连接窗口', again: '重新配对', looking: '正在为您填写，请核对。', wrong: '有不对的，点那一条的“不对”，也可以直接告诉工作人员。', answers: '您说的', known: '我们查到的', promises: '您承诺的', items: '要办的', leftOut: '这次不办的', from: '来源：{{source}}', nothing: '还没有填写',
    doneLead: '您核对过的内容', doubt: '不对', doubtOf: '不对：{{what}}', settle: '改回“没有问题”', settleOf: '改回“没有问题”：{{what}}', doubted_other: '您说有 {{count}} 条不对', doubtedText: '工作人员看得到，会和您一起改。改好以后再请您核对。', check: '请您核对', checkText: '从上到下看一遍。都对，再点最下面的“都对”。', confirm: '都对', rate: '办好了，请您评一评', rateText: '评不评都可以。您评的，经办的人看不到是谁评的。', rateGo: '评价', rateOf: '评价：{{name}}', ratedOne: '已评价', rated: '谢谢，评价已记下', ratedText: '不满意的，由没有经办过这件事的人联系您。', toCheck: '看完了，往下', toSign: '往下到签字处', sign: '请您签名', signBelow: '签名框在最下面。', signText: '签的就是上面显示的内容。内容有改动，会请您重新签。', field: '签名框：用手指或者笔写姓名', signDrawn: '签好了', clear: '重写', type: '用键盘填写姓名', draw: '用手写', typedName: '姓名', typedHint: '照您的证件填，然后按“我确认”', signTyped: '我确认', signed: '已签名', excused: '已记明：本人核对过，不能签名', signedText: '请工作人员提交。内容再有改动，会请您重新核对。',
    here: '第二屏', hereText: '在朝向本人的屏幕上打开 {{address}}，把上面显示的六位数字填在这里。', pair: '连接', paired: '已连接第二屏（{{at}}）。您填的，本人同时看得到；办完自动清屏。', letGo: '断开', letGoDone: '已断开，屏幕已清空', codeField: '屏幕上的配对码',
  },
  arrive: '请下一位', name: '姓名', number: '身份证号', shown: '出示的证件', kinds: { 'identity-card': '居民身份证', 'social-card': '社会保障卡', 'electronic-card': '电子社保卡', 'residence-permit': '港澳台居民居住证、外国人永久居留身份证', telephone: '电话核验' },
  scan: '扫电子社保卡', scanHint: '用扫码枪对着本人手机上的码；也可以照着念的打进来', scanGo: '读取', scanCamera: '用摄像头扫', scanStop: '关摄像头', scanned: '已读取：{{name}}。请当面问出生日期，核对是不是本人', scanNoCamera: '打不开摄像头，请用扫码枪或者手工输入',
  compared: '已把本人和证件照片当面比对一致', comparedCard: '已当面核对：出示手机的就是本人，问过出生日期', agreed: '已向本人说明并征得同意：本次办理期间查看与所办事项有关的本人信息、代为填写', check: '开始之前', missing: '两项都要做到才能开始', begin: '开始办理',
  now: '正在为{{name}}办理', until: '{{at}} 自动结束', consent: '本人同意的内容', what: '办哪一件', fill: '和本人一起填', done: '这次已受理', forWhomQuestion: '替谁办', as: { self: '本人（或者替亲属、委托人，进去以后填写）', clerk: '{{name}}（经办人）', guardian: '{{name}} {{number}}（监护人）', successor: '{{name}} {{number}}（已去世，近亲属接办）' }, office: '所在网点', decidesHere: '什么都受理；{{services}}由本县（区）的人决定，其余由市里决定。', cityDecides: '什么都受理，由市里决定。', noMatters: '没有可以在这里办的事', onlyGoesOn: '只接着办他（她）等补正的办件，列在下面；新的事以近亲属自己的名义办。', before: '等补正的', beforeMeans: '以前交的，经办人请补充。现在就可以把材料扫描了补上。', forWhom: '替{{name}}', about: '关于{{name}}', received: '{{at}} 收到材料，时限从这时起算', items: '{{name}}的事项', ends: { at: '{{at}} 办结（承诺 {{limit}}）', by: '承诺 {{limit}}，{{at}}前办结', within: '承诺 {{limit}}' }, none: '还没有提交', receipt: '打印回执',
  whose: '办哪个市的事', own: '{{city}}（本市）', across: '在这里受理，由{{city}}审核决定；到{{city}}的登记里找这个人', agreement: '两市怎样约定', basis: '依据：{{basis}}', note: '待核：{{note}}',
  agreedAcross: '已向本人说明并征得同意：{{city}}把与所办事项有关的本人信息提供给{{here}}窗口，本次办理期间查看、代为填写',
  ofCity: '{{city}}的事项', ofCityMeans: '由{{city}}审核决定，结果回到{{here}}的窗口', doneHere: '在这里受理的', states: { going: '办理中', correction: '等本人补正', ended: '已有结果' }, print: '打印{{matter}}《{{title}}》', printAll: '一次打印全部 {{papers}} 份', answer: '和本人一起补正', answerOf: '和本人一起补正：{{name}}',
  partly: '，{{items}} 项里 {{results}} 项有了结果', helped: '替外市受理的', helpedLead: '为{{cities}}受理的办件，只看得到办到哪一步。要打印结果、补正，请本人再来，重新核验。', helpedNone: '还没有替外市受理过', since: '{{at}} 受理', endedAt: '{{at}} 有了结果', again: { title: '请人来决定、申请复核', lead: '以前的办件，凭编号替本人提出。只看得到有哪几项，看不到结果。', number: '办件编号', numberHint: '回执、结论和短信上都有', find: '找这个办件', ask: { 'by-person': '请人来决定', appeal: '申请复核' }, until: '最晚 {{day}}', read: '念给本人听：', reason: { 'by-person': '本人说的情况', appeal: '本人说的理由（至少 10 个字）' }, before: '提出之前', agreed: '已经念给本人听，本人同意', agreeFirst: '要先念给本人听，本人同意', send: '替本人提出', leave: '不提了', done: '已提出，会抽取经办人' }, oldNumber: '原系统的编号', oldNumberHint: '系统更换以前受理的，受理单上是旧编号：照着填，就能找到它现在的办件', oldFind: '找办件', oldNone: '这位名下没有这个编号的接管办件，请核对编号', oldFound: '办件 {{number}}\u00a0· 接管自{{system}}\u00a0· {{state}}', password: { go: '给本人登录密码', title: '给{{name}}登录密码', means: '没有账号的，现在开通；忘了密码的，换一个新的，原来的马上不能用，别处的登录全部退出。本人的登记手机会收到短信，登记信息里记下是您给的。', leave: '不给了', give: '给一个新密码', given: '请 {{name}} 现在抄下或者拍照，这个密码只显示这一次：', how: '登录号码是身份证号。第一次登录时，要换成自己的密码。', handed: '本人已记下' },
  end: '办完，请下一位', ended: '已结束，刚才这一位的信息已关闭',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    counter: typeof counter;
  }
}
