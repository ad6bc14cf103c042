import { deeper } from '../budget.ts';
import type { Scope } from '../scope.ts';
import type { FeelFunction } from '../values/function.ts';
import type { Result } from '../values/value.ts';

/** Call a function with values in the order of its parameters. Null where there are more or fewer. */
export function call(callee: FeelFunction, values: readonly Result[], scope: Scope): Result {
  if (values.length !== callee.parameters.length && !callee.variadic) return null;
  return deeper(() => callee.body(values, scope));
}
