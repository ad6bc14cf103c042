import { and } from '../kleene.ts';
import { compare, equals, same } from './equality.ts';
import { FeelRange } from './range.ts';
import { isList, UNKNOWN, type FeelValue } from './value.ts';

/** Whether a value is in a range; null where it cannot be compared with the ends. */
export function isInRange(value: FeelValue, { start, end }: FeelRange): boolean | null {
  const above = start.value === undefined ? true : holds(compare(value, start.value), (order) => (start.included ? order >= 0 : order > 0));
  const below = end.value === undefined ? true : holds(compare(value, end.value), (order) => (end.included ? order <= 0 : order < 0));
  const both = and(above, below);
  return both === UNKNOWN ? null : (both as boolean | null);
}

/** `value in test` for a test that is a value itself: the same value, a range around it, a list with either of them (DMN 1.5, table 54). */
export function isWithin(value: FeelValue, test: FeelValue): boolean | null {
  if (test instanceof FeelRange) return value instanceof FeelRange ? same(value, test) : isInRange(value, test);
  if (isList(test)) {
    if (isList(value) && same(value, test)) return true;
    return test.some((item) => (item instanceof FeelRange && !(value instanceof FeelRange) ? isInRange(value, item) === true : same(value, item)));
  }
  return equals(value, test);
}

function holds(order: number | null, test: (order: number) => boolean): boolean | null {
  return order === null ? null : test(order);
}
