import { dayOf } from '#core/clocks/day.ts';
import type { PartnerStore } from '../ports/employment.ts';

const OVER = '合作银行的授权已到期';

/** End the scopes of partners whose last day is over, and with each all that it has posted. Done again nothing is left to do. */
export async function endScopes({ partners, now }: { readonly partners: Pick<PartnerStore, 'over' | 'end'>; readonly now: () => string }, regions: readonly string[]): Promise<void> {
  const at = now();
  for (const region of regions) for (const id of await partners.over(region, dayOf(at))) await partners.end(region, id, 'system', OVER, at);
}
