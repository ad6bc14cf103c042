import { workdaysBetween } from '../clocks/calendar.ts';
import type { Calendar } from '../clocks/clock.ts';
import { addDays, daysBetween, isDay } from '../clocks/day.ts';
import type { Localized } from '../value.ts';

/** Why somebody is away, and no more: of an illness nothing is written down. */
export const ABSENCE_REASONS = ['leave', 'sick', 'duty', 'training', 'other'] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** Days on which an officer is away, both included. `to`: `null` until further notice · `back`: the first day back, where that came before the last day. */
export type Absence = { readonly officer: string; readonly from: string; readonly to: string | null; readonly back: string | null };

/** The last day away as far as it is known, `null` until further notice. A return on the first day leaves none: the day before it. */
export function lastDayAway({ to, back }: Pick<Absence, 'to' | 'back'>): string | null {
  return back === null ? to : addDays(back, -1);
}

/** Whether somebody is away on a day. */
export function isAway(absence: Absence, day: string): boolean {
  const last = lastDayAway(absence);
  return absence.from <= day && (last === null || day <= last);
}

/** Entered for at most so many days back (somebody fell ill and nobody was there to enter it) and ahead. */
const BACK_DAYS = 14, AHEAD_DAYS = 366;

/** What is wrong with an absence that somebody wants to enter, field by field. @param others the same officer's */
export function absenceFault({ from, to }: Pick<Absence, 'from' | 'to'>, others: readonly Absence[], today: string): { readonly pointer: string; readonly detail: Localized } | undefined {
  if (!isDay(from) || from < addDays(today, -BACK_DAYS) || from > addDays(today, AHEAD_DAYS)) {
    return { pointer: '/from', detail: { zh: `开始日期要是 ${BACK_DAYS} 天前到一年以内的一天`, en: `Choose a first day from ${BACK_DAYS} days ago up to a year ahead` } };
  }
  if (to !== null && (!isDay(to) || to < from)) return { pointer: '/to', detail: { zh: '结束日期不能早于开始日期', en: 'The last day cannot lie before the first' } };
  if (to !== null && to < today) return { pointer: '/to', detail: { zh: '结束日期已经过去，不用再登记', en: 'The last day is over already; there is nothing to enter' } };
  if (to !== null && to > addDays(today, AHEAD_DAYS)) return { pointer: '/to', detail: { zh: '最多登记一年；更长的请不填结束日期', en: 'At most a year; leave the last day open for longer' } };
  const meets = others.some((other) => {
    const last = lastDayAway(other);
    return (to === null || other.from <= to) && (last === null || last >= from) && (last === null || last >= other.from);
  });
  return meets ? { pointer: '/from', detail: { zh: '和已经登记的不在岗时间重叠', en: 'It overlaps an absence that is entered already' } } : undefined;
}

/**
 * Whether an absence that goes on is so long that others take over what the officer has: by its last day where one is known, else by how
 * long it has lasted. Where holidays are not published every day is taken for a working day.
 * @param longerThan working days, a parameter of the region (`absenceRedraw`)
 */
export function isLong(absence: Absence, today: string, longerThan: number, calendar: Calendar): boolean {
  if (!isAway(absence, today)) return false;
  const last = lastDayAway(absence) ?? today;
  const days = workdaysBetween(calendar, addDays(absence.from, -1), last);
  return (days.known ? days.value : daysBetween(absence.from, last) + 1) > longerThan;
}
