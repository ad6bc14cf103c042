import { DateAndTime } from '../values/date-and-time.ts';
import { TimeOfDay } from '../values/time-of-day.ts';
import { dateOfDay, dayNumber } from './calendar.ts';
import { readDate } from './read-date.ts';
import { readTime, readZone } from './read-time.ts';

/** The date and time that a text writes: `2017-01-01T10:20:00`, with a zone or without (DMN 1.5, 10.3.4.1). Null where it writes none. A date alone is its midnight. */
export function readDateAndTime(text: string): DateAndTime | null {
  const [, day = '', rest = ''] = /^(-?\d{4,9}-\d\d-\d\d)(.*)$/s.exec(text) ?? [];
  const date = readDate(day);
  if (date === null) return null;
  if (!rest.startsWith('T')) return readMidnight(date, rest);
  const read = readTime(rest.slice(1));
  if (read === null) return null;
  const ofTime = read.nextDay ? dateOfDay(dayNumber(date) + 1) : date;
  return ofTime && new DateAndTime(ofTime, read.time);
}

/** The standard reads `2012-03-07Z` as a date and time (DMN 1.5, 10.3.2.15), though a date alone has no zone. */
function readMidnight(date: DateAndTime['date'], rest: string): DateAndTime | null {
  const zone = rest.startsWith('@') ? null : readZone(rest);
  return zone === null ? null : new DateAndTime(date, new TimeOfDay(0, 0, 0, zone));
}
