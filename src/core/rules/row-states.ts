import type { RuleTable } from '../catalog/table.ts';
import { OUTPUT, placesOf } from '../dmn/decision-table/from-rule-table.ts';
import { compileTable, type CompiledTable } from '../dmn/decision-table/rule-table.ts';
import type { Scope } from '../feel/scope.ts';
import { UNKNOWN } from '../feel/values/value.ts';

/** Whether the tests of a row hold, do not hold, or cannot be told because something is not known. */
export type RowState = 'hit' | 'miss' | 'open';

/** Each row as a table of its own, compiled once: a table is tried again and again. */
const compiled = new WeakMap<RuleTable, Map<string, readonly CompiledTable[]>>();

/**
 * How each row of a table stands to what is known, whatever the hit policy makes of those that match.
 * @param columns the input columns that count, from 0; without it all of them
 */
export function rowStates(table: RuleTable, scope: Scope, columns: readonly number[] = placesOf(table).inputs): readonly RowState[] {
  const known = compiled.get(table) ?? new Map<string, readonly CompiledTable[]>();
  compiled.set(table, known);
  const rows = known.get(columns.join()) ?? table.rows.map((row) => compileTable({
    id: table.id, zh: table.zh, en: table.en, source: table.source, hit: 'first', columns: [...columns.map((at) => table.columns[at] ?? ''), `${OUTPUT}holds`], rows: [[...columns.map((at) => row[at] ?? '-'), true]],
  }));
  known.set(columns.join(), rows);
  return rows.map((row): RowState => {
    const { holds } = row.evaluate(scope);
    return holds === UNKNOWN ? 'open' : holds === true ? 'hit' : 'miss';
  });
}
