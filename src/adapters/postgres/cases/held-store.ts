import type { Pool } from 'pg';
import { HANDED_OUT } from '../handovers/handover-store.ts';
import { numbersOf } from '../register/one-person.ts';
import { reportedOn } from '../parties/ward-store.ts';
import { reportedDead } from '../payments/order-sql.ts';
import type { BereavedStore } from '#usecases/note-deaths.ts';
import type { Held, HeldStore, SealedContact } from '#usecases/retry-held.ts';

/** $1 region, $2 case, $3 who can answer, $4 since when it is asked */
const REACHED = `
with person as (select unnest(${numbersOf('$1', 'p.id')}) as id from unnest($3::uuid[]) as p(id))
select exists (select from account a join person on a.subject = person.id::text where a.region = $1 and a.kind <> 'staff'
    and (a.signed_in_at >= $4 or exists (select from session s where s.region = a.region and s.account_id = a.id and s.last_seen >= $4)))
  or exists (select from document_opening o where o.region = $1 and o.case_number = $2 and o.paper like 'C%' and o.at >= $4)
  or exists (select from access_log l join person on l.subject_id = person.id where l.region = $1 and l.case_number = $2 and l.what = 'document' and l.why = any(${HANDED_OUT}) and l.at >= $4) as reached`;

/** Cases of region $1 in which a correction is open and whose person is dead by kinds $2 of entries on the day $3, or by a department's word, while that is not noted, or the other way round; at most $4. */
const BEREAVED = `
select distinct i.case_number as number from case_item i join case_file f on f.region = i.region and f.number = i.case_number
where i.region = $1 and i.correction_until is not null and f.subject_id = f.applicant_id
  and ((i.supervision->'correction'->>'death') is null) = (${reportedDead('f.region', 'f.subject_id', '$2')} is not null or exists (
    select from standing_entry d left join standing_end n on n.region = d.region and n.subject_id = d.subject_id and n.entry_id = d.id
    where d.region = f.region and d.subject_id = any(${numbersOf('f.region', 'f.subject_id')}) and d.kind = any($2) and d.from_day <= $3::date and coalesce(n.to_day, d.to_day, 'infinity') > $3::date))
order by 1 limit $4`;

/** Cases with items that wait for a department or for somebody to draw. */
export function createHeldStore(pool: Pool): HeldStore & BereavedStore {
  return {
    reportedOn: (region, subject, kinds) => reportedOn(pool, region, subject, kinds),
    async bereaved(region, stops, on, limit) {
      const { rows } = await pool.query<{ number: string }>(BEREAVED, [region, stops, on, limit]);
      return rows.map(({ number }) => number);
    },
    async due(now, limit) {
      const { rows } = await pool.query<Held>('select region, case_number as number from case_item where retry_at <= $1 group by region, case_number order by min(retry_at) limit $2', [now, limit]);
      return rows;
    },
    async later({ region, number }, now, at) {
      await pool.query('update case_item set retry_at = $4 where region = $1 and case_number = $2 and retry_at <= $3', [region, number, now, at]);
    },
    async reached({ region, number }, people, since) {
      const { rows } = await pool.query<{ reached: boolean }>(REACHED, [region, number, people, since]);
      return rows[0]!.reached;
    },
    async contacts(region, people) {
      const { rows } = await pool.query<SealedContact>(`select c.person_id as person, c.addresses from contact c where c.region = $1 and c.person_id in (select unnest(${numbersOf('$1', 'p.id')}) from unnest($2::uuid[]) as p(id))`, [region, people]);
      return rows;
    },
  };
}
