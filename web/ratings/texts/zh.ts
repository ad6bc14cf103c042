/** Words of ratings: the form, and what follows from a low one. */
export const ratings = {
  reasons: { low: '哪里没做好（可以多选）', high: '好在哪里（可以多选，也可以不选）' }, words: '想说的话', wordsLow: '说得具体一点，我们才知道改什么', privacy: '被评价的人看不到是谁评的，也看不到是哪一件。', lowHow: '选“不满意”或者“非常不满意”的：由没有经办过这件事的人联系您核实，整改以后答复您，再问您满不满意。',
  send: '提交评价', chooseFirst: '先选一个评价', cancel: '先不评', thanks: '谢谢，评价已记下', thanksLow: '已记下。由随机抽取的、没有经办过这件事的人联系您',
  repair: {
    title: '您的评价在整改', number: '编号 {{number}}',
    status: { kept: '', open: '{{day}}以前联系您核实', repairing: '核实过了，{{day}}以前整改并答复您', 'call-back': '已经答复，请您说一说', closed: '整改结束' }, soon: '节假日公布以后的期限',
    answer: '答复（{{at}}）', ask: '这样处理，您满意吗？', yes: '满意', no: '不满意，再改一次', noLast: '不满意', why: '哪里还不行', whyHow: '至少 10 个字，写给整改的人看。', done: '已记下', back: '先不说', sendNo: '提交',
    ending: { satisfied: '您说满意。', unsatisfied: '整改了两次您还不满意，已经如实记录、公开计入；您还可以打 12345 投诉。', unreached: '多次没有联系上您；答复在上面。' }, uncounted: '经复核，这条评价不计入公开的数字；评价本身还在。',
  },
  link: { title: '评价', lead: '{{region}}人社：您办的“{{name}}”有了结果，请评一评。不用登录，链接只能评这一件，评一次，到 {{day}} 有效。', several: '{{region}}人社：您办的“{{name}}”有几项有了结果，请一项一项评。不用登录，每项评一次，到 {{day}} 有效。', rate: '评价', rateOf: '评价：{{name}}', rated: '已评价', done: '谢谢，评价已记下', doneHow: '这个链接用过了，不能再评。要改的，登录以后在办件里改。', low: '由没有经办过这件事的人联系您。链接有效期内再打开这一页，能看到办到哪一步；答复登录以后在办件里看。' },
  figures: {
    title: '评价公开', lead: '每个事项办完都可以评价，五个等级。这里公开各事项、渠道、网点的评价和差评整改情况，按已经过完的季度。', which: '{{region}}，哪个季度', quarter: '{{year}} 年第 {{quarter}} 季度', take: '下载表格（CSV）', whole: '全部评价',
    satisfied: '满意率', total: '评价数', inTime: '差评按期答复', of: '{{all}} 条中 {{part}} 条', uncounted: '复核后不计入', services: '事项', channels: '渠道', offices: '网点', by: { services: '各事项', channels: '各渠道', offices: '各网点' },
    none: '这个季度的评价还太少', noneHow: '不足 {{least}} 条的不公开，免得认得出是谁评的。可以换一个季度看。', least: '满意率：非常满意、满意、基本满意占全部评价的比例。不足 {{least}} 条的合在一起，免得认得出是谁评的；仍然太少的不公开。',
  },
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    ratings: typeof ratings;
  }
}
