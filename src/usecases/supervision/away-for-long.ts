import { isLong } from '#core/assignment/absence.ts';
import { dayOf } from '#core/clocks/day.ts';
import { termsOf } from '#core/supervision/terms.ts';
import type { Context } from '../context.ts';
import type { KeptAbsence, SupervisionStore } from '../ports/supervision.ts';

/** Absences of a region that hold today and are so long (parameter `absenceRedraw`) that somebody else is drawn for what the officer has in hand. */
export async function awayForLong(context: Pick<Context, 'now' | 'compiled' | 'calendarOf'>, store: Pick<SupervisionStore, 'absences'>, region: string): Promise<readonly KeptAbsence[]> {
  const today = dayOf(context.now());
  const { absenceRedraw } = termsOf(context.compiled.catalog, region, today);
  return (await store.absences(region, today)).filter((absence) => isLong(absence, today, absenceRedraw, context.calendarOf(region)));
}
