import type { RuleTable } from '#core/catalog/table.ts';
import { compileTable } from '#core/dmn/decision-table/rule-table.ts';
import { compile } from '#core/feel/expression.ts';
import { FeelError } from '#core/feel/feel-error.ts';
import { scopeOf } from '#core/feel/scope.fixture.ts';
import { toJson } from '#core/feel/values/json.ts';
import { UNKNOWN } from '#core/feel/values/value.ts';
import type { Value } from '#core/value.ts';

/** What an expression gives, as text that can be compared across machines. */
export function evaluated(text: string, facts: Readonly<Record<string, Value>>): string {
  try {
    const result = compile(text, { dotted: true }).evaluate(scopeOf(facts));
    return result === UNKNOWN ? 'unknown' : JSON.stringify(toJson(result));
  } catch (error) {
    if (error instanceof FeelError) return `error ${error.message}`;
    throw error;
  }
}

/** What a rule table gives, in the same way. */
export function tabled(table: RuleTable, facts: Readonly<Record<string, Value>>): string {
  const outputs = compileTable(table).evaluate(scopeOf(facts));
  return JSON.stringify(Object.entries(outputs).map(([name, value]) => [name, value === UNKNOWN ? 'unknown' : toJson(value)]));
}

// Bundled for a page, they are found under these names.
Object.assign(globalThis, { evaluated, tabled });
