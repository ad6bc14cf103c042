/** Words of the employers' page. */
export const employer = {
  heading: '推荐来的人', lead: '求职者自己选了您的岗位，由系统推荐过来。请逐一答复，对方会马上看到。',
  signIn: { title: '用人单位请先登录', go: '单位登录', how: '登录后可以看到推荐给本单位的求职者并答复。', other: '您现在登录的不是单位账号', otherHow: '这一页只对用人单位开放。请换用单位账号登录。' },
  empty: '还没有推荐来的人', emptyHow: '求职者在“失业”一件事里选中您单位的岗位后，会出现在这里，附姓名和联系电话。岗位信息由公共就业服务机构发布。',
  waiting: '待答复 {{count}} 人', done: '已答复 {{count}} 人', noneWaiting: '没有等待答复的人。', vacancy: '岗位', occupation: '职业', at: '推荐时间', phone: '联系电话', note: '您的说明', starts: '入职日期',
  status: { sent: '等您答复', interview: '已约面试', declined: '没有选上', hired: '已录用' },
  answer: '答复', change: '更新答复', choices: { interview: '约面试', declined: '没有选上', hired: '已录用' },
  choiceNotes: { interview: '之后还可以答复已录用或没有选上', declined: '答复后不能再改', hired: '登记就业，答复后不能再改' },
  sentence: '。', label: '您的答复', startsOn: '实际入职日期', startsHint: '不早于推荐日 {{from}}，不晚于今天。', noteLabel: '给求职者的说明（选填）', noteInterview: '例如要带的东西、怎么走', noteHint: '求职者会看到原文。',
  hiredWhat: '提交后会发生什么', hiredWill: { registers: '按入职日期为对方登记就业。', stops: '对方如在领失业保险金，随之停发，失业登记随之注销（社会保险法第五十一条）。', only: '请只在对方实际入职后填写；填错要由经办机构更正。' },
  go: { interview: '提交：约面试', declined: '提交：没有选上', hired: '提交：已录用' }, pick: '提交答复', cancel: '取消', choose: '请选择一种答复', dateNeeded: '请填写实际入职日期', dateRange: '应在 {{from}} 到今天之间',
  told: { interview: '已告诉{{name}}：约面试。', declined: '已告诉{{name}}：这次没有选上。', hired: '已登记{{name}}就业，入职日期 {{day}}。' },
  after: { interview: '面试之后，请再回来答复已录用或没有选上。', declined: '已经告诉对方，不再显示联系电话。', hired: '就业已登记；对方如在领失业保险金，已按规定停发。' },
  interview: { title: '面试', on: '面试日期', at: '面试时间', atHint: '24 小时制，例如 14:30', place: '面试地点', phone: '面试联系电话', phoneHint: '地点和电话至少填一项。', faults: { on: '请填写面试日期，不早于今天', at: '请填写面试时间，例如 14:30', where: '地点和联系电话至少填一项' } },
  sure: { title: '确认已录用{{name}}？', day: '入职日期：', told: '对方会在“我的数据”里看到是哪家单位、哪一天登记的，并可以提出异议。', keep: '再核对一下', go: '确认已录用' },
  conflict: '这条推荐刚刚有变动，已换成最新情况，请再看一看。',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    employer: typeof employer;
  }
}
