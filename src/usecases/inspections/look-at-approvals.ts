import { addDays, dayOf } from '#core/clocks/day.ts';
import { inspectionTerms } from '#core/inspection/terms.ts';
import type { Context } from '../context.ts';
import type { InspectionStore } from '../ports/inspections.ts';
import { openInspection } from './open-inspection.ts';

/** What is older when this begins to run in a city is not opened any more: nobody could look at all of it. */
const BACK_DAYS = 30;
const AT_ONCE = 200;

/** Every approval by the rules alone is looked at by a person afterwards: open what is not open yet. One that cannot be opened is told and holds up no other. */
export async function lookAtApprovals(parts: { readonly context: Context; readonly inspections: InspectionStore; readonly onTrouble: (what: string, error: unknown) => void }, regions: readonly string[]): Promise<number> {
  const { context, inspections } = parts;
  const today = dayOf(context.now());
  let opened = 0;
  for (const region of regions.filter((each) => inspectionTerms(context.compiled.catalog, each, today))) {
    for (const { case: number, no, at } of await inspections.notLookedAt(region, addDays(today, -BACK_DAYS), AT_ONCE)) {
      opened += Number(await openInspection(parts, region, { kind: 'after', case: number, no, day: dayOf(at) }).catch((error: unknown) => { parts.onTrouble(`${number}/${no}`, error); return false; }));
    }
  }
  return opened;
}
