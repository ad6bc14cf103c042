import { deeper } from '../budget.ts';
import type { Scope } from '../scope.ts';
import type { FeelFunction } from '../values/function.ts';
import type { FeelValue, Result } from '../values/value.ts';

/** Call a function that was given to another one; null where it does not take so many values. */
export function call(callee: FeelFunction, values: readonly FeelValue[], scope: Scope): Result {
  if (values.length !== callee.parameters.length && !callee.variadic) return null;
  return deeper(() => callee.body(values, scope));
}
