import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { CompiledService } from '../catalog/compile-service.ts';
import { neededElements } from '../evidence/needed.ts';
import type { Facts } from '../fact.ts';
import { toJson } from '../feel/values/json.ts';
import { UNKNOWN } from '../feel/values/value.ts';
import type { Value } from '../value.ts';
import { decisionScope } from './decision-scope.ts';
import type { DecisionScope } from './decision-scope.ts';
import type { CriterionResult, Decision } from './decision.ts';
import { evaluateCriterion } from './evaluate-criterion.ts';
import { undecidedEffects } from './evaluate-effects.ts';

/**
 * What a decision rests on. `on` is the day whose rules hold; a contested element is unknown to the rules whatever a source says.
 * `receivedOn` is the day the application came in, where that was before: rules read it as `case.receivedOn`, so that a decision that
 * takes days says the same on each of them.
 */
export type DecisionInput = { readonly facts: Pick<Facts, 'get'>; readonly region: string; readonly on: string; readonly contested?: ReadonlySet<string>; readonly receivedOn?: string };

/**
 * Lets the rules of a service decide. A criterion that fails refuses; one that is unknown, a value or effect that cannot be
 * determined, a service that is never instant and a second review lead to an officer; else it is approved.
 * Throws where the catalogue has no such service: a mistake of the caller.
 */
export function decideService(compiled: CompiledCatalog, code: string, input: DecisionInput): Decision {
  const rules = compiled.services.get(code);
  if (rules === undefined) throw new Error(`no service ${code}`);
  const { on, receivedOn = on } = input;
  const scope = scopeOfService(compiled, code, input);

  const criteria = rules.criteria.flatMap((criterion) => evaluateCriterion(criterion, scope) ?? []);
  const concluded = (rest: Pick<Decision, 'outcome' | 'values' | 'secondReview' | 'because' | 'missing'>): Decision => ({
    service: code, criteria, catalogVersion: compiled.catalog.version, on, ...(receivedOn !== on && { receivedOn }), facts: scope.facts(), ...rest,
  });
  if (criteria.some(({ result }) => result === 'fail')) return concluded({ outcome: 'refuse', values: {}, secondReview: false });

  const { values, missing, undetermined } = determine(rules, scope);
  const review = rules.secondReview === undefined ? false : rules.secondReview.evaluate(scope);
  if (criteria.some(isOpen)) return concluded({ outcome: 'officer', values, secondReview: review === true });
  if (undetermined) return concluded({ outcome: 'officer', because: 'undetermined', values, missing, secondReview: review === true });
  // Everything else is settled: a review that cannot be ruled out takes place.
  const secondReview = review !== false;
  if (criteria.some(({ result }) => result === 'unknown')) return concluded({ outcome: 'officer', values, secondReview });
  if (rules.service.mode === 'officer') return concluded({ outcome: 'officer', because: 'mode', values, secondReview });
  if (secondReview) return concluded({ outcome: 'officer', because: 'second-review', values, secondReview });
  return concluded({ outcome: 'approve', values, secondReview });
}

/**
 * What the rules of a service can read.
 * @param unsettled elements of which it is not known yet what they will be when the rules decide: unknown like what is contested
 */
export function scopeOfService(compiled: CompiledCatalog, code: string, { facts, region, on, contested = new Set(), receivedOn = on }: DecisionInput, unsettled?: ReadonlySet<string>): DecisionScope {
  const disputed = contested.size > 0 && [...neededElements(compiled, [code])].some((name) => contested.has(name));
  return decisionScope(compiled, { facts, region, on, contested: unsettled ? new Set([...contested, ...unsettled]) : contested, values: { contested: disputed, 'case.receivedOn': receivedOn } });
}

/** Unknown for want of facts; not because the values do not go together. */
function isOpen({ result, missing }: CriterionResult): boolean {
  return result === 'unknown' && missing.length > 0;
}

type Determined = { readonly values: Readonly<Record<string, Value>>; readonly undetermined: boolean; readonly missing: readonly string[] };

/** The values of the result. Null is none: a table without a matching row, values that do not go together. */
function determine(rules: CompiledService, scope: DecisionScope): Determined {
  const values: Record<string, Value> = {};
  const missing = new Set<string>();
  let undetermined = false;
  for (const [name, rule] of rules.determine) {
    const value = rule.evaluate(scope);
    scope.define(name, value);
    if (value !== UNKNOWN && value !== null) {
      values[name] = toJson(value);
      continue;
    }
    undetermined = true;
    scope.missingFor(rule).forEach((element) => missing.add(element));
  }
  for (const expression of undecidedEffects(rules.effects, scope)) {
    undetermined = true;
    scope.missingFor(expression).forEach((element) => missing.add(element));
  }
  for (const name of rules.determine.keys()) missing.delete(name);
  // The decision holds every fact that its effects and its words need.
  for (const expression of rules.effectExpressions) expression.evaluate(scope);
  for (const name of rules.resultNames) scope.get(name);
  return { values, undetermined, missing: [...missing] };
}
