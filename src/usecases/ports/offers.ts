import type { Fact } from '#core/fact.ts';
import type { Localized } from '#core/value.ts';
import type { RegisterEntry } from '#core/register/entry.ts';

/** `told`: the person knows and may apply; with a case it was handed in for them and somebody has still to decide it. `to-grant`: it will be handed in for them. `granted`, `not-granted`: what became of that. `declined`: the person does not want it. */
export type OfferStatus = 'told' | 'to-grant' | 'granted' | 'not-granted' | 'declined';

export type OfferKey = { readonly region: string; readonly subject: string; readonly offer: string; readonly round: string };
export type OfferMade = OfferKey & { readonly status: OfferStatus; readonly facts: readonly Fact[]; readonly catalogVersion: string; readonly foundAt: string; readonly case: string | null; readonly because: Localized | null };

/** Somebody to look at, with the entries of the kinds that were asked for (nothing sealed is opened), and `offer/round` of what they were offered before. The number is opened when it is read. */
export type Looked = { readonly subject: string; readonly number: string; readonly entries: readonly RegisterEntry[]; readonly made: ReadonlySet<string> };

export type OfferStore = {
  /** The next persons of a register in a fixed order, after somebody; fewer than `limit` at the end. */
  people(region: string, kinds: readonly string[], after: string | null, limit: number): Promise<readonly Looked[]>;
  /** Keep what was found; what is there already stays as it is, but for what could not be granted: that is tried again, where something has changed since or a week has gone by. Answers the offers of those that are new or tried again. */
  keep(found: readonly OfferMade[]): Promise<readonly string[]>;
  /** Take some that wait to be granted, in a fixed order after somebody. */
  toGrant(region: string, limit: number): Promise<readonly OfferMade[]>;
  /** @param to `seen`: where what stands in the way does not pass by itself, on how many writes to the register that was found */
  settle(key: OfferKey, to: { readonly status: 'granted' | 'not-granted' | 'told'; readonly case: string | null; readonly because: Localized | null; readonly seen?: number }, at: string): Promise<void>;
  /** What somebody was told or granted lately, the newest first. */
  of(region: string, subject: string): Promise<readonly OfferMade[]>;
  /** False where there is nothing to decline. */
  decline(key: OfferKey, at: string): Promise<boolean>;
  /** How many of each offer stand where. */
  counts(region: string): Promise<readonly { readonly offer: string; readonly status: OfferStatus; readonly count: number }[]>;
};
