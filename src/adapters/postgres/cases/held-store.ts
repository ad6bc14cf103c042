import type { Pool } from 'pg';
import { HANDED_OUT } from '../handovers/handover-store.ts';
import { numbersOf } from '../register/one-person.ts';
import type { Held, HeldStore, SealedContact } from '#usecases/retry-held.ts';

/** $1 region, $2 case, $3 who can answer, $4 since when it is asked */
const REACHED = `
with person as (select unnest(${numbersOf('$1', 'p.id')}) as id from unnest($3::uuid[]) as p(id))
select exists (select from account a join person on a.subject = person.id::text where a.region = $1 and a.kind <> 'staff'
    and (a.signed_in_at >= $4 or exists (select from session s where s.region = a.region and s.account_id = a.id and s.last_seen >= $4)))
  or exists (select from document_opening o where o.region = $1 and o.case_number = $2 and o.paper like 'C%' and o.at >= $4)
  or exists (select from access_log l join person on l.subject_id = person.id where l.region = $1 and l.case_number = $2 and l.what = 'document' and l.why = any(${HANDED_OUT}) and l.at >= $4) as reached`;

/** Cases with items that wait for a department or for somebody to draw. */
export function createHeldStore(pool: Pool): HeldStore {
  return {
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
