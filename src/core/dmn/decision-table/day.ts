import { CalendarDate } from '../../feel/values/calendar-date.ts';

/** The day after. */
export function nextDay({ year, month, day }: CalendarDate): CalendarDate {
  if (day < daysIn(year, month)) return new CalendarDate(year, month, day + 1);
  return month < 12 ? new CalendarDate(year, month + 1, 1) : new CalendarDate(year + 1, 1, 1);
}

/** The day before. */
export function previousDay({ year, month, day }: CalendarDate): CalendarDate {
  if (day > 1) return new CalendarDate(year, month, day - 1);
  return month > 1 ? new CalendarDate(year, month - 1, daysIn(year, month - 1)) : new CalendarDate(year - 1, 12, 31);
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}
