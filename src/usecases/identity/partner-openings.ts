import type { AccountRef } from '#core/identity/principal.ts';

/** A page of a partner that somebody has opened by a sign-in here, as it is told that this has ended. `subject` and `sid`: what the partner knows the person and the session by. */
export type PartnerOpening = { readonly region: string; readonly id: string; readonly partner: string; readonly subject: string; readonly sid: string; readonly openedAt: Date; readonly attempts: number };

/** `session`: what the browser brings of the sign-in; `ends`: when that ends by itself. */
export type Opened = Omit<PartnerOpening, 'attempts'> & { readonly account: string; /** Whether it learned what they are called. */ readonly name: boolean; readonly session: string; readonly ends: Date };

/** A partner that knows who somebody is. `since`: the first of its pages that is open. */
export type OpenPage = { readonly partner: string; readonly name: boolean; readonly since: string };

export type PartnerOpenings = {
  /** Written before the partner learns who somebody is; once for each session there. */
  note(opened: Opened): Promise<void>;
  /** The browser brings something else of the same sign-in from now on. */
  move(session: string, next: string): Promise<void>;
  /** The sign-in of a browser has ended: what was opened by it is told of that from now on. Returns how many there are. */
  end(session: string): Promise<number>;
  /** The partners that know who somebody is, by any of their sign-ins; the latest first. */
  openOf(account: AccountRef): Promise<readonly OpenPage[]>;
  /** A partner is told that somebody has signed out, and they are asked again next time, in all their sign-ins. Returns how many pages of it were open. */
  takeBack(account: AccountRef, partner: string): Promise<number>;
  /** Those whose sign-in has ended and that are due; those taken are not due again before `until`. */
  take(now: string, until: string, limit: number): Promise<readonly PartnerOpening[]>;
  told(opening: PartnerOpening, at: string): Promise<void>;
  later(opening: PartnerOpening, at: string, trouble: string): Promise<void>;
  giveUp(opening: PartnerOpening, at: string, trouble: string): Promise<void>;
};

/** Tells a partner that somebody has signed out. `gone`: there is nobody to tell any more. */
export type TellPartner = (opening: PartnerOpening) => Promise<'told' | { readonly failed: string; readonly gone?: true }>;
