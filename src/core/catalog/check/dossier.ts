import type { Catalog } from '../catalog.ts';
import type { Finding, Place } from '../finding.ts';
import type { Service } from '../service.ts';
import { mustExist, unknownName } from './reference.ts';

/** What says which way a file goes, who keeps it and what its check settles are elements that the matter needs; what settles is a yes or no; the restricted ways are some of the ways. */
export function checkDossier(catalog: Catalog, { dossier, needs }: Service, at: Place): readonly Finding[] {
  if (dossier === undefined) return [];
  const under = (...path: readonly (string | number)[]): Place => ({ ...at, path: [...at.path, ...path] });
  const wrong = (place: Place, zh: string, en: string, remedy: Finding['remedy']): Finding => ({ at: place, message: { zh, en }, remedy });
  const { direction, keeper, settles, ways, restricted, receiptWithin, escalatesAfter } = dossier;
  const named = [{ name: direction.element, at: under('direction', 'element') }, { name: keeper, at: under('keeper') }, ...settles.map((name, index) => ({ name, at: under('settles', index) }))];
  return [
    ...named.flatMap(({ name, at: place }) => (needs.elements.includes(name) ? [] : [unknownName(place, { zh: 'needs.elements 里的数据元', en: 'element of needs.elements' }, name, needs.elements)])),
    ...settles.flatMap((name, index) => (catalog.elements.get(name)?.type === 'boolean' ? [] : [wrong(under('settles', index), `${name} 不是“是或否”`, `${name} is no yes or no`, { zh: '请改用布尔类型的数据元', en: 'Name an element of type boolean' })])),
    ...mustExist(catalog, 'parameters', receiptWithin, under('receiptWithin')),
    ...mustExist(catalog, 'parameters', escalatesAfter, under('escalatesAfter')),
    ...restricted.ways.flatMap((way, index) => (ways.includes(way) ? [] : [wrong(under('restricted', 'ways', index), `${way} 不在 ways 里`, `${way} is none of the ways`, { zh: '请从 ways 里选', en: 'Name some of `ways`' })])),
  ];
}
