import type { Pool } from 'pg';
import type { InspectionCount, InspectionRow, InspectionStore, InspectionToDraw } from '#usecases/ports/inspections.ts';
import { instant } from '../register/read-entries.ts';

/** Of an inspection `i`: the enterprise whose case it is. */
const EMPLOYER = `coalesce(f.employer_id, case when a.kind = 'enterprise' then a.id end)`;
const OPEN = `from inspection i join case_file f on f.region = i.region and f.number = i.case_number join subject a on a.region = f.region and a.id = f.applicant_id where i.region = $1 and i.closed_at is null`;
/** So many enterprises at most. */
const EMPLOYERS = 12;
const ROW = 'number, kind, case_number as "case", item_no as no, service, status, score, opened_at as "openedAt", due_day::text as due, inspector, conclusion, hearing_until::text as until';
type Listed = Omit<InspectionRow, 'inspector' | 'conclusion' | 'until' | 'employer'> & { readonly employer?: string | null; readonly inspector: string | null; readonly conclusion: string | null; readonly until: string | null };

const rowOf = ({ inspector, conclusion, until, employer, ...row }: Listed): InspectionRow => ({ ...row, ...(employer && { employer }), ...(inspector !== null && { inspector }), ...(conclusion !== null && { conclusion }), ...(until !== null && { until }) });

/** Lists and counts of inspections: nothing of a person. */
export function createInspectionLists(pool: Pool): Pick<InspectionStore, 'inHand' | 'list' | 'employers' | 'counts' | 'toDraw' | 'hands' | 'ordered' | 'heardBefore'> {
  return {
    async inHand(region, inspector) {
      return (await pool.query<Listed>(`select ${ROW} from inspection where region = $1 and inspector = $2 and closed_at is null order by status in ('review', 'ordered'), status = 'hearing', due_day nulls last, score desc, number`, [region, inspector])).rows.map(rowOf);
    },
    async list(region, { kind, status, employer }, { limit, offset }) {
      return (await pool.query<Listed>(
        `select ${ROW}, employer from (select i.*, ${EMPLOYER} as employer ${OPEN} and ($2::text is null or i.kind = $2) and ($3::text is null or i.status = $3)) as open
         where $4::uuid is null or employer = $4 order by status <> 'review', score desc, due_day nulls last, number limit $5 offset $6`,
        [region, kind ?? null, status ?? null, employer ?? null, limit, offset],
      )).rows.map(rowOf);
    },
    async employers(region) {
      return (await pool.query<{ employer: string; count: number }>(`select ${EMPLOYER} as employer, count(*)::int as count ${OPEN} and ${EMPLOYER} is not null group by 1 having count(*) > 1 order by 2 desc, 1 limit ${EMPLOYERS}`, [region])).rows;
    },
    async counts(region, today) {
      return (await pool.query<InspectionCount>(`select kind, status, conclusion, count(*)::int as count, (count(*) filter (where closed_at is null and status in ('open', 'concluding') and due_day < $2))::int as late from inspection where region = $1 group by kind, status, conclusion`, [region, today])).rows;
    },
    async toDraw(region, away, limit, after) {
      const { rows } = await pool.query<InspectionToDraw>(
        `select i.number, i.inspector as holder, i.score, i.opened_at as "openedAt" from inspection i left join officer o on o.region = i.region and o.id = i.inspector
         where i.region = $1 and i.closed_at is null and i.status in ('open', 'hearing', 'concluding') and (o.id is null or not o.present or o.id = any($2) or not ('inspector' = any(o.roles)))
           and ($4::boolean is null or (i.inspector is null, -i.score, i.opened_at, i.number) > ($4, -$5::int, $6::timestamptz, $7)) order by i.inspector is null, -i.score, i.opened_at, i.number limit $3`,
        [region, away, limit, after && after.holder === null, after?.score, after?.openedAt, after?.number],
      );
      return rows.map((row) => ({ ...row, openedAt: instant(row.openedAt) }));
    },
    async hands(region, away) {
      const { rows: [row] } = await pool.query<{ inspectors: number; inHand: number }>(
        `select count(*)::int as inspectors, coalesce(sum((select count(*) from inspection i where i.region = o.region and i.inspector = o.id and i.closed_at is null)), 0)::int as "inHand"
         from officer o where o.region = $1 and o.present and 'inspector' = any(o.roles) and o.id <> all($2)`,
        [region, away],
      );
      return row ?? { inspectors: 0, inHand: 0 };
    },
    async ordered(region) {
      return (await pool.query<{ number: string }>(`select number from inspection where region = $1 and status = 'ordered' order by number limit 500`, [region])).rows.map(({ number }) => number);
    },
    async heardBefore(region, day) {
      return (await pool.query<{ number: string }>(`select number from inspection where region = $1 and status = 'hearing' and (hearing_until < $2 or hearing_until is null) order by hearing_until, number limit 500`, [region, day])).rows.map(({ number }) => number);
    },
  };
}
