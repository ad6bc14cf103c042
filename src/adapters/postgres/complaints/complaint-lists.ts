import type { Pool } from 'pg';
import type { ComplaintCount, ComplaintRow, ComplaintStore } from '#usecases/ports/complaints.ts';
import { instant } from '../register/read-entries.ts';

const ROW = 'number, kind, about_kind as "aboutKind", about_ref as "aboutRef", office, status, handler, unit, act_by::text as "actBy", outcome, objected, handed_at as "handedAt"';

/** Lists and figures of complaints: nothing of what was said. */
export function createComplaintLists(pool: Pool): Pick<ComplaintStore, 'list' | 'figures'> {
  return {
    async list(region, { kind, status, office, late, open, unit, handler }, today, { limit, offset }) {
      const { rows } = await pool.query<ComplaintRow>(
        `select ${ROW} from complaint where region = $1 and ($2::text is null or kind = $2) and ($3::text is null or status = $3) and ($4::text is null or office = $4) and ($5::boolean is not true or (closed_at is null and act_by < $7))
           and ($6::boolean is not true or closed_at is null) and ($8::text is null or unit = $8 or split_part(handler, ':', 2) = $11)
         order by closed_at is not null, act_by nulls last, handed_at, number limit $9 offset $10`,
        [region, kind ?? null, status ?? null, office ?? null, late ?? null, open ?? null, today, unit ?? null, limit, offset, handler ?? null],
      );
      return rows.map((row) => ({ ...row, handedAt: instant(row.handedAt) }));
    },
    async figures(region, from, today) {
      return (await pool.query<ComplaintCount>(
        `select to_char(handed_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, office, count(*)::int as "all", (count(*) filter (where kind = 'complaint'))::int as complaints, (count(*) filter (where kind = 'suggestion'))::int as suggestions,
           (count(*) filter (where outcome = 'upheld'))::int as upheld, (count(*) filter (where outcome = 'partly'))::int as partly, (count(*) filter (where outcome = 'not-upheld'))::int as "notUpheld",
           (count(*) filter (where answered_at is not null))::int as answered, (count(*) filter (where in_time))::int as "inTime", (count(*) filter (where not in_time or (answered_at is null and due_day < $3)))::int as late, (count(*) filter (where objected))::int as objected
         from complaint where region = $1 and handed_at >= $2::date::timestamp at time zone 'Asia/Shanghai' group by 1, 2 order by 1 desc, 2 nulls last`,
        [region, from, today],
      )).rows;
    },
  };
}
