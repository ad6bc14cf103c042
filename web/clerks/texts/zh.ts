/** Words of clerks of an enterprise, and of acting as another. */
export const clerks = {
  title: '经办人', link: '经办人：谁能代表本单位办事', lead: '指定本单位的人用自己的账号代表单位办事。每个人只看到、只能办授权里的事；谁办了什么，都记在这里。撤销马上生效。',
  now: '现在的经办人', none: '还没有指定经办人', noneHow: '填写姓名和身份证号就能指定。对方登录后，点页面上方的“换身份办事”，再选本单位。',
  before: '以前的授权（{{count}}）', done: '谁办了什么', doneNone: '经办人还没有办过事', when: '时间', who: '经办人', what: '办了什么',
  status: { 'in-force': '有效', 'not-yet': '还没开始', over: '已到期', ended: '已结束' }, endedBy: { enterprise: '单位撤销', clerk: '本人不再担任', changed: '改了授权', parted: '因号码分离终止，请重新任命' }, endedAt: '{{at}} {{by}}',
  from: '{{from}} 到 {{to}}', may: '可以：{{scopes}}', matter: '事项：{{events}}', all: '单位的全部事项', named: '{{at}} 指定',
  scopes: { matters: '办事：申请、补正、看办件、看员工名册', sheets: '批量办理：上传和提交表格', payments: '看发给单位的钱', vacancies: '招聘：看推荐来的人并答复', webhooks: '系统对接', register: '看单位的登记信息', corrections: '看单位的登记信息，不对的请求更正', statements: '看和下载单位对账单：参保人数、入职离职、办件、到账' },
  shortScopes: { matters: '办事', sheets: '批量办理', payments: '看发放', vacancies: '招聘', webhooks: '系统对接', register: '看登记', corrections: '请求更正', statements: '对账单' },
  new: '指定经办人', name: '姓名', number: '身份证号', nameHint: '和身份证上一样', numberHint: '18 位，最后一位可以是 X', can: '能办哪些', which: '能办哪些事', whichSome: '只办选中的', whichAll: '单位能办的全部事', matters: '选择事项', begin: '从哪天起', end: '到哪天止', go: '指定', made: '经办人已指定',
  change: '改授权', changeOf: '改{{name}}的授权', changeGo: '保存，换成新授权', keep: '不改了', changed: '授权已更改',
  remove: '撤销', removeOf: '撤销{{name}}', removeTitle: '撤销{{name}}的授权？', removeText: '马上生效：对方不能再代表本单位办事，也看不到本单位的办件。已经提交的不受影响。', removeDo: '撤销', removed: '授权已撤销',
  deceased: {
    title: '逝者的信息', lead: '近亲属为了继承、申领待遇、诉讼等自身利益，可以看、下载逝者的登记信息（个人信息保护法第四十九条）。逝者生前另有安排的，按安排；每次查阅都记录在案。', needSignIn: '登录后才能查阅',
    open: '可以看的', none: '现在没有可以看的', requests: '我请求的更正', until: '{{day}}之前可以看', show: '看登记信息', showOf: '看{{name}}的登记信息', copy: '下载一份', copyOf: '下载{{name}}的登记信息',
    ask: '要看谁的信息', name: '逝者的姓名', number: '逝者的身份证号', next: '下一步：说明用途', own: '我自己的身后安排', ownText: '可以安排去世以后谁都不能看，或者只让一位近亲属看。',
    from: '{{from}} 起', fromTo: '{{from}} 到 {{to}}', wrong: '哪里不对', should: '应该是什么，为什么', correct: '这条不对？请求更正', correctOf: '请求更正：{{name}}', send: '提交更正请求', sent: '更正请求已提交', asked: '更正请求 {{number}} 正在核实',
  },
  parties: {
    title: '以谁的名义办事', lead: '您可以为自己办，也可以代表授权您的单位、您监护的人办。换了以后，这个窗口里看到的、提交的都是对方的；办件会写明是您代办的。', needSignIn: '登录后才能选择',
    wards: '我监护的人', noWards: '还没有登记为谁的监护人', wardUntil: '到{{day}}满18周岁，当天自动结束', wardOpen: '到监护结束为止', deceased: '我作为近亲属接办的人', deceasedHow: '只能接办逝者已有的办件：看办件和文书、补正、撤回、对结果提出异议。每次查看都记录在案，办件会写明是您作为近亲属办的。', deceasedUntil: '{{day}}之前可以看', deceasedUse: '接着办', deceasedOf: '接办{{name}}的办件', here: '正在用', use: '换成这个', employers: '我担任经办人的单位', noEmployers: '没有单位指定您当经办人', noEmployersHow: '请单位的管理人员登录后在“经办人”里指定您：填您的姓名和身份证号。',
    as: '以{{name}}的名义办事', leave: '不再担任', leaveOf: '不再担任{{name}}的经办人', leaveTitle: '不再担任{{name}}的经办人？', leaveText: '马上生效：您不能再代表它办事，也看不到它的办件。要恢复，得由单位重新指定。', leaveDo: '不再担任', left: '您已不再担任经办人',
  },
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    clerks: typeof clerks;
  }
}
