import type { AccountKind, AccountRef, Principal } from '#core/identity/principal.ts';
import type { Account } from './ports.ts';

/** How long a session lives: `idle` minutes without a request, at most `total` minutes altogether. */
export type SessionLimits = Readonly<Record<AccountKind, { readonly idle: number; readonly total: number }>>;

/** Officers' sessions end sooner (GB/T 22239 level 3 asks for a timeout); nobody stays signed in over a working day. */
export const SESSION_LIMITS: SessionLimits = {
  person: { idle: 30, total: 480 },
  enterprise: { idle: 30, total: 480 },
  staff: { idle: 15, total: 480 },
};

/** By which issuer a session was opened, as it is kept: whose it is there by keyed hashes, its token sealed. */
export type SessionMark = { readonly issuer: string; readonly subject: string; readonly sid: string | null; readonly token: string; readonly came: boolean };

/** `unattended`: nobody is there; the page asks by itself, which keeps no session alive. `board`: it is a board on a wall that reads on, as long as the session may live altogether; nothing else is opened by it, and it is alive again by nothing. */
export type Unattended = { readonly unattended: boolean; readonly board?: boolean };

/** Signed-in browsers. A token is what the cookie holds; it is known only to the browser. */
export type Sessions = {
  open(account: Account, amr: readonly string[], mark?: SessionMark): Promise<{ readonly token: string; readonly principal: Principal }>;
  /** Who the token belongs to; null when unknown, ended or idle for too long. One that was idle for too long is ended by the next request of somebody. */
  find(token: string, request?: Unattended): Promise<Principal | null>;
  /** Tells by which issuer it was opened, so that it can be ended there too. */
  close(token: string): Promise<Pick<SessionMark, 'issuer' | 'token'> | null>;
  /** Ends all other sessions of the same account: whoever has them may have them by a password that is no more. */
  closeOthers(token: string): Promise<void>;
  /** Ends all sessions of an account: its password was set anew by whoever is not signed in. */
  closeAll(account: AccountRef): Promise<void>;
  /** Ends what somebody has opened by an issuer until then: one session there, or all of theirs. Returns how many. */
  closeOpenedBy(whose: { readonly subject: string } | { readonly sid: string }, until: Date): Promise<number>;
};
