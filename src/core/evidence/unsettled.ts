import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { RunItem } from '../decisions/run-items.ts';
import { neededElements, searchedBy } from './needed.ts';

/**
 * The elements of an item that may be different when its turn comes, because another item of the same case opens or ends entries of the
 * register they are read from. An item that waits for this one changes nothing for it.
 */
export function unsettledFor(compiled: CompiledCatalog, { no, service }: Pick<RunItem, 'no' | 'service'>, items: readonly RunItem[]): ReadonlySet<string> {
  const own = items.find((item) => item.no === no);
  const others = items.filter((item) => item !== own && (own === undefined || !waitsFor(item, own.no, items)));
  const kinds = new Set(others.flatMap((item) => kindsChanged(compiled, item.service)));
  if (kinds.size === 0) return NONE;
  const found = new Set<string>();
  const needed = [...neededElements(compiled, [service])];
  const changes = (name: string): boolean => (compiled.catalog.elements.get(name)?.sources ?? []).some((source) => typeof source === 'object' && 'register' in source && kinds.has(source.register.kind));
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const name of needed) if (changes(name) || searchedBy(compiled, name).some((each) => found.has(each))) found.add(name);
  }
  return found;
}

const NONE: ReadonlySet<string> = new Set();

function waitsFor(item: RunItem, no: number, items: readonly RunItem[], seen: ReadonlySet<number> = new Set()): boolean {
  const before = [...item.after, ...(item.once ?? [])].filter((each) => !seen.has(each));
  return before.includes(no) || before.some((each) => {
    const found = items.find((other) => other.no === each);
    return found !== undefined && waitsFor(found, no, items, new Set([...seen, item.no, each]));
  });
}

/** The kinds of entry that a service may open or end, with those that end because one opens. */
function kindsChanged({ catalog, services }: CompiledCatalog, service: string): readonly string[] {
  return (services.get(service)?.effects ?? []).flatMap((effect) => {
    if (effect.kind === 'end') return [effect.register];
    return effect.kind === 'open' ? [effect.register, ...(catalog.registerKinds.get(effect.register)?.opens ?? []).map(({ ends }) => ends)] : [];
  });
}
