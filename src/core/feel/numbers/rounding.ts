import { calculated, canonical, compareNumbers, Decimal, truncated } from './number.ts';
import type { FeelNumber } from '../values/value.ts';

/** Which neighbour a number is rounded to. */
export const ROUNDING = {
  up: Decimal.ROUND_UP, down: Decimal.ROUND_DOWN, ceiling: Decimal.ROUND_CEIL, floor: Decimal.ROUND_FLOOR,
  halfUp: Decimal.ROUND_HALF_UP, halfDown: Decimal.ROUND_HALF_DOWN, halfEven: Decimal.ROUND_HALF_EVEN,
} as const;

/** A number with so many digits after the point, before it where negative; null where a scale of FEEL allows for no such number (DMN 1.5, 10.3.4.5). */
export function round(n: FeelNumber, scale: FeelNumber, rounding: number): FeelNumber | null {
  if (compareNumbers(scale, -6111) < 0 || compareNumbers(scale, 6176) > 0) return null;
  const places = truncated(scale);
  if (places >= 0 && typeof n === 'number') return n;
  const exact = new Decimal(n);
  if (places >= 0) return canonical(exact.toDecimalPlaces(places, rounding));
  // Digits before the point: as many significant ones as are left of the place rounded to.
  const unit = new Decimal(`1e${String(-places)}`);
  return calculated(() => new Decimal(`${exact.toFixed()}e${String(places)}`).toDecimalPlaces(0, rounding).times(unit));
}

/** What is left of a division, with the sign of the divisor; null for a division by zero (DMN 1.5, 10.3.4.5, `modulo`). */
export function modulo(dividend: FeelNumber, divisor: FeelNumber): FeelNumber | null {
  if (divisor === 0) return null;
  const rest = new Decimal(dividend).mod(divisor);
  const positive = compareNumbers(divisor, 0) > 0;
  return canonical(rest.isZero() || rest.isPositive() === positive ? rest : rest.plus(divisor));
}
