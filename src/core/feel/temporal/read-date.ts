import type { CalendarDate } from '../values/calendar-date.ts';
import { dateOf } from './calendar.ts';

const DATE = /^(-?(?:\d{4}|[1-9]\d{4,8}))-(\d\d)-(\d\d)$/;

/** The date that a text writes: `2017-01-01`, `-0044-03-15`, `12017-01-01` (XML Schema, part 2, date). Null where it writes none. A date has no zone. */
export function readDate(text: string): CalendarDate | null {
  const [, year, month, day] = DATE.exec(text) ?? [];
  return year === undefined ? null : dateOf(Number(year), Number(month), Number(day));
}
