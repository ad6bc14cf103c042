import type { PoolClient } from 'pg';
import { forgetSignIns } from './forget-sign-ins.ts';

/** Verifies as nothing that can be typed. */
const NO_PASSWORD = '!';

/**
 * Numbers that were taken for one person are two people again: nobody gets into the account of the other. Whoever of them is signed in signs in anew. An account that several
 * of the numbers opened keeps the one that it was made for; its password and passkeys, which either of the two may have set, are worth nothing, and its owner sets
 * another as whoever has forgotten theirs does. The other gets an account of their own in the same way.
 * @param people all numbers, by their ids in the register
 * @param at the instant, ISO 8601
 */
export async function partLogins(client: PoolClient, region: string, people: readonly string[], at: string): Promise<void> {
  const { rows: accounts } = await client.query<{ id: string; own: string }>(`select id, login_hash as own from account where region = $1 and kind = 'person' and subject = any($2) order by id for update`, [region, people]);
  for (const { id, own } of accounts) {
    // By the login, not by a join: it may lie on another node than its account.
    const { rowCount } = await client.query(`delete from account_login where kind = 'person' and region = $1 and account_id = $2 and login_hash <> $3`, [region, id, own]);
    if (rowCount! > 0) {
      await client.query('update account set password_hash = $3 where region = $1 and id = $2', [region, id, NO_PASSWORD]);
      await client.query('update passkey set removed_at = $3 where region = $1 and account_id = $2 and removed_at is null', [region, id, at]);
    }
    await forgetSignIns(client, { kind: 'person', region, id });
    await client.query('delete from session where region = $1 and account_id = $2', [region, id]);
  }
}
