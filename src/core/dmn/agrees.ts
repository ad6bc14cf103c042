import { compareNumbers, decimalOf, isNumber, subtract } from '../feel/numbers/number.ts';
import { FeelContext } from '../feel/values/context.ts';
import { same } from '../feel/values/equality.ts';
import { isList, type FeelNumber, type FeelValue } from '../feel/values/value.ts';

const TOLERANCE = 1e-8;

/**
 * Whether a result is what was expected: the same through and through, numbers to one part in 10⁸, as a test can only write so many of
 * the digits of a third. An entry that is null agrees with one that is not there.
 */
export function agrees(actual: FeelValue, expected: FeelValue): boolean {
  if (isNumber(actual) && isNumber(expected)) return close(actual, expected);
  if (isList(actual) && isList(expected)) return actual.length === expected.length && actual.every((item, index) => agrees(item, expected[index] ?? null));
  if (actual instanceof FeelContext && expected instanceof FeelContext) {
    return [...new Set([...actual.entries.keys(), ...expected.entries.keys()])].every((name) => agrees(actual.entries.get(name) ?? null, expected.entries.get(name) ?? null));
  }
  return same(actual, expected);
}

function close(actual: FeelNumber, expected: FeelNumber): boolean {
  if (compareNumbers(actual, expected) === 0) return true;
  const difference = subtract(actual, expected);
  return difference !== null && decimalOf(difference).abs().lte(decimalOf(expected).abs().times(TOLERANCE));
}
