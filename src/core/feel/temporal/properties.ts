import { negate } from '../numbers/number.ts';
import { CalendarDate } from '../values/calendar-date.ts';
import { DateAndTime } from '../values/date-and-time.ts';
import { DaysDuration, type MonthsDuration } from '../values/duration.ts';
import type { Temporal } from '../values/temporal.ts';
import { TimeOfDay } from '../values/time-of-day.ts';
import type { FeelNumber, FeelValue } from '../values/value.ts';
import { dayNumber, weekday } from './calendar.ts';
import { componentsOfDays, componentsOfMonths } from './components.ts';
import { secondOfDay } from './moment.ts';
import { wholeSeconds } from './seconds.ts';
import { fixedOffset, offsetAtLocal } from './zone.ts';

/** A property by its name; null where the value has none of that name (DMN 1.5, tables 65 and 66). */
export function temporalProperty(value: Temporal, name: string): FeelValue {
  if (value instanceof CalendarDate) return ofDate(value, name);
  if (value instanceof TimeOfDay) return name === 'time offset' ? duration(value.zone && fixedOffset(value.zone)) : ofTime(value, name);
  if (value instanceof DateAndTime) return name === 'time offset' ? duration(offsetOf(value)) : (ofDate(value.date, name) ?? ofTime(value.time, name));
  return value instanceof DaysDuration ? ofDays(value, name) : ofMonths(value, name);
}

function ofDate(date: CalendarDate, name: string): FeelValue {
  switch (name) {
    case 'year': return date.year;
    case 'month': return date.month;
    case 'day': return date.day;
    case 'weekday': return weekday(date);
    default: return null;
  }
}

function ofTime({ hour, minute, second, zone }: TimeOfDay, name: string): FeelValue {
  switch (name) {
    case 'hour': return hour;
    case 'minute': return minute;
    case 'second': return second;
    case 'timezone': return zone !== undefined && 'region' in zone ? zone.region : null;
    default: return null;
  }
}

/** A negative duration has negative parts. */
function ofDays(value: DaysDuration, name: string): FeelValue {
  const { negative, days, hours, minutes, seconds } = componentsOfDays(value);
  switch (name) {
    case 'days': return signed(negative, days);
    case 'hours': return signed(negative, hours);
    case 'minutes': return signed(negative, minutes);
    case 'seconds': return signed(negative, seconds);
    default: return null;
  }
}

function ofMonths(value: MonthsDuration, name: string): FeelValue {
  const { negative, years, months } = componentsOfMonths(value);
  switch (name) {
    case 'years': return signed(negative, years);
    case 'months': return signed(negative, months);
    default: return null;
  }
}

function offsetOf({ date, time }: DateAndTime): number | undefined {
  return time.zone && offsetAtLocal(time.zone, dayNumber(date), wholeSeconds(secondOfDay(time)));
}

function duration(offset: number | undefined): FeelValue {
  return offset === undefined ? null : new DaysDuration(offset);
}

function signed(negative: boolean, amount: FeelNumber): FeelNumber {
  return negative ? negate(amount) : amount;
}
