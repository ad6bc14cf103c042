import type { Clerk } from '#core/parties/clerk.ts';

/** A clerk with name and number, in clear. */
export type KnownClerk = Clerk & { readonly name: string; readonly number: string };
/** An enterprise that somebody may act for. */
export type ClerkOf = Clerk & { readonly enterpriseName: string };

/** What a clerk did that stands in no case: written in the transaction of the act itself. */
export type ClerkAct = { readonly region: string; readonly id: string; readonly enterprise: string; readonly clerk: string; readonly at: string; readonly what: ActKind; readonly target: string };
export type ActKind = 'sheet-uploaded' | 'sheet-filed' | 'sheet-removed' | 'webhook-added' | 'webhook-removed' | 'webhook-restarted' | 'referral-answered' | 'vacancy-posted' | 'vacancy-changed' | 'vacancy-renewed' | 'vacancy-closed' | 'stand-booked' | 'stand-given-back' | 'correction-asked' | 'correction-withdrawn';

/** One line of who did what for an enterprise: an event of a case, or another act. */
export type DoneByClerk = { readonly at: string; readonly clerk: string; readonly name: string } & ({ readonly case: string; readonly lifeEvent: string; readonly event: string } | { readonly what: ActKind; readonly target: string });

/** Whom enterprises have named to act for them. Nothing is deleted; an appointment only ends. */
export type ClerkStore = {
  /** Keeps an appointment; where it follows another of the same enterprise, that one ends with it. `taken`: the person has one already, or that other is over. */
  name(region: string, clerk: Clerk, follows?: string): Promise<'named' | 'same' | 'taken'>;
  /** Ends it at once. Nothing where there is none of this enterprise's, or of this person's. */
  end(region: string, whose: { readonly enterprise: string } | { readonly person: string }, id: string, at: string): Promise<boolean>;
  /** All that an enterprise has named, the newest first. */
  of(region: string, enterprise: string): Promise<readonly KnownClerk[]>;
  /** The appointments of somebody that have not ended. */
  held(region: string, person: string): Promise<readonly ClerkOf[]>;
  /** What clerks did for an enterprise, the newest first. */
  record(region: string, enterprise: string): Promise<readonly DoneByClerk[]>;
};
