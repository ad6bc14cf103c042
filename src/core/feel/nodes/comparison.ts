import type { Value } from '../../value.ts';
import { and } from '../kleene.ts';
import { constant, mapBothKnown, operation } from '../node.ts';
import type { Node } from '../node.ts';
import { compare, equals } from '../order.ts';
import { childOf, operands } from '../syntax.ts';
import type { Build } from './build.ts';
import { isInTests } from './unary-test.ts';

type Relation = (a: Value, b: Value) => boolean | null;

/** `a >= b`, `a between b and c`, `a in …`. */
export const comparison: Build = (syntax, compile) => {
  const [left, ...rest] = operands(syntax);
  const value = left === undefined ? constant(null) : compile(left);
  if (childOf(syntax, 'in') !== undefined) return isInTests(value, rest, compile);
  const [first = constant(null), last] = rest.map(compile);
  if (last !== undefined) return between(value, first, last);
  return related(value, childOf(syntax, 'CompareOp')?.text ?? '', first);
};

/** `left OPERATOR right`. */
export function related(left: Node, operator: string, right: Node): Node {
  return mapBothKnown(left, right, RELATIONS[operator] ?? (() => null));
}

/** `value between low and high`, both included. */
function between(value: Node, low: Node, high: Node): Node {
  const above = related(value, '>=', low);
  const below = related(value, '<=', high);
  return operation([above, below], (scope, input) => and(above.evaluate(scope, input), below.evaluate(scope, input)));
}

const RELATIONS: Readonly<Record<string, Relation>> = {
  '=': equals,
  '!=': (a, b) => {
    const equal = equals(a, b);
    return equal === null ? null : !equal;
  },
  '<': (a, b) => ordered(compare(a, b), (order) => order < 0),
  '<=': (a, b) => ordered(compare(a, b), (order) => order <= 0),
  '>': (a, b) => ordered(compare(a, b), (order) => order > 0),
  '>=': (a, b) => ordered(compare(a, b), (order) => order >= 0),
};

function ordered(order: number | null, holds: (order: number) => boolean): boolean | null {
  return order === null ? null : holds(order);
}
