import { compiler, type Surroundings } from '../../feel/compile-syntax.ts';
import { canRun, collectMissing, constant, constantOf, namesOf, type Node } from '../../feel/node.ts';
import { parse } from '../../feel/parse/syntax.ts';
import { UNKNOWN, type FeelValue } from '../../feel/values/value.ts';
import { compileCell, isIrrelevant, type Cell } from './cell.ts';
import { choicesOf } from './choices.ts';
import { columnIndex } from './column-index.ts';
import type { DecisionTable } from './decision-table.ts';
import { matcherOf, type Matcher, type Rule } from './hits.ts';
import { rankBy, type Rank } from './priority.ts';
import { attempt, shapeError, type Report } from './table-error.ts';

/** A table taken apart and compiled, before it is known how the rules come together. */
export type CompiledRules = {
  readonly inputs: readonly (Node | undefined)[];
  readonly rules: readonly Rule[];
  readonly defaults: readonly Node[] | undefined;
  readonly ranks: readonly Rank[];
  readonly matcher: Matcher;
  /** All that a column's value can mean to its cells (choices.ts). */
  readonly choices: (column: number) => readonly FeelValue[] | undefined;
  /** Every piece, in the order written. */
  readonly nodes: readonly Node[];
};

/** Compiles all texts of a table; each that does not compile is reported and left out. */
export function compileRules(table: DecisionTable, surroundings: Surroundings, report: Report): CompiledRules {
  const compile = compiler(surroundings);
  const expression = (text: string): Node => compile(parse(text, 'Expression', surroundings.declared));
  const test = (text: string): Node => compile(parse(text, 'UnaryTests', surroundings.declared));
  const NULL = constant(null);

  const allowedInputs: (Cell | undefined)[] = [];
  const inputs = table.inputs.map(({ expression: text, values }, index) => {
    const input = attempt(expression, text, ['inputs', index, 'expression'], report);
    const allowed = values === undefined ? undefined : attempt((each) => compileCell(each, surroundings), values, ['inputs', index, 'values'], report);
    allowedInputs.push(allowed);
    return input === undefined || allowed === undefined ? input : within(input, allowed.node);
  });
  const allowedOutputs = table.outputs.map(({ values }, index) => (values === undefined ? undefined : attempt(test, values, ['outputs', index, 'values'], report)));
  const output = (text: string | undefined, index: number, path: readonly (string | number)[]): Node => {
    const node = text === undefined || text.trim() === '' ? NULL : (attempt(expression, text, path, report) ?? NULL);
    const allowed = allowedOutputs[index];
    return allowed === undefined ? node : within(node, allowed);
  };
  if (table.outputs.length === 0) report({ error: shapeError({ zh: '决策表没有输出列', en: 'The table has no output' }), text: '', path: ['outputs'] });

  const cells: (Cell | undefined)[][] = table.inputs.map(() => []);
  const rules = table.rules.map((rule, at): Rule => {
    const width = rule.inputs.length + rule.outputs.length;
    const wanted = table.inputs.length + table.outputs.length;
    if (rule.inputs.length !== table.inputs.length || rule.outputs.length !== table.outputs.length) {
      report({ error: shapeError({ zh: `本行应有 ${String(wanted)} 格，实有 ${String(width)} 格`, en: `The row has ${String(width)} cells, the table ${String(wanted)} columns` }), text: [...rule.inputs, ...rule.outputs].join(' | '), path: ['rules', at] });
    }
    const tests = table.inputs.flatMap((_input, column): Rule['tests'] => {
      const text = rule.inputs[column] ?? '-';
      const cell = inputs[column] === undefined || isIrrelevant(text) ? undefined : attempt((each) => compileCell(each, surroundings), text, ['rules', at, 'inputs', column], report);
      cells[column]?.push(cell);
      return cell === undefined ? [] : [{ column, node: cell.node, indexed: cell.constants !== undefined }];
    });
    return { at, tests, outputs: table.outputs.map((_output, index) => output(rule.outputs[index], index, ['rules', at, 'outputs', index])) };
  });

  const defaults = table.outputs.every(({ defaultValue }) => defaultValue === undefined)
    ? undefined : table.outputs.map(({ defaultValue }, index) => output(defaultValue, index, ['outputs', index, 'defaultValue']));
  const ranks = table.outputs.map(({ values }, index): Rank => rankBy(allowedOutputs[index] === undefined ? undefined : values, surroundings));
  const nodes = [...inputs.filter((input) => input !== undefined), ...rules.flatMap((rule) => [...rule.tests.map(({ node }) => node), ...rule.outputs]), ...(defaults ?? [])];
  const chosen = new Map<number, readonly FeelValue[] | undefined>();
  const choices = (column: number): readonly FeelValue[] | undefined => {
    if (!chosen.has(column)) chosen.set(column, choicesOf(cells[column] ?? [], allowedInputs[column]));
    return chosen.get(column);
  };
  return { inputs, rules, defaults, ranks, matcher: matcherOf(rules, cells.map(columnIndex)), choices, nodes };
}

/** A value that is not among the allowed ones counts as none (DMN 1.5, 8.3.2). */
function within(value: Node, allowed: Node): Node {
  const evaluate: Node['evaluate'] = (scope, input) => {
    const one = value.evaluate(scope, input);
    if (one === UNKNOWN || one === null) return one;
    const held = allowed.evaluate(scope, one);
    if (held === UNKNOWN) return UNKNOWN;
    return held === true ? one : null;
  };
  const fixed = constantOf(value);
  if (fixed !== undefined && namesOf(allowed).size === 0 && !canRun(allowed)) return constant(evaluate(undefined as never, null));
  return { evaluate, parts: [value, allowed], collectMissing: (scope, input, into) => {
    const one = value.evaluate(scope, input);
    collectMissing(value, scope, input, into);
    if (one !== UNKNOWN) collectMissing(allowed, scope, one, into);
  } };
}
