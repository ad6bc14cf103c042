import type { Signed } from './signed.ts';

/**
 * made: signed, its item not decided or not due yet · due: it has to be checked now · doubted: a department says otherwise, an inspection looks into it
 * kept, broken: what was found · revoked: broken, and what it led to was taken back · repaired: made good · cleared: the finding was wrong · withdrawn: taken back before the decision
 */
export const PROMISE_STANDINGS = ['made', 'due', 'doubted', 'kept', 'withdrawn', 'broken', 'revoked', 'repaired', 'cleared'] as const;
export type PromiseStanding = (typeof PROMISE_STANDINGS)[number];

/** What the person asks about a record: that it is repaired now that all is made good, or that it is wrong. */
export type CreditAsk = 'repair' | 'objection';

export type CreditRequest = { readonly kind: CreditAsk; readonly reason: string; readonly by: string; readonly at: string; readonly until: string };
export type CreditAnswer = { readonly kind: CreditAsk; readonly reason: string; readonly askedAt: string; readonly granted: boolean; readonly note: string; readonly by: string; readonly at: string };

/** A promise of a case, as the events made it. */
export type PromiseState = Signed & {
  readonly signedAt: string;
  /** Who has signed, as events name them. */
  readonly by: string;
  readonly standing: PromiseStanding;
  /** Since when it is due for its check. */
  readonly dueAt?: string;
  /** By whom it was confirmed or doubted, when. */
  readonly checked?: { readonly at: string; readonly by: string };
  readonly withdrawn?: { readonly at: string; readonly reason: string };
  readonly broken?: { readonly at: string; readonly order: string; readonly finding: string; readonly basis: string; /** Who concluded and who confirmed that it was untrue. */ readonly by?: readonly string[]; readonly record: string; readonly restriction: string; readonly until: string; /** The last day of the restriction. */ readonly restrictedUntil: string };
  readonly asked?: CreditRequest;
  readonly answers: readonly CreditAnswer[];
};
