import type { CompiledCatalog } from '../catalog/compiled.ts';
import { compileRule } from '../catalog/rule.ts';
import type { RuleTable } from '../catalog/table.ts';
import { decisionScope } from '../decisions/decision-scope.ts';
import { placesOf } from '../dmn/decision-table/from-rule-table.ts';
import { rowStates } from './row-states.ts';

/** The columns and rows of a table. */
export type Grid = Pick<RuleTable, 'columns' | 'rows'>;

/**
 * What of a table holds in a region on a day: without the columns that read nothing but what the region has set, and without the rows that
 * these rule out. A standard that is not known rules out nothing.
 */
export function tableInRegion(compiled: CompiledCatalog, table: RuleTable, { region, on }: { readonly region: string; readonly on: string }): Grid {
  const settled = placesOf(table).inputs.filter((at) => {
    const { names } = compileRule(table.columns[at] ?? '');
    return names.some(isStandard) && names.every((name) => isStandard(name) || name.startsWith('codes.'));
  });
  if (settled.length === 0) return { columns: table.columns, rows: table.rows };
  const states = rowStates(table, decisionScope(compiled, { facts: new Map(), region, on }), settled);
  const kept = <T>(cells: readonly T[]): T[] => cells.filter((_cell, at) => !settled.includes(at));
  return { columns: kept(table.columns), rows: table.rows.filter((_row, at) => states[at] !== 'miss').map(kept) };
}

function isStandard(name: string): boolean {
  return name.startsWith('region.');
}
