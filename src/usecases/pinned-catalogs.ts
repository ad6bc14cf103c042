import { compileCatalog, type CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Catalog } from '#core/catalog/catalog.ts';

/**
 * A case is decided under the catalogue it was submitted under: earlier ones are read back and compiled once.
 * One that could not be read is read again the next time, so that a moment without the database does not last.
 */
export function pinnedCatalogs(today: CompiledCatalog, read: (version: string) => Promise<Catalog | undefined>): (version: string) => Promise<CompiledCatalog> {
  const earlier = new Map<string, Promise<CompiledCatalog>>();
  const load = async (version: string): Promise<CompiledCatalog> => {
    const catalog = await read(version);
    const compiled = catalog && compileCatalog(catalog);
    if (!compiled || 'errors' in compiled) throw new Error(`the catalogue version ${version} of a running case is missing`);
    // What administrators entered about offices is of no version: it holds by its own days.
    const { entered } = today.catalog;
    return entered ? { ...compiled.compiled, catalog: { ...compiled.compiled.catalog, entered } } : compiled.compiled;
  };
  return async (version) => {
    if (version === today.catalog.version) return today;
    const found = earlier.get(version) ?? load(version);
    earlier.set(version, found);
    found.catch(() => earlier.delete(version));
    return found;
  };
}
