import type { Recipient } from '../cases/handover.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { RegisterEntry } from './entry.ts';
import { isOpen } from './open.ts';
import { phoneIn } from './phone-in.ts';

/** To whom and where letters go to somebody on a day, by what the register knows: an open entry of a kind that says which of its fields it is. `undefined` where it does not know, or knows no phone at which the carrier can call. */
export function lettersTo(catalog: Pick<Catalog, 'registerKinds'>, entries: readonly RegisterEntry[], on: string, name: string): Recipient | undefined {
  const address = entries.filter((entry) => isOpen(entry, on)).toSorted((a, b) => (a.from < b.from ? 1 : -1)).flatMap(({ kind, data }) => {
    const field = catalog.registerKinds.get(kind)?.letters;
    const value = field === undefined ? undefined : data[field];
    return typeof value === 'string' && value.trim() !== '' ? [value] : [];
  })[0];
  const phone = phoneIn(catalog, entries, on);
  return address === undefined || phone === undefined ? undefined : { name, phone, address };
}
