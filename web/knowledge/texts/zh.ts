/** Words of the knowledge base. */
export const knowledge = {
  title: '政策问答', lead: '政策、指南、常见问题和办事指南，一处搜。用平常的话说就行，拼音、打错一个字也能找到。', search: '想知道什么', hint: '例如：社保断了两个月有影响吗', find: '搜一搜',
  found_other: '找到 {{count}} 条', missed: '没有完全对上“{{words}}”的内容', missedHow: '换个说法试试，或者打 12333 问一问。没找到的说法（不含是谁搜的）会交给编辑补上。', near: '下面是最接近的：', newest: '最近发布的', empty: '还没有发布的条目', emptyHow: '编辑发布以后会出现在这里；办事指南现在就能搜。',
  kind: { policy: '政策', guide: '指南', question: '问答', 'life-event': '一件事', matter: '办事指南' }, staffOnly: '内部', source: '依据',
  all: '全部政策问答', gone: '这条内容现在没有', goneHow: '可能已经失效、撤下，或者被新的一版代替了。', valid: '{{from}}起有效', validUntil: '{{from}}至{{until}}有效', edition: '第 {{version}} 版，{{at}} 发布', related: '可以办', noEnglish: '这一条目前只有中文。',
  only: '只有知识库编辑能用', onlyHow: '需要修改内容，请告诉知识库编辑。', desk: '知识库', deskLead: '自己写的由另一位编辑发布；写了新的一版，旧版到新版生效日才让位，都留着。', write: '写一条', waiting: '等人发布', waitingNone: '没有等着发布的', entries: '全部条目', entriesMore: '显示更早写的', entryNone: '还没有条目',
  misses: '大家搜了没找到的', missesLead: '只记说法和次数，不记是谁；数字都遮住了。', missesNone: '目前没有没找到的说法', times_other: '{{count}} 次', last: '最近 {{at}}', writeFor: '为它写一条', settle: '不用写', settleOf: '“{{words}}”不用写', writeOf: '为“{{words}}”写一条', settled: '已经划掉；再有人搜不到会重新出现',
  standing: { draft: '等发布', coming: '还没生效', valid: '有效', over: '已失效', replaced: '已有新版', withdrawn: '已撤下' }, head: { title: '标题', kind: '种类', standing: '状态', by: '谁写的', at: '什么时候' }, new: '新的一条', back: '返回列表', versions: '各版', version: '第 {{version}} 版', by: '{{who}} 写于 {{at}}', releasedBy: '{{who}} 发布于 {{at}}', withdrawnBy: '{{who}} 撤下于 {{at}}：{{reason}}',
  release: '发布', released: '已发布', ownWriting: '自己写的要由另一位编辑发布', withdraw: '撤下', withdrawn: '已撤下', withdrawWhy: '为什么撤下', edit: '写新的一版', cancel: '取消', save: '保存，等另一位编辑发布', saved: '已保存，等另一位编辑发布',
  form: { kind: '种类', audience: '给谁看', public: '所有人', staff: '只给工作人员', titleZh: '标题', titleEn: '英文标题', textZh: '正文', textEn: '英文正文', source: '依据', sourceHint: '法条、文号，写到条', words: '大家平常怎么说', wordsHint: '一行一个，帮助搜到', related: '相关事项', relatedHint: '一行一个编码或者一件事的标识，和目录里写的一样', from: '生效日期', until: '失效日期', fromHint: '从这一天起看得到', untilHint: '一直有效的不用填' },
  preview: '正文预览',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    knowledge: typeof knowledge;
  }
}
