import type { Catalog } from '../catalog.ts';
import type { DataElement, ElementSource, ElementType } from '../element.ts';
import type { Finding, Place } from '../finding.ts';
import { secretFieldsOf, type RegisterKind } from '../register-kind.ts';
import { mustExist, unknownName } from './reference.ts';

/** Data elements and register kinds: their types, their sources and what ends what. */
export function checkElements(catalog: Catalog): readonly Finding[] {
  return [
    ...[...catalog.elements].flatMap(([id, element]) => checkElement(catalog, id, element)),
    ...[...catalog.registerKinds].flatMap(([id, kind]) => [
      ...Object.entries(kind.fields).flatMap(([name, field]) => checkType(catalog, field.type, { in: 'registerKinds', id, path: ['fields', name, 'type'] })),
      ...(kind.opens ?? []).flatMap((rule, index) => checkEnding(catalog, rule, { in: 'registerKinds', id, path: ['opens', index] })),
    ]),
  ];
}

/** What ends when an entry opens, and who is told: a scenario of the right direction, of entries with fields that they have. */
function checkEnding(catalog: Catalog, { ends, tell }: NonNullable<RegisterKind['opens']>[number], at: Place): readonly Finding[] {
  const kind = catalog.registerKinds.get(ends);
  if (kind === undefined) return mustExist(catalog, 'registerKinds', ends, { ...at, path: [...at.path, 'ends'] });
  if (tell === undefined) return [];
  const inside: Place = { ...at, path: [...at.path, 'tell'] };
  return [
    ...checkScenario(catalog, tell, 'tell', inside),
    ...Object.keys(tell.where ?? {}).filter((name) => !(name in kind.fields)).map((name) => unknownName(inside, { zh: `${kind.zh}的字段`, en: `field of ${ends}` }, name, Object.keys(kind.fields))),
  ];
}

/** That the code list of a type exists. */
export function checkType(catalog: Catalog, type: ElementType, at: Place): readonly Finding[] {
  return typeof type === 'object' && 'code' in type ? mustExist(catalog, 'codes', type.code, at) : [];
}

function checkElement(catalog: Catalog, id: string, element: DataElement): readonly Finding[] {
  const at = (...path: readonly (string | number)[]): Place => ({ in: 'elements', id, path });
  const { contest } = element;
  const asked = element.sources.some((source) => source === 'ask' || source === 'officer');
  return [
    ...checkType(catalog, element.type, at('type')),
    ...element.sources.flatMap((source, index) => [...checkSource(catalog, source, at('sources', index)), ...checkSecret(catalog, element, source, at('sources', index))]),
    ...(contest === undefined ? [] : mustExist(catalog, 'evidence', contest, at('contest'))),
    ...(contest !== undefined && catalog.evidence.get(contest)?.proves.includes(id) === false
      ? [{ at: at('contest'), message: { zh: `材料 ${contest} 没有写明能说明 ${id}`, en: `The evidence ${contest} does not say that it proves ${id}` }, remedy: { zh: `请在 evidence/ 里该材料的 proves 里补上 ${id}`, en: `Add ${id} to its \`proves\`` } }] : []),
    ...(asked && element.question === undefined
      ? [{ at: at('sources'), message: { zh: '要问人，却没有写问题', en: 'Somebody is to be asked, but there is no question' }, remedy: { zh: '请补上 question: { zh, en }', en: 'Add question: { zh, en }' } }] : []),
  ];
}

function checkSource(catalog: Catalog, source: ElementSource, at: Place): readonly Finding[] {
  if (typeof source === 'string' || 'derive' in source || 'promise' in source) return [];
  if ('register' in source) {
    const { kind, field, matching = {} } = source.register;
    const fields = ['from', 'to', ...Object.keys(catalog.registerKinds.get(kind)?.fields ?? {})];
    const named = [...(field === undefined ? [] : [field]), ...Object.keys(matching)];
    return [
      ...mustExist(catalog, 'registerKinds', kind, at),
      ...named.filter((name) => catalog.registerKinds.has(kind) && !fields.includes(name)).map((name) => unknownName(at, { zh: '登记字段', en: `field of ${kind}` }, name, fields)),
      ...Object.values(matching).flatMap((name) => checkSearched(catalog, name, at)),
    ];
  }
  return checkScenario(catalog, source, 'ask', at, source.field);
}

/** What lies encrypted in the register must not stand in clear in the facts of a case. */
function checkSecret(catalog: Catalog, { mask }: DataElement, source: ElementSource, at: Place): readonly Finding[] {
  if (mask !== undefined || typeof source === 'string' || !('register' in source)) return [];
  const { kind: name, field } = source.register;
  const kind = catalog.registerKinds.get(name);
  if (kind === undefined || field === undefined || !secretFieldsOf(kind).includes(field)) return [];
  return [{ at, message: { zh: `登记字段 ${name} 的 ${field} 是保密的，用它的数据元要遮盖`, en: `The field ${field} of ${name} is secret, so the element that reads it must be masked` }, remedy: { zh: '请补上 mask', en: 'Add mask' } }];
}

/** The register is searched by what a source says, before anything is computed: by no computed element, nor by another search. */
function checkSearched(catalog: Catalog, name: string, at: Place): readonly Finding[] {
  const element = catalog.elements.get(name);
  if (element === undefined) return mustExist(catalog, 'elements', name, at);
  const later = element.sources.some((source) => typeof source === 'object' && ('derive' in source || ('register' in source && source.register.matching !== undefined)));
  return later ? [{ at, message: { zh: `不能按 ${name} 查登记：它本身要推算或再查`, en: `The register cannot be searched by ${name}, which is itself computed or searched for` }, remedy: { zh: '请改用直接有来源的数据元', en: 'Use an element that a source gives' } }] : [];
}

/** That a scenario exists, in the right direction, and that its answer has the field. */
export function checkScenario(catalog: Catalog, { department, scenario }: { readonly department: string; readonly scenario: string }, direction: 'ask' | 'tell', at: Place, field?: string): readonly Finding[] {
  const known = catalog.departments.get(department);
  if (known === undefined) return mustExist(catalog, 'departments', department, at);
  const found = known.scenarios[scenario];
  if (found === undefined) return [unknownName(at, { zh: `${known.zh}的场景`, en: `scenario of ${department}` }, scenario, Object.keys(known.scenarios))];
  if (found.direction !== direction) {
    return [{ at, message: { zh: `场景 ${scenario} 的方向是 ${found.direction}，这里要用 ${direction}`, en: `The scenario ${scenario} is for ${found.direction}, not for ${direction}` }, remedy: { zh: '请换一个场景', en: 'Choose another scenario' } }];
  }
  return field === undefined || field in found.answer ? [] : [unknownName(at, { zh: '答复字段', en: `field of the answer of ${scenario}` }, field, Object.keys(found.answer))];
}
