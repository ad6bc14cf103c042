import type { Catalog } from '../catalog.ts';
import type { Finding, Place } from '../finding.ts';
import type { Service } from '../service.ts';
import { mustExist, unknownName } from './reference.ts';

/**
 * What an appraisal settles are elements that the service needs and that nobody but an officer could else establish; a majority needs an
 * odd number of experts, and whether the person came is a yes or no.
 */
export function checkAppraisal(catalog: Catalog, { appraisal, needs }: Service, at: Place): readonly Finding[] {
  if (appraisal === undefined) return [];
  const { specialities, experts, attended, opinion, absences } = appraisal;
  const under = (...path: readonly (string | number)[]): Place => ({ ...at, path: [...at.path, ...path] });
  const wrong = (place: Place, zh: string, en: string, remedy: Finding['remedy']): Finding => ({ at: place, message: { zh, en }, remedy });
  const settles = [{ name: attended, at: under('attended') }, ...opinion.map((name, index) => ({ name, at: under('opinion', index) }))];
  return [
    ...mustExist(catalog, 'codes', specialities, under('specialities')),
    ...mustExist(catalog, 'parameters', absences, under('absences')),
    ...experts.flatMap((count, index) => (count % 2 === 1 ? [] : [wrong(under('experts', index), `${count} 名专家分不出多数`, `${count} experts may come to no majority`, { zh: '请写单数', en: 'Give an odd number' })])),
    ...settles.flatMap(({ name, at: place }) => {
      if (!needs.elements.includes(name)) return [unknownName(place, { zh: 'needs.elements 里的数据元', en: 'element of needs.elements' }, name, needs.elements)];
      return catalog.elements.get(name)?.sources.some((source) => source !== 'officer') ? [wrong(place, `${name} 还有别的来源，鉴定不能替它作答`, `${name} has other sources, for which an appraisal cannot answer`, { zh: '请让它只有 officer 一个来源', en: 'Let `officer` be its only source' })] : [];
    }),
    ...(catalog.elements.get(attended)?.type === 'boolean' ? [] : [wrong(under('attended'), `${attended} 不是“是或否”`, `${attended} is no yes or no`, { zh: '请改用布尔类型的数据元', en: 'Name an element of type boolean' })]),
  ];
}
