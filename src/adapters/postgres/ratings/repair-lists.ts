import type { Pool } from 'pg';
import type { RatingStore, RepairCount, RepairDue, RepairRow } from '#usecases/ports/ratings.ts';
import { instant } from '../register/read-entries.ts';

const ROW = 'number, service, score, status, given_at as "givenAt", due_day::text as due, appealed, handler';
const OPEN = `closed_at is null and status <> 'kept'`;
type Listed = Omit<RepairRow, 'handler'> & { readonly handler: string | null };
const rowOf = ({ handler, givenAt, ...row }: Listed): RepairRow => ({ ...row, givenAt: instant(givenAt), ...(handler !== null && { handler }) });

/** Lists and counts of repairs: nothing of who rated. */
export function createRepairLists(pool: Pool): Pick<RatingStore, 'inHand' | 'open' | 'counts' | 'toDraw' | 'due' | 'remind'> {
  return {
    async inHand(region, officer) {
      return (await pool.query<Listed>(`select ${ROW} from rating where region = $1 and handler = $2 and ${OPEN} order by due_day nulls last, number`, [region, officer])).rows.map(rowOf);
    },
    async open(region, supervisor, limit) {
      return (await pool.query<Listed>(`select ${ROW} from rating where region = $1 and (${OPEN} or appealed) and status <> 'kept' and not $2 = any(officers) order by not appealed, due_day nulls last, number limit $3`, [region, supervisor, limit])).rows.map(rowOf);
    },
    async counts(region, today) {
      return (await pool.query<RepairCount>(`select status, ending, count(*)::int as count, (count(*) filter (where closed_at is null and due_day < $2))::int as late from rating where region = $1 and status <> 'kept' group by status, ending`, [region, today])).rows;
    },
    async due(region, by) {
      return (await pool.query<RepairDue>(`select number, case_number as "case", item_no as no, service, handler, due_day::text as due from rating where region = $1 and handler is not null and due_day <= $2 and ${OPEN} order by number`, [region, by])).rows;
    },
    async remind(region, due, at) {
      await pool.query(
        `insert into staff_notice (region, officer, id, cause, case_number, item_no, service, at)
         select $1, d.handler, d.id, 'repair-due', d."case", d.no, d.service, $3 from jsonb_to_recordset($2) as d(handler text, id uuid, "case" text, no integer, service text) on conflict do nothing`,
        [region, JSON.stringify(due), at],
      );
    },
    async toDraw(region, away, limit) {
      return (await pool.query<{ number: string; holder: string | null }>(
        `select r.number, r.handler as holder from rating r left join officer o on o.region = r.region and o.id = r.handler
         where r.region = $1 and r.closed_at is null and r.status <> 'kept' and (o.id is null or not o.present or o.id = any($2) or not ('inspector' = any(o.roles))) order by r.due_day nulls last, r.number limit $3`,
        [region, away, limit],
      )).rows;
    },
  };
}
