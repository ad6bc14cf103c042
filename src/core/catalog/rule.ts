import type { CompiledTable } from '../dmn/decision-table/rule-table.ts';
import { compile, type Expression } from '../feel/expression.ts';
import type { Scope } from '../feel/scope.ts';
import { UNKNOWN, type Result } from '../feel/values/value.ts';

/** What gives one value: a FEEL expression, or one output of a decision table. */
export type Rule = {
  /** Every name it can read. */
  readonly names: readonly string[];
  evaluate(scope: Scope): Result;
  /** The unknown names that keep it from being decided. */
  missing(scope: Scope): readonly string[];
  /** The unknown names that it may still read, whatever becomes known next: at least the missing ones. */
  open(scope: Scope): readonly string[];
};

const DOTTED = { dotted: true };

/** Compiles an expression of the catalogue, where a dotted name is one name. Throws FeelError with the place. */
export function compileRule(text: string): Expression {
  return compile(text, DOTTED);
}

/** Which of the outputs of a table a name takes: that of the same name, or of its last part, or else the first. */
export function outputFor(outputs: readonly string[], name: string): string {
  const last = name.slice(name.lastIndexOf('.') + 1);
  return [name, last].find((each) => outputs.includes(each)) ?? outputs[0] ?? '';
}

/** The output of a table for a name, as a rule. */
export function outputOf(table: CompiledTable, name: string): Rule {
  const output = outputFor(table.outputs, name);
  const evaluate = (scope: Scope): Result => table.evaluate(scope)[output] ?? null;
  return {
    names: table.names,
    evaluate,
    missing: (scope) => (evaluate(scope) === UNKNOWN ? table.missing(scope) : []),
    open: (scope) => (evaluate(scope) === UNKNOWN ? table.names.filter((each) => scope.get(each) === UNKNOWN) : []),
  };
}
