import { CalendarDate } from './calendar-date.ts';
import { DateAndTime } from './date-and-time.ts';
import { same } from './equality.ts';
import { TimeOfDay, type Zone } from './time-of-day.ts';
import { kindOf, type FeelValue } from './value.ts';

/** Whether two values are one and the same: noon in Beijing is no other moment than 4 in the morning in London, but another value (DMN 1.5, 10.3.4.9, `is`). */
export function isSame(a: FeelValue, b: FeelValue): boolean {
  if (kindOf(a) !== kindOf(b)) return false;
  if (a instanceof TimeOfDay && b instanceof TimeOfDay) return isSameTime(a, b);
  if (a instanceof CalendarDate && b instanceof CalendarDate) return isSameDate(a, b);
  if (a instanceof DateAndTime && b instanceof DateAndTime) return isSameDate(a.date, b.date) && isSameTime(a.time, b.time);
  return same(a, b);
}

function isSameDate(a: CalendarDate, b: CalendarDate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

function isSameTime(a: TimeOfDay, b: TimeOfDay): boolean {
  return a.hour === b.hour && a.minute === b.minute && same(a.second, b.second) && isSameZone(a.zone, b.zone);
}

function isSameZone(a: Zone | undefined, b: Zone | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return 'region' in a ? 'region' in b && a.region === b.region : 'offset' in b && a.offset === b.offset;
}
