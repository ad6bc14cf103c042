import type { Catalog } from '../catalog.ts';
import type { ElementType } from '../element.ts';
import type { Finding, Place } from '../finding.ts';
import type { Service } from '../service.ts';
import { mustBeCode, mustExist, unknownName } from './reference.ts';

/** Worked examples: that they speak of things that exist, show every outcome, and fail every criterion at least once. */
export function checkExamples(catalog: Catalog): readonly Finding[] {
  return [...catalog.services.values()].flatMap((service) => [...checkWords(catalog, service), ...checkCover(service)]);
}

function checkCover(service: Service): readonly Finding[] {
  const at: Place = { in: 'services', id: service.code, path: ['examples'] };
  const outcomes = new Set(service.examples.map(({ expect }) => expect.outcome));
  const wanted = service.mode === 'instant' ? (['approve', 'refuse', 'officer'] as const) : (['refuse', 'officer'] as const);
  const failing = new Set(service.examples.flatMap(({ expect }) => expect.failed ?? []));
  return [
    ...wanted.filter((outcome) => !outcomes.has(outcome)).map((outcome) => ({ at, message: { zh: `没有结论为 ${outcome} 的示例`, en: `No example ends with ${outcome}` }, remedy: { zh: '请补一个', en: 'Add one' } })),
    ...service.criteria.flatMap(({ id, zh }, index) => (failing.has(id) ? [] : [{
      at: { ...at, path: ['criteria', index] }, message: { zh: `没有示例说明什么时候不符合“${zh}”（${id}）`, en: `No example fails the criterion ${id}` }, remedy: { zh: `请补一个 expect: { outcome: refuse, failed: [${id}] }`, en: `Add one with expect: { outcome: refuse, failed: [${id}] }` },
    }])),
  ];
}

function checkWords(catalog: Catalog, service: Service): readonly Finding[] {
  const criteria = service.criteria.map(({ id }) => id);
  const determined = Object.keys(service.determine ?? {});
  const value = (name: string, given: unknown, at: Place): readonly Finding[] => {
    if (name.startsWith('region.')) return [];
    const element = catalog.elements.get(name);
    if (element === undefined) return mustExist(catalog, 'elements', name, at);
    return given === 'unknown' || given === null ? [] : checkValue(catalog, element.type, given, at);
  };
  return [
    ...Object.entries(service.ordinary).flatMap(([name, given]) => value(name, given, { in: 'services', id: service.code, path: ['ordinary', name] })),
    ...service.examples.flatMap((example, index) => {
      const at = (...path: readonly (string | number)[]): Place => ({ in: 'services', id: service.code, path: ['examples', index, ...path] });
      const { expect } = example;
      return [
        ...Object.entries(example.given).flatMap(([name, given]) => value(name, given, at('given', name))),
        ...(example.contested ?? []).flatMap((name, position) => mustExist(catalog, 'elements', name, at('contested', position))),
        ...(example.region === undefined ? [] : mustExist(catalog, 'regions', example.region, at('region'))),
        ...[...(expect.failed ?? []), ...(expect.unknown ?? [])].filter((id) => !criteria.includes(id)).map((id) => unknownName(at('expect'), { zh: '条件', en: 'criterion' }, id, criteria)),
        ...Object.keys(expect.values ?? {}).filter((name) => !determined.includes(name)).map((name) => unknownName(at('expect', 'values', name), { zh: '结果值', en: 'determined value' }, name, determined)),
      ];
    }),
  ];
}

/** That a value of an example is one the element can have. */
function checkValue(catalog: Catalog, type: ElementType, value: unknown, at: Place): readonly Finding[] {
  if (typeof type === 'object' && 'code' in type) return (Array.isArray(value) ? value : [value]).flatMap((code) => mustBeCode(catalog, type.code, String(code), at));
  const fits = type === 'boolean' ? typeof value === 'boolean'
    : type === 'text' ? typeof value === 'string'
      : type === 'date' ? typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
        : Number.isSafeInteger(value);
  return fits ? [] : [{ at, message: { zh: `${JSON.stringify(value)} 不是这个数据元能有的值`, en: `${JSON.stringify(value)} is no value that this element can have` }, remedy: { zh: '请按数据元的类型改正', en: 'Write a value of its type' } }];
}
