import { dayOf } from '#core/clocks/day.ts';
import { noticesOfInstalment, noticesOfPlanOver } from '#core/notices/of-recoveries.ts';
import { remindersOf, standingOf } from '#core/payments/instalments.ts';
import type { Context } from '../context.ts';
import type { RecoveryStore } from '../ports/recoveries.ts';
import { standingPlans } from './standing-plans.ts';

type Parts = { readonly context: Context; readonly recoveries: Pick<RecoveryStore, 'plansAfter' | 'endPlan' | 'tell'>; readonly onTrouble: (plan: string, error: unknown) => void };
/** Who ends a plan by which nothing is owed any more. */
const RULES = 'rules';

/** Remind whoever pays back by the month of what is due soon and what has not come, and end the plans that are paid. Each is said once, however often this is done; one plan in trouble holds up no other. */
export async function followInstalments({ context, recoveries, onTrouble }: Parts, regions: readonly string[]): Promise<void> {
  for (const region of regions) {
    for await (const plan of standingPlans(recoveries, region)) {
      try {
        const at = context.now();
        const here = { catalog: context.compiled.catalog, region, at, hash: context.hash };
        const standing = standingOf(plan, plan.debtFen - plan.leftFen, plan.notedFen, dayOf(at));
        if (standing.over) {
          await recoveries.endPlan(region, plan.id, 'settled', RULES, noticesOfPlanOver(here, plan), at);
          continue;
        }
        const { ahead, missed } = remindersOf(standing, dayOf(at));
        await recoveries.tell(region, [...(ahead ? noticesOfInstalment(here, plan, 'instalment-ahead', ahead) : []), ...(missed ? noticesOfInstalment(here, plan, 'instalment-missed', missed) : [])]);
      } catch (error) {
        onTrouble(plan.id, error);
      }
    }
  }
}
