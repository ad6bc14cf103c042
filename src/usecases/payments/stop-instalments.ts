import { noticesOfPlanStopped } from '#core/notices/of-recoveries.ts';
import type { Context } from '../context.ts';
import type { RecoveryStore } from '../ports/recoveries.ts';

type Parts = { readonly context: Context; readonly recoveries: Pick<RecoveryStore, 'plan' | 'recused' | 'endPlan'> };

/** Stop a plan of instalments, upon which another can be agreed on; who pays by it is told. Stopped or over before, it stays as it is. @param by `officer:…` */
export async function stopInstalments({ context, recoveries }: Parts, region: string, id: string, by: string): Promise<'stopped' | 'recused' | 'unknown'> {
  const at = context.now();
  const plan = await recoveries.plan(region, id);
  if (!plan) return 'unknown';
  if (await recoveries.recused(region, by, plan.payee)) return 'recused';
  await recoveries.endPlan(region, id, 'stopped', by, noticesOfPlanStopped({ catalog: context.compiled.catalog, region, at, hash: context.hash }, plan), at);
  return 'stopped';
}
