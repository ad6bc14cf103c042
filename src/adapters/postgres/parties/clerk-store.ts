import { numbersOf } from '../register/one-person.ts';
import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { ClerkStore, DoneByClerk, KnownClerk } from '#usecases/ports/clerks.ts';
import { inTransaction } from '../transaction.ts';
import { instant } from '../register/read-entries.ts';
import { clerkJson, toClerk, type ClerkJson } from './clerk-rows.ts';

const NAME = `
insert into clerk (region, id, enterprise_id, person_id, scopes, events, from_day, to_day, named_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`;
const SAME = `
select from clerk where region = $1 and id = $2 and enterprise_id = $3 and person_id = $4 and scopes = $5 and events is not distinct from $6 and from_day = $7 and to_day = $8`;

const OF = `
select ${clerkJson} as clerk, s.name, s.number from clerk k join subject s on s.region = k.region and s.id = k.person_id
where k.region = $1 and k.enterprise_id = $2 order by k.named_at desc, k.id limit 200`;

const HELD = `
select ${clerkJson} as clerk, s.name as "enterpriseName" from clerk k join subject s on s.region = k.region and s.id = k.enterprise_id
where k.region = $1 and k.person_id = any(${numbersOf('$1', '$2')}) and k.ended_at is null order by k.named_at desc limit 100`;

// The predicate of the index stands in it word by word, so that only acts through somebody are looked at.
const RECORD = `
select d.*, s.name from (
  (select e.at, k.id as clerk, k.person_id, e.case_number as "case", f.life_event as "lifeEvent", e.type as event, null::text as what, null::text as target
   from clerk k join case_event e on e.region = k.region and e.actor like '%/%' and e.actor = any(array['enterprise:' || k.enterprise_id || '/' || k.id] || array(select 'enterprise:' || k.enterprise_id || '/' || k.id || '/' || v.id from counter_visit v where v.region = k.region and v.subject_id = any(${numbersOf('k.region', 'k.person_id')})))
   join case_file f on f.region = e.region and f.number = e.case_number where k.region = $1 and k.enterprise_id = $2 order by e.at desc limit 200)
  union all
  (select a.at, k.id, k.person_id, null, null, null, a.what, a.target from clerk_act a join clerk k on k.region = a.region and k.id = a.clerk_id
   where a.region = $1 and a.enterprise_id = $2 order by a.at desc limit 200)
) d join subject s on s.region = $1 and s.id = d.person_id order by d.at desc limit 200`;

type Done = { readonly at: string; readonly clerk: string; readonly name: string; readonly case: string | null; readonly lifeEvent: string | null; readonly event: string | null; readonly what: Extract<DoneByClerk, { what: unknown }>['what'] | null; readonly target: string | null };

/** Clerks of enterprises in PostgreSQL. */
export function createClerkStore(pool: Pool, vault: Vault): ClerkStore {
  return {
    name: (region, { id, enterprise, person, scopes, events, from, to, namedAt }, follows) => inTransaction(pool, async (client) => {
      const row = [region, id, enterprise, person, scopes, events, from, to];
      if ((await client.query(SAME, row)).rowCount === 1) return 'same';
      if (follows !== undefined) {
        const ended = await client.query(`update clerk set ended_at = $5, ended_by = 'changed' where region = $1 and enterprise_id = $2 and person_id = $3 and id = $4 and ended_at is null`, [region, enterprise, person, follows, namedAt]);
        if (ended.rowCount !== 1) return 'taken';
      }
      return (await client.query(NAME, [...row, namedAt])).rowCount === 1 ? 'named' : 'taken';
    }),
    async end(region, whose, id, at) {
      const [column, by, who] = 'enterprise' in whose ? ['enterprise_id', 'enterprise', whose.enterprise] : ['person_id', 'clerk', whose.person];
      const { rowCount } = await pool.query(`update clerk set ended_at = $4, ended_by = $5 where region = $1 and ${column} = any(${numbersOf('$1', '$2')}) and id = $3 and ended_at is null`, [region, who, id, at, by]);
      return rowCount === 1;
    },
    async of(region, enterprise) {
      const { rows } = await pool.query<{ clerk: ClerkJson; name: string; number: string }>(OF, [region, enterprise]);
      return rows.map(({ clerk, name, number }): KnownClerk => ({ ...toClerk(clerk), name, number: vault.open(number, `subject/${clerk.person}`) }));
    },
    async held(region, person) {
      const { rows } = await pool.query<{ clerk: ClerkJson; enterpriseName: string }>({ name: 'clerk-held', text: HELD, values: [region, person] });
      return rows.map(({ clerk, enterpriseName }) => ({ ...toClerk(clerk), enterpriseName }));
    },
    async record(region, enterprise) {
      const { rows } = await pool.query<Done>(RECORD, [region, enterprise]);
      return rows.flatMap(({ at, clerk, name, what, target, lifeEvent, event, case: number }): DoneByClerk[] => {
        const who = { at: instant(at), clerk, name };
        if (what !== null) return [{ ...who, what, target: target ?? '' }];
        return number === null ? [] : [{ ...who, case: number, lifeEvent: lifeEvent ?? '', event: event ?? '' }];
      });
    },
  };
}
