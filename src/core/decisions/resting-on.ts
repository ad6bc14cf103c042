import type { CompiledCatalog } from '../catalog/compiled.ts';

/** Names with all that they are computed from: a computed fact is explained by those. */
export function restingOn(compiled: Pick<CompiledCatalog, 'derived'>, names: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const input of compiled.derived.get(name)?.names ?? []) visit(input);
  };
  for (const name of names) visit(name);
  return [...found];
}
