/** Words of an enterprise's calendar. */
export const calendar = {
  title: '事项日历', lead: '单位要办的事和截止的日子，都从已有的登记和办件里来，不用另外填报。办完的自己消失。', now: '现在就能办', days: '有截止日的', none: '眼下没有要办的事', noneHow: '有求职者等答复、新录用的人要备案参保、离职的人要报送、社会保险费要申报、办件要补正、承诺要核查、表格有问题、经办授权快到期时，会列在这里。',
  month: '按月看', before: '上个月', after: '下个月', on: '截止 {{day}}', late: '已过期', today: '今天', source: '依据：{{source}}', go: '去办', together_other: '{{kind}} · {{count}} 件', lateOf_other: '{{count}} 件已过期', bySheet: '用一张表一起办', count: '{{day}}，{{count}} 件事', week: ['一', '二', '三', '四', '五', '六', '日'], take: '下载日历文件（.ics）', takeHow: '导入手机或电脑的日历；内容是下载时的，以后要再下载一次。',
  kind: { answer: '答复', report: '备案参保', leave: '离职报送', declare: '申报缴费', promise: '承诺核查', correct: '补正', appear: '预约', mend: '改表格', file: '提交表格', renew: '授权' },
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    calendar: typeof calendar;
  }
}
