import type { Catalog } from '../catalog/catalog.ts';
import { followDaysIn } from '../catalog/follow-days.ts';
import { parameterOn } from '../catalog/parameter-on.ts';
import { parseLimit } from '../clocks/limit.ts';
import type { Limit } from '../clocks/clock.ts';

/** What inspections of a region go by on a day: how long an inspector and the person have and by what, how much an inspector has at once, how many days are looked back, and from which age data are old. */
export type InspectionTerms = { readonly limit: Limit; readonly basis: string; readonly hearing: Limit; readonly hearingBasis: string; readonly atOnce: number; readonly lookBackDays: number; readonly staleDays: number; /** So many days after a decision departments are asked again, and no more such questions begin in a minute. */ readonly recheckDays: number; readonly recheckPerMinute: number; /** So many days after an approval the employer is looked at, each time. */ readonly followDays: readonly number[] };

/** The terms; `undefined` where the region has set none on that day: then nothing is inspected. */
export function inspectionTerms(catalog: Pick<Catalog, 'parameters'>, region: string, on: string): InspectionTerms | undefined {
  const of = (name: string) => parameterOn(catalog, region, name, on);
  const [limit, hearing] = [of('inspectionLimit'), of('hearingLimit')];
  if (typeof limit?.value !== 'string' || typeof hearing?.value !== 'string') return undefined;
  const number = (name: string, usual: number): number => { const value = of(name)?.value; return typeof value === 'number' ? value : usual; };
  return { limit: parseLimit(limit.value), basis: limit.source, hearing: parseLimit(hearing.value), hearingBasis: hearing.source, atOnce: number('inspectionsAtOnce', 200), lookBackDays: number('lookBackDays', 180), staleDays: number('inspectionStaleDays', 90), recheckDays: number('recheckDays', 7), recheckPerMinute: number('recheckPerMinute', 60), followDays: followDaysIn(of('employerFollowDays')?.value) ?? [] };
}
