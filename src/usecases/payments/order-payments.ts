import type { Due, Ordered, PaymentStore } from '../ports/payments.ts';

/** Plans in one transaction: enough that the round trip costs nothing, few enough that a crash loses little and no row is locked for long. */
const BATCH = 5_000;

/** Make the orders of a region that are due, batch by batch. Broken off and begun again it goes on where it was: what is ordered is not due any more. */
export async function orderPayments(store: Pick<PaymentStore, 'order' | 'orderAgain'>, region: string, due: Due, on: string, now: () => string, batch = BATCH): Promise<Ordered> {
  let all: Ordered = { plans: 0, orders: 0, amountFen: 0 };
  for (;;) {
    const { plans, orders, amountFen } = await store.order(region, due, batch, now());
    all = { plans: all.plans + plans, orders: all.orders + orders, amountFen: all.amountFen + amountFen };
    if (plans < batch) break;
  }
  for (;;) if ((await store.orderAgain(region, on, batch, now())) < batch) return all;
}
