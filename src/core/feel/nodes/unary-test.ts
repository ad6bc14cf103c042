import { FeelError } from '../feel-error.ts';
import { and, not } from '../kleene.ts';
import { collectMissing, constant, mapBothKnown, operation, type Node } from '../node.ts';
import { childOf, operands, type Syntax } from '../parse/syntax.ts';
import { isWithin } from '../values/within.ts';
import type { Build, Compile } from './build.ts';
import { either } from './logic.ts';
import { related } from './relation.ts';

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
  const { evaluate } = value;
  const both = operation([value, any], (scope, input) => any.evaluate(scope, evaluate(scope, input)), (scope, input, into) => {
    collectMissing(value, scope, input, into);
    collectMissing(any, scope, evaluate(scope, input), into);
  });
  return both.constant === true ? both : { ...both, readsInput: value.readsInput === true };
}

function testsIn(tests: readonly Syntax[]): readonly Syntax[] {
  return tests.flatMap((test) => (test.kind === 'PositiveUnaryTests' ? operands(test) : [test]));
}

/** True as soon as one test holds. A list written out is looked through item by item, so that one unknown item does not hide the others. */
function anyOf(tests: readonly Syntax[], compile: Compile): Node {
  const [first = constant(false), ...rest] = tests.map((test) => unaryTest(test, compile));
  return rest.reduce(either, first);
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
      const sign = childOf(syntax, 'CompareOp')?.text;
      if (sign !== undefined) return related(inputValue, sign, compile(inner));
      break;
    }
    case 'Interval':
      return interval(syntax, compile);
    default:
  }
  const test = compile(syntax);
  if (test.readsInput === true) return test;
  if (syntax.kind === 'List' && operands(syntax).length > 0) return either(listed(syntax, compile), mapBothKnown(inputValue, test, isWithin));
  return typeof test === 'object' && test.constant === true ? isConstant(test) : mapBothKnown(inputValue, test, isWithin);
}

/** `"a"` or `12`: whether the input is just that. */
function isConstant(test: Node): Node {
  const value = test.evaluate(undefined as never, null);
  if (typeof value !== 'string') return typeof value === 'number' ? related(inputValue, '=', test) : mapBothKnown(inputValue, test, isWithin);
  const general = mapBothKnown(inputValue, test, isWithin);
  return { ...general, evaluate: (scope, input) => (typeof input === 'string' ? input === value : general.evaluate(scope, input)) };
}

/** A list either contains a value or does not: an item of another kind is just not it. */
function listed(syntax: Syntax, compile: Compile): Node {
  const test = anyOf(operands(syntax), compile);
  return operation([test], (scope, input) => {
    const held = test.evaluate(scope, input);
    return held === null ? false : held;
  });
}

/** `[1..5)` of the input, without making a range first. */
function interval(syntax: Syntax, compile: Compile): Node {
  const [low, high] = operands(syntax).map((each) => compile(each));
  if (low === undefined || high === undefined) throw new FeelError({ zh: '区间需要两端', en: 'A range needs two ends' }, syntax);
  const above = related(inputValue, syntax.text.startsWith('[') ? '>=' : '>', low);
  const below = related(inputValue, syntax.text.endsWith(']') ? '<=' : '<', high);
  const evaluateAbove = above.evaluate;
  const evaluateBelow = below.evaluate;
  return operation([above, below], (scope, input) => {
    const a = evaluateAbove(scope, input);
    return a === false ? false : and(a, evaluateBelow(scope, input));
  });
}
