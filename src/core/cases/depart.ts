import type { Practice } from './alike.ts';
import { refused, type Acting } from './act.ts';
import type { Verdict } from './decide-item.ts';
import type { Outcome } from './refusal.ts';

/** A reason takes some words. */
const REASON_WORDS = 10;

/** That a verdict differs from what nearly all items with the same question came to: how many they are, how many of them ended otherwise, over how many days, and why this one does. */
export type Departure = { readonly outcome: Verdict['outcome']; readonly of: number; readonly otherwise: number; readonly days: number; readonly reason: string };

/**
 * A verdict that differs from how like items were decided is not forbidden: it takes a reason, which stays with the item and which its reviewer reads.
 * That is the house's own rule; no article asks for it. What the practice was at the moment of the act is kept with it.
 */
export function departing(acting: Acting, verdict: Pick<Verdict, 'outcome'>, practice: Practice & { readonly days: number }, said: string | undefined, decide: (acting: Acting) => Outcome): Outcome {
  const outcome = decide(acting);
  const { usual, of, approved, days } = practice;
  if (outcome.kind !== 'done' || usual === undefined || usual === verdict.outcome) return outcome;
  const reason = said?.trim() ?? '';
  const otherwise = usual === 'approve' ? approved : of - approved;
  if (reason.length < REASON_WORDS) {
    const detail = { zh: `与近 ${days} 天同类 ${of} 件中的 ${otherwise} 件不同：请至少用 ${REASON_WORDS} 个字写明为什么这一件不同`, en: `It differs from ${otherwise} of ${of} like items of the last ${days} days: say in at least ${REASON_WORDS} characters why this one is different` };
    return refused('incomplete', detail, [{ pointer: '/departs', detail }]);
  }
  return { kind: 'done', steps: [...outcome.steps, { actor: acting.actor, event: { type: 'departed', no: acting.no, departure: { outcome: verdict.outcome, of, otherwise, days, reason } } }] };
}
