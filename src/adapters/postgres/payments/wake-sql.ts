import { numbersOf } from '../register/one-person.ts';

/** The first month of a plan that was never ordered. Null where all that were granted are. */
export const firstUnordered = (plan: string): string => `(
  select min(m)::date from generate_series(${plan}.first_month::timestamp, least(${plan}.first_month + make_interval(months => case ${plan}.every when 'once' then 0 else ${plan}.times - 1 end),
    (select coalesce(max(o.month) + interval '1 month', ${plan}.first_month::timestamp) from payment_order o where o.region = ${plan}.region and o.plan_id = ${plan}.id and o.replaces is null and o.refunds is null)), interval '1 month') m
  where not exists (select from payment_order o where o.region = ${plan}.region and o.plan_id = ${plan}.id and o.month = m::date and o.replaces is null and o.refunds is null))`;

/** The plans that are paid to, or are about, whoever the number `subject` is; the two are SQL: parameters or columns. */
export const plansAbout = (region: string, subject: string): string => ['payee_id', 'subject_id']
  .map((column) => `select about.region, about.id from payment_plan about where about.region = ${region} and about.${column} = any(${numbersOf(region, subject)})`).join(' union ');

/**
 * Look anew at the plans of whoever some numbers of region $1 are, from the first month that was never ordered: what had stopped them or passed over months may be no more.
 * The next run orders what is due of it, if anything is; what still stops or suspends does so again.
 * @param numbers the query that names them
 */
export const wakePlans = (numbers: string): string => `
update payment_plan p set next_month = ${firstUnordered('p')}
from (select distinct a.region, a.id from (${numbers}) as n(id), lateral (${plansAbout('$1', 'n.id')}) a) again
where p.region = again.region and p.id = again.id and p.revoked_at is null`;
