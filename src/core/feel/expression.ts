import { withinLimits } from './budget.ts';
import { compiler, type Surroundings } from './compile-syntax.ts';
import { canRun, collectMissing, collectOpen, namesOf, type Node } from './node.ts';
import { parse } from './parse/syntax.ts';
import type { Scope } from './scope.ts';
import { UNKNOWN, type Result } from './values/value.ts';

/** A FEEL expression, compiled once and evaluated often. */
export type Expression = {
  readonly text: string;
  /** Every name it can read from its scope, in the order written: `unemployment.insuredMonths`, `region.minimumWage`. */
  readonly names: readonly string[];
  /** Never throws; what goes wrong or asks for too much is null, as in the standard. */
  evaluate(scope: Scope): Result;
  /** The unknown names that keep it from being decided; none where it is decided. */
  missing(scope: Scope): readonly string[];
  /** The unknown names that it may still read, whatever becomes known next: at least the missing ones; none where it is decided. */
  open(scope: Scope): readonly string[];
};

/** Unary tests (a table cell), compiled once. */
export type UnaryTests = {
  readonly text: string;
  readonly names: readonly string[];
  /** Whether the input passes: true, false, null or unknown. */
  evaluate(scope: Scope, input: Result): Result;
  missing(scope: Scope, input: Result): readonly string[];
  /** The same as `evaluate` for a caller that keeps to the limits itself (a table within one evaluation). */
  readonly node: Node;
};

/** Compiles a FEEL expression (OMG DMN 1.5, chapter 10). Throws FeelError with the place. */
export function compile(text: string, surroundings: Surroundings = {}): Expression {
  const node = compiler(surroundings)(parse(text, 'Expression', surroundings.declared));
  const { evaluate } = node;
  return {
    text,
    names: [...namesOf(node)],
    evaluate: canRun(node) ? (scope) => withinLimits(() => evaluate(scope, UNKNOWN), null) : (scope) => evaluate(scope, UNKNOWN),
    missing: (scope) => withinLimits(() => missing(node, scope, UNKNOWN), []),
    // An evaluation that asks for too much says nothing about what it would read.
    open: (scope) => withinLimits(() => open(node, scope), [...namesOf(node)]),
  };
}

/** Compiles FEEL unary tests: `[12..60)`, `>= 120`, `"a", "b"`, `not(…)`, `-`. Throws FeelError with the place. */
export function compileUnaryTests(text: string, surroundings: Surroundings = {}): UnaryTests {
  const node = compiler(surroundings)(parse(text, 'UnaryTests', surroundings.declared));
  const { evaluate } = node;
  return {
    text, node,
    names: [...namesOf(node)],
    evaluate: canRun(node) ? (scope, input) => withinLimits(() => evaluate(scope, input), null) : evaluate,
    missing: (scope, input) => withinLimits(() => missing(node, scope, input), []),
  };
}

function missing(node: Node, scope: Scope, input: Result): readonly string[] {
  const names = new Set<string>();
  collectMissing(node, scope, input, names);
  return [...names];
}

function open(node: Node, scope: Scope): readonly string[] {
  const names = new Set<string>();
  collectOpen(node, scope, UNKNOWN, names);
  return [...names];
}
