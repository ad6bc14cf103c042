import type { Pool } from 'pg';
import type { Outgoing } from '#core/payments/withhold.ts';
import type { ClaimSeen, ClaimStore, PlanSeen } from '#usecases/ports/claims.ts';
import { inTransaction } from '../transaction.ts';
import { CLAIM, CLAIM_AFTER_END, CLAIMS_OF_ITEM, CLAIMS_OF_PAYEE, FORGO, FORGO_AFTER_END, FORGO_RETURNED, HOLD, OUTGOING, PLANS_OF_ITEM } from './claim-sql.ts';
import { keepBack } from './keep-back.ts';
import { NO_ENTRY } from './order-sql.ts';

/** Orders in one transaction. */
const BATCH = 1_000;

/** Claims in PostgreSQL. Rows are locked while it is decided what is kept back: nothing is ever recovered twice, nor more than is owed. */
export function createClaimStore(pool: Pool): ClaimStore {
  return {
    async settle(region, at) {
      await pool.query(FORGO, [region, at]);
      await pool.query(FORGO_RETURNED, [region, at]);
      await pool.query(CLAIM, [region, at]);
    },
    async settleEnded(region, stops, claims, at) {
      await pool.query(FORGO_AFTER_END, [region, at, stops]);
      if (claims) await pool.query(CLAIM_AFTER_END, [region, at, stops]);
    },
    async withhold(region, decide, at) {
      let after: Pick<Outgoing, 'month' | 'id'> | undefined = { month: '0001-01-01', id: NO_ENTRY };
      while (after) after = await inTransaction(pool, async (client) => {
        const { rows } = await client.query<Outgoing>(OUTGOING, [region, at, after!.month, after!.id, BATCH]);
        await keepBack(client, region, rows, decide, at);
        return rows.length === BATCH ? rows.at(-1) : undefined;
      });
    },
    async ofPayee(region, payee) {
      return (await pool.query<ClaimSeen>(CLAIMS_OF_PAYEE, [region, payee])).rows;
    },
    async ofItem(region, number, item) {
      const [plans, claims] = await Promise.all([pool.query<PlanSeen>(PLANS_OF_ITEM, [region, number, item]), pool.query<ClaimSeen>(CLAIMS_OF_ITEM, [region, number, item])]);
      return { plans: plans.rows, claims: claims.rows };
    },
    async hold(region, { case: number, item }, held, reason, by, at) {
      const { rows } = await pool.query<{ plans: number }>(HOLD, [region, number, item, held, at, reason, by]);
      return rows[0]?.plans ?? 0;
    },
  };
}
