import type { InstalmentPlan, RecoveryStore } from '../ports/recoveries.ts';

/** So many are read at once. */
const PAGE = 1_000;

/** All plans of instalments that stand in a region, however many there are. One that ends while they are read may be among them. */
export async function* standingPlans(recoveries: Pick<RecoveryStore, 'plansAfter'>, region: string, page: number = PAGE): AsyncGenerator<InstalmentPlan> {
  let after: string | null = null;
  do {
    const plans: readonly InstalmentPlan[] = await recoveries.plansAfter(region, after, page);
    yield* plans;
    after = plans.length < page ? null : plans.at(-1)!.id;
  } while (after !== null);
}
