/** Words of complaints and suggestions. */
export const complaints = {
  title: '投诉和建议', lead: '办事中遇到问题、承诺没有兑现、有更好的办法，都可以在这里说。件件核实、件件答复；属实的要追究责任、限期整改。', limit: '一般 {{limit}}内答复。',
  kindLabel: '您要说的是', kind: { complaint: '投诉', suggestion: '建议' }, kindNote: { complaint: '有事没办好，或者承诺没有做到', suggestion: '哪里可以办得更好' },
  aboutLabel: '关于什么', about: { case: '我的一件办件', service: '一个事项', office: '一个网点或窗口', commitment: '一条没有兑现的承诺', other: '其他' },
  caseNumber: '办件编号', caseHint: '在回执上，如 371300-20261121-000042-7', service: '哪个事项', office: '哪个网点', where: '在哪个网点', anywhere: '不写明', window: '哪个窗口', windowHint: '如：3号窗口、社保综合窗口', commitment: '哪一条承诺',
  text: '具体情况', textHint: '什么时候、在哪里、发生了什么、您希望怎么解决。请不要写别人的身份证号', phone: '联系电话', phoneHint: '只用来核实这件事，只有承办人看得到', phoneKnown: '已登录，可以不填',
  send: '提交', sent: '已经收到', number: '编号', code: '查询码', keep: '请记下编号和查询码：凭它们查看进度、补充说明、对答复提出异议。', kept: '已经记在您的账号里，不用记编号：登录后在“投诉和建议”的“我提交过的”里看进度、补充说明、提出异议。', earlier: '收到的是您先前提交的内容，后来改的没有提交', earlierHow: '先前提交的我们已经收到，只是没能告诉您。要补充、更正的，再提交一件，写上编号 {{number}}。', earlierText: '收到的内容：{{text}}', due: '{{day}}前答复', follow: '查看进度', another: '再提交一件', basis: '依据：{{basis}}',
  own: '我提交过的',
  status: { open: '等待接办', taken: '正在核实', asked: '请您补充说明', answered: '已经答复', mending: '正在整改', closed: '已经办结' },
  deskStatus: { open: '待接办', taken: '办理中', asked: '等补充说明', answered: '已答复', mending: '整改中', closed: '已办结' },
  outcome: { upheld: '属实', partly: '部分属实', 'not-upheld': '不属实', adopted: '采纳', noted: '已记下' }, handed: '{{at}} 收到', saidTitle: '反映的内容', talk: '往来', by: { staff: '承办人问', complainer: '补充说明' }, answer: '答复', objectionTo: '有异议的答复', objection: '异议：{{reason}}',
  measures: '责任追究和整改', measureKind: { accountability: '责任追究', repair: '整改' }, measure: '{{who}}，{{day}}前', done: '{{at}}已落实：{{note}}', notDone: '还没有落实', notDoneYet: '还没有落实；重新核实以后再定', notDoneThen: '当时还没有落实；以下面重新核实后的答复为准',
  mine: { asked: '请补充说明', words: '您的说明', reply: '提交说明', settled: '这个答复解决了您的问题吗？', settle: '已经解决', object: '没有解决，提出异议', until: '{{day}}前可以提出一次异议，由另一名督办人员重新核实。', reason: '哪里没有解决', sendObjection: '提交异议', back: '返回', thanks: '谢谢，已经记下' },
  desk: { title: '投诉建议', lead: '逾期的排在最前。被反映的人和单位不能办理自己的事；属实的必须写明责任追究或整改，全部落实才能办结。', none: '没有要办的投诉和建议', noneHow: '有人提交以后会出现在这里。', late: '逾期', actBy: '{{day}}前', handler: '承办人 {{number}}', unit: '转给 {{name}}', objected: '有异议', back: '全部投诉建议', all: '全部', filterKind: '类型', filterOffice: '网点', onlyLate: '只看逾期', withClosed: '包括已办结', phone: '联系电话：{{phone}}', case: '相关办件：{{number}}', handed: '反映时间', columns: { number: '编号', about: '反映什么', status: '状态', actBy: '下一期限', outcome: '结论' }, more: '下一页', before: '上一页', rules: '到期自动办结', steps: '办理经过', whoever: '反映人', step: { 'handed-in': '提交', taken: '接办', 'handed-over': '转办', asked: '请补充说明', replied: '补充说明', answered: '答复', settled: '认可答复', objected: '提出异议', fulfilled: '落实一项', closed: '办结' } },
  act: { title: '处理', take: '接办', 'hand-over': '转给别的单位', ask: '请反映人补充说明', answer: '答复', fulfil: '登记已落实', close: '办结', unit: '转给', reason: '转办理由', question: '要问什么', outcome: '核实结论', text: '答复内容', textHint: '反映人会看到', addMeasure: '加一项', removeMeasure: '删去这一项', measureKind: '类型', what: '做什么', who: '由谁负责', until: '完成期限', note: '落实情况', send: '提交', cancel: '取消', saved: '已保存', meanwhile: '{{at}}，{{by}}：{{what}}。页面上是最新情况。', needed: '属实的至少写一项', takenOver: '上次答复里还没有落实的已经列上；不再要做的删去，并在答复内容里说明为什么。', which: '第 {{count}} 项' },
  figures: { title: '办理情况公开', lead: '按提交的月份和网点统计；结论和时间按现在的情况。', none: '还没有收到投诉和建议', month: '月份', office: '网点', all: '收到', complaints: '投诉', suggestions: '建议', upheld: '属实', partly: '部分属实', notUpheld: '不属实', answered: '已答复', inTime: '按时答复', late: '逾期', objected: '有异议' },
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    complaints: typeof complaints;
  }
}
