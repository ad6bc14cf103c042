import { daysInMonth } from '../../feel/temporal/calendar.ts';
import { CalendarDate } from '../../feel/values/calendar-date.ts';

/** The day after. */
export function nextDay({ year, month, day }: CalendarDate): CalendarDate {
  if (day < daysInMonth(year, month)) return new CalendarDate(year, month, day + 1);
  return month < 12 ? new CalendarDate(year, month + 1, 1) : new CalendarDate(year + 1, 1, 1);
}

/** The day before. */
export function previousDay({ year, month, day }: CalendarDate): CalendarDate {
  if (day > 1) return new CalendarDate(year, month, day - 1);
  return month > 1 ? new CalendarDate(year, month - 1, daysInMonth(year, month - 1)) : new CalendarDate(year - 1, 12, 31);
}
