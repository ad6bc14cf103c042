import type { Value } from '../value.ts';
import { readDay, weekdayOf } from './calendar-date.ts';
import { isDuration } from './duration.ts';

/** Properties of a date. No name of a scope ends in one of them. */
export const DATE_PROPERTIES: ReadonlySet<string> = new Set(['year', 'month', 'day', 'weekday']);

/** A property of a date, a duration or a context; null where the value has none of that name. */
export function propertyOf(value: Value, property: string): Value {
  if (typeof value === 'string') {
    const day = readDay(value);
    if (day === null) return null;
    if (property === 'weekday') return weekdayOf(day);
    return property === 'year' || property === 'month' || property === 'day' ? day[property] : null;
  }
  if (isDuration(value)) {
    if (value.duration === 'days') return property === 'days' ? value.count : null;
    if (property === 'years') return Math.trunc(value.count / 12) + 0;
    return property === 'months' ? (value.count % 12) + 0 : null;
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  return new Map(Object.entries(value)).get(property) ?? null;
}
