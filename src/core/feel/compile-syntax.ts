import { FeelError } from './feel-error.ts';
import type { Node } from './node.ts';
import { arithmetic } from './nodes/arithmetic.ts';
import type { Build, Compile } from './nodes/build.ts';
import { comparison } from './nodes/comparison.ts';
import { context } from './nodes/context.ts';
import { filter } from './nodes/filter.ts';
import { forExpression } from './nodes/for.ts';
import { functionDefinition } from './nodes/function-definition.ts';
import { instanceOf } from './nodes/instance-of.ts';
import { dateTimeLiteral, functionInvocation } from './nodes/invocation.ts';
import { atLiteral, booleanLiteral, list, nullLiteral, numericLiteral, stringLiteral } from './nodes/literal.ts';
import { conjunction, disjunction, ifExpression, parenthesized } from './nodes/logic.ts';
import { pathExpression, variableName } from './nodes/name.ts';
import { quantified } from './nodes/quantified.ts';
import { interval, simpleUnaryTest } from './nodes/range.ts';
import { inputValue, unaryTests } from './nodes/unary-test.ts';
import type { Declared, Syntax } from './parse/syntax.ts';
import type { Type } from './types/type.ts';

/** What each kind of syntax of the grammar is compiled by. */
const BUILD: Readonly<Record<string, Build>> = {
  Expression: parenthesized,
  UnaryTests: unaryTests,
  ParenthesizedExpression: parenthesized,
  Disjunction: disjunction,
  Conjunction: conjunction,
  Comparison: comparison,
  ArithmeticExpression: arithmetic,
  IfExpression: ifExpression,
  ForExpression: forExpression,
  QuantifiedExpression: quantified,
  FilterExpression: filter,
  FunctionInvocation: functionInvocation,
  FunctionDefinition: functionDefinition,
  InstanceOfExpression: instanceOf,
  DateTimeLiteral: dateTimeLiteral,
  AtLiteral: atLiteral,
  PathExpression: pathExpression,
  VariableName: variableName,
  InputValue: () => inputValue,
  Interval: interval,
  SimplePositiveUnaryTest: simpleUnaryTest,
  List: list,
  Context: context,
  NumericLiteral: numericLiteral,
  StringLiteral: stringLiteral,
  BooleanLiteral: booleanLiteral,
  NullLiteral: nullLiteral,
};

/** What surrounds an expression. */
export type Surroundings = {
  /** Whether names are dotted (the catalogue) or steps on contexts (DMN). */
  readonly dotted?: boolean;
  readonly declared?: Declared | undefined;
  readonly typeNamed?: ((name: string) => Type | undefined) | undefined;
  /** Hears of every name that is read from the scope, with the place where it stands. */
  readonly whenRead?: ((name: string, at: Syntax) => void) | undefined;
};

/** A compiler of parsed text into closures. It throws FeelError where the syntax makes no sense. */
export function compiler({ dotted = false, declared = {}, typeNamed = () => undefined, whenRead = () => undefined }: Surroundings): Compile {
  const withLocals = (locals: ReadonlySet<string>): Compile => {
    const compile = (syntax: Syntax): Node => {
      const build = BUILD[syntax.kind];
      if (build === undefined) throw new FeelError({ zh: `这里不能出现“${syntax.text}”`, en: `“${syntax.text}” cannot stand here` }, syntax);
      return build(syntax, compiling);
    };
    const compiling: Compile = Object.assign(compile, {
      dotted, typeNamed, whenRead,
      within: (names: readonly string[]) => withLocals(new Set([...locals, ...names])),
      isLocal: (name: string) => locals.has(name),
      declares: (name: string) => Object.hasOwn(declared, name),
    });
    return compiling;
  };
  return withLocals(new Set());
}
