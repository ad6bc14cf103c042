import { compareNumbers, integerOf } from '../numbers/number.ts';
import { dateOf, monthsBetween } from '../temporal/calendar.ts';
import { readDateAndTime } from '../temporal/read-date-and-time.ts';
import { readDate } from '../temporal/read-date.ts';
import { readDuration } from '../temporal/read-duration.ts';
import { readTime } from '../temporal/read-time.ts';
import { LARGEST_OFFSET } from '../temporal/zone.ts';
import { CalendarDate } from '../values/calendar-date.ts';
import { DateAndTime } from '../values/date-and-time.ts';
import { MonthsDuration, type DaysDuration } from '../values/duration.ts';
import { TimeOfDay, type Zone } from '../values/time-of-day.ts';
import type { FeelNumber } from '../values/value.ts';
import { builtin, builtinIn, type Builtin } from './builtin.ts';

/** Points of time and durations from texts, parts and each other (DMN 1.5, 10.3.4.1), and the moment of the decision (10.3.4.12). */
export const MOMENT_FUNCTIONS: readonly Builtin[] = [
  builtin('date(from: string) -> date', readDate),
  builtin('date(from: date and time) -> date', ({ date }: DateAndTime) => date),
  builtin('date(year: number, month: number, day: number) -> date', dateOfNumbers),
  builtin('date and time(from: string) -> date and time', readDateAndTime),
  builtin('date and time(date: date|date and time, time: time) -> date and time', (date: CalendarDate | DateAndTime, time: TimeOfDay) => new DateAndTime(date instanceof CalendarDate ? date : date.date, time)),
  builtin('time(from: string) -> time', (text: string) => readTime(text)?.time ?? null),
  builtin('time(from: time) -> time', (time: TimeOfDay) => time),
  // A date comes in as the midnight of UTC, by the implicit conversion.
  builtin('time(from: date and time) -> time', ({ time }: DateAndTime) => time),
  builtin('time(hour: number, minute: number, second: number, offset: days and time duration|Null?) -> time', timeOfNumbers),
  builtin('duration(from: string) -> Any', readDuration),
  builtin('years and months duration(from: date and time, to: date and time) -> years and months duration', (from: DateAndTime, to: DateAndTime) => new MonthsDuration(monthsBetween(from.date, to.date))),
  builtinIn('now() -> date and time', ({ now }) => () => now),
  builtinIn('today() -> date', ({ now }) => () => now.date),
];

function dateOfNumbers(year: FeelNumber, month: FeelNumber, day: FeelNumber): CalendarDate | null {
  return dateOf(integerOf(year) ?? NaN, integerOf(month) ?? NaN, integerOf(day) ?? NaN);
}

function timeOfNumbers(hours: FeelNumber, minutes: FeelNumber, second: FeelNumber, offset?: DaysDuration | null): TimeOfDay | null {
  const hour = integerOf(hours) ?? -1;
  const minute = integerOf(minutes) ?? -1;
  const zone = zoneOf(offset ?? null);
  if (zone === null || hour < 0 || hour > 23 || minute < 0 || minute > 59 || compareNumbers(second, 0) < 0 || compareNumbers(second, 60) >= 0) return null;
  return new TimeOfDay(hour, minute, second, zone);
}

function zoneOf(duration: DaysDuration | null): Zone | undefined | null {
  if (duration === null) return undefined;
  const offset = integerOf(duration.seconds);
  return offset === undefined || Math.abs(offset) > LARGEST_OFFSET ? null : { offset };
}
