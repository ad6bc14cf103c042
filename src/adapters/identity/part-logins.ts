import type { PoolClient } from 'pg';
import type { AccountRef } from '#core/identity/principal.ts';
import { forgetSignIns } from './forget-sign-ins.ts';

/** Verifies as nothing that can be typed. */
export const NO_PASSWORD = '!';

/** One of two people that were taken for one: the ids of their numbers in the register, and what is kept of what they type to sign in. */
export type Parted = { readonly people: readonly string[]; readonly logins: readonly string[] };

/**
 * Numbers that were taken for one person are two people again: nobody gets into the account of the other. Either may have set a password or a passkey of any account of theirs, by whichever
 * number, so all are worth nothing, every session ends, and each sets another password as whoever has forgotten theirs does. A login leads to an account of the other no more, also where the account
 * was made by it.
 * @param at the instant, ISO 8601
 * @returns the accounts: what a process remembers of their sessions it forgets by `Sessions`
 */
export async function partLogins(client: PoolClient, region: string, [one, other]: readonly [Parted, Parted], at: string): Promise<readonly AccountRef[]> {
  const parted: AccountRef[] = [];
  for (const [{ people }, { logins }] of [[one, other], [other, one]] as const) {
    const { rows: accounts } = await client.query<{ id: string }>(`select id from account where region = $1 and kind = 'person' and subject = any($2::text[]) order by id for update`, [region, people]);
    for (const { id } of accounts) {
      // By the login, not by a join: it may lie on another node than its account.
      await client.query(`delete from account_login where kind = 'person' and login_hash = any($1) and region = $2 and account_id = $3`, [logins, region, id]);
      await client.query(`update account set password_hash = $3, login_hash = case when login_hash = any($4) then 'parted/' || id else login_hash end where region = $1 and id = $2`, [region, id, NO_PASSWORD, logins]);
      await client.query('update passkey set removed_at = $3 where region = $1 and account_id = $2 and removed_at is null', [region, id, at]);
      const ref = { kind: 'person' as const, region, id };
      parted.push(ref);
      await forgetSignIns(client, ref);
      await client.query('delete from session where region = $1 and account_id = $2', [region, id]);
    }
  }
  return parted;
}
