import { add, negate, subtract } from '../numbers/number.ts';
import { CalendarDate } from '../values/calendar-date.ts';
import { DateAndTime } from '../values/date-and-time.ts';
import { DaysDuration, MonthsDuration } from '../values/duration.ts';
import { TimeOfDay } from '../values/time-of-day.ts';
import type { FeelNumber, FeelValue } from '../values/value.ts';
import { addMonths, dateOfDay } from './calendar.ts';
import { isSameZone, offsetBetween } from './compare.ts';
import { inZone, later, localMoment, midnight, secondOfDay, secondsBetween, timeOfSecond, utcMoment, withZone, type Moment } from './moment.ts';

const UTC = { offset: 0 } as const;

/** `a + b` where one of them is a duration and the other a point of time or a duration of its kind; null for anything else (DMN 1.5, table 57). */
export function addTemporals(a: FeelValue, b: FeelValue): FeelValue {
  if (b instanceof DaysDuration) return addSeconds(a, b.seconds);
  if (b instanceof MonthsDuration) return addWholeMonths(a, b.months);
  if (a instanceof DaysDuration) return addSeconds(b, a.seconds);
  return a instanceof MonthsDuration ? addWholeMonths(b, a.months) : null;
}

/** `a - b`: a duration taken away, or the time from one point to another; null for anything else (DMN 1.5, table 57). */
export function subtractTemporals(a: FeelValue, b: FeelValue): FeelValue {
  if (b instanceof DaysDuration) return addSeconds(a, negate(b.seconds));
  if (b instanceof MonthsDuration) return addWholeMonths(a, 0 - b.months);
  if (a instanceof TimeOfDay) return b instanceof TimeOfDay ? daysDuration(timeBetween(b, a)) : null;
  const start = dateAndTimeOf(b);
  const end = dateAndTimeOf(a);
  if (start === null || end === null) return null;
  const from = valueOf(start, end);
  const to = valueOf(end, start);
  return from && to && daysDuration(secondsBetween(from, to));
}

function addSeconds(value: FeelValue, seconds: FeelNumber): FeelValue {
  if (value instanceof CalendarDate) {
    // Hours begin at midnight, and the date is the day on which they end.
    const moment = later(midnight(value), seconds);
    return moment && dateOfDay(moment.day);
  }
  if (value instanceof DateAndTime) return addToDateAndTime(value, seconds);
  if (value instanceof TimeOfDay) {
    const moment = later({ day: 0, second: secondOfDay(value) }, seconds);
    return moment && timeOfSecond(moment.second, value.zone);
  }
  return value instanceof DaysDuration ? daysDuration(add(value.seconds, seconds)) : null;
}

/** In a region an hour lasts an hour, whatever its clocks are doing. */
function addToDateAndTime(value: DateAndTime, seconds: FeelNumber): DateAndTime | null {
  const { zone } = value.time;
  if (zone === undefined || 'offset' in zone) {
    const moment = later(localMoment(value), seconds);
    return moment && withZone(moment, zone);
  }
  const moment = later(utcMoment(value, zone), seconds);
  return moment && inZone(moment, zone);
}

function addWholeMonths(value: FeelValue, months: number): FeelValue {
  if (value instanceof CalendarDate) return addMonths(value, months);
  if (value instanceof DateAndTime) {
    const date = addMonths(value.date, months);
    return date && new DateAndTime(date, value.time);
  }
  return value instanceof MonthsDuration ? monthsDuration(value.months + months) : null;
}

/** A date stands for the midnight of UTC that it begins with (DMN 1.5, 10.3.2.3.5). */
function dateAndTimeOf(value: FeelValue): DateAndTime | null {
  if (value instanceof CalendarDate) return new DateAndTime(value, new TimeOfDay(0, 0, 0, UTC));
  return value instanceof DateAndTime ? value : null;
}

/** The moment to subtract: with a zone in UTC; null where only the other one has a zone. */
function valueOf(value: DateAndTime, { time: other }: DateAndTime): Moment | null {
  const { zone } = value.time;
  if (zone === undefined) return other.zone === undefined ? localMoment(value) : null;
  return utcMoment(value, zone);
}

function timeBetween(from: TimeOfDay, to: TimeOfDay): FeelNumber | null {
  const seconds = subtract(secondOfDay(to), secondOfDay(from));
  if (isSameZone(from.zone, to.zone)) return seconds;
  if (seconds === null || from.zone === undefined || to.zone === undefined) return null;
  const distance = offsetBetween(to.zone, from.zone);
  return distance === undefined ? null : subtract(seconds, distance);
}

/** A duration of so many seconds; null where there are none. */
export function daysDuration(seconds: FeelNumber | null): DaysDuration | null {
  return seconds === null ? null : new DaysDuration(seconds);
}

/** A duration of so many months; null where they are too many to count. */
export function monthsDuration(months: number): MonthsDuration | null {
  return Number.isSafeInteger(months) ? new MonthsDuration(months + 0) : null;
}
