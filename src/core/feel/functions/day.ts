import { dayOfYear, daysInMonth, weekday, weekOfYear } from '../temporal/calendar.ts';
import { CalendarDate } from '../values/calendar-date.ts';
import type { DateAndTime } from '../values/date-and-time.ts';
import { builtin, type Builtin } from './builtin.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** What day it is (DMN 1.5, 10.3.4.9). The last day of a month is no function of the standard; other engines have it. */
export const DAY_FUNCTIONS: readonly Builtin[] = [
  builtin('day of year(date: date|date and time) -> number', (date: Day) => dayOfYear(dateOfDay(date))),
  builtin('day of week(date: date|date and time) -> string', (date: Day) => DAYS[weekday(dateOfDay(date)) - 1] ?? null),
  builtin('month of year(date: date|date and time) -> string', (date: Day) => MONTHS[dateOfDay(date).month - 1] ?? null),
  builtin('week of year(date: date|date and time) -> number', (date: Day) => weekOfYear(dateOfDay(date))),
  builtin('last day of month(date: date|date and time) -> date', (date: Day) => {
    const { year, month } = dateOfDay(date);
    return new CalendarDate(year, month, daysInMonth(year, month));
  }),
];

type Day = CalendarDate | DateAndTime;

function dateOfDay(day: Day): CalendarDate {
  return day instanceof CalendarDate ? day : day.date;
}
