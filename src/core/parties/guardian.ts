import { bundleOf } from '../catalog/bundle.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { payingKinds } from '../payments/paying-kinds.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { isOpen } from '../register/open.ts';
import type { Localized } from '../value.ts';

/** Kinds of entries by which somebody acts as the person they stand with, each with the field that holds the number of whoever acts. */
export function actingKinds({ registerKinds }: Pick<Catalog, 'registerKinds'>): ReadonlyMap<string, string> {
  return new Map([...registerKinds].flatMap(([kind, { acts }]) => (acts ? [[kind, acts.by] as const] : [])));
}

/** A number, and others that were found to be the same person's: what names somebody may name any of them. */
export type Numbered = { readonly number: string; readonly others?: readonly string[] };

/** Whether a number that an entry names is one of somebody's. */
export function isNumberOf({ number, others = [] }: Numbered, named: unknown): boolean {
  return named === number || others.some((other) => other === named);
}

/** Somebody as the register knows them. */
type Known = { readonly subject: Numbered; readonly entries: readonly RegisterEntry[] };

/**
 * The entry that lets somebody act as the ward on a day: open, with a number of theirs. A guardianship ends with a death of either (民法典 第三十九条),
 * with the ward's coming of age, which is the last day of the entry, and where it was taken away: then the entry was taken back.
 */
export function guardianship(catalog: Pick<Catalog, 'registerKinds'>, ward: Known, guardian: Known, on: string): RegisterEntry | undefined {
  const kinds = actingKinds(catalog);
  const { stops } = payingKinds(catalog);
  if ([...ward.entries, ...guardian.entries].some(({ kind }) => stops.includes(kind))) return undefined;
  return ward.entries.find((entry) => {
    const by = kinds.get(entry.kind);
    return by !== undefined && isNumberOf(guardian.subject, entry.data[by]) && isOpen(entry, on);
  });
}

/**
 * Whether an event, or a service filed alone, is for the person alone, so that a guardian cannot hand it in either: what somebody arranges for the
 * time after their own death (个人信息保护法 第四十九条: 死者生前另有安排).
 */
export function isForWardAlone(catalog: Catalog, id: string): boolean {
  return Object.keys(bundleOf(catalog, id)?.services ?? {}).some((code) => catalog.services.get(code)?.effects.some((effect) => 'open' in effect && catalog.registerKinds.get(effect.open)?.afterDeath !== undefined));
}

export const GUARDIAN_ENDED: Localized = { zh: '您不是这个人登记的监护人，或者监护已经结束（满18周岁、被撤销或者去世），不能再以他的名义办事', en: 'You are not entered as guardian of this person, or the guardianship has ended (by age, removal or death), so you cannot act as them' };
export const OWN_OF_WARD: Localized = { zh: '这一项要由本人决定，监护人不能代办', en: 'This is for the person alone; a guardian cannot do it' };
