import { thenSettle, type Acting } from './act.ts';
import { allows } from './actions.ts';
import { AFTER_TABLE, phaseOf } from './after-actions.ts';
import { inHand } from './in-hand.ts';
import { jointSeatOf } from './joint.ts';
import type { Item } from './item.ts';
import type { Outcome } from './refusal.ts';

/** Who is away for long, on which items of a case. */
export type Away = { readonly officer: string; readonly from: string; readonly to: string | null };

/**
 * Draw somebody else for what an absent officer has in hand, results that are looked at again among it, as if they had given it back: the clock goes on as it was. Where nobody else can
 * be drawn it stays with them: to wait for somebody who is back soon is better than to wait for nobody.
 */
export function redrawAbsent(acting: Acting, { officer, from, to }: Away): Outcome {
  const item = acting.state.items.find(({ no }) => no === acting.no);
  if (!item) return { kind: 'done', steps: [] };
  const { role, officer: holder } = inHand(item);
  const reason = to === null ? `${from} 起不在岗` : `${from} 至 ${to} 不在岗`;
  if (holder !== officer) return redrawJoint(acting, item, officer, reason);
  if ((item.reopened ? AFTER_TABLE[phaseOf(item)]['give-back'] : allows(item.status, 'hand-back')) !== true) return { kind: 'done', steps: [] };
  const outcome = thenSettle(acting, [{ actor: acting.actor, event: { type: 'handed-back', no: item.no, role, kind: 'absence', reason } }]);
  const drawn = outcome.kind === 'done' && outcome.steps.some(({ event }) => event.type === 'assigned' && event.no === item.no && event.role === role);
  return outcome.kind === 'done' && !drawn ? { kind: 'done', steps: [] } : outcome;
}

/** The same for a place in a joint review whose officer has not spoken yet. */
function redrawJoint(acting: Acting, item: Item, officer: string, reason: string): Outcome {
  const found = jointSeatOf(item, officer);
  if (!found || found.seat.word !== undefined || allows(item.status, 'joint-leave') !== true) return { kind: 'done', steps: [] };
  const outcome = thenSettle(acting, [{ actor: acting.actor, event: { type: 'joint-left', no: item.no, seat: found.index, kind: 'absence', reason } }]);
  const drawn = outcome.kind === 'done' && outcome.steps.some(({ event }) => event.type === 'assigned' && event.no === item.no && event.role === 'joint');
  return outcome.kind === 'done' && !drawn ? { kind: 'done', steps: [] } : outcome;
}
