import type { RuleTable } from '../../catalog/table.ts';
import type { Scope } from '../../feel/scope.ts';
import { UNKNOWN, type Result } from '../../feel/values/value.ts';
import { compileDecisionTable } from './compile.ts';
import { fromRuleTable, placesOf, type Places } from './from-rule-table.ts';
import { shapeError, type Report, type TableError } from './table-error.ts';

/** A rule table of the catalogue, compiled once and evaluated often. */
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

/**
 * Compiles a rule table of the catalogue (DMN 1.5, chapter 8). Without `report` the first error is thrown (FeelError);
 * with it every error is reported, with its path in the rule table, and what is left still compiles.
 */
export function compileTable(table: RuleTable, report: Report = ({ error }) => { throw error; }): CompiledTable {
  const places = placesOf(table);
  reportUnknownColumns(table, places, report);
  const compiled = compileDecisionTable(fromRuleTable(table), { dotted: true }, (error) => report(errorIn(table, places, error)), table.then);
  const { names, outputs, outputsOf } = compiled;
  return {
    id: table.id, names, outputs, evaluate: outputsOf,
    applied: (scope) => {
      const applied = compiled.applied(scope);
      return applied === undefined ? undefined : { row: applied.rule, names: applied.names };
    },
    missing: (scope) => (Object.values(outputsOf(scope)).includes(UNKNOWN) ? compiled.missing(scope) : []),
  };
}

/** The error with the path in the rule table instead of that in the decision table. */
function errorIn(table: RuleTable, places: Places, { error, text, path }: TableError): TableError {
  const [part, index, side, column] = path;
  const columnOf = (which: 'inputs' | 'outputs', at: string | number | undefined): number => places[which][Number(at)] ?? 0;
  switch (part) {
    case 'inputs':
    case 'outputs': {
      if (index === undefined) return { error: shapeError({ zh: '表中没有以“→ ”开头的结果列', en: 'No column starts with “→ ”: the table has no output' }), text: table.columns.join(' | '), path: ['columns'] };
      const at = columnOf(part, index);
      if (side === 'expression') return { error, text, path: ['columns', at] };
      return { error, text, path: side === 'values' ? ['values', table.columns[at] ?? ''] : ['otherwise', fromRuleTable(table).outputs[Number(index)]?.name ?? ''] };
    }
    case 'rules': return { error, text, path: side === 'inputs' || side === 'outputs' ? ['rows', index ?? 0, columnOf(side, column)] : ['rows', index ?? 0] };
    default: return { error, text, path };
  }
}

/** What is told of a column or an output that the table does not have would otherwise have no effect. */
function reportUnknownColumns(table: RuleTable, places: Places, report: Report): void {
  const outputs = fromRuleTable(table).outputs.map(({ name }) => name);
  const tell = (part: string, key: string): void => report({ error: shapeError({ zh: `表中没有列“${key}”`, en: `The table has no column “${key}”` }), text: key, path: [part, key] });
  for (const key of Object.keys(table.values ?? {})) if (![...places.inputs, ...places.outputs].some((at) => table.columns[at] === key)) tell('values', key);
  for (const key of Object.keys(table.otherwise ?? {})) if (!outputs.includes(key)) tell('otherwise', key);
}
