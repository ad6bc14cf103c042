import type { RuleTable } from '../../catalog/table.ts';
import type { DecisionTable, HitPolicy, Aggregation } from './decision-table.ts';

type Hit = RuleTable['hit'];
type Policy = { readonly hitPolicy: HitPolicy; readonly aggregation?: Aggregation };

/** The word of the catalogue for each hit policy and aggregation of the standard (DMN 1.5, 8.2.10). */
export const POLICIES: Readonly<Record<Hit, Policy>> = {
  first: { hitPolicy: 'FIRST' }, unique: { hitPolicy: 'UNIQUE' }, any: { hitPolicy: 'ANY' }, priority: { hitPolicy: 'PRIORITY' },
  'rule order': { hitPolicy: 'RULE ORDER' }, 'output order': { hitPolicy: 'OUTPUT ORDER' }, collect: { hitPolicy: 'COLLECT' },
  sum: { hitPolicy: 'COLLECT', aggregation: 'SUM' }, count: { hitPolicy: 'COLLECT', aggregation: 'COUNT' },
  min: { hitPolicy: 'COLLECT', aggregation: 'MIN' }, max: { hitPolicy: 'COLLECT', aggregation: 'MAX' },
};

/** What the heading of an output column starts with. */
export const OUTPUT = '→ ';

/** Where the columns of a decision table stand in the rule table, from 0. */
export type Places = { readonly inputs: readonly number[]; readonly outputs: readonly number[] };

/** Where inputs and outputs stand among the columns. */
export function placesOf({ columns }: RuleTable): Places {
  const places = columns.map((_column, index) => index);
  return { inputs: places.filter((index) => !columns[index]?.startsWith(OUTPUT)), outputs: places.filter((index) => columns[index]?.startsWith(OUTPUT)) };
}

/** The name of an output by its heading. */
export function outputNamed(column: string): string {
  return column.slice(OUTPUT.length).trim();
}

/** A rule table of the catalogue as a decision table (DMN 1.5, 8.3). What it does `then` is no part of one: see boxed-rule-table.ts. */
export function fromRuleTable(table: RuleTable): DecisionTable {
  const { columns, values = {}, otherwise = {} } = table;
  const places = placesOf(table);
  return {
    ...POLICIES[table.hit],
    inputs: places.inputs.map((index) => ({ expression: columns[index] ?? '', ...valuesOf(values, columns[index]) })),
    outputs: places.outputs.map((index) => {
      const name = outputNamed(columns[index] ?? '');
      return { name, ...valuesOf(values, columns[index]), ...(Object.hasOwn(otherwise, name) && { defaultValue: String(otherwise[name]) }) };
    }),
    rules: table.rows.map((cells) => {
      const at = (index: number): readonly string[] => (index < cells.length ? [String(cells[index])] : []);
      // A row that is too long stays too long, so that compiling tells.
      const rest = cells.slice(columns.length).map(String);
      return { inputs: places.inputs.flatMap(at), outputs: [...places.outputs.flatMap(at), ...rest] };
    }),
  };
}

function valuesOf(values: Readonly<Record<string, string>>, column = ''): { readonly values?: string } {
  const own = Object.hasOwn(values, column) ? values[column] : undefined;
  return own === undefined ? {} : { values: own };
}
