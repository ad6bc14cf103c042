/** Words of the guide of a matter, in the hall and in the officers' manual. */
export const guide = {
  matter: {
    title: '事项', what: '办什么', who: '谁来申请', may: '：{{may}}', subject: '为谁办', person: '个人', enterprise: '用人单位', only: '只在这些地方办', outputs: '办成以后得到', authority: '谁来办', second: '要复核：{{why}}', basis: '依据', code: '编码',
    conditions: '谁能办', concerns: '只对这样的情形：{{words}}', remedy: '不符合时：{{words}}',
  },
  flow: { title: '流程', by: '由{{who}}', applicant: '申请人' },
  materials: {
    title: '材料', name: '材料', from: '从哪里来', form: '表单', byHand: '要您交一次', merged: '不用填，由系统填好', fetched: '不用交，代替它的是：', never: '不得要求提交', proves: '用来证明：{{names}}', basis: '依据：{{basis}}',
    none: '什么都不用交，也没有表要填。', formerly: '以前单独办要交 {{count}} 份，其中现在还要交的 {{still}} 份', formerlyOnly: '以前单独办要交 {{count}} 份，现在都不用交', formerlySource: '来源：{{source}}', still: '还要交一次', toVerify: '（待核）', tests: '六个“一律取消”，逐条对照', yes: '是', no: '否', abolished: '这些已经取消，换个说法也不会再要（{{count}} 种）', abolishedBy: '{{name}}：{{by}}',
  },
  limits: { title: '时限', kind: '哪一种', limit: '多久', basis: '依据', from: '{{limit}}（{{from}}）', variantPromised: '承诺 {{limit}}', variantStatutory: '法定 {{limit}}', promised: '承诺', statutory: '法定', before: '通知规定的时限：提速前', after: '通知规定的时限：提速后', row: '附件2 第 {{row}} 项' },
  contact: {
    title: '哪里办，找谁问，向谁反映', channels: '办理渠道', notOnline: '为什么不能网上办：{{why}}', hall: '大厅', helpers: '跨城通办', helpersText: '也可以到{{cities}}的窗口办，由{{city}}审核决定', hotline: '咨询和反馈', hotlineText: '人社服务热线 {{phone}}', complain: '投诉和监督', supervision: '{{by}}监督；投诉拨 {{phone}}', supervisionPlain: '投诉拨 {{phone}}，报办件编号',
    source: '来源：{{source}}', wrong: '觉得不对怎么办', wrongSteps: ['提交前，查到的事实不对，在清单里点“不对？更正”', '对结果有疑问，报办件编号，可以要求说明、由人重新审核', '办完可以评价；差评有人回访、整改', '对行政决定不服，可以在60日内申请行政复议，或者在6个月内提起行政诉讼'], wrongBasis: '个人信息保护法 第二十四条、国办发〔2019〕51号、行政复议法 第二十条、行政诉讼法 第四十六条',
  },
  channels: { web: '网上大厅', mobile: '手机', kiosk: '自助机', counter: '政务服务大厅综合窗口' },
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    guide: typeof guide;
  }
}
