import { addDays, dayOf } from '../clocks/day.ts';
import type { Decision } from '../decisions/decision.ts';
import type { RealisedEffect } from '../register/realise.ts';

/** Why a decision is looked at before others. promise: a fact of it is only promised · stale: a fact of it was old already · amount: it moves money · many: its employer has several at once · contested: other sources said otherwise */
export const DOUBTS = ['promise', 'contested', 'stale', 'many', 'amount'] as const;
export type Doubt = (typeof DOUBTS)[number];

const WEIGHT: Readonly<Record<Doubt, number>> = { promise: 40, contested: 30, stale: 15, many: 25, amount: 10 };
/** So many decisions of one employer on one day are many. */
export const MANY = 5;

/** What is doubtful about a decision, and how much in all: doubtful ones come first, none is left out for it. @param employer how many decisions of that day name the same employer */
export function doubtsOf({ decision, effects, at }: { readonly decision: Pick<Decision, 'facts'>; readonly effects: readonly RealisedEffect[]; readonly at: string }, { staleDays, employer }: { readonly staleDays: number; readonly employer: number }): { readonly doubts: readonly Doubt[]; readonly score: number } {
  const old = addDays(dayOf(at), -staleDays);
  const found: Readonly<Record<Doubt, boolean>> = {
    promise: decision.facts.some(({ source }) => source.kind === 'promise'),
    contested: decision.facts.some(({ also }) => also !== undefined && also.length > 0),
    stale: decision.facts.some(({ source, at: said }) => source.kind === 'department' && dayOf(said) < old),
    many: employer >= MANY,
    amount: effects.some(({ kind }) => kind === 'payment'),
  };
  const doubts = DOUBTS.filter((doubt) => found[doubt]);
  return { doubts, score: doubts.reduce((sum, doubt) => sum + WEIGHT[doubt], 0) };
}
