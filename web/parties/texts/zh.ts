/** Words of acting for somebody else. */
export const parties = {
  title: '委托代办', lead: '请别人替您办，或者替委托您的人办。委托写明办哪些、从哪天到哪天，随时可以撤销；办的每一件，双方都看得到。', needSignIn: '登录后才能委托',
  given: '我委托的', received: '委托我的', noneGiven: '还没有委托过别人', noneReceived: '还没有人委托您', noneReceivedText: '请对方登录后在这一页委托您：填您的姓名和身份证号。',
  all: '可以委托的全部事项', from: '{{from}} 到 {{to}}', sees: '可以看本人信息和结果', seesNot: '只看办到哪一步', signed: '{{at}} 签署', revokedAt: '{{at}} 撤销',
  status: { 'in-force': '有效', 'not-yet': '未到期', ended: '已到期', revoked: '已撤销' },
  statement: '委托书原文', done: '办过的', doneNone: '还没有办过', open: '在办', ended: '已办结',
  revoke: '撤销委托', revokeTitle: '撤销给{{name}}的委托？', revokeText: '马上生效：对方不能再替您办，也看不到办过的。已经交的不受影响，由您接着办。', revokeDo: '撤销', revokeKeep: '先不撤销', revoked: '委托已撤销',
  apply: '替{{name}}办', applyTo: '办哪一件', go: '开始办',
  new: '委托一个人', name: '对方的姓名', number: '对方的身份证号', nameHint: '和身份证上一样', numberHint: '18 位，最后一位可以是 X。对方要年满 18 周岁', which: '委托哪些事', whichAll: '可以委托的全部事项', whichSome: '只委托选中的', matters: '选择事项', begin: '从哪天起', end: '到哪天止', see: '对方能看到什么', seeAll: '与所办事项有关的本人信息和办理结果', seeLess: '只看办哪些、办到哪一步',
  signature: '签名：填写您自己的姓名', signatureHint: '填写后即表示：在委托的范围和期限内，对方替您办的由您承担责任（民法典第一百六十二条）', give: '签署委托', made: '委托已签署',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    parties: typeof parties;
  }
}
