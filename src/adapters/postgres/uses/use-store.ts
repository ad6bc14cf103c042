import type { Pool } from 'pg';
import type { ExchangeUse, Use, UseStore } from '#usecases/ports/uses.ts';
import { numbersOf } from '../register/one-person.ts';

type Row = { readonly id: string; readonly at: string; readonly kind: Use['kind']; readonly actor: string; readonly actorKind: 'person' | 'staff' | 'enterprise' | 'system'; readonly account: string | null; readonly operator: string | null; readonly subject: string; readonly what: string; readonly why: string; readonly case: string | null } & Pick<ExchangeUse, 'department' | 'scenario' | 'outcome' | 'lifeEvent' | 'other'>;

const MINE = 'array(select me.id from me)';
const HASHES = 'array(select me.number_hash from me)';
/** Each part brings no more than is wanted, in the order of the whole, so that a long list is never sorted. */
const page = (of: string): string => `and ($3::timestamptz is null or (${of}.at, ${of}.id) < ($3, $4::uuid)) order by ${of}.at desc, ${of}.id desc limit $6`;
const EXCHANGE = (other: string): string => `select e.id, e.at, case e.direction when 'ask' then 'asked' when 'tell' then 'told' else 'said' end, null, null, null::uuid, null, null::uuid, null, null, e.case_number, e.department, e.scenario, e.outcome, ${other} from exchange e`;
const OF_KINDS = `and case e.direction when 'ask' then 'asked' when 'tell' then 'told' else 'said' end = any($5)`;

/** An enterprise files thousands: of its cases only so many that came next after a question are searched for whether they used the answer. */
const SEARCHED = 50;
/** The case that used the answer to a question `u` that was asked before one was handed in, or while it was: the moment of a case is read before its last questions are asked. */
const USED_BY = `
  select v.case_number from (select m.number, m.submitted_at from mine m where u.case_number is null and u.kind = 'asked' and m.submitted_at >= u.at - interval '2 minutes' order by m.submitted_at, m.number limit ${SEARCHED}) m
  join case_event v on v.region = $1 and v.case_number = m.number and v.type in ('submitted', 'answered') where position(u.id::text in v.data::text) > 0 order by m.submitted_at, m.number limit 1`;

/**
 * What was done with somebody's data, from the log of looks and that of exchanges: $1 region, $2 person, $3 and $4 after which, $5 kinds, $6 how many. A look at two numbers that
 * are one person was one look. A list of a department said something of each whose record is in it, and a file of payments was told about each whose payment is in it. Only a case of their own is named; what was asked before one was handed in
 * belongs to the case that used the answer.
 */
const USES = `
with me as (select s.id, s.number_hash from subject s where s.region = $1 and s.id = any(${numbersOf('$1', '$2')})),
mine as (select f.number, f.life_event, f.submitted_at from case_file f where f.region = $1 and (f.subject_id = any(${MINE}) or f.applicant_id = any(${MINE}))),
used (id, at, kind, actor, "actorKind", account, operator, subject, what, why, case_number, department, scenario, outcome, other) as (
  (select l.id, l.at, 'look', l.actor, l.actor_kind, l.account_id, case when a.kind = 'person' then null else coalesce(a.operator, left(l.account_id::text, 8)) end, l.subject_id, l.what, l.why, l.case_number, null, null, null, false
   from access_log l left join account a on a.region = l.region and a.id = l.account_id
   where l.region = $1 and l.subject_id = any(${MINE}) and 'look' = any($5) and not exists (
     select from access_log o where o.region = l.region and o.subject_id = any(${MINE}) and o.at = l.at and o.actor = l.actor and o.account_id is not distinct from l.account_id and o.what = l.what and o.why = l.why and o.case_number is not distinct from l.case_number and o.id > l.id)
   ${page('l')})
  union all (${EXCHANGE('e.about_hash is not null and not e.about_hash = any(' + HASHES + ')')} where e.region = $1 and e.subject_hash = any(${HASHES}) ${OF_KINDS} ${page('e')})
  union all (${EXCHANGE('true')} where e.region = $1 and e.about_hash = any(${HASHES}) and (e.subject_hash is null or not e.subject_hash = any(${HASHES})) ${OF_KINDS} ${page('e')})
  union all (${EXCHANGE('false')} where e.region = $1 and e.direction = 'tell' and e.subject_hash is null and e.message_id in (select o.file_id from payment_order o where o.region = $1 and o.payee_id = any(${MINE}) and o.file_id is not null) ${OF_KINDS} ${page('e')})
  union all (select c.id, c.at, 'said', null, null, null::uuid, null, null::uuid, null, null, null, c.department, c.scenario, 'received', false from pull_change c where c.region = $1 and c.subject_id = any(${MINE}) and 'said' = any($5) ${page('c')})
)
select u.id, u.at, u.kind, u.actor, u."actorKind", u.account, u.operator, u.subject, u.what, u.why, u.department, u.scenario, u.outcome, u.other, f.number as "case", f.life_event as "lifeEvent"
from (select * from used order by at desc, id desc limit $6) u
  left join lateral (${USED_BY}) s on true
  left join mine f on f.number = coalesce(u.case_number, s.case_number) order by u.at desc, u.id desc`;

/** What was done with somebody's data, in PostgreSQL. */
export function createUseStore(pool: Pool): UseStore {
  return {
    async of(region, subject, kinds, after, limit) {
      const { rows } = await pool.query<Row>({ name: 'uses-of', text: USES, values: [region, subject, after?.at ?? null, after?.id ?? null, kinds, limit] });
      return rows.map(useOf);
    },
  };
}

function useOf({ kind, id, at, actor, actorKind, account, operator, subject, what, why, case: number, lifeEvent, department, scenario, outcome, other }: Row): Use {
  return kind === 'look' ? { kind, look: { id, at, actor, actorKind, account, operator, subject, what, why, case: number }, lifeEvent } : { kind, id, at, department, scenario, outcome, case: number, lifeEvent, other };
}
