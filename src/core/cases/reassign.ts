import { refused, thenSettle, type Acting } from './act.ts';
import { allows, NOT_YOURS } from './actions.ts';
import { AFTER_TABLE, phaseOf } from './after-actions.ts';
import { inHand } from './in-hand.ts';
import type { Outcome } from './refusal.ts';
import { whoHadAPart } from './who-had-a-part.ts';

/** From whom an item is taken (as whoever orders it saw it), and why. */
export type Reassigning = { readonly from: string; readonly reason: string };

const NOBODY = { zh: '按规则现在没有别人可抽，仍在原经办人手上', en: 'By the rules nobody else can be drawn now; it stays with who has it' };
const ELSEWHERE = { zh: '已经不在这名人员手上', en: 'It is no longer with this officer' };
const OWN = { zh: '您经办或者复核过这件事，不能由您改分', en: 'You have had a part in this item, so you cannot pass it on' };

/**
 * A supervisor takes an item from whoever has it in hand, with the reason, and another is drawn by the same rules as ever: nobody who must not or has given it back, and not by anybody's choice. The
 * clock goes on as it was. Allowed where whoever has it could give it back. Where nobody else can be drawn nothing changes. Sent again it is done already: somebody else has it, and nothing is drawn.
 */
export function reassign(acting: Acting, { from, reason }: Reassigning): Outcome {
  const item = acting.state.items.find(({ no }) => no === acting.no);
  if (!item) return refused('no-such-item', { zh: '没有这个事项', en: 'There is no such item' });
  if (!acting.actor.startsWith('supervisor:')) return refused('not-yours', NOT_YOURS);
  if (whoHadAPart(item).includes(acting.actor.slice('supervisor:'.length))) return refused('not-yours', OWN);
  const why = { zh: '请写明为什么改分', en: 'Say why' };
  if (reason.trim() === '') return refused('incomplete', why, [{ pointer: '/reason', detail: why }]);
  const { role, officer } = inHand(item);
  if (officer !== from) return item.had?.some((each) => each.officer === from && each.gaveBack === 'reassigned') ? { kind: 'done', steps: [] } : refused('not-allowed', ELSEWHERE);
  const table = item.reopened ? AFTER_TABLE[phaseOf(item)]['give-back'] : allows(item.status, 'hand-back');
  if (table !== true) return refused('not-allowed', table);
  const outcome = thenSettle(acting, [{ actor: acting.actor, event: { type: 'handed-back', no: item.no, role, kind: 'reassigned', reason: reason.trim() } }]);
  if (outcome.kind !== 'done') return outcome;
  return outcome.steps.some(({ event }) => event.type === 'assigned' && event.no === item.no && event.role === role) ? outcome : refused('not-allowed', NOBODY);
}
