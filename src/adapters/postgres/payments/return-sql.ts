import { journal } from './order-sql.ts';

/** Of the returns $2, { id, file, line }, those that name a file of region $1: whether it was taken before and for which line and sum, and the order of its line. */
export const RETURNED_LINES = `
select x.id, case when r.id is not null then jsonb_build_object('outcome', r.outcome, 'same', r.file_id = x.file and r.line = x.line and r.amount_fen = x."amountFen") end as taken, s.id as "order", s.amount_fen - s.withheld_fen as "amountFen", s.status
from jsonb_to_recordset($2) as x(id text, file uuid, line int, "amountFen" bigint)
join payment_file f on f.region = $1 and f.id = x.file
left join payment_return r on r.region = $1 and r.id = x.id
left join payment_order_state s on s.region = $1 and s.file_id = x.file and s.line = x.line
order by x.file, x.line, x.id`;

/** Lock the orders $2 of region $1: whoever orders one again, or takes another return of it, waits. */
export const LOCK_ORDERS = 'select id from payment_order where region = $1 and id = any($2) order by id for update';

/** Keep in region $1, at $3, what came of the returns $2, { id, file_id, line, amount_fen, reason, outcome, order_id }, and reverse the ledger of those that came back. $4: the notices of it. */
export const TAKE_BACK = `
with taken as (
  insert into payment_return (region, id, file_id, line, amount_fen, reason, outcome, order_id, at)
  select $1, x.id, x.file_id, x.line, x.amount_fen, x.reason, x.outcome, x.order_id, $3::timestamptz
  from jsonb_to_recordset($2) as x(id text, file_id uuid, line int, amount_fen bigint, reason text, outcome text, order_id uuid)
  returning region, order_id, outcome, reason
),
told as (insert into notice select x.* from jsonb_populate_recordset(null::notice, $4) as x on conflict do nothing),
back as (
  update payment_order o set reason = t.reason, came_back_at = $3::timestamptz from taken t
  where t.outcome = 'returned' and o.region = t.region and o.id = t.order_id returning o.region, o.id, o.fund, o.amount_fen - o.withheld_fen as amount_fen
)${journal('returned', 'back', '$3')}`;

/** Whom the orders $2 of region $1 were to be paid to, and for what. */
export const PAYEES_OF_ORDERS = `
select o.id, o.line, o.payee_id as payee, p.case_number as "case", p.item_no as item, coalesce(i.service, p.service) as service, o.fund, o.month, o.amount_fen - o.withheld_fen as "amountFen"
from payment_order o join payment_plan p on p.region = o.region and p.id = o.plan_id left join case_item i on i.region = p.region and i.case_number = p.case_number and i.no = p.item_no
where o.region = $1 and o.id = any($2)`;
