import type { CompiledCriterion } from '../catalog/compile-service.ts';
import { UNKNOWN } from '../feel/values/value.ts';
import type { DecisionScope } from './decision-scope.ts';
import type { CriterionResult } from './decision.ts';

/**
 * What the rules say of one criterion; undefined where it does not concern this person.
 * A result that is neither true nor false nor unknown (null: the values do not go together) is for a person to judge, so it is unknown with nothing missing.
 */
export function evaluateCriterion({ id, when, pass }: CompiledCriterion, scope: DecisionScope): CriterionResult | undefined {
  const { result, reads } = scope.reading(() => {
    const concerns = when === undefined ? true : when.evaluate(scope);
    return { concerns, passes: concerns === false ? null : pass.evaluate(scope) };
  });
  const { concerns, passes } = result;
  if (concerns === false) return undefined;
  if (passes === true) return { id, result: 'pass', reads, missing: [] };
  if (passes === false && concerns === true) return { id, result: 'fail', reads, missing: [] };
  const open = when !== undefined && concerns === UNKNOWN ? when : pass;
  return { id, result: 'unknown', reads, missing: scope.missingFor(open) };
}
