import { isPaused } from '../clocks/change-clock.ts';
import type { Calendar, Due } from '../clocks/clock.ts';
import { dayOf, millisecondsOf } from '../clocks/day.ts';
import { dueOfLimit } from '../clocks/due.ts';
import { tryItem, waitedFor } from '../decisions/run-items.ts';
import type { Fact } from '../fact.ts';
import { refused, type Acting } from './act.ts';
import { freshAnswers } from './given.ts';
import { conclude } from './decide-item.ts';
import { withFindings } from './establish.ts';
import type { Publicity } from './item.ts';
import { approval } from './judge.ts';
import { hasOpenObjection, hasUpheldObjection } from './objections.ts';
import { sameValues } from './publish.ts';
import type { Outcome } from './refusal.ts';

/** When the publicity of an item is over. */
export function publicityEnds({ for: length, from }: Pick<Publicity, 'for' | 'from'>, calendar: Calendar): Due {
  return dueOfLimit(length, { startedAt: from, pauses: [] }, calendar);
}

/** Whether the publicity of an item is over at a moment. It goes on to the last millisecond of its last day, and while nobody knows when it ends. */
export function isOver(publicity: Pick<Publicity, 'for' | 'from'>, calendar: Calendar, at: string): boolean {
  const due = publicityEnds(publicity, calendar);
  return due.known && millisecondsOf(due.at) < millisecondsOf(at);
}

/**
 * The publicity of an item is over and no objection holds: the approval that was published becomes the decision. Where one holds, or still
 * waits for its answer, the officer has the item. The rules run once more, by
 * answers that departments gave lately enough: while one of them has still to say again what it said days ago, the item waits for it, and its
 * clock, which stood still for the publicity alone, runs since the end of that. What
 * has changed meanwhile sends the item back to the officer. Nothing happens while the publicity goes on.
 */
export function endPublicity(acting: Acting, calendar: Calendar): Outcome {
  const { state, no, run } = acting;
  const item = state.items.find((each) => each.no === no);
  const { publicity, decision } = item ?? {};
  if (!item || item.status !== 'publicity' || !publicity || !decision) return refused('not-allowed', { zh: '没有在公示', en: 'It is not in publicity' });
  const due = publicityEnds(publicity, calendar);
  if (!due.known || !isOver(publicity, calendar, run.known.at)) return { kind: 'done', steps: [] };
  if (hasOpenObjection(publicity) || hasUpheldObjection(publicity)) return back(acting, { no, until: due.at }, item.findings);
  const clear: Fact = { element: publicity.clears, value: true, source: { kind: 'publicity', from: dayOf(publicity.from), to: due.day }, at: run.known.at };
  const departments = freshAnswers(run.known.departments, run.known.at);
  const cleared = withFindings({ ...acting, run: { ...run, known: { ...run.known, departments } } }, [clear]);
  const findings = [...item.findings.filter(({ element }) => element !== clear.element), clear];
  const { decision: ruled, missing } = tryItem(cleared.run, item, run.known.entries);
  if (ruled.outcome !== 'refuse' && waitedFor(ruled, missing).length > 0) return { kind: 'done', steps: isPaused(item.clock) ? [{ actor: acting.actor, event: { type: 'publicity-over', no, until: due.at } }] : [] };
  const still = approval(run.compiled.catalog, ruled);
  if ('code' in still || !sameValues(still.values, decision.values)) return back(acting, { no, until: due.at }, findings);
  return conclude(cleared, item, still, findings, { note: item.note ?? '' });
}

function back(acting: Acting, { no, until }: { readonly no: number; readonly until: string }, findings: readonly Fact[]): Outcome {
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'publicity-ended', no, findings, until } }] };
}
