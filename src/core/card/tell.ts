import type { ReadsCards } from '../catalog/department.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { isOpen } from '../register/open.ts';

/** What a reader of cards outside is told of whoever shows a good one, as its purpose allows: names whole, everything else as yes or no. */
export function tellReader({ tells }: Pick<ReadsCards, 'tells'>, { name, entries }: { readonly name: string; readonly entries: readonly RegisterEntry[] }, on: string): Readonly<Record<string, string | boolean>> {
  return Object.fromEntries(Object.entries(tells).map(([field, told]) => [field, 'open' in told ? entries.some((entry) => told.open.includes(entry.kind) && isOpen(entry, on)) : name]));
}
