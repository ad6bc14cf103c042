/** Words of the risk register. */
export const risks = {
  title: '风险清单', lead: '哪里可能出问题、看什么能发现、发现了由谁在多长时间内怎么处理。清单写在目录里；数字由系统自己统计。', none: '目录里还没有风险清单', noneHow: '写在 catalog/risks/ 里的风险点会出现在这里。',
  quiet: '目前没有风险苗头', shown_other: '{{count}} 个风险点有苗头', counted: '异议和被拦下的次数按最近 {{days}} 天统计，其余是现在的数。', level: { low: '低风险', medium: '中风险', high: '高风险' }, shows: '有苗头', reviewed: '{{day}} 复查过清单',
  signs: '看什么能发现', above: '超过 {{count}} 就要处理', plan_other: '处理预案（{{count}} 步）', step: '{{who}} · {{within}}内', notes: '记录', kind: { reviewed: '复查过', happened: '发生了，已处理' },
  note: '记一笔', what: '情况', words: '写清楚看到什么、做了什么', wordsHow: '不要写当事人的姓名和证件号码', wordsNeeded: '请写清楚情况', cancel: '取消', save: '记下', noted: '已记下',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    risks: typeof risks;
  }
}
