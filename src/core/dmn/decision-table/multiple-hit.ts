import type { Scope } from '../../feel/scope.ts';
import { UNKNOWN, type FeelValue, type Result } from '../../feel/values/value.ts';
import { aggregate } from './aggregation.ts';
import type { Aggregation } from './decision-table.ts';
import type { Hits, Rule } from './hits.ts';
import { agreed, valueOf, type Outcome } from './outcome.ts';
import { compareRanked, type Rank } from './priority.ts';

/** What rules give, and what comes out where none matches. */
export type ListGivers = { readonly names: readonly string[]; readonly outcomeOf: (rule: Rule, scope: Scope) => Outcome; readonly defaults: (scope: Scope) => Outcome | undefined };

/**
 * The results of all rules that match as a list: in the order of the rules, or by `ranks` the most important first (DMN 1.5, 8.2.10).
 * Where none matches it is the default as the only one, or null. A rule that may match leaves it open how long the list is.
 */
export function listOf({ certain, possible }: Hits, { names, outcomeOf, defaults }: ListGivers, ranks: readonly Rank[] | undefined, scope: Scope): Outcome {
  const nothing: Outcome = { columns: names.map(() => null), value: null };
  const open: Outcome = { columns: names.map(() => UNKNOWN), value: UNKNOWN };
  const list = (outcomes: readonly Outcome[]): Outcome => ({
    columns: names.map((_name, column) => listed(outcomes.map(({ columns }) => columns[column] ?? null))),
    value: listed(outcomes.map((outcome) => valueOf(outcome, names))),
  });
  const otherwise = (): Outcome => {
    const outcome = defaults(scope);
    return outcome === undefined ? nothing : list([outcome]);
  };
  const [maybe, ...more] = possible;
  if (maybe !== undefined) {
    return certain.length > 0 || more.length > 0 ? open : agreed([otherwise(), list([outcomeOf(maybe, scope)])]);
  }
  if (certain.length === 0) return otherwise();
  if (ranks === undefined) return list(certain.map((rule) => outcomeOf(rule, scope)));
  let isOpen = false;
  const ranked = certain.map((rule) => ({ at: rule.at, outcome: outcomeOf(rule, scope) })).toSorted((a, b) => {
    const order = compareRanked(a, b, ranks);
    if (order === UNKNOWN) isOpen = true;
    return order === UNKNOWN ? 0 : order;
  });
  return isOpen ? open : list(ranked.map(({ outcome }) => outcome));
}

/** One value of all results, output by output. */
export function aggregated(how: Aggregation, { certain, possible }: Hits, { names, outcomeOf, defaults }: ListGivers, scope: Scope): Outcome {
  const sure = certain.map((rule) => outcomeOf(rule, scope));
  const maybe = possible.map((rule) => outcomeOf(rule, scope));
  const otherwise = certain.length === 0 ? defaults(scope) : undefined;
  const column = (outcomes: readonly Outcome[], index: number): readonly Result[] => outcomes.map(({ columns }) => columns[index] ?? null);
  return { columns: names.map((_name, index) => aggregate(how, column(sure, index), column(maybe, index), otherwise?.columns[index] ?? (how === 'COUNT' ? 0 : null))) };
}

function listed(values: readonly Result[]): Result {
  return values.includes(UNKNOWN) ? UNKNOWN : (values as readonly FeelValue[]);
}
