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

// Bundled for a page, it is found under this name.
Object.assign(globalThis, { evaluated });
