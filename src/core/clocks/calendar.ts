import type { Calendar } from './clock.ts';
import { addDays, isWeekend, yearOf } from './day.ts';

/** A question about a day, answered, or the year whose notice would be needed for the answer. */
export type Known<T> = { readonly known: true; readonly value: T } | { readonly known: false; readonly year: number };

/**
 * Whether offices work on a day: not on weekends and days off, yes on make-up working days (调休上班).
 * Unknown in a year without a published notice, even on a Saturday: it may become a make-up working day.
 */
export function isWorkday(calendar: Calendar, day: string): Known<boolean> {
  const year = calendar.years.get(yearOf(day));
  if (!year) return { known: false, year: yearOf(day) };
  return { known: true, value: year.workdays.has(day) || (!isWeekend(day) && !year.holidays.has(day)) };
}

/** The day itself if it is a working day, else the first one after it (民法典 203). */
export function workdayFrom(calendar: Calendar, day: string): Known<string> {
  for (let at = day; ; at = addDays(at, 1)) {
    const works = isWorkday(calendar, at);
    if (!works.known) return works;
    if (works.value) return { known: true, value: at };
  }
}

/** The first working day after a day. */
export function nextWorkday(calendar: Calendar, day: string): Known<string> {
  return workdayFrom(calendar, addDays(day, 1));
}

/** How many working days lie after `from` up to and including `to`; negative when `to` is the earlier one. */
export function workdaysBetween(calendar: Calendar, from: string, to: string): Known<number> {
  if (to < from) {
    const back = workdaysBetween(calendar, to, from);
    return back.known ? { known: true, value: -back.value || 0 } : back;
  }
  let value = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    const works = isWorkday(calendar, day);
    if (!works.known) return works;
    if (works.value) value += 1;
  }
  return { known: true, value };
}

/** The last day of which anything is known, or `null` for an empty calendar. A notice usually comes in November for the year after. */
export function knownUntil(calendar: Calendar): string | null {
  const years = [...calendar.years.keys()];
  return years.length === 0 ? null : `${Math.max(...years)}-12-31`;
}

/** So many days ahead the next year's days off have to be known: within them end the limits that begin now (the recognition of a work injury takes 60 days, 工伤保险条例 第二十条). */
const AHEAD_DAYS = 60;

/** The last day that is known, where limits that begin today reach beyond it; nothing while there is time. Of an empty calendar it is today. */
export function endsSoon(calendar: Calendar, today: string): string | undefined {
  const until = knownUntil(calendar) ?? today;
  return until < addDays(today, AHEAD_DAYS) ? until : undefined;
}
