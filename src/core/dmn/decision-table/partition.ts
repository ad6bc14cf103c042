import { add, compareNumbers, divide, isNumber, subtract } from '../../feel/numbers/number.ts';
import { compare } from '../../feel/values/equality.ts';
import { isTemporal } from '../../feel/values/temporal.ts';
import type { FeelNumber, FeelValue } from '../../feel/values/value.ts';
import { nextDay, previousDay } from './day.ts';

/**
 * A piece of a kind's values in which tests against the bounds cannot differ: one bound itself, or all that lies between two of them.
 * `example` is a value in it, undefined where there is none (no day lies between two days that follow each other).
 */
export type Segment = { readonly low: FeelValue | undefined; readonly high: FeelValue | undefined; readonly point: boolean; readonly example: FeelValue | undefined };

/** Values in order, each once. Undefined where some have no order between them. */
export function sortedBounds(values: readonly FeelValue[]): readonly FeelValue[] | undefined {
  if (values.some((a) => compare(a, values[0] ?? null) === null)) return undefined;
  const sorted = values.toSorted((a, b) => compare(a, b) ?? 0);
  return sorted.filter((value, index) => index === 0 || compare(value, sorted[index - 1] ?? null) !== 0);
}

/** The segments around bounds in order: below the first, the first, between it and the second, …, above the last: always 2n + 1. */
export function segmentsOf(bounds: readonly FeelValue[], anything: FeelValue): readonly Segment[] {
  if (bounds.length === 0) return [{ low: undefined, high: undefined, point: false, example: anything }];
  const segments: Segment[] = [];
  bounds.forEach((bound, index) => {
    const before = bounds[index - 1];
    segments.push({ low: before, high: bound, point: false, example: between(before, bound) }, { low: bound, high: bound, point: true, example: bound });
  });
  const last = bounds.at(-1);
  segments.push({ low: last, high: undefined, point: false, example: between(last, undefined) });
  return segments;
}

/** Which of the segments around the bounds a value of their kind is in. */
export function segmentAt(bounds: readonly FeelValue[], value: FeelValue): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compare(bounds[middle] ?? null, value) ?? 0;
    if (order === 0) return 2 * middle + 1;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}

function between(low: FeelValue | undefined, high: FeelValue | undefined): FeelValue | undefined {
  const either = low ?? high ?? null;
  if (isNumber(either)) return betweenNumbers(low as FeelNumber | undefined, high as FeelNumber | undefined);
  if (typeof either === 'string') return betweenTexts(low as string | undefined, high as string | undefined);
  if (isTemporal(either) && either.kind === 'date') {
    const day = low === undefined ? previousDay(either) : nextDay(either);
    return low === undefined || high === undefined || (compare(day, high) ?? 0) < 0 ? day : undefined;
  }
  return undefined;
}

/** A whole number where there is one. */
function betweenNumbers(low: FeelNumber | undefined, high: FeelNumber | undefined): FeelNumber | undefined {
  if (low === undefined) return (high === undefined ? 0 : subtract(high, 1)) ?? undefined;
  const next = add(low, 1);
  if (high === undefined) return next ?? undefined;
  if (next !== null && compareNumbers(next, high) < 0) return next;
  const sum = add(low, high);
  const middle = sum === null ? null : divide(sum, 2);
  return middle !== null && compareNumbers(middle, low) > 0 && compareNumbers(middle, high) < 0 ? middle : undefined;
}

/** The text that comes right after another is that with the lowest character behind it. */
function betweenTexts(low: string | undefined, high: string | undefined): string | undefined {
  if (low === undefined) return high === '' ? undefined : '';
  const next = `${low}\u0000`;
  return high === undefined || next !== high ? next : undefined;
}
