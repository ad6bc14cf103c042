import type { RuleTable } from '../../catalog/table.ts';
import { renamed } from '../../feel/rename.ts';
import { isIrrelevant } from '../decision-table/cell.ts';
import { OUTPUT, outputNamed } from '../decision-table/from-rule-table.ts';

type Cell = RuleTable['rows'][number][number];

/** The name of an output in DMN, where a dot would be a step. */
export function flatOutput(name: string): string {
  return name.replaceAll('.', '_');
}

/** A rule table with other names for what it reads. Its last expression reads the outputs, before anything else of the same name. */
export function renamedTable(table: RuleTable, read: (name: string) => string): RuleTable {
  const { columns, values, rows, otherwise, then } = table;
  const isOutput = (column: string | undefined): boolean => column?.startsWith(OUTPUT) ?? false;
  const heading = (column: string): string => (isOutput(column) ? `${OUTPUT}${flatOutput(outputNamed(column))}` : renamed(column, 'Expression', read));
  const given = (cell: Cell): Cell => (typeof cell === 'string' && cell.trim() !== '' ? renamed(cell, 'Expression', read) : cell);
  const test = (cell: Cell): Cell => (typeof cell === 'string' && !isIrrelevant(cell) ? renamed(cell, 'UnaryTests', read) : cell);
  const outputs = columns.filter(isOutput).map(outputNamed);
  return {
    ...table,
    columns: columns.map(heading),
    ...(values && { values: Object.fromEntries(Object.entries(values).map(([column, tests]) => [heading(column), renamed(tests, 'UnaryTests', read)])) }),
    rows: rows.map((cells) => cells.map((cell, index) => (isOutput(columns[index]) ? given(cell) : test(cell)))),
    ...(otherwise && { otherwise: Object.fromEntries(Object.entries(otherwise).map(([name, cell]) => [flatOutput(name), given(cell)])) }),
    ...(then !== undefined && { then: renamed(then, 'Expression', (name) => (outputs.includes(name) ? flatOutput(name) : read(name)), outputs.filter((name) => !name.includes('.'))) }),
  };
}
