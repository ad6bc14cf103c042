import type { Catalog } from './catalog.ts';
import type { CodeList } from './codes.ts';

/** The code of a list; undefined where the list has none such. Only what stands in the list: what every object has beside is no code (`constructor`). */
export function findCode({ codes }: Pick<Catalog, 'codes'>, list: string, code: string): CodeList['codes'][string] | undefined {
  const found = codes.get(list)?.codes;
  return found && Object.hasOwn(found, code) ? found[code] : undefined;
}
