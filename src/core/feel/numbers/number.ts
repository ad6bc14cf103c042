import decimal from 'decimal.js-light';
import type { FeelNumber, FeelValue, Result } from '../values/value.ts';

// Node loads the CommonJS build, which holds the class by name; a bundler loads the module, which is the class.
const Base = (decimal.Decimal as typeof decimal.Decimal | undefined) ?? (decimal as unknown as typeof decimal.Decimal);
const DIGITS = 34;

/**
 * Decimals as FEEL has them: IEEE 754-2008 decimal128, 34 digits, half to even (DMN 1.5, 10.3.2.3.1). The library cuts off what it
 * calculates before it rounds; with twice the digits and two more, every product is exact and every quotient tells on which side of the
 * middle it lies, so that `canonical` rounds once and rightly.
 */
export const Decimal = Base.clone({ precision: 2 * DIGITS + 2, rounding: Base.ROUND_HALF_EVEN });

const MAX_EXPONENT = 6144;
const MIN_EXPONENT = -6176;
const MAX = Number.MAX_SAFE_INTEGER;

/** Whether a value is a number. */
export function isNumber(value: Result): value is FeelNumber {
  return typeof value === 'number' || value instanceof Base;
}

/** A decimal in its one form: a machine integer where that is safe, of 34 digits else; 0 where it is too small, null where it is too large. */
export function canonical(value: decimal.Decimal): FeelNumber | null {
  const rounded = value.precision(false) > DIGITS ? value.toSignificantDigits(DIGITS, Base.ROUND_HALF_EVEN) : value;
  const exponent = rounded.exponent();
  if (exponent > MAX_EXPONENT) return null;
  if (rounded.isZero() || exponent < MIN_EXPONENT) return 0;
  if (exponent < 16 && rounded.isInteger() && rounded.abs().lte(MAX)) return rounded.toNumber();
  return rounded;
}

/** The number that a calculation gives; null where there is none (a root of less than nothing, a power beyond all bounds). */
export function calculated(calculate: () => decimal.Decimal): FeelNumber | null {
  try {
    return canonical(calculate());
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('[DecimalError]')) return null;
    throw error;
  }
}

/** The number that a text of digits writes, null where it writes none. */
export function numberOf(text: string | number): FeelNumber | null {
  if (typeof text === 'number') return Number.isSafeInteger(text) ? text + 0 : Number.isFinite(text) ? canonical(new Decimal(text)) : null;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  return /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text) ? canonical(new Decimal(text)) : null;
}

/** A number as digits, without an exponent. */
export function textOf(value: FeelNumber): string {
  return typeof value === 'number' ? String(value) : value.toFixed();
}

/** The whole part of a number. */
export function truncated(value: FeelNumber): number {
  return typeof value === 'number' ? value : value.toDecimalPlaces(0, Base.ROUND_DOWN).toNumber();
}

/** A number as a decimal, to calculate with. */
export function decimalOf(value: FeelNumber): decimal.Decimal {
  return typeof value === 'number' ? new Decimal(value) : value;
}

/** The sum; null where it is out of range. */
export function add(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (sum <= MAX && sum >= -MAX) return sum;
  }
  return canonical(decimalOf(a).plus(b));
}

/** The difference; null where it is out of range. */
export function subtract(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (difference <= MAX && difference >= -MAX) return difference;
  }
  return canonical(decimalOf(a).minus(b));
}

/** The product; null where it is out of range. */
export function multiply(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (product <= MAX && product >= -MAX) return product + 0;
  }
  return canonical(decimalOf(a).times(b));
}

/** Null for a division by zero. */
export function divide(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  if (b === 0) return null;
  if (typeof a === 'number' && typeof b === 'number' && a % b === 0) return a / b + 0;
  return canonical(decimalOf(a).div(decimalOf(b)));
}

/** Null where no real number is the result. */
export function power(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  return calculated(() => decimalOf(a).pow(decimalOf(b)));
}

/** The number with the other sign. */
export function negate(a: FeelNumber): FeelNumber {
  return typeof a === 'number' ? 0 - a : a.neg();
}

/** Negative, 0 or positive. */
export function compareNumbers(a: FeelNumber, b: FeelNumber): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : decimalOf(a).cmp(b);
}

/** The machine integer that a value is, undefined where it is none. */
export function integerOf(value: FeelValue): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
