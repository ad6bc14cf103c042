import { call } from './call.ts';
import { spend } from '../budget.ts';
import type { Scope } from '../scope.ts';
import type { FeelFunction } from '../values/function.ts';
import { UNKNOWN, type FeelValue, type Result } from '../values/value.ts';
import { builtinIn, type Builtin } from './builtin.ts';

/** The function `sort` (DMN 1.5, 10.3.4.9). */
export const SORT_FUNCTIONS: readonly Builtin[] = [
  builtinIn('sort(list: list, precedes: function) -> list', (scope) => (list: readonly FeelValue[], precedes: FeelFunction) => sort(list, precedes, scope)),
];

/**
 * Merged from ever longer runs, so that equal items keep their order and no more calls are made than need be. Null where the function
 * answers anything but true or false; unknown where it does not know.
 */
function sort(list: readonly FeelValue[], precedes: FeelFunction, scope: Scope): Result {
  let runs = list.map((item) => [item]);
  while (runs.length > 1) {
    const merged: FeelValue[][] = [];
    for (let index = 0; index < runs.length; index += 2) {
      const run = merge(runs[index] ?? [], runs[index + 1] ?? [], precedes, scope);
      if (run === null || run === UNKNOWN) return run;
      merged.push(run);
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function merge(left: readonly FeelValue[], right: readonly FeelValue[], precedes: FeelFunction, scope: Scope): FeelValue[] | null | typeof UNKNOWN {
  const merged: FeelValue[] = [];
  let [l, r] = [0, 0];
  spend(left.length + right.length);
  while (l < left.length && r < right.length) {
    const rightFirst = call(precedes, [right[r] ?? null, left[l] ?? null], scope);
    if (rightFirst === UNKNOWN) return UNKNOWN;
    if (typeof rightFirst !== 'boolean') return null;
    merged.push((rightFirst ? right[r++] : left[l++]) ?? null);
  }
  return [...merged, ...left.slice(l), ...right.slice(r)];
}
