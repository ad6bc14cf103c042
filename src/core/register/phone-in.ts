import type { Catalog } from '../catalog/catalog.ts';
import type { RegisterEntry } from './entry.ts';
import { isOpen } from './open.ts';

/** The phone number that the register knows of somebody on a day: that of the open entry with such a field that began last. One that is kept masked is none. */
export function phoneIn({ registerKinds }: Pick<Catalog, 'registerKinds'>, entries: readonly RegisterEntry[], on: string): string | undefined {
  return entries.filter((entry) => isOpen(entry, on)).toSorted((a, b) => (a.from < b.from ? 1 : -1)).flatMap(({ kind, data }) =>
    Object.entries(registerKinds.get(kind)?.fields ?? {}).flatMap(([name, { mask }]) => {
      const value = mask === 'phone' ? data[name] : undefined;
      return typeof value === 'string' && /^\d+$/.test(value) ? [value] : [];
    }))[0];
}
