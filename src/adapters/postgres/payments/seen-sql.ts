import { numbersOf } from '../register/one-person.ts';
import { isHalted } from './halt-sql.ts';
import { accountAt, accountEntry, reportedDead } from './order-sql.ts';

/** The latest payments to $2 of region $1, of the case $5 or of all; whether there is an account on the day $3 that can be read; $4: kinds of accounts; $6: now, $7: kinds of entries that stop payments. */
export const SEEN = `
select o.id, p.case_number as "case", p.item_no as item, coalesce(i.service, p.service) as service, o.fund, o.month, o.amount_fen as "amountFen", o.withheld_fen as "withheldFen", p.every, o.status, o.reason, o.at, o.account, (p.held_at is not null or ${isHalted('p', '$6')} or (o.month >= ${reportedDead('o.region', 'o.payee_id', '$7')}) is true) as held,
  exists (select from payment_order r where r.region = o.region and r.replaces = o.id) as again,
  (o.account is not null or ${accountAt('a.id', 'p')} is not null and ${accountAt('a.id', 'p')} is distinct from o.unreadable) as payable
from payment_order_state o join payment_plan p on p.region = o.region and p.id = o.plan_id left join case_item i on i.region = p.region and i.case_number = p.case_number and i.no = p.item_no
left join lateral ${accountEntry({ region: 'o.region', payee: 'o.payee_id', fund: 'o.fund', on: '$3::date', kinds: '$4::jsonb' })} a on true
where o.region = $1 and o.payee_id = any(${numbersOf('$1', '$2')}) and ($5::text is null or p.case_number = $5)
order by o.month desc, o.ordered_at desc, o.id limit 60`;

/** What comes next of the plans of $2 in region $1, of the case $3 or of all, at $4; of an entry that was ended nothing does. $5: kinds of entries that stop payments. */
export const NEXT = `
select p.case_number as "case", p.item_no as item, coalesce(i.service, p.service) as service, p.fund, p.next_month as month, p.every, p.amount_fen as "amountFen", (p.held_at is not null or ${isHalted('p', '$4')}) as held, (p.next_month >= ${reportedDead('p.region', 'p.payee_id', '$5')}) is true as "reportedDead"
from payment_plan p left join case_item i on i.region = p.region and i.case_number = p.case_number and i.no = p.item_no
left join standing_end n on n.region = p.region and n.subject_id = p.subject_id and n.entry_id = p.entry_id
where p.region = $1 and p.payee_id = any(${numbersOf('$1', '$2')}) and ($3::text is null or p.case_number = $3) and p.next_month is not null and p.revoked_at is null and (n.to_day is null or p.next_month < n.to_day)
order by p.next_month, p.case_number, p.item_no limit 20`;
