import { numbersOf, staysOf } from '../register/one-person.ts';
import { awaitsCorrected, corrected, hasArrived } from './corrected-sql.ts';
import { isHalted } from './halt-sql.ts';
import { endsOn, entryOf, journal } from './order-sql.ts';

/** What arrived of an order `o`: all of it, or of one that came back what was kept back of it before, which has paid another debt. */
const ARRIVED = `case o.status when 'returned' then o.withheld_fen else o.amount_fen end`;

/** Claim at $2 what was paid in region $1 by plans that were revoked, once for each order. What was paid back of a claim that was given up is no payment of the plan: it only undoes a recovery. */
export const CLAIM = `
with opened as (
  insert into payment_claim (region, id, order_id, plan_id, payee_id, fund, month, amount_fen, opened_at)
  select o.region, gen_random_uuid(), o.id, o.plan_id, o.payee_id, o.fund, o.month, ${ARRIVED}, $2::timestamptz
  from payment_plan p join payment_order_state o on o.region = p.region and o.plan_id = p.id
  where p.region = $1 and p.revoked_at is not null and ${hasArrived('o')} and o.refunds is null
    and not exists (select from payment_claim c where c.region = o.region and c.order_id = o.id and c.cancelled_at is null)
  on conflict do nothing returning region, id, fund, amount_fen
)${journal('claimed', 'opened', '$2')}`;

/** Monthly payments of region $1 whose month began when the entitlement had ended. $3: kinds of entries that stop all payments to somebody. */
const AFTER_END = (orders: string): string => `
  payment_plan p ${entryOf('p')}
  join ${orders} o on o.region = p.region and o.plan_id = p.id and o.month >= ${endsOn('p', '$3')}
  where p.region = $1 and p.every = 'month'`;

/** Claim at $2 what was paid in region $1 for months after the end of an entitlement that became known later. It reads all running plans: once a day is enough. */
export const CLAIM_AFTER_END = `
with opened as (
  insert into payment_claim (region, id, order_id, plan_id, payee_id, fund, month, amount_fen, opened_at, because)
  select o.region, gen_random_uuid(), o.id, o.plan_id, o.payee_id, o.fund, o.month, ${ARRIVED}, $2::timestamptz, 'ended' from ${AFTER_END('payment_order_state')}
    and p.revoked_at is null and ${hasArrived('o')} and o.refunds is null and not exists (select from payment_claim c where c.region = o.region and c.order_id = o.id and c.cancelled_at is null)
  on conflict do nothing returning region, id, fund, amount_fen
)${journal('claimed', 'opened', '$2')}`;

/** Give up at $2 the claims of region $1 that `gone` finds among `c`; what was recovered of them is ordered. */
const forgo = (gone: string): string => `
with gone as (
  update payment_claim c set cancelled_at = $2 ${gone}
  returning c.region, c.id, c.plan_id, c.payee_id, c.fund, c.month, c.amount_fen, c.recovered_fen
),
forgone as (${journal('forgone', 'gone', '$2')}),
refunds as (
  insert into payment_order (region, id, plan_id, month, fund, payee_id, amount_fen, refunds, ordered_at)
  select region, gen_random_uuid(), plan_id, month, fund, payee_id, recovered_fen, id, $2::timestamptz from gone where recovered_fen > 0
  returning region, id, fund, amount_fen
)${journal('refunded', 'refunds', '$2')}`;

/** Those whose plan holds again. */
export const FORGO = forgo(`from payment_plan p where c.region = $1 and c.cancelled_at is null and c.because = 'revoked' and p.region = c.region and p.id = c.plan_id and p.revoked_at is null`);

/** Those whose money came back from the bank after it had been claimed: what was kept back of the order before is claimed anew. */
export const FORGO_RETURNED = forgo(`from payment_order o where c.region = $1 and c.cancelled_at is null and o.region = c.region and o.id = c.order_id and o.reason is not null and c.amount_fen > o.withheld_fen`);

/** Those whose month was due after all: the end was taken back, or is a later one. While the decision is revoked they stand as they are: it owes them anyway, and its entry says nothing of an end. $3: kinds of entries that stop all payments. */
export const FORGO_AFTER_END = forgo(`where c.region = $1 and c.cancelled_at is null and c.because = 'ended' and exists (select from payment_plan p where p.region = c.region and p.id = c.plan_id and p.revoked_at is null) and not exists (select from ${AFTER_END('payment_order')} and o.id = c.order_id)`);

/** A claim of which something is still owed, and how much; what was noted as paid back is not kept back as well. */
const OPEN_CLAIM = 'c.cancelled_at is null and c.recovered_fen < c.amount_fen and c.recovered_fen + c.noted_fen < c.amount_fen';
const LEFT = 'c.amount_fen - c.recovered_fen - c.noted_fen';

/** Of an order `o` of a plan `p`, what is looked at to keep something back of it; its payee by the number that stays. */
export const OUTGOING_COLUMNS = `o.id, ${staysOf('o.region', 'o.payee_id')} as payee, o.fund, o.month, o.amount_fen as "amountFen", array${corrected('p')} as corrects`;

/** Whether nothing was kept back of an order `o` yet, and something may be. */
export const IS_FRESH = '(o.withheld_fen = 0 and o.replaces is null and o.refunds is null)';

/** What has not gone out yet in region $1, is not held at $2 and was not looked at, after the order $4 of the month $3: of whoever owes the fund, by whichever of their numbers. At most $5. */
export const OUTGOING = `
select ${OUTGOING_COLUMNS}
from (select distinct unnest(${numbersOf('c.region', 'c.payee_id')}) as number, c.fund from payment_claim c where c.region = $1 and ${OPEN_CLAIM}) owing
join payment_order o on o.region = $1 and o.payee_id = owing.number and o.fund = owing.fund and o.file_id is null
join payment_plan p on p.region = o.region and p.id = o.plan_id and p.revoked_at is null and p.held_at is null and not ${isHalted('p', '$2')}
where ${IS_FRESH} and not ${awaitsCorrected('o', 'p')} and (o.month, o.id) > ($3::date, $4::uuid)
order by o.month, o.id limit $5 for update of o skip locked`;

/** The claims in region $1 against whoever the numbers $2 are; each payee by the number that stays. */
export const OPEN = `
select c.id, c.plan_id as plan, n.stays as payee, c.fund, c.month, ${LEFT} as "leftFen"
from (select distinct ${staysOf('$1', 'x.id')} as stays, unnest(${numbersOf('$1', 'x.id')}) as number from unnest($2::uuid[]) as x(id)) n
join payment_claim c on c.region = $1 and c.payee_id = n.number and ${OPEN_CLAIM} order by c.month, c.id for update of c`;

/** Keep back in region $1, at $3, what stands in $2: { id, order, claim, amount }. */
export const WITHHOLD = `
with kept as (select * from jsonb_to_recordset($2) as x(id uuid, "order" uuid, claim uuid, amount bigint)),
orders as (update payment_order o set withheld_fen = k.amount from (select "order", sum(amount)::bigint as amount from kept group by 1) k where o.region = $1 and o.id = k."order"),
claims as (update payment_claim c set recovered_fen = c.recovered_fen + k.amount from (select claim, sum(amount)::bigint as amount from kept group by 1) k where c.region = $1 and c.id = k.claim),
noted as (
  insert into payment_recovery (region, id, claim_id, order_id, amount_fen, at, by, note)
  select $1, k.id, k.claim, k."order", k.amount, $3::timestamptz, 'rules', '' from kept k returning region, id, claim_id, amount_fen
),
written as (select n.region, n.id, c.fund, n.amount_fen from noted n join payment_claim c on c.region = n.region and c.id = n.claim_id)${journal('withheld', 'written', '$3')}`;

const SEEN = `
select c.id, p.case_number as "case", p.item_no as item, coalesce(i.service, p.service) as service, c.fund, c.month, c.amount_fen as "amountFen", c.recovered_fen as "recoveredFen", c.noted_fen as "notedFen", c.opened_at as at, c.because
from payment_claim c join payment_plan p on p.region = c.region and p.id = c.plan_id left join case_item i on i.region = p.region and i.case_number = p.case_number and i.no = p.item_no
where c.region = $1 and c.cancelled_at is null`;
export const CLAIMS_OF_PAYEE = `${SEEN} and c.payee_id = any(${numbersOf('$1', '$2')}) order by c.month desc, c.id limit 60`;
export const CLAIMS_OF_ITEM = `${SEEN} and p.case_number = $2 and p.item_no = $3 order by c.month desc, c.id limit 60`;

/** The plans of item $3 of case $2 in region $1, each with why it is held. */
export const PLANS_OF_ITEM = `
select p.id, p.fund, p.every, p.amount_fen as "amountFen", p.revoked_at is not null as revoked,
  case when p.held_at is not null then (select h.reason from payment_hold h where h.region = p.region and h.plan_id = p.id order by h.at desc limit 1) end as "heldBecause"
from payment_plan p where p.region = $1 and p.case_number = $2 and p.item_no = $3 order by p.revoked_at nulls first, p.id`;

/** Hold ($4) or release the plans of item $3 of case $2 in region $1, at $5, because of $6, by $7. */
export const HOLD = `
with plans as (
  update payment_plan set held_at = case when $4::boolean then $5::timestamptz end where region = $1 and case_number = $2 and item_no = $3 and revoked_at is null and (held_at is null) = $4::boolean returning region, id
),
noted as (insert into payment_hold (region, plan_id, at, held, reason, by) select region, id, $5::timestamptz, $4::boolean, $6, $7 from plans)
select count(*)::int as plans from plans`;
