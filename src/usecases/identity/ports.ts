import type { Notice } from '#core/notices/notice.ts';
import type { Passkey } from '#core/identity/passkey.ts';
import type { AccountKind, AccountRef } from '#core/identity/principal.ts';
import type { Access } from '../ports/register.ts';

/** How an account is looked up: never by the number itself, only by its keyed hash. */
export type LoginKey = { readonly kind: AccountKind; readonly hash: string };

export type Account = AccountRef & {
  readonly login: LoginKey;
  /** Person or enterprise in the register; the officer's id for staff. */
  readonly subject: string;
  /** PHC string, with the cost it was made with. */
  readonly passwordHash: string;
  /** Whether somebody else has made the password and knows it. */
  readonly firstPassword: boolean;
  /** Whether its owner set it by a code to their phone: then that phone is no second factor. */
  readonly byPhone: boolean;
  /** Base32, in the clear only in memory. */
  readonly totpSecret: string | null;
};

export type NewAccount = Omit<Account, 'firstPassword' | 'byPhone'> & { /** How the password came about; the owner's own where nothing is said. */ readonly made?: PasswordMade; /** What the record of its person says of it. */ readonly note?: Access; /** What its owner is told of it. */ readonly notices?: readonly Notice[] } & { readonly createdAt: Date; /** Who acts for the enterprise, by the number it gave; null for anybody else. */ readonly operator: string | null };

/** `phone`: its owner set it by a code to the phone that the register knows. `counter`: a clerk, for somebody whom they had identified. */
export type PasswordMade = 'phone' | 'counter';

/** `made` by its owner where nothing is said: then what was known of it stays. `login`: by what its owner called themselves, another number of theirs perhaps, by which the account is found from then on too. `within`: the sign-in in which it was set, and `session`: the token of the session, which go on. */
export type PasswordChange = { readonly made?: PasswordMade; readonly login?: LoginKey; readonly within?: string; readonly session?: string; readonly note?: Access; readonly notices?: readonly Notice[] };

export type Accounts = {
  byLogin(key: LoginKey): Promise<Account | null>;
  byRef(ref: AccountRef): Promise<Account | null>;
  /** The account of a person, by whichever of their numbers; the oldest where there are several. */
  ofPerson(region: string, person: string): Promise<Account | null>;
  /** Adds what is not there yet, with what is noted and told of it; a login that exists stays as it is. Returns how many were added. */
  add(accounts: readonly NewAccount[]): Promise<number>;
  /**
   * Another password instead of the one that was read with the account; false when it is another by now, or when the login to add is of another account by now. Every session, and every sign-in half done or remembered, ends with the old one, and
   * what is noted and told of it is written: all at once or nothing. What a process remembers of sessions it forgets by `Sessions`.
   */
  setPassword(account: Account, hash: string, how?: PasswordChange): Promise<boolean>;
  /** Marks a TOTP step as used; false when it, or a later one, was used before. */
  useTotpStep(ref: AccountRef, step: number): Promise<boolean>;
  /** The last TOTP step that was used, 0 when none. */
  lastTotpStep(ref: AccountRef): Promise<number>;
};

/** `until` beside `left: 0`: this was the last try, and unless it is right the login is locked until then. */
export type Attempt =
  | { readonly allowed: true; readonly left: number; readonly until: Date }
  | { readonly allowed: false; readonly until: Date };

/** Counts failures. An attempt is counted before it is checked, so that many at once cannot slip through. */
export type Attempts = {
  begin(key: LoginKey, now: Date): Promise<Attempt>;
  /** Takes the last count back: the first of two steps was right. */
  forgive(key: LoginKey): Promise<void>;
  /** Signed in: forget the failures. */
  clear(key: LoginKey): Promise<void>;
};

/** Too many passwords wait to be checked already; nothing was checked. */
export class PasswordsBusy extends Error {
  override readonly name = 'PasswordsBusy';
}

export type Passwords = {
  hash(password: string): Promise<string>;
  /** Takes as long for no hash as for one, so that the time does not tell whether an account exists. Throws `PasswordsBusy` at once when too many wait. */
  verify(password: string, hash: string | null): Promise<boolean>;
};

/** Time-based one-time codes (RFC 6238, 6 digits, 30 seconds). */
export type OneTimeCodes = {
  /** The step that the code belongs to, within one step of `now`; null when it fits none. */
  stepOf(secret: string, code: string, now: Date): number | null;
};

/** From what is typed to the key of the login. */
export type LoginHash = (login: Login) => LoginKey;

/** What is typed: an identity number, an officer's number, or a credit code with the operator's number. */
export type Login = { readonly kind: AccountKind; readonly number: string; readonly operator?: string };

/** The passkeys of accounts. Whose a passkey is its device tells itself, so that nothing is looked up by it alone. */
export type PasskeyStore = {
  /** Oldest first, without those that were removed. */
  list(account: AccountRef): Promise<readonly Passkey[]>;
  /** `same`: it is there already, or was and is removed. `void`: nothing of before opens the account of a person any more, and they have not set a password since. */
  add(account: AccountRef, passkey: Passkey, most: number): Promise<'added' | 'same' | 'too-many' | 'void'>;
  find(account: AccountRef, id: string): Promise<Passkey | null>;
  /** Keeps the counter of a use; false where the same or a later one was kept before, or the passkey was removed meanwhile. */
  use(account: AccountRef, id: string, use: { readonly counter: number; readonly backedUp: boolean; readonly at: string }): Promise<boolean>;
  /** False where there is none. */
  remove(account: AccountRef, id: string, at: string): Promise<boolean>;
};

/** At which address a passkey is made and used: one that is made at one host works at no other. */
export type PasskeyPlace = { readonly origin: string; readonly host: string };

/** What a browser is told to make or ask for, as JSON of WebAuthn; and what it answered, not trusted yet. */
export type PasskeyOptions = Readonly<Record<string, unknown>>;

/** The ceremonies of WebAuthn. */
export type Ceremonies = {
  creation(place: PasskeyPlace, owner: { readonly account: AccountRef; readonly name: string }, challenge: string, there: readonly Passkey[]): Promise<PasskeyOptions>;
  /** The new passkey without its name; null where the answer does not fit. */
  created(place: PasskeyPlace, answer: unknown, challenge: string): Promise<Omit<Passkey, 'name' | 'strong' | 'createdAt' | 'usedAt'> | null>;
  request(place: PasskeyPlace, challenge: string): Promise<PasskeyOptions>;
  /** Whose passkey the answer says it is, before anything of it is believed. */
  claimed(answer: unknown): { readonly account: AccountRef; readonly id: string } | null;
  /** The new count; null where the answer does not fit. */
  used(place: PasskeyPlace, answer: unknown, challenge: string, passkey: Passkey): Promise<{ readonly counter: number; readonly backedUp: boolean } | null>;
};
