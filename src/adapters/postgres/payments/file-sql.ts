import { IS_FRESH, OUTGOING_COLUMNS } from './claim-sql.ts';
import { awaitsCorrected } from './corrected-sql.ts';
import { isHalted } from './halt-sql.ts';
import { accountAt, accountEntry, journal, PAID, reportedDead, stoppedOn } from './order-sql.ts';

/** The next orders of region $1 and fund $2 after the order $3, at most $4, that are in no file and of which something is left to pay: a stretch of the index, however many wait. */
export const PAGE = `
select o.id from payment_order o where o.region = $1 and o.fund = $2 and o.file_id is null and o.id > $3::uuid and o.withheld_fen < o.amount_fen order by o.id limit $4 for update skip locked`;

/** Of the orders $2 of region $1, which are locked, those that have an account on the day $3, but not one that was found unreadable, of plans that are paid; $4: kinds of accounts, $5: now, $6: kinds of entries that stop payments: nothing goes out that a hold or a department's word of a death holds, and no month that begins after what stops all payments is known by the register; what is owed again is. What corrects another waits until it is known what became of that. */
export const TO_FILE = `
select ${OUTGOING_COLUMNS}, o.amount_fen - o.withheld_fen as "leftFen", ${IS_FRESH} as fresh, p.id as plan, p.account, a.id as entry, a.secret, a.field, coalesce(a.recorded_at > greatest(i.ended_at, i.again_at), false) as newer
from payment_order o join payment_plan p on p.region = o.region and p.id = o.plan_id and ${PAID} and p.held_at is null and not ${isHalted('p', '$5')}
left join lateral ${accountEntry({ region: 'o.region', payee: 'o.payee_id', fund: 'o.fund', on: '$3::date', kinds: '$4::jsonb' })} a on true
left join case_item i on i.region = p.region and i.case_number = p.case_number and i.no = p.item_no
where o.region = $1 and o.id = any($2::uuid[]) and ${accountAt('a.id', 'p')} is not null and ${accountAt('a.id', 'p')} is distinct from o.unreadable
  and (o.month >= ${reportedDead('o.region', 'o.payee_id', '$6')}) is not true and (o.refunds is not null or (o.month >= ${stoppedOn('o.region', 'o.payee_id', '$6')}) is not true)
  and (o.refunds is not null or not ${awaitsCorrected('o', 'p')})
order by o.id`;

/** Make the file $2 of region $1 and fund $3, at $4, of the orders in $5: { id, line, account, account_entry }. */
export const MAKE_FILE = `
with filed as (
  update payment_order o set file_id = $2, line = x.line, account = x.account, account_entry = x.account_entry
  from jsonb_to_recordset($5) as x(id uuid, line int, account text, account_entry uuid) where o.region = $1 and o.id = x.id and o.file_id is null returning o.amount_fen - o.withheld_fen as amount_fen
)
insert into payment_file (region, id, fund, lines, total_fen, status, made_at, next_at) select $1, $2, $3, count(*), sum(amount_fen), 'made', $4::timestamptz, $4::timestamptz from filed`;

/** Note of orders in region $1 that their account cannot be read: $2, { id, unreadable }, and tell $3. */
export const UNREADABLE = `
with told as (insert into notice select x.* from jsonb_populate_recordset(null::notice, $3) as x on conflict do nothing)
update payment_order o set unreadable = x.unreadable from jsonb_to_recordset($2) as x(id uuid, unreadable uuid) where o.region = $1 and o.id = x.id`;

/** The bank has the file $2 of region $1: receipt $3, at $4. */
export const SENT = `
with file as (
  update payment_file set status = 'sent', receipt = $3, sent_at = $4, next_at = $4, attempts = 0, trouble = null, trouble_kind = null where region = $1 and id = $2 and status = 'made' returning region, id
),
gone as (select o.region, o.id, o.fund, o.amount_fen - o.withheld_fen as amount_fen from file f join payment_order o on o.region = f.region and o.file_id = f.id)${journal('sent', 'gone', '$4')}`;

/** What became of the file $2 of region $1, at $4: $3 the lines that came back, { line, reason }; the others were paid. $5: the notices of it. */
export const SETTLED = `
with file as (
  update payment_file set status = 'settled', settled_at = $4, trouble = null, trouble_kind = null where region = $1 and id = $2 and status = 'sent' returning region, id
),
told as (insert into notice select x.* from file f, jsonb_populate_recordset(null::notice, $5) as x on conflict do nothing),
back as (
  update payment_order o set reason = coalesce(x.reason, 'unknown') from file f, jsonb_to_recordset($3) as x(line int, reason text)
  where o.region = f.region and o.file_id = f.id and o.line = x.line returning o.region, o.id, o.fund, o.amount_fen - o.withheld_fen as amount_fen
)${journal('returned', 'back', '$4')}`;

/** Whom each line of the file $2 of region $1 is paid to, and for what. */
export const PAYEES = `
select o.id, o.line, o.payee_id as payee, p.case_number as "case", p.item_no as item, coalesce(i.service, p.service) as service, o.fund, o.month, o.amount_fen as "amountFen"
from payment_order o join payment_plan p on p.region = o.region and p.id = o.plan_id left join case_item i on i.region = p.region and i.case_number = p.case_number and i.no = p.item_no
where o.region = $1 and o.file_id = $2`;
