import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { Draft, DraftStore } from '#usecases/ports/drafts.ts';
import { numbersOf } from '../register/one-person.ts';

type Row = Omit<Draft, 'body'> & { readonly body: { readonly sealed: string } };

const COLUMNS = 'id, life_event as "lifeEvent", about, body, version, updated_at as "updatedAt"';

/** Whom a draft is about: of what somebody began about themselves under any of their numbers, themselves ($2). */
const ABOUT = 'case when about = subject_id then $2::uuid else about end';

/** Drafts in PostgreSQL, sealed whole: they hold what a person typed. A save names the version it has seen; the later device is told, never overwritten. */
export function createDraftStore(pool: Pool, vault: Vault): DraftStore {
  const place = (subject: string, lifeEvent: string): string => `draft/${subject}/${lifeEvent}`;
  const opened = (row: Row | undefined, subject: string): Draft | undefined => row && { ...row, body: JSON.parse(vault.open(row.body.sealed, place(subject, row.lifeEvent))) as Draft['body'] };
  /** At which of somebody's numbers the draft of an event about somebody lies: their own, where there is one. */
  const liesAt = async (region: string, subject: string, { lifeEvent, about }: Pick<Draft, 'lifeEvent' | 'about'>): Promise<string> => {
    const { rows: [row] } = await pool.query<{ at: string }>(`select subject_id as at from draft where region = $1 and subject_id = any(${numbersOf('$1', '$2')}) and life_event = $3 and ${ABOUT} = $4 order by subject_id = $2 desc, updated_at desc limit 1`, [region, subject, lifeEvent, about]);
    return row?.at ?? subject;
  };
  return {
    async list(region, subject) {
      const { rows } = await pool.query<Row & { at: string }>(
        `select * from (select distinct on (life_event, ${ABOUT}) subject_id as at, ${COLUMNS} from draft where region = $1 and subject_id = any(${numbersOf('$1', '$2')}) order by life_event, ${ABOUT}, subject_id = $2 desc, updated_at desc) d order by "updatedAt" desc`, [region, subject]);
      return rows.flatMap(({ at, ...row }) => { const draft = opened(row, at); return draft ? [{ ...draft, about: draft.about === at ? subject : draft.about }] : []; });
    },
    async save(region, subject, draft, seen) {
      const at = await liesAt(region, subject, draft);
      const about = draft.about === subject ? at : draft.about;
      const body = JSON.stringify({ sealed: vault.seal(JSON.stringify(draft.body), place(at, draft.lifeEvent)) });
      const shown = (row: Row | undefined): Draft | undefined => { const kept = opened(row, at); return kept && { ...kept, about: draft.about }; };
      const { rows } = await pool.query<Row>(
        `insert into draft (region, subject_id, life_event, id, body, version, updated_at, about) select $1, $2, $3, $4, $5, 1, $6, $8 where $7 = 0
         on conflict do nothing returning ${COLUMNS}`,
        [region, at, draft.lifeEvent, draft.id, body, draft.at, seen, about],
      );
      if (rows[0]) return shown(rows[0]);
      const updated = await pool.query<Row>(
        `update draft set body = $4, version = version + 1, updated_at = $5 where region = $1 and subject_id = $2 and life_event = $3 and version = $6 and about = $7 returning ${COLUMNS}`,
        [region, at, draft.lifeEvent, body, draft.at, seen, about],
      );
      return shown(updated.rows[0]);
    },
    async remove(region, subject, lifeEvent, about) {
      await pool.query(`delete from draft where region = $1 and subject_id = any(${numbersOf('$1', '$2')}) and life_event = $3 and about = any(${numbersOf('$1', '$4')})`, [region, subject, lifeEvent, about]);
    },
  };
}
