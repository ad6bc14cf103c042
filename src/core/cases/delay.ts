import type { Calendar } from '../clocks/clock.ts';
import { isOverdue } from '../clocks/read-clock.ts';
import { mayAct, refused, type Acting } from './act.ts';
import { EXPLAIN_FIRST, IN_TIME } from './actions.ts';
import { mayAfter } from './after-actions.ts';
import type { Item } from './item.ts';
import type { Outcome, Refusal } from './refusal.ts';
import { hasEnded } from './state.ts';

/** Whether an item is late at a moment and nobody has said why yet; of one whose result is looked at again, by the clock of that. */
export function owesReason(item: Item, calendar: Calendar, at: string): boolean {
  if (!item.reopened && hasEnded(item)) return false;
  const { delay, clock } = item.reopened ?? item;
  return delay === undefined && isOverdue(clock, calendar, at);
}

/** Whether whoever has an item can say why it is late: only once it is. */
export function mayExplain(acting: Pick<Acting, 'state' | 'no' | 'actor'>, calendar: Calendar, at: string): Item | Refusal {
  const isAgain = acting.state.items.find(({ no }) => no === acting.no)?.reopened !== undefined;
  const item = isAgain ? mayAfter(acting, 'explain-delay') : mayAct(acting, 'explain-delay');
  return 'code' in item || isOverdue((item.reopened ?? item).clock, calendar, at) ? item : { code: 'not-allowed', detail: IN_TIME };
}

/** Whoever has a late item says why it is late. It stands in the chain, and the applicant reads it. */
export function explainDelay(acting: Acting, reason: string, calendar: Calendar): Outcome {
  const item = mayExplain(acting, calendar, acting.run.known.at);
  if ('code' in item) return { kind: 'refused', refusal: item };
  const detail = { zh: '请写明逾期原因，申请人会看到', en: 'Say why it is late; the applicant sees it' };
  if (reason.trim() === '') return refused('incomplete', detail, [{ pointer: '/reason', detail }]);
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'delay-explained', no: item.no, reason: reason.trim() } }] };
}

/** What decides an item, once nobody owes a reason for its delay any more. */
export function onceExplained(acting: Acting, calendar: Calendar, decide: (acting: Acting) => Outcome): Outcome {
  const item = acting.state.items.find(({ no }) => no === acting.no);
  return item && owesReason(item, calendar, acting.run.known.at) ? refused('not-allowed', EXPLAIN_FIRST) : decide(acting);
}
