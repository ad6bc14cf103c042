import type { RegisterEntry } from '../register/entry.ts';

/** Money that is still to come under a number. `kind`: that of the entry it belongs to, null where it belongs to none. */
export type RunningPlan = { readonly id: string; readonly case: string; readonly item: number; readonly service: string; readonly fund: string; readonly kind: string | null; readonly entry: string | null; readonly amountFen: number; readonly every: 'month' | 'once'; readonly firstMonth: string; readonly held: boolean };

/** A month that was paid of a fund for a kind of entry. */
export type PaidMonth = Pick<RunningPlan, 'fund' | 'kind'> & { readonly month: string };

/** What one number has: whose it is, what stands under it and under those that are one with it already, what is under way. */
export type Side = {
  readonly id: string; readonly region: string; readonly kind: 'person' | 'enterprise'; readonly name: string;
  /** In clear: whole it is seen by those alone who compare, and each look is noted. */
  readonly number: string;
  /** All numbers that are one with it, the one that stays first. */
  readonly one: readonly string[];
  readonly entries: readonly RegisterEntry[]; readonly voided: readonly RegisterEntry[];
  readonly cases: readonly { readonly number: string; readonly lifeEvent: string; readonly submittedAt: string }[];
  readonly plans: readonly RunningPlan[]; readonly paid: readonly PaidMonth[];
  readonly mandates: readonly { readonly id: string; readonly principal: string; readonly agent: string; readonly to: string }[];
};
