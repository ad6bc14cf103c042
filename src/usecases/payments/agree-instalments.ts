import { parameterOn } from '#core/catalog/parameter-on.ts';
import { dayOf } from '#core/clocks/day.ts';
import { noticesOfAgreement } from '#core/notices/of-recoveries.ts';
import { instalmentFaults, type InstalmentFault, type InstalmentTerms } from '#core/payments/instalments.ts';
import type { Context } from '../context.ts';
import type { Agreed, ClaimOwed, RecoveryStore } from '../ports/recoveries.ts';

type Parts = { readonly context: Context; readonly recoveries: Pick<RecoveryStore, 'agree'> };
export type AgreedOn = { readonly kind: Agreed } | { readonly kind: 'wrong'; readonly faults: readonly InstalmentFault[] };

/** The months over which what is owed may be paid back in a region on a day; 0 where it says nothing. */
export function instalmentMonths({ compiled: { catalog }, now }: Pick<Context, 'compiled' | 'now'>, region: string): number {
  const value = parameterOn(catalog, region, 'instalmentMonths', dayOf(now()))?.value;
  return typeof value === 'number' ? value : 0;
}

/** Agree with whoever owes on instalments, for all that they owe to the fund of a claim. `id` is made by who asks: sent again it is the same plan. */
export async function agreeInstalments({ context, recoveries }: Parts, region: string, claim: Pick<ClaimOwed, 'payee' | 'fund' | 'case' | 'item'>, id: string, terms: InstalmentTerms & { readonly note: string }, by: string): Promise<AgreedOn> {
  const at = context.now();
  const faults = instalmentFaults(terms, { today: dayOf(at), months: instalmentMonths(context, region) });
  if (faults.length > 0) return { kind: 'wrong', faults };
  const { payee, fund } = claim;
  const plan = { ...terms, id, payee, fund, by };
  return { kind: await recoveries.agree(region, plan, noticesOfAgreement({ catalog: context.compiled.catalog, region, at, hash: context.hash }, { ...plan, case: claim.case, item: claim.item }), at) };
}
