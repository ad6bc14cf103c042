import type { Value } from '../value.ts';
import type { Scope } from './scope.ts';
import { CalendarDate } from './values/calendar-date.ts';
import { DateAndTime } from './values/date-and-time.ts';
import { fromJson } from './values/json.ts';
import { TimeOfDay } from './values/time-of-day.ts';
import { UNKNOWN, type Result } from './values/value.ts';

/** Ten in the morning of 21 November 2026, Beijing time: the moment of the tests' decisions. */
export const NOW = new DateAndTime(new CalendarDate(2026, 11, 21), new TimeOfDay(10, 0, 0, { offset: 28_800 }));

/** A scope over facts in JSON. What is not among them is unknown, or null where `missing` says so (pure DMN). */
export function scopeOf(facts: Readonly<Record<string, Value>> = {}, missing: Result = UNKNOWN): Scope {
  const known = new Map(Object.entries(facts).map(([name, value]) => [name, fromJson(value)] as const));
  return { now: NOW, get: (name) => (known.has(name) ? (known.get(name) ?? null) : missing) };
}
