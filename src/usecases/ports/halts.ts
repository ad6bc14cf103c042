import type { HaltScope } from '#core/payments/halt.ts';

/** Payments of a region that are held together, across items (core/payments/halt.ts). `endsAt`: its last moment, ISO 8601; `by`: an officer. */
export type Halt = HaltScope & { readonly id: string; readonly ground: string; readonly reason: string; readonly basis: string; readonly at: string; readonly by: string; readonly endsAt: string; readonly released: { readonly at: string; readonly by: string; readonly because: string } | null };

/** A hold as a payee reads it: not the officer’s words. */
export type HaltSeen = Omit<Halt, 'reason' | 'by' | 'released'>;

/** A hold as the officers of its region see it: whose payments where it is of one person, how many orders wait for it now. */
export type HaltListed = Halt & { readonly payeeName: string | null; readonly waiting: number };

/** Holds across items. Each method is one transaction; a file that is being made is waited for, so that nothing leaves once a hold was noted. */
export type HaltStore = {
  /** `same`: it was noted before under this id; `another`: something else was. */
  hold(region: string, halt: Omit<Halt, 'released'>): Promise<'held' | 'same' | 'another'>;
  /** False where there is none that stands. What was due meanwhile is paid with the next run. */
  release(region: string, id: string, because: string, by: string, at: string): Promise<boolean>;
  /** All of a region, those that stand first, the newest first. */
  list(region: string, at: string): Promise<readonly HaltListed[]>;
  find(region: string, id: string): Promise<Halt | undefined>;
  /** Those that stand and hold something that somebody is paid. */
  ofPayee(region: string, payee: string, at: string): Promise<readonly HaltSeen[]>;
  /** Those that stand over the payments of an item. */
  ofItem(region: string, of: { readonly case: string; readonly item: number }, at: string): Promise<readonly HaltSeen[]>;
};
