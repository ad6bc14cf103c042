import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { Service } from '../catalog/service.ts';
import type { Localized } from '../value.ts';
import type { Naming } from './in-words.ts';

/** What the names of a region's parameters begin with. */
export const REGION = 'region.';

const RECEIVED: Localized = { zh: '申请日期', en: 'Day of application' };

/** Elements, parameters, code lists, codes and the other values of the result by their names in the catalogue. */
export function namingOf({ catalog }: CompiledCatalog, service: Service | undefined): Naming {
  return (name, constant) => {
    const found = constant ? codeNamed(catalog, listOf(catalog, service, constant.of), name)
      : (name === 'case.receivedOn' ? RECEIVED : undefined) ?? catalog.elements.get(name) ?? (name.startsWith(REGION) ? catalog.parameters.get(name.slice(REGION.length)) : valueNamed(service, name)) ?? listNamed(catalog, name);
    return found && { zh: found.zh, en: found.en };
  };
}

function valueNamed(service: Service | undefined, name: string): Localized | undefined {
  const how = service?.determine?.[name];
  return how?.shown ?? how?.name;
}

function listNamed({ codes }: CompiledCatalog['catalog'], name: string): Localized | undefined {
  const [, list] = /^codes\.(\w+)/.exec(name) ?? [];
  return list === undefined ? undefined : codes.get(list);
}

/** The code list that the values of a name are of: by the type of the element or value, by the question that is answered, by its place in the words of the result. `codes.x` is the list x. */
export function listOf(catalog: CompiledCatalog['catalog'], service: Service | undefined, name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (name.startsWith('codes.')) return name.slice('codes.'.length);
  const how = service?.determine?.[name];
  const asked = name.startsWith('answers.') ? [...catalog.lifeEvents.values()].flatMap(({ questions }) => questions.filter(({ id }) => id === name))[0]?.type : undefined;
  const type = catalog.elements.get(name)?.type ?? how?.shown?.type ?? how?.name?.type ?? asked;
  if (typeof type === 'object' && 'code' in type) return type.code;
  return new RegExp(`\\{${name.replaceAll('.', '\\.')}:code (\\w+)\\}`).exec(service?.result.zh ?? '')?.[1];
}

/** A code by its name in its list; where no list is known, only one that means the same in every list. */
function codeNamed(catalog: CompiledCatalog['catalog'], list: string | undefined, code: string): Localized | undefined {
  if (list !== undefined) return catalog.codes.get(list)?.codes[code];
  const known = plain.get(catalog) ?? plainCodes(catalog);
  plain.set(catalog, known);
  return known.get(code);
}

/** The codes that mean the same wherever they stand: a catalogue never changes, and every explanation asks. */
const plain = new WeakMap<CompiledCatalog['catalog'], ReadonlyMap<string, Localized>>();

function plainCodes({ codes }: CompiledCatalog['catalog']): ReadonlyMap<string, Localized> {
  const all = [...codes.values()].flatMap((list) => Object.entries(list.codes));
  const meanings = new Map<string, Set<string>>();
  for (const [code, { zh }] of all) meanings.set(code, (meanings.get(code) ?? new Set()).add(zh));
  return new Map(all.filter(([code]) => meanings.get(code)?.size === 1));
}
