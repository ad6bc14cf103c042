import { CalendarDate } from '../values/calendar-date.ts';
import type { Zone } from '../values/time-of-day.ts';
import { dayNumber, DAYS_OF_CYCLE } from './calendar.ts';
import { SECONDS_OF_DAY } from './seconds.ts';

/** The largest distance from UTC in seconds: 14 hours (XML Schema, part 2, dateTime). */
export const LARGEST_OFFSET = 14 * 3600;

/** Where the rules of zones stop being looked up as they are: some 8,000 years after 1970. */
const FAR = 20 * DAYS_OF_CYCLE;

// Two days of one year, half a year apart: no daylight saving time covers both.
const JANUARY = dayNumber(new CalendarDate(2024, 1, 15)) * SECONDS_OF_DAY;
const JULY = dayNumber(new CalendarDate(2024, 7, 15)) * SECONDS_OF_DAY;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether a name is one of the IANA time zone database. */
export function isRegion(name: string): boolean {
  return formatOf(name) !== undefined;
}

/** How far a zone is from UTC at a local time, in seconds. Of the two offsets at the end of summer it is the first; a time that spring leaps over has the offset before the leap. */
export function offsetAtLocal(zone: Zone, day: number, secondOfDay: number): number {
  if ('offset' in zone) return zone.offset;
  const local = secondsOf(day, secondOfDay);
  const before = offsetInRegion(zone.region, local - SECONDS_OF_DAY);
  const after = offsetInRegion(zone.region, local + SECONDS_OF_DAY);
  return [before, after].find((offset) => offsetInRegion(zone.region, local - offset) === offset) ?? before;
}

/** How far a zone is from UTC at a time of UTC, in seconds. */
export function offsetAtUtc(zone: Zone, day: number, secondOfDay: number): number {
  return 'offset' in zone ? zone.offset : offsetInRegion(zone.region, secondsOf(day, secondOfDay));
}

/** How far a zone is from UTC on any day, in seconds; undefined where that depends on the day. */
export function fixedOffset(zone: Zone): number | undefined {
  if ('offset' in zone) return zone.offset;
  const offset = offsetInRegion(zone.region, JANUARY);
  return offsetInRegion(zone.region, JULY) === offset ? offset : undefined;
}

/** Rules of zones repeat with the calendar; so a far day is looked up as the same day of a nearer cycle, where every `Intl` can count. */
function secondsOf(day: number, secondOfDay: number): number {
  const cycles = Math.abs(day) <= FAR ? 0 : Math.trunc(day / DAYS_OF_CYCLE) - 20 * Math.sign(day);
  return (day - cycles * DAYS_OF_CYCLE) * SECONDS_OF_DAY + secondOfDay;
}

function offsetInRegion(region: string, seconds: number): number {
  const name = formatOf(region)?.formatToParts(seconds * 1000).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0', rest = '0'] = /([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(name) ?? [];
  const offset = Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
  return sign === '-' ? -offset : offset;
}

/** Making a format takes a thousand times as long as using it. Names differ in nothing but case, so the cache stays as small as the database. */
function formatOf(region: string): Intl.DateTimeFormat | undefined {
  const key = region.toLowerCase();
  const known = formats.get(key);
  // Intl takes offsets as well; they are no regions.
  if (known !== undefined || !/^[a-z]/.test(key)) return known;
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: region, timeZoneName: 'longOffset' });
    formats.set(key, format);
    return format;
  } catch {
    return undefined;
  }
}
