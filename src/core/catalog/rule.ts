import { UNKNOWN } from '../feel-old/expression.ts';
import type { Result, Scope } from '../feel-old/expression.ts';
import type { CompiledTable } from '../feel-old/table.ts';

/** What gives one value: a FEEL expression, or one output of a decision table. */
export type Rule = {
  /** Every name it can read. */
  readonly names: readonly string[];
  evaluate(scope: Scope): Result;
  /** The unknown names that keep it from being decided. */
  missing(scope: Scope): readonly string[];
};

/** The output of a table for a name, as a rule: the column of that name, or of its last part, or else the first. */
export function outputOf(table: CompiledTable, name: string): Rule {
  const last = name.slice(name.lastIndexOf('.') + 1);
  const output = [name, last].find((each) => table.outputs.includes(each)) ?? table.outputs[0] ?? '';
  const evaluate = (scope: Scope): Result => table.evaluate(scope)[output] ?? null;
  return {
    names: table.names,
    evaluate,
    missing: (scope) => (evaluate(scope) === UNKNOWN ? table.missing(scope) : []),
  };
}
