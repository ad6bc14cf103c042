import type { RuleTable } from '../../catalog/table.ts';
import { renamed } from '../../feel/rename.ts';
import { isIrrelevant } from '../decision-table/cell.ts';
import { OUTPUT, outputNamed } from '../decision-table/from-rule-table.ts';

type Cell = RuleTable['rows'][number][number];

/** What the names of a table become: those it reads, and its outputs. */
export type NewNames = { readonly read: (name: string) => string; readonly output: (name: string) => string };

/** A rule table with other names. Its last expression reads the outputs by theirs, before anything else of the same name. */
export function renamedTable(table: RuleTable, { read, output }: NewNames): RuleTable {
  const { columns, values, rows, otherwise, then } = table;
  const isOutput = (column: string | undefined): boolean => column?.startsWith(OUTPUT) ?? false;
  const heading = (column: string): string => (isOutput(column) ? `${OUTPUT}${output(outputNamed(column))}` : renamed(column, 'Expression', read));
  const given = (cell: Cell): Cell => (typeof cell === 'string' && cell.trim() !== '' ? renamed(cell, 'Expression', read) : cell);
  const test = (cell: Cell): Cell => (typeof cell === 'string' && !isIrrelevant(cell) ? renamed(cell, 'UnaryTests', read) : cell);
  const outputs = new Set(columns.filter(isOutput).map(outputNamed));
  return {
    ...table,
    columns: columns.map(heading),
    ...(values && { values: Object.fromEntries(Object.entries(values).map(([column, tests]) => [heading(column), renamed(tests, 'UnaryTests', read)])) }),
    rows: rows.map((cells) => cells.map((cell, index) => (isOutput(columns[index]) ? given(cell) : test(cell)))),
    ...(otherwise && { otherwise: Object.fromEntries(Object.entries(otherwise).map(([name, cell]) => [output(name), given(cell)])) }),
    ...(then !== undefined && { then: renamed(then, 'Expression', (name) => (outputs.has(name) ? output(name) : read(name))) }),
  };
}
