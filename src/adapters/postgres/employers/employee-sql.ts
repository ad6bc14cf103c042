import { ENTRIES, OF_EMPLOYER, OVER } from './statement-sql.ts';

/**
 * Who is with an employer on a day, by the number of theirs that stays, the latest to begin first. A name is looked for as it is written, wherever in it.
 * $1 region · $2 number of the employer · $3 kinds of employment · $4 kinds of insurance · $5 day · $6 part of a name, or nothing · $7 skipped · $8 how many
 */
export const EMPLOYEES = `
with here as (
  select coalesce(s.one[1], s.id) as subject, s.id as "numberOf", s.name, s.number, e.kind = any($3::text[]) as employed, e.from_day, e.data
  from ${ENTRIES} join subject s on s.region = e.region and s.id = e.subject_id
  where ${OF_EMPLOYER} and e.kind = any($3::text[] || $4::text[]) and e.from_day <= $5::date and (${OVER} is null or ${OVER} > $5::date) and strpos(s.name, $6) > 0
)
select subject, (array_agg("numberOf" order by employed desc, from_day desc))[1] as "numberOf", (array_agg(name order by employed desc, from_day desc))[1] as name, (array_agg(number order by employed desc, from_day desc))[1] as number,
  to_char(min(from_day) filter (where employed), 'YYYY-MM-DD') as since, (array_agg(data ->> 'position' order by from_day desc) filter (where employed and data ->> 'position' is not null))[1] as position,
  coalesce(array_agg(distinct data ->> 'insurance') filter (where not employed and data ->> 'insurance' is not null), '{}') as insured, count(*) over ()::int as total
from here group by subject having bool_or(employed) order by since desc, subject offset $7 limit $8`;
