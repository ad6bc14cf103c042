import type { KnownAccess } from './register.ts';

/** What was done with somebody's data: somebody looked, a department was asked or told, or has said something by itself. */
export const USE_KINDS = ['look', 'asked', 'told', 'said'] as const;
export type UseKind = (typeof USE_KINDS)[number];

/** One exchange with a department as whom it was about reads it. `case`: only where it is their own. `other`: a case of somebody else made it necessary. */
export type ExchangeUse = { readonly id: string; readonly at: string; readonly kind: Exclude<UseKind, 'look'>; readonly department: string; readonly scenario: string; readonly outcome: string; readonly case: string | null; readonly lifeEvent: string | null; readonly other: boolean };
/** A look; its case, too, only where it is their own. */
export type LookUse = { readonly kind: 'look'; readonly look: KnownAccess; readonly lifeEvent: string | null };
export type Use = LookUse | ExchangeUse;

/** The place in the list from which on is read: what comes after this use. */
export type UsesAfter = { readonly at: string; readonly id: string };

export type UseStore = {
  /** The newest first, under all numbers of whoever it is; of some kinds only. @param limit how many at most */
  of(region: string, subject: string, kinds: readonly UseKind[], after: UsesAfter | undefined, limit: number): Promise<readonly Use[]>;
};
