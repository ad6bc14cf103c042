import { TOUR } from './tour/tour.ts';

/** People in whose story nothing large happens, and whom one should try all the same. */
const ALSO = ['柳春华', '秦守义'] as const;
/** So many of a life event. */
const OF_EACH = 2;

/** To whom a life event of the demonstration happens, for whoever wants to try it: persons alone, and only where it can be handed in. By the event; under none whoever is worth a look besides. */
export function peopleToTry(region: string): ReadonlyMap<string | undefined, readonly string[]> {
  const found = new Map<string | undefined, string[]>();
  for (const { event, who, enterprise, refusal, regions } of TOUR) {
    if (enterprise || refusal !== undefined || (regions !== undefined && !regions.includes(region))) continue;
    const names = found.get(event) ?? [];
    if (names.length < OF_EACH && !names.includes(who)) found.set(event, [...names, who]);
  }
  return found.set(undefined, [...ALSO]);
}
