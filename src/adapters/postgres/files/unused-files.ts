import type { Pool } from 'pg';
import type { FileToLeave, UnusedFiles } from '#usecases/remove-unused-files.ts';
import { numbersOf } from '../register/one-person.ts';
import { inTransaction } from '../transaction.ts';
import { holdHash, type Blobs } from './blobs.ts';

const PAGE = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';

// Each look is a limited subquery, not an `exists`: PostgreSQL turns that into a scan of the whole table for every page.
/** Whether a case of whoever stands in `column` names the file `f`: whoever has two numbers hands in under one of them for a case under the other. A client may have spelt its identity in capitals. */
const inCaseOf = (column: string, further = ''): string => `(select 1 from case_file c join case_event e on e.region = c.region and e.case_number = c.number
  where c.region = f.region and c.${column} = any(${numbersOf('f.region', 'f.owner_id')}) ${further} and strpos(lower(e.data::text), f.id::text) > 0 limit 1) is not null`;
const REFERRED = `((select 1 from locker l where l.region = f.region and l.subject_id = any(${numbersOf('f.region', 'f.owner_id')}) and l.file_id = f.id limit 1) is not null
  or (select 1 from objection o join case_event e on e.region = o.region and e.case_number = o.case_number and e.seq = o.seq where o.region = f.region and o.objector = any(${numbersOf('f.region', 'f.owner_id')}) and strpos(lower(e.data::text), f.id::text) > 0 limit 1) is not null
  or (select 1 from correction q where q.region = f.region and q.subject_id = any(${numbersOf('f.region', 'f.owner_id')}) and q.file_id = f.id limit 1) is not null
  or (select 1 from inspection n where n.region = f.region and n.subject_id = any(${numbersOf('f.region', 'f.owner_id')}) and f.id = any(n.files) limit 1) is not null
  or ${inCaseOf('subject_id')} or ${inCaseOf('applicant_id', 'and c.applicant_id <> c.subject_id')} or ${inCaseOf('agent_id')})`;

/** Files that nobody may refer to any more, over all regions. Drafts are sealed: who asks looks into them. */
export function createUnusedFiles(pool: Pool, blobs: Blobs): UnusedFiles {
  return {
    async *candidates(before) {
      let last = { region: '', id: FIRST };
      for (;;) {
        const { rows } = await pool.query<FileToLeave>(
          `select f.region, f.id, f.owner_id as owner, f.leaving_at as "leavingAt", r.referred
           from file f cross join lateral (select ${REFERRED} as referred offset 0) r
           where f.at < $1 and (f.region, f.id) > ($2, $3::uuid) and (f.leaving_at is not null or not r.referred) order by f.region, f.id limit ${PAGE}`,
          [before, last.region, last.id],
        );
        if (rows.length > 0) yield rows;
        const end = rows.at(-1);
        if (!end || rows.length < PAGE) return;
        last = end;
      }
    },
    async leave({ region, id }, at) {
      await pool.query('update file set leaving_at = $3 where region = $1 and id = $2', [region, id, at]);
    },
    remove: ({ region, id }) => inTransaction(pool, async (client) => {
      const { rows: [file] } = await client.query<{ hash: string }>('select hash from file where region = $1 and id = $2', [region, id]);
      if (!file) return;
      await holdHash(client, file.hash, 'alone');
      const { rowCount } = await client.query(`delete from file f where region = $1 and id = $2 and leaving_at is not null and not ${REFERRED}`, [region, id]);
      if (rowCount !== 1) return;
      const { rows: [shared] } = await client.query<{ by: boolean }>('select exists (select from file where hash = $1) as by', [file.hash]);
      // Before the commit: a crash in between leaves a row that goes the next time, never bytes that nobody knows of.
      if (!shared?.by) await blobs.remove(file.hash);
    }),
    async forgetDays(before) {
      await pool.query('delete from upload_day where day < $1', [before]);
    },
  };
}
