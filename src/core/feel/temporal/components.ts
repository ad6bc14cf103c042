import { compareNumbers, negate, subtract } from '../numbers/number.ts';
import type { DaysDuration, MonthsDuration } from '../values/duration.ts';
import type { FeelNumber } from '../values/value.ts';
import { splitDays, wholeSeconds } from './seconds.ts';

/** A days and time duration in its normal form (DMN 1.5, 10.3.2.3.7); none of the parts is negative. */
export type DaysComponents = { readonly negative: boolean; readonly days: FeelNumber; readonly hours: number; readonly minutes: number; readonly seconds: FeelNumber };

/** A years and months duration in its normal form (DMN 1.5, 10.3.2.3.8); none of the parts is negative. */
export type MonthsComponents = { readonly negative: boolean; readonly years: number; readonly months: number };

/** The parts of a days and time duration. */
export function componentsOfDays(duration: DaysDuration): DaysComponents {
  const negative = compareNumbers(duration.seconds, 0) < 0;
  const { days, rest } = splitDays(negative ? negate(duration.seconds) : duration.seconds);
  const whole = wholeSeconds(rest);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole - hours * 3600) / 60);
  return { negative, days, hours, minutes, seconds: subtract(rest, hours * 3600 + minutes * 60) ?? 0 };
}

/** The parts of a years and months duration. */
export function componentsOfMonths({ months }: MonthsDuration): MonthsComponents {
  const length = Math.abs(months);
  return { negative: months < 0, years: Math.floor(length / 12), months: length % 12 };
}
