import { textOf } from '../numbers/number.ts';
import { CalendarDate } from '../values/calendar-date.ts';
import { DateAndTime } from '../values/date-and-time.ts';
import { DaysDuration, type MonthsDuration } from '../values/duration.ts';
import type { Temporal } from '../values/temporal.ts';
import { TimeOfDay, type Zone } from '../values/time-of-day.ts';
import type { FeelNumber } from '../values/value.ts';
import { componentsOfDays, componentsOfMonths } from './components.ts';
import { wholeSeconds } from './seconds.ts';

/** A point of time or a duration as a text, in its one form: what `string()` gives and what the reading functions read back. */
export function temporalText(value: Temporal): string {
  if (value instanceof CalendarDate) return dateText(value);
  if (value instanceof TimeOfDay) return timeText(value);
  if (value instanceof DateAndTime) return `${dateText(value.date)}T${timeText(value.time)}`;
  return value instanceof DaysDuration ? daysText(value) : monthsText(value);
}

function dateText({ year, month, day }: CalendarDate): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function timeText({ hour, minute, second, zone }: TimeOfDay): string {
  return `${two(hour)}:${two(minute)}:${wholeSeconds(second) < 10 ? '0' : ''}${textOf(second)}${zoneText(zone)}`;
}

function zoneText(zone: Zone | undefined): string {
  if (zone === undefined) return '';
  if ('region' in zone) return `@${zone.region}`;
  if (zone.offset === 0) return 'Z';
  const length = Math.abs(zone.offset);
  const seconds = length % 60;
  return `${zone.offset < 0 ? '-' : '+'}${two(Math.floor(length / 3600))}:${two(Math.floor(length / 60) % 60)}${seconds === 0 ? '' : `:${two(seconds)}`}`;
}

function monthsText(duration: MonthsDuration): string {
  const { negative, years, months } = componentsOfMonths(duration);
  return `${negative ? '-' : ''}P${part(years, 'Y')}${months === 0 && years > 0 ? '' : `${months}M`}`;
}

function daysText(duration: DaysDuration): string {
  const { negative, days, hours, minutes, seconds } = componentsOfDays(duration);
  const time = `${part(hours, 'H')}${part(minutes, 'M')}${part(seconds, 'S')}`;
  const text = `${part(days, 'D')}${time === '' ? '' : `T${time}`}`;
  return text === '' ? 'PT0S' : `${negative ? '-' : ''}P${text}`;
}

function part(amount: FeelNumber, letter: string): string {
  return amount === 0 ? '' : `${textOf(amount)}${letter}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
