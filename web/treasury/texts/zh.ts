export const treasury = {
  title: '基金财务', lead: '每个月发了多少、钱到了哪里、哪里出了问题、谁该退钱。看到的人会在“谁看过我的数据”里看到您来过。', only: '只有基金财务人员能用', onlyHow: '需要核对发放的，请联系基金财务人员。', holds: '看暂停发放的',
  todo: { title: '要处理的', nothing: '现在没有要处理的', nothingHow: '银行文件出问题、有退款等核对、分期没有按时退的，会先出现在这里。', files_other: '{{count}} 个银行文件走不下去', strays_other: '{{count}} 条退票对不上', notes_other: '{{count}} 笔退款等核对', behind_other: '{{count}} 人的分期没有按时退', unfit: '{{fund}}的账对不上' },
  runs: {
    title: '按月发放', lead: '应发 = 到账 + 银行处理中 + 待送银行 + 退回待发 + 抵扣欠款。退回后又重发的只算一次。', none: '还没有发放过', noneHow: '到了发放日，系统生成支付单以后，这里按月份和基金列出来。',
    month: '月份', fund: '基金', people: '人数', ordered: '应发', paid: '到账', sent: '银行处理中', waiting: '待送银行', returned: '退回待发', returnedCount_other: '{{count}} 笔', refund: '多追回的再发还', withheld: '抵扣欠款',
  },
  files: {
    title: '银行文件', lead: '有问题的在前。同一个文件送多少次，银行都只付一次。', none: '还没有银行文件', noneHow: '支付单有了账户，系统会成批送给银行，一个文件最多 1000 笔。', status: { made: '待送银行', sent: '银行处理中', settled: '已回盘' },
    line_other: '{{count}} 笔，共 {{total}}', made: '{{at}} 生成', sent: '{{at}} 送出', settled: '{{at}} 回盘', returned: '其中 {{count}} 笔退回，{{total}}', tried_other: '试过 {{count}} 次，{{at}}再试', said: '原话：{{text}}', sheet: '下载核对表', sheetOf: '下载核对表：{{fund}} {{at}}', id: '编号 {{id}}', more: '再早的（{{count}} 个）', fewer: '收起',
    strays: '对不上的退票', stray: '退票编号 {{id}}：文件 {{file}} 第 {{line}} 行，{{amount}}。{{what}}',
  },
  waiting: { title: '没有到账的', lead: '钱是领取人的，但是到不了。本人已经收到通知，在“我的数据”里换账户或者要求重发。', none: '没有退回待发、也没有缺账户的', noneHow: '银行退回的、没有收款账户的，会列在这里。', state: { 'returned': '银行退回', 'no-account': '没有账户' }, line: '{{service}} · {{fund}} · {{month}}', since: '{{at}} 起', more: '只列出最早的 100 笔。' },
  debts: {
    title: '应追回的', lead: '多发的款项。还在领待遇的，每月自动抵扣一部分；不再领待遇的，本人退回或者约定分期。', none: '没有应追回的款项', noneHow: '决定被撤销、更正，或者停发晚了，多发的会列在这里。', before: '前 100 人', next: '后 100 人',
    owed: '多发 {{owed}}，还有 {{left}}', since: '{{at}} 起', claim: '{{month}} {{service}}：多发 {{amount}}（{{because}}），已退 {{recovered}}，还有 {{left}}', noted: '，其中 {{noted}} 已记账、等核对', because: { revoked: '决定已撤销或更正', ended: '待遇在那以前已经停止' }, case: '办件 {{number}}', takenOver: '接管自旧系统',
    note: '记一笔退款', noteOf: '记一笔退款：{{name}} {{month}}', agree: '约定分期', agreeOf: '约定分期：{{name}}', stop: '停止约定', stopOf: '停止分期约定：{{name}}', stopHow: '停止以后可以重新约定；已经退的不变。', stopGo: '确认停止', stopped: '已停止', back: '返回',
  },
  notes: {
    title: '等核对的退款', lead: '一个人记账，另一个人到银行账户里核对，核对到了才算数。', by: '工号 {{number}}，{{at}} 记', text: '说明：{{text}}', own: '这是您自己记的，要由另一个人核对。', givenUp: '这笔款项后来不用退了。请写明原因不予入账，并把钱退给付款人。', line: '{{month}} {{service}} · {{fund}}',
    confirm: '账户里有这笔', confirmOf: '账户里有这笔：{{name}} {{amount}}', reject: '没有核对到', rejectOf: '没有核对到：{{name}} {{amount}}', because: '为什么', becauseHow: '付款人会看到这句话', becauseNeeded: '请写明为什么', rejectGo: '确认不予入账', confirmed: '已核对入账', rejected: '已记为没有核对到，付款人会收到通知', done: '已记下，等另一个人核对',
  },
  find: { title: '查一个人', label: '证件号码', how: '查过谁、谁查的，本人看得到', go: '查询', needed: '请填写证件号码', none: '没有发放记录', line: '{{month}} {{amount}}', status: { 'waiting': '待送银行', 'no-account': '没有账户', 'sent': '银行处理中', 'paid': '已到账', 'returned': '银行退回', 'replaced': '已重新发放', 'withheld': '全部抵扣', 'held': '已暂停' }, tail: '尾号 {{tail}}', owes: '还要退回 {{left}}（{{month}}）', close: '收起' },
  balances: {
    title: '基金账', lead: '每笔款都从一个科目记到另一个科目，借贷必相等。右边一列是支付单、银行文件和追回台账里的数，应该和账上的余额一样。', none: '还没有记账', noneHow: '发放以后，这里按基金列出试算平衡表。',
    account: '科目', accounts: { fund: '基金支出', payable: '应付待遇', bank: '银行存款', returned: '退回待发', receivable: '应收追回' }, debit: '借方', credit: '贷方', balance: '余额', recorded: '台账', total: '合计', balanced: '借贷相等', unbalanced: '借贷不相等', fits: '账实相符', differs: '和台账不符', call: '账和台账不符：马上告诉系统运维，运行 kuaiban payments verify 逐笔查。',
  },
  repay: { amount: '退款金额（元）', wrong: '请填写金额，不超过 {{left}}', note: '说明', noteHow: '例如转账日期、银行流水号', go: '记下', back: '返回' },
  agree: { lead: '共欠 {{left}}，每月退一样多，最后一期退余下的。最多分 {{months}} 个月。', every: '每月退（元）', first: '第一期最迟哪天', firstHow: '以后每月同一天', note: '说明', noteHow: '例如还款协议的编号', sums_other: '分 {{count}} 期，最后一期 {{last}} 元', wrongEvery: '请填写金额', wrongFirst: '请填写日期', go: '就这样约定', done: '已约定，到期前提醒本人', back: '返回' },
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    treasury: typeof treasury;
  }
}
