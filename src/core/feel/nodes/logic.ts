import { and, or } from '../kleene.ts';
import { collectMissing, collectOpen, constant, operation, type Node } from '../node.ts';
import { operands } from '../parse/syntax.ts';
import { same } from '../values/equality.ts';
import { UNKNOWN } from '../values/value.ts';
import type { Build } from './build.ts';

const NULL = constant(null);

/** `a and b`. What follows a false is not looked at. */
export const conjunction: Build = (syntax, compile) => {
  const [left = NULL, right = NULL] = operands(syntax).map((each) => compile(each));
  const evaluateLeft = left.evaluate;
  const evaluateRight = right.evaluate;
  return operation([left, right], (scope, input) => {
    const a = evaluateLeft(scope, input);
    return a === false ? false : and(a, evaluateRight(scope, input));
  });
};

/** `a or b`. What follows a true is not looked at. */
export const disjunction: Build = (syntax, compile) => {
  const [left = NULL, right = NULL] = operands(syntax).map((each) => compile(each));
  return either(left, right);
};

/** Two pieces joined by `or`. */
export function either(left: Node, right: Node): Node {
  const evaluateLeft = left.evaluate;
  const evaluateRight = right.evaluate;
  return operation([left, right], (scope, input) => {
    const a = evaluateLeft(scope, input);
    return a === true ? true : or(a, evaluateRight(scope, input));
  });
}

/** `if a then b else c`. */
export const ifExpression: Build = (syntax, compile) => {
  const [condition = NULL, yes = NULL, no = NULL] = operands(syntax).map((each) => compile(each));
  return conditionalOf(condition, yes, no);
};

/** One of two pieces, by a condition; whatever is not true takes the second. With an unknown condition it is decided where both give the same. */
export function conditionalOf(condition: Node, yes: Node, no: Node): Node {
  return operation([condition, yes, no], (scope, input) => {
    const holds = condition.evaluate(scope, input);
    if (holds !== UNKNOWN) return (holds === true ? yes : no).evaluate(scope, input);
    const a = yes.evaluate(scope, input);
    const b = no.evaluate(scope, input);
    return a !== UNKNOWN && b !== UNKNOWN && same(a, b) ? a : UNKNOWN;
  }, (scope, input, into) => {
    const holds = condition.evaluate(scope, input);
    if (holds === UNKNOWN) collectMissing(condition, scope, input, into);
    else collectMissing(holds === true ? yes : no, scope, input, into);
  }, (scope, input, into) => {
    const holds = condition.evaluate(scope, input);
    for (const part of holds === UNKNOWN ? [condition, yes, no] : [holds === true ? yes : no]) collectOpen(part, scope, input, into);
  });
}

/** `(a)`. */
export const parenthesized: Build = (syntax, compile) => {
  const [inner] = operands(syntax);
  return inner === undefined ? NULL : compile(inner);
};
