import type { Catalog } from '../catalog/catalog.ts';
import { parameterOn } from '../catalog/parameter-on.ts';
import { dayOf } from '../clocks/day.ts';
import type { Retention } from './manifest.ts';

/** How long a case has to be kept that ended at a moment: whole years, from the first of January after it. `undefined` where the region knows no term. */
export function retentionOf(catalog: Pick<Catalog, 'parameters'>, region: string, endedAt: string): Retention | undefined {
  const day = dayOf(endedAt);
  const term = parameterOn(catalog, region, 'archiveRetentionYears', day);
  if (!term || typeof term.value !== 'number') return undefined;
  return { years: term.value, until: `${Number(day.slice(0, 4)) + term.value}-12-31`, basis: term.source, toVerify: term.confidence === 'to-verify' };
}
