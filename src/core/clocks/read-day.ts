import { readDate } from '../feel/temporal/read-date.ts';
import type { CalendarDate } from '../feel/values/calendar-date.ts';

/** Reads `YYYY-MM-DD`, the form of every calendar date outside of rules; null where it is not a day that exists. */
export function readDay(text: unknown): CalendarDate | null {
  return typeof text === 'string' && text.length === 10 ? readDate(text) : null;
}
