import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { OpenClaim, Outgoing, Withholding } from '#core/payments/withhold.ts';
import { OPEN, WITHHOLD } from './claim-sql.ts';

/**
 * Keep back of orders, which the transaction of `client` has locked, what `decide` says for the debts of their payees, under whichever of their numbers these stand.
 * The debts are locked: nothing is recovered twice, nor more than is owed. Answers what is kept back of each order, in fen.
 */
export async function keepBack(client: PoolClient, region: string, orders: readonly Outgoing[], decide: (orders: readonly Outgoing[], claims: readonly OpenClaim[]) => readonly Withholding[], at: string): Promise<ReadonlyMap<string, number>> {
  const fen = new Map<string, number>();
  if (orders.length === 0) return fen;
  const { rows: claims } = await client.query<OpenClaim>(OPEN, [region, [...new Set(orders.map(({ payee }) => payee))]]);
  const kept = claims.length === 0 ? [] : decide(orders, claims);
  if (kept.length > 0) await client.query(WITHHOLD, [region, JSON.stringify(kept.map(({ order, claim, amountFen }) => ({ id: randomUUID(), order, claim, amount: amountFen }))), at]);
  for (const { order, amountFen } of kept) fen.set(order, (fen.get(order) ?? 0) + amountFen);
  return fen;
}
