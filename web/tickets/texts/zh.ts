/** Words of the queue of a hall. */
export const tickets = {
  title: '取号排队', halls: '大厅取号', hallsLead: '看看哪个大厅人少，先取号，快到您的时候再去。', hallsNone: '本市还没有可以取号的大厅', allHalls: '看其他大厅',
  board: '叫号屏', lead: '先取号，快到您的时候到大厅等叫号。一个人同时只有一个号。', take: '取号', signIn: '登录后取号', signInToBook: '登录后预约', onlyPeople: '排队号由本人取，请用个人账号登录',
  forWhat: '办哪一类', anyKind: '一件事，几项一起办', anyKindNote: '哪个窗口都能办；说不清办哪一类的也选这个', first: '我要优先叫号（绿色通道）', firstWhy: '因为什么优先', firstHint: '到窗口时给工作人员看证件或者说明情况', firstNone: '不用优先',
  waiting: '等候 {{count}} 人', wait: '大约等 {{from}}–{{to}} 分钟', closedUntil: '现在不在开放时间，{{from}} 开门', closedToday: '今天不再开放', shutToday: '今天不开放', shutTodayTitle: '今天不开放', closedNowTitle: '现在不在开放时间', closedNowHow: '{{from}} 开门。号可以先取，开门以后按顺序叫。', closedTodayTitle: '今天不再开放', closedTodayHow: '号只在当天有效，今天取了也叫不到。请在开放的那天再取。', closedTodayBook: '号只在当天有效，今天取了也叫不到。请先预约，或者在开放的那天再取。', waitUnknown: '今天办完的还少，等多久还说不准', mine: '我的号', before: '前面还有 {{count}} 人', nextOne: '下一个就是您', taken: '{{at}} 取号',
  classes: { green: '优先：{{reason}}', appointment: '预约 {{slot}}', appointmentWaits: '预约 {{slot}}，到时间优先叫' },
  states: { called: '请到 {{window}} 号窗口', serving: '正在 {{window}} 号窗口办理', aside: '已过号。' }, backBy: '叫了几次没有人来。{{at}} 前回来，点“我回来了”，接着就叫您。', tooLate: '已经过了可以回来的时间，请退掉这个号再取一个。', back: '我回来了', leave: '不办了，退号', left: '已退号', elsewhere: '您今天在{{office}}已经有一个号。要在这里取号，先退掉那个。',
  window: '{{window}} 号窗口', boardCalled: '请到 {{window}} 号窗口', boardServing: '{{window}} 号窗口办理中', call: '请 {{number}} 到 {{window}} 号窗口', nobodyCalled: '还没有叫号', asideList: '过号（{{count}} 分钟内回来，告诉工作人员）：', offline: '网络断了，以下是 {{at}} 的情况，正在重新连接', aloud: '打开语音叫号', aloudOn: '语音叫号已打开',
  booking: { title: '预约', lead: '先约好时间，到了先取号，按预约叫您，不用多等。', keep: '到了大厅先取号，按预约叫您。', mine: '我的预约', day: '哪一天', time: '几点', free: '还有 {{count}} 个', slot: '{{slot}}，{{free}}', book: '预约', chooseTime: '请选一个时间', booked: '约好了', cancel: '取消预约', move: '改时间', moveTitle: '改到什么时候', moveNow: '改到这个时间', moved: '改好了', keepTime: '不改了', cancelled: '预约取消了', none: '这几天都约满了，可以直接取号', grace: '晚到不超过 {{count}} 分钟仍按预约叫；来不了的请改时间或者取消，把时间让给别人。', misses: '最近 {{days}} 天有 {{count}} 次约了没有来，满 {{most}} 次就暂时不能预约。', blockedUntil: '，{{day}}起可以再约', blocked: '最近 {{days}} 天有 {{count}} 次约了没有来，暂时不能预约{{from}}。现场和手机取号不受影响。', states: { booked: '已约', cancelled: '已取消', arrived: '来过了', missed: '没有来' } },
  figures: { title: '大厅排队', lead: '什么时段来的人多、等得久，排班时参考。数字里没有任何人的信息。', which: '大厅', span: '最近', spans: '{{count}} 天', of: '{{from}} 至 {{to}}，有人来的 {{count}} 天', arrived: '每天平均取号', waited: '等候中位数（分钟）', hour: '时段', took: '取号', served: '办了', gone: '没办就走了', median: '等候中位数', most: '九成不超过', minutes: '{{count}} 分钟', at: '{{hour}} 点 {{value}}', none: '这些天还没有人取号', noneHow: '取了号，这里就按小时统计。', table: '分时段', bookings: '预约', bookingsNone: '这些天没有人预约。约了的人来没来、取消没取消，会记在这里。', bookingsOf: '约了 {{booked}} 次：来了 {{arrived}}，取消 {{cancelled}}，没有来 {{missed}}。', csv: '下载 CSV', only: '只有督办人员能看', onlyHow: '请用督办人员的工号登录。' },
  kiosk: { where: '这台机器在哪个大厅', whereNote: '安装时选一次，以后不再问。', card: '刷卡或登录取号', book: '刷卡或登录，预约时间', cardNote: '不登录也能取号。登录取的号，手机上也能看到。', withCard: '取了号，在手机上登录也能看到前面还有几人。', again: '重新选', listen: '请听叫号、看大屏。过号了请到任一窗口说一声。', print: '打印小票', done: '拿好了，下一位', leave: '拿好了，退出登录', booked: '您约了今天 {{slot}}。现在取号，按预约叫您。', bookedLate: '您约的今天 {{slot}} 已经过了，现在取号按普通号叫。' },
  desk: {
    title: '叫号', waiting: '等候 {{waiting}} 人，过号 {{aside}} 人', window: '您在几号窗口', call: '叫下一位', count: '（{{count}} 人）', nobody: '现在没有这个窗口能办的人等候', noWindow: '先选您在几号窗口', again: '重呼（已叫 {{calls}} 次）', begin: '本人来了，开始办', aside: '过号', asideHow: '叫满 {{count}} 次没有人来，才能过号', done: '办完', doneWithVisit: '点“办完，请下一位”，这个号一起结束。',
    called: '已叫 {{number}}，请到 {{window}} 号窗口', serving: '正在办 {{number}}', asides: '过号的', asideUntil: '{{at}} 前可以回来', back: '回来了', backOf: '{{number}} 回来了', pass: '转到别的窗口', passTo: '转到', passNow: '转过去',
  },
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    tickets: typeof tickets;
  }
}
