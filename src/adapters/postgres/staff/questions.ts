import type { Pool } from 'pg';
import type { StaffStore } from '#usecases/ports/staff.ts';

type Row = Awaited<ReturnType<StaffStore['questions']>>[number];

/** By the keys of its cases: of each item the last time it was sent to a person, and with what the case came in. */
const SQL = `
select k.number, k.no, e.decision, array(select json_object_keys(coalesce(e.contests, '{}'::json))) as contested, f.catalog_version as version
from unnest($2::text[], $3::int[]) as k(number, no)
join case_file f on f.region = $1 and f.number = k.number
cross join lateral (
  select (array_agg(json_strip_nulls(json_build_object('criteria', data->'decision'->'criteria', 'because', data->'decision'->'because', 'missing', data->'decision'->'missing')) order by seq desc) filter (where type = 'referred'))[1] as decision,
    (array_agg(data->'given'->'contests') filter (where type = 'submitted'))[1] as contests
  from case_event where region = $1 and case_number = k.number and (type = 'submitted' or (type = 'referred' and (data->>'no')::int = k.no))
) e
where e.decision is not null`;

/** See `StaffStore.questions`. */
export const questionsOf = async (pool: Pool, ...[region, items]: Parameters<StaffStore['questions']>): Promise<readonly Row[]> =>
  (await pool.query<Row>({ name: 'staff-questions', text: SQL, values: [region, items.map(({ number }) => number), items.map(({ no }) => no)] })).rows;
