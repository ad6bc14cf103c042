import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { Draft, DraftStore } from '#usecases/ports/drafts.ts';

type Row = Omit<Draft, 'body'> & { readonly body: { readonly sealed: string } };

const COLUMNS = 'id, life_event as "lifeEvent", about, body, version, updated_at as "updatedAt"';

/** Drafts in PostgreSQL, sealed whole: they hold what a person typed. A save names the version it has seen; the later device is told, never overwritten. */
export function createDraftStore(pool: Pool, vault: Vault): DraftStore {
  const place = (subject: string, lifeEvent: string): string => `draft/${subject}/${lifeEvent}`;
  const opened = (row: Row | undefined, subject: string): Draft | undefined => row && { ...row, body: JSON.parse(vault.open(row.body.sealed, place(subject, row.lifeEvent))) as Draft['body'] };
  return {
    async list(region, subject) {
      const { rows } = await pool.query<Row>(`select ${COLUMNS} from draft where region = $1 and subject_id = $2 order by updated_at desc`, [region, subject]);
      return rows.flatMap((row) => opened(row, subject) ?? []);
    },
    async save(region, subject, draft, seen) {
      const body = JSON.stringify({ sealed: vault.seal(JSON.stringify(draft.body), place(subject, draft.lifeEvent)) });
      const { rows } = await pool.query<Row>(
        `insert into draft (region, subject_id, life_event, id, body, version, updated_at, about) select $1, $2, $3, $4, $5, 1, $6, $8 where $7 = 0
         on conflict do nothing returning ${COLUMNS}`,
        [region, subject, draft.lifeEvent, draft.id, body, draft.at, seen, draft.about],
      );
      if (rows[0]) return opened(rows[0], subject);
      const updated = await pool.query<Row>(
        `update draft set body = $4, version = version + 1, updated_at = $5 where region = $1 and subject_id = $2 and life_event = $3 and version = $6 and about = $7 returning ${COLUMNS}`,
        [region, subject, draft.lifeEvent, body, draft.at, seen, draft.about],
      );
      return opened(updated.rows[0], subject);
    },
    async remove(region, subject, lifeEvent, about) {
      await pool.query('delete from draft where region = $1 and subject_id = $2 and life_event = $3 and about = $4', [region, subject, lifeEvent, about]);
    },
  };
}
