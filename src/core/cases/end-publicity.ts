import type { Calendar, Due } from '../clocks/clock.ts';
import { dayOf, millisecondsOf } from '../clocks/day.ts';
import { dueOfLimit } from '../clocks/due.ts';
import { tryItem } from '../decisions/run-items.ts';
import type { Fact } from '../fact.ts';
import { mayAct, refused, type Acting } from './act.ts';
import { conclude, sameValues } from './decide-item.ts';
import { withFindings } from './establish.ts';
import type { Publicity } from './item.ts';
import { approval } from './judge.ts';
import type { Outcome } from './refusal.ts';

/** When the publicity of an item is over. */
export function publicityEnds({ for: length, from }: Pick<Publicity, 'for' | 'from'>, calendar: Calendar): Due {
  return dueOfLimit(length, { startedAt: from, pauses: [] }, calendar);
}

/**
 * The publicity of an item is over and nobody objected: the approval that was published becomes the decision. The rules run once more; what
 * has changed meanwhile sends the item back to the officer. Nothing happens while it goes on.
 */
export function endPublicity(acting: Acting, calendar: Calendar): Outcome {
  const { state, no, run } = acting;
  const item = state.items.find((each) => each.no === no);
  const { publicity, decision } = item ?? {};
  if (!item || item.status !== 'publicity' || !publicity || !decision) return refused('not-allowed', { zh: '没有在公示', en: 'It is not in publicity' });
  const due = publicityEnds(publicity, calendar);
  if (!due.known || millisecondsOf(due.at) >= millisecondsOf(run.known.at)) return { kind: 'done', steps: [] };
  const clear: Fact = { element: publicity.clears, value: true, source: { kind: 'publicity', from: dayOf(publicity.from), to: due.day }, at: run.known.at };
  const cleared = withFindings(acting, [clear]);
  const findings = [...item.findings.filter(({ element }) => element !== clear.element), clear];
  const still = approval(run.compiled.catalog, tryItem(cleared.run, item, run.known.entries).decision);
  if ('code' in still || !sameValues(still.values, decision.values)) return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'publicity-ended', no, findings } }] };
  return conclude(cleared, item, still, findings, { note: item.note ?? '' });
}

/** Somebody objected: the officer records what is objected to, and has the item back. The objection is for the applicant to answer, so it stands without the objector's name. */
export function recordObjection(acting: Acting, note: string): Outcome {
  const item = mayAct(acting, 'object');
  if ('code' in item) return { kind: 'refused', refusal: item };
  if (note.trim() === '') return refused('incomplete', { zh: '请写明异议的内容', en: 'Say what is objected to' }, [{ pointer: '/note', detail: { zh: '请写明异议的内容', en: 'Say what is objected to' } }]);
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'objected', no: item.no, note: note.trim() } }] };
}
