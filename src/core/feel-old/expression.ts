import { compileSyntax } from './compile-syntax.ts';
import { collectMissing, namesOf } from './node.ts';
import type { Node } from './node.ts';
import { parse } from './syntax.ts';
import { UNKNOWN } from './unknown.ts';
import type { Result, Scope } from './unknown.ts';

export { UNKNOWN } from './unknown.ts';
export type { Result, Scope } from './unknown.ts';

/** A FEEL expression, compiled once and evaluated often. */
export type Expression = {
  readonly text: string;
  /** Every name it can read, in the order written: `unemployment.insuredMonths`, `region.minimumWage`. */
  readonly names: readonly string[];
  /** Never throws; what goes wrong is null, as in the standard. */
  evaluate(scope: Scope): Result;
  /** The unknown names that keep it from being decided; none where it is decided. */
  missing(scope: Scope): readonly string[];
};

/** Unary tests (a table cell), compiled once. */
export type UnaryTests = {
  readonly text: string;
  readonly names: readonly string[];
  /** Whether the input passes: true, false, null or unknown. */
  evaluate(scope: Scope, input: Result): Result;
  missing(scope: Scope, input: Result): readonly string[];
};

/** Compiles a FEEL expression (OMG DMN 1.5). Throws FeelError with the place. */
export function compile(text: string): Expression {
  const node = compileSyntax(parse(text, 'Expression'));
  const { evaluate } = node;
  return {
    text,
    names: [...namesOf(node)],
    evaluate: (scope) => evaluate(scope, UNKNOWN),
    missing: (scope) => missing(node, scope, UNKNOWN),
  };
}

/** Compiles FEEL unary tests: `[12..60)`, `>= 120`, `"a", "b"`, `not(…)`, `-`. Throws FeelError with the place. */
export function compileUnaryTests(text: string): UnaryTests {
  const node = compileSyntax(parse(text, 'UnaryTests'));
  const { evaluate } = node;
  return {
    text,
    names: [...namesOf(node)],
    evaluate,
    missing: (scope, input) => missing(node, scope, input),
  };
}

function missing(node: Node, scope: Scope, input: Result): readonly string[] {
  const names = new Set<string>();
  collectMissing(node, scope, input, names);
  return [...names];
}
