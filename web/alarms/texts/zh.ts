/** Words of the alarms. */
export const alarms = {
  title: '异常预警', lead: '系统逐件看申报和决定，看到不寻常的就预警，写明依据，请一名督办人员牵头核查；有的预警会当即叫停它涉及的秒批，别的照常。预警不是结论：误报的请如实标记，系统会记住。',
  counts: '各类预警的准确率', countsHow: '准确率：已经结案的里面属实的占多少。', kind: '类型', openCount: '待核查', real: '属实', false: '误报', precision: '准确率',
  open: '待核查', none: '现在没有待核查的预警', noneHow: '系统每分钟看一次新的申报、决定和部门名单。想看一条预警怎么来：用一家单位的账号一次报送 28 名新员工（员工批量办理），一分钟内这里就有一条，这家的秒批同时叫停。', past: '已经结案的',
  stops: { stopped: '秒批叫停中', released: '秒批已恢复', nothing: '没有叫停秒批' }, finding: { real: '属实', false: '误报' },
  since: '{{since}} 开始，{{at}} 预警', charge: '牵头：{{who}}', chargeOwn: '牵头：我（{{who}}）', nobody: '还没有人牵头', brake: '看这次叫停', axis: '每格 {{length}}', minutes_other: '{{count}} 分钟', seconds_other: '{{count}} 秒',
  chart: '办件的时间分布：共 {{count}} 件，最多的一段 {{most}} 件', cases: '涉及的办件（{{count}} 件）', item: '看办件 {{number}}', stoppedCount_other: '其中 {{count}} 件被叫停秒批，转人工核实', casesHow: '预警以后、结案以前报送的同一对象的办件也在里面。牵头人在结案以前可以看每件的依据，每看一次都记入本人的查看记录。', casesClosed: '到结案时为止，同一对象的办件。', casesFull: '同一对象的办件太多，这里只列到上限；结案以前报送的可能还有。', sentToPerson: '转人工核实', moreCases: '再看一些办件', why: '看依据', whyOf: '看办件 {{number}} 的依据', examples: '变化举例（不含个人信息）', acts: '核查记录', act: '{{kind}}，{{who}}，{{at}}',
  noted: '记一笔', taken: '我来牵头', stopped: '叫停秒批', released: '恢复秒批', close: '结案', ask: '请外市核查', askDesk: '请部门核查',
  of: '{{act}}：{{what}}', note: '情况', noteHow: '写明查了什么、查到什么。只有督办人员看得到；不要写当事人的姓名和证件号码', needed: '请写清楚情况', go: '确认', back: '返回', done: '已记下', closedMeanwhile: '这条预警已经由别的人结案', closedKeep: '您写的没有记下，还在上面：要留的请先复制，再点“返回”。',
  which: '结论', which_real: '属实', which_false: '误报', whichNotes: { real: '确有问题，按规定另行处理', false: '情况正常；叫停的秒批随之恢复，以后按这个量看' }, whichNeeded: '请选结论',
  after: '叫停的秒批', afters: { keep: '继续叫停', release: '现在恢复' }, elsewhere: '{{cities}}也有同一对象的预警，可以请他们一起核查', join: '、', desk: '请哪个部门的窗口', deskNeeded: '请选一个窗口', until: '请在哪天前答复', untilHow: '最晚 {{latest}}', untilNeeded: '请选明天到 {{latest}} 之间的一天', waitingUntil: '等答复，{{until}} 前', waitingLate: '没有答复，已超过 {{until}}', outcome: '对方已结案：{{finding}}', city: '哪个市', cityNeeded: '请选一个市', question: '请对方查什么', asked: '已问 {{city}}：{{text}}', waiting: '等对方答复', answered: '{{at}} 答复：{{text}}',
  asks: '外市请我们核查的', questions: '请我们核查的预警', questionsLead: '督办人员核查异常预警，请您的窗口查一查。您只看得到问题和数字，看不到办件和当事人。', answerHow: '写明查了什么、查到什么。不要写当事人的姓名和证件号码', askedBy: '{{city}}，{{at}}', answer: '答复', answerOf: '答复{{city}}', answerGo: '发出答复', sent: '已答复',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    alarms: typeof alarms;
  }
}
