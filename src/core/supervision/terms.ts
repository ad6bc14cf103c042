import type { Catalog } from '../catalog/catalog.ts';
import { numberParameter } from '../catalog/number-parameter.ts';

/** What the supervision of a region goes by: working days, and the days before the end of a correction on which it is reminded of. */
export type Terms = { readonly longWait: number; readonly absenceRedraw: number; readonly headAfter: number; readonly correctionReminder: number; /** For the opinions of experts: working days, and days before the last one. */ readonly expertOpinion: number; readonly expertReminder: number };

/** The terms of a region on a day; where it has none, those with which the house begins. */
export function termsOf(catalog: Pick<Catalog, 'parameters'>, region: string, on: string): Terms {
  const of = (name: string, otherwise: number): number => numberParameter(catalog, region, name, on, otherwise);
  return { longWait: of('longWait', 3), absenceRedraw: of('absenceRedraw', 3), headAfter: Math.max(1, of('escalationToHead', 2)), correctionReminder: of('correctionReminderDays', 3), expertOpinion: Math.max(1, of('expertOpinionDays', 10)), expertReminder: Math.max(0, of('expertReminderDays', 2)) };
}
