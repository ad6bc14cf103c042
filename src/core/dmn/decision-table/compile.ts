import { withinLimits } from '../../feel/budget.ts';
import type { Surroundings } from '../../feel/compile-syntax.ts';
import { canRun, collectMissing, constantOf, namesOf, type Node } from '../../feel/node.ts';
import type { Scope } from '../../feel/scope.ts';
import { UNKNOWN, type Result } from '../../feel/values/value.ts';
import type { DecisionTable } from './decision-table.ts';
import type { Hits, Rule } from './hits.ts';
import { aggregated, listOf, type ListGivers } from './multiple-hit.ts';
import { agreedOn, completionsOf } from './completions.ts';
import { agreed, valueOf, type Outcome } from './outcome.ts';
import { compileRules, type CompiledRules } from './rules.ts';
import { outcomesOf, ruleOf, type Givers, type SingleHit } from './single-hit.ts';
import { attempt, type Report } from './table-error.ts';
import { compileThen, type Then } from './then.ts';

/** The one rule that applies, from 0, and every name it and its columns read. */
export type AppliedRule = { readonly rule: number; readonly names: readonly string[] };

/** A decision table, compiled once and evaluated often. Evaluating never throws. */
export type CompiledDecisionTable = {
  /** Every name it can read, its own outputs not counted. */
  readonly names: readonly string[];
  readonly outputs: readonly string[];
  /**
   * The result: a value where there is one output, a context where there are several, a list of these where several rules may hit
   * and nothing aggregates them. Unknown unless every completion of the unknown gives the same.
   */
  evaluate(scope: Scope): Result;
  /** The results output by output; all null where no rule matches. One can be known while another is open. */
  outputsOf(scope: Scope): Readonly<Record<string, Result>>;
  /** The one rule that applies; undefined while that is open, where none applies or where several do. */
  applied(scope: Scope): AppliedRule | undefined;
  /** The unknown names that keep the result from being decided; none where it is decided. */
  missing(scope: Scope): readonly string[];
};

/**
 * Compiles a decision table (DMN 1.5, chapter 8). Without `report` the first error is thrown (FeelError);
 * with it every error is reported and what is left still compiles, so that one check finds them all. `last` is an expression over the
 * outputs that takes the place of the first of them (then.ts).
 */
export function compileDecisionTable(table: DecisionTable, surroundings: Surroundings = {}, report: Report = ({ error }) => { throw error; }, last?: string): CompiledDecisionTable {
  const { hitPolicy } = table;
  const outputs = table.outputs.map(({ name }) => name);
  const compiled = compileRules(table, surroundings, report);
  const { inputs, matcher, choices } = compiled;
  const then = last === undefined ? undefined : attempt((text) => compileThen(text, outputs, surroundings), last, ['then'], report);
  const nodes = then === undefined ? compiled.nodes : [...compiled.nodes, then.node];
  const { givers, defaultsOf, decide } = deciding(table, compiled, outputs);

  const valuesIn = (scope: Scope): readonly Result[] => {
    const values: Result[] = [];
    for (let column = 0; column < inputs.length; column++) values.push(inputs[column]?.evaluate(scope, UNKNOWN) ?? null);
    return values;
  };
  const hitsOf = (values: readonly Result[], scope: Scope): Hits => matcher.hits(values, scope, hitPolicy === 'FIRST');
  const settled = (values: readonly Result[], scope: Scope): Outcome => {
    const hits = hitsOf(values, scope);
    const outcome = decide(hits, scope, then);
    if (hits.possible.length === 0 || !outcome.columns.includes(UNKNOWN)) return outcome;
    return agreedOn(completionsOf(values, choices), outcome, (completion) => decide(hitsOf(completion, scope), scope, then));
  };
  const first = (scope: Scope): Outcome => {
    const values = valuesIn(scope);
    const rule = matcher.first(values, scope);
    if (rule === UNKNOWN) return settled(values, scope);
    const one = rule === undefined ? givers.otherwise(scope) : givers.outcomeOf(rule, scope);
    return then === undefined ? one : then.adjust(one, scope);
  };
  const outcome = hitPolicy === 'FIRST' ? first : (scope: Scope): Outcome => settled(valuesIn(scope), scope);
  const nothing: Outcome = { columns: outputs.map(() => null), value: null };
  const decided = nodes.some(canRun) ? (scope: Scope) => withinLimits(() => outcome(scope), nothing) : outcome;

  const namesRead = ({ tests, outputs: gives }: Rule): readonly string[] =>
    unique([...tests.flatMap(({ column, node }) => [inputs[column], node]), ...gives, then?.node].flatMap((node) => (node === undefined ? [] : [...namesOf(node)])));

  const collectAll = (scope: Scope): readonly string[] => {
    const into = new Set<string>();
    const values = valuesIn(scope);
    const { certain, possible } = hitsOf(values, scope);
    for (const { column, node } of possible.flatMap(({ tests }) => tests)) {
      const value = values[column] ?? null;
      if (node.evaluate(scope, value) !== UNKNOWN) continue;
      if (inputs[column] !== undefined) collectMissing(inputs[column], scope, UNKNOWN, into);
      collectMissing(node, scope, value, into);
    }
    if (possible.length > 0) return [...into];
    for (const node of certain.length === 0 ? defaultsOf : certain.flatMap((rule) => rule.outputs)) collectMissing(node, scope, UNKNOWN, into);
    then?.collectMissing(decide({ certain, possible }, scope), scope, into);
    return [...into];
  };

  return {
    names: unique(nodes.flatMap((node) => [...namesOf(node)])),
    outputs,
    evaluate: (scope) => valueOf(decided(scope), outputs),
    outputsOf: (scope) => recordOf(decided(scope), outputs),
    missing: (scope) => {
      const known = decided(scope);
      return valueOf(known, outputs) === UNKNOWN ? withinLimits(() => collectAll(scope), []) : [];
    },
    applied: (scope) => withinLimits(() => {
      const hits = hitsOf(valuesIn(scope), scope);
      const rule = isSingleHit(hitPolicy) ? ruleOf(hitPolicy, hits, givers, scope) : hits.possible.length === 0 && hits.certain.length === 1 ? hits.certain[0] : undefined;
      return rule === undefined ? undefined : { rule: rule.at, names: namesRead(rule) };
    }, undefined),
  };
}

type Deciding = {
  readonly givers: Givers;
  readonly defaultsOf: readonly Node[];
  readonly decide: (hits: Hits, scope: Scope, then?: Then) => Outcome;
};

/** How the outcomes of rules become the outcome of the table. */
function deciding({ hitPolicy, aggregation }: DecisionTable, { rules, defaults, ranks }: CompiledRules, names: readonly string[]): Deciding {
  const nothing: Outcome = { columns: names.map(() => null), value: null };
  const fixed = rules.map((rule) => fixedOutcome(rule.outputs, names));
  const defaultOutcome = defaults === undefined ? undefined : (fixedOutcome(defaults, names) ?? ((scope: Scope): Outcome => outcomeOf(defaults, scope)));
  const otherwise = (scope: Scope): Outcome => (typeof defaultOutcome === 'function' ? defaultOutcome(scope) : (defaultOutcome ?? nothing));
  const givers: Givers = { outcomeOf: (rule, scope) => fixed[rule.at] ?? outcomeOf(rule.outputs, scope), otherwise, clash: nothing, ranks };
  const lists: ListGivers = { names, outcomeOf: givers.outcomeOf, defaults: defaults === undefined ? () => undefined : otherwise };
  const decide = (hits: Hits, scope: Scope, then?: Then): Outcome => {
    const adjusted = (outcome: Outcome): Outcome => (then === undefined ? outcome : then.adjust(outcome, scope));
    if (isSingleHit(hitPolicy)) {
      const outcomes = outcomesOf(hitPolicy, hits, givers, scope);
      return agreed(then === undefined ? outcomes : outcomes.map(adjusted));
    }
    if (hitPolicy === 'COLLECT' && aggregation !== undefined) return adjusted(aggregated(aggregation, hits, lists, scope));
    return adjusted(listOf(hits, lists, hitPolicy === 'OUTPUT ORDER' ? ranks : undefined, scope));
  };
  return { givers, defaultsOf: defaults ?? [], decide };
}

function isSingleHit(policy: DecisionTable['hitPolicy']): policy is SingleHit {
  return policy === 'UNIQUE' || policy === 'FIRST' || policy === 'ANY' || policy === 'PRIORITY';
}

function outcomeOf(nodes: readonly Node[], scope: Scope): Outcome {
  const columns: Result[] = [];
  for (let index = 0; index < nodes.length; index++) columns.push((nodes[index] as Node).evaluate(scope, UNKNOWN));
  return { columns };
}

/** An outcome that is always the same is made once. */
function fixedOutcome(nodes: readonly Node[], names: readonly string[]): Outcome | undefined {
  const columns = nodes.map(constantOf).filter((value) => value !== undefined);
  return columns.length === nodes.length ? { columns, value: valueOf({ columns }, names) } : undefined;
}

function recordOf({ columns }: Outcome, names: readonly string[]): Readonly<Record<string, Result>> {
  const record: Record<string, Result> = {};
  for (let index = 0; index < names.length; index++) record[names[index] ?? ''] = columns[index] ?? null;
  return record;
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
