import type { RuleTable } from '../catalog/table.ts';
import { compile, compileUnaryTests, UNKNOWN } from './expression.ts';
import type { Expression, Result, Scope, UnaryTests } from './expression.ts';
import { FeelError } from './feel-error.ts';
import { same } from './order.ts';

/** A DMN decision table, compiled once and evaluated often. */
export type CompiledTable = {
  readonly id: string;
  /** Every name it can read, its own outputs not counted. */
  readonly names: readonly string[];
  readonly outputs: readonly string[];
  /** The outputs by name; all null where no row matches. An output is known only if every completion of the unknown gives the same. */
  evaluate(scope: Scope): Readonly<Record<string, Result>>;
  /** The one row that applies, from 0, and every name it and its columns read; undefined while that is open. */
  applied(scope: Scope): Applied | undefined;
  /** The unknown names that keep an output from being decided. */
  missing(scope: Scope): readonly string[];
};

export type Applied = { readonly row: number; readonly names: readonly string[] };

/** What is told of a text that does not compile. `path` leads to it inside the table: `['rows', 2, 0]`. */
export type TableError = { readonly error: FeelError; readonly text: string; readonly path: readonly (string | number)[] };

type Test = { readonly column: number; readonly cell: UnaryTests; readonly evaluate: UnaryTests['evaluate'] };
type Row = { readonly at: number; readonly tests: readonly Test[]; readonly outputs: readonly Expression[] };
type Outputs = Readonly<Record<string, Result>>;

/** What could happen: the row that surely matches, those before it that may, and whether two rows match where only one may. */
type Hits = { readonly certain: Row | undefined; readonly possible: readonly Row[]; readonly clash: boolean };

const OUTPUT = '→ ';
const NONE: readonly Row[] = [];

/**
 * Compiles a table. Without `report` the first error is thrown (FeelError);
 * with it every error is reported and what is left still compiles, so that one check finds them all.
 */
export function compileTable(table: RuleTable, report: (error: TableError) => void = ({ error }) => { throw error; }): CompiledTable {
  const attempt = <Compiled>(build: (text: string) => Compiled, text: string, path: TableError['path']): readonly Compiled[] => {
    try {
      return [build(text)];
    } catch (error) {
      if (!(error instanceof FeelError)) throw error;
      report({ error, text, path });
      return [];
    }
  };
  const columns = table.columns.map((text, index) => ({ text, index }));
  const outputColumns = columns.filter(({ text }) => text.startsWith(OUTPUT));
  const outputs = outputColumns.map(({ text }) => text.slice(OUTPUT.length).trim());
  const inputs = columns.map(({ text, index }) => (text.startsWith(OUTPUT) ? [] : attempt(compile, text, ['columns', index])));
  if (outputs.length === 0) report({ error: shapeError({ zh: '表中没有以“→ ”开头的结果列', en: 'No column starts with “→ ”: the table has no output' }), text: table.columns.join(' | '), path: ['columns'] });

  const rows = table.rows.map((cells, row): Row => {
    if (cells.length !== columns.length) {
      report({ error: shapeError({ zh: `本行应有 ${String(columns.length)} 格，实有 ${String(cells.length)} 格`, en: `The row has ${String(cells.length)} cells, the table ${String(columns.length)} columns` }), text: cells.join(' | '), path: ['rows', row] });
    }
    const textAt = (index: number): string => String(cells[index] ?? 'null');
    return {
      at: row,
      tests: columns.flatMap(({ index }) => (inputs[index]?.length === 0 || textAt(index).trim() === '-' ? [] : attempt(compileUnaryTests, textAt(index), ['rows', row, index]).map((cell) => ({ column: index, cell, evaluate: cell.evaluate })))),
      outputs: outputColumns.flatMap(({ index }) => attempt(compile, textAt(index), ['rows', row, index])),
    };
  });
  const then = table.then === undefined ? undefined : attempt(compile, table.then, ['then'])[0];
  return assemble(table, inputs.map(([input]) => input), outputs, rows, then);
}

function assemble({ id, hit }: RuleTable, inputs: readonly (Expression | undefined)[], outputs: readonly string[], rows: readonly Row[], then: Expression | undefined): CompiledTable {
  const nothing: Outputs = Object.fromEntries(outputs.map((name) => [name, null]));
  const open: Outputs = Object.fromEntries(outputs.map((name) => [name, UNKNOWN]));

  const valuesIn = (scope: Scope): readonly Result[] => inputs.map((input) => (input === undefined ? null : input.evaluate(scope)));

  const hitsOf = (values: readonly Result[], scope: Scope): Hits => {
    let certain: Row | undefined;
    let possible: Row[] | undefined;
    for (const row of rows) {
      const matched = matches(row, values, scope);
      if (matched === UNKNOWN) (possible ??= []).push(row);
      else if (matched) {
        if (certain !== undefined) return { certain, possible: NONE, clash: true };
        certain = row;
        if (hit === 'first') break;
      }
    }
    return { certain, possible: possible ?? NONE, clash: false };
  };

  const rawOutcome = (row: Row, scope: Scope): Record<string, Result> => {
    const outcome: Record<string, Result> = {};
    for (let i = 0; i < outputs.length; i++) outcome[outputs[i] ?? ''] = row.outputs[i]?.evaluate(scope) ?? null;
    return outcome;
  };

  const outcomeOf = (row: Row, scope: Scope): Outputs => {
    const outcome = rawOutcome(row, scope);
    const [first] = outputs;
    return then === undefined || first === undefined ? outcome : { ...outcome, [first]: then.evaluate(within(outcome, scope)) };
  };

  const evaluate = (scope: Scope): Outputs => {
    const { certain, possible, clash } = hitsOf(valuesIn(scope), scope);
    if (clash) return nothing;
    if (possible.length === 0) return certain === undefined ? nothing : outcomeOf(certain, scope);
    // Whether none of the rows matches, or (where only one may) a second one, is open as well.
    if (certain === undefined || hit === 'unique') return open;
    return possible.map((row) => outcomeOf(row, scope)).reduce(agreed, outcomeOf(certain, scope));
  };

  const applied = (scope: Scope): Applied | undefined => {
    const { certain, possible, clash } = hitsOf(valuesIn(scope), scope);
    if (certain === undefined || clash || possible.length > 0) return undefined;
    const read = [...certain.tests.flatMap(({ column, cell }) => [...(inputs[column]?.names ?? []), ...cell.names]), ...certain.outputs.flatMap((output) => output.names), ...(then?.names ?? [])];
    return { row: certain.at, names: [...new Set(read)].filter((name) => !outputs.includes(name)) };
  };

  const missing = (scope: Scope): readonly string[] => {
    const names = new Set<string>();
    const note = (more: readonly string[]): void => more.forEach((name) => names.add(name));
    if (Object.values(evaluate(scope)).every((value) => value !== UNKNOWN)) return [];
    const values = valuesIn(scope);
    const { certain, possible } = hitsOf(values, scope);
    for (const { column, cell } of possible.flatMap((row) => row.tests)) {
      const value = values[column] ?? null;
      if (cell.evaluate(scope, value) !== UNKNOWN) continue;
      note(inputs[column]?.missing(scope) ?? []);
      note(cell.missing(scope, value));
    }
    if (possible.length === 0 && certain !== undefined) {
      certain.outputs.forEach((output) => note(output.missing(scope)));
      const own = new Set(outputs);
      note((then?.missing(within(rawOutcome(certain, scope), scope)) ?? []).filter((name) => !own.has(name)));
    }
    return [...names];
  };

  const expressions = [...inputs, ...rows.flatMap((row) => [...row.tests.map(({ cell }) => cell), ...row.outputs])];
  const adjusted = then?.names.filter((name) => !outputs.includes(name)) ?? [];
  return { id, names: [...new Set([...expressions.flatMap((expression) => expression?.names ?? []), ...adjusted])], outputs, evaluate, applied, missing };
}

/** A row matches if every test is true; one that is false or null rules it out, whatever the unknown ones turn out to be. */
function matches(row: Row, values: readonly Result[], scope: Scope): boolean | typeof UNKNOWN {
  let open = false;
  // A plain loop: a table is mostly this.
  for (let i = 0; i < row.tests.length; i++) {
    const test = row.tests[i];
    const held = test?.evaluate(scope, values[test.column] ?? null);
    if (held === UNKNOWN) open = true;
    else if (held !== true) return false;
  }
  return open ? UNKNOWN : true;
}

function within(outputs: Outputs, scope: Scope): Scope {
  const own = new Map(Object.entries(outputs));
  return { today: scope.today, get: (name) => own.get(name) ?? (own.has(name) ? null : scope.get(name)) };
}

function agreed(a: Outputs, b: Outputs): Outputs {
  return Object.fromEntries(Object.entries(a).map(([name, left]) => {
    const right = b[name] ?? null;
    return [name, left !== UNKNOWN && right !== UNKNOWN && same(left, right) ? left : UNKNOWN];
  }));
}

function shapeError(reason: FeelError['reason']): FeelError {
  return new FeelError(reason, { from: 0, to: 0 });
}
