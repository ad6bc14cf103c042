import { FROM_NUMBER } from '../../offers/number-facts.ts';
import { neededElements } from '../../evidence/needed.ts';
import { bundleOf } from '../bundle.ts';
import type { CompiledCatalog } from '../compiled.ts';
import type { Finding, Place } from '../finding.ts';
import { templateNames } from '../template.ts';
import { mustExist } from './reference.ts';

/**
 * Offers: a kind of entry to search among, a condition over what the register itself says (nobody is asked for a mere search), something
 * that can be applied for, words that fill in what the condition has read, and granting only of what rules decide at once.
 */
export function checkOffers(compiled: CompiledCatalog): readonly Finding[] {
  const { catalog } = compiled;
  return [...compiled.offers].flatMap(([id, { offer, when }]) => {
    const at = (...path: readonly string[]): Place => ({ in: 'offers', id, path });
    const needed = [...neededElements(compiled, [], when.names)];
    const unknown = needed.filter((name) => !isRegistered(compiled, name));
    // What follows from what the condition has read may be told as well.
    const strange = templateNames(offer.told).filter((name) => !name.startsWith('region.') && (!catalog.elements.has(name) || [...neededElements(compiled, [], [name])].some((leaf) => !needed.includes(leaf) && !compiled.derived.has(leaf))));
    const codes = Object.keys(bundleOf(catalog, offer.for)?.services ?? {});
    return [
      ...mustExist(catalog, 'registerKinds', offer.among.register, at('among', 'register')),
      ...unknown.map((name): Finding => ({ at: at('when'), message: { zh: `“${name}”登记里没有，要问部门或本人`, en: `“${name}” stands in no register: a department or the person would have to be asked` }, remedy: { zh: '只用登记里有的数据元，或出生日期、性别', en: 'Use elements that the register knows, or date of birth and sex' } })),
      ...strange.map((name): Finding => ({ at: at('told'), message: { zh: `“${name}”不在条件里`, en: `“${name}” is not part of the condition` }, remedy: { zh: '只填条件用到的数据元', en: 'Fill in only elements that the condition reads' } })),
      ...(codes.length === 0 ? [{ at: at('for'), message: { zh: `没有“${offer.for}”`, en: `There is no “${offer.for}”` }, remedy: { zh: '写一件事的名称或事项编码', en: 'Name a life event or the code of a service' } }] : []),
      ...(offer.how === 'grant' ? codes.filter((code) => catalog.services.get(code)?.mode !== 'instant') : []).map((code): Finding => ({ at: at('how'), message: { zh: `${code} 要人审核，不能免申即享`, en: `${code} is decided by a person and cannot be granted by itself` }, remedy: { zh: '改为 tell', en: 'Make it `tell`' } })),
    ];
  });
}

/** Whether the register, the identity number or what follows from them knows an element. */
function isRegistered({ catalog, derived }: CompiledCatalog, name: string): boolean {
  if ((FROM_NUMBER as readonly string[]).includes(name) || derived.has(name)) return true;
  return (catalog.elements.get(name)?.sources ?? []).some((source) => typeof source === 'object' && 'register' in source && source.register.of === undefined);
}
