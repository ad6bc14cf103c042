import { addDays, dayOf, isDay } from '../clocks/day.ts';
import { mayAct, refused, type Acting } from './act.ts';
import type { Outcome } from './refusal.ts';

/** An order is for the days ahead; what takes longer is no supervision of one item. */
const LONGEST_DAYS = 60;

/** The supervisor orders what is to be done with an item, to the end of a day (督办单). Whoever has it must answer; the applicant reads that it was ordered. */
export function orderItem(acting: Acting, { what, until }: { readonly what: string; readonly until: string }): Outcome {
  const item = mayAct(acting, 'order');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const today = dayOf(acting.run.known.at);
  const needed = { zh: '请写明要做什么', en: 'Say what is to be done' };
  if (what.trim() === '') return refused('incomplete', needed, [{ pointer: '/what', detail: needed }]);
  const detail = { zh: `期限要是今天到 ${LONGEST_DAYS} 天以内的一天`, en: `Choose a day from today on, at most ${LONGEST_DAYS} days ahead` };
  if (!isDay(until) || until < today || until > addDays(today, LONGEST_DAYS)) return refused('wrong-type', detail, [{ pointer: '/until', detail }]);
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'ordered', no: item.no, what: what.trim(), until } }] };
}

/** Whoever has the item answers the order: what was done, or what stands in the way. */
export function answerOrder(acting: Acting, answer: string): Outcome {
  const item = mayAct(acting, 'answer-order');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const detail = { zh: '请写明办理情况', en: 'Say what was done' };
  if (answer.trim() === '') return refused('incomplete', detail, [{ pointer: '/answer', detail }]);
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'order-answered', no: item.no, answer: answer.trim() } }] };
}
