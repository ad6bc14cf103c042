import { limited, spend } from '../budget.ts';
import { compareNumbers, isNumber } from '../numbers/number.ts';
import { FeelContext } from './context.ts';
import { FeelRange } from './range.ts';
import { equalTemporals, isTemporal, compareTemporals } from './temporal.ts';
import { isList, kindOf, type FeelValue } from './value.ts';

/** Whether two values are equal; null where they are of different kinds (DMN 1.5, table 53). Null itself is equal to nothing else. */
export function equals(a: FeelValue, b: FeelValue): boolean | null {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (isNumber(a)) return isNumber(b) ? compareNumbers(a, b) === 0 : null;
  if (isTemporal(a)) return isTemporal(b) ? equalTemporals(a, b) : null;
  if (kindOf(a) !== kindOf(b)) return null;
  return typeof a === 'object' ? limited(() => equalInside(a, b), null) : false;
}

/** Lists, contexts and ranges are equal by what is in them; functions only where they are the same. */
function equalInside(a: FeelValue, b: FeelValue): boolean {
  spend(1);
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, index) => same(item, b[index] ?? null));
  if (a instanceof FeelContext && b instanceof FeelContext) {
    return a.entries.size === b.entries.size && [...a.entries].every(([name, value]) => b.entries.has(name) && same(value, b.entries.get(name) ?? null));
  }
  if (a instanceof FeelRange && b instanceof FeelRange) return a.form === b.form && sameEnd(a.start, b.start) && sameEnd(a.end, b.end);
  return false;
}

/** Whether two values are the same through and through. */
export function same(a: FeelValue, b: FeelValue): boolean {
  return equals(a, b) === true;
}

function sameEnd(a: FeelRange['start'], b: FeelRange['start']): boolean {
  if (a.value === undefined || b.value === undefined) return a.value === b.value;
  return a.included === b.included && same(a.value, b.value);
}

/** Which of two comes first: negative, 0, positive; null where they have no order between them. */
export function compare(a: FeelValue, b: FeelValue): number | null {
  if (isNumber(a)) return isNumber(b) ? compareNumbers(a, b) : null;
  if (typeof a === 'string') return typeof b === 'string' ? compareTexts(a, b) : null;
  return isTemporal(a) && isTemporal(b) ? compareTemporals(a, b) : null;
}

/** By code points, so that a character outside of the basic plane comes after all of those in it. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const difference = (a.codePointAt(index) ?? 0) - (b.codePointAt(index) ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
