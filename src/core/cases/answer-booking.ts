import type { Decision } from '../decisions/decision.ts';
import { refused, thenSettle, type Acting } from './act.ts';
import type { Booking, BookingAnswer } from './booking.ts';
import { changeEffects } from './change-effects.ts';
import type { Item } from './item.ts';
import { bookedEffects, hereOf } from './order-booking.ts';
import { lookAgainAtWhatRests } from './rests-on.ts';
import type { Outcome, Step } from './refusal.ts';
import type { ProposedChange } from './reopening.ts';

/** What a core system says of an order, and which system says it. */
export type Answered = { readonly order: string; readonly master: string; readonly said: BookingAnswer };

/**
 * The master has answered an order. Booked: the decision takes effect, as it was ordered. Rejected: nothing has happened, and an officer has
 * the item with the reason. The same answer again changes nothing; another one than the first, and one of a system that was not sent the
 * order, is refused.
 */
export function answerBooking(acting: Acting, { order, master, said }: Answered): Outcome {
  const item = acting.state.items.find(({ bookings }) => bookings?.some((each) => each.order === order));
  const booking = item?.bookings?.find((each) => each.order === order);
  if (!item || !booking) return refused('no-such-item', { zh: `没有这个登记指令：${order}`, en: `There is no such order: ${order}` });
  if (booking.master !== master) return refused('not-yours', { zh: '这个登记指令不是送给这个系统的', en: 'This order was not sent to this system' });
  if (booking.answer) return isSame(booking.answer, said) ? { kind: 'done', steps: [] } : refused('not-allowed', { zh: '和先前的答复矛盾，没有采用', en: 'It contradicts the earlier answer and is not used' });
  const answered: Step = { actor: `department:${master}`, event: { type: 'booking-answered', no: item.no, order, ...said } };
  if (!said.accepted) return thenSettle(acting, [answered]);
  return thenSettle(acting, [answered, ...(item.reopened?.proposal && booking.change ? [changed(acting, item, booking, item.reopened.proposal), ...lookAgainAtWhatRests({ ...acting, no: item.no }, booking.change)] : [decided(acting, item, booking)])]);
}

/** Whether two answers say the same: whoever rejects again may find other words for it. */
function isSame(first: BookingAnswer, said: BookingAnswer): boolean {
  return first.accepted ? said.accepted && first.booking === said.booking : !said.accepted;
}

function decided(acting: Acting, item: Item, { by, actor, pays }: Booking): Step {
  const decision = decisionOf(item);
  const effects = bookedEffects(acting.run, item, decision, pays);
  return { actor, event: { type: 'decided', no: item.no, by, decision, effects, ...(item.note !== undefined && { note: item.note }), findings: item.findings } };
}

function changed(acting: Acting, item: Item, { actor, pays, change, version }: Booking, { ground, decision, findings, note }: ProposedChange): Step {
  const kind = change ?? 'correct';
  const effects = hereOf(changeEffects(acting, item, kind, decision, version), pays);
  return { actor, event: { type: 'changed', no: item.no, change: kind, ground, note, decision, findings, effects } };
}

function decisionOf({ no, decision }: Item): Decision {
  if (!decision) throw new Error(`item ${no} was ordered without a decision`);
  return decision;
}
