import type { CompiledCatalog } from '../catalog/compiled.ts';

/** What was worked out before for a compiled catalogue: it never changes, and every decision asks. */
const worked = new WeakMap<CompiledCatalog, Map<string, ReadonlySet<string>>>();

/**
 * The data elements that some services and questions rest on: those they name, those from which computed ones follow, those by which
 * the register is searched, and those that say whether somebody is asked at all, for them or for a material.
 * @param names service needs and the names in other expressions (a life event's conditions)
 */
export function neededElements(compiled: CompiledCatalog, services: Iterable<string>, names: Iterable<string> = []): ReadonlySet<string> {
  const known = worked.get(compiled) ?? new Map<string, ReadonlySet<string>>();
  worked.set(compiled, known);
  const [codes, more] = [[...services], [...names]];
  const key = `${codes.join()}|${more.join()}`;
  const found = known.get(key) ?? workOut(compiled, codes, more);
  known.set(key, found);
  return found;
}

function workOut(compiled: CompiledCatalog, services: readonly string[], names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name) || !compiled.catalog.elements.has(name)) return;
    found.add(name);
    for (const input of compiled.derived.get(name)?.names ?? []) visit(input);
    for (const input of compiled.wanted.get(name)?.names ?? []) visit(input);
    for (const input of searchedBy(compiled, name)) visit(input);
  };
  for (const code of services) {
    const { elements = [], evidence = [] } = compiled.catalog.services.get(code)?.needs ?? {};
    for (const name of elements) visit(name);
    for (const id of evidence) for (const name of compiled.demanded.get(id)?.names ?? []) visit(name);
  }
  for (const name of names) visit(name);
  return found;
}

/** The elements whose values the register is searched by for an element. */
export function searchedBy({ catalog }: CompiledCatalog, name: string): readonly string[] {
  return (catalog.elements.get(name)?.sources ?? []).flatMap((source) => (typeof source === 'object' && 'register' in source ? Object.values(source.register.matching ?? {}) : []));
}
