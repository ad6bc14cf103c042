import { isOfItem, setsApart } from '../../evidence/each.ts';
import { neededElements } from '../../evidence/needed.ts';
import type { Catalog } from '../catalog.ts';
import type { CompiledCatalog } from '../compiled.ts';
import type { Finding, Place } from '../finding.ts';
import type { Service } from '../service.ts';
import { mustExist } from './reference.ts';

/** Matters that come once for each value of a list: the list, the element that holds one of its values, and what is asked about it. */
export function checkEach(catalog: Catalog): readonly Finding[] {
  return [
    ...[...catalog.services.values()].flatMap((service) => (service.each ? checkList(catalog, service, service.each) : checkNeeds(catalog, service))),
    ...[...catalog.departments].flatMap(([id, { scenarios }]) => Object.entries(scenarios).flatMap(([name, scenario]) => {
      // An answer that serves other cases is kept by person and question: it could not tell two items apart.
      const kept = scenario.direction === 'ask' && scenario.answersWithin === undefined && scenario.request.some((element) => setsApart(catalog, element));
      return kept ? [{
        at: { in: 'departments' as const, id, path: ['scenarios', name, 'request'] }, message: { zh: '要交出每一项不同的内容，又没有写 answersWithin：几项的答复会混在一起', en: 'It hands over what sets items apart, without `answersWithin`: answers about several items would be mixed up' },
        remedy: { zh: '请写明对方几天内答复（answersWithin）', en: 'Say within which time the other side answers (`answersWithin`)' },
      }] : [];
    })),
  ];
}

/** Which items there are is decided before there is any: nothing that is another for each can decide it. */
export function checkConditions(compiled: CompiledCatalog): readonly Finding[] {
  const { catalog } = compiled;
  return [...compiled.lifeEvents].filter(([id]) => catalog.lifeEvents.has(id)).flatMap(([id, event]) => [...event.services].flatMap(([code, { names }]) =>
    [...neededElements(compiled, [], names)].filter((name) => isOfItem(catalog, name) && !isComputed(catalog, name)).map((name): Finding => ({
      at: { in: 'lifeEvents', id, path: ['services', code, 'when'] }, message: { zh: `${name} 是每一项自己的，不能用来决定有没有这一项`, en: `${name} is another for each item and cannot decide whether there is one` },
      remedy: { zh: '请改用整个清单，例如 count(...)', en: 'Use the whole list instead, as in count(…)' },
    }))));
}

function checkList(catalog: Catalog, { code, needs }: Service, { in: list, as: one }: NonNullable<Service['each']>): readonly Finding[] {
  const at = (...path: readonly string[]): Place => ({ in: 'services', id: code, path: ['each', ...path] });
  const missing = [...mustExist(catalog, 'elements', list, at('in')), ...mustExist(catalog, 'elements', one, at('as'))];
  if (missing.length > 0) return missing;
  const [many, single] = [catalog.elements.get(list)?.type, catalog.elements.get(one)?.type];
  const fit = typeof many === 'object' && typeof single === 'object' && 'code' in many && 'code' in single && many.many === true && single.many !== true && many.code === single.code;
  return [
    ...(fit ? [] : [{ at: at('in'), message: { zh: `${list} 要是可以有几个值的代码，${one} 是同一张代码表的一个值`, en: `${list} must hold several codes, and ${one} one of the same list` }, remedy: { zh: '请改成 { code: 同一张表, many: true } 和 { code: 同一张表 }', en: 'Make them { code: LIST, many: true } and { code: LIST }' } }]),
    ...(setsApart(catalog, one) ? [] : [{ at: at('as'), message: { zh: `${one} 的来源不是 item`, en: `The source of ${one} is not \`item\`` }, remedy: { zh: '请把它的 sources 写成 [item]', en: 'Give it the sources [item]' } }]),
    ...[list, one].filter((name) => !needs.elements.includes(name)).map((name): Finding => ({ at: at(), message: { zh: `needs.elements 里没有 ${name}`, en: `needs.elements does not hold ${name}` }, remedy: { zh: `请补上 ${name}`, en: `Add ${name}` } })),
  ];
}

/** What sets items apart has no value where the matter comes once. */
function checkNeeds(catalog: Catalog, { code, needs }: Service): readonly Finding[] {
  return needs.elements.flatMap((name, index) => (isOfItem(catalog, name) && !isComputed(catalog, name) ? [{
    at: { in: 'services' as const, id: code, path: ['needs', 'elements', index] }, message: { zh: `${name} 每一项不同，而这个事项没有写 each`, en: `${name} is another for each item, but this matter has no \`each\`` },
    remedy: { zh: '请写明按哪张清单一项一项办（each），或去掉它', en: 'Say for which list it comes (`each`), or take it out' },
  }] : []));
}

function isComputed(catalog: Catalog, name: string): boolean {
  return catalog.elements.get(name)?.sources.some((source) => typeof source === 'object' && 'derive' in source) ?? false;
}
