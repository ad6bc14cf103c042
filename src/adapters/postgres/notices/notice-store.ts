import type { Pool } from 'pg';
import { numbersOf } from '../register/one-person.ts';
import type { NoticeSeen, NoticeStore } from '#usecases/ports/notices.ts';

const PAGE = 30;
/** What is told of one row of a spreadsheet stands behind the message about the sheet. */
const SHOWN = '(sheet_id is null or case_number is null)';

/** What people are told, as they read it. @param page notices a page */
export function createNoticeStore(pool: Pool, page = PAGE): NoticeStore {
  return {
    async of(region, person, hidden, after) {
      const { rows } = await pool.query<NoticeSeen>(
        `select id, cause, class, case_number as "case", item_no as item, title, text, at, read_at as "readAt", sheet_id as sheet from notice
         where region = $1 and person_id = any(${numbersOf('$1', '$2')}) and ${SHOWN} and class <> all($3) and ($4::timestamptz is null or at < $4 or (at = $4 and id > $5))
         order by at desc, id limit $6`,
        [region, person, hidden, after?.at ?? null, after?.id ?? null, page + 1],
      );
      return { notices: rows.slice(0, page), more: rows.length > page };
    },
    async unread(region, person, hidden) {
      const { rows } = await pool.query<{ count: number }>(`select count(*)::int as count from notice where region = $1 and person_id = any(${numbersOf('$1', '$2')}) and read_at is null and ${SHOWN} and class <> all($3)`, [region, person, hidden]);
      return rows[0]?.count ?? 0;
    },
    async read(region, person, at, ids) {
      await pool.query(`update notice set read_at = $3 where region = $1 and person_id = any(${numbersOf('$1', '$2')}) and read_at is null and ($4::uuid[] is null or id = any($4))`, [region, person, at, ids ?? null]);
    },
  };
}
