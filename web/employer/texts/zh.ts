/** Words of the employers' page. */
export const employer = {
  menu: { label: '单位菜单', home: '单位首页', calendar: '事项日历', employees: '员工名册', batches: '批量办理', statements: '对账单', vacancies: '招聘', fairs: '招聘会', clerks: '经办人', webhooks: '系统对接' }, heading: '推荐来的人', direct: '自己应聘', due: '请在{{day}}前答复', next: '接着办：{{name}}', lead: '求职者自己选了您的岗位，由系统推荐过来。请逐一答复，对方会马上看到。',
  signIn: { title: '用人单位请先登录', go: '单位登录', how: '登录后替员工和单位办事，看员工名册、该办的事和对账单，答复推荐来的求职者。', other: '您现在登录的不是单位账号', otherHow: '这一页只对用人单位开放。请换用单位账号登录。' },
  empty: '还没有推荐来的人', emptyHow: '求职者在“失业”一件事里选中您单位的岗位后，会出现在这里，附姓名和联系电话。也可以自己在上面的“招聘”里发布岗位。',
  waiting: '待答复 {{count}} 人', done: '已答复 {{count}} 人', noneWaiting: '没有等待答复的人。', vacancy: '岗位', occupation: '职业', at: '推荐时间', phone: '联系电话', note: '您的说明', starts: '入职日期',
  status: { sent: '等您答复', interview: '已约面试', declined: '没有选上', hired: '已录用', withdrawn: '对方已撤回' },
  answer: '答复', change: '更新答复', choices: { interview: '约面试', declined: '没有选上', hired: '已录用' },
  choiceNotes: { interview: '之后还可以答复已录用或没有选上', declined: '答复后不能再改', hired: '登记就业，答复后不能再改' },
  sentence: '。', label: '您的答复', startsOn: '实际入职日期', startsHint: '不早于推荐日 {{from}}，不晚于今天。', noteLabel: '给求职者的说明（选填）', noteInterview: '例如要带的东西、怎么走', noteHint: '求职者会看到原文。',
  hiredWhat: '提交后会发生什么', hiredWill: { registers: '按入职日期为对方登记就业。', stops: '对方如在领失业保险金，随之停发，失业登记随之注销（社会保险法第五十一条）。', only: '请只在对方实际入职后填写；填错要由经办机构更正。' },
  go: { interview: '提交：约面试', declined: '提交：没有选上', hired: '提交：已录用' }, pick: '提交答复', cancel: '取消', choose: '请选择一种答复', dateNeeded: '请填写实际入职日期', dateRange: '应在 {{from}} 到今天之间',
  told: { interview: '已告诉{{name}}：约面试。', declined: '已告诉{{name}}：这次没有选上。', hired: '已登记{{name}}就业，入职日期 {{day}}。' },
  after: { interview: '面试之后，请再回来答复已录用或没有选上。', declined: '已经告诉对方，不再显示联系电话。', hired: '就业已登记；对方如在领失业保险金，已按规定停发。', withdrawn: '不用再答复，不再显示联系电话。' },
  interview: { title: '面试', on: '面试日期', at: '面试时间', atHint: '24 小时制，例如 14:30', place: '面试地点', phone: '面试联系电话', phoneHint: '地点和电话至少填一项。', faults: { on: '请填写面试日期，不早于今天', at: '请填写面试时间，例如 14:30', where: '地点和联系电话至少填一项' } },
  sure: { title: '确认已录用{{name}}？', day: '入职日期：', told: '对方会在“我的数据”里看到是哪家单位、哪一天登记的，并可以提出异议。', keep: '再核对一下', go: '确认已录用' },
  conflict: '这条推荐刚刚有变动，已换成最新情况，请再看一看。',
  webhooks: { title: '系统对接', lead: '填一个本单位系统的网址，办件每有进展就通知它：哪个办件、哪一项、发生了什么，不含员工信息；详情凭办件编号再查。', url: '接收通知的网址', urlHint: '以 https:// 开头，公网能访问', add: '添加', none: '还没有对接的系统', noneHow: '添加以后会给您一个密钥，用来核对通知确实是我们发的（Standard Webhooks 签名）。', secret: '签名密钥', secretOnce: '只显示这一次，请现在存好。', active: '正常', failing: '有失败，正在重试', stopped: '已停用', trouble: '连续失败 {{count}} 次：{{why}}', restart: '重新启用', restartOf: '重新启用：{{url}}', remove: '删除', removeOf: '删除：{{url}}' },
  employees: {
    title: '员工名册', lead: '用工备案里现在在本单位的人，和单位在替他们缴的保险。招用、离职报了，这里自己变。', name: '姓名', find: '查找', all: '看全部', count_other: '{{day}}在册 {{count}} 人', person: '姓名和证件号', since: '入职日期', position: '岗位', insured: '在缴的保险', act: '办理', leave: '报离职', leaveOf: '给{{name}}报离职', bySheet: '用一张表报离职', tick: '几个人一起走：勾选他们，下载一张姓名和证件号都填好的表。', takeLeaving_other: '下载 {{count}} 人的离职表', clear: '全不选', sheetName: '报离职', taken_other: '{{count}} 人的离职表下载好了', takenHow: '姓名和证件号已经填好，请补上终止或解除的原因、日期，存好再上传；上传后逐行检查，没有问题再提交。', upload: '上传填好的离职表', more: '再看 50 人',
    none: '名册里还没有人', noneHow: '招用员工以后，先在“单位首页”办“企业招用员工”，报好了就在这里。', notFound: '没有叫“{{name}}”的在册员工', notFoundHow: '请核对姓名；已经离职的不在名册里，在“对账单”的入职离职里看。',
  },
  duties: { late_other: '{{count}} 件已经逾期', now_other: '{{count}} 件等您办', see: '看事项日历' },
  batch: {
    title: '批量办理', lead: '同一件事要为很多员工办？填一张表，系统先逐行检查，可以办的一起提交。每名员工还是各自一件，结果互不影响。', open: '上传表格，批量办理', back: '批量办理',
    steps: { label: '进度', upload: '上传', check: '检查', file: '提交', results: '结果' },
    which: '要办哪件事？', template: '下载表格模板', templateHow: '一行填一名员工，第二张表里有每一栏的说明。', upload: '上传填好的表', uploadHow: '.xlsx 或 .csv，最多 10000 行、5 MB。只检查，不会直接提交。', pick: '选择表格文件', drop: '把文件拖到这里，或者', sending: '正在上传 {{name}}',
    none: '这里还没有能批量办的事', noneHow: '单位为员工办的事，能用表格办的会列在这里。', tooLarge: '文件超过 5 MB，请分几张上传',
    before: '上传过的表', kept: '表格保留 30 天，到期自动删除；已经提交的办件不受影响。', noBefore: '还没有上传过表格', noBeforeHow: '上传以后，检查和办理的结果都在这里。',
    replaced: '改好的表已经另外上传，这张不用再管', replacedGo: '看改好的那张表',
    stage: { checking: '正在检查', mend: '要改', replaced: '已换成新表', checked: '等您提交', filing: '正在提交', done: '已经交完' },
    counts: { read: '还没检查', bad: '要改', checked: '可以提交', filed: '已提交', failed: '没有交成', known: '以前报过', done: '办成', partly: '只办成一部分', refused: '没有办成', open: '在办' }, rows_other: '{{count}} 行',
    checking: '正在逐行检查：{{done}} / {{all}}', filing: '正在逐行提交：{{done}} / {{all}}', leave: '可以离开这一页，后台会接着做，回来就能看到结果。',
    allBad: '没有可以提交的行', allBadHow: '请按下面的说明改好，再上传一次。', someBad: '有 {{count}} 行要改', someBadHow: '可以先提交没有问题的行；下载的表里每一行都写着怎么改，改好再上传，已经提交的行会自动跳过。', good: '检查过了，都可以提交', allKnown: '这些员工以前都报过，没有要提交的', known_other: '{{count}} 行以前报过，没有再报；办件编号在每一行里。', finished: '办完了', finishedMend: '可以办的交完了，还有 {{count}} 行要改', finishedMendHow: '下载的表里每一行都写着怎么改，改好再上传，已经提交的行会自动跳过。', finishedBad: '交完了，有 {{count}} 行没有全办成', finishedBadHow: '为什么、怎么办，写在每一行里；下载的表里也有。', finishedOpen: '交完了，有 {{count}} 行还在办', skipped_other: '{{count}} 行已经有办件编号，没有再办。',
    go: '提交可以办的 {{count}} 行', sure: '提交 {{count}} 行？', sureText: '将以单位名义为 {{count}} 名员工办理“{{name}}”，每人一件。提交后不能整批撤回。', keep: '再看看', download: '下载带结果的表格', downloadHow: '下载写着“怎么改”的表格', again: '上传改好的表', remove: '删除这张表', removeSure: '删除这张表？', removeText: '上传的内容会从系统里删掉，不再能下载。已经提交的办件不受影响。', removeDo: '删除', removed: '表格已删除',
    show: '看哪些行', all: '全部', table: '逐行结果', no: '行', person: '姓名', number: '身份证号', state: '情况', how: '原因／办件编号', more: '再看 100 行', noRows: '没有这样的行', missing: { title: '没有找到这张表', text: '可能已经删除了，或者不是您单位的。', go: '回到批量办理' },
  },
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    employer: typeof employer;
  }
}
