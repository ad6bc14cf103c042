import { readDay } from './read-day.ts';

// Calendar dates are texts (`YYYY-MM-DD`) and are counted in UTC, where no day is longer than another.
// Instants become dates in China's one time zone, UTC+8, which has no summer time.
const DAY = 86_400_000;
const ZONE = 8 * 3_600_000;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

const dateOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** Whether the text is a date of the calendar: `2026-02-29` is not. */
export function isDay(text: string): boolean {
  return readDay(text) !== null;
}

/** Whether the text is an ISO 8601 instant with zone: the 31st of February and a leap second (`23:59:60`), which no clock of ours can tell, are not. */
export function isInstant(text: string): boolean {
  return !Number.isNaN(readInstant(text));
}

/** Milliseconds since 1970 of an ISO 8601 instant with zone; throws a RangeError for anything else, because a time without zone is a guess. */
export function millisecondsOf(instant: string): number {
  const milliseconds = readInstant(instant);
  if (Number.isNaN(milliseconds)) throw new RangeError(`not an instant with zone (2026-11-21T09:30:00+08:00): ${instant}`);
  return milliseconds;
}

function readInstant(text: string): number {
  return INSTANT.test(text) && isDay(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
}

/** The instant as ISO 8601 in UTC+8, to the second (`2026-11-21T09:30:00+08:00`). */
export function instantOf(milliseconds: number): string {
  return `${new Date(milliseconds + ZONE).toISOString().slice(0, 19)}+08:00`;
}

/** The calendar date, in UTC+8, of an instant. */
export function dayOf(instant: string): string {
  return dateOf(millisecondsOf(instant) + ZONE);
}

/** The last second of a day: what is done then is in time (民法典 203: a day ends at 24:00). */
export function endOfDay(day: string): string {
  return `${day}T23:59:59+08:00`;
}

/** The first moment of a day. */
export function startOfDay(day: string): string {
  return `${day}T00:00:00+08:00`;
}

const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The date `count` days later (earlier when negative). */
export function addDays(day: string, count: number): string {
  return dateOf(utc(day) + count * DAY);
}

/** How many days `to` lies after `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to) - utc(from)) / DAY);
}

/** The same day of the month, `count` months later, or the last day of that month where it has no such day (民法典 202). */
export function addMonths(day: string, count: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return dateOf(Date.UTC(year, month - 1 + count, Math.min(date, last)));
}

/** The year of a date. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** Which day of the week it is: Monday is 1, Sunday 7 (ISO 8601). */
export function weekdayOf(day: string): number {
  return new Date(utc(day)).getUTCDay() || 7;
}

/** Saturday or Sunday. */
export function isWeekend(day: string): boolean {
  return weekdayOf(day) >= 6;
}

/** Day and minute of an instant in China (`2026-11-26 09:30`). */
export function minuteOf(instant: string): string {
  return instantOf(millisecondsOf(instant)).slice(0, 16).replace('T', ' ');
}
