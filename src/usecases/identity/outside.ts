import { levelsFor, readSaid, type Issuer, type IssuerFault, type Said } from '#core/identity/issuer.ts';
import type { Account, Accounts, LoginHash } from './ports.ts';

/** An issuer does not answer, or nothing that can be read. */
export class IssuerDown extends Error {
  override readonly name = 'IssuerDown';
  constructor(issuer: string, cause: unknown) {
    super(`The issuer ${issuer} does not answer.`, { cause });
  }
}

/** What must survive between leaving for an issuer and coming back. */
export type OutsideTrip = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** An issuer as it is reached. What does not fit (another issuer, audience, nonce, signature, a token out of date) throws; silence throws `IssuerDown`. */
export type OutsideIssuer = {
  begin(redirectUri: string, extra: Readonly<Record<string, string>>): Promise<{ readonly url: URL; readonly transaction: OutsideTrip }>;
  finish(callback: URL, trip: OutsideTrip): Promise<{ readonly said: Said; readonly subject: string; readonly sid: string | null; readonly idToken: string } | { readonly denied: string }>;
  /** Where the browser goes to end the session there too; null where the issuer has no such place. */
  endSession(idToken: string, back: string): Promise<URL | null>;
  /** Reads the issuer's word that somebody has signed out there: of which of their sessions, and which ones are meant: those begun until then. */
  loggedOut(token: string): Promise<{ readonly subject: string | null; readonly sid: string | null; readonly at: Date }>;
};

/** By whom a session was opened: what is needed to end both together. */
export type OpenedBy = { readonly issuer: string; readonly subject: string; readonly sid: string | null; readonly idToken: string; /** Whether they came from there to apply for something, not only to sign in. */ readonly came: boolean };

export type OutsidePorts = { readonly accounts: Pick<Accounts, 'byLogin'>; readonly loginHash: LoginHash };

export type OutsideSignIn = { readonly account: Account; readonly amr: readonly string[]; readonly by: Omit<OpenedBy, 'came'> } | { readonly fault: IssuerFault };

/** Where to send the browser; a fault where the issuer does not answer or cannot vouch as surely as is asked. */
export async function leaveFor(reach: OutsideIssuer, issuer: Issuer, redirectUri: string, strong: boolean): Promise<Awaited<ReturnType<OutsideIssuer['begin']>> | { readonly fault: IssuerFault }> {
  const levels = levelsFor(issuer, strong);
  if (levels === null) return { fault: 'too-low' };
  return reach.begin(redirectUri, levels === undefined ? {} : { acr_values: levels }).catch(faultOf);
}

/**
 * Who came back from an issuer. The account is found by the identity number that the issuer vouches for and by nothing else: a name, a phone or the issuer's own
 * number of a person never links anybody.
 */
export async function comeBack({ accounts, loginHash }: OutsidePorts, reach: OutsideIssuer, issuer: Issuer, callback: URL, trip: OutsideTrip & { readonly strong: boolean }): Promise<OutsideSignIn> {
  const back = await reach.finish(callback, trip).catch(faultOf);
  if ('fault' in back) return back;
  if ('denied' in back) return { fault: 'denied' };
  const read = readSaid(issuer, back.said, trip.strong);
  if ('fault' in read) return read;
  const account = await accounts.byLogin(loginHash({ kind: 'person', number: read.number }));
  return account ? { account, amr: read.amr, by: { issuer: issuer.id, subject: back.subject, sid: back.sid, idToken: back.idToken } } : { fault: 'unknown' };
}

function faultOf(error: unknown): { readonly fault: IssuerFault } {
  if (error instanceof IssuerDown) return { fault: 'down' };
  throw error;
}
