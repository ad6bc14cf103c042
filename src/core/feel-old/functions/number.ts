import type { Value } from '../../value.ts';
import { ceiling, floor, modulo, roundHalfUp } from '../decimal.ts';
import { isDuration } from '../duration.ts';
import type { FeelFunctions } from './function.ts';

export const numberFunctions: FeelFunctions = {
  abs: { parameters: ['n'], call: abs },
  floor: { parameters: ['n', 'scale'], optional: 1, call: (n, scale) => withScale(n, scale, floor) },
  ceiling: { parameters: ['n', 'scale'], optional: 1, call: (n, scale) => withScale(n, scale, ceiling) },
  'round half up': { parameters: ['n', 'scale'], optional: 1, call: (n, scale) => withScale(n, scale, roundHalfUp) },
  modulo: {
    parameters: ['dividend', 'divisor'],
    call: (dividend, divisor) => (typeof dividend === 'number' && typeof divisor === 'number' ? modulo(dividend, divisor) : null),
  },
};

function abs(value: Value = null): Value {
  if (typeof value === 'number') return Math.abs(value);
  return isDuration(value) ? { ...value, count: Math.abs(value.count) } : null;
}

function withScale(value: Value = null, scale: Value = null, round: (value: number, scale: number) => number | null): Value {
  if (typeof value !== 'number') return null;
  if (scale === null) return round(value, 0);
  return typeof scale === 'number' ? round(value, scale) : null;
}
