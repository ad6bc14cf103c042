import type { CompiledCatalog } from '#core/catalog/compiled.ts';

/** The list of codes of a field of the entries that say who is with an employer, or what it pays for them: told by the kinds of entries that have it, so that a new kind needs no code. Nothing where none has. */
export function staffList({ catalog }: Pick<CompiledCatalog, 'catalog'>, field: 'insurance' | 'position'): string | undefined {
  for (const { fields } of catalog.registerKinds.values()) {
    const type = fields['employer'] && fields[field]?.type;
    if (typeof type === 'object' && 'code' in type) return type.code;
  }
  return undefined;
}
