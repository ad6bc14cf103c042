import { CalendarDate } from '#core/feel/values/calendar-date.ts';
import { DateAndTime } from '#core/feel/values/date-and-time.ts';
import { TimeOfDay } from '#core/feel/values/time-of-day.ts';

const CHINA = 8 * 3600;

/** This moment in China, for expressions that ask for `now()`. */
export function moment(): DateAndTime {
  const local = new Date(Date.now() + CHINA * 1000);
  return new DateAndTime(
    new CalendarDate(local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()),
    new TimeOfDay(local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds(), { offset: CHINA }),
  );
}
