import type { CriterionResult, Decision } from '../decisions/decision.ts';
import type { RealisedEffect } from '../register/realise.ts';
import { same } from '../same.ts';
import type { Value } from '../value.ts';

/** What differs: `name` is the criterion or the value. `undefined` where one side has none. */
export type Difference = { readonly what: 'outcome' | 'because' | 'second-review' | 'criterion' | 'value' | 'missing' | 'effect'; readonly name?: string; readonly stored: Value | undefined; readonly now: Value | undefined };

/** How what the rules say now differs from what a case keeps; nothing where both say the same. In which order something was read is no difference. */
export function differences(stored: Decision, now: Decision): Difference[] {
  const found: Difference[] = [];
  const compare = (what: Difference['what'], before: Value | undefined, after: Value | undefined, name?: string): void => {
    if (same(before ?? null, after ?? null)) return;
    found.push({ what, ...(name !== undefined && { name }), stored: before, now: after });
  };
  compare('outcome', stored.outcome, now.outcome);
  compare('because', stored.because, now.because);
  compare('second-review', stored.secondReview, now.secondReview);
  for (const id of new Set([...stored.criteria, ...now.criteria].map((each) => each.id))) {
    const of = ({ criteria }: Decision): Value | undefined => plain(criteria.find((each) => each.id === id));
    compare('criterion', of(stored), of(now), id);
  }
  for (const name of new Set([...Object.keys(stored.values), ...Object.keys(now.values)])) compare('value', stored.values[name], now.values[name], name);
  compare('missing', stored.missing?.toSorted(), now.missing?.toSorted());
  return found;
}

/** The same of what a decision did, effect by effect. */
export function effectDifferences(stored: readonly RealisedEffect[], now: readonly RealisedEffect[]): Difference[] {
  return Array.from({ length: Math.max(stored.length, now.length) }, (_, place) => [stored[place], now[place]] as const)
    .flatMap(([before, after], place): Difference[] => {
      // Nearly always the very same text; in another order of its fields it still says the same.
      if (JSON.stringify(before) === JSON.stringify(after)) return [];
      const [kept, made] = [asJson(before), asJson(after)];
      return same(kept ?? null, made ?? null) ? [] : [{ what: 'effect', name: `${place + 1} ${(before ?? after)?.kind ?? ''}`, stored: kept, now: made }];
    });
}

function plain(criterion: CriterionResult | undefined): Value | undefined {
  return criterion && { result: criterion.result, reads: criterion.reads.toSorted(), missing: criterion.missing.toSorted() };
}

/** As the case keeps it: what is undefined is not there. */
function asJson(effect: RealisedEffect | undefined): Value | undefined {
  return effect && JSON.parse(JSON.stringify(effect)) as Value;
}
