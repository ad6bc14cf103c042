import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { createKeyedHash } from '#adapters/crypto/keyed-hash.ts';
import type { Keys } from '#adapters/crypto/keys.ts';
import type { Vault } from '#adapters/crypto/vault.ts';
import { createAccountStore } from '#adapters/identity/accounts.ts';
import { createAttempts, type LockPolicy } from '#adapters/identity/attempts.ts';
import { createHintReader } from '#adapters/identity/id-token-hint.ts';
import { deriveIdentityKeys } from '#adapters/identity/keys.ts';
import { createLoginHash } from '#adapters/identity/login-hash.ts';
import { codeAt, oneTimeCodes, secondsLeft, stepAt } from '#adapters/identity/one-time-codes.ts';
import { createPartnerOpenings } from '#adapters/identity/partner-openings.ts';
import { createPasskeyStore } from '#adapters/identity/passkey-store.ts';
import { createPasswords, type ScryptCost } from '#adapters/identity/passwords.ts';
import { createProfiles } from '#adapters/identity/profiles.ts';
import { createSessions } from '#adapters/identity/sessions.ts';
import { sweepIdentity } from '#adapters/identity/sweep.ts';
import { ceremonies } from '#adapters/identity/webauthn.ts';
import { accountRoutes } from '#channels/http/identity/account-routes.ts';
import { entranceRoutes } from '#channels/http/identity/entrance-routes.ts';
import { issuerRoutes } from '#channels/http/identity/issuer-routes.ts';
import { leaveRoutes } from '#channels/http/identity/leave-routes.ts';
import type { Origins } from '#channels/http/identity/origins.ts';
import { createPages } from '#channels/http/identity/page.ts';
import { passkeyRoutes } from '#channels/http/identity/passkey-routes.ts';
import { partnerPageRoutes } from '#channels/http/identity/partner-page-routes.ts';
import { passwordRoutes } from '#channels/http/identity/password-routes.ts';
import { mountProvider, PROVIDER_PREFIX } from '#channels/http/identity/provider-mount.ts';
import { addSessions } from '#channels/http/identity/session-hooks.ts';
import { signOut } from '#channels/http/identity/sign-out.ts';
import type { DemoAccount } from '#channels/http/identity/sign-in-page.ts';
import { signInRoutes, type SignInParts } from '#channels/http/identity/sign-in-routes.ts';
import type { Server } from '#channels/http/server-type.ts';
import { replaceFirstPassword } from '#usecases/identity/change-password.ts';
import { checkCode, checkPassword } from '#usecases/identity/check-sign-in.ts';
import type { ByPhonePorts } from '#usecases/identity/password-by-phone.ts';
import { checkPasskey, type PasskeyPorts } from '#usecases/identity/passkeys.ts';
import type { CreateAccountPorts } from '#usecases/identity/create-accounts.ts';
import type { Account, Accounts, LoginHash } from '#usecases/identity/ports.ts';
import { checkCard, type CardPorts } from '#usecases/identity/check-card.ts';
import type { PhoneCodePorts } from '#usecases/identity/phone-code.ts';
import { idOf } from '#core/id.ts';
import type { AccountRef } from '#core/identity/principal.ts';
import type { Issuer } from '#core/identity/issuer.ts';
import type { PartnerPage } from '#core/identity/partner-page.ts';
import { SESSION_LIMITS, type SessionLimits } from '#usecases/identity/sessions.ts';
import { buildIdentityHouse, type HouseParts, type IdentityHouse } from './identity-house.ts';
import { buildOutsideHouse } from './outside-house.ts';

export type IdentityOptions = {
  readonly pool: Pool;
  readonly vault: Vault;
  readonly keys: Keys;
  /** The addresses of this house, the public one first. Asked for when the first request comes, when the port is known. */
  readonly origins: (app: Server) => Origins;
  /** Invented people to try out; null on an instance with real ones. */
  readonly demo: null | { readonly password: string; readonly accounts: readonly DemoAccount[] };
  /** The way to the phones of citizens; without it none gets a code. */
  readonly phone?: Pick<PhoneCodePorts, 'phoneOf' | 'send'>;
  /** Whose a number and a name are; without it nobody sets a password by their phone. */
  readonly byPhone?: Pick<ByPhonePorts, 'ownerOf'>;
  /** How the code of an electronic card is read; without it none is. */
  readonly card?: Pick<CardPorts, 'cards' | 'hashOf' | 'deviceOf' | 'barOf' | 'note'>;
  /** Whose sign-in people can take instead of ours; none without. */
  readonly issuers?: readonly Issuer[];
  /** Pages of partners that people open by our sign-in; none without. */
  readonly partners?: readonly PartnerPage[];
  /** Told when there are partners to tell that a sign-in has ended; without it that waits for the next minute. */
  readonly onEnded?: () => void;
  /** Notes in the record of somebody that a partner learned who they are, once for each `once`; without it nowhere. */
  readonly notePartner?: (region: string, person: string, page: PartnerPage, learned: { readonly once: string; readonly name: boolean }) => Promise<void>;
  /** Whether a kiosk stands at an address; without it nowhere. */
  readonly isKioskAt?: (address: string) => boolean;
  readonly clock: () => Date;
  readonly limits?: SessionLimits;
  readonly lock?: LockPolicy;
  /** What a new password hash costs. */
  readonly cost?: ScryptCost;
  /** How many may wait for their password to be checked. */
  readonly waiting?: number;
};

export type Identity = {
  /** For `createAccounts`. */
  readonly accounts: CreateAccountPorts;
  /** After a password was given to its owner in person: what was open by the old one ends and wrong tries are forgotten. */
  startAnew(account: Account): Promise<void>;
  /** All sessions of an account end. */
  closeSessions(account: AccountRef): Promise<void>;
  /** Adds sessions, `request.principal`, sign-in, `/api/v1/me` and the provider at `/oidc`. Call on the root instance before any route. */
  register(app: Server): Promise<void>;
};

/** Five failures lock a login for ten minutes. */
const LOCK: LockPolicy = { failures: 5, minutes: 10 };
/** Codes that nobody ever had, at one address: a hall has several kiosks behind one. A minute is enough of a pause, as 80 bits are not guessed at any pace; a longer one would be a way to shut a hall. */
const CARD_LOCK: LockPolicy = { failures: 20, minutes: 1 };
/** Codes for a password of one's own, for one number on one day: with five tries at each, one chance in ten thousand for whoever guesses all day. */
const DAY_LOCK: LockPolicy = { failures: 20, minutes: 1440 };
const TOKENS = resolve(import.meta.dirname, '../../web/ui/tokens.css');
const SWEEP_MS = 600_000;

/** What makes accounts: all of identity that is needed before there is anywhere to sign in. */
export function createAccountPorts({ pool, vault, keys, clock, cost, waiting }: Pick<IdentityOptions, 'pool' | 'vault' | 'keys' | 'clock' | 'cost' | 'waiting'>): CreateAccountPorts {
  return { accounts: createAccountStore(pool, vault), passwords: createPasswords(cost, waiting), loginHash: createLoginHash(createKeyedHash(keys, 'login')), now: clock, newId: randomUUID };
}

/** Builds identity on a pool that works as the application role. Nothing runs until `register`. */
export function createIdentity(options: IdentityOptions, ports = createAccountPorts(options)): Identity {
  const { pool, vault, clock } = options;
  const { accounts, passwords, loginHash } = ports;
  const passkeys: PasskeyPorts = { accounts, passkeys: createPasskeyStore(pool), ceremonies, now: clock };
  const phoneCode = createKeyedHash(options.keys, 'phone-code');
  const cardAttempts = createAttempts(pool, CARD_LOCK);
  const challengeOf = createKeyedHash(options.keys, 'passkey-challenge');
  const signIn = { accounts, attempts: createAttempts(pool, options.lock ?? LOCK), passwords, codes: oneTimeCodes, loginHash, now: clock };

  const profileOf = createProfiles(pool, vault.open);
  let warn: (error: unknown, what: string) => void = () => undefined;
  const sessions = createSessions({ pool, profileOf, limits: options.limits ?? SESSION_LIMITS, now: clock, onError: (error) => warn(error, 'a session could not be marked as seen') });
  const unsent = (error: unknown): void => warn(error, 'a message about a password did not go out');

  return {
    accounts: ports, closeSessions: sessions.closeAll,
    async startAnew(account) {
      await Promise.all([sessions.closeAll(account), signIn.attempts.clear(account.login)]);
    },
    async register(app) {
      warn = (error, what) => app.log.warn({ err: error }, what);
      const pages = createPages(readFileSync(TOKENS, 'utf8'));
      const partners = options.partners ?? [], openings = createPartnerOpenings(pool), onEnded = options.onEnded ?? (() => undefined);
      let built: IdentityHouse | null = null;
      const house = () => (built ??= buildIdentityHouse({ app, origins: options.origins(app), pool, vault, keys: options.keys, accounts, pages, partners, openings, longest: (options.limits ?? SESSION_LIMITS).person.total, onEnded, onOpened: noteOpened(accounts, options.notePartner), nameOf: async (account) => (await profileOf(account))?.name }));
      const outside = buildOutsideHouse({ issuers: options.issuers ?? [], ports: { accounts, loginHash }, sessions, keys: options.keys, vault, origins: () => house().origins });
      const trips = sealFor(vault, 'identity/trip');
      /** Ends what our own provider remembers of a browser. */
      const endHere = (request: FastifyRequest, reply: FastifyReply): Promise<void> => house().dialogues.end({ req: request.raw, res: reply.raw });
      await addSessions(app, sessions, options.isKioskAt ?? (() => false));
      mountProvider(app, () => house().origins, async () => house().callback);
      const phone: PhoneCodePorts = {
        attempts: signIn.attempts, now: clock, phoneOf: async () => undefined, send: async () => false, ...options.phone,
        codeOf: (whose, uid, nth) => String(Number.parseInt(phoneCode(`${whose}/${uid}/${nth}`).slice(0, 12), 16) % 1_000_000).padStart(6, '0'),
        idOf: (uid, nth) => idOf(phoneCode, `message/${uid}/${nth}`),
      };
      signInRoutes(app, {
        pages, now: clock, secondsLeft, dialogues: async () => house().dialogues,
        checkPassword: (login, password) => checkPassword(signIn, login, password), checkCode: (account, code) => checkCode(signIn, account, code),
        replaceFirst: async (account, next, within) => replaceFirstPassword(signIn, account, { next, number: (await profileOf(account))?.number ?? '', within }),
        passkeys: {
          // Of this sign-in alone: it is named by chance, ends with the first success, and nobody outside can tell its challenge.
          request: (place, uid) => ceremonies.request(place, base64url(challengeOf(uid))), check: (place, kind, uid, answer) => checkPasskey(passkeys, place, kind, base64url(challengeOf(uid)), answer), origins: () => house().origins,
        },
        phone,
        byPhone: { ...phone, days: createAttempts(pool, DAY_LOCK), accounts, passwords, loginHash, newId: ports.newId, ownerOf: async () => null, ...options.byPhone, sealWho: sealFor(vault, 'identity/by-phone'), closeSessions: sessions.closeAll, onUnsent: unsent },
        checkCard: async (typed, device) => (options.card ? checkCard({ accounts, attempts: cardAttempts, now: clock, ...options.card }, typed, device) : { kind: 'unknown' }),
        issuers: outside.issuers, partners, accountOf: (ref) => accounts.byRef(ref), demo: demoOf(options, loginHash, accounts),
      });
      entranceRoutes(app, { origins: () => house().origins, pages, sessions, begin: (as, uri, how) => house().begin(as, uri, how), finish: (as, callback, trip) => house().finish(as, callback, trip), seal: trips });
      issuerRoutes(app, { ...outside, endHere, origins: () => house().origins, pages, seal: sealFor(vault, 'identity/outside-trip'), openTrip: trips.open });
      passkeyRoutes(app, { ports: passkeys, origins: () => house().origins, seal: sealFor(vault, 'identity/passkey'), newChallenge: () => randomBytes(32).toString('base64url') });
      const signOutHere = (request: FastifyRequest, reply: FastifyReply) => signOut({ sessions, endElsewhere: endHere, endAtIssuer: outside.endAtIssuer }, request, reply);
      leaveRoutes(app, { pages, partners, origins: () => house().origins, hintOf: createHintReader(deriveIdentityKeys(options.keys), () => house().origins[0] + PROVIDER_PREFIX), signOut: signOutHere, seal: sealFor(vault, 'identity/leaving') });
      partnerPageRoutes(app, { openings, partners, onEnded });
      passwordRoutes(app, { ports: signIn, sessions });
      accountRoutes(app, { now: clock, signOut: signOutHere });
      const sweep = setInterval(() => void sweepIdentity(pool, clock()).catch((error: unknown) => app.log.warn({ err: error }, 'expired sign-ins were not removed')), SWEEP_MS).unref();
      app.addHook('onClose', async () => clearInterval(sweep));
    },
  };
}

/** Once for each yes to a partner, and for as much as it learns by it. */
function noteOpened(accounts: Accounts, note: IdentityOptions['notePartner']): HouseParts['onOpened'] {
  return async (ref, page, { yes, name }) => {
    const account = note && (await accounts.byRef(ref));
    if (account) await note(account.region, account.subject, page, { once: `${page.id}/${yes}/${name}`, name });
  };
}

const base64url = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url');

/** What a browser carries away and back: readable here only, and for nothing else. */
function sealFor(vault: Vault, binding: string) {
  return {
    close: (value: unknown) => vault.seal(JSON.stringify(value), binding),
    open(text: string): unknown {
      try {
        return JSON.parse(vault.open(text, binding));
      } catch {
        return null;
      }
    },
  };
}

/** What a demo instance gives away: its password, and the code of a listed officer while one can be used. */
function demoOf({ demo, clock }: IdentityOptions, loginHash: LoginHash, accounts: Accounts): SignInParts['demo'] {
  if (!demo) return null;
  const numbers = new Map(demo.accounts.map((one) => [loginHash({ kind: one.kind, number: one.login, ...(one.operator === undefined ? {} : { operator: one.operator }) }).hash, one.login]));
  return {
    ...demo,
    async codeOf(account) {
      const number = numbers.get(account.login.hash);
      if (number === undefined || account.totpSecret === null) return null;
      const now = stepAt(clock());
      // The next code is accepted already, so two sign-ins in a row need not wait.
      const step = Math.max(now, (await accounts.lastTotpStep(account)) + 1);
      return { number, code: step <= now + 1 ? codeAt(account.totpSecret, step) : null };
    },
  };
}
