import { CHINA } from '#core/clocks/beginning-of.ts';
import { readDay } from '#core/clocks/read-day.ts';
import { CalendarDate } from '#core/feel/values/calendar-date.ts';
import { DateAndTime } from '#core/feel/values/date-and-time.ts';
import { TimeOfDay } from '#core/feel/values/time-of-day.ts';
import { ArgumentError } from './json-argument.ts';

/** The day that an option names (`YYYY-MM-DD`), today without it. Throws ArgumentError where there is no such day. */
export function dayOf(on: string | undefined): CalendarDate {
  const day = on === undefined ? moment().date : readDay(on);
  if (day === null) throw new ArgumentError(`没有这一天：${on ?? ''}，日期写成 2026-11-21 / there is no such day; write it as 2026-11-21`);
  return day;
}

/** This moment in China, for expressions that ask for `now()`. */
export function moment(): DateAndTime {
  const local = new Date(Date.now() + CHINA * 1000);
  return new DateAndTime(
    new CalendarDate(local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()),
    new TimeOfDay(local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds(), { offset: CHINA }),
  );
}
