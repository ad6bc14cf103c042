/** Words of promises and of credit records. */
export const credit = {
  title: '告知承诺', lead: '您在这件事里作的承诺：写了什么、依据什么、不属实会怎样、怎么核查。', text: '承诺内容', basis: '依据', consequences: '不属实的后果', validity: '有效期', check: '怎么核查', signedAt: '{{at}} 签', code: '承诺码 {{code}}', for: '用于：{{names}}', dueOn: '{{day}}核查',
  finding: '查实的情况', until: '记录保留到{{until}}；{{restricted}}以前不能用承诺、不能秒批。依法该领的待遇不受影响。', over: { repaired: '{{day}}已修复：记录和限制都已结束，可以再用承诺、再秒批。', cleared: '{{day}}异议成立：记录和限制已经撤销，视为没有发生过。' }, untilOfOther: '记录保留到{{until}}；{{restricted}}以前本人不能用承诺、不能秒批。依法该领的待遇不受影响。', ofItem: '承诺', ofItemLead: '本人签的原文。是否属实由事后核查认定，办理时按承诺办。', asked: { repair: '已申请信用修复，最晚{{until}}答复', objection: '已提出异议，最晚{{until}}答复' }, reasonGiven: '理由', answer: { repairYes: '信用修复：同意', repairNo: '信用修复：没有同意', objectionYes: '异议：成立，记录撤销', objectionNo: '异议：不成立' },
  act: { withdraw: '撤回承诺', repair: '申请信用修复', object: '提出异议' }, why: { withdraw: '撤回的原因（可以不写）', repair: '怎么改正的（钱退了、材料补了等）', object: '哪里记错了、为什么' }, whyNeeded: '请至少写10个字', send: '提交', cancel: '取消', sent: '已提交', withdrawNote: '撤回以后改由工作人员核实或者请您交证明，不会记录在案。',
  mine: '我的信用记录', mineLead: '只记查实不属实的承诺。改正以后可以申请修复；认为记错了的可以提出异议，由没有办过这件事的人答复。', none: '没有信用记录', noneHow: '您可以用承诺代替证明，符合条件的当场办结。', restricted: '{{day}}以前不能用承诺、不能秒批', restrictedText: '办事照常：请交证明，或者由工作人员核实。依法该领的待遇不受影响。', open: '看办件',
  desk: '承诺和信用', deskLead: '信用修复和异议由没有办过这件事、没有认定过不实、没有答复过的督办人员答复；存疑和到期的承诺等核查。', nothing: '没有要答复、要核查的', nothingHow: '申请人提出修复或者异议、部门信息与承诺不一致时，会列在这里。', what: { repair: '申请信用修复', objection: '对记录有异议', doubted: '承诺存疑，等待核查', due: '承诺到期或者被抽中，等待核查' }, since: '{{at}}起', look: '查看', person: '{{name}} · {{number}}', decide: '答复', grant: '同意', decline: '不同意', note: '理由（申请人会看到）', answered: '已答复', back: '返回清单', chooseFirst: '请选择同意还是不同意',
};
declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    credit: typeof credit;
  }
}
