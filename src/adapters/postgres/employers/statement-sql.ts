import { numbersOf } from '../register/one-person.ts';

const MINE = numbersOf('$1', '$2');
/** When an entry (`e`) with its end (`n`) is over; that day is excluded. */
export const OVER = `least(e.to_day, n.to_day)`;
export const ENTRIES = `register_entry e left join standing_end n on n.region = e.region and n.subject_id = e.subject_id and n.entry_id = e.id`;
/** The predicate of the index stands in it by the comparison. */
export const OF_EMPLOYER = `e.region = $1 and e.data ->> 'employer' = $2 and e.void_at is null`;

/** How many people were with an employer, and by which insurance, on the days $5 of the months $6. $1 region · $2 number of the employer · $3 kinds of employment · $4 kinds of insurance */
export const STAFF = `
select to_char(m.month, 'YYYY-MM-DD') as month, case when e.kind = any($4) then e.data ->> 'insurance' end as insurance, count(distinct coalesce(s.one[1], s.id))::int as count
from unnest($5::date[], $6::date[]) as m(day, month)
  join (${ENTRIES}) on ${OF_EMPLOYER} and e.kind = any($3::text[] || $4::text[]) and e.from_day <= m.day and (${OVER} is null or ${OVER} > m.day)
  join subject s on s.region = e.region and s.id = e.subject_id
where not e.kind = any($4) or e.data ->> 'insurance' is not null group by 1, 2 order by 1, 2 nulls first`;

/** Who began with an employer and who left, between two days, the newest first. $1 region · $2 number of the employer · $3 kinds of employment · $4 from · $5 before · $6 how many */
export const MOVES = `
select v.what, coalesce(s.one[1], s.id) as subject, s.id as "numberOf", s.name, s.number, v.day as on
from ${ENTRIES} join subject s on s.region = e.region and s.id = e.subject_id
  cross join lateral (values ('hired', e.from_day), ('left', ${OVER})) as v(what, day)
where ${OF_EMPLOYER} and e.kind = any($3) and v.day >= $4::date and v.day < $5::date order by v.day desc, s.id, v.what limit $6`;

/** The chains of the cases that are about an enterprise or that it has handed in. $1 region · $2 enterprise · $3 from · $4 before · $5 events or null · $6 how many */
export const CASES = `
select s.name, (select json_agg(json_build_object('seq', seq, 'type', type, 'at', at, 'actor', actor, 'data', data::text, 'prevHash', prev_hash, 'hash', hash) order by seq) from case_event e where e.region = f.region and e.case_number = f.number) as links
from case_file f join subject s on s.region = f.region and s.id = f.subject_id
where f.region = $1 and (f.subject_id = any(${MINE}) or (f.applicant_id = any(${MINE}) and f.applicant_id <> f.subject_id)) and f.submitted_at >= $3 and f.submitted_at < $4 and ($5::text[] is null or f.life_event = any($5))
order by f.submitted_at desc, f.number desc limit $6`;

const SERVICE = 'left join case_item i on i.region = p.region and i.case_number = p.case_number and i.no = p.item_no left join case_file f on f.region = p.region and f.number = p.case_number';
const SHOWN = '($5::text[] is null or f.life_event = any($5))';

/** What was granted to an enterprise, paid to it and is owed back by it. $1 region · $2 enterprise · $3 from · $4 before · $5 events or null · $6 how many */
export const MONEY = `
select * from (
  select 'granted' as what, p.case_number as "case", coalesce(i.service, p.service) as service, p.fund, i.ended_at as at, p.amount_fen as "amountFen", 0::bigint as "lessFen", p.every, case when p.revoked_at is not null then 'revoked' else 'granted' end as status
  from payment_plan p ${SERVICE} where p.region = $1 and p.payee_id = any(${MINE}) and i.ended_at >= $3 and i.ended_at < $4 and ${SHOWN}
  union all
  select 'paid', p.case_number, coalesce(i.service, p.service), o.fund, o.at, o.amount_fen, o.withheld_fen, null, case when exists (select from payment_order r where r.region = o.region and r.replaces = o.id) then 'replaced' else o.status end
  from payment_order_state o join payment_plan p on p.region = o.region and p.id = o.plan_id ${SERVICE} where o.region = $1 and o.payee_id = any(${MINE}) and o.at >= $3 and o.at < $4 and ${SHOWN}
  union all
  select 'owed', p.case_number, coalesce(i.service, p.service), c.fund, c.opened_at, c.amount_fen, c.recovered_fen, null, case when c.recovered_fen = c.amount_fen then 'settled' else 'open' end
  from payment_claim c join payment_plan p on p.region = c.region and p.id = c.plan_id ${SERVICE} where c.region = $1 and c.payee_id = any(${MINE}) and c.cancelled_at is null and c.opened_at >= $3 and c.opened_at < $4 and ${SHOWN}
) x order by at desc, what, "case" limit $6`;

/**
 * Who left an employer between two days without a report of how it ended, and whether anybody is insured by it now. What a case has ended was reported by that, where the register says how it ended it
 * was reported before this system was there, and who was taken on again at once has
 * not left. $1 region · $2 number of the employer · $3 kinds of employment · $4 from · $5 today · $6 kinds of reports
 */
export const LEAVERS = `
select coalesce(s.one[1], s.id) as subject, s.name, ${OVER} as on
from ${ENTRIES} join subject s on s.region = e.region and s.id = e.subject_id
where ${OF_EMPLOYER} and e.kind = any($3) and ${OVER} between $4::date and $5::date and coalesce(n.origin ->> 'kind', '') <> 'case' and e.data ->> 'separationReason' is null
  and not exists (select from register_entry r where r.region = e.region and r.data ->> 'employer' = $2 and r.subject_id = any(coalesce(s.one, array[s.id])) and r.void_at is null
    and ((r.kind = any($6) and r.data ->> 'endedOn' between to_char(${OVER} - 1, 'YYYY-MM-DD') and to_char(${OVER}, 'YYYY-MM-DD')) or (r.kind = any($3) and r.id <> e.id and r.from_day between ${OVER} - 1 and ${OVER} + 1)))
order by 3, 1 limit 200`;

/** Whether an employer pays an insurance of anybody on a day. $1 region · $2 number of the employer · $3 kinds of insurance · $4 day */
export const INSURES = `
select exists (select from ${ENTRIES} where ${OF_EMPLOYER} and e.kind = any($3) and e.from_day <= $4::date and (${OVER} is null or ${OVER} > $4::date)) as yes`;
