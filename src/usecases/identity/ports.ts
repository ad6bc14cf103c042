import type { AccountKind, AccountRef } from '#core/identity/principal.ts';

/** How an account is looked up: never by the number itself, only by its keyed hash. */
export type LoginKey = { readonly kind: AccountKind; readonly hash: string };

export type Account = AccountRef & {
  readonly login: LoginKey;
  /** Person or enterprise in the register; the officer's id for staff. */
  readonly subject: string;
  /** PHC string, with the cost it was made with. */
  readonly passwordHash: string;
  /** Base32, in the clear only in memory. */
  readonly totpSecret: string | null;
};

export type NewAccount = Account & { readonly createdAt: Date; /** Who acts for the enterprise, by the number it gave; null for anybody else. */ readonly operator: string | null };

export type Accounts = {
  byLogin(key: LoginKey): Promise<Account | null>;
  byRef(ref: AccountRef): Promise<Account | null>;
  /** Adds what is not there yet; a login that exists stays as it is. Returns how many were added. */
  add(accounts: readonly NewAccount[]): Promise<number>;
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
