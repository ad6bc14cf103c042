/** Words of the repair of low ratings at the desk. */
export const repairs = {
  title: '差评整改', lead: '“不满意”和“非常不满意”的评价，由随机抽到的、没有经办过那件事的核查人员联系本人核实、督促整改、答复、回访。被评价的人看不到是谁评的。', back: '返回列表',
  only: '只有整改的核查人员和督办人员能看', onlyHow: '被评价的人只能看到“对我工作的评价”，看不到是谁、哪一件。',
  mine: '我手上的', none: '现在没有要您整改的', noneHow: '抽到您时，会出现在这里。', nowIs: '现在是“{{status}}”，页面上是最新情况。', status: { kept: '已记下', open: '待核实', repairing: '整改中', 'call-back': '待回访', closed: '已结束' }, appealed: '申诉待复核', late: '已逾期', uncounted: '不计入',
  given: '{{at}} 评价', due: '{{day}}前', noDue: '期限待节假日公布', nobody: '等待抽取', by: '核查人员 {{number}}', limit: '期限 {{limit}}，依据：', urgent: '急', holds: '情况属实', holdsNot: '情况不属实', simple: '简单', complex: '复杂',
  board: { title: '全市整改', lead: '申诉要您复核的在前，其次是先到期的。涉及您本人的不在这里，由另一名督办人员处理。', late: '逾期', appeals: '申诉待复核', open: '待核实', repairing: '整改中', callBack: '待回访', satisfied: '结束：满意', unsatisfied: '结束：仍不满意', unreached: '结束：联系不上', none: '没有要整改的差评', noneHow: '出现差评时，系统随机抽人整改，会列在这里。' },
  about: { title: '对我工作的评价', lead: '核实以后才列出来。为了保护评价人，不写是谁、哪一件、哪一天，也不写原话。不认可的可以申诉一次，由督办人员复核：成立的不计入，评价本身不删除。', none: '没有对您工作的差评', noneHow: '核实过的差评会出现在这里。', own: '您的申诉', appeal: '申诉…', appealTitle: '申诉', until: '可以申诉到 {{day}}', how: '由没有经办过那件事、也没有整改过它的督办人员复核。整改照常进行。', why: '为什么不认可', send: '提交申诉' },
  ruling: { upheld: '申诉成立，不计入', rejected: '申诉不成立' },
  said: { title: '评价', person: '评价人', item: '办件 {{case}} 第 {{no}} 项', nothing: '没有写别的话。', officers: '经办过的人：{{numbers}}', rules: '由规则办结，没有人经办', earlier: '以前的评价：', secret: '这些只有您和督办人员看得到，不要告诉被评价的人。' },
  course: { title: '办理过程', checked: '核实', unreached: '（没有联系上本人）', told: '告诉被评价的人：', answer: '答复', own: '本人说', call: '回访', appeal: '被评价的人申诉', by: '督办人员 {{number}}' },
  ending: { satisfied: '本人满意，整改结束', unsatisfied: '整改两次仍不满意，已经结束', unreached: '三天都没有联系上，已经结束' },
  check: { title: '联系本人核实', reached: '联系上本人了吗', yes: '联系上了', no: '没有联系上', said: '核实的情况', saidHow: '本人怎么说、查了什么，至少 10 个字。被评价的人看不到。', holds: '反映的情况', told: '告知被评价人的内容', toldHow: '被评价的人会看到：只写问题，不写姓名、号码、办件编号和认得出是谁的细节，至少 10 个字。', kind: '整改难度', kindHow: '整改和答复的期限从现在算，复杂的更长。', send: '提交核实结果', incomplete: '请选择' },
  answer: { title: '整改并答复', words: '给本人的答复', how: '查明了什么、改了什么、以后怎么避免，至少 10 个字。本人会收到通知。', send: '提交答复' },
  call: { title: '回访', how: '每一条都要回访。本人也可以自己在办件页上说。', outcome: '本人怎么说', satisfied: '满意', unsatisfied: '不满意', unreached: '没有联系上', words: '本人说的话', send: '记下回访' },
  rule: { title: '复核申诉', what: '复核结论', yes: '申诉成立，这条评价不计入', no: '申诉不成立', reason: '理由', send: '提交复核结论' },
  act: { handBack: '不该由我整改，退回重抽…', handBackTitle: '退回重抽', handBackGo: '确认退回', handBackHow: '例如认识本人、应当回避。系统另抽一人。', reason: '理由', cannotRule: '这条申诉不能由您复核' },
  wordsHow: '至少 10 个字。', done: '已记入',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    repairs: typeof repairs;
  }
}
