import { add, compareNumbers, subtract } from '../numbers/number.ts';
import type { CalendarDate } from '../values/calendar-date.ts';
import { DateAndTime } from '../values/date-and-time.ts';
import { TimeOfDay, type Zone } from '../values/time-of-day.ts';
import type { FeelNumber } from '../values/value.ts';
import { dateOfDay, dayNumber } from './calendar.ts';
import { joinDays, SECONDS_OF_DAY, splitDays, wholeSeconds } from './seconds.ts';
import { offsetAtLocal, offsetAtUtc } from './zone.ts';

/** A point of time as a day and the second of it: what the standard calls its value, kept in two parts so that a far year takes nothing from the fraction. */
export type Moment = { readonly day: number; readonly second: FeelNumber };

/** The seconds since midnight (`value_t` of DMN 1.5, 10.3.2.3.4). */
export function secondOfDay({ hour, minute, second }: TimeOfDay): FeelNumber {
  return add(hour * 3600 + minute * 60, second) ?? 0;
}

/** The time so many seconds after midnight. */
export function timeOfSecond(seconds: FeelNumber, zone: Zone | undefined): TimeOfDay {
  const whole = wholeSeconds(seconds);
  const hour = Math.floor(whole / 3600);
  const minute = Math.floor((whole - hour * 3600) / 60);
  return new TimeOfDay(hour, minute, subtract(seconds, hour * 3600 + minute * 60) ?? 0, zone);
}

/** The midnight that a date begins with. */
export function midnight(date: CalendarDate): Moment {
  return { day: dayNumber(date), second: 0 };
}

/** A date and time by the clock on the wall. */
export function localMoment({ date, time }: DateAndTime): Moment {
  return { day: dayNumber(date), second: secondOfDay(time) };
}

/** A date and time in UTC, read as one of a zone. */
export function utcMoment(value: DateAndTime, zone: Zone): Moment {
  const { day, second } = localMoment(value);
  return moved({ day, second }, -offsetAtLocal(zone, day, wholeSeconds(second)));
}

/** A moment of UTC as a date and time of a zone; null where its year is out of range. */
export function inZone({ day, second }: Moment, zone: Zone): DateAndTime | null {
  return withZone(moved({ day, second }, offsetAtUtc(zone, day, wholeSeconds(second))), zone);
}

/** A local moment as a date and time; null where its year is out of range. */
export function withZone({ day, second }: Moment, zone: Zone | undefined): DateAndTime | null {
  const date = dateOfDay(day);
  return date && new DateAndTime(date, timeOfSecond(second, zone));
}

/** A moment so many seconds later, or earlier where they are negative. Null where they are too many to count. */
export function later({ day, second }: Moment, seconds: FeelNumber): Moment | null {
  const { days, rest } = splitDays(seconds);
  const sum = add(second, rest);
  if (typeof days !== 'number' || sum === null) return null;
  const carried = compareNumbers(sum, SECONDS_OF_DAY) >= 0;
  const left = carried ? subtract(sum, SECONDS_OF_DAY) : sum;
  return left === null ? null : { day: day + days + (carried ? 1 : 0), second: left };
}

/** How many seconds it is from one moment to another. */
export function secondsBetween(from: Moment, to: Moment): FeelNumber | null {
  const rest = subtract(to.second, from.second);
  return rest === null ? null : joinDays(to.day - from.day, rest);
}

/** Which of two moments comes first. The values of points of time are whole seconds; a fraction makes none of them earlier (DMN 1.5, 10.3.2.3.4 and 10.3.2.3.6). */
export function compareMoments(a: Moment, b: Moment): number {
  return a.day - b.day || wholeSeconds(a.second) - wholeSeconds(b.second);
}

/** Offsets are whole seconds of less than a day, so this always works out. */
function moved(moment: Moment, seconds: number): Moment {
  return later(moment, seconds) ?? moment;
}
