/** What tells one portal from another: its name, its words and its colours. */
export type Brand = {
  readonly id: string;
  /** As the place is called. */
  readonly zh: string; readonly en: string;
  /** As its sign-in is called. */
  readonly signIn: { readonly zh: string; readonly en: string };
  readonly lead: { readonly zh: string; readonly en: string };
  readonly colour: string; readonly paper: string;
};

const PROVINCES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  33: { zh: '浙江', en: 'Zhejiang' }, 37: { zh: '山东', en: 'Shandong' }, 44: { zh: '广东', en: 'Guangdong' }, 45: { zh: '广西', en: 'Guangxi' }, 51: { zh: '四川', en: 'Sichuan' },
};

/** Ids of the portals there is a stand-in for. */
export const PORTALS = ['portal', 'bank-app'] as const;
export type PortalId = (typeof PORTALS)[number];

/** How a portal looks and calls itself. @param region the city that the platform is for: its province has the portal */
export function brandOf(id: PortalId, region: string): Brand {
  const province = PROVINCES[region.slice(0, 2)] ?? { zh: '全省', en: 'Provincial' };
  if (id === 'bank-app') return { id, zh: '样例银行手机银行', en: 'Sample Bank app', signIn: { zh: '样例银行手机银行', en: 'Sample Bank app' }, lead: { zh: '在银行就把社保、就业的事办了', en: 'Social insurance and work, done at the bank' }, colour: '#8a3b12', paper: '#fbf3ea' };
  return { id, zh: `${province.zh}政务服务网`, en: `${province.en} Government Services`, signIn: { zh: `${province.zh}省级统一身份认证`, en: `${province.en} unified identity` }, lead: { zh: '全省的事，一个网站办', en: 'Every service of the province in one place' }, colour: '#1d4f91', paper: '#eef3fa' };
}
