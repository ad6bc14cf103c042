import type { Calendar, Clock, ClockReading } from '#core/clocks/clock.ts';
import { describeReading } from '#core/clocks/describe-clock.ts';
import { formatLimit } from '#core/clocks/limit.ts';
import { readClock } from '#core/clocks/read-clock.ts';
import type { ClockView } from '../schemas/case.ts';

const STOPPED: ClockReading = { due: { known: false, year: 0 }, statutoryDue: null, state: 'stopped', remaining: null };

/** A clock as pages show it: colour, remaining time in words, promise and law kept apart. */
export function clockView(clock: Clock, calendar: Calendar, now: string): ClockView {
  // What has ended has no remaining time to count, and most items of a case have ended at once.
  const reading = clock.stoppedAt === null ? readClock(clock, calendar, now) : STOPPED;
  const { due, statutoryDue } = reading;
  return {
    state: reading.state, startedAt: clock.startedAt,
    ...(due.known && { dueDay: due.day, dueAt: due.at }), ...(statutoryDue?.known && { statutoryDay: statutoryDue.day }),
    ...(reading.remaining !== null && { remaining: reading.remaining }), remainingText: describeReading(reading, clock.promised.unit),
    promised: formatLimit(clock.promised), statutory: clock.statutory ? formatLimit(clock.statutory) : { zh: '法律没有规定', en: 'Not set by law' },
  };
}
