import type { Pool, PoolClient } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import { CODES_MOST, isNewer, tidyTimes, type Sheet } from '#core/counter/screen.ts';
import { afterShowing, type Signing } from '#core/counter/signing.ts';
import type { Screen, ScreenStore, ShownScreen } from '#usecases/ports/screens.ts';
import { inTransaction } from '../transaction.ts';

type Row = { readonly region: string; readonly id: string; readonly code: string; readonly tokenHash: string; readonly begunAt: Date; readonly clerk: string | null; readonly pairedAt: Date | null; readonly endedAt: Date | null; readonly visit: string | null; readonly sheet: string | null; readonly signing: string | null; readonly shownAt: Date | null };

const COLUMNS = 'region, id, code, token_hash as "tokenHash", begun_at as "begunAt", clerk, paired_at as "pairedAt", ended_at as "endedAt", visit, sheet, signing, shown_at as "shownAt"';
const iso = (at: Date): string => new Date(at).toISOString();
const toScreen = ({ region, id, code, tokenHash, begunAt, clerk, pairedAt, endedAt, visit, shownAt }: Row): Screen => ({
  region, id, code, tokenHash, begunAt: iso(begunAt), ...(clerk !== null && { clerk }), ...(pairedAt && { pairedAt: iso(pairedAt) }), ...(endedAt && { endedAt: iso(endedAt) }), ...(visit !== null && { visit }), ...(shownAt && { shownAt: iso(shownAt) }),
});
/** Those whose code can still be typed. $1 region */
const OPEN = 'region = $1 and clerk is null and ended_at is null';
/** What is left of what a screen has shown. */
export const EMPTY = 'visit = null, sheet = null, signing = null, asked_at = null, shown_at = null';

/** Second screens in PostgreSQL. What one shows is kept encrypted, bound to its visit. */
export function createScreenStore(pool: Pool, vault: Pick<Vault, 'seal' | 'open'>): ScreenStore {
  const bound = (region: string, visit: string): string => `screen/${region}/${visit}`;
  const opened = (row: Row): ShownScreen => {
    const { region, visit, sheet, signing } = row;
    const open = <T>(sealed: string | null): T | undefined => (sealed === null || visit === null ? undefined : (JSON.parse(vault.open(sealed, bound(region, visit))) as T));
    const [shown, standing] = [open<Sheet>(sheet), open<Signing>(signing)];
    return { ...toScreen(row), ...(shown && { sheet: shown }), ...(standing && { signing: standing }) };
  };
  return {
    async begin({ region, id, code, tokenHash, begunAt, network }, since) {
      // A code that nobody has typed in time is free again.
      await pool.query(`update counter_screen set ended_at = $3, network = null where ${OPEN} and begun_at <= $2`, [region, since, begunAt]);
      const { rows: [{ open } = { open: 0 }] } = await pool.query<{ open: number }>(`select count(*)::int as open from counter_screen where ${OPEN}`, [region]);
      if (open >= CODES_MOST) {
        // A hall is not shut out by the few who open the most; whoever is one of them waits.
        const { rows: [most] } = await pool.query<{ network: string | null }>(`select network from counter_screen where ${OPEN} group by network order by count(*) desc, network = $2 desc limit 1`, [region, network]);
        if (!most || most.network === network) return 'full';
        await pool.query(`update counter_screen set ended_at = $2, network = null where (region, id) = (select region, id from counter_screen where ${OPEN} and network is not distinct from $3 order by begun_at, id limit 1)`, [region, begunAt, most.network]);
      }
      const { rowCount } = await pool.query('insert into counter_screen (region, id, code, token_hash, begun_at, network) values ($1, $2, $3, $4, $5, $6) on conflict do nothing', [region, id, code, tokenHash, begunAt, network]);
      return rowCount === 1 ? 'begun' : 'taken';
    },
    async find(region, id) {
      const { rows: [row] } = await pool.query<Row>(`select ${COLUMNS} from counter_screen where region = $1 and id = $2`, [region, id]);
      return row && opened(row);
    },
    async ofClerk(region, clerk) {
      const { rows: [row] } = await pool.query<Row>(`select ${COLUMNS} from counter_screen where region = $1 and clerk = $2 and ended_at is null`, [region, clerk]);
      return row && opened(row);
    },
    pair: (region, clerk, code, since, now) => inTransaction(pool, async (client) => {
      const { rows: [found] } = await client.query<{ id: string }>('select id from counter_screen where region = $1 and code = $2 and clerk is null and ended_at is null and begun_at > $3 for update', [region, code, since]);
      if (!found) return 'none';
      await client.query(`update counter_screen set ended_at = $3, ${EMPTY} where region = $1 and clerk = $2 and ended_at is null`, [region, clerk, now]);
      await client.query('update counter_screen set clerk = $3, paired_at = $4, network = null where region = $1 and id = $2', [region, found.id, clerk, now]);
      return 'paired';
    }),
    async end(region, clerk, now) {
      await pool.query(`update counter_screen set ended_at = $3, ${EMPTY} where region = $1 and clerk = $2 and ended_at is null`, [region, clerk, now]);
    },
    show: (region, clerk, { visit, sheet, digests, asked, now }) => inTransaction(pool, async (client) => {
      if (!(await holdVisit(client, region, clerk, visit, now))) return;
      const { rows: [there] } = await client.query<Row & { asked: Date | null }>(`select ${COLUMNS}, asked_at as asked from counter_screen where region = $1 and clerk = $2 and ended_at is null for update`, [region, clerk]);
      if (!there || !isNewer({ ...(there.visit !== null && { visit: there.visit }), ...(there.asked && { askedAt: iso(there.asked) }) }, { visit, asked })) return;
      const signing = afterShowing(there.visit === visit ? opened(there).signing : undefined, sheet, digests);
      const seal = (what: object): string => vault.seal(JSON.stringify(what), bound(region, visit));
      await client.query('update counter_screen set visit = $3, sheet = $4, signing = $5, asked_at = $6, shown_at = $7 where region = $1 and id = $2', [region, there.id, visit, seal(sheet), seal(signing), asked, now]);
    }),
    act: (region, id, visit, now, change) => inTransaction(pool, async (client) => {
      const { rows: [follows] } = await client.query<{ clerk: string | null }>('select clerk from counter_screen where region = $1 and id = $2', [region, id]);
      if (!follows?.clerk || !(await holdVisit(client, region, follows.clerk, visit, now))) return 'over';
      const { rows: [row] } = await client.query<Row>(`select ${COLUMNS} from counter_screen where region = $1 and id = $2 and visit = $3 and ended_at is null for update`, [region, id, visit]);
      const { sheet, signing } = row ? opened(row) : {};
      if (!sheet || !signing) return 'over';
      const changed = change(signing, sheet);
      if (typeof changed !== 'string') await client.query('update counter_screen set signing = $3 where region = $1 and id = $2', [region, id, vault.seal(JSON.stringify(changed), bound(region, visit))]);
      return changed;
    }),
    async tidy(region, now) {
      const { codes, paired, shown, over } = tidyTimes(now);
      await pool.query(`update counter_screen set ended_at = $2, ${EMPTY} where region = $1 and ended_at is null and (paired_at <= $4 or clerk is null and begun_at <= $3)`, [region, now, codes, paired]);
      await pool.query(`update counter_screen set ${EMPTY} where region = $1 and sheet is not null and shown_at <= $2`, [region, shown]);
      await pool.query('delete from counter_screen where region = $1 and ended_at <= $2', [region, over]);
    },
  };
}

/** Whether a visit that this clerk has open goes on; its end waits until what is written now is written, and then clears it. At a counter for another city it is looked up in the city of the counter. */
async function holdVisit(client: PoolClient, at: string, clerk: string, visit: string, now: string): Promise<boolean> {
  for (const table of ['counter_visit where helper is null and', 'helped_visit where']) {
    const { rowCount } = await client.query(`select from ${table} region = $1 and clerk = $2 and id = $3 and ended_at is null and until > $4 for share`, [at, clerk, visit, now]);
    if (rowCount === 1) return true;
  }
  return false;
}
