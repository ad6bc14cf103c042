import { entriesJson } from '../register/read-entries.ts';

const NUMBERS = '$3::uuid[]';

/** What the numbers $3 of region $1 have, as the side of number $2; $4: today. */
export const READ_SIDE = `
select s.region, s.id, s.kind, s.name, s.number,
  ${entriesJson('$1', '$2', false, NUMBERS)} as entries, ${entriesJson('$1', '$2', true, NUMBERS)} as voided,
  (select coalesce(json_agg(json_build_object('number', f.number, 'lifeEvent', f.life_event, 'submittedAt', f.submitted_at) order by f.submitted_at), '[]')
   from case_file f where f.region = $1 and f.subject_id = any(${NUMBERS}) and f.status = 'open') as cases,
  (select coalesce(json_agg(json_build_object('id', p.id, 'case', coalesce(p.case_number, ''), 'item', coalesce(p.item_no, 0), 'service', coalesce(i.service, p.service), 'fund', p.fund, 'kind', e.kind, 'entry', p.entry_id, 'amountFen', p.amount_fen, 'every', p.every, 'firstMonth', p.first_month, 'held', p.held_at is not null) order by p.first_month, p.id), '[]')
   from payment_plan p left join case_item i on i.region = p.region and i.case_number = p.case_number and i.no = p.item_no
   left join register_entry e on e.region = p.region and e.subject_id = p.subject_id and e.id = p.entry_id left join standing_end n on n.region = p.region and n.subject_id = p.subject_id and n.entry_id = p.entry_id
   where p.region = $1 and p.payee_id = any(${NUMBERS}) and p.next_month is not null and p.revoked_at is null and (n.to_day is null or p.next_month < n.to_day)) as plans,
  (select coalesce(json_agg(distinct jsonb_build_object('fund', o.fund, 'kind', e.kind, 'month', o.month)), '[]')
   from payment_order o join payment_plan p on p.region = o.region and p.id = o.plan_id left join register_entry e on e.region = p.region and e.subject_id = p.subject_id and e.id = p.entry_id
   where o.region = $1 and o.payee_id = any(${NUMBERS}) and p.every = 'month' and p.corrects is null and o.replaces is null and o.refunds is null) as paid,
  (select coalesce(json_agg(json_build_object('id', m.id, 'principal', m.principal_id, 'agent', m.agent_id, 'to', m.to_day)), '[]')
   from mandate m where m.region = $1 and (m.principal_id = any(${NUMBERS}) or m.agent_id = any(${NUMBERS})) and m.revoked_at is null and m.to_day >= $4::date) as mandates
from subject s where s.region = $1 and s.id = $2`;

/** The joins that hold among the numbers $2 of region $1. */
export const READ_JOINS = `select merged_id as merged, kept_id as kept, since from merge where region = $1 and status in ('merged', 'separating') and (kept_id = any($2) or merged_id = any($2))`;

/** Cases of region $1 by the numbers $2. */
export const READ_CASES = 'select number, subject_id as subject, submitted_at as "submittedAt" from case_file where region = $1 and number = any($2)';

/** Ends of entries of the numbers $2 of region $1 that a case has said, since $3. */
export const READ_SAID = `select entry_id as entry, origin ->> 'case' as "case" from standing_end where region = $1 and subject_id = any($2) and recorded_at > $3 and by_entry is null and origin ->> 'kind' = 'case'`;

/** Hold ($3) or release plans $2 of region $1 at $4 because of $5, by $6. Only what nobody else has held since is released. */
export const HOLD_PLANS = `
with plans as (
  update payment_plan p set held_at = case when $3::boolean then $4::timestamptz end where p.region = $1 and p.id = any($2) and p.revoked_at is null and (p.held_at is null) = $3::boolean
    and ($3::boolean or (select h.by from payment_hold h where h.region = p.region and h.plan_id = p.id order by h.at desc limit 1) = $6) returning p.region, p.id
)
insert into payment_hold (region, plan_id, at, held, reason, by) select region, id, $4::timestamptz, $3::boolean, $5, $6 from plans`;
