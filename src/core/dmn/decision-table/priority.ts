import type { Surroundings } from '../../feel/compile-syntax.ts';
import { namesOf, type Node } from '../../feel/node.ts';
import type { Scope } from '../../feel/scope.ts';
import { UNKNOWN, type Result } from '../../feel/values/value.ts';
import { compileCell, testsOf } from './cell.ts';
import type { Outcome } from './outcome.ts';

/** How important a value is: the lower the more; UNKNOWN where the value is. */
export type Rank = (value: Result) => number | typeof UNKNOWN;

/** Ranks of values by the list of those that may come out, the most important first (DMN 1.5, 8.2.10). Throws FeelError. */
export function rankBy(values: string | undefined, surroundings: Surroundings): Rank {
  const tests = values === undefined ? [] : testsOf(values, surroundings).map((test) => compileCell(test, surroundings).node).filter(isFixed);
  return (value) => {
    if (value === UNKNOWN) return tests.length === 0 ? 0 : UNKNOWN;
    const at = tests.findIndex((test) => test.evaluate(undefined as unknown as Scope, value) === true);
    return at < 0 ? tests.length : at;
  };
}

/** An outcome that competes with others: the rule it is of decides where the outputs do not. */
export type Ranked = { readonly at: number; readonly outcome: Outcome };

/** Orders by the first output first; negative where the first is more important, UNKNOWN where that is open. */
export function compareRanked(a: Ranked, b: Ranked, ranks: readonly Rank[]): number | typeof UNKNOWN {
  for (let column = 0; column < ranks.length; column++) {
    const left = ranks[column]?.(a.outcome.columns[column] ?? null) ?? 0;
    const right = ranks[column]?.(b.outcome.columns[column] ?? null) ?? 0;
    if (left === UNKNOWN || right === UNKNOWN) return UNKNOWN;
    if (left !== right) return left - right;
  }
  return a.at - b.at;
}

function isFixed(test: Node): boolean {
  return namesOf(test).size === 0;
}
