import type { Catalog } from '../catalog/catalog.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { payingKinds } from '../payments/paying-kinds.ts';
import { isOpen } from '../register/open.ts';
import { isNumberOf, type Numbered } from './guardian.ts';

type Kinds = Pick<Catalog, 'registerKinds'>;

/** Kinds of entries by which somebody sees the register of the person they stand with, each with the field that holds the number of who sees. */
export function showingKinds({ registerKinds }: Kinds): ReadonlyMap<string, string> {
  return new Map([...registerKinds].flatMap(([kind, { shows }]) => (shows ? [[kind, shows.to] as const] : [])));
}

/**
 * The entry by which somebody sees the register of another on a day: open, with a number of theirs. Where a death was entered and holds no longer, a living
 * person's data are nobody else's; where none was ever entered, the word of the department by which the reading was granted stands.
 * @param retractedAt when an entry of a death was last taken back: what was granted before rests on nothing any more
 */
export function readingOf(catalog: Kinds, entries: readonly RegisterEntry[], reader: Numbered, on: string, retractedAt: string | undefined): RegisterEntry | undefined {
  const kinds = showingKinds(catalog);
  const { stops } = payingKinds(catalog);
  const deaths = entries.filter(({ kind }) => stops.includes(kind));
  const isDead = deaths.some((entry) => isOpen(entry, on));
  if (deaths.length > 0 && !isDead) return undefined;
  return entries.find((entry) => {
    const to = kinds.get(entry.kind);
    return to !== undefined && (isDead || retractedAt === undefined || entry.recordedAt > retractedAt) && isNumberOf(reader, entry.data[to]) && isOpen(entry, on);
  });
}

/** Whether what somebody arranged for after their death lets another see their data (个人信息保护法 第四十九条: 死者生前另有安排的除外). Nothing arranged lets whoever the law lets. */
export function admitsAfterDeath({ registerKinds }: Kinds, entries: readonly RegisterEntry[], who: Numbered, on: string): boolean {
  return entries.every((entry) => {
    const only = registerKinds.get(entry.kind)?.afterDeath?.only;
    return only === undefined || !isOpen(entry, on) || isNumberOf(who, entry.data[only]);
  });
}
