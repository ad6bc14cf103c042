import { accountAt, accountEntry, PAID } from './order-sql.ts';

const REPLACED = 'exists (select from payment_order r where r.region = o.region and r.replaces = o.id)';
const REST = 'o.amount_fen - o.withheld_fen';
/** Came back, and nothing stands in its place. */
const BACK = `o.status = 'returned' and not ${REPLACED}`;
const sum = (what: string, where: string): string => `coalesce(sum(${what}) filter (where ${where}), 0)::bigint`;

/**
 * What was ordered in region $1 for the last six months of which there is anything, by month and fund; what was recovered and is owed again stands by itself.
 * An order that came back and the ones in its place are one: ordered once, kept back of all of them, and where the last of them is.
 */
export const RUNS = `
with latest as (select max(month) as month from payment_order where region = $1)
select o.month, o.fund, o.refunds is not null as refund, count(distinct o.payee_id)::int as people, (count(*) filter (where o.replaces is null))::int as orders, ${sum('o.amount_fen', 'o.replaces is null')} as "orderedFen", sum(o.withheld_fen)::bigint as "withheldFen",
  ${sum(REST, `o.status in ('ordered', 'filed')`)} as "waitingFen", ${sum(REST, `o.status = 'sent'`)} as "sentFen", ${sum(REST, `o.status = 'paid'`)} as "paidFen", ${sum(REST, BACK)} as "returnedFen",
  (count(*) filter (where ${BACK}))::int as returned
from latest l join payment_order_state o on o.region = $1 and o.month > l.month - interval '6 months'
group by o.month, o.fund, refund order by o.month desc, o.fund, refund limit 100`;

const FILE = `
select f.id, f.fund, f.lines, f.total_fen as "totalFen", f.status, f.made_at as "madeAt", f.sent_at as "sentAt", f.settled_at as "settledAt", f.receipt, f.attempts, f.next_at as "nextAt", f.trouble, f.trouble_kind as kind, coalesce(b.returned, 0)::int as returned, coalesce(b.fen, 0)::bigint as "returnedFen"
from payment_file f left join lateral (select count(*) as returned, sum(${REST}) as fen from payment_order o where o.region = f.region and o.file_id = f.id and o.reason is not null) b on true
where f.region = $1`;
/** Those of region $1, at most $2: what somebody has to look at first. */
export const FILES = `${FILE} order by f.status <> 'settled' and f.trouble is not null and f.trouble_kind is distinct from 'working' desc, f.status <> 'settled' desc, f.made_at desc, f.id limit $2`;
export const ONE_FILE = `${FILE} and f.id = $2`;

export const STRAYS = `
select id, file_id as file, line, amount_fen as "amountFen", outcome, at from payment_return where region = $1 and outcome in ('no-such-line', 'other-amount') order by at desc, id limit $2`;

/** The ledger of region $1 by fund and event, and beside it what the other tables say must stand on each account but the fund's own. */
export const LEDGERS = `
with events as (select fund, jsonb_object_agg(event, fen) as events from (select fund, event, sum(amount_fen) as fen from ledger_entry where region = $1 group by fund, event) each group by fund),
orders as (
  select o.fund, ${sum(REST, `o.status in ('ordered', 'filed', 'withheld')`)} as unsent, ${sum(REST, `o.status in ('sent', 'paid')`)} as gone, ${sum(REST, `o.status = 'returned' and not ${REPLACED}`)} as back
  from payment_order_state o where o.region = $1 group by o.fund
),
claims as (select fund, sum(amount_fen - recovered_fen) as owed from payment_claim where region = $1 and cancelled_at is null group by fund),
repaid as (select c.fund, sum(r.amount_fen) as fen from payment_recovery r join payment_claim c on c.region = r.region and c.id = r.claim_id where r.region = $1 and r.order_id is null group by c.fund)
select e.fund, e.events, coalesce(o.unsent, 0)::bigint as unsent, coalesce(o.gone, 0)::bigint as gone, coalesce(o.back, 0)::bigint as back, coalesce(c.owed, 0)::bigint as owed, coalesce(r.fen, 0)::bigint as repaid
from events e left join orders o using (fund) left join claims c using (fund) left join repaid r using (fund) order by e.fund`;

const COLUMNS = (why: 'returned' | 'no-account', at: string): string => `
select o.id, o.payee_id as payee, s.name, s.number, coalesce(i.service, p.service) as service, o.fund, o.month, ${REST} as "amountFen", '${why}' as why, o.reason, ${at} as at
from payment_order o join payment_plan p on p.region = o.region and p.id = o.plan_id and ${PAID} join subject s on s.region = o.region and s.id = o.payee_id
left join case_item i on i.region = p.region and i.case_number = p.case_number and i.no = p.item_no`;

/** Payments of region $1 that came back and wait, and those without an account on the day $2, or with one that cannot be read; $3: kinds of accounts, $4: how many. */
export const WAITING = `
select * from (
  ${COLUMNS('returned', 'coalesce(o.came_back_at, f.settled_at)')} left join payment_file f on f.region = o.region and f.id = o.file_id
  where o.region = $1 and o.reason is not null and o.withheld_fen < o.amount_fen and not ${REPLACED}
  union all
  ${COLUMNS('no-account', 'o.ordered_at')} left join lateral ${accountEntry({ region: 'o.region', payee: 'o.payee_id', fund: 'o.fund', on: '$2::date', kinds: '$3::jsonb' })} a on true
  where o.region = $1 and o.file_id is null and o.withheld_fen < o.amount_fen and (${accountAt('a.id', 'p')} is null or ${accountAt('a.id', 'p')} = o.unreadable)
) waiting order by at, id limit $4`;

/** The lines of file $2 of region $1; accounts sealed. */
export const SHEET = `
select o.id, o.line, o.payee_id as payee, s.name, o.account, o.month, ${REST} as "amountFen", o.status, o.reason
from payment_order_state o join subject s on s.region = o.region and s.id = o.payee_id where o.region = $1 and o.file_id = $2 order by o.line`;
