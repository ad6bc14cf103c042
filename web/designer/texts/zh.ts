/** Words of the pages on which the catalogue is read: services, life events, rules. */
export const designer = {
  title: '服务目录', lead: '所有事项、一件事和规则，都是目录里的文件。这里只看不改：怎样判定、凭什么、在哪个地区、从哪天起。', version: '目录版本 {{version}}',
  search: '找事项或者一件事', searchHow: '名称、口语、拼音或编码；打错一两个字也能找到', region: '地区', own: '只看这个地区已经开办的',
  kind: '看什么', kinds: { service: '事项', event: '一件事' }, body: '谁来办', everyBody: '全部机构', event: '属于哪件事', everyEvent: '全部一件事', letter: '按首字母', everyLetter: '全部', state: '参数', states: { all: '全部', 'to-verify': '有待核实的', confirmed: '全部已核实' }, clear: '清除条件',
  found_other: '{{count}} 个', none: '没有这样的事项', noneHow: '换一个说法，或者清除条件。',
  instant: '规则当场定', officer: '由人审核', notHere: '这个地区没有', notOn: '这个地区没开办', toVerify_other: '{{count}} 个参数待核实', confirmed: '参数都已核实',
  counts: '{{criteria}} 个条件 · {{tables}} 张决策表 · {{examples}} 个实例', items_other: '{{count}} 件事项',
  whole: '事项手册', gone: '没有这个事项', goneHow: '编码可能不对，或者目录里已经没有它。', openRules: '规则图和决策表',
  rules: {
    title: '规则', of: '{{name}}的规则', on: '按哪天的规则', go: '按这天看', dmn: '下载 DMN 1.5 文件', print: '打印', csv: '下载表格（CSV）', criteria: '条件和结论', values: '按规则算出的数', standards: '用到的标准', facts: '要知道的事实',
    standard: '标准', holds: '当天的值', source: '出处', notKnown: '当天没有公布的值：不猜', toVerify: '待核实', when: '只在这时判定：{{words}}', remedy: '不符合时：{{words}}', outcome: '条件全部符合、结果都算得出、不用复核的，当场通过；有一条不符合的，不予通过；有不知道的，由人来定。',
    sameTable: '由决策表“{{name}}”得出，见上', row: '行', trial: '试算', applied: '用这一行', rows: { hit: '符合', miss: '不符合', open: '不能确定' },
  },
  graph: { title: '规则图：由什么得出什么', smaller: '缩小', larger: '放大', words: '图里有 {{count}} 个框，从左到右，每个框是一个链接，通到下面的规则。', from: '，由这些得出：{{names}}', kinds: { given: '事实', region: '地区标准', computed: '算出的事实', value: '结果里的数', criterion: '条件', review: '复核', outcome: '结论' } },
  try: {
    title: '试一试', lead: '填假设的情况，看规则怎样判定。用的是办件的同一套规则；什么都不保存，也不会有任何结果。请不要填真实的人。', example: '从哪个实例开始', by: '按{{region}} {{on}}的规则', set: '这个实例另设：{{what}}', facts_other: '假设的事实（{{count}} 项）',
    unknown: '不知道', none: '没有', contested: '当事人有异议', forget: '当作不知道', forgetOf: '当作不知道：{{name}}', go: '试算', again: '回到实例', wrong_other: '{{count}} 项填得不对', wrongHow: '每一项旁边写着哪里不对。',
    came: '结论：{{outcome}}', missing: '还不知道：{{names}}', review: '要由另一个人复核。', seen: '上面的图里每个框写着它的值，下面的表里标着哪一行符合。',
    results: { pass: '符合', fail: '不符合', unknown: '不能确定', none: '不涉及', approve: '通过', refuse: '不予通过', officer: '由人来定', open: '不知道', yes: '要', no: '不用' },
  },
  differences: { title: '和别处、和以前比', lead: '同一个事项的规则，在另一个地区或者另一个版本里有什么不同。', onlyVersion: '这个系统只用过这一个版本。', with: '和哪里比', city: '地区：{{name}}', version: '版本：{{since}}起（{{version}}）', none: '没有不同。', gone: '那里没有这个事项。', found_other: '{{count}} 处不同', what: '什么', before: '那里', after: '这里', change: '变化', changes: { same: '一样', changed: '不同', added: '只有这里有', removed: '只有那里有' } },
  service: {
    laws: '依据：哪一条管什么', law: '条款', by: '管什么', old: '以前怎样办，现在怎样办', oldWhat: '以前', oldSaid: '内容', noOld: '没有记下以前怎样办。', what: { materials: '要交的', bases: '依据', limit: '时限', visits: '跑几趟', steps: '环节' },
    cities: '各地区', city: '地区', promised: '承诺时限', stages: '推开阶段', offices: '下面哪里能定', status: '状态', on: '已开办', standards: '参数：各地各时期的值', noStandards: '这个事项的规则不看地区参数。', place: '地区', value: '值', period: '期间', from: '{{from}}起', fromTo: '{{from}}至{{to}}', source: '出处和核实', now: '现行', confidence: { law: '法律法规', notice: '通知', region: '地方规定', 'to-verify': '待核实' },
  },
  eventGone: '没有这件事',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    designer: typeof designer;
  }
}
