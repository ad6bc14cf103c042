import type { Catalog } from '../catalog/catalog.ts';
import { hasService } from '../catalog/offered.ts';
import { officeIn } from '../catalog/office.ts';
import { creditCodeFault } from '../identity/credit-code.ts';
import type { Localized } from '../value.ts';
import { CHANNEL_NAMES } from './scope-words.ts';
import { SCOPE_WORDS, type BrakeScope } from './brake.ts';

/** What is wrong with a scope, by its word; nothing where it is right. A scope without a word stops the whole region, which `all` has to say. */
export function checkScope(catalog: Catalog, region: string, scope: BrakeScope, all: boolean): { readonly word: keyof BrakeScope | 'all'; readonly detail: Localized } | undefined {
  if (SCOPE_WORDS.every((word) => scope[word] === undefined)) return all ? undefined : { word: 'all', detail: { zh: '请写明停哪些；要停全市的，请明确选择“全市”', en: 'Say what is to be stopped; to stop the whole city, say so expressly' } };
  if (all) return { word: 'all', detail: { zh: '选了“全市”就不用再选别的', en: 'The whole city is stopped: nothing else is to be chosen' } };
  const { service, channel, office, employer, department } = scope;
  if (service !== undefined && !hasService(catalog, region, service)) return { word: 'service', detail: { zh: '本市没有这个事项', en: 'There is no such matter here' } };
  if (channel !== undefined && !Object.hasOwn(CHANNEL_NAMES, channel)) return { word: 'channel', detail: { zh: '没有这个渠道', en: 'There is no such channel' } };
  if (office !== undefined && !officeIn(catalog, region, office)) return { word: 'office', detail: { zh: '没有这个网点', en: 'There is no such office' } };
  if (employer !== undefined && creditCodeFault(employer) !== null) return { word: 'employer', detail: { zh: '统一社会信用代码有误，请核对', en: 'This is no valid unified social credit code' } };
  if (department !== undefined && !catalog.departments.has(department)) return { word: 'department', detail: { zh: '没有这个部门', en: 'There is no such department' } };
  return undefined;
}
