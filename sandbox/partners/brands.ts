import type { Brand } from '../portals/brands.ts';

/** What tells one partner from another, and what it wants to know people for. */
export type PartnerBrand = Pick<Brand, 'id' | 'zh' | 'en' | 'lead' | 'colour' | 'paper'> & { readonly purpose: { readonly zh: string; readonly en: string }; readonly tells: readonly 'name'[] };

/** The partners there is a stand-in for. */
export const PARTNERS: readonly PartnerBrand[] = [{
  id: 'elder-care', zh: '示例社区养老服务', en: 'Sample community care', lead: { zh: '助餐、助浴、上门看护，在家门口的养老服务', en: 'Meals, bathing and visits for older people, round the corner' },
  purpose: { zh: '为您保留助餐名额', en: 'to keep your place at the canteen' }, colour: '#2f6b3a', paper: '#f3f8f1', tells: ['name'],
}];
