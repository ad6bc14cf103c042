import type { Localized } from '../value.ts';
import { FeelError } from './feel-error.ts';
import type { Node } from './node.ts';
import { arithmetic } from './nodes/arithmetic.ts';
import type { Build } from './nodes/build.ts';
import { comparison } from './nodes/comparison.ts';
import { dateTimeLiteral, functionInvocation } from './nodes/invocation.ts';
import { atLiteral, booleanLiteral, list, nullLiteral, numericLiteral, stringLiteral } from './nodes/literal.ts';
import { conjunction, disjunction, ifExpression, parenthesized } from './nodes/logic.ts';
import { pathExpression, variableName } from './nodes/name.ts';
import { inputValue, unaryTests } from './nodes/unary-test.ts';
import type { Syntax } from './syntax.ts';

const BUILD: Readonly<Record<string, Build>> = {
  Expression: parenthesized,
  UnaryTests: unaryTests,
  ParenthesizedExpression: parenthesized,
  Disjunction: disjunction,
  Conjunction: conjunction,
  Comparison: comparison,
  ArithmeticExpression: arithmetic,
  IfExpression: ifExpression,
  FunctionInvocation: functionInvocation,
  DateTimeLiteral: dateTimeLiteral,
  AtLiteral: atLiteral,
  PathExpression: pathExpression,
  VariableName: variableName,
  InputValue: () => inputValue,
  List: list,
  NumericLiteral: numericLiteral,
  StringLiteral: stringLiteral,
  BooleanLiteral: booleanLiteral,
  NullLiteral: nullLiteral,
};

/** What the grammar reads and this evaluator does not. */
const UNSUPPORTED: Readonly<Record<string, Localized>> = {
  ForExpression: { zh: 'for 循环', en: 'a for loop' },
  QuantifiedExpression: { zh: 'some/every 量词', en: 'some and every' },
  FilterExpression: { zh: '列表筛选', en: 'a filter' },
  Context: { zh: '上下文', en: 'a context' },
  FunctionDefinition: { zh: '函数定义', en: 'a function definition' },
  InstanceOfExpression: { zh: 'instance of', en: 'instance of' },
  SimplePositiveUnaryTest: { zh: '“in”之外的区间', en: 'a range outside of “in”' },
  Interval: { zh: '“in”之外的区间', en: 'a range outside of “in”' },
};

/** Compiles parsed text into closures. Throws FeelError where the syntax is not supported. */
export function compileSyntax(syntax: Syntax): Node {
  const build = BUILD[syntax.kind];
  if (build !== undefined) return build(syntax, compileSyntax);
  const what = UNSUPPORTED[syntax.kind] ?? { zh: syntax.kind, en: syntax.kind };
  throw new FeelError({ zh: `不支持${what.zh}`, en: `Not supported: ${what.en}` }, syntax);
}
