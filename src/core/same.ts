import type { Value } from './value.ts';

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
