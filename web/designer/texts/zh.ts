/** Words of the pages on which the catalogue is read: services, life events, rules. */
export const designer = {
  title: '服务目录', lead: '所有事项、一件事和规则，都是目录里的文件。这里只看不改：怎样判定、凭什么、在哪个地区、从哪天起。', version: '目录版本 {{version}}',
  search: '找事项或者一件事', searchHow: '名称、口语、拼音或编码；打错一两个字也能找到', region: '地区', own: '只看这个地区已经开办的',
  kind: '看什么', kinds: { service: '事项', event: '一件事' }, body: '谁来办', everyBody: '全部机构', event: '属于哪件事', everyEvent: '全部一件事', letter: '按首字母', everyLetter: '全部', state: '参数', states: { all: '全部', 'to-verify': '有待核实的', confirmed: '全部已核实' }, clear: '清除条件',
  found_other: '{{count}} 个', none: '没有这样的事项', noneHow: '换一个说法，或者清除条件。',
  instant: '规则当场定', officer: '由人审核', notHere: '这个地区没有', notOn: '这个地区没开办', toVerify_other: '{{count}} 个参数待核实', confirmed: '参数都已核实',
  counts: '{{criteria}} 个条件 · {{tables}} 张决策表 · {{examples}} 个实例', items_other: '{{count}} 件事项',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    designer: typeof designer;
  }
}
