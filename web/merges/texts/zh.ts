/** Words of merges of two numbers. */
export const merges = {
  title: '号码合并', lead: '一个人有两个号的（早年填错、换过号），由一名登记管理人员提出、另一名确认，合成一个人。两个号下的登记一条也不改，只记明是同一个人；不对的可以再分离。打开、比较都会记入两个号的查阅记录。',
  only: '只有登记管理人员能看', onlyHow: '需要合并号码的，请联系登记管理人员。', back: '返回列表',
  list: '已提出的合并', none: '还没有人提出过合并', noneHow: '在上面填两个号，先比较，再提出。', own: '您提出', by: '{{number}} 提出', into: '{{merged}} 并入 {{kept}}',
  status: { proposed: '待确认', merged: '已合并', separating: '分离待确认', separated: '已分离', declined: '不同意', withdrawn: '已撤回' },
  onDay: '看某一天登记的是什么',
  find: '比较两个号', kept: '保留的号', keptHow: '以后用这个号', merged: '并入的号', mergedHow: '填错的、换掉的旧号；15 位的老号也可以', compare: '并排比较', propose: '提出合并', proposeHow: '另一名登记管理人员确认以后才生效。',
  reason: '理由', reasonHow: '为什么是同一个人。另一名经办人据此确认。', proof: '凭什么证明', proofHow: '例如公安机关的号码变更证明、原劳动合同。', despite: '下面这些对不上，仍是同一个人的，逐项确认并在理由里写明', proposed: '已提出，等另一名登记管理人员确认',
  logged: '姓名、号码、出生日期都是原样，用来判断是不是同一个人。这次查看已记入两个号的查阅记录，本人看得到。',
  loggedMasked: '号码部分隐去：现在没有要判断的。这次查看已记入两个号的查阅记录，本人看得到。',
  side: { born: '{{day}} 出生，{{sex}}', sex: { male: '男', female: '女' }, also: '已与 {{numbers}} 合并', entries_other: '登记 {{count}} 条', noEntries: '没有登记', cases: '在办的件', payments: '还要发的待遇', monthly: '{{amount}}／月，{{from}} 起', once: '{{amount}}，一次', held: '已暂停', mandates: '有效委托 {{count}} 份', nothing: '没有在办的件，也没有待遇要发', open: '有效', over: '已结束' },
  findings: '对不上的地方', noFindings: '没有发现对不上的地方', against: '需要说明', holds: '合并后：{{holds}}',
  about: { reason: '理由：{{reason}}', proof: '证明：{{proof}}', despite: '提出的人已确认：{{list}}', against: { name: '姓名不同', birth: '出生日期不同', sex: '性别不同', death: '其中一个号登记为已死亡' }, held: '合并时暂停了 {{count}} 笔重复的待遇', since: '{{at}} 起是同一个人，{{by}} 确认', separation: '{{by}} 提出分离' },
  between: { title: '合并期间写入的登记', how: '分离以后，登记留在写入时的号下；来源不能说明是谁的，由提出分离的人逐条选定。', none: '合并期间没有写入登记', at: '写在：{{which}}', clear: '来源说明归属', unclear: '来源不能说明，要选定', pays: '正按这条发放待遇，不能改归属', goes: '归{{which}}' },
  which: { kept: '保留的号', merged: '并入的号' },
  act: { confirm: '确认合并', decline: '不同意…', withdraw: '撤回', separate: '提出分离…', 'confirm-separation': '确认分离', 'decline-separation': '不同意分离…', 'withdraw-separation': '撤回分离' },
  go: { decline: '确认不同意', separate: '提出分离', 'decline-separation': '确认不同意分离' },
  how: { decline: '两个号仍是两个人。提出的人会看到理由。', separate: '写明为什么不是同一个人。另一名登记管理人员确认以后，两个号各自恢复合并前的样子；两个人的登录密码作废，合并期间的委托、经办人、电子社保卡也随之终止。', 'decline-separation': '两个号仍是同一个人。提出的人会看到理由。' },
  separateReason: '为什么不是同一个人', giveTo: '{{name}}（{{day}} 记入）归谁', steps: '经过', did: { confirm: '已合并', decline: '已答复不同意合并', withdraw: '合并已撤回', separate: '分离已提出', 'confirm-separation': '已分离', 'decline-separation': '已答复不同意分离', 'withdraw-separation': '分离已撤回' }, nowIs: '现在是“{{status}}”，页面上是最新情况。', conflict: '刚才有人改动过，或者这两个号又有了新的登记，您的操作没有提交；已换成最新情况，请再看一遍。',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    merges: typeof merges;
  }
}
