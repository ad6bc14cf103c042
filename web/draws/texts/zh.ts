/** Words of the page of draws. */
export const draws = {
  title: '随机抽取公开', lead: '规则定不了的事项由谁审核，不由人指派，由公开的随机抽取决定。每天用的随机种子，前一天就公布它的指纹（承诺值），当天结束以后公布种子本身：谁都能重算，谁也改不了。',
  day: '哪一天', dayHint: '种子在第二天公布，最近能重算的是昨天', days: '最近有抽取的日子', dayOf_other: '{{day}} · {{count}} 次', none: '{{day}}没有抽取', noneText: '这一天的事项都由规则当场办结，或者没有人申请。换一天看看。', of: '{{day}}的抽取',
  item: '办件和事项', itemOf: '{{number}} 第 {{no}} 项', at: '时间', role: '抽什么人', pool: '参加抽取（人）', chosen: '抽中', officer: '工号 {{number}}', again: '重算', later: '等种子公布', proof: '依据', more: '再看一些',
  roles: { officer: '经办人', reviewer: '复核人', clerk: '回访人', expert: '专家', inspector: '核查人' },
  found: { same: '一致', commitment: '不一致：种子与承诺值不符', ticket: '不一致：结果值与数据不符', chosen: '不一致：抽中的人不对', 'no-crypto': '没有重算' },
  checking_other: '正在您的浏览器里重算 {{count}} 次抽取', same_other: '{{count}} 次抽取全部重算一致', sameText: '是在您的浏览器里算的，没有用本平台的服务器。', sameMore: '是在您的浏览器里算的，没有用本平台的服务器。下面还有，点“再看一些”接着算。',
  differs_other: '有 {{count}} 次重算不一致', differsText: '请打 12333 或者在“投诉建议”里告诉我们，说明是哪一天、哪一次。', seedLater: '这一天还没有结束', seedLaterText: '种子明天公布，到时候就能重算。谁参加了抽取、抽中了谁，现在已经能看。',
  cannot: '这个浏览器不能重算', cannotText: '页面不是经 https 打开的，或者浏览器太旧。可以下载原始数据，用任何计算 SHA-256 的工具自己算。', how: '没有列出的人都写明了为什么没有参加：不在岗、不负责这类事项、受理过这一件、手上事项更多、回避等。名单里没有申请人的任何信息。',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    draws: typeof draws;
  }
}
