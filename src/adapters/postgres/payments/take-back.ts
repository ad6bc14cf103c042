import type { Pool } from 'pg';
import type { PaidFor } from '#core/notices/of-payments.ts';
import type { KnownLine, LateReturn, ReturnOutcome, TakenReturn } from '#core/payments/late-return.ts';
import type { PaymentStore } from '#usecases/ports/payments.ts';
import { noticeRows } from '../notices/notice-rows.ts';
import { inTransaction } from '../transaction.ts';
import { LOCK_ORDERS, PAYEES_OF_ORDERS, RETURNED_LINES, TAKE_BACK } from './return-sql.ts';

type Row = { id: string; taken: { outcome: ReturnOutcome; same: boolean } | null; order: string | null; amountFen: number; status: KnownLine['status'] };
type Taken = { readonly said: LateReturn; readonly outcome: ReturnOutcome; readonly order: string | null };

/** Take what the bank sent back late, all of one list in one transaction. The orders are locked before their state is read: nothing comes back twice. */
export function createTakeBack(pool: Pool): PaymentStore['takeBack'] {
  return (region, returns, decide, tell, at) => inTransaction(pool, async (client) => {
    const asked = [region, JSON.stringify(returns.map(({ id, file, line, amountFen }) => ({ id, file, line, amountFen })))];
    const orders = (await client.query<Row>(RETURNED_LINES, asked)).rows.flatMap(({ taken, order }) => (taken || order === null ? [] : [order]));
    if (orders.length > 0) await client.query(LOCK_ORDERS, [region, orders]);
    const { rows } = await client.query<Row>(RETURNED_LINES, asked);
    const said = new Map(returns.map((each) => [each.id, each]));
    const fresh = decided(rows.filter(({ taken }) => !taken), said, decide);
    if (fresh.length > 0) {
      const back = new Map(fresh.flatMap(({ said: each, outcome, order }) => (outcome === 'returned' && order !== null ? [[order, each] as const] : [])));
      const { rows: payees } = await client.query<PaidFor>(PAYEES_OF_ORDERS, [region, [...back.keys()]]);
      await client.query(TAKE_BACK, [region, JSON.stringify(fresh.map(({ said: { id, file, line, amountFen, reason }, outcome, order }) => ({ id, file_id: file, line, amount_fen: amountFen, reason, outcome, order_id: order }))), at, noticeRows(region, tell(payees, payees.map(({ id }) => back.get(id)!)))]);
    }
    const came = new Map(fresh.map(({ said: { id }, outcome }) => [id, outcome]));
    return rows.map(({ id, taken }): TakenReturn => ({ id, came: taken ? (taken.same ? taken.outcome : 'another') : came.get(id) ?? 'undecided' }));
  });
}

/** What comes of each, one after another: a second return of a line that has just come back finds it so. */
function decided(rows: readonly Row[], said: ReadonlyMap<string, LateReturn>, decide: Parameters<PaymentStore['takeBack']>[2]): Taken[] {
  const back = new Set<string>();
  return rows.flatMap(({ id, order, amountFen, status }) => {
    const each = said.get(id)!;
    const outcome = decide(order === null ? undefined : { amountFen, status: back.has(order) ? 'returned' : status }, each);
    if (outcome === undefined) return [];
    if (outcome === 'returned' && order !== null) back.add(order);
    return [{ said: each, outcome, order }];
  });
}
