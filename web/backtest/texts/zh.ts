/** 规则试算。 */
export const backtest = {
  title: '规则试算', lead: '把改过的规则在本地区过去的办件上试一遍：谁会有不同的结果、为什么、差多少钱。只是试，不改任何办件；不显示任何人的姓名和号码。',
  draft: '规则草案', file: '文件名', fileHow: '照目录里的写法，例如 services/1.8.1.yaml；写不准也可以，会按内容认', text: '文件内容（YAML）', textHow: '粘贴整个文件，或者从电脑里选', pick: '从电脑选文件', another: '再加一个文件', remove: '去掉这个文件', months: '往回看几个月', start: '开始试算',
  needed: '请粘贴文件内容或者选一个文件', nameNeeded: '请填写文件名', monthsWrong: '请填 1 到 120 的整数', tooLarge: '“{{name}}”太大，一个文件不超过 300 KB',
  checking: '正在检查草案', running: '已看 {{done}} 件，共 {{of}} 件', failed: '没有做完', failedHow: '做到一半服务停了，没有结果。请再试一次。', wrong: '草案有 {{count}} 处错误，改正以后再试', line: '{{file}} 第 {{line}} 行',
  result: '试算结果', tried: '{{by}} 于 {{at}} 试 {{files}}，往回看 {{months}} 个月', looked: '看了 {{count}} 件', seen: '看了', same: '结果一样', better: '更有利', worse: '更不利', unknown: '不能判断',
  unknownHow: '不能判断：草案要用的内容，当时的办件里没有记下来，不猜。', none: '照这份草案，过去办的每一件结果都一样。', groupsHow: '每一条代表这一群人的全部办件，灰色的结果不变。',
  outcomes: '结论变化', criteria: '条件变化', groups: '人群', paid: '金额', missing: '草案要用、办件里没有的', examples: '例子', matter: '事项', before: '原来', after: '草案', count: '件数', condition: '条件', group: '人群', difference: '相差', changed: '变化', day: '决定日', case: '办件', paidHow: '没有终止时间的按 12 个月计。', examplesHow: '打开办件会记入申请人的“谁看过”。',
  verdict: { approve: '通过', refuse: '不通过', officer: '转人工', unknown: '不能判断', gone: '没有这个事项' }, met: { pass: '满足', fail: '不满足', unknown: '不能确定', none: '没有这一条' },
  kind: { age: '年龄', sex: '性别', channel: '渠道', applicant: '谁申请' }, status: { checking: '检查中', running: '试算中', wrong: '草案有错', failed: '没有做完', done: '已完成' },
  id: { male: '男', female: '女', 'under-30': '不满 30 岁', '30-39': '30–39 岁', '40-49': '40–49 岁', '50-59': '50–59 岁', '60-up': '60 岁以上', self: '本人', other: '单位或家人', agent: '代办人', 'taken-over': '旧系统接管', web: '网上', counter: '窗口', phone: '电话', kiosk: '自助机', outlet: '银行网点', offline: '离线', app: '手机', wechat: '微信', partner: '合作平台' },
  earlier: '以前试过的', open: '看结果', nothing: '还没有试过', nothingHow: '粘贴一份改过的规则，按“开始试算”，结果就列在这里。', yuan: '{{amount}} 元',
} as const;

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    backtest: typeof backtest;
  }
}
