import type { Catalog } from '../catalog/catalog.ts';
import { payingKinds } from '../payments/paying-kinds.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { isOpen } from '../register/open.ts';
import type { Localized } from '../value.ts';
import { admitsAfterDeath, readingOf, showingKinds } from './deceased.ts';
import { isNumberOf, type Numbered } from './guardian.ts';

type Kinds = Pick<Catalog, 'registerKinds'>;

/** What is known of a death beside the register. `reportedOn`: the day on which somebody died as a department says, not lifted; `retractedAt`: when an entry of a death was last taken back. */
export type DeathKnown = { readonly reportedOn?: string | undefined; readonly retractedAt?: string | undefined };

/** Kinds of entries by which somebody succeeds the person they stand with, each with the field that holds the number of who does: leave to see, or a tie that an officer established. */
export function succeedingKinds(catalog: Kinds): ReadonlyMap<string, string> {
  return new Map([...showingKinds(catalog), ...[...catalog.registerKinds].flatMap(([kind, { ties }]) => (ties ? [[kind, ties.by] as const] : []))]);
}

/** The day of a death that counts on a day: that of the register, else the one that a department told of; nothing for the living. */
export function diedOn(catalog: Kinds, entries: readonly RegisterEntry[], on: string, { reportedOn }: DeathKnown): string | undefined {
  const { stops } = payingKinds(catalog);
  return entries.filter((entry) => stops.includes(entry.kind) && isOpen(entry, on)).map(({ from }) => from).toSorted()[0] ?? reportedOn;
}

/**
 * The entry by which a close relative goes on with the cases of somebody who has died (行政复议法 第十四条、行政诉讼法 第二十五条): leave to see what is
 * registered, or a tie that an officer established, once the death is known and where the deceased arranged nothing else (个人信息保护法 第四十九条).
 * Neither is anything among the living, and a contested one none at all.
 */
export function successionOf(catalog: Kinds, entries: readonly RegisterEntry[], who: Numbered, on: string, death: DeathKnown): RegisterEntry | undefined {
  // Leave to see may rest on the word of a department that was lifted since: it lets nobody act for the living.
  if (diedOn(catalog, entries, on, death) === undefined) return undefined;
  const reading = readingOf(catalog, entries, who, on, death.retractedAt);
  if (reading && !reading.contested) return reading;
  if (!admitsAfterDeath(catalog, entries, who, on)) return undefined;
  return entries.find((entry) => {
    const by = catalog.registerKinds.get(entry.kind)?.ties?.by;
    return by !== undefined && !entry.contested && isNumberOf(who, entry.data[by]) && isOpen(entry, on);
  });
}

const RELATIVE = 'relative:';
/** How an event names the entry by which a relative acts: after the deceased, whose case it is. */
export const relativeHand = (entry: string): string => `${RELATIVE}${entry}`;

export const NOT_FOR_RELATIVES: Localized = { zh: '近亲属只接办逝者已有的办件：查看、补正、撤回、对结果提出异议。别的事请以您自己的名义办理', en: 'A relative goes on with the cases of the deceased only: sees them, completes or withdraws them, contests their results. Everything else you do as yourself' };
