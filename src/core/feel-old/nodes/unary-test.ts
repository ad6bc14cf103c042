import type { Value } from '../../value.ts';
import { FeelError } from '../feel-error.ts';
import { and, not, or } from '../kleene.ts';
import { collectMissing, constant, mapBothKnown, operation } from '../node.ts';
import type { Node } from '../node.ts';
import { equals } from '../order.ts';
import { childOf, operands } from '../syntax.ts';
import type { Syntax } from '../syntax.ts';
import type { Build, Compile } from './build.ts';
import { related } from './relation.ts';
import { isWritten, numberBound, numberRange } from './written-test.ts';

/** `?`: the value a unary test is asked about. */
export const inputValue: Node = { evaluate: (_scope, input) => input, parts: [], readsInput: true };

/** The whole of a table cell: `-`, tests joined by commas, or `not(…)` around them. */
export const unaryTests: Build = (syntax, compile) => {
  const [tests] = operands(syntax);
  if (tests === undefined || tests.kind === 'Wildcard') return constant(true);
  const any = anyOf(testsIn([tests]), compile);
  return childOf(syntax, 'not') === undefined ? any : operation([any], (scope, input) => not(any.evaluate(scope, input)));
};

/** `value in tests`. */
export function isInTests(value: Node, tests: readonly Syntax[], compile: Compile): Node {
  const any = anyOf(testsIn(tests), compile);
  const both = operation([value, any], (scope, input) => any.evaluate(scope, value.evaluate(scope, input)), (scope, input, into) => {
    collectMissing(value, scope, input, into);
    collectMissing(any, scope, value.evaluate(scope, input), into);
  });
  return { ...both, readsInput: value.readsInput === true };
}

function testsIn(tests: readonly Syntax[]): readonly Syntax[] {
  return tests.flatMap((test) => (test.kind === 'PositiveUnaryTests' ? operands(test) : [test]));
}

/** True as soon as one test holds. A list written out is looked through item by item, so that one unknown item does not hide the others. */
function anyOf(tests: readonly Syntax[], compile: Compile): Node {
  const nodes = tests.map((test) => unaryTest(test, compile));
  const [first = constant(false), ...rest] = nodes;
  return rest.reduce((left, right) => operation([left, right], (scope, input) => {
    const a = left.evaluate(scope, input);
    return a === true ? true : or(a, right.evaluate(scope, input));
  }), first);
}

function unaryTest(syntax: Syntax, compile: Compile): Node {
  const [inner] = operands(syntax);
  switch (syntax.kind) {
    case 'PositiveUnaryTest':
    case 'ParenthesizedExpression':
      if (inner !== undefined) return unaryTest(inner, compile);
      break;
    case 'SimplePositiveUnaryTest': {
      if (inner === undefined) break;
      if (inner.kind === 'Interval') return interval(inner, compile);
      const operator = childOf(syntax, 'CompareOp')?.text;
      if (operator !== undefined) return bound(operator, compile(inner));
      break;
    }
    case 'List':
      return definite(anyOf(operands(syntax), compile));
    default:
  }
  const test = compile(syntax);
  return test.readsInput === true ? test : isWritten(test, mapBothKnown(inputValue, test, isOrContains));
}

/** `>= 12`. */
function bound(operator: string, limit: Node): Node {
  return numberBound(operator, limit, related(inputValue, operator, limit));
}

/** `[1..5)`: a square bracket facing the value includes the end. */
function interval(syntax: Syntax, compile: Compile): Node {
  const [low, high] = operands(syntax).map(compile);
  if (low === undefined || high === undefined) throw new FeelError({ zh: '区间需要两端', en: 'A range needs two ends' }, syntax);
  const withLow = syntax.text.startsWith('[');
  const withHigh = syntax.text.endsWith(']');
  const above = related(inputValue, withLow ? '>=' : '>', low);
  const below = related(inputValue, withHigh ? '<=' : '<', high);
  const general = operation([above, below], (scope, input) => {
    const a = above.evaluate(scope, input);
    return a === false ? false : and(a, below.evaluate(scope, input));
  });
  return numberRange(low, high, withLow, withHigh, general);
}

/** A list either contains a value or does not: an item of another kind is just not it. */
function definite(test: Node): Node {
  return operation([test], (scope, input) => {
    const held = test.evaluate(scope, input);
    return held === null ? false : held;
  });
}

function isOrContains(input: Value, test: Value): Value {
  if (!Array.isArray(test) || Array.isArray(input)) return equals(input, test);
  for (const item of test) if (equals(input, item) === true) return true;
  return false;
}
