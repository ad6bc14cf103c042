import { Decimal as Base } from 'decimal.js';
import type { FeelNumber, FeelValue, Result } from '../values/value.ts';

/** Decimals as FEEL has them: IEEE 754-2008 decimal128, 34 digits, half to even (DMN 1.5, 10.3.2.3.1). */
export const Decimal = Base.clone({ precision: 34, rounding: Base.ROUND_HALF_EVEN, maxE: 6144, minE: -6143, toExpNeg: -6200, toExpPos: 6200 });

const MAX = Number.MAX_SAFE_INTEGER;

/** Whether a value is a number. */
export function isNumber(value: Result): value is FeelNumber {
  return typeof value === 'number' || value instanceof Base;
}

/** A decimal in its one form: a machine integer where that is safe; null where it is no number or out of range. */
export function canonical(value: Base): FeelNumber | null {
  if (!value.isFinite()) return null;
  if (value.isInteger() && value.abs().lte(MAX)) return value.toNumber() + 0;
  return value;
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

/** A number as a decimal, to calculate with. */
export function decimalOf(value: FeelNumber): Base {
  return typeof value === 'number' ? new Decimal(value) : value;
}

export function add(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (sum <= MAX && sum >= -MAX) return sum;
  }
  return canonical(decimalOf(a).plus(b));
}

export function subtract(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (difference <= MAX && difference >= -MAX) return difference;
  }
  return canonical(decimalOf(a).minus(b));
}

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
  return canonical(decimalOf(a).div(b));
}

/** Null where no real number is the result. */
export function power(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  return canonical(decimalOf(a).pow(b));
}

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
