import type { CalendarDate } from '../feel/values/calendar-date.ts';
import { DateAndTime } from '../feel/values/date-and-time.ts';
import { TimeOfDay } from '../feel/values/time-of-day.ts';

/** The zone of all clocks here, in seconds before UTC: Beijing time, without summer time. */
export const CHINA = 8 * 3600;

/** The beginning of a day in China. */
export function beginningOf(day: CalendarDate): DateAndTime {
  return new DateAndTime(day, new TimeOfDay(0, 0, 0, { offset: CHINA }));
}
