import type { CompiledCatalog } from '../catalog/compiled.ts';
import { decideService, scopeOfService, type DecisionInput } from '../decisions/decide-service.ts';
import type { Decision } from '../decisions/decision.ts';
import { toJson } from '../feel/values/json.ts';
import { UNKNOWN } from '../feel/values/value.ts';
import type { Value } from '../value.ts';
import { requirementsOf } from './requirements.ts';
import { rowStates, type RowState } from './row-states.ts';

/** What came of trying rules: the decision, the value of everything they read or work out (nothing where it cannot be told), and how each row of each table stands. */
export type Tried = { readonly decision: Decision; readonly values: ReadonlyMap<string, Value>; readonly rows: ReadonlyMap<string, { readonly states: readonly RowState[]; readonly applied?: number }> };

/** Lets the rules of a service decide about made-up facts, and says of every part what it came to, also of what a refusal makes needless. Nothing follows from it. */
export function tryRules(compiled: CompiledCatalog, code: string, input: DecisionInput): Tried {
  const decision = decideService(compiled, code, input);
  const scope = scopeOfService(compiled, code, input);
  const parts = requirementsOf(compiled, code);
  const rows = new Map<string, { states: readonly RowState[]; applied?: number }>();
  const look = (id: string | undefined): void => {
    const [table, compiledTable] = [compiled.catalog.tables.get(id ?? ''), compiled.tables.get(id ?? '')];
    if (table === undefined || compiledTable === undefined || rows.has(table.id)) return;
    const applied = compiledTable.applied(scope)?.row;
    rows.set(table.id, { states: rowStates(table, scope), ...(applied !== undefined && { applied }) });
  };
  // Values in the order in which they are written: a later one may read an earlier one.
  for (const [name, rule] of compiled.services.get(code)?.determine ?? []) {
    look(parts.find((part) => part.kind === 'value' && part.name === name)?.table);
    scope.define(name, rule.evaluate(scope));
  }
  const values = new Map<string, Value>();
  for (const { id, kind, name, table } of parts) {
    if (kind === 'criterion' || kind === 'review' || kind === 'outcome') continue;
    look(table);
    const value = scope.get(name);
    if (value !== UNKNOWN) values.set(id, toJson(value));
  }
  return { decision, values, rows };
}
