import type { Pool, PoolClient } from 'pg';
import type { ImportListed, LegacyStore, Rejected, Resting } from '#usecases/ports/legacy.ts';
import { inTransaction } from '../transaction.ts';
import { LOCK_IMPORTED, LOCK_PLANS, READ_RESTING, UNDO_IMPORT, WAKE_IMPORTED } from './legacy-sql.ts';
import { createCaseStore } from '../cases/case-store.ts';
import { legacyWriter, within, type LegacyParts } from './legacy-writer.ts';

const COLUMNS = 'region, id, system, file_name as "fileName", at, by_name as "by", counted, told, undone_at as "undoneAt", undone_by as "undoneBy"';
const ONE_AT_A_TIME = `select pg_advisory_xact_lock(hashtext('legacy-import'), $1::int)`;

/** Thrown to leave a transaction whose work is not to be kept. */
class NotKept<T> extends Error {
  readonly value: T;
  constructor(value: T) {
    super('not kept');
    this.value = value;
  }
}

/** Imports of the dumps of old systems. */
export function createLegacyStore(pool: Pool, parts: LegacyParts): LegacyStore {
  return {
    importing: (head, work) => orNotKept(pool, async (client) => {
      await client.query(ONE_AT_A_TIME, [Number(head.region)]);
      const { keep, value } = await work(legacyWriter(client, head, parts));
      if (!keep) throw new NotKept(value);
      return value;
    }),
    async list(region) {
      const { rows } = await pool.query<ImportListed>(`select ${COLUMNS} from legacy_import where region = $1 order by at desc limit 200`, [region]);
      return rows;
    },
    async find(region, id) {
      const { rows } = await pool.query<ImportListed>(`select ${COLUMNS} from legacy_import where region = $1 and id::text = $2`, [region, id]);
      return rows[0];
    },
    async refused(region) {
      const { rows } = await pool.query<{ import: string; column: string | null; rows: number }>(
        `select r.import_id as import, y.name as column, count(*)::int as rows from legacy_row r cross join lateral (select distinct x ->> 'column' as name from jsonb_array_elements(r.reasons) x) y
         where r.region = $1 and r.outcome = 'rejected' group by 1, 2 order by 1, 3 desc, 2`, [region]);
      return rows;
    },
    async rejects(region, id, most) {
      const { rows } = await pool.query<{ line: number; reasons: Rejected['reasons']; sealed: string }>(`select line, reasons, sealed from legacy_row where region = $1 and import_id::text = $2 and outcome = 'rejected' order by line limit $3`, [region, id, most]);
      return rows.map(({ line, reasons, sealed }) => ({ line, reasons, cells: JSON.parse(parts.vault.open(sealed, `legacy/${id}/${line}`)) as Rejected['cells'] }));
    },
    async open(region) {
      const { rows } = await pool.query<{ import: string; open: number }>(`select m.import_id as import, count(*)::int as open from legacy_matter m join case_file f on f.region = m.region and f.number = m.case_number where m.region = $1 and f.status = 'open' group by 1`, [region]);
      return new Map(rows.map((row) => [row.import, row.open]));
    },
    async byOldNumber(region, number) {
      const { rows } = await pool.query<{ system: string; case: string }>('select system, case_number as "case" from legacy_matter where region = $1 and number = $2 and standing order by system', [region, number]);
      return rows;
    },
    undo: (region, id, at, by, close) => orNotKept(pool, async (client) => {
      await client.query(ONE_AT_A_TIME, [Number(region)]);
      await client.query(LOCK_IMPORTED, [region, id]);
      await client.query(LOCK_PLANS, [region, id]);
      const { rows: opened } = await client.query<{ number: string }>('select case_number as number from legacy_matter where region = $1 and import_id::text = $2 and standing order by line', [region, id]);
      const own = opened.map(({ number }) => number);
      const touched = await close(createCaseStore(within(client), parts.vault, parts.secretFields, () => at), own);
      const { rows } = await client.query<Resting>(READ_RESTING, [region, id, own]);
      const resting = [...touched.map((name): Resting => ({ kind: 'matter', name })), ...rows];
      if (resting.length > 0) throw new NotKept(resting);
      await client.query(UNDO_IMPORT, [region, id, at, by]);
      await client.query(WAKE_IMPORTED, [region, id]);
      return [];
    }),
  };
}

/** In a transaction whose work is not kept where it says so. */
async function orNotKept<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(pool, work);
  } catch (error) {
    if (error instanceof NotKept) return error.value as T;
    throw error;
  }
}
