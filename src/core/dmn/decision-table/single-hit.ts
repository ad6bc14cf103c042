import type { Scope } from '../../feel/scope.ts';
import { UNKNOWN } from '../../feel/values/value.ts';
import type { HitPolicy } from './decision-table.ts';
import type { Hits, Rule } from './hits.ts';
import { isSame, type Outcome } from './outcome.ts';
import { compareRanked, type Rank, type Ranked } from './priority.ts';

/** The hit policies of which one rule gives the result (DMN 1.5, 8.2.10). */
export type SingleHit = Extract<HitPolicy, 'UNIQUE' | 'FIRST' | 'PRIORITY' | 'ANY'>;

/** What rules give, and what comes out where none matches or where rules clash. */
export type Givers = { readonly outcomeOf: (rule: Rule, scope: Scope) => Outcome; readonly otherwise: (scope: Scope) => Outcome; readonly clash: Outcome; readonly ranks: readonly Rank[] };

/**
 * Every outcome that a table may come to, once it is known which of the possible rules match: exactly one where that is decided.
 * The rules are taken to be independent of each other, so there may be one too many, never one too few.
 */
export function outcomesOf(policy: SingleHit, hits: Hits, givers: Givers, scope: Scope): readonly Outcome[] {
  switch (policy) {
    case 'FIRST': return first(hits, givers, scope);
    case 'UNIQUE': return unique(hits, givers, scope);
    case 'ANY': return any(hits, givers, scope);
    case 'PRIORITY': return priority(hits, givers, scope).map(({ outcome }) => outcome);
  }
}

/** The one rule that gives the result; undefined where that is open or none does. */
export function ruleOf(policy: SingleHit, hits: Hits, givers: Givers, scope: Scope): Rule | undefined {
  const { certain: [only, second], possible } = hits;
  if (only === undefined || possible.length > 0) return undefined;
  switch (policy) {
    case 'FIRST': return only;
    case 'UNIQUE': return second === undefined ? only : undefined;
    case 'ANY': return any(hits, givers, scope).includes(givers.clash) ? undefined : only;
    case 'PRIORITY': {
      const [best, ...others] = priority(hits, givers, scope);
      return others.length === 0 ? hits.certain.find(({ at }) => at === best?.at) : undefined;
    }
  }
}

function first({ certain: [sure], possible }: Hits, { outcomeOf, otherwise }: Givers, scope: Scope): readonly Outcome[] {
  const before = possible.filter(({ at }) => sure === undefined || at < sure.at).map((rule) => outcomeOf(rule, scope));
  return [...before, sure === undefined ? otherwise(scope) : outcomeOf(sure, scope)];
}

function unique({ certain, possible }: Hits, { outcomeOf, otherwise, clash }: Givers, scope: Scope): readonly Outcome[] {
  const [sure, second] = certain;
  if (second !== undefined) return [clash];
  if (sure !== undefined) return possible.length === 0 ? [outcomeOf(sure, scope)] : [outcomeOf(sure, scope), clash];
  return [otherwise(scope), ...possible.map((rule) => outcomeOf(rule, scope)), ...(possible.length > 1 ? [clash] : [])];
}

function any({ certain, possible }: Hits, { outcomeOf, otherwise, clash }: Givers, scope: Scope): readonly Outcome[] {
  const sure = certain.map((rule) => outcomeOf(rule, scope));
  const [one, ...others] = sure;
  if (sure.some((a, index) => sure.slice(index + 1).some((b) => differ(a, b)))) return [clash];
  const maybe = possible.map((rule) => outcomeOf(rule, scope));
  if (one === undefined) {
    const agree = maybe.every((a, index) => maybe.slice(index + 1).every((b) => agrees(a, b)));
    return [otherwise(scope), ...maybe, ...(agree ? [] : [clash])];
  }
  return [...others, ...maybe].every((other) => agrees(one, other)) ? [one] : [one, clash];
}

/** All that no sure rule surely comes before. */
function priority({ certain, possible }: Hits, { outcomeOf, otherwise, ranks }: Givers, scope: Scope): readonly Ranked[] {
  const sure = certain.map((rule): Ranked => ({ at: rule.at, outcome: outcomeOf(rule, scope) }));
  const maybe = possible.map((rule): Ranked => ({ at: rule.at, outcome: outcomeOf(rule, scope) }));
  const isBeaten = (one: Ranked): boolean => sure.some((other) => {
    const order = compareRanked(other, one, ranks);
    return order !== UNKNOWN && order < 0;
  });
  const left = [...sure, ...maybe].filter((one) => !isBeaten(one));
  return sure.length === 0 ? [...left, { at: -1, outcome: otherwise(scope) }] : left;
}

function agrees(a: Outcome, b: Outcome): boolean {
  return a.columns.every((column, index) => isSame(column, b.columns[index] ?? null));
}

function differ(a: Outcome, b: Outcome): boolean {
  return a.columns.some((column, index) => {
    const other = b.columns[index] ?? null;
    return column !== UNKNOWN && other !== UNKNOWN && !isSame(column, other);
  });
}
