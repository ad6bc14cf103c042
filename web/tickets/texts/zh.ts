/** Words of the queue of a hall. */
export const tickets = {
  title: '取号排队', board: '叫号屏', lead: '在手机上取号，快到您的时候到大厅等叫号。一个人一天同时只有一个号。', take: '取号', signIn: '登录后取号', onlyPeople: '排队号由本人取，请用个人账号登录',
  waiting: '等候 {{count}} 人', wait: '大约等 {{from}}–{{to}} 分钟', waitUnknown: '今天办完的还少，等多久还说不准', mine: '我的号', before: '前面还有 {{count}} 人', nextOne: '下一个就是您', taken: '{{at}} 取号',
  states: { waiting: '等候', called: '请到 {{window}} 号窗口', serving: '正在 {{window}} 号窗口办理', aside: '已过号' }, backBy: '叫了三次没有人来。{{at}} 前回来，点“我回来了”，接着就叫您。', tooLate: '已经过了可以回来的时间，请退掉这个号再取一个。', back: '我回来了', leave: '不办了，退号', left: '已退号', elsewhere: '您今天在{{office}}已经有一个号。要在这里取号，先退掉那个。',
  window: '{{window}} 号窗口', call: '请 {{number}} 到 {{window}} 号窗口', columns: { number: '号码', window: '窗口' }, nobodyCalled: '还没有叫号', asideList: '过号，30分钟内可以回来', offline: '网络断了，以下是 {{at}} 的情况，正在重新连接', at: '{{at}}', aloud: '打开语音叫号', aloudOn: '语音叫号已打开',
  desk: { title: '叫号', waiting: '等候 {{waiting}} 人，过号 {{aside}} 人', window: '您在几号窗口', call: '叫下一位', again: '重呼（已叫 {{calls}} 次）', begin: '本人来了', aside: '过号', asideHow: '叫满三次没有人来，才能过号。', done: '办完', wrongWindow: '窗口是1到99的数', called: '已叫 {{number}}，请到 {{window}} 号窗口', serving: '正在办 {{number}}' },
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    tickets: typeof tickets;
  }
}
