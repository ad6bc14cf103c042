import { numbersOf } from '../register/one-person.ts';

/** Whether a hold `h` is of the fund and the matter of a plan `plan`; one that was taken over from an old system is of no case and names its matter itself. */
const scopes = (plan: string): string => `h.region = ${plan}.region and (h.fund is null or h.fund = ${plan}.fund)
  and (h.service is null or h.service = ${plan}.service or exists (select from case_item held where held.region = ${plan}.region and held.case_number = ${plan}.case_number and held.no = ${plan}.item_no and held.service = h.service))`;

/** Whether it is of the plan, whose payee it may name under another of their numbers. */
const covers = (plan: string): string => `${scopes(plan)} and (h.payee_id is null or ${plan}.payee_id = any(${numbersOf('h.region', 'h.payee_id')}))`;

const stands = (at: string): string => `h.released_at is null and h.ends_at >= ${at}::timestamptz`;

/**
 * Whether a hold across items stands over a plan at a moment. Both are SQL: parameters, columns, aliases. Those of one person are looked up by the payee:
 * a run over a hundred thousand plans must not go through every hold for each of them.
 */
export const isHalted = (plan: string, at: string): string => `(exists (select from payment_halt h where ${stands(at)} and h.payee_id is null and ${scopes(plan)})
  or exists (select from payment_halt h where ${stands(at)} and h.payee_id = any(${numbersOf(`${plan}.region`, `${plan}.payee_id`)}) and ${scopes(plan)}))`;

/** Files of region $1 are made one after another with holds: who makes a file shares, who holds has it alone, to the end of the transaction. */
export const SHARE_FILES = `select pg_advisory_xact_lock_shared(hashtext('payment-files'), hashtext($1))`;
export const STOP_FILES = `select pg_advisory_xact_lock(hashtext('payment-files'), hashtext($1))`;

export const HOLD_MANY = `
insert into payment_halt (region, id, service, fund, payee_id, ground, reason, basis, at, by, ends_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`;

const COLUMNS = `h.id, h.service, h.fund, h.payee_id as payee, h.ground, h.basis, h.at, h.ends_at as "endsAt"`;
const WHOLE = `${COLUMNS}, h.reason, h.by, h.released_at as "releasedAt", h.released_by as "releasedBy", h.released_because as "releasedBecause"`;

export const HALT = `select ${WHOLE} from payment_halt h where h.region = $1 and h.id = $2`;

/** Those of region $1, with how many orders wait for each that stands at $2. */
export const HALTS = `
select ${WHOLE}, s.name as "payeeName", case when ${stands('$2')} then (
  select count(*) from payment_order o join payment_plan p on p.region = o.region and p.id = o.plan_id where o.region = h.region and o.file_id is null and o.withheld_fen < o.amount_fen and ${covers('p')}
) else 0 end::int as waiting
from payment_halt h left join subject s on s.region = h.region and s.id = h.payee_id
where h.region = $1 order by (${stands('$2')}) desc, h.at desc, h.id limit 200`;

/** Those that stand at $3 over something that is paid to $2 of region $1. */
export const HALTS_OF_PAYEE = `
select ${COLUMNS} from payment_halt h where h.region = $1 and ${stands('$3')} and exists (
  select from payment_plan p where p.region = h.region and p.payee_id = any(${numbersOf('$1', '$2')}) and p.revoked_at is null and ${covers('p')}
    and (p.next_month is not null or exists (select from payment_order o where o.region = p.region and o.plan_id = p.id and o.file_id is null)))
order by h.at, h.id`;

/** Those that stand at $4 over the plans of item $3 of case $2 in region $1. */
export const HALTS_OF_ITEM = `
select ${COLUMNS} from payment_halt h where h.region = $1 and ${stands('$4')} and exists (
  select from payment_plan p where p.region = h.region and p.case_number = $2 and p.item_no = $3 and p.revoked_at is null and ${covers('p')})
order by h.at, h.id`;
