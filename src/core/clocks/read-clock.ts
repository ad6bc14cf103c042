import { workdaysBetween } from './calendar.ts';
import { isPaused } from './change-clock.ts';
import type { Calendar, Clock, ClockReading, Due, Limit } from './clock.ts';
import { addMonths, dayOf, daysBetween, millisecondsOf } from './day.ts';
import { dueOf, statutoryDueOf } from './due.ts';

/**
 * What a queue shows of a clock at a moment.
 * - overdue: the promised limit is over, or the statutory one is;
 * - red: one of them ends today (minutes: now);
 * - yellow: `warnAt` percent of the promised one or less is left, or one unit; - green: else;
 * - paused and stopped say so, and `remaining` is what is left once it goes on, or what was left when it stopped;
 * - unknown: the holidays of the year in which it ends are not published.
 * @param warnAt a parameter of the region (`clockWarning`); none where it has none
 */
export function readClock(clock: Clock, calendar: Calendar, now: string, warnAt = 0): ClockReading {
  const at = clock.stoppedAt ?? now;
  const due = dueOf(clock, calendar, at);
  const statutoryDue = statutoryDueOf(clock, calendar, at);
  const remaining = due.known ? remainingOf(clock.promised, due, calendar, at) : null;
  return { due, statutoryDue, remaining, state: stateOf(clock, { due, statutoryDue, remaining }, at, warnAt) };
}

function stateOf(clock: Clock, { due, statutoryDue, remaining }: Omit<ClockReading, 'state'>, at: string, warnAt: number): ClockReading['state'] {
  if (clock.stoppedAt !== null) return 'stopped';
  if (isPaused(clock)) return 'paused';
  if (isOver(due, at) || isOver(statutoryDue, at)) return 'overdue';
  if (statutoryDue?.known && isLast(clock.statutory, statutoryDue, at)) return 'red';
  if (!due.known) return 'unknown';
  if (isLast(clock.promised, due, at)) return 'red';
  if (remaining === null) return 'unknown';
  return remaining <= 1 || remaining * 100 <= unitsOf(clock) * warnAt ? 'yellow' : 'green';
}

/** Whether a clock has run beyond the promised or the statutory limit at a moment; while it stands still only by what ran out before. */
export function isOverdue(clock: Clock, calendar: Calendar, at: string): boolean {
  return isOver(dueOf(clock, calendar, at), at) || isOver(statutoryDueOf(clock, calendar, at), at);
}

function isOver(due: Due | null, at: string): boolean {
  return due?.known === true && millisecondsOf(due.at) < millisecondsOf(at);
}

/** Over, or, where days are counted, ending today. */
function isLast(limit: Limit | null, due: Due & { known: true }, at: string): boolean {
  return limit?.unit === 'min' ? millisecondsOf(at) >= millisecondsOf(due.at) : dayOf(at) >= due.day;
}

function remainingOf(limit: Limit, due: Due & { known: true }, calendar: Calendar, at: string): number | null {
  if (limit.unit === 'min') return Math.ceil((millisecondsOf(due.at) - millisecondsOf(at)) / 60_000) || 0;
  const today = dayOf(at);
  if (limit.unit !== 'wd') return daysBetween(today, due.day);
  const left = workdaysBetween(calendar, today, due.day);
  if (!left.known) return null;
  // Overdue over a weekend is overdue all the same, though no working day has passed.
  return today > due.day ? Math.min(left.value, -1) : left.value;
}

function unitsOf({ promised, startedAt }: Clock): number {
  if (promised.unit !== 'mo') return promised.amount;
  const accepted = dayOf(startedAt);
  return daysBetween(accepted, addMonths(accepted, promised.amount));
}
