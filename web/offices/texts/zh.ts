/** Words of what offices promise. */
export const offices = {
  title: '网点和服务承诺', lead: '每个网点都承诺了什么，您可以逐条对照；没有做到的，点“没做到？告诉我们”。', none: '这个地区还没有公布服务承诺', noneHow: '承诺写在地区目录里，公布以后会出现在这里。', points_other: '{{count}} 条承诺', back: '全部网点', hours: '时间：{{hours}}', address: '地址：{{address}}',
  group: { systems: '五制', open: '四公开', shown: '三亮明' }, broken: '没做到？告诉我们', brokenOf: '没做到？告诉我们：{{name}}', toVerify: '待核', verifyNote: '标“待核”的内容，来源没有列出，等本市核定。', wall: '大屏显示', ask: '咨询 {{phone}}', complain: '投诉监督 {{phone}}', missing: '没有这个网点', missingHow: '可能已经改了名称。',
  onGuide: '服务承诺', guideLead: '办这件事时，窗口对您承诺：', guideMore: '看各网点的承诺，或者反映没有做到的', wallTitle: '我们的服务承诺', wallComplain: '没有做到？打开“快办”，进入“投诉和建议”，或者拨打 {{phone}}',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    offices: typeof offices;
  }
}
