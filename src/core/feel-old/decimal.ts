/*
 * Numbers are counted in tens, not in twos: 0.1 + 0.2 is 0.3. Whole numbers take the machine's own arithmetic,
 * which is exact for them; everything else is computed exactly as digits and a scale and rounded once, to the nearest number.
 * All of it gives null where there is no finite result.
 */

type Decimal = { readonly digits: bigint; readonly scale: number };

/** Digits of a division that does not come out even: those FEEL asks for (IEEE 754 decimal128). */
const PRECISION = 34;

/** Exact sum of two decimals as FEEL has it; null when it is too large to be a number. */
export function add(a: number, b: number): number | null {
  const sum = a + b;
  if (areSafe(a, b, sum)) return sum;
  return combine(a, b, (x, y) => {
    const scale = Math.max(x.scale, y.scale);
    return { digits: shift(x, scale) + shift(y, scale), scale };
  });
}

/** Exact difference; null when it is too large. */
export function subtract(a: number, b: number): number | null {
  return add(a, -b);
}

/** Exact product; null when it is too large. */
export function multiply(a: number, b: number): number | null {
  const product = a * b;
  if (areSafe(a, b, product)) return product + 0;
  return combine(a, b, (x, y) => ({ digits: x.digits * y.digits, scale: x.scale + y.scale }));
}

/** Quotient; null for a division by zero, as DMN 1.5 wants it. */
export function divide(a: number, b: number): number | null {
  if (b === 0) return null;
  const quotient = a / b;
  if (areSafe(a, b, quotient)) return quotient + 0;
  return combine(a, b, (x, y) => {
    const more = PRECISION + Math.max(0, String(y.digits).length - String(x.digits).length);
    return { digits: (x.digits * 10n ** BigInt(more)) / y.digits, scale: more + x.scale - y.scale };
  });
}

/** `a ** b`; null where there is no real number. */
export function power(a: number, b: number): number | null {
  return finite(a ** b);
}

/** Down to a number of digits after the point. */
export function floor(a: number, scale: number): number | null {
  return rounded(a, scale, (digits, unit) => (digits - modulus(digits, unit)) / unit);
}

/** Up to a number of digits after the point. */
export function ceiling(a: number, scale: number): number | null {
  const down = floor(-a, scale);
  return down === null ? null : -down + 0;
}

/** To the nearest, the half away from zero. */
export function roundHalfUp(a: number, scale: number): number | null {
  return rounded(a, scale, (digits, unit) => {
    const size = digits < 0n ? -digits : digits;
    const nearest = (size * 2n + unit) / (unit * 2n);
    return digits < 0n ? -nearest : nearest;
  });
}

/** The rest of `a / b` with the sign of `b`. */
export function modulo(a: number, b: number): number | null {
  if (b === 0) return null;
  return combine(a, b, (x, y) => {
    const scale = Math.max(x.scale, y.scale);
    return { digits: modulus(shift(x, scale), shift(y, scale)), scale };
  });
}

function rounded(a: number, scale: number, toUnits: (digits: bigint, unit: bigint) => bigint): number | null {
  if (!Number.isInteger(scale) || Math.abs(scale) > 400) return null;
  const exact = decimal(a);
  if (exact.scale <= scale) return a;
  return toNumber({ digits: toUnits(exact.digits, 10n ** BigInt(exact.scale - scale)), scale });
}

function combine(a: number, b: number, apply: (x: Decimal, y: Decimal) => Decimal): number | null {
  return Number.isFinite(a) && Number.isFinite(b) ? toNumber(apply(decimal(a), decimal(b))) : null;
}

function decimal(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return normal({ digits: BigInt(whole + fraction), scale: fraction.length - Number(exponent) });
}

/** A scale is never negative, so that digits can always be lined up by multiplying. */
function normal({ digits, scale }: Decimal): Decimal {
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

function shift({ digits, scale }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(to - scale);
}

function modulus(a: bigint, b: bigint): bigint {
  const rest = a % b;
  return rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest;
}

function toNumber({ digits, scale }: Decimal): number | null {
  return finite(Number(`${String(digits)}e${String(-scale)}`));
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value + 0 : null;
}

function areSafe(a: number, b: number, result: number): boolean {
  return Number.isSafeInteger(a) && Number.isSafeInteger(b) && Number.isSafeInteger(result);
}
