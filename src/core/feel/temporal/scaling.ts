import { divide, isNumber, multiply, negate, truncated } from '../numbers/number.ts';
import { DaysDuration, MonthsDuration } from '../values/duration.ts';
import type { Temporal } from '../values/temporal.ts';
import type { FeelNumber, FeelValue } from '../values/value.ts';
import { daysDuration, monthsDuration } from './arithmetic.ts';

/** A duration times a number, in either order; null for anything else (DMN 1.5, table 59). */
export function multiplyDuration(a: FeelValue, b: FeelValue): FeelValue {
  if (isNumber(a)) return isNumber(b) ? null : multiplyDuration(b, a);
  if (!isNumber(b)) return null;
  if (a instanceof DaysDuration) return daysDuration(multiply(a.seconds, b));
  return a instanceof MonthsDuration ? wholeMonths(multiply(a.months, b)) : null;
}

/** A duration by a number, which is a duration, or by another of its kind, which is a number; null for anything else and for a division by nothing (DMN 1.5, table 59). */
export function divideDuration(a: FeelValue, b: FeelValue): FeelValue {
  if (a instanceof DaysDuration) {
    if (isNumber(b)) return daysDuration(divide(a.seconds, b));
    return b instanceof DaysDuration ? divide(a.seconds, b.seconds) : null;
  }
  if (!(a instanceof MonthsDuration)) return null;
  if (isNumber(b)) return wholeMonths(divide(a.months, b));
  return b instanceof MonthsDuration ? divide(a.months, b.months) : null;
}

/** A duration in the other direction; null for a point of time. */
export function negateDuration(value: Temporal): FeelValue {
  if (value instanceof DaysDuration) return new DaysDuration(negate(value.seconds));
  return value instanceof MonthsDuration ? new MonthsDuration(0 - value.months) : null;
}

/** Months have no fractions: what is left of one is dropped. */
function wholeMonths(months: FeelNumber | null): FeelValue {
  if (months === null) return null;
  return monthsDuration(truncated(months));
}
