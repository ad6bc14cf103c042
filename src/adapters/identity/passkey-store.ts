import type { Pool } from 'pg';
import { inTransaction } from '#adapters/postgres/transaction.ts';
import type { Passkey } from '#core/identity/passkey.ts';
import type { PasskeyStore } from '#usecases/identity/ports.ts';
import { NO_PASSWORD } from './part-logins.ts';

type Row = { id: string; name: string; public_key: string; counter: string; transports: string[]; backed_up: boolean; strong: boolean; created_at: string; used_at: string | null };
const COLUMNS = 'id, name, public_key, counter::text as counter, transports, backed_up, strong, created_at, used_at';

const passkeyOf = (row: Row): Passkey => ({
  id: row.id, name: row.name, publicKey: row.public_key, counter: Number(row.counter), transports: row.transports, backedUp: row.backed_up, strong: row.strong,
  createdAt: new Date(row.created_at).toISOString(), usedAt: row.used_at === null ? null : new Date(row.used_at).toISOString(),
});

/** Passkeys on the table of that name. */
export function createPasskeyStore(pool: Pool): PasskeyStore {
  return {
    async list({ region, id }) {
      const { rows } = await pool.query<Row>({ name: 'passkeys-of', text: `select ${COLUMNS} from passkey where region = $1 and account_id = $2 and removed_at is null order by created_at, id`, values: [region, id] });
      return rows.map(passkeyOf);
    },
    async add({ region, id }, passkey, most) {
      // The row of the account is held first, in a statement of its own: one that waits within a statement still counts as it was before the wait, and two at once became one too many.
      const row = await inTransaction(pool, async (client) => {
        const { rows: [account] } = await client.query<{ void: boolean }>(`select kind = 'person' and password_hash = $3 as void from account where region = $1 and id = $2 for update`, [region, id, NO_PASSWORD]);
        if (account?.void) return 'void';
        const { rows } = await client.query<{ there: boolean; many: number; added: number }>({
          name: 'passkey-add',
          text: `with there as (select count(*) filter (where removed_at is null)::int as many, coalesce(bool_or(id = $3), false) as same from passkey where region = $1 and account_id = $2),
              added as (insert into passkey (region, account_id, id, name, public_key, counter, transports, backed_up, strong, created_at)
                select a.region, a.id, $3, $4, $5, $6, $7, $8, $11::boolean, $9::timestamptz from account a where a.region = $1 and a.id = $2 and (select many from there) < $10
                on conflict do nothing returning 1)
            select same as there, many, (select count(*)::int from added) as added from there`,
          values: [region, id, passkey.id, passkey.name, passkey.publicKey, passkey.counter, passkey.transports, passkey.backedUp, passkey.createdAt, most, passkey.strong],
        });
        return rows[0];
      });
      if (row === 'void') return row;
      if (row?.added === 1) return 'added';
      return row?.there === true || (row?.many ?? 0) < most ? 'same' : 'too-many';
    },
    async find({ region, id }, credential) {
      const { rows: [row] } = await pool.query<Row>({ name: 'passkey-find', text: `select ${COLUMNS} from passkey where region = $1 and account_id = $2 and id = $3 and removed_at is null`, values: [region, id, credential] });
      return row ? passkeyOf(row) : null;
    },
    async use({ region, id }, credential, { counter, backedUp, at }) {
      // Devices that do not count say nought each time (WebAuthn level 3, 6.1.1).
      const { rowCount } = await pool.query({
        name: 'passkey-use',
        text: 'update passkey set counter = $4, backed_up = $5, used_at = $6 where region = $1 and account_id = $2 and id = $3 and removed_at is null and (counter < $4 or (counter = 0 and $4 = 0))',
        values: [region, id, credential, counter, backedUp, at],
      });
      return rowCount === 1;
    },
    async remove({ region, id }, credential, at) {
      const { rowCount } = await pool.query({ name: 'passkey-remove', text: 'update passkey set removed_at = $4 where region = $1 and account_id = $2 and id = $3 and removed_at is null', values: [region, id, credential, at] });
      return rowCount === 1;
    },
  };
}
