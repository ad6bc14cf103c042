import type { OpenClaim, Outgoing, Withholding } from '#core/payments/withhold.ts';

/** What is owed back of one payment, as its payee and the officer see it. */
export type ClaimSeen = { readonly id: string; /** Of no case: the benefit was taken over from an old system. */ readonly case: string | null; readonly item: number | null; readonly service: string; readonly fund: string; readonly month: string; readonly amountFen: number; readonly recoveredFen: number; /** Noted as paid back, and not confirmed yet. */ readonly notedFen: number; readonly at: string; /** The decision was revoked or corrected, or the month began after the end of what it was paid for. */ readonly because: 'revoked' | 'ended' };

/** A plan of payments as the officer of its item sees it. */
export type PlanSeen = { readonly id: string; readonly fund: string; readonly every: 'month' | 'once'; readonly amountFen: number; readonly revoked: boolean; readonly heldBecause: string | null };

/** What was paid and is not due. Each method is one transaction. */
export type ClaimStore = {
  /** Claim what was paid of plans that were revoked, and give up claims whose plan holds again: what was recovered of them is paid back. */
  settle(region: string, at: string): Promise<void>;
  /** The same for what was paid for months that began after an end which became known later. @param stops kinds of entries that stop all payments to somebody @param claims whether new ones are claimed; wrong ones are given up in any case */
  settleEnded(region: string, stops: readonly string[], claims: boolean, at: string): Promise<void>;
  /** Keep back of all payments that have not gone out yet what `decide` says, batch by batch, each one transaction. */
  withhold(region: string, decide: (orders: readonly Outgoing[], claims: readonly OpenClaim[]) => readonly Withholding[], at: string): Promise<void>;
  /** Claims against somebody that still stand; of one item where it is named. */
  ofPayee(region: string, payee: string): Promise<readonly ClaimSeen[]>;
  ofItem(region: string, caseNumber: string, item: number): Promise<{ readonly plans: readonly PlanSeen[]; readonly claims: readonly ClaimSeen[] }>;
  /** Hold the payments of an item (暂停发放), or release them with what was due meanwhile. Answers how many plans were. */
  hold(region: string, of: { readonly case: string; readonly item: number }, held: boolean, reason: string, by: string, at: string): Promise<number>;
};
