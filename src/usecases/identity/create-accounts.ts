import type { AccountKind } from '#core/identity/principal.ts';
import type { Accounts, LoginHash, Passwords } from './ports.ts';

export type AccountToCreate = {
  readonly kind: AccountKind;
  readonly region: string;
  /** Identity number, officer number or unified social credit code. */
  readonly login: string;
  /** Who acts for the enterprise; only with kind `enterprise`. */
  readonly operator?: string;
  /** In the clear, or `{ hash }` made by `passwords.hash` before. */
  readonly password: string | { readonly hash: string };
  /** Person or enterprise in the register; the officer's id for staff. */
  readonly subject: string;
  /** Base32; required for staff. */
  readonly totpSecret?: string;
};

export type CreateAccountPorts = {
  readonly accounts: Accounts; readonly passwords: Passwords; readonly loginHash: LoginHash;
  readonly now: () => Date; readonly newId: () => string;
};

/**
 * Creates accounts in one go and leaves logins that exist as they are, so it may run again. Each password in the
 * clear costs one full scrypt. A batch that shares one published password (demo people) hashes it once and passes
 * `{ hash }`: the cost of a hash stays high and 230 accounts still take one hash and one round trip.
 * Returns how many were new. Throws RangeError for staff without a second factor.
 */
export async function createAccounts(ports: CreateAccountPorts, list: readonly AccountToCreate[]): Promise<number> {
  const createdAt = ports.now();
  return ports.accounts.add(
    await Promise.all(list.map(async (one) => {
      if (one.kind === 'staff' && !one.totpSecret) throw new RangeError(`An officer's account needs a TOTP secret (${one.subject}).`);
      return {
        kind: one.kind, region: one.region, id: ports.newId(), subject: one.subject, createdAt,
        login: ports.loginHash({ kind: one.kind, number: one.login, ...(one.operator === undefined ? {} : { operator: one.operator }) }),
        passwordHash: typeof one.password === 'string' ? await ports.passwords.hash(one.password) : one.password.hash,
        totpSecret: one.totpSecret ?? null, operator: one.operator ?? null,
      };
    })),
  );
}
