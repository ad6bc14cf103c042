import { withholdings } from '#core/payments/withhold.ts';
import type { ClaimStore } from '../ports/claims.ts';

/** Claim what was paid without being due, and keep back for it what the region allows (percent of a payment). Run again it changes nothing. */
export async function recoverPayments(store: Pick<ClaimStore, 'settle' | 'withhold'>, region: string, sharePercent: number, at: string): Promise<void> {
  await store.settle(region, at);
  await store.withhold(region, (orders, claims) => withholdings(orders, claims, sharePercent), at);
}
