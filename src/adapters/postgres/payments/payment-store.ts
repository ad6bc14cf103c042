import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { PaidFor } from '#core/notices/of-payments.ts';
import type { PayingKinds } from '#core/payments/paying-kinds.ts';
import type { Ordered, PaymentFile, PaymentNext, PaymentSeen, PaymentStore } from '#usecases/ports/payments.ts';
import { inTransaction } from '../transaction.ts';
import { noticeRows } from '../notices/notice-rows.ts';
import { numbersOf } from '../register/one-person.ts';
import { instant } from '../register/read-entries.ts';
import { accountOf, type ToFile } from './account-of.ts';
import { SHARE_FILES } from './halt-sql.ts';
import { keepBack } from './keep-back.ts';
import { MAKE_FILE, PAGE, PAYEES, SENT, SETTLED, TO_FILE, UNREADABLE } from './file-sql.ts';
import { NO_ENTRY, ORDER, ORDER_AGAIN, ORDER_ONE_AGAIN, TAKE_DUE } from './order-sql.ts';
import { PAYEES_OF_ORDERS } from './return-sql.ts';
import { NEXT, SEEN } from './seen-sql.ts';
import { createTakeBack } from './take-back.ts';

/** What the account of an order is sealed to. */
export const orderBinding = (order: string): string => `payment-order/${order}`;

/** Plans, orders, files and the ledger. Accounts are opened for the bank only. */
export function createPaymentStore(pool: Pool, vault: Vault, kinds: PayingKinds): PaymentStore {
  const accounts = JSON.stringify(kinds.accounts);
  return {
    order: (region, { month, once }, limit, at) => inTransaction(pool, async (client) => {
      const { rows: due } = await client.query<{ id: string }>(TAKE_DUE, [region, month, once, limit, at, kinds.stops]);
      if (due.length === 0) return { plans: 0, orders: 0, amountFen: 0 };
      const { rows } = await client.query<Ordered>(ORDER, [region, month, due.map(({ id }) => id), at, kinds.stops, kinds.suspends]);
      return rows[0]!;
    }),
    async orderAgain(region, on, limit, at) {
      const { rows } = await pool.query<{ orders: number }>(ORDER_AGAIN, [region, at, on, accounts, limit, kinds.stops]);
      return rows[0]?.orders ?? 0;
    },
    async orderOneAgain(region, payee, order, at) {
      const { rows } = await pool.query<{ orders: number }>(ORDER_ONE_AGAIN, [region, at, payee, order, kinds.stops]);
      return rows[0]?.orders === 1;
    },
    makeFile: (region, fund, after, limit, rules, at) => inTransaction(pool, async (client) => {
      await client.query(SHARE_FILES, [region]);
      const page = (await client.query<{ id: string }>(PAGE, [region, fund, after ?? NO_ENTRY, limit])).rows.map(({ id }) => id);
      const { rows } = await client.query<ToFile>(TO_FILE, [region, page, dayOf(at), accounts, at, kinds.stops]);
      const kept = await keepBack(client, region, rows.filter(({ fresh }) => fresh).toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0)), rules.keepBack, at);
      const found = rows.filter(({ id, leftFen }) => leftFen > (kept.get(id) ?? 0)).map((row) => ({ ...accountOf(row, vault), id: row.id }));
      const lines = found.flatMap((each) => ('account' in each ? [{ id: each.id, account: vault.seal(each.account, orderBinding(each.id)), account_entry: each.entry }] : []));
      if (lines.length > 0) await client.query(MAKE_FILE, [region, randomUUID(), fund, at, JSON.stringify(lines.map((each, index) => ({ ...each, line: index + 1 })))]);
      const masked = found.flatMap((each) => ('masked' in each ? [{ id: each.id, unreadable: each.masked }] : []));
      if (masked.length > 0) {
        const { rows: payees } = await client.query<PaidFor>(PAYEES_OF_ORDERS, [region, masked.map(({ id }) => id)]);
        await client.query(UNREADABLE, [region, JSON.stringify(masked), noticeRows(region, rules.tell(payees))]);
      }
      return { lines: lines.length, more: page.length === limit ? page.at(-1)! : null, unreadable: masked.length, broken: found.flatMap((each) => ('broken' in each ? [each.broken] : [])) };
    }),
    async take(region, status, now, until, limit) {
      const { rows } = await pool.query<PaymentFile>(
        `update payment_file f set next_at = $4, attempts = f.attempts + 1
         from (select region, id from payment_file where region = $1 and status = $2 and next_at <= $3 order by next_at limit $5 for update skip locked) due
         where f.region = due.region and f.id = due.id returning f.region, f.id, f.fund, f.lines, f.total_fen as "totalFen", f.attempts`,
        [region, status, now, until, limit],
      );
      return rows;
    },
    async lines({ region, id }) {
      const { rows } = await pool.query<{ id: string; line: number; account: string; name: string; amountFen: number }>(
        `select o.id, o.line, o.account, s.name, o.amount_fen - o.withheld_fen as "amountFen" from payment_order o join subject s on s.region = o.region and s.id = o.payee_id
         where o.region = $1 and o.file_id = $2 order by o.line`, [region, id]);
      return rows.map(({ id: order, account, ...line }) => ({ ...line, account: vault.open(account, orderBinding(order)) }));
    },
    async sent({ region, id }, receipt, at) {
      await pool.query(SENT, [region, id, receipt, at]);
    },
    async payees({ region, id }) {
      const { rows } = await pool.query<PaidFor>(PAYEES, [region, id]);
      return rows;
    },
    async settled({ region, id }, results, notices, at) {
      await pool.query(SETTLED, [region, id, JSON.stringify(results.flatMap(({ line, result, reason }) => (result === 'returned' ? [{ line, reason }] : []))), at, noticeRows(region, notices)]);
    },
    takeBack: createTakeBack(pool),
    async waitingSince(region, after) {
      const { rows } = await pool.query<{ since: string | null }>(`select min(coalesce(sent_at, made_at)) as since from payment_file where region = $1 and (status <> 'settled' or settled_at > $2)`, [region, after]);
      return rows[0]?.since ? instant(rows[0].since) : undefined;
    },
    async later({ region, id }, nextAt, { kind, what }) {
      await pool.query('update payment_file set next_at = $3, trouble = $4, trouble_kind = $5 where region = $1 and id = $2', [region, id, nextAt, what.slice(0, 1000), kind]);
    },
    async planned(region, subject) {
      const { rows } = await pool.query<{ entry: string }>(`select distinct entry_id as entry from payment_plan where region = $1 and subject_id = any(${numbersOf('$1', '$2')}) and entry_id is not null`, [region, subject]);
      return rows.map(({ entry }) => entry);
    },
    async of(region, payee, at, caseNumber) {
      const { rows } = await pool.query<PaymentSeen & { account: string | null }>(SEEN, [region, payee, dayOf(at), accounts, caseNumber ?? null, at, kinds.stops]);
      return rows.map(({ account, ...seen }) => ({ ...seen, tail: account === null ? null : vault.open(account, orderBinding(seen.id)).slice(-4) }));
    },
    async next(region, payee, at, caseNumber) {
      const { rows } = await pool.query<PaymentNext>(NEXT, [region, payee, caseNumber ?? null, at, kinds.stops]);
      return rows;
    },
  };
}
