import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { Sheet } from '#core/counter/screen.ts';
import type { Screen, ScreenStore } from '#usecases/ports/screens.ts';
import { inTransaction } from '../transaction.ts';

type Row = { readonly region: string; readonly id: string; readonly code: string; readonly tokenHash: string; readonly begunAt: Date; readonly clerk: string | null; readonly pairedAt: Date | null; readonly endedAt: Date | null; readonly visit: string | null; readonly sheet: string | null; readonly shownAt: Date | null };

const COLUMNS = 'region, id, code, token_hash as "tokenHash", begun_at as "begunAt", clerk, paired_at as "pairedAt", ended_at as "endedAt", visit, sheet, shown_at as "shownAt"';
const iso = (at: Date): string => new Date(at).toISOString();
const toScreen = ({ begunAt, clerk, pairedAt, endedAt, visit, sheet: _sheet, shownAt, ...row }: Row): Screen => ({
  ...row, begunAt: iso(begunAt), ...(clerk !== null && { clerk }), ...(pairedAt && { pairedAt: iso(pairedAt) }), ...(endedAt && { endedAt: iso(endedAt) }), ...(visit !== null && { visit }), ...(shownAt && { shownAt: iso(shownAt) }),
});
const EMPTY = 'visit = null, sheet = null, shown_at = null';

/** Second screens in PostgreSQL. What one shows is kept encrypted, bound to its visit. */
export function createScreenStore(pool: Pool, vault: Pick<Vault, 'seal' | 'open'>): ScreenStore {
  const bound = (region: string, visit: string): string => `screen/${region}/${visit}`;
  return {
    async begin({ region, id, code, tokenHash, begunAt }, since) {
      // A code that nobody has typed in time is free again.
      await pool.query('update counter_screen set ended_at = $3 where region = $1 and clerk is null and ended_at is null and begun_at <= $2', [region, since, begunAt]);
      const { rowCount } = await pool.query('insert into counter_screen (region, id, code, token_hash, begun_at) values ($1, $2, $3, $4, $5) on conflict do nothing', [region, id, code, tokenHash, begunAt]);
      return rowCount === 1 ? 'begun' : 'taken';
    },
    async find(region, id) {
      const { rows: [row] } = await pool.query<Row>(`select ${COLUMNS} from counter_screen where region = $1 and id = $2`, [region, id]);
      return row && { ...toScreen(row), ...(row.sheet !== null && row.visit !== null && { sheet: JSON.parse(vault.open(row.sheet, bound(region, row.visit))) as Sheet }) };
    },
    async ofClerk(region, clerk) {
      const { rows: [row] } = await pool.query<Row>(`select ${COLUMNS} from counter_screen where region = $1 and clerk = $2 and ended_at is null`, [region, clerk]);
      return row && toScreen(row);
    },
    pair: (region, clerk, code, since, now) => inTransaction(pool, async (client) => {
      const { rows: [found] } = await client.query<{ id: string }>('select id from counter_screen where region = $1 and code = $2 and clerk is null and ended_at is null and begun_at > $3 for update', [region, code, since]);
      if (!found) return 'none';
      await client.query(`update counter_screen set ended_at = $3, ${EMPTY} where region = $1 and clerk = $2 and ended_at is null`, [region, clerk, now]);
      await client.query('update counter_screen set clerk = $3, paired_at = $4 where region = $1 and id = $2', [region, found.id, clerk, now]);
      return 'paired';
    }),
    async end(region, clerk, now) {
      await pool.query(`update counter_screen set ended_at = $3, ${EMPTY} where region = $1 and clerk = $2 and ended_at is null`, [region, clerk, now]);
    },
    async show(region, clerk, visit, sheet, now) {
      await pool.query('update counter_screen set visit = $3, sheet = $4, shown_at = $5 where region = $1 and clerk = $2 and ended_at is null', [region, clerk, visit, vault.seal(JSON.stringify(sheet), bound(region, visit)), now]);
    },
    async clear(region, clerk) {
      await pool.query(`update counter_screen set ${EMPTY} where region = $1 and clerk = $2 and ended_at is null`, [region, clerk]);
    },
  };
}
