import type { Pool } from 'pg';
import type { Draft, DraftStore } from '#usecases/ports/drafts.ts';

const COLUMNS = 'id, life_event as "lifeEvent", body, version, updated_at as "updatedAt"';

/** Drafts in PostgreSQL. A save names the version it has seen; the later device is told, never overwritten. */
export function createDraftStore(pool: Pool): DraftStore {
  return {
    async list(region, subject) {
      const { rows } = await pool.query<Draft>(`select ${COLUMNS} from draft where region = $1 and subject_id = $2 order by updated_at desc`, [region, subject]);
      return rows;
    },
    async save(region, subject, draft, seen) {
      const { rows } = await pool.query<Draft>(
        `insert into draft (region, subject_id, life_event, id, body, version, updated_at) select $1, $2, $3, $4, $5, 1, $6 where $7 = 0
         on conflict do nothing returning ${COLUMNS}`,
        [region, subject, draft.lifeEvent, draft.id, JSON.stringify(draft.body), draft.at, seen],
      );
      if (rows[0]) return rows[0];
      const updated = await pool.query<Draft>(
        `update draft set body = $4, version = version + 1, updated_at = $5 where region = $1 and subject_id = $2 and life_event = $3 and version = $6 returning ${COLUMNS}`,
        [region, subject, draft.lifeEvent, JSON.stringify(draft.body), draft.at, seen],
      );
      return updated.rows[0];
    },
    async remove(region, subject, lifeEvent) {
      await pool.query('delete from draft where region = $1 and subject_id = $2 and life_event = $3', [region, subject, lifeEvent]);
    },
  };
}
