import type { Pool } from 'pg';
import type { BrakeRecord, BrakeStore } from '#usecases/ports/brakes.ts';
import { instant } from '../register/read-entries.ts';

/** So many that were released are shown with those that are pulled. */
const SHOWN = 50;

type Row = Omit<BrakeRecord, 'released'> & { releasedAt: string | null; releasedBy: string | null; releaseNote: string | null };

/** Brakes on the instant way in PostgreSQL. Those that are pulled are read with every submission (`read-sql.ts`). */
export function createBrakeStore(pool: Pool): BrakeStore {
  return {
    async pull(region, { id, scope, reason, by, at }) {
      await pool.query('insert into brake (region, id, scope, reason, by, at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing', [region, id, JSON.stringify(scope), reason, by, at]);
    },
    async release(region, id, { by, note, at }) {
      const { rowCount } = await pool.query('update brake set released_at = $3, released_by = $4, release_note = $5 where region = $1 and id = $2 and released_at is null', [region, id, at, by, note]);
      return rowCount === 1;
    },
    async list(region) {
      const { rows } = await pool.query<Row>(
        `select id, scope, reason, by, at, released_at as "releasedAt", released_by as "releasedBy", release_note as "releaseNote",
          (select count(*)::int from case_event e where e.region = b.region and e.type = 'referred' and e.data->'decision'->>'brake' = b.id::text) as stopped
         from brake b where region = $1 order by released_at is null desc, at desc, id limit (select count(*) + $2 from brake where region = $1 and released_at is null)`,
        [region, SHOWN],
      );
      return rows.map(({ releasedAt, releasedBy, releaseNote, ...row }) => ({ ...row, at: instant(row.at), ...(releasedAt !== null && { released: { by: releasedBy!, note: releaseNote!, at: instant(releasedAt) } }) }));
    },
  };
}
