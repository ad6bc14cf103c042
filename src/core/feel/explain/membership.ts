import { namesOf, type Node } from '../node.ts';
import { childOf, operands, type Syntax } from '../parse/syntax.ts';
import type { Scope } from '../scope.ts';
import { UNKNOWN } from '../values/value.ts';
import type { Operand, Sign } from './ground.ts';
import { operandOf, unwrapped, whole, type Making, type Reasoner } from './reasoner.ts';

/** How a test that is a bound is weighed: `in >= 12`, `in [1..5)`. */
type Bounds = { readonly bound: (sign: Sign, limit: Syntax) => Reasoner; readonly bounds: (low: Syntax, lowSign: Sign, high: Syntax, highSign: Sign) => Reasoner };

/** `a in tests`. A single bound or range is a comparison; anything else is one of several values. */
export function membership(syntax: Syntax, node: Node, making: Making, { bound, bounds }: Bounds): Reasoner {
  const [about, ...rest] = operands(syntax);
  const tests = rest.flatMap((test) => (test.kind === 'PositiveUnaryTests' ? operands(test) : [test]));
  const [only, ...more] = tests.map(innermost);
  if (about === undefined || only === undefined) return whole(syntax, node);
  if (more.length === 0) {
    const [low, high] = operands(only);
    const sign = childOf(only, 'CompareOp')?.text;
    if (only.kind === 'SimplePositiveUnaryTest' && sign !== undefined && low !== undefined) return bound(sign as Sign, low);
    if (only.kind === 'Interval' && low !== undefined && high !== undefined) return bounds(low, only.text.startsWith('[') ? '>=' : '>', high, only.text.endsWith(']') ? '<=' : '<');
  }
  return among(syntax, node, { about, tests: tests.map((test) => ({ test, alone: { ...syntax, children: [about, { ...IN, from: about.to, to: about.to }, test] } })) }, making);
}

/** `list contains(list, a)`. */
export function contained(syntax: Syntax, node: Node, [list, about]: readonly [Syntax, Syntax], making: Making): Reasoner {
  return among(syntax, node, { about, tests: [{ test: list, alone: syntax }] }, making);
}

const IN: Syntax = { kind: 'in', text: 'in', from: 0, to: 0, children: [] };

/** `alone` is the membership with nothing but the one test. */
type Tested = { readonly about: Syntax; readonly tests: readonly { readonly test: Syntax; readonly alone: Syntax }[] };

function among(syntax: Syntax, node: Node, { about, tests }: Tested, making: Making): Reasoner {
  const subjectOf = operandOf(about, making.compile(about));
  const each = tests.map(({ test, alone }) => {
    const tested = making.compile(alone);
    return { node: tested, operand: testOf(test, tested, making) };
  });
  const asWhole = whole(syntax, node);
  return {
    node,
    grounds: (given, wanted) => {
      const { scope } = given;
      const result = node.evaluate(scope, UNKNOWN);
      const subject = node.constant !== true && typeof result === 'boolean' ? subjectOf(scope) : undefined;
      if (subject === undefined) return asWhole.grounds(given, wanted);
      const deciding = result === true ? each.filter((test) => test.node.evaluate(scope, UNKNOWN) === true) : each;
      return [{ kind: 'membership', subject, wanted, allowed: deciding.map(({ operand }) => operand(scope)), held: result === wanted }];
    },
  };
}

/** A test as an operand: its value, or what is written where it is a bound, a range or a condition on the value. */
function testOf(test: Syntax, tested: Node, { compile }: Making): (scope: Scope) => Operand {
  const syntax = innermost(test);
  const names = [...namesOf(tested)];
  const operand = isTestOnly(syntax) ? undefined : operandOf(syntax, compile(syntax));
  return (scope) => operand?.(scope) ?? { syntax, value: null, names: names.filter((name) => scope.get(name) !== UNKNOWN) };
}

/** What only a test can be: as an expression it would be another value, or none. */
function isTestOnly(syntax: Syntax): boolean {
  return syntax.kind === 'SimplePositiveUnaryTest' || syntax.kind === 'Interval' || syntax.kind === 'InputValue' || syntax.children.some(isTestOnly);
}

function innermost(test: Syntax): Syntax {
  const [inner, ...more] = operands(test);
  const only = inner !== undefined && more.length === 0 && (test.kind === 'PositiveUnaryTest' || (test.kind === 'SimplePositiveUnaryTest' && childOf(test, 'CompareOp') === undefined));
  return only ? innermost(inner) : unwrapped(test);
}
