import { compareNumbers } from '../numbers/number.ts';
import { CalendarDate } from '../values/calendar-date.ts';
import { DateAndTime } from '../values/date-and-time.ts';
import { DaysDuration, MonthsDuration } from '../values/duration.ts';
import type { Temporal } from '../values/temporal.ts';
import { TimeOfDay, type Zone } from '../values/time-of-day.ts';
import { dayNumber } from './calendar.ts';
import { compareMoments, localMoment, secondOfDay, utcMoment } from './moment.ts';
import { wholeSeconds } from './seconds.ts';
import { temporalText } from './text.ts';
import { fixedOffset } from './zone.ts';

/**
 * Which of two comes first: negative, 0 or positive; null where they are of different kinds, or times whose distance depends on the day.
 * Of two points of time where one has no zone, it is taken to be in that of the other (DMN 1.5, table 54).
 */
export function compareTemporals(a: Temporal, b: Temporal): number | null {
  if (a instanceof CalendarDate) return b instanceof CalendarDate ? dayNumber(a) - dayNumber(b) : null;
  if (a instanceof DateAndTime) return b instanceof DateAndTime ? compareDatesAndTimes(a, b) : null;
  if (a instanceof TimeOfDay) return b instanceof TimeOfDay ? compareTimes(a, b) : null;
  if (a instanceof DaysDuration) return b instanceof DaysDuration ? compareNumbers(a.seconds, b.seconds) : null;
  return b instanceof MonthsDuration ? a.months - b.months : null;
}

/** Whether two are of the same value (DMN 1.5, table 53); null where they cannot be compared. */
export function equalTemporals(a: Temporal, b: Temporal): boolean | null {
  const order = compareTemporals(a, b);
  return order === null ? null : order === 0;
}

/** Whether two are one and the same, zone and fraction included, as `is()` asks (DMN 1.5, 10.3.2.2): 10:00:00Z is not 12:00:00+02:00. */
export function isSameTemporal(a: Temporal, b: Temporal): boolean {
  return a.kind === b.kind && temporalText(a) === temporalText(b);
}

/** Whether two zones are written the same. */
export function isSameZone(a: Zone | undefined, b: Zone | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return 'region' in a ? 'region' in b && a.region === b.region : 'offset' in b && a.offset === b.offset;
}

function compareDatesAndTimes(a: DateAndTime, b: DateAndTime): number {
  const zone = a.time.zone ?? b.time.zone;
  if (zone === undefined) return compareMoments(localMoment(a), localMoment(b));
  return compareMoments(utcMoment(a, a.time.zone ?? zone), utcMoment(b, b.time.zone ?? zone));
}

function compareTimes(a: TimeOfDay, b: TimeOfDay): number | null {
  const distance = a.zone === undefined || b.zone === undefined || isSameZone(a.zone, b.zone) ? 0 : offsetBetween(a.zone, b.zone);
  return distance === undefined ? null : wholeSeconds(secondOfDay(a)) - wholeSeconds(secondOfDay(b)) - distance;
}

/** How many seconds the clocks of one zone are ahead of those of another; undefined where that depends on the day. */
export function offsetBetween(a: Zone, b: Zone): number | undefined {
  const of = fixedOffset(a);
  const from = fixedOffset(b);
  return of === undefined || from === undefined ? undefined : of - from;
}
