import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import { totpBinding } from '#adapters/identity/accounts.ts';
import type { FirstStore } from '#usecases/administration/first-administrators.ts';
import { inTransaction } from '../transaction.ts';

/** Undoes what was begun: a login that is somebody's shows only when it is written. */
class Taken extends Error {}

/** The first administrators in PostgreSQL. Two who begin at once do so one after the other, and the second finds the first. */
export function createFirstStore(pool: Pool, vault: Vault): FirstStore {
  return {
    make: (region, at, rows) => inTransaction(pool, async (client): Promise<'made' | 'there-are'> => {
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`first administrators of ${region}`]);
      const { rowCount } = await client.query('select from administrator where region = $1 limit 1', [region]);
      if (rowCount !== 0) return 'there-are';
      for (const { id, account, kind, number, name, person, login, passwordHash, totpSecret } of rows) {
        const claimed = await client.query(`insert into account_login (kind, login_hash, region, account_id) values ('staff', $1, $2, $3) on conflict do nothing`, [login, region, account]);
        if (claimed.rowCount !== 1) throw new Taken();
        await client.query(`insert into account (region, id, kind, login_hash, subject, password_hash, totp_secret, created_at, first_password) values ($1, $2, 'staff', $3, $4, $5, $6, $7, true)`, [region, account, login, id, passwordHash, vault.seal(totpSecret, totpBinding(account)), at]);
        await client.query('insert into administrator (region, id, number, name, person, kind) values ($1, $2, $3, $4, $5, $6)', [region, id, number, name, person, kind]);
      }
      return 'made';
    }).catch((error: unknown) => {
      if (error instanceof Taken) return 'number-taken' as const;
      throw error;
    }),
  };
}
