import type { Value } from '../value.ts';
import { isDuration } from './duration.ts';

/** Whether two values are equal; null where they are of different kinds (null itself can be compared with everything). */
export function equals(a: Value, b: Value): boolean | null {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (typeof a !== typeof b || Array.isArray(a) !== Array.isArray(b)) return null;
  return typeof a === 'object' && typeof b === 'object' ? same(a, b) : false;
}

/** Whether two values are the same through and through. */
export function same(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return left.length === right.size && left.every(([key, value]) => {
    const other = right.get(key);
    return other !== undefined && same(value, other);
  });
}

/**
 * Which of two comes first: negative, 0, positive; null where they have no order between them.
 * Calendar dates are texts `YYYY-MM-DD`, whose order as texts is their order in time.
 */
export function compare(a: Value, b: Value): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if (isDuration(a) && isDuration(b) && a.duration === b.duration) return a.count - b.count;
  return null;
}
