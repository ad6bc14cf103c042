import { and } from '../kleene.ts';
import { constant, operation } from '../node.ts';
import type { Node } from '../node.ts';
import { childOf, operands } from '../syntax.ts';
import type { Build } from './build.ts';
import { related } from './relation.ts';
import { isInTests } from './unary-test.ts';

/** `a >= b`, `a between b and c`, `a in …`. */
export const comparison: Build = (syntax, compile) => {
  const [left, ...rest] = operands(syntax);
  const value = left === undefined ? constant(null) : compile(left);
  if (childOf(syntax, 'in') !== undefined) return isInTests(value, rest, compile);
  const [first = constant(null), last] = rest.map(compile);
  if (last !== undefined) return between(value, first, last);
  return related(value, childOf(syntax, 'CompareOp')?.text ?? '', first);
};

/** `value between low and high`, both included. */
function between(value: Node, low: Node, high: Node): Node {
  const above = related(value, '>=', low);
  const below = related(value, '<=', high);
  return operation([above, below], (scope, input) => and(above.evaluate(scope, input), below.evaluate(scope, input)));
}
