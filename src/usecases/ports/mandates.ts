import type { Mandate } from '#core/parties/mandate.ts';

/** A case that was handed in under a mandate. */
export type UnderMandate = { readonly mandate: string; readonly number: string; readonly lifeEvent: string; readonly status: 'open' | 'ended'; readonly submittedAt: string };

/** A mandate with the names and numbers of both sides, and what was done under it. The numbers are in clear. */
export type KnownMandate = Mandate & { readonly principalName: string; readonly principalNumber: string; readonly agentName: string; readonly agentNumber: string; readonly cases: readonly UnderMandate[] };

/** Who has given whom a mandate. Nothing is deleted; taking it back is the only change. */
export type MandateStore = {
  /** Keeps what was signed; one that is there already stays as it is, and it is told whether it is the same. */
  give(region: string, mandate: Mandate): Promise<'given' | 'same' | 'another'>;
  /** Takes it back at once. Nothing where there is none of this person's, or it was taken back before. */
  revoke(region: string, principal: string, id: string, at: string): Promise<boolean>;
  /** Given by somebody and given to them, the newest first. */
  of(region: string, person: string): Promise<readonly KnownMandate[]>;
};
