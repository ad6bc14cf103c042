/** Words of inspections after a decision. */
export const inspections = {
  title: '核查', lead: '决定作出以后的核查：随机抽到您名下的，逐项查看再填结果；疑点分高的在前。打开一件就记入当事人的查阅记录。', mine: '我手上的', showMore: '再看 {{count}} 件', none: '现在没有要您核查的', noneHow: '秒批以后的人工核查、随机抽查、交叉互查抽到您时会出现在这里，疑点多的在前。',
  only: '只有核查人员和督办人员能看', onlyHow: '核查由没有参加决定的人来做。', back: '返回列表', item: '{{case}} 第 {{no}} 项', opened: '{{at}} 列入', due: '{{day}}前完成', noDue: '期限待节假日公布', late: '已逾期', until: '听取意见到 {{day}}', score: '疑点分 {{score}}', nobody: '等待抽取核查人员', by: '核查人员 {{number}}',
  nowIs: '现在是“{{status}}”，页面上是最新情况。', status: { open: '待核查', hearing: '听取意见', concluding: '待结论', review: '待确认', ordered: '执行中', closed: '已结束' },
  board: {
    lead: '系统作出的决定，事后由随机抽取的核查人员查看。这里看各类核查办到哪一步；核查人员提出处理的，由您确认以后才执行。打开一件就记入当事人的查阅记录。', title: '各类核查', kind: '类别', open: '待核查', hearing: '听取意见', review: '待确认、执行中', inOrder: '没有问题', mended: '已改正', burden: '要处理', late: '逾期', rows: '没有结束的', rowsNone: '没有待办的核查', rowsNoneHow: '有人秒批办成一件，或者随机抽查抽中一件，就自动列入这里。', all: '全部', status: '办到哪一步', employer: '单位', employerOf: '{{name}}（{{count}} 件）', noneSuch: '没有符合的核查。', before: '上一页', next: '下一页', page: '第 {{page}} 页', first: '已经是第一页', last: '后面没有了',
    samples: '抽样', samplesHow: '哪些决定、哪些抽查类的告知承诺被抽中，由当天的种子决定：种子事先公布承诺值，过了当天才公开，谁也不能挑选或预知，谁都可以重新计算。这里每天重新计算一次。', samplesNone: '还没有抽样', samplesNoneHow: '有了秒批的决定，第二天公开当天的种子以后自动抽取。', day: '种子日期', of: '抽取范围', decided: '决定', drawn: '抽中', inspected: '已列入核查', verified: '重新计算', ok: '一致', bad: '不一致', asOf: '截至 {{at}}',
  },
  again: { title: '决定以后再问部门', lead: '系统自动作出的每个决定，过一段时间把依据的事实再向部门问一遍，分散在一天里问，部门没有答复的过后再问。和作决定时不一样的，列入核查。最近 30 天：', waiting: '等着问', again: '其中再次问', same: '一致', differs: '不一致，已列入核查', silent: '部门一直没有答复', moot: '决定已经变更' },
  follow: { title: '批准以后跟踪用人单位', lead: '系统批准人才引进以后，按规定的天数跟踪本人当时的用人单位：单位还在不在、有没有被列入名单、本人是不是还在那里。和应有的情况不一样的，列入核查，由人来看。最近 30 天：', decisions: '正在跟踪的批准', waiting: '还要看（次）', again: '其中再次问', same: '没有变化', differs: '有变化，已列入核查', silent: '部门一直没有答复', moot: '决定已经变更或者本人已经去世', none: '当时没有用人单位', changed: '决定以后第 {{days}} 天，用人单位的情况和应有的不一样', employer: '作决定时的用人单位：{{employer}}（{{number}}）' },
  lookBack: {
    title: '专项回头看', lead: '对某一段时间里系统按规则作出的决定，再抽一部分由人看。抽哪些由一个种子决定：它的承诺值在您下令以前就公布了，抽完才公开，您和任何人都不能挑选或预知，谁都可以重新计算。命令一经发出不能撤回。', go: '组织回头看', done: '已下令，系统马上抽取', orders: '已经组织的', none: '还没有组织过', noneHow: '发现一类问题，或者到了定期复查的时候，在上面组织一次。',
    fields: { from: '从哪一天的决定', until: '到哪一天的决定', service: '哪个事项', percent: '抽取比例', reason: '为什么回头看' }, fromHow: '最多往前一年', untilHow: '最晚到今天（{{today}}）', percentHow: '1 到 100 的整数；100 表示全部看一遍', percentBad: '请填 1 到 100 的整数', reasonHow: '至少 10 个字，督办人员看得到；不要写当事人的信息', every: '全部事项', seedNext: '第 {{no}} 次抽取用的种子，承诺值：', conflict: '刚才有别人组织了一次回头看，已换成最新情况；请再提交。',
    order: '第 {{no}} 次', scope: '{{from}} 至 {{until}} · {{name}} · {{percent}}%', drawing: '正在抽取', verified: '重新计算一致', altered: '重新计算不一致', drawn: '{{decided}} 个决定中抽中 {{drawn}} 件，已列入核查 {{inspected}} 件', by: '督办人员 {{by}} · {{at}}', proof: '核验抽取', commitment: '承诺值（{{at}} 公布）', seed: '种子（{{at}} 公开）', of: '由第 {{no}} 次专项回头看抽中',
  },
  basis: '依据：', noRule: '国家没有统一规定，本市暂定',
  decision: { title: '核查的决定', decided: '{{at}} 作出：{{outcome}}', criteria: '条件', facts: '依据的事实', doubts: '疑点', noDoubts: '没有自动识别的疑点', note: '比对发现', person: '当事人', limit: '期限 {{limit}}，依据：', draw: '核验这次随机抽取', pass: '符合', fail: '不符合', unknown: '不能确定' },
  find: { title: '填写核查结果', verdict: { ok: '没有问题', doubt: '有疑点', wrong: '有问题' }, note: '发现了什么', noteHow: '至少 10 个字。', told: '告诉当事人发现了什么', toldHow: '当事人会看到，下面拟作的处理也会告诉本人。先听取陈述、申辩，再作结论；没有告知过的处理不能作出。', files: '现场照片（选填）', intended: '拟怎样处理（可以多选）', promises: '拟认定哪一份承诺不属实', send: '提交核查结果', incomplete: '三项都要选', done: '核查结果已提交', again: '重新填写核查结果', againHow: '提交以后重新告知当事人，再听取一次意见；以前填写的、当事人以前说的都保留。', back: '返回' },
  found: { title: '核查结果', files: '附件', earlier: '以前填写的（{{at}}）' },
  intended: { own: '没有写明依据的：国家没有统一规定，本市暂定。', staff: '拟作的处理', none: '没有告知拟作的处理；要处理的，请重新填写核查结果、听取意见。', promise: '涉及的承诺', told: '承诺时告知的后果' },
  hearing: { title: '听取意见', told: '告诉当事人的', until: '可以陈述到 {{day}}', noUntil: '期限待节假日公布', said: { person: '当事人说', applicant: '申请人说' }, nothing: '当事人没有陈述意见。', waits: '等待当事人陈述意见' },
  conclude: { title: '作出结论', what: '结论', kinds: { 'in-order': '没有问题', mended: '已经改正，不再处理', burden: '要处理' }, promises: '哪一份承诺不属实', follows: '怎样处理（可以多选）', off: '现在不能作出的：', stands: '不重新审核的，写明结果为什么可以保留', standsHow: '至少 10 个字，给确认的督办人员看。', reason: '理由', reasonHow: '当事人会看到，至少 10 个字。', send: '提交结论', sendBurden: '提交，等督办人员确认', done: '结论已提交' },
  conclusion: { title: '结论', confirmed: '督办人员 {{by}} 于 {{at}} 确认', carried: '已执行：{{name}}（{{what}}）', waits: '已确认，系统正在执行', follows: '处理：{{names}}', stands: '结果保留的理由' },
  returned: '督办人员退回：{{reason}}',
  act: { confirm: '确认，开始执行', return: '退回…', 'hand-back': '不该由我核查，退回重抽…', find: '填写核查结果', 'find-again': '重新告知，再听取意见…', conclude: '作出结论' },
  returnHow: '退回核查人员重新作结论。', handBackHow: '例如认识当事人、应当回避。系统另抽一名核查人员。', reason: '理由', reasonHow: '至少 10 个字。', go: '确认退回', done: '已记入',
  own: {
    title: '核查', lead: '办完的事，事后由人核查一部分或者全部（抽查的，抽哪些由随机数决定）；被核查不等于被怀疑。', because: '“{{name}}”按规定{{kind}}（{{at}}）', followed: '批准以后第 {{days}} 天，按规定查看您当时的用人单位：{{watched}}。有一样和应有的不同，就由人来看一看；不是怀疑您。', status: { open: '等待核查。您不用做什么，结果不变。', hearing: '发现疑点，请您说明', concluding: '正在作结论', review: '正在作结论', ordered: '有了结论', closed: '核查结束' },
    told: '核查发现', intended: '如果属实，拟这样处理（还没有决定）', anew: '有了新的发现或者拟作别的处理，请您再说明一次。', earlier: '以前告诉您的和您说的（{{at}}）', until: '请在{{day}}前说明（{{limit}}）。没有听取您的意见以前，结果不变。', untilOpen: '请在 {{limit}}内说明。没有听取您的意见以前，结果不变。', text: '您的陈述、申辩', textHow: '写明实际情况。', files: '材料（选填）', filesHow: '证明您说法的照片、文件', send: '提交', nothing: '我没有意见', said: '您说', done: '已提交', textNeeded: '请写明情况；没有意见的，按“我没有意见”',
    result: { 'in-order': '结论：没有问题', mended: '结论：已经改正，不作处理', burden: '结论：查实有问题，处理如下' },
    follows: { reopen: '由另一位经办人重新办理，另行告诉您。不同意的，可以在重新办理的结果作出以后申请行政复议或者提起诉讼。', 'break-promise': '承诺不属实，记入信用记录。改正以后可以申请修复，认为记错了的可以提出异议：在这一页的“告知承诺”里，或者在“我的信用记录”里。' },
  },
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    inspections: typeof inspections;
  }
}
