import type { Pool } from 'pg';
import { eventsOf, type LedgerEvent, type OrderStatus } from '#core/payments/ledger.ts';
import type { PaymentFinding } from '#usecases/ports/payments.ts';

/** What a fund has in its ledger, by event, in fen. */
export type LedgerSum = { readonly region: string; readonly fund: string; readonly event: LedgerEvent; readonly amountFen: number };

/** Reads for `payments verify`: over all regions, each one statement. */
export type PaymentAudit = { sums(): Promise<readonly LedgerSum[]>; orders(): Promise<number>; findings(): Promise<readonly PaymentFinding[]> };

const STATUSES: readonly OrderStatus[] = ['ordered', 'filed', 'sent', 'paid', 'returned', 'withheld'];
const EXPECTED = JSON.stringify(STATUSES.flatMap((status) => (['ordered', 'reordered', 'refunded'] as const).map((why) => ({ status, why, events: eventsOf(status, why).toSorted() }))));

/** What must hold of claims: recovered as often as noted and never more than owed, kept back as the orders say, all of it in the ledger. */
const CLAIM_RULES: readonly (readonly [what: string, sql: string])[] = [
  ['追回的金额和分录、台账对不上 / a claim does not fit what was recovered of it', `
    select c.region || ' ' || c.id as where from payment_claim c left join payment_recovery r on r.region = c.region and r.claim_id = c.id group by c.region, c.id having coalesce(sum(r.amount_fen), 0) <> c.recovered_fen or c.recovered_fen > c.amount_fen limit 100`],
  ['追回的款项没有分录 / a claim or a recovery without its entry', `
    select x.region || ' ' || x.id as where from (
      select region, id, 'claimed' as event, amount_fen from payment_claim union all select region, id, 'forgone', amount_fen from payment_claim where cancelled_at is not null
      union all select region, id, case when order_id is null then 'repaid' else 'withheld' end, amount_fen from payment_recovery
    ) x left join ledger_entry l on l.region = x.region and l.order_id = x.id and l.event = x.event where l.amount_fen is distinct from x.amount_fen limit 100`],
  ['抵扣的金额和支付单对不上 / what was kept back does not fit the order', `
    select o.region || ' ' || o.id as where from payment_order o left join payment_recovery r on r.region = o.region and r.order_id = o.id group by o.region, o.id having coalesce(sum(r.amount_fen), 0) <> o.withheld_fen limit 100`],
];

/** What must hold of what was noted as paid back: counted as long as it is open, once it was confirmed it stands among what was recovered. */
const NOTE_RULES: readonly (readonly [what: string, sql: string])[] = [
  ['待核对的退款和应追回的对不上 / what was noted as paid back does not fit its claim', `
    select c.region || ' ' || c.id as where from payment_claim c left join repayment_note n on n.region = c.region and n.claim_id = c.id and n.outcome is null group by c.region, c.id having coalesce(sum(n.amount_fen), 0) <> c.noted_fen limit 100`],
  ['核对过的退款和追回的台账对不上 / a note that was confirmed does not fit what was recovered', `
    select n.region || ' ' || n.id as where from repayment_note n left join payment_recovery r on r.region = n.region and r.id = n.id
    where (n.outcome is not distinct from 'confirmed') <> (r.id is not null) or r.id is not null and (r.amount_fen <> n.amount_fen or r.claim_id <> n.claim_id) limit 100`],
];

/** What must hold of what the bank sent back after it had called it paid. */
const RETURN_RULES: readonly (readonly [what: string, sql: string])[] = [
  ['退票和支付单对不上，请找银行核对 / the bank sent back what does not fit an order: settle it with the bank', `select region || ' ' || id as where from payment_return where outcome in ('no-such-line', 'other-amount') limit 100`],
  ['退票记了账，支付单没有退回 / a return was taken and its order has not come back', `
    select t.region || ' ' || t.id as where from payment_return t join payment_order o on o.region = t.region and o.id = t.order_id
    where t.outcome = 'returned' and (o.reason is distinct from t.reason or o.came_back_at is distinct from t.at or t.amount_fen <> o.amount_fen - o.withheld_fen) limit 100`],
];

/** Each rule that must hold, as the statement that finds what breaks it: `where` names the row. */
const RULES: readonly (readonly [what: string, sql: string, values?: readonly unknown[]])[] = [
  ['账上的分录和支付单的状态、金额对不上 / the ledger does not fit the order', `
    with expected as (select * from jsonb_to_recordset($1) as x(status text, why text, events text[])),
    found as (
      select o.region, o.id, max(o.status) as status, max(case when o.replaces is not null then 'reordered' when o.refunds is not null then 'refunded' else 'ordered' end) as why, coalesce(array_agg(l.event order by l.event collate "C") filter (where l.event is not null), '{}') as events,
        bool_and(l.amount_fen = o.amount_fen - case when l.event in ('sent', 'returned') then o.withheld_fen else 0 end and l.fund = o.fund) as fits
      from payment_order_state o left join ledger_entry l on l.region = o.region and l.order_id = o.id group by o.region, o.id
    )
    select f.region || ' ' || f.id as where from found f left join expected x on x.status = f.status and x.why = f.why where x.events is distinct from f.events or f.fits is not true limit 100`, [EXPECTED]],
  ['分录没有支付单 / an entry without an order', `
    select l.region || ' ' || l.order_id as where from ledger_entry l left join payment_order o on o.region = l.region and o.id = l.order_id
    left join payment_claim c on c.region = l.region and c.id = l.order_id left join payment_recovery r on r.region = l.region and r.id = l.order_id where o.id is null and c.id is null and r.id is null limit 100`],
  ...CLAIM_RULES,
  ...NOTE_RULES,
  ...RETURN_RULES,
  // Counted in one pass over the orders: one that replaces another stands for it, and a refund is no month of its own. (A join that looked for the order that stands took a plan over the month alone where no statistics were yet, and that is quadratic.)
  ['同一笔待遇同一个月有两张有效的支付单 / two orders for one plan and month', `
    select region || ' ' || plan_id || ' ' || month as where from payment_order where replaces is null and refunds is null group by region, plan_id, month having count(*) > 1
    union all select region || ' ' || replaces from payment_order where replaces is not null group by region, replaces having count(*) > 1 limit 100`],
  ['到账的又重新发放了 / paid again although it had arrived', `
    select r.region || ' ' || r.id as where from payment_order r join payment_order o on o.region = r.region and o.id = r.replaces where o.reason is null or o.plan_id <> r.plan_id or o.month <> r.month or o.amount_fen - o.withheld_fen <> r.amount_fen limit 100`],
  ['发放的月数超过核定的次数 / more months than were granted', `
    select p.region || ' ' || p.id as where from payment_plan p join payment_order o on o.region = p.region and o.plan_id = p.id group by p.region, p.id having count(distinct o.month) > p.times limit 100`],
  ['收款账户登记不完整（读不出来），等领取人另报账户 / its account cannot be read: it waits until the payee names another', `
    select o.region || ' ' || o.id as where from payment_order o join payment_plan p on p.region = o.region and p.id = o.plan_id where o.unreadable is not null and o.file_id is null and o.withheld_fen < o.amount_fen and p.revoked_at is null limit 100`],
  ['报盘文件的行数、金额或状态和支付单对不上 / the file does not fit its orders', `
    select f.region || ' ' || f.id as where from payment_file f left join payment_order o on o.region = f.region and o.file_id = f.id group by f.region, f.id
    having count(o.id) <> f.lines or sum(o.amount_fen - o.withheld_fen) <> f.total_fen or max(o.line) <> f.lines or bool_or(o.reason is not null and f.status <> 'settled') limit 100`],
];

export function createPaymentAudit(pool: Pool): PaymentAudit {
  return {
    async sums() {
      const { rows } = await pool.query<LedgerSum>('select region, fund, event, sum(amount_fen)::bigint as "amountFen" from ledger_entry group by region, fund, event order by region, fund, event');
      return rows;
    },
    async orders() {
      const { rows } = await pool.query<{ n: number }>('select count(*)::int as n from payment_order');
      return rows[0]?.n ?? 0;
    },
    async findings() {
      const found: PaymentFinding[] = [];
      for (const [what, sql, values = []] of RULES) found.push(...(await pool.query<{ where: string }>(sql, [...values])).rows.map(({ where }) => ({ where, what })));
      return found;
    },
  };
}
