import { add, compareNumbers, isNumber } from '../../feel/numbers/number.ts';
import { compare } from '../../feel/values/equality.ts';
import { UNKNOWN, type FeelNumber, type FeelValue, type Result } from '../../feel/values/value.ts';
import type { Aggregation } from './decision-table.ts';
import { isSame } from './outcome.ts';

/**
 * One number or value of all results of a column (DMN 1.5, 8.2.10): of the rules that surely match and of those that may.
 * It is decided only where the possible ones cannot change it. `otherwise` is the result where none matches.
 */
export function aggregate(how: Aggregation, certain: readonly Result[], possible: readonly Result[], otherwise: Result): Result {
  if (certain.length === 0) {
    if (possible.length === 0) return otherwise;
    // One of them alone, and all of them together, must give what none of them gives.
    const agree = [...possible.map((one): readonly Result[] => [one]), possible].every((some) => isSame(aggregate(how, some, [], null), otherwise));
    return agree ? otherwise : UNKNOWN;
  }
  switch (how) {
    case 'COUNT': return possible.length === 0 ? certain.length : UNKNOWN;
    case 'SUM': return sum(certain, possible);
    case 'MIN': return extreme(certain, possible, (order) => order < 0);
    case 'MAX': return extreme(certain, possible, (order) => order > 0);
  }
}

/** Null as soon as one of them is no number. */
function sum(certain: readonly Result[], possible: readonly Result[]): Result {
  let total: FeelNumber | null = 0;
  let open = false;
  for (const each of certain) {
    if (each === UNKNOWN) open = true;
    else if (!isNumber(each)) return null;
    else if (total !== null) total = add(total, each);
  }
  const harmless = possible.every((each) => isNumber(each) && compareNumbers(each, 0) === 0);
  return open || !harmless ? UNKNOWN : total;
}

/** The value that stands before all others; null where two have no order between them. */
function extreme(certain: readonly Result[], possible: readonly Result[], before: (order: number) => boolean): Result {
  const known = certain.filter((each) => each !== UNKNOWN);
  const [first = null] = known;
  if (!haveOrder(known)) return null;
  if (known.length < certain.length) return UNKNOWN;
  const best = known.reduce((one, other) => (before(compare(other, one) ?? 0) ? other : one), first);
  if (possible.length === 0) return best;
  const others = possible.filter((each) => each !== UNKNOWN);
  const harmless = others.length === possible.length && haveOrder([...known, ...others]) && others.every((each) => !before(compare(each, best) ?? 0));
  return harmless ? best : UNKNOWN;
}

/** Whether all of them have an order between each other. Pair by pair: a time with a zone and one without have none, whatever stands between. */
function haveOrder(values: readonly FeelValue[]): boolean {
  return values.every(isNumber) || values.every((a, index) => values.slice(index).every((b) => compare(a, b) !== null));
}
