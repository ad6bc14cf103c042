import type { Catalog } from '#core/catalog/catalog.ts';
import { compileCatalog } from '#core/catalog/compiled.ts';
import type { KeptVersion } from '../ports/replay.ts';

type Read = (version: string) => Promise<{ readonly catalog: Catalog; readonly hashesTo: string } | undefined>;

/** So many compiled catalogues are held at once: cases of one time go by few of them, and one takes tens of megabytes. */
const HELD = 4;

/** The versions as they are kept, each read and compiled once while it is used; `undefined` where one is not there or cannot be compiled. */
export function keptVersions(read: Read): (version: string) => Promise<KeptVersion | undefined> {
  const held = new Map<string, KeptVersion | undefined>();
  return async (version) => {
    if (held.has(version)) {
      const found = held.get(version);
      held.delete(version);
      held.set(version, found);
      return found;
    }
    const kept = await read(version);
    const result = kept && compileCatalog(kept.catalog);
    const found = kept && result && !('errors' in result) ? { compiled: result.compiled, sound: kept.hashesTo === version } : undefined;
    held.set(version, found);
    const [oldest] = held.keys();
    if (held.size > HELD && oldest !== undefined) held.delete(oldest);
    return found;
  };
}
