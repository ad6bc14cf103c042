import { UNKNOWN, type Result } from './values/value.ts';

/*
 * Strong Kleene logic over true, false and unknown, with the null of FEEL beside them: null (and whatever is no boolean)
 * leaves a conjunction without false undecided for good, so it gives null; unknown leaves it undecided for now and wins over null.
 */

/** `a and b`: false as soon as one is false. */
export function and(a: Result, b: Result): Result {
  if (a === false || b === false) return false;
  if (a === true && b === true) return true;
  return a === UNKNOWN || b === UNKNOWN ? UNKNOWN : null;
}

/** `a or b`: true as soon as one is true. */
export function or(a: Result, b: Result): Result {
  if (a === true || b === true) return true;
  if (a === false && b === false) return false;
  return a === UNKNOWN || b === UNKNOWN ? UNKNOWN : null;
}

/** `not(a)`. */
export function not(a: Result): Result {
  if (a === UNKNOWN) return UNKNOWN;
  return typeof a === 'boolean' ? !a : null;
}
