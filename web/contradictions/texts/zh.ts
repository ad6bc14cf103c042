/** Words of the lists that are at odds with the register. */
export const contradictions = {
  title: '名单与登记不一致', only: '只对登记管理人员开放', onlyHow: '要办的事项在“我的待办”里。',
  lead: '部门按天、按月送来的名单，和登记里别人登记、更正、结束的内容对不上的，机器不替人决定，都在这里等人核对：按名单登记，或者维持现有登记。',
  waiting: '等人核对', settledList: '已经处理的', none: '没有不一致的记录', noneHow: '取名单时和登记对不上的，会出现在这里。', noneSettled: '处理过的会留在这里。',
  count_other: '{{count}} 条等人核对', back: '返回列表', more: '只列出最近的 100 条。',
  cause: { moved: '换了人', named: '姓名变了', others: '与别的来源不同', gone: '原登记已更正或撤回', contested: '本人请求更正', ended: '别的来源已结束' },
  why: {
    moved: '部门更正了这条记录说的是谁：登记还在原来那个人名下。', named: '号码没有变，名单上的姓名和登记的不一样。', others: '同一段时间，别的来源登记的内容不同。',
    gone: '这条记录登记过，后来在这里更正或者撤回了；名单现在又有新的说法。', contested: '这条登记本人已请求更正，正在核实。', ended: '这条登记已由别的来源在另一天结束。',
  },
  act: { follow: '已按名单登记', leave: '已维持登记', over: '名单已改口' },
  of: '{{department}} · {{list}}（{{period}}）', since: '最早 {{first}} 发现，最近 {{at}}', sinceOnce: '{{at}} 发现',
  from: '原来记在', to: '现在写的是', someone: '本市登记里没有的人', about: '说的是',
  says: '名单怎么说', when: '{{from}}起', until: '{{from}}至{{to}}', withdrawn: '名单说这条记录弄错了，已经撤回。', unnamed: '名单现在写的号码本市登记里没有，或者姓名和号码对不上。不认识的人的信息这里不留。', unsaid: '当时没有留下名单的内容；名单再有变化时会重新送来。',
  forgotten: '处理已久，名单的内容已经删去。', holder: '原来记在谁名下', named: '名单现在写的是谁', person: '名单说的是谁', noEntries: '“{{register}}”没有登记。', became: '由这条记录登记', recorded: '{{at}} 记入', ended: '{{at}} 记为结束：{{because}}', entries: '登记怎么说', logged: '您看了这一页，会记入本人的“谁看过、用过我的数据”。',
  settle: '怎么处理', follow: '按名单登记', takeBack: '撤回登记', leave: '维持现有登记', noFollow: '名单里没有可以照着登记的内容，只能维持现有登记。',
  followMoved: '撤回原来那个人名下的登记，记到名单现在写的人名下。后者名下已有别的来源登记的，那条不动，只撤回，余下的再来核对。', followBack: '撤回原来那个人名下的登记。', followHere: '把名单的内容记入登记。别的来源登记的优先：没有先更正的，记不进去。',
  leaveHow: '登记保持现在的样子。名单的说法不变，就不再提示。', after: '等着办的事项会按新的登记再核对；已经据此办结的，另行提请复查。',
  note: '怎么核实的', noteHelp: '例如向部门哪个科室核实，或者看了什么证件。', noteNeeded: '请写明怎么核实的', followGo: '确认按名单登记', takeBackGo: '确认撤回', leaveGo: '确认维持', cancel: '返回', saved: '已记下',
  done: { follow: '{{by}} {{at}} 按名单登记', leave: '{{by}} {{at}} 维持现有登记', over: '{{at}} 取来的名单不再与登记不一致，没有要处理的了' }, officer: '工号 {{number}} ',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    contradictions: typeof contradictions;
  }
}
