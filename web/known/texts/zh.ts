/** Words of what is known about oneself, and of what was done with it. */
export const known = {
  person: { title: '本人', name: '姓名', company: '名称', number: '证件号码', credit: '统一社会信用代码', born: '出生日期', sex: '性别', source: '来源：{{source}}', how: '这里不对？请求更正', howText: '姓名、号码有变更或者登记错了的，先由公安机关更正（户口登记条例第十八条、居民身份证法第十一条）；更正以后下一次查询就按新的来。号码是被单位或者窗口录错的、一个人有两个号码的，打 12333 或者带证件到任一窗口提出，由登记管理人员核实合并，不改动已有的登记。', howCompany: '名称有变更的，先在登记机关办理变更登记；这里登记的和营业执照不一致的，打 12333 或者到任一窗口提出。', printed: '{{name}}（{{number}}）的数据，{{at}} 打印' },
  copy: { get: '下载副本（.xlsx）', print: '打印' },
  then: { title: '某一天登记的是什么', lead: '选一天，看那天登记信息里是什么，以后又有了哪些变化。', day: '哪一天', show: '查看', close: '收起', on: '{{day}}登记的有 {{count}} 条。', same: '和今天一样。', differs: '到今天，其中 {{changed}} 条有变化，后来又记入 {{later}} 条。', none: '{{day}}还没有登记信息', noneText: '后来记入的在下面。', later: '那天还没有、后来记入的', from: '{{from}}起', fromTo: '{{from}} 至 {{to}}', change: { 'taken-back': '后来撤回了', ended: '后来定在 {{day}} 结束', 'end-moved': '结束日后来改为 {{day}}', 'end-taken-back': '后来不再结束' }, recorded: '{{day}} 记入', origin: '来自：{{origin}}' },
  uses: {
    title: '谁看过、用过我的数据', lead: '谁看过您的信息，为了您的事问过、告诉过哪个部门什么，都在这里，新的在前。', filter: '只看', all: '全部', kind: { look: '有人看过', asked: '向部门查询', told: '我们告诉部门的', said: '部门告诉我们的' },
    when: '时间', who: '谁', why: '为了什么', what: '什么', basis: '依据：{{basis}}', case: '办件 {{number}}', matter: '{{matter}}', more: '更早的', none: '还没有这样的记录', noneText: '以后谁看过您的信息、问过哪个部门，这里就有一行：谁、为了什么、什么内容、依据什么。',
  },
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    known: typeof known;
  }
}
