import { thenSettle, type Acting } from './act.ts';
import { allows } from './actions.ts';
import { AFTER_TABLE, phaseOf } from './after-actions.ts';
import { inHand } from './in-hand.ts';
import { jointSeatOf } from './joint.ts';
import type { Item } from './item.ts';
import type { Outcome } from './refusal.ts';

/** Who is away for long. */
export type Away = { readonly officer: string; readonly from: string; readonly to: string | null };
/** Who has left, or has lost the role by which they have it, and the words for that. */
export type Gone = { readonly officer: string; readonly reason: string };

/** The days somebody is away, as it stands on record. */
export function awayInWords({ from, to }: Pick<Away, 'from' | 'to'>): string {
  return to === null ? `${from} 起不在岗` : `${from} 至 ${to} 不在岗`;
}

/**
 * Draw somebody else for what an absent officer has in hand, results that are looked at again among it, as if they had given it back: the clock goes on as it was. Where nobody else can
 * be drawn it stays with them: to wait for somebody who is back soon is better than to wait for nobody.
 */
export function redrawAbsent(acting: Acting, { officer, from, to }: Away): Outcome {
  const outcome = redrawGone(acting, { officer, reason: awayInWords({ from, to }) });
  if (outcome.kind !== 'done') return outcome;
  const left = outcome.steps[0]?.event;
  const role = left?.type === 'handed-back' ? left.role : 'joint';
  return outcome.steps.some(({ event }) => event.type === 'assigned' && event.no === acting.no && event.role === role) ? outcome : { kind: 'done', steps: [] };
}

/** Take from somebody who is gone what they have in hand, and draw somebody else; where nobody else can be drawn it waits for the next draw, and supervision sees it. */
export function redrawGone(acting: Acting, { officer, reason }: Gone): Outcome {
  const item = acting.state.items.find(({ no }) => no === acting.no);
  if (!item) return { kind: 'done', steps: [] };
  const { role, officer: holder } = inHand(item);
  if (holder !== officer) return redrawJoint(acting, item, officer, reason);
  // Nobody acts on what waits to be booked: it only stops being theirs, and where it is not booked somebody is drawn in that moment.
  const freed = item.status === 'booking' && !item.reopened;
  if (!freed && (item.reopened ? AFTER_TABLE[phaseOf(item)]['give-back'] : allows(item.status, 'hand-back')) !== true) return { kind: 'done', steps: [] };
  return thenSettle(acting, [{ actor: acting.actor, event: { type: 'handed-back', no: item.no, role, kind: 'absence', reason } }]);
}

/** The same for a place in a joint review whose officer has not spoken yet. */
function redrawJoint(acting: Acting, item: Item, officer: string, reason: string): Outcome {
  const found = jointSeatOf(item, officer);
  if (!found || found.seat.word !== undefined || allows(item.status, 'joint-leave') !== true) return { kind: 'done', steps: [] };
  return thenSettle(acting, [{ actor: acting.actor, event: { type: 'joint-left', no: item.no, seat: found.index, kind: 'absence', reason } }]);
}
