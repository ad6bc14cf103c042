import type { Catalog } from '../catalog/catalog.ts';
import { officeOnce } from '../catalog/office.ts';
import type { Localized } from '../value.ts';
import type { BrakeScope } from './brake.ts';

/** How people hand things in, as it is called. */
export const CHANNEL_NAMES: Readonly<Record<string, Localized>> = {
  web: { zh: '网上', en: 'web' }, mobile: { zh: '手机', en: 'mobile phone' }, kiosk: { zh: '自助一体机', en: 'kiosk' }, counter: { zh: '窗口', en: 'counter' }, phone: { zh: '电话', en: 'telephone' }, proactive: { zh: '免申即享', en: 'without application' }, department: { zh: '部门推送', en: 'pushed by a department' },
};

/** What a brake concerns, in words. @param partner the name of whoever hands in, where the scope says so */
export function scopeInWords(catalog: Catalog, region: string, { service, channel, office, partner, employer, subject, account, department }: BrakeScope, names: { readonly partner?: string; readonly employer?: string } = {}): Localized {
  const city = catalog.regions.get(region) ?? { zh: region, en: region };
  const matter = service === undefined ? undefined : catalog.services.get(service) ?? { zh: service, en: service };
  const at = office === undefined ? undefined : officeOnce(catalog, region, office) ?? { zh: office, en: office };
  const by = channel === undefined ? undefined : CHANNEL_NAMES[channel] ?? { zh: channel, en: channel };
  const company = employer === undefined ? undefined : `${names.employer ?? ''}${names.employer === undefined ? employer : `（${employer}）`}`;
  const agency = department === undefined ? undefined : catalog.departments.get(department) ?? { zh: department, en: department };
  const parts: Localized[] = [
    ...(matter ? [{ zh: `事项“${matter.zh}”`, en: `matter “${matter.en}”` }] : []),
    ...(by ? [{ zh: `从${by.zh}递交的`, en: `handed in by ${by.en}` }] : []),
    ...(at ? [{ zh: `${at.zh}受理的`, en: `accepted at ${at.en}` }] : []),
    ...(partner === undefined ? [] : [{ zh: `由${names.partner ?? partner}代办的`, en: `handed in by ${names.partner ?? partner} for others` }]),
    ...(company === undefined ? [] : [{ zh: `单位${company}及其员工的`, en: `of enterprise ${company} and its staff` }]),
    ...(subject === undefined ? [] : [{ zh: '某一个人或单位的', en: 'of one person or enterprise' }]),
    ...(account === undefined ? [] : [{ zh: '涉及某一个收款账户的', en: 'that name one account' }]),
    ...(agency === undefined ? [] : [{ zh: `依据${agency.zh}数据的`, en: `that rest on data of “${agency.en}”` }]),
  ];
  if (parts.length === 0) return { zh: `${city.zh}的全部事项`, en: `every matter of ${city.en}` };
  const [zh, en] = [parts.map((part) => part.zh).join('，'), parts.map((part) => part.en).join(', ')];
  return { zh: zh.endsWith('的') ? `${zh}办件` : zh, en: matter ? en : `cases ${en}` };
}
