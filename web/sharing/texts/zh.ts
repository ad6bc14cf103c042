/** Words of the list of data-sharing scenarios and of the board of the departments. */
export const sharing = {
  title: '部门之间共享什么', lead: '您不用再交的材料，是这些部门直接核对的。每一种共享都写在这里：谁、什么、为什么、依据、多久一次。', of: '{{region}}\u00a0· {{scenarios}} 个共享场景\u00a0· {{departments}} 个部门',
  period: { label: '统计', day: '今天', month: '本月' }, find: '按部门、内容或事项查找', none: '没有符合的共享场景', noneHow: '换一个词，或者清空看全部。',
  readers: '能读电子社保卡的单位',
  direction: { ask: '我们去问', tell: '我们去告诉', push: '它主动告诉' },
  frequency: { 'on-application': '有人申请时', 'on-result': '有了结果时', 'on-event': '那边有事发生时', 'daily': '每天', 'monthly': '每月' },
  more: '交什么、带回什么、用在哪里（{{count}} 次）', hands: '交给对方', says: '对方说明是谁', brings: '带回来', fresh: '答复可用', within: '对方办理', usedBy: '用在', noUse: '目前没有事项用到', nothing: '不含个人信息',
  counted: '次数', answered: '有答复', silent: '没回应', refused: '查无记录或不受理', invalid: '不能用', median: '一半在 {{ms}} 毫秒以内', unused: '还没有发生过', figures: '{{total}} 次：有答复 {{answered}}，没回应 {{silent}}，查无记录或不受理 {{refused}}，不能用 {{invalid}}',
  named: '法律或通知点到、还没有共享场景', namedBy: '见', privacy: '这里只有次数，没有任何人的信息。交换的内容不留存，只留摘要供核验。', back: '全部事项',
  prompt: { mark: '主动提醒', told: '{{department}}告诉我们：{{happened}}（{{name}}），{{at}}', how: '如果是您的亲属，可以一次办完，不用再交证明。清单已经备好。', go: '看清单、办理', decline: '不需要', declineTitle: '不再提醒“{{name}}”？', declineText: '以后想办，随时可以从首页办。', yes: '不再提醒', no: '先留着', declined: '好的，不再提醒' },
  turnedDown: { title: '部门拒收的', lead: '对方签名拒收，再发一样的也没有用：先核实原因。后面的消息照常送，不等它。', item: '办件 {{case}} 第 {{no}} 项', whole: '办件 {{case}}', named: '{{name}}，{{place}}', note: '核实情况', noteHow: '写明为什么拒收、怎么处理。不要写当事人的姓名和号码。', noteNeeded: '请写明核实的情况', again: '重发', settle: '另行处理完毕', followed: '不能再重发', followedHow: '这件事后来又告诉过这个部门，再发旧的会盖过新的。请和对方核对现在的情况，再标为另行处理。', notYours: '由督办人员或者这件事的经办人处理。', done: { again: '已排队重发', settle: '已标为另行处理' } },
  scenarios: '共享清单', count_other: '{{count}} 种共享',
  joint: { title: '联办了多少', lead: '一个事项要几条业务线、几个部门一起办的，由系统在后台一起办，您只找一处。只核对身份的不算。', inside: '人社内部联办的事项', outside: '和其他部门联办的事项', told: '办结直接告知对方的', trips: '今年少跑的趟数', of: '全部 {{matters}} 个事项；{{from}} 以来联办事项办成 {{approved}} 件，按以前单独办的跑动次数算，没有记录的不算。', list: '逐项看（{{count}} 个）', columns: { matter: '事项', withInside: '人社内部', withOutside: '其他部门', tells: '办结告知', done: '今年办成', spared: '少跑' } },
  lists: { title: '批量取数', atOdds: '看与登记不一致的', lead: '按天、按月整份取来的名单：数目对得上才记入登记，每条写明来源；对不上的不留，稍后重取。', none: '还没有取过名单。', of: '{{period}}\u00a0· 记入“{{register}}”', status: { fetching: '正在取', applying: '正在记入', done: '已记入' }, came: '{{pages}} 页、{{fetched}} 条', told: '对方合计 {{records}} 条、{{people}} 人', trouble: '没有取成（第 {{count}} 次）：{{trouble}}', next: '{{at}} 再取', done: '{{at}} 完成' },
  words: {
    title: '部门主动告诉的', lead: '每一条只接收一次；说错人的不办，也不影响任何人。', none: '还没有', again: '第 {{count}} 次处理', notified_other: '已提醒 {{count}} 人', working: '处理中',
    outcome: { 'filed': '已自动立案', 'notified': '已提醒', 'nothing-to-do': '没有要办的', 'open-case': '已经在办', 'refused': '不能受理', 'unknown-person': '查无此人', 'other-person': '姓名与号码不符，没有办', 'nobody-known': '没有在册的亲属', 'held': '本人的发放先暂停', 'taken-back': '已撤销，暂停的补发', 'not-offered': '本市没有这件事', 'booked': '已入账', 'rejected': '没有入账', 'repeated': '已经知道', 'contradicts': '与先前的答复矛盾，没有采用', 'wrong-order': '没有这个登记指令，没有采用' },
  },
  board: {
    title: '部门看板', lead: '最近 24 小时。没回应的部门，等它的事项由系统自己接着问，不用您催。', at: '{{at}} 更新，每 5 秒一次', volume: '次数', failed: '没成', untimely_other: '{{count}} 次答复的时间不对：请对方核对时钟', times: '一半 / 95% 以内', success: '最近一次成功', waits: '等它的', never: '没有',
    state: { 'closed': '正常', 'open': '暂停呼叫', 'half-open': '正在试探' }, apart: '没有接通', orders_other: '{{count}} 个登记指令等它入账', items_other: '{{count}} 件事项', messages_other: '{{count}} 条没送到', since: '最早 {{at}}', quiet: '今天还没有往来的部门（{{count}}）', most: '最高 {{count}} 次／小时', now: '现在', legend: { all: '每小时的次数', bad: '其中没成的' }, bars: '{{department}}最近 24 小时：{{total}} 次，{{failed}} 次没成', ms: '{{ms}} 毫秒', empty: '最近 24 小时没有往来', emptyHow: '有人申请、有了结果，部门之间的往来就出现在这里。',
  },
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    sharing: typeof sharing;
  }
}
