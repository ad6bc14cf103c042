/** Words of the brakes on the instant way. */
export const brakes = {
  title: '秒批急停', lead: '叫停以后，这个范围里的办件不再由系统自动决定，一律由人核实后再定；别的照常秒批。已经决定的不受影响；叫停期间转给人的，恢复以后仍由原来的人办完。',
  pulled: '正在叫停', none: '现在没有叫停', noneHow: '数据异常、规则有误或者有人钻空子时，在下面叫停；异常预警也会自动叫停它涉及的范围。', past: '已经恢复的',
  state: { pulled: '叫停中', released: '已恢复' }, since: '{{at}} 起，{{who}}', stopped_other: '转给人办理 {{count}} 件', why: '原因：{{text}}', alarm: '看这条预警', releasedBy: '{{at}} {{who}}恢复：{{note}}',
  pull: '叫停', of: '停哪些', kinds: { some: '一部分', all: '全市' }, kindNotes: { some: '同时符合下面选定各项的办件', all: '本市所有事项、所有渠道：规则或者数据整体出问题时用' },
  service: '事项', channel: '渠道', office: '受理网点', department: '依据哪个部门的数据', any: '不限', employer: '单位的统一社会信用代码', employerHow: '停这家单位自己办的和它员工的；不限就留空', partner: '由某人代办的', partnerHow: '填这个人代办过的一件的办件编号，停他代别人办的全部；不限就留空', someNeeded: '请至少选一项；要停全市的，选“全市”',
  reason: '原因', reasonHow: '看到什么、怎么核实。只有工作人员看得到；不要写当事人的姓名和证件号码', needed: '请写明原因', go: '确认叫停', done: '已叫停，从现在起转人办理',
  release: '恢复秒批', releaseOf: '恢复秒批：{{what}}', releaseWhy: '核实的结论', releaseHow: '写明查到什么、为什么可以恢复', releaseGo: '确认恢复', released: '已恢复秒批', back: '返回',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    brakes: typeof brakes;
  }
}
