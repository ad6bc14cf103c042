import { and, or } from '../kleene.ts';
import { collectMissing, constant, operation } from '../node.ts';
import type { Node } from '../node.ts';
import { same } from '../order.ts';
import { operands } from '../syntax.ts';
import { UNKNOWN } from '../unknown.ts';
import type { Build } from './build.ts';

const NULL = constant(null);

/** `a and b`. What follows a false is not looked at. */
export const conjunction: Build = (syntax, compile) => {
  const [left = NULL, right = NULL] = operands(syntax).map(compile);
  return operation([left, right], (scope, input) => {
    const a = left.evaluate(scope, input);
    return a === false ? false : and(a, right.evaluate(scope, input));
  });
};

/** `a or b`. What follows a true is not looked at. */
export const disjunction: Build = (syntax, compile) => {
  const [left = NULL, right = NULL] = operands(syntax).map(compile);
  return operation([left, right], (scope, input) => {
    const a = left.evaluate(scope, input);
    return a === true ? true : or(a, right.evaluate(scope, input));
  });
};

/** `if a then b else c`. With an unknown condition it is decided only if both ways lead to the same value. */
export const ifExpression: Build = (syntax, compile) => {
  const [condition = NULL, then = NULL, otherwise = NULL] = operands(syntax).map(compile);
  return operation([condition, then, otherwise], (scope, input) => {
    const holds = condition.evaluate(scope, input);
    if (holds !== UNKNOWN) return (holds === true ? then : otherwise).evaluate(scope, input);
    const a = then.evaluate(scope, input);
    if (a === UNKNOWN) return UNKNOWN;
    const b = otherwise.evaluate(scope, input);
    return b !== UNKNOWN && same(a, b) ? a : UNKNOWN;
  }, (scope, input, into) => {
    const holds = condition.evaluate(scope, input);
    const open: Node = holds === UNKNOWN ? condition : holds === true ? then : otherwise;
    collectMissing(open, scope, input, into);
  });
};

/** `(a)`: what stands inside. */
export const parenthesized: Build = (syntax, compile) => {
  const [inner] = operands(syntax);
  return inner === undefined ? NULL : compile(inner);
};
