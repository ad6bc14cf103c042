import { numbersOf, staysOf } from '../register/one-person.ts';
import { journal } from './order-sql.ts';

const OF_CASE = `join payment_plan p on p.region = c.region and p.id = c.plan_id left join case_item i on i.region = p.region and i.case_number = p.case_number and i.no = p.item_no`;
const CLAIM = `c.id, p.case_number as "case", p.item_no as item, coalesce(i.service, p.service) as service, c.fund, c.month, c.amount_fen as "amountFen", c.recovered_fen as "recoveredFen", c.noted_fen as "notedFen", c.opened_at as at, c.because`;

/** The claim $2 of region $1. */
export const ONE_CLAIM = `select ${CLAIM}, c.payee_id as payee, c.cancelled_at is null as open from payment_claim c ${OF_CASE} where c.region = $1 and c.id = $2`;

/** The claim $2 of region $1, locked: what is left of it does not change meanwhile. */
export const LOCK_CLAIM = `select payee_id as payee, amount_fen - recovered_fen - noted_fen as "leftFen", cancelled_at is null as open from payment_claim where region = $1 and id = $2 for update`;

/** Whether `officer:…` $2 of region $1 keeps out of what concerns whoever has the number $3: a recusal names one of their numbers. */
export const RECUSED = `select exists (select from officer o join subject s on s.region = o.region and s.id = any(${numbersOf('$1', '$3::uuid')}) and s.number_hash = any(o.recusals) where o.region = $1 and 'officer:' || o.id = $2) as recused`;

/** Note in region $1 under the id $2 that $4 fen were paid back of the claim $3, with the note $5, at $6, by $7. */
export const NOTE = `
with noted as (insert into repayment_note (region, id, claim_id, amount_fen, note, at, by) values ($1, $2, $3, $4, $5, $6, $7) returning region, claim_id, amount_fen)
update payment_claim c set noted_fen = c.noted_fen + n.amount_fen from noted n where c.region = n.region and c.id = n.claim_id`;

const notes = (more = ''): string => `
select n.id,${more} n.claim_id as claim, n.amount_fen as "amountFen", n.note, n.at, n.by, c.payee_id as payee, s.name, s.number, c.fund, c.month, p.case_number as "case", p.item_no as item, coalesce(i.service, p.service) as service, c.cancelled_at is not null as "givenUp"
from repayment_note n join payment_claim c on c.region = n.region and c.id = n.claim_id join subject s on s.region = c.region and s.id = c.payee_id ${OF_CASE}
where n.region = $1`;
export const OPEN_NOTES = `${notes()} and n.outcome is null order by n.at, n.id limit 200`;
export const ONE_NOTE = `${notes()} and n.id = $2`;
/** The last that were rejected of whoever has the number $2. */
export const REJECTED = `${notes(' n.because, n.settled_at as "settledAt",')} and n.outcome = 'rejected' and c.payee_id = any(${numbersOf('$1', '$2::uuid')}) order by n.settled_at desc, n.id limit 20`;

/** Lock the claim that the note $2 of region $1 is of. */
export const LOCK_CLAIM_OF_NOTE = `select c.payee_id as payee, n.by, n.outcome, n.settled_by as "settledBy", c.cancelled_at is null as open from repayment_note n join payment_claim c on c.region = n.region and c.id = n.claim_id where n.region = $1 and n.id = $2 for update of n, c`;

/** Told with it: $5. */
const TOLD = `told as (insert into notice select x.* from note n, jsonb_populate_recordset(null::notice, $5) as x on conflict do nothing)`;

/** Confirm the note $2 of region $1 at $3, by $4: it counts, and stands in the ledger. */
export const CONFIRM = `
with note as (update repayment_note set outcome = 'confirmed', settled_at = $3, settled_by = $4 where region = $1 and id = $2 and outcome is null returning region, id, claim_id, amount_fen),
claim as (update payment_claim c set noted_fen = c.noted_fen - n.amount_fen, recovered_fen = c.recovered_fen + n.amount_fen from note n where c.region = n.region and c.id = n.claim_id returning c.region, c.id, c.fund),
noted as (insert into payment_recovery (region, id, claim_id, order_id, amount_fen, at, by, note) select region, id, claim_id, null, amount_fen, $3::timestamptz, $4, '' from note returning region, id, claim_id, amount_fen),
${TOLD},
written as (select n.region, n.id, c.fund, n.amount_fen from noted n join claim c on c.region = n.region and c.id = n.claim_id)${journal('repaid', 'written', '$3')}`;

/** Reject the note $2 of region $1 at $3, by $4, because of $6: so much is owed again. */
export const REJECT = `
with note as (update repayment_note set outcome = 'rejected', settled_at = $3, settled_by = $4, because = $6 where region = $1 and id = $2 and outcome is null returning region, id, claim_id, amount_fen),
${TOLD}
update payment_claim c set noted_fen = c.noted_fen - n.amount_fen from note n where c.region = n.region and c.id = n.claim_id`;

/** Who owes in region $1, $2 of them after the first $5, each once under the number that stays, with the open claims of all their numbers; only $3 where that is named. Those among $4 (`payee fund`) come first, then who owes longest. */
export const DEBTS = `
select s.id as payee, s.name, s.number, c.fund, min(c.opened_at) as since,
  jsonb_agg(jsonb_build_object('id', c.id, 'case', p.case_number, 'item', p.item_no, 'service', coalesce(i.service, p.service), 'fund', c.fund, 'month', c.month, 'amountFen', c.amount_fen, 'recoveredFen', c.recovered_fen, 'notedFen', c.noted_fen, 'at', c.opened_at, 'because', c.because) order by c.month, c.id) as claims
from payment_claim c join subject s on s.region = c.region and s.id = ${staysOf('c.region', 'c.payee_id')} ${OF_CASE}
where c.region = $1 and c.cancelled_at is null and c.recovered_fen < c.amount_fen and ($3::uuid is null or c.payee_id = any(${numbersOf('$1', '$3::uuid')})) group by s.id, s.name, s.number, c.fund order by s.id || ' ' || c.fund = any($4::text[]) desc, min(c.opened_at), s.id, c.fund limit $2 offset $5`;

/** The number that stays of whoever has the number $2 in region $1. */
export const STAYS = `select ${staysOf('$1', '$2::uuid')} as payee`;

/** Who owes, or owed, what was paid by the item $3 of the case $2 in region $1: each once, under the number that stays. */
export const PAYEES_OF = `
select distinct ${staysOf('c.region', 'c.payee_id')} as payee from payment_claim c join payment_plan p on p.region = c.region and p.id = c.plan_id
where c.region = $1 and c.cancelled_at is null and p.case_number = $2 and p.item_no = $3 order by payee`;

/** Lock what whoever has the number $2 owes to the fund $3 in region $1, under all their numbers. */
export const LOCK_DEBT = `select id, amount_fen - recovered_fen as "leftFen" from payment_claim where region = $1 and payee_id = any(${numbersOf('$1', '$2::uuid')}) and fund = $3 and cancelled_at is null and recovered_fen < amount_fen order by month, id for update`;

/** The plan with the id $2 in region $1, else one that stands already over what whoever has the number $3 owes to the fund $4. */
export const PLAN_BEFORE = `
select id, ${staysOf('region', 'payee_id')} as payee, fund, debt_fen as "debtFen", every_fen as "everyFen", first_due as first, by from instalment_plan
where region = $1 and (id = $2 or payee_id = any(${numbersOf('$1', '$3::uuid')}) and fund = $4 and ended_at is null) order by id = $2 desc limit 1`;

export const AGREE = `
with plan as (insert into instalment_plan (region, id, payee_id, fund, claims, debt_fen, every_fen, first_due, note, at, by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning region)
insert into notice select x.* from plan n, jsonb_populate_recordset(null::notice, $12) as x on conflict do nothing`;

/** End the plan $2 of region $1 at $3 because of $4, by $5; $6: the notices of it. */
export const END_PLAN = `
with plan as (update instalment_plan set ended_at = $3, ended_because = $4, ended_by = $5 where region = $1 and id = $2 and ended_at is null returning region),
told as (insert into notice select x.* from plan n, jsonb_populate_recordset(null::notice, $6) as x on conflict do nothing)
select count(*)::int as ended from plan`;

const PLANS = `
select t.id, ${staysOf('t.region', 't.payee_id')} as payee, t.fund, t.claims, t.debt_fen as "debtFen", t.every_fen as "everyFen", t.first_due as first, t.at, t.by, t.ended_at as "endedAt", t.ended_because as because, owed.left as "leftFen", owed.noted as "notedFen", owed.given_up as "givenUp", owed."case", owed.item
from instalment_plan t, lateral (
  select coalesce(sum(c.amount_fen - c.recovered_fen) filter (where c.cancelled_at is null), 0)::bigint as left, coalesce(sum(c.noted_fen) filter (where c.cancelled_at is null), 0)::bigint as noted, coalesce(bool_or(c.cancelled_at is not null), false) as given_up, min(p.case_number) as "case", min(p.item_no) as item
  from payment_claim c join payment_plan p on p.region = c.region and p.id = c.plan_id where c.region = t.region and c.id = any(t.claims)
) owed where t.region = $1`;
export const ONE_PLAN = `${PLANS} and t.id = $2`;
/** Those that stand in region $1 of whoever has the number $2. */
export const PLANS_OF = `${PLANS} and t.ended_at is null and t.payee_id = any(${numbersOf('$1', '$2::uuid')}) order by t.at, t.id`;
/** $3 of those that stand in region $1, after the id $2. */
export const PLANS_AFTER = `${PLANS} and t.ended_at is null and ($2::uuid is null or t.id > $2) order by t.id limit $3`;
