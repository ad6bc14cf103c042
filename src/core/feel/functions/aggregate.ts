import { add, calculated, compareNumbers, decimalOf, divide, isNumber, multiply, subtract } from '../numbers/number.ts';
import { spend } from '../budget.ts';
import { and, or } from '../kleene.ts';
import { compare } from '../values/equality.ts';
import type { FeelNumber, FeelValue } from '../values/value.ts';
import { builtin, lenientBuiltin, type Builtin } from './builtin.ts';
import { Counts } from './counts.ts';

/** The list functions that make one value of many (DMN 1.5, 10.3.4.4): of the items of a list, or of all arguments. */
export const AGGREGATE_FUNCTIONS: readonly Builtin[] = [
  builtin('count(list: list) -> number', (list: readonly FeelValue[]) => list.length),
  builtin('min(...list: Any)', (list: readonly FeelValue[]) => extreme(list, (order) => order < 0)),
  builtin('max(...list: Any)', (list: readonly FeelValue[]) => extreme(list, (order) => order > 0)),
  builtin('sum(...list: number) -> number', ofNumbers(sum)),
  builtin('product(...list: number) -> number', ofNumbers((numbers) => fold(numbers, multiply))),
  builtin('mean(...list: number) -> number', ofNumbers(mean)),
  builtin('median(...list: number) -> number', ofNumbers(median)),
  builtin('stddev(...list: number) -> number', ofNumbers(standardDeviation)),
  builtin('mode(...list: number) -> list<number>', (list: readonly FeelValue[]) => (list.length === 0 ? [] : ofNumbers(mode)(list))),
  lenientBuiltin('all(...list: boolean) -> boolean', (values) => values.reduce(and, true)),
  lenientBuiltin('any(...list: boolean) -> boolean', (values) => values.reduce(or, false)),
];

/** The item before or behind all others; null where there is none or where they have no order. */
function extreme(list: readonly FeelValue[], isBetter: (order: number) => boolean): FeelValue {
  let [best = null] = list;
  spend(list.length);
  for (const item of list) {
    const order = compare(item, best);
    if (order === null) return null;
    if (isBetter(order)) best = item;
  }
  return best;
}

/** Null for no numbers at all, and for what is none among them. */
function ofNumbers(calculate: (numbers: readonly FeelNumber[]) => FeelValue): (list: readonly FeelValue[]) => FeelValue {
  return (list) => {
    spend(list.length);
    return list.length > 0 && list.every(isNumber) ? calculate(list) : null;
  };
}

function fold([first = 0, ...others]: readonly FeelNumber[], combine: (a: FeelNumber, b: FeelNumber) => FeelNumber | null): FeelNumber | null {
  return others.reduce<FeelNumber | null>((result, number) => (result === null ? null : combine(result, number)), first);
}

function sum(numbers: readonly FeelNumber[]): FeelNumber | null {
  return fold(numbers, add);
}

function mean(numbers: readonly FeelNumber[]): FeelNumber | null {
  const total = sum(numbers);
  return total === null ? null : divide(total, numbers.length);
}

/** The number in the middle, or the mean of the two there. */
function median(numbers: readonly FeelNumber[]): FeelNumber | null {
  const sorted = numbers.toSorted(compareNumbers);
  const middle = sorted.length / 2;
  return mean(Number.isInteger(middle) ? sorted.slice(middle - 1, middle + 1) : sorted.slice(Math.floor(middle), Math.ceil(middle)));
}

/** That of a sample: two numbers at least. */
function standardDeviation(numbers: readonly FeelNumber[]): FeelNumber | null {
  const middle = mean(numbers);
  if (middle === null || numbers.length < 2) return null;
  const squares: FeelNumber[] = [];
  for (const number of numbers) {
    const difference = subtract(number, middle);
    const square = difference === null ? null : multiply(difference, difference);
    if (square === null) return null;
    squares.push(square);
  }
  const total = sum(squares);
  const variance = total === null ? null : divide(total, numbers.length - 1);
  return variance === null ? null : calculated(() => decimalOf(variance).sqrt());
}

/** The numbers that come most often, in their order. */
function mode(numbers: readonly FeelNumber[]): FeelValue {
  const counts = new Counts();
  for (const number of numbers) counts.add(number);
  const most = counts.all.reduce((highest, { times }) => Math.max(highest, times), 0);
  return counts.all.filter(({ times }) => times === most).map(({ value }) => value).filter(isNumber).toSorted(compareNumbers);
}
