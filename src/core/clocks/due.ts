import { isWorkday, workdayFrom } from './calendar.ts';
import type { Calendar, Clock, Due, Limit, Pause } from './clock.ts';
import { addDays, addMonths, dayOf, daysBetween, endOfDay, instantOf, millisecondsOf } from './day.ts';
import { pausedDays, stretches } from './pauses.ts';

/** What a limit is counted from: the receipt of the materials, and the pauses since. */
export type Start = { readonly startedAt: string; readonly pauses: readonly Pause[] };

/**
 * When the promised limit of a clock ends; see `dueOfLimit`. With `now`, a pause that still goes on is counted as if it ended now,
 * without it as if it had not begun: the earliest day that is still possible.
 */
export function dueOf(clock: Clock, calendar: Calendar, now?: string): Due {
  return dueOfLimit(clock.promised, clock, calendar, now);
}

/** When the statutory limit ends, or `null` where there is none. */
export function statutoryDueOf(clock: Clock, calendar: Calendar, now?: string): Due | null {
  return clock.statutory && dueOfLimit(clock.statutory, clock, calendar, now);
}

/**
 * When a limit ends.
 * - Days and months: the day of acceptance is not counted (民法典 201). Months end on the same day of the month (民法典 202).
 *   Where the last day is a day off, the limit ends on the next working day (民法典 203). Make-up working days are working days.
 * - Minutes run from the receipt of the materials, day and night.
 * - Days (for minutes: time) in a pause are not counted; see `pausedDays`.
 * - Unknown, with the year, as soon as a day of a year without a holiday notice would have to be judged.
 *   A notice may also move days at the end of the December before it; it then moves what is read after its publication.
 */
export function dueOfLimit(limit: Limit, start: Start, calendar: Calendar, now?: string): Due {
  if (limit.unit === 'min') return dueOfMinutes(limit.amount, start, now);
  const accepted = dayOf(start.startedAt);
  const paused = pausedDays(start.pauses, now);
  if (limit.unit === 'wd') return dueOfWorkdays(limit.amount, accepted, paused, calendar);
  const days = limit.unit === 'd' ? limit.amount : daysBetween(accepted, addMonths(accepted, limit.amount));
  return rolledOn(lastOf(days, accepted, paused), paused, calendar);
}

function dueOfMinutes(minutes: number, { startedAt, pauses }: Start, now?: string): Due {
  let at = millisecondsOf(startedAt);
  let left = minutes * 60_000;
  for (const { from, to } of stretches(pauses, now)) {
    if (at + left <= from) break;
    left -= Math.max(0, from - at);
    at = Math.max(at, to);
  }
  const due = instantOf(at + left);
  return { known: true, at: due, day: dayOf(due) };
}

function dueOfWorkdays(amount: number, accepted: string, paused: (day: string) => boolean, calendar: Calendar): Due {
  let day = accepted;
  for (let left = amount; left > 0; ) {
    day = addDays(day, 1);
    if (paused(day)) continue;
    const works = isWorkday(calendar, day);
    if (!works.known) return works;
    if (works.value) left -= 1;
  }
  return { known: true, at: endOfDay(day), day };
}

function lastOf(days: number, accepted: string, paused: (day: string) => boolean): string {
  let day = accepted;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (!paused(day)) left -= 1;
  }
  return day;
}

function rolledOn(last: string, paused: (day: string) => boolean, calendar: Calendar): Due {
  for (let day = last; ; day = addDays(day, 1)) {
    const workday = workdayFrom(calendar, day);
    if (!workday.known) return workday;
    // A working day on which the clock stood still cannot be the last one either.
    if (!paused(workday.value)) return { known: true, at: endOfDay(workday.value), day: workday.value };
    day = workday.value;
  }
}
