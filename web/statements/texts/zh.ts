/** Words of an enterprise's statements. */
export const statements = {
  title: '单位对账单', lead: '选一段时间，看参保人数、入职离职、办件结果、到账金额和承诺，可以下载，也可以生成能核验的 PDF。只列本平台登记和办件里有的，不含单位直接向税务、银行办理的。',
  from: '从哪个月', to: '到哪个月', none: '这段时间没有记录', noneHow: '换一段时间再看。入职、离职、办件和到账会列在这里。',
  staff: '期末在职', people: '{{count}} 人', moved: '入职 {{hired}} 人次，离职 {{left}} 人次', filed: '提交办件', cases: '{{count}} 件', outcomes: '事项办成 {{approved}} 项，未通过 {{refused}} 项，在办 {{open}} 项', limits: '时限', kept: '按时 {{count}} 项', late: '超时 {{count}} 项', paid: '到账', granted: '一次性核定 {{amount}}', owed: '应退回 {{amount}}',
  take: { title: '下载', xlsx: '下载表格（.xlsx）', csv: '下载按月表（.csv）', pdf: '生成可核验的 PDF', making: '正在生成', made: '对账单 {{number}} 已生成', noted: '每次下载都记在案，名单里的人能看到。', before: '生成过的对账单', number: '文书编号', period: '期间', by: '经办', at: '生成时间', open: '下载 {{number}}', code: '核验码', noBefore: '还没有生成过。' },
  months: '按月', month: '月份', atEnd: '月末在职', hired: '入职', left: '离职', applications: '提交', approved: '办成', refused: '未通过', running: '在办', otherwise: '撤回等', inTime: '按时', lateHead: '超时', arrived: '到账', total: '合计',
  moves: '入职和离职', day: '日期', what: '情况', name: '姓名', id: '证件号码', movedAs: { hired: '入职', left: '离职' }, noMoves: '这段时间没有入职和离职。',
  items: '办件', case: '办件编号', matter: '事项', about: '为谁办', self: '本单位', filedOn: '提交', filedBy: '经办', result: '结果', ended: '办结', limit: '时限', keptAs: { kept: '按时', late: '超时', running: '在时限内' }, noItems: '这段时间没有提交办件。',
  money: '资金', kind: '类别', fund: '资金来源', amount: '金额', less: '抵扣或已退', state: '状态', monthly: '每月 {{amount}}', moneyAs: { granted: '核定', paid: '发放', owed: '应退回' }, noMoney: '这段时间没有核定、发放或应退回的款项。',
  promises: '承诺', promised: '承诺的内容', signed: '承诺日期', until: '限制到', noPromises: '这段时间提交的办件里没有承诺。',
  filers: '谁提交的', who: '经办', more: '只列出前 {{count}} 条，全部在下载的表格里。', cut: '记录很多，没有列全', cutHow: '请缩短期间分次查看和下载。',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    statements: typeof statements;
  }
}
