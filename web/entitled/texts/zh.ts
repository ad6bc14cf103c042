/** Words of the page with all that is somebody's due. */
export const entitled = {
  title: '我能享受的待遇', lead: '按登记里现在查到的情况，把本市能由您本人申请的待遇逐项对照了一遍。看这一页不会向任何部门查询您，也不等于申请；要办的点“去办”。',
  needSignIn: '登录后看您能享受哪些待遇', on: '按{{day}}的登记和规定', print: '打印', count: '现在可以办 {{due}} 项，差一个条件的 {{near}} 项，已经享受 {{had}} 项',
  due: '现在可以办的', dueNone: '现在没有查到可以直接办的', dueNoneText: '情况变了（例如离职、取得证书、认定为就业困难人员），这里会跟着变。', perhaps: '要核实了才知道的', perhapsNote: '登记里没有不符合的，但还有一条要由工作人员核实（例如伤病、岗位、出国定居）。碰上了这样的情况再办。', near: '还差一条的', nearNote: '其他查得到的条件都符合，差的这一条办好了就能申请。', had: '享受过和正在享受的', hadNone: '还没有享受过的记录', hadNoneText: '批准发放的待遇会列在这里：从哪天到哪天、多少钱、哪一件办的。',
  open: '登记里看不出来的', openNote: '这些要看登记里没有的情况（例如办了企业、要退休、还在上学）。碰上了可以直接去办，办的时候会问您、会向部门核对。', none: '现在不符合的', noneNote: '每一项写了卡在哪里；查到的不对，可以去更正。',
  fits: '为什么能办', met: '哪些已经符合、哪些要核实', settles: { along: '和“{{names}}”一起办就行', department: '申请时向部门核对', person: '申请时问您一句', officer: '由工作人员核实' }, lacks: '差的是', how: '怎么办', correct: '查到的不对？去更正', correctIt: '不对？更正',
  amount: '能领多少', amountOpen: '能领多少，申请时按您的情况算', worked: '怎么算的', byOfficer: '由工作人员审核后决定', along: '一起办：{{names}}', go: '去办', goOn: '正在办，看办件', guide: '看怎么办', basis: '依据', running: '正在享受', over: '已结束', from: '{{from}}起', fromTo: '{{from}} 至 {{to}}', origin: '来源：{{origin}}', pays: '每个月发了多少，在“我的数据”里', back: '我的数据', privacy: '只用登记里已有的和部门以前答复过、还在有效期里的信息。',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    entitled: typeof entitled;
  }
}
