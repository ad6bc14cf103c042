import { TRANSFERS, type LedgerEvent } from '#core/payments/ledger.ts';

import { numbersOf } from '../register/one-person.ts';
import { isHalted } from './halt-sql.ts';

/** The entry of an event in the ledger for the orders of a common table expression with columns region, id, fund and amount_fen. */
export const journal = (event: LedgerEvent, orders: string, at: string): string => `
  insert into ledger_entry (region, order_id, event, fund, debit, credit, amount_fen, at)
  select region, id, '${event}', fund, '${TRANSFERS[event].debit}', '${TRANSFERS[event].credit}', amount_fen, ${at}::timestamptz from ${orders}`;

/** The open entry of somebody on a day that names the account a fund pays to, the one that began last, of several numbers of theirs first that which is paid; kinds of accounts as a jsonb of rows { kind, fund, field }. */
export const accountEntry = (of: { region: string; payee: string; fund: string; on: string; kinds: string }): string => `
  (select e.id, e.secret, k.field, e.recorded_at from jsonb_to_recordset(${of.kinds}) as k(kind text, fund text, field text)
   join standing_entry e on e.region = ${of.region} and e.subject_id = any(${numbersOf(of.region, of.payee)}) and e.kind = k.kind and e.secret is not null and e.from_day <= ${of.on}
   left join standing_end n on n.region = e.region and n.subject_id = e.subject_id and n.entry_id = e.id
   where k.fund = ${of.fund} and coalesce(n.to_day, e.to_day, 'infinity') > ${of.on}
   order by e.subject_id = ${of.payee} desc, e.from_day desc, e.recorded_at desc, e.id limit 1)`;

/** Stands for an account that is no entry of the register: the one named with the decision. */
export const NO_ENTRY = '00000000-0000-0000-0000-000000000000';

/** The account an order goes to: the entry `entry` that names it, else that of the plan. Null where there is none. An order whose account was found unreadable waits for another. */
export const accountAt = (entry: string, plan: string): string => `coalesce(${entry}, case when ${plan}.account is not null then '${NO_ENTRY}'::uuid end)`;

/** The day of the register from which on nothing is paid to somebody any more. Null where there is none. */
export const stoppedOn = (region: string, payee: string, stops: string): string => `(select min(s.from_day) from standing_entry s where s.region = ${region} and s.subject_id = any(${numbersOf(region, payee)}) and s.kind = any(${stops}))`;

/** The first day on which a plan `plan` is not due any more, by its entry (`e`), that entry's end (`n`) and what stops all payments to its payee: months that begin on it or later are not. */
export const endsOn = (plan: string, stops: string): string => `least(case ${plan}.every when 'month' then coalesce(n.to_day, case when ${plan}.times is null then e.to_day end) end, ${stoppedOn(`${plan}.region`, `${plan}.payee_id`, stops)})`;

/** The day on which somebody died as departments say, while the register itself knows of none and nobody has lifted it: months that begin on it or later wait. Null where nobody says so. */
export const reportedDead = (region: string, payee: string, stops: string): string => `(select min(rd.died_on) from reported_death rd where rd.region = ${region} and rd.subject_id = any(${numbersOf(region, payee)})
  and not exists (select from reported_death_act la where la.region = rd.region and la.report_id = rd.id and la.act = 'lifted')
  and not exists (select from standing_entry st where st.region = ${region} and st.subject_id = any(${numbersOf(region, payee)}) and st.kind = any(${stops})))`;

/** The entry that a plan belongs to, and its end. */
export const entryOf = (plan: string): string => `
  left join standing_entry e on e.region = ${plan}.region and e.subject_id = ${plan}.subject_id and e.id = ${plan}.entry_id
  left join standing_end n on n.region = ${plan}.region and n.subject_id = ${plan}.subject_id and n.entry_id = ${plan}.entry_id`;

/**
 * Take at most $4 plans of region $1 of which something is due: monthly payments up to $2, what is paid once up to $3. $5: the moment, $6: kinds of entries that stop payments.
 * They are locked before it is read what is due of them: whatever is taken back of the register meanwhile is seen, or waits until they are ordered and then wakes them.
 * What a department's word of a death holds stays where it is, and is due with the months gone by once that is lifted.
 */
export const TAKE_DUE = `
select p.id from payment_plan p where p.region = $1 and p.revoked_at is null and p.held_at is null and p.next_month <= greatest($2::date, $3::date) and p.next_month <= case p.every when 'once' then $3::date else $2::date end
  and not ${isHalted('p', '$5')} and (p.next_month >= ${reportedDead('p.region', 'p.payee_id', '$6')}) is not true
order by p.next_month, p.id limit $4 for update of p skip locked`;

/**
 * Order what is due of the plans $3 of region $1, which are taken: monthly payments up to $2. $4: the moment. $5, $6: kinds of entries that stop and that suspend payments.
 * A month is due if the entry that the payment belongs to holds on its first day. A number of times is counted in months of the calendar: where it is
 * known the day agreed for the entry's end adds nothing, an earlier end does. A suspension that was taken back passes over nothing, but for one that a decision had ended: that
 * decision has paid what was due for its months.
 */
export const ORDER = `
with due as (select p.* from payment_plan p where p.region = $1 and p.id = any($3::uuid[])),
known as (
  select d.*, case d.every when 'once' then d.next_month else least($2::date, date_trunc('month', ${reportedDead('d.region', 'd.payee_id', '$5')} - 1)::date) end as upto,
    case d.every when 'once' then d.first_month else (d.first_month + make_interval(months => d.times - 1))::date end as last,
    ${endsOn('d', '$5')} as ends
  from due d ${entryOf('d')}
),
orders as (
  insert into payment_order (region, id, plan_id, month, fund, payee_id, amount_fen, ordered_at)
  select k.region, gen_random_uuid(), k.id, m::date, k.fund, k.payee_id, k.amount_fen, $4::timestamptz
  from known k, generate_series(k.next_month::timestamp, least(k.upto, k.last)::timestamp, interval '1 month') m
  where (k.ends is null or m < k.ends) and not (k.every = 'month' and exists (
    select from register_entry s left join standing_end n on n.region = s.region and n.subject_id = s.subject_id and n.entry_id = s.id
    where s.region = k.region and s.subject_id = any(${numbersOf('k.region', 'k.subject_id')}) and s.kind = any($6) and s.data ->> 'fund' = k.fund and (s.void_at is null or n.to_day is not null and n.by_entry is null)
      and date_trunc('month', s.from_day) <= m and m <= coalesce(n.to_day, s.to_day, 'infinity')))
  on conflict (region, plan_id, month) where replaces is null and refunds is null do nothing
  returning region, id, fund, amount_fen
),
written as (${journal('ordered', 'orders', '$4')}),
moved as (
  update payment_plan p set next_month = case when k.upto + interval '1 month' > k.last or k.upto + interval '1 month' >= k.ends then null else (k.upto + interval '1 month')::date end
  from known k where p.region = k.region and p.id = k.id
)
select (select count(*) from due)::int as plans, count(*)::int as orders, coalesce(sum(amount_fen), 0)::bigint as "amountFen" from orders`;

/** Plans `p` of which an order `o` is paid: those that hold; what was recovered and is owed again is paid whatever became of the plan. */
export const PAID = '(p.revoked_at is null or o.refunds is not null)';

/** The orders that came back and that none stands in the place of; of plans that are paid, of months that are due still: an end may have become known since, and none is held. `stops`: kinds of entries that stop all payments. */
const returned = (stops: string): string => `payment_order o join payment_plan p on p.region = o.region and p.id = o.plan_id and ${PAID} and p.held_at is null and not ${isHalted('p', '$2')} ${entryOf('p')}
  where o.region = $1 and o.reason is not null and (o.refunds is not null or o.month < coalesce(${endsOn('p', stops)}, 'infinity')) and (o.month >= ${reportedDead('o.region', 'o.payee_id', stops)}) is not true and not exists (select from payment_order r where r.region = o.region and r.replaces = o.id)`;

/** Orders in the place of those of `from`, at $2; one in the place of a refund is one too. */
const again = (from: string): string => `
with back as (${from}),
orders as (
  insert into payment_order (region, id, plan_id, month, fund, payee_id, amount_fen, replaces, refunds, ordered_at)
  select region, gen_random_uuid(), plan_id, month, fund, payee_id, amount_fen - withheld_fen, id, refunds, $2::timestamptz from back
  on conflict (region, replaces) where replaces is not null do nothing
  returning region, id, fund, amount_fen
),
written as (${journal('reordered', 'orders', '$2')})
select count(*)::int as orders from orders`;

/** Order again at most $5 payments of region $1 that came back and whose payee has named another account by the day $3. $4: kinds of accounts, $6: of entries that stop all payments. */
export const ORDER_AGAIN = again(`
  select o.* from ${returned('$6')} and (select a.id from ${accountEntry({ region: 'o.region', payee: 'o.payee_id', fund: 'o.fund', on: '$3::date', kinds: '$4::jsonb' })} a) <> coalesce(o.account_entry, '${NO_ENTRY}')
  order by o.id limit $5 for update of o skip locked`);

/** Order again the payment $4 of whoever is $3. $5: kinds of entries that stop all payments. */
export const ORDER_ONE_AGAIN = again(`select o.* from ${returned('$5')} and o.payee_id = any(${numbersOf('$1', '$3')}) and o.id = $4 for update of o`);
