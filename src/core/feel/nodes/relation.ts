import { constantOf, mapBothKnown, operation, type Node } from '../node.ts';
import { compare, equals } from '../values/equality.ts';
import { UNKNOWN, type FeelValue } from '../values/value.ts';

/** A comparison by its sign; null where the two have no order. */
const RELATIONS: Readonly<Record<string, (a: FeelValue, b: FeelValue) => boolean | null>> = {
  '=': equals,
  '!=': (a, b) => {
    const equal = equals(a, b);
    return equal === null ? null : !equal;
  },
  '<': (a, b) => ordered(a, b, (order) => order < 0),
  '<=': (a, b) => ordered(a, b, (order) => order <= 0),
  '>': (a, b) => ordered(a, b, (order) => order > 0),
  '>=': (a, b) => ordered(a, b, (order) => order >= 0),
};

/** The same for a number against one written in the rule: most of what rules do, so it takes no detour. */
const AGAINST: Readonly<Record<string, (limit: number) => (value: number) => boolean>> = {
  '=': (limit) => (value) => value === limit,
  '!=': (limit) => (value) => value !== limit,
  '<': (limit) => (value) => value < limit,
  '<=': (limit) => (value) => value <= limit,
  '>': (limit) => (value) => value > limit,
  '>=': (limit) => (value) => value >= limit,
};

export const SIGNS: readonly string[] = Object.keys(RELATIONS);

/** `a < b`, for each sign. */
export function related(left: Node, sign: string, right: Node): Node {
  const relate = RELATIONS[sign] ?? (() => null);
  const general = mapBothKnown(left, right, relate);
  const limit = constantOf(right);
  if (general.constant === true || (typeof limit !== 'number' && typeof limit !== 'string')) return general;
  const { evaluate } = left;
  if (typeof limit === 'number') {
    const holds = AGAINST[sign]?.(limit) ?? (() => false);
    return operation([left, right], (scope, input) => {
      const value = evaluate(scope, input);
      if (typeof value === 'number') return holds(value);
      return value === UNKNOWN ? UNKNOWN : relate(value, limit);
    });
  }
  return operation([left, right], (scope, input) => {
    const value = evaluate(scope, input);
    return value === UNKNOWN ? UNKNOWN : relate(value, limit);
  });
}

function ordered(a: FeelValue, b: FeelValue, holds: (order: number) => boolean): boolean | null {
  const order = compare(a, b);
  return order === null ? null : holds(order);
}
