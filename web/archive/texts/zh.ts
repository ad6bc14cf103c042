/** Words of the archive at the desk. */
export const archive = {
  title: '归档', lead: '办结的办件在这里做成归档包：文书、申请表、材料、全部记录、随机分配证明、通知和回执，附带签名的清单。做好后移交到本单位的电子档案系统。', only: '归档只对归档人员开放', onlyHow: '归档包里有当事人的完整信息，所以您的账号看不到。',
  which: '看哪些', waiting: '还没有归档', archived: '已经归档', more: '还有更多，归档这些以后会接着列出。', moreArchived: '这里只列最近归档的；更早的用办件编号查。',
  showMore: '再看 {{count}} 件',
  none: '没有等待归档的办件', noneHow: '办件的每一项都有了结果，就会出现在这里。', noneArchived: '还没有归档过', noneArchivedHow: '做过归档包的办件会列在这里。', notFound: '没有这个已办结的办件', notFoundHow: '请核对编号。没有办结、正在复核或者其他地区的办件，这里查不到。',
  find: '按办件编号查', findHint: '例如 371300-20261121-000042-7', findButton: '查询', wrongNumber: '编号应该像 371300-20261121-000042-7 这样', all: '看全部',
  row_other: '{{name}} · {{count}} 项 · {{at}} 办结', make: '制作归档包', makeAgain: '再做一次', makeOf: '{{number}}：制作归档包', made: '归档包已保存到您的下载文件夹', done: '{{at}} 归档，{{size}}', by: '经手人 {{number}}', byCommand: '命令行', changed: '归档后有变化，请重新归档', digest: '归档包的 SHA-256',
  kept: { title: '到期就删的记录', lead: '登记、办件、发放和材料作为档案保存，这里不删。下面五类另有保存期限，到期又没有在办的事用得着的，每天夜里删除并记下数目。', none: '目录里没有保存期限', confirmed: '期限已核定', toVerify: '期限待核定，不删除', nothing: '现在没有到期的。', due_other: '今夜删除 {{count}} 条。', dueUnconfirmed_other: '到期的有 {{count}} 条，核定期限以前不删。', needed_other: '另有 {{count}} 条到期，在办的事还用得着。', next: '下一批 {{day}} 到期。', last: '上次 {{at}} 删除 {{count}} 条', never: '还没有删除过' },
  privacy: '每次制作都会记入当事人的查阅记录。',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    archive: typeof archive;
  }
}
