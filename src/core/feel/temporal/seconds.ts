import { add, canonical, divide, multiply, subtract, truncated } from '../numbers/number.ts';
import type { FeelNumber } from '../values/value.ts';

/** There are no leap seconds (XML Schema, part 2, appendix D). */
export const SECONDS_OF_DAY = 86_400;

/** Seconds as whole days, the last one before them, and what is left of the next. */
export function splitDays(seconds: FeelNumber): { readonly days: FeelNumber; readonly rest: FeelNumber } {
  if (typeof seconds === 'number') {
    const rest = seconds - Math.floor(seconds / SECONDS_OF_DAY) * SECONDS_OF_DAY;
    return { days: (seconds - rest) / SECONDS_OF_DAY, rest };
  }
  const remainder = seconds.mod(SECONDS_OF_DAY);
  const days = divide(canonical(seconds.minus(remainder)) ?? 0, SECONDS_OF_DAY) ?? 0;
  if (!remainder.isNegative()) return { days, rest: canonical(remainder) ?? 0 };
  const rest = canonical(remainder.plus(SECONDS_OF_DAY)) ?? 0;
  // A fraction too fine to be seen beside a whole day makes it a whole day.
  return rest === SECONDS_OF_DAY ? { days, rest: 0 } : { days: subtract(days, 1) ?? days, rest };
}

/** Seconds of one day without their fraction. */
export function wholeSeconds(seconds: FeelNumber): number {
  return typeof seconds === 'number' ? seconds : truncated(seconds);
}

/** So many days and seconds, as seconds. */
export function joinDays(days: number, rest: FeelNumber): FeelNumber | null {
  const seconds = multiply(days, SECONDS_OF_DAY);
  return seconds === null ? null : add(seconds, rest);
}
