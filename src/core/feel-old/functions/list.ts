import type { Value } from '../../value.ts';
import { add } from '../decimal.ts';
import { compare, same } from '../order.ts';
import type { FeelFunctions } from './function.ts';

export const listFunctions: FeelFunctions = {
  min: { parameters: ['list'], variadic: true, call: (...values) => extreme(values, -1) },
  max: { parameters: ['list'], variadic: true, call: (...values) => extreme(values, 1) },
  sum: { parameters: ['list'], variadic: true, call: (...values) => sum(listOf(values)) },
  count: { parameters: ['list'], call: (list) => (Array.isArray(list) ? list.length : 1) },
  'list contains': {
    parameters: ['list', 'element'],
    call: (list, element = null) => (Array.isArray(list) ? list.some((item: Value) => same(item, element)) : null),
  },
};

/** One list given, or the items given one by one. */
function listOf(values: readonly Value[]): readonly Value[] {
  const [first] = values;
  return values.length === 1 && Array.isArray(first) ? first : values;
}

function extreme(values: readonly Value[], sign: 1 | -1): Value {
  const [first = null, ...rest] = listOf(values);
  let best = first;
  if (compare(best, best) === null) return null;
  for (const value of rest) {
    const order = compare(value, best);
    if (order === null) return null;
    if (order * sign > 0) best = value;
  }
  return best;
}

function sum(values: readonly Value[]): Value {
  if (values.length === 0) return null;
  let total: number | null = 0;
  for (const value of values) {
    if (typeof value !== 'number' || total === null) return null;
    total = add(total, value);
  }
  return total;
}
