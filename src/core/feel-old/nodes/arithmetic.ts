import type { Value } from '../../value.ts';
import { addDays, addMonths, daysBetween, readDay, writeDay } from '../calendar-date.ts';
import { add, divide, multiply, power, subtract } from '../decimal.ts';
import { daysDuration, isDuration } from '../duration.ts';
import type { Duration } from '../duration.ts';
import { constant, mapBothKnown, mapKnown } from '../node.ts';
import { childOf, operands } from '../syntax.ts';
import type { Build } from './build.ts';

type Operator = (a: Value, b: Value) => Value;

/** `a + b`, `-a` and the like. Values that do not go together give null. */
export const arithmetic: Build = (syntax, compile) => {
  const [left = constant(null), right] = operands(syntax).map(compile);
  if (right === undefined) return mapKnown(left, negate);
  return mapBothKnown(left, right, OPERATORS[childOf(syntax, 'ArithOp')?.text ?? ''] ?? (() => null));
};

const OPERATORS: Readonly<Record<string, Operator>> = {
  '+': (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return add(a, b);
    if (isDuration(a)) return isDuration(b) ? addDurations(a, b, 1) : shiftDate(b, a, 1);
    if (isDuration(b)) return shiftDate(a, b, 1);
    return typeof a === 'string' && typeof b === 'string' ? a + b : null;
  },
  '-': (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return subtract(a, b);
    if (isDuration(b)) return isDuration(a) ? addDurations(a, b, -1) : shiftDate(a, b, -1);
    const from = readDay(b);
    const to = readDay(a);
    return from === null || to === null ? null : daysDuration(daysBetween(from, to));
  },
  '*': (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return multiply(a, b);
    if (isDuration(a) && typeof b === 'number') return scaled(a, multiply(a.count, b));
    return isDuration(b) && typeof a === 'number' ? scaled(b, multiply(a, b.count)) : null;
  },
  '/': (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return divide(a, b);
    if (isDuration(a) && typeof b === 'number') return scaled(a, divide(a.count, b));
    return isDuration(a) && isDuration(b) && a.duration === b.duration ? divide(a.count, b.count) : null;
  },
  '**': (a, b) => (typeof a === 'number' && typeof b === 'number' ? power(a, b) : null),
};

function negate(value: Value): Value {
  if (typeof value === 'number') return -value + 0;
  return isDuration(value) ? scaled(value, -value.count) : null;
}

function addDurations(a: Duration, b: Duration, sign: 1 | -1): Value {
  return a.duration === b.duration ? scaled(a, a.count + sign * b.count) : null;
}

function scaled(duration: Duration, count: number | null): Value {
  return count === null ? null : { ...duration, count: Math.trunc(count) + 0 };
}

function shiftDate(date: Value, { duration, count }: Duration, sign: 1 | -1): Value {
  const day = readDay(date);
  if (day === null) return null;
  const shifted = (duration === 'months' ? addMonths : addDays)(day, sign * count);
  return shifted === null ? null : writeDay(shifted);
}
