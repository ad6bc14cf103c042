/** Words of the officers' desk. */
export const desk = {
  title: '经办台', brand: '快办',
  queue: {
    title: '我的待办', order: '按预警和剩余时限', filter: '筛选待办', all: '全部', officer: '待审', review: '待复核', correction: '待补正', publicity: '公示中',
    empty: '现在没有要办的事项',
    how: '规则不能确定的事项，由系统在不受理、不认识当事人的经办人中随机抽取。抽到您时会出现在这里，按剩余时限从短到长排列。',
    none: '这一类现在没有', noneHow: '换一个筛选，或看全部 {{count}} 件。', choose: '从左边选一件', chooseHow: '每打开一件都会记入当事人的查阅记录，所以系统不替您打开。按 J 或 K 移动，按回车打开。', logged: '打开会记入当事人的查阅记录。',
    ordered: '督办：{{until}}前 {{what}}', urged_other: '申请人催办（{{count}}），最近 {{at}}', back: '返回待办',
  },
  again: {
    kind: { 'by-person': '申请人要求由人来决定', appeal: '申请人申请复核', own: '结果需要重新核查', inspection: '核查后要求重新办理' }, noReason: '申请人没有写理由。', by: '{{by}} 号发起', stands: '现在的结果在新的决定作出以前继续有效。',
    builtOn: '下面的决定以这个结果为基础', builtOnHow: '改变这个结果不会自动改变它们；需要的，请另行发起重新核查。', returned: '复核人 {{by}} 退回',
    act: { uphold: '维持原来的决定', change: '改变原来的决定…', 'confirm-change': '复核同意', 'return-change': '退回经办人', 'give-back': '退回重新分配…' },
    go: { uphold: '确认维持', change: '提交复核', 'confirm-change': '确认同意，立即生效', 'return-change': '确认退回' },
    how: { uphold: '申请人会看到理由。', change: '提交后随机抽取复核人，复核同意以后才生效；登记、发放和已告知的部门随之改变。', 'confirm-change': '同意以后立即生效：登记、发放和已告知的部门随之改变，申请人收到决定书。', 'return-change': '写明还要核实什么，经办人会看到。' },
    change: { approve: '改为通过', correct: '更正', revoke: '撤销', reinstate: '恢复' },
    changeHow: { approve: '按核实后的事实重新作出决定，从原决定当天起算', correct: '按核实后的事实重新核定，从原决定当天起算', revoke: '原决定自始无效：登记撤回、停止发放', reinstate: '撤销的决定重新有效：登记恢复、继续发放' },
    which: '怎样改变', ground: '依据', choose: '请选择一种', fact: '有误的事实', factHow: '选一项，填核实后的内容；可以选多项', note: '理由', noteHint: '至少 10 个字，申请人会看到', found: '{{name}}：{{value}}', result: '改变后的结果：{{result}}',
  },
  recheck: {
    title: '发起重新核查', how: '发现已经办结的结果可能有误时，在这里写明。系统随机抽取另一位经办人核查，您看不到办件内容。', case: '办件编号', caseWrong: '请填写完整的办件编号，例如 371300-20261121-000042-7', no: '第几项', noHow: '办件里的序号', noWrong: '请填写 1 到 99 的数字',
    reason: '发现了什么', reasonHow: '至少 10 个字，写明来源和内容，核查的人会看到', go: '发起', done: '已发起：办件 {{number}} 第 {{no}} 项，由系统随机抽取经办人。',
  },
  pay: {
    title: '发放与追回', monthly: '/月', running: '正常发放', revoked: '已随决定撤销', held: '已暂停：{{reason}}', hold: '暂停发放', release: '恢复发放', holdHow: '写明理由，领取人会看到已暂停。已经交给银行的不受影响。', releaseHow: '恢复后，暂停期间应发的一并补发。', reason: '理由', holdGo: '确认暂停', releaseGo: '确认恢复', halted: '这笔发放跨办件暂停中，最晚到 {{day}}', haltedHow: '依据：{{basis}}。由督办人员在“暂停发放”里恢复。',
    claim: '{{month}} 多发 {{amount}}', claimState: '已追回 {{recovered}}，还有 {{left}}。', noted: '其中 {{noted}} 已记下，等财务核对。', repaid: '记一笔退回', amount: '退回金额（元）', amountWrong: '请填写金额，不超过 {{left}}', note: '说明', repaidGo: '记入',
  },
  today: { decided: '今日已办 {{count}} 件', average: '平均 {{minutes}} 分钟', short: '平均不到 1 分钟' },
  officerNo: '工号 {{number}}',
  signIn: {
    title: '经办人请先登录', staff: '经办人登录', how: '登录需要密码和动态验证码。您只能看到随机抽取到您名下的事项。',
    other: '您现在登录的是办事账号', otherHow: '经办台只对经办人开放。请换用经办人账号登录。',
  },
  takenOver: { title: '接管自{{system}}，原编号 {{number}}', days: '{{received}} 收件，{{accepted}} 受理，时限从受理那天算起。', stage: { accepted: '原系统：已受理，还没有审核。', applicant: '原系统：等申请人补充材料', agency: '原系统：已向其他单位了解情况，还没有答复；还需要的，请在这里重新请求协查。', investigation: '原系统：要现场核查，按法定时限办。' }, since: '，{{day}} 起。', paper: '纸质{{name}}在：{{place}}' },
  item: {
    number: '办件 {{number}} · 第 {{no}} 项', portal: '经{{name}}申请', applicant: '当事人 {{name}}（{{number}}）', appliedBy: { agent: '由受托人 {{name}} 代办', relative: '由亲属 {{name}} 提交', employer: '由用人单位 {{name}} 提交' }, toActs: '去处理',
    facts: '事实与来源', known: '{{count}} 项已知', unknown: '{{count}} 项未知', contested: '{{count}} 项有异议', noFacts: '这个事项没有用到任何事实。',
    contests: '申请人的异议', said: '系统查到', statement: '申请人说明', noFiles: '没有附材料', files: '申请人交的材料', shown: '在窗口核对过的原件', shownBy: '{{what}}：{{by}} 号窗口工作人员 {{at}} 当面核对，退还本人', timeline: '经过', newest: '最新的在最下面',
    values: '按规则核定', similar: '相似办件', similarText: '近 {{days}} 天同一事项办结 {{total}} 件：通过 {{approved}} 件，不予通过 {{refused}} 件。', similarNone: '近 {{days}} 天没有办结过同一事项。',
    why: '为什么由您来看', explained: '给申请人看的说明', decidedBy: '由经办人 {{officer}} 审核。', decidedByTwo: '由经办人 {{officer}} 审核、{{reviewer}} 复核。', establish: '请在“需要您核实的”里填写核实结果。', closed: '已有结果：{{status}}', privacy: '看不到申请人的电话和住址；需要联系时由系统转达并留痕。', error: '这个事项打不开', gone: '办件编号可能不对，或者它没有抽到您名下。经办人只能看到自己名下的事项。', promised: '承诺', statutory: '法定', statutoryLimit: '法定时限：{{limit}}', switched: '{{day}}起由{{from}}改为{{to}}：{{because}}',
  },
  like: {
    same_other: '要判断的问题完全相同的 {{count}} 件：通过 {{approved}} 件，不予通过 {{refused}} 件。', none: '没有由人办过的、问题相近的办件。', how: '只在最近由人办过的 200 件里找，按要判断的问题比对；不显示是谁的、是谁办的。',
    approve: '通过', refuse: '不予通过', by: { rules: '核实后按规则办结', officer: '由人决定' }, days_other: '用了 {{count}} 天', sameDay: '当天办结', exact: '问题相同', near: '问题相近', differs: '不同的地方：{{names}}', open: '打开我办过的这一件',
  },
  departs: { title: '与近 {{days}} 天同类 {{of}} 件中的 {{count}} 件不同', how: '可以这样决定，但要写明这一件为什么不同。理由记入办件，复核人会看到，申请人看不到。', reason: '这一件为什么不同', reasonHow: '至少 10 个字', said: '与近 {{days}} 天同类 {{of}} 件中的 {{count}} 件不同，经办人说明：' },
  bulk: {
    begin: '选同类的一起办', cancel: '不选了', all: '选中全部同类（{{count}}）', open: '一起办 {{count}} 件…', pick: '选中“{{name}}” {{number}}', alone: '手上没有和它同类的', otherKind: '和已经选的不同类', full: '一次最多 {{count}} 件', none: '您手上现在没有同类的事项：事项相同、待审、要判断的问题相同的，至少要有两件。', how: '选同一事项、要判断的问题相同的。每一件仍由系统单独核对、单独作出决定。', few: '至少选两件。',
    title: '一起办 {{count}} 件', question: '共同要判断的：{{names}}', noQuestion: '条件都符合，按规定由人来定。', what: '怎样办', choose: '请选一种', cannot: '不能一起“{{name}}”：{{why}}',
    act: { approve: '按规则的结论通过', 'ask-correction': '要求补正同样的内容', 'hand-back': '退回重新分配' }, actHow: { approve: '每一件按现在的事实再核对一遍；有不同的留下，逐件办。', 'ask-correction': '每位申请人收到同样的一次补正，时限暂停；已经查到的不能再要。', 'hand-back': '每一件另外随机抽取经办人，时限不停。' },
    sure: '对 {{count}} 件一起“{{name}}”？', sureHow: '每一件会各自记入查阅记录，并注明是和另外几件一起办的。', go: '一起办', at: '已办 {{done}} 件，共 {{count}} 件', done_other: '办好 {{count}} 件', stayed_other: '{{count}} 件没有办', rest: '还有 {{count}} 件没有送到，请再试一次：办过的不会重复。', again: '接着办', ok: '已办', back: '回到待办',
  },
  documents: { title: '文书', logged: '打开会记入当事人的查阅记录：文书上姓名完整显示。' },
  contradiction: { heading: '与登记信息不一致', title: '{{department}}的记录', known: '登记信息', rest: '同一份答复里的其他内容：{{values}}。确认是同一人后采用。', how: '这里完整显示，只为比对；这次查看单独记入当事人的查阅记录。' },
  table: { also: '另有说法：{{value}}，来自{{by}}；没有采用，因为{{because}}。依据：{{basis}}', fact: '事实', value: '值', source: '来源', at: '取得时间', state: '状态', known: '已知', unknown: '未知', contested: '有异议', promise: '承诺', none: '—' },
  file: { open: '打开“{{name}}”', close: '关闭材料', window: '在新窗口打开', cannot: '这种文件不能在页面里显示。', previous: '上一份', next: '下一份', count: '第 {{at}} 份，共 {{of}} 份', alt: '申请人交的“{{name}}”' },
  draw: {
    check: '核验抽取', chosen: '抽中', pool: '参加抽取 {{count}} 人', excluded: '未参加 {{count}} 人', subject: '抽取对象', day: '种子日期', commitment: '种子承诺值（前一天公布）', seed: '种子', seedLater: '当天结束后公布，之后任何人都能复算', nonce: '申请人带来的随机数', ticket: '结果值', raw: '原始数据', officer: '经办人 {{number}}（{{id}}）', member: '{{officer}}，手上 {{load}} 件', left: '{{officer}}：{{because}}',
    because: { 'not-competent': '不负责这类事项', 'wrong-role': '岗位不符', absent: '不在岗', 'accepted-it': '受理过这一件', 'decided-it': '提出过意见', 'had-it': '办过这一件', recused: '回避', 'only-reviewer': '唯一的复核人，留作复核', 'higher-load': '手上事项更多', 'other-office': '不是决定这一件的那一级' },
  },
  rules: { title: '规则', pass: '满足', fail: '不满足', unknown: '还不能确定', reads: '还看了：{{facts}}', none: '这个事项没有写成规则的条件。' },
  findings: { title: '需要您核实的', how: '这些只有人能查清。您填的会作为“经办人核实”的事实记入，规则再算一遍。', optional: '{{name}}（选填）', required: '请填写核实结果' },
  proposal: { title: '经办人 {{by}} 的意见', approve: '通过', refuse: '不予通过', criterion: '没有满足：{{criterion}}', none: '没有写说明', task: '请独立核对事实和规则，再决定同意或退回。' },
  booking: {
    title: '送{{master}}登记', waits: '已送登记，等待入账', waitsChange: '改变原决定，已送登记，等待入账', booked: '已入账，编号 {{booking}}', rejected: '没有入账', order: '登记指令 {{order}}，{{at}} 送出', answered: '，{{at}} 答复',
    pays: '由省级系统发放，本市不另行发放；入账以前什么都没有发生。', how: '请核对原因：可以更正核实的内容后重新通过（再送一次登记）、请申请人补正，或者说明理由不予通过。', howChange: '原决定没有改变。请核对原因后重新提出意见，或者维持原来的决定。',
  },
  returned: { title: '复核人 {{by}} 退回' },
  act: {
    title: '处理', approve: '通过', approveReview: '通过，转复核', refuse: '不予通过…', correct: '一次补正…', correctPause: '时限暂停', limit: '改用另一种时限…', object: '记录异议…', answerObjection: '处理异议…', answerObjectionAgain: '重新处理异议…', approvePublish: '通过，公示 {{time}}', confirmPublish: '同意，公示 {{time}}', confirm: '同意，作出决定', return: '退回经办人…', handBack: '退回重新分配…', explainDelay: '填写逾期原因…', askAgain: '申请第二次补正…', answerOrder: '答复督办…', transfer: '移送别的部门…', orderVisit: '安排实地核查…', proposeTimes: '另给核查时间…', proposeExamination: '另给鉴定时间…', missVisit: '没有见到人…', reportVisit: '写核查报告…', missExamination: '没有来…', reportExamination: '记录现场鉴定…', orderAppraisal: '安排专家鉴定…', replaceExpert: '换一名专家…', askAssistance: '请别的部门协查…', dropAssistance: '不再等协查…',
    names: { approve: '通过', refuse: '不予通过', 'ask-correction': '一次补正', 'switch-limit': '改用另一种时限', confirm: '复核同意', return: '退回', object: '记录异议', 'answer-objection': '处理异议', 'hand-back': '退回重新分配', 'explain-delay': '填写逾期原因', 'ask-again': '申请第二次补正', 'answer-order': '答复督办', transfer: '移送', 'order-visit': '安排实地核查', 'propose-times': '另给核查时间', 'miss-visit': '记录没有见到人', 'report-visit': '写核查报告', 'order-appraisal': '安排专家鉴定', 'replace-expert': '换一名专家', 'ask-assistance': '请别的部门协查', 'drop-assistance': '不再等协查' }, notNow: '现在不能{{names}}', more: '其他办法', join: '、',
    note: '说明', noteOptional: '说明（选填）', back: '返回', checking: '正在按您填的重新计算规则', failsOne: '“{{criterion}}”不满足，不能通过', allPass: '每一条都满足，没有可以作为理由的条款', nothingCorrectable: '这个事项的清单里没有可以要求申请人补正的内容',
    noteNeeded: '请写说明，申请人会看到', noteNeededReview: '请写明退回的原因，经办人会看到',
  },
  approve: { title: '通过这个事项', now: '提交后立即生效：按上面的事实和规则记入登记，申请人马上看到结果。', review: '提交后由系统随机抽取一名复核人；复核同意后才生效，在此之前申请人看到“复核中”。', publish: '提交后先公示 {{time}}（{{what}}，{{basis}}），时限暂停；有异议由经办人核实；期满没有成立的异议就自动生效。', go: '确认通过', goReview: '确认，转复核' },
  refuse: {
    title: '不予通过', criterion: '以哪一条为理由', how: '申请人会看到这一条和它的依据。', noteHow: '用申请人看得懂的话说明事实和理由。', go: '下一步', choose: '请选择一条',
    confirm: '确认不予通过？', now: '提交后立即作出不予通过的决定，不能撤回。', review: '提交后交随机抽取的复核人；复核同意后作出不予通过的决定。', sees: '申请人会看到', after: '有事项在等它的结果的，也一起停止办理。', keep: '再想一想', sure: '确认不予通过', remedy: '补救办法：{{remedy}}', notMet: '没有满足：{{criterion}}', unknown: '规则还不能确定，要由您判断',
    byMaster: '规则判定满足，省级系统没有入账', masterHow: '省级系统没有入账，理由：{{reason}}。先和它核对；确实因此不符合这一条的，在这里声明，并在说明里写明核对的情况。申请人会看到它的理由、这一条的依据和可以怎么办。', masterSaid: '省级系统没有入账，理由：{{reason}}', judge: '由您判断', judgeHow: '能核实的，请先在“需要您核实的”里填写，不满足就会直接显示出来。确实无法核实、要由您判断的，在这里声明，并在说明里写明依据。', judgeSign: '我判断这一条不满足，依据写在说明里', judgeNeeded: '还不能确定的条件，不声明由您判断就不能作为理由', judgeNote: '由您判断的，请至少用 {{count}} 个字写明依据',
  },
  correct: {
    known: '不用再要：{{names}}。认为查到的不对的，请核实或者协查。', knownOne: '{{name}}（{{by}}已有）', knownJoin: '、',
    title: '一次补正', once: '只能要求一次，请一次说全。', pause: '提交后时限暂停（现在{{remaining}}），申请人交回后继续计时，仍由您办理。', elements: '需要申请人重新回答的', evidence: '需要申请人补交的材料', only: '只能从这个事项自己的清单里选。', note: '告诉申请人', noteHow: '哪里不清楚、要补什么样的。申请人会看到原文。', choose: '请至少选一项', go: '发出补正通知',
    titleAgain: '申请第二次补正', onceMore: '已经补正过一次。再要一次，要督办人员准许。', ask: '督办人员准许后，补正通知才发给申请人，时限才暂停；答复以前时限照常计算。', reason: '为什么第一次没有说到', reasonHow: '督办人员看得到，申请人看不到。', reasonNeeded: '请至少用 {{count}} 个字写明', goAgain: '报督办人员',
  },
  publicity: { title: '公示', open: '{{what}}：{{from}} 起公示，到 {{until}} 期满，没有成立的异议就自动办结；期满以后才能通过。', closed: '{{what}}：{{from}} 起公示过。', unknown: '节假日安排公布后确定', objection: '异议：{{note}}', upheld: '核实结果：异议成立。{{note}}', rejected: '核实结果：异议不成立。{{note}}' },
  answerObjection: { title: '处理公示异议', how: '核实以后写明异议成不成立和理由。成立的可以马上不予通过；不成立的，公示到期满再办结。有了结果以前可以重新处理。', found: '核实结果', rejected: '异议不成立', upheld: '异议成立', choose: '请选择核实结果', note: '理由', noteHow: '提出异议的人和申请人都会看到，请不要写金额、证件号码等个人信息。', needed: '请写明核实的情况和理由', go: '确认处理结果' },
  object: { title: '记录公示异议', how: '记录后由您核实，公示照常到期满。', note: '异议的内容', noteHow: '写明异议说的是什么事实。申请人会看到原文，请不要写出提出异议的人。', needed: '请写明异议的内容', go: '记录异议' },
  order: { title: '督办：{{until}}前处理并答复', sees: '申请人看得到已经督办和期限。到期没有答复的，自动上报。', answer: '答复督办', text: '办理情况', textHow: '督办人员看得到，申请人看不到。', needed: '请写明办理情况', go: '提交答复' },
  visit: {
    title: '实地核查：{{place}}', proposed: '给了申请人 {{times}}，等他选。', agreed: '约定 {{at}}。', asked: '申请人要求另给时间：{{note}}', wasMissed: '{{at}} 到场没有见到人：{{note}}', seen: '{{at}} 核查：', notMet: '{{at}} 第二次到场仍没有见到人：',
    order: '安排实地核查', orderGo: '安排，通知申请人', clock: '改按法定时限办理', clockHow: '需要实地核查的，从受理那天起按法定时限算（人社部发〔2020〕26号 二（二））。已经逾期的不会因此变成没有逾期。', noClock: '时限不变', noClockHow: '需要实地核查的按法定时限算（人社部发〔2020〕26号 二（二）），这一项没有法定时限，仍按承诺的办。', reason: '去核实什么', reasonHow: '申请人会看到原文。', words: '请至少用 {{count}} 个字写明', place: '到哪里', placeNeeded: '请写明到哪里核查', time: '时间 {{no}}', timeOptional: '可以不填', wrong: { two: '请给出两个以上不同的时间', past: '请选以后的时间' },
    propose: '另给核查时间', proposeGo: '发给申请人', missed: '没有见到人，第二次约', missedNote: '到场的情况', missedHow: '申请人会看到。第二次还没有见到的，直接写核查报告。', missedNeeded: '请写明到场的情况',
    report: '核查报告', reportGo: '提交报告', reportHow: '能核实的，先填在上面“需要您核实的”里，和报告一起记入。提交以后不能改，申请人看得到。', on: '什么时候到的现场', onNeeded: '请填写到现场的时间，不能晚于现在', met: '见到人了吗', metYes: '见到了', metNo: '没有见到', metNeeded: '请选择一项', metFirst: '第一次没有见到人的，请返回，用“没有见到人”重新约时间', note: '看到了什么', noteHow: '写事实，不写推测。', photos: '照片（选填）', photosHow: 'JPG 或 PNG，最多 10 张',
  },
  examination: {
    title: '现场鉴定：{{place}}', bring: '请本人带：{{reason}}', wasMissed: '{{at}} 没有来：{{note}}', wasExcused: '{{at}} 有正当理由没有来，期限顺延：{{note}}', came: '{{at}} 参加了现场鉴定：', notCame: '{{at}} 仍没有来，鉴定终止：',
    propose: '另给现场鉴定的时间', missed: '没有来，另约时间', missedHow: '申请人会看到。', excused: '有没有正当理由', excusedYes: '有正当理由', excusedYesHow: '另约时间，期限按中间的天数顺延', excusedNo: '没有正当理由', excusedNoHow: '另约时间，期限不顺延；再没有正当理由不来的，鉴定终止',
    report: '现场鉴定记录', reportGo: '记入', reportHow: '只记录本人来没来；鉴定意见由专家各自提出。没有正当理由再次不来的，记“没有来”，鉴定随即终止。', on: '什么时候', onNeeded: '请填写时间，不早于约定、不晚于现在', met: '本人来了吗', metYes: '来了', metNo: '没有来', metFirst: '第一次没有来的，请返回，用“没有来”另约时间', note: '现场的情况', noteHow: '申请人会看到。',
  },
  appraisal: {
    title: '{{committee}} · {{count}} 名专家', group: '专家组意见：{{values}}', absent: '没有正当理由不参加现场鉴定，鉴定终止。', undecided: '各位专家的意见没有过半，正在会商。', nobody: '还没有抽到', expert: '专家 {{number}}', given: '已提出意见', due: '还没有提出意见', until: '请在{{day}} 以前提出', silent: '到期没有提出，现在没有别的专家可抽；提了仍然有效，也可以在“更换专家”里换', value: '{{name}} {{value}}', grounds: '。依据：{{grounds}}', left: { recusal: '{{at}} 专家 {{number}} 回避，已另抽：{{reason}}', unable: '{{at}} 专家 {{number}} 不能参加，已另抽：{{reason}}', silent: '{{at}} 专家 {{number}} 到期没有提出意见，已另抽', absent: '{{at}} 专家 {{number}} 不在岗，已另抽：{{reason}}' },
    order: '安排专家鉴定', orderGo: '抽取专家，通知申请人', drawn: '专家由系统随机抽取', drawnHow: '提交时就在专家库里抽取，谁都可以核对，您和申请人都不能挑选。{{basis}}。', size: '几名专家', sizeOf: '{{count}} 名', specialities: '与伤情相关的科别', specialitiesHow: '先选的为主，占的名额最多。', specialitiesNeeded: '请至少选一个科别', specialitiesMany: '最多选 {{count}} 个科别', place: '到哪里鉴定', placeNeeded: '请写明到哪里鉴定', bring: '要带什么', bringHow: '申请人会看到原文，例如病历、片子、身份证。', bringNeeded: '请写明要带什么',
    replace: '换一名专家', replaceGo: '换掉并重新抽取', replaceHow: '当事人申请回避成立的，或者专家没有到场的，在这里换：系统马上在同一科别里另抽一位。已经提出意见的不能换。', who: '换哪一位', whoNeeded: '请选一位专家', kind: '为什么换', unable: '不能参加', unableHow: '没有到场、生病等', reasonHow: '记入办件，申请人看不到。',
  },
  transfer: { title: '移送别的部门', how: '这一件归本地区另一个部门办的，在这里移送：由系统在那个部门的经办人中随机抽取一人接手，时限不停，您就看不到这一件了。办过这一件的部门不再接收。', to: '移送哪个部门', choose: '请选择部门', reason: '为什么归那里办', reasonHow: '接手的人看得到；申请人只看到移送到哪里。', needed: '请至少用 {{count}} 个字写明理由', go: '确认移送' },
  awaited: { death: '申请人 {{day}} 去世：补正期限已经顺延，关系核实过的近亲属可以接着补正或者撤回。', ends: '到期没有近亲属接办的，自动终止办理：不是不予通过，没有作出判断。', title: '等申请人补正，最晚到 {{day}}', closed: '到期没有交回的，自动视为撤回：不是不予通过，申请人随时可以再申请。', decided: '到期没有交回的，自动回到您手上，按已有的材料决定。', extended: '{{at}} 延过一次：{{reason}}', more: '给申请人延期（只能延一次）…', reason: '为什么延期', reasonHow: '申请人会看到。', needed: '请至少用 4 个字写明', go: '延期', unanswered: '补正 {{at}} 到期没有交回：请按已有的材料决定' },
  second: { waits: '{{at}} 申请了第二次补正，等督办人员答复', clock: '时限没有暂停；也可以不等，按现有的事实决定。', granted: '督办人员准许了第二次补正', declined: '督办人员没有准许第二次补正，请按现有的事实决定' },
  limit: { title: '改用另一种时限', how: '从受理那天起重新按所选的时限算，已经过去的日子不扣除。理由和依据记入办件，申请人看得到。承诺时限过了以后不能再改。', which: '适用哪一种', choice: '{{name}}：承诺 {{promised}}，法定 {{statutory}}', choose: '请选择一种', note: '为什么适用', noteHow: '写明查到了什么、还要查什么。', noteNeeded: '请至少用 {{count}} 个字写明理由', go: '改用这一种' },
  delay: { title: '逾期原因', how: '这一件已经超过时限。写明原因以后才能作决定。', reason: '为什么超过时限', reasonHow: '写明事实，例如在等哪个部门的答复。申请人会看到原文。', needed: '请写明逾期原因', go: '记入办件', said: '逾期原因：{{reason}}' },
  handBack: { title: '退回重新分配', how: '提交后由系统在其他经办人中随机抽取一人接手，办过这一件和受理的人都不参加抽取。时限不停，您就看不到这一件了。', howReviewer: '提交后由系统另外随机抽取一名复核人。时限不停，您就看不到这一件了。', kind: '为什么不能由您来办', recusal: '应当回避', recusalHow: '和当事人有亲属关系，或者和这件事有利害关系等', unable: '不能办理', unableHow: '请假、生病、调离等', choose: '请选择一种', reason: '原因', reasonHow: '记入办件，接手的人看得到，申请人看不到。不要写病情等个人隐私。', needed: '请写明原因', go: '确认退回' },
  review: { confirmTitle: '同意经办人的意见', confirm: '提交后决定立即生效：{{outcome}}，申请人马上看到结果。', confirmGo: '确认同意', returnTitle: '退回经办人', return: '提交后回到经办人 {{by}} 手上，时限不停。', returnNote: '退回的原因', returnGo: '确认退回' },
  result: {
    proposedApprove: '已提出“通过”的意见，随机抽取的复核人同意后生效。', proposedRefuse: '已提出“不予通过”的意见，随机抽取的复核人同意后生效。', approved: '已通过，申请人现在就能看到结果。', refused: '已作出不予通过的决定，申请人能看到理由和补救办法。',
    booking: '已通过，送省级系统登记，入账以后办结；没有入账的会回到您的待办。', changeOrdered: '已复核，送省级系统登记，入账以后生效。',
    correction: '补正通知已发出，时限暂停；申请人交回后回到您的待办。', returned: '已退回经办人重新办理。', limit: '已改用所选的时限，理由和依据已记入办件。', objectionAnswered: '异议处理结果已记入。', delayExplained: '逾期原因已记入，可以继续办理。', visitOrdered: '已经安排，等申请人选时间；时限按法定的算。', visitAsPromised: '已经安排，等申请人选时间；时限不变。', visitTimes: '时间已经发给申请人。', visitReported: '核查报告已经记入，可以作决定了。', examined: '现场鉴定已经记入。', appraisalOrdered: '专家已经抽出，等申请人选现场鉴定的时间。', expertReplaced: '已经另抽一位专家。', assistanceAsked: '协查请求已发出，答复以后回到您的待办。', assistanceDropped: '已不再等，可以按现有的事实决定。', moreTime: '补正期限已延长，已通知申请人。', orderAnswered: '督办已答复，可以继续办理。', againAsked: '已报督办人员，时限照常计算。', upheld: '已维持原来的决定，申请人会看到理由。', changeProposed: '已提交，由系统随机抽取复核人；复核同意以后生效。', changed: '已生效：登记、发放和已告知的部门随之改变。', changeReturned: '已退回经办人。', transferred: '已移送，由系统在那个部门随机抽取；时限不停。', handedBack: '已退回，由系统重新随机抽取；时限不停。', published: '已同意，开始公示，时限暂停；期满没有成立的异议就自动办结。', objected: '异议已记录，请核实处理；公示照常到期满。', other: '已提交。', open: '打开下一件：{{name}}', none: '没有别的要您办的了。',
  },
  manual: {
    rulesPicture: '规则图和决策表', title: '经办手册', of: '{{name}} · 经办手册', open: '经办手册', print: '打印手册', public: '公开的办事指南', contents: '目录', region: '{{region}}，目录版本 {{version}}',
    mode: { title: '怎样办结', instant: '规则能定的当场办结，其余由人来办', officer: '由人审核' }, risk: { title: '风险等级', low: '低', medium: '中', high: '高' },
    feel: '规则原文', feelOf: '规则原文：{{name}}',
    rules: { title: '规则：每个条件怎样判定', pass: '满足：{{words}}', when: '只在这时判定：{{words}}' },
    facts: { title: '事实从哪里来', name: '事实', sources: '来源（按顺序）', how: '怎样算出', contest: '有异议时：{{name}}' },
    values: { title: '按规则核定的数', table: '按决策表“{{name}}”', inner: '中间值，不单独告知' },
    tables: { title: '决策表', source: '出处：{{source}}', hit: '命中方式：{{hit}}', result: '结果', rows_other: '{{count}} 行', otherwise: '都不符合', then: '得出以后再算', hits: { first: '第一条符合的', unique: '只有一条符合', any: '任一条符合（结果相同）', priority: '结果优先的', 'rule order': '全部符合的，按行', 'output order': '全部符合的，按结果', collect: '全部符合的', sum: '合计', count: '计数', min: '取最小', max: '取最大' } },
    parameters: { title: '用到的标准（今天）', name: '标准', value: '值', since: '执行日期', source: '出处', from: '{{from}}起', fromTo: '{{from}}至{{to}}', none: '今天没有公布的值：不猜，由人核定', toVerify: '待当地核定' },
    exchanges: { title: '向部门查和通知部门', ask: '查', tell: '通知', hands: '提供什么', answers: '得到什么', fresh: '多久内可以再用', within: '部门多久答复', deadline: '一次等多久', none: '无', basis: '依据', only: '这一项不向别的部门查，也不通知别的部门。' },
    acts: { title: '您可以做什么', when: '{{names}}时', approve: '每个条件都满足才能通过；还不清楚的先核实', refuse: '必须选一条没有满足的条件作理由；规则不能确定、由您判断的，要声明并写明依据', 'ask-correction': '只能一次，一次说全；只能从下面的清单里选；时限暂停', 'switch-limit': '只在另一种时限适用时；写明理由，从受理那天重新按所选的算，申请人看得到；承诺时限过了不能再改', confirm: '复核人独立核对后同意，决定才生效', return: '退回经办人，写明原因，时限不停', object: '公示期间有人提出异议时；由经办人核实，公示照常到期满', 'answer-objection': '核实后写明异议成不成立和理由，再决定；提出异议的人和申请人都会看到', 'hand-back': '应当回避，或者请假、生病等不能办理时；写明原因，由系统重新随机抽取，时限不停', 'explain-delay': '超过承诺或法定时限时；写明原因以后才能作决定，申请人看得到', 'ask-again': '补正过一次、交回的内容里又有第一次看不出来的问题时；写明理由，督办人员准许后才发给申请人、时限才暂停', 'answer-order': '督办人员下了督办单时；写明办理情况，到期没有答复的自动上报', transfer: '发现归本地区另一个部门办时；写明理由，由系统在那个部门随机抽取，时限不停', 'order-visit': '要到现场才能核实的：写明去核实什么、到哪里，给两到三个时间由申请人选；从此按法定时限办理，写了报告才能作决定', 'report-visit': '写明看到了什么，附照片，核实的事实一并记入；第一次没有见到人的再约一次，第二次仍没有见到的如实写明', 'order-appraisal': '要由专家鉴定的事项：选科别和人数，专家由系统随机抽取；给两到三个现场鉴定的时间由本人选；专家组有了意见才能作结论', 'ask-assistance': '别的部门的人才知道的：从清单里选事实和材料，写明为什么、哪天前答复；答复以前不能作决定；法律规定要等其结论的，时限中止', 'drop-assistance': '写明理由，按现有的事实决定',
      establishes: '只能由您核实的', elements: '补正时可以请申请人重新回答的', evidence: '补正时可以请申请人补交的', nothing: '没有', abolished: '清单以外的不能要；已取消的证明，换个说法也会被系统拒绝。' },
    review: { title: '复核', rule: '这些情况要由另一名经办人复核：{{words}}', every: '每一件', none: '不用复核。', why: '原因：{{why}}' },
    risks: { title: '风险点和处理预案', step: '{{who}} · {{within}}内：' },
    effects: { title: '办成以后系统自动做的', when: '只在这时：{{words}}', none: '不记登记、不付款、不通知。', follows: '随之而来', kinds: { open: '登记', end: '结束', pay: '支付', tell: '通知' } },
    examples: { title: '工作实例', lead: '每一个都随目录自动检验。没有写到的，和“普通情况”一样。', name: '情形', given: '不同在', outcome: '结果', contested: '当事人有异议', received: '{{day}}申请', ordinary: '普通情况', same: '和普通情况一样', approve: '通过', refuse: '不予通过', officer: '由人审核', failed: '没有满足', unknown: '不能确定', review: '要复核', filter: '在实例里找，例如“50周岁”', found: '{{of}} 个里有 {{count}} 个', count_other: '{{count}} 个', came: '得出', named: '{{outcome}}：{{given}}', seeName: '见左边' },
    event: {
      title: '一件事经办手册', version: '目录版本 {{version}}', filers: '谁来办', who: '谁能提交', map: '谁先谁后', items: '{{count}} 件事项', questions: '问申请人的问题', noQuestions: '什么都不问。', why: '为什么问：{{why}}', answers: '可以回答：{{names}}', asked: '只在这时问：{{words}}',
      settles: '由这件事本身确定、不再问的：{{facts}}', when: '列入清单：{{words}}', always: '总是列入清单', otherwise: '不列入时这样说明：', where: '（当 {{words}}）', nameList: '同步的名单', told: '办成以后，同一份名单同时发给：{{names}}', noNameList: '这件事没有要同步的名单。', remarks: '通知备注（原文）', gone: '没有这件事', goneText: '名称可能不对，或者目录里已经没有它。', partOf: '属于这些一件事',
    },
    gone: '没有这个事项', goneText: '编码可能不对，或者目录里已经没有它。',
  },
  keys: { space: '空格', pick: '选中这一行，或者取消', pickOn: '连同下一行、上一行一起选中', pickAll: '选中全部同类', together: '选中的一起办', title: '快捷键', show: '快捷键', close: '关闭', next: '下一行', previous: '上一行', open: '打开', goOn: '办完后打开下一件', escape: '关闭材料或返回', help: '显示快捷键', use: '使用单键快捷键', note: '正在填写时不起作用。', or: '或', enter: '回车' },
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    desk: typeof desk;
  }
}
