import { mayAct, refused, thenSettle, type Acting } from './act.ts';
import { mayAfter } from './after-actions.ts';
import { inHand } from './in-hand.ts';
import type { GaveBack } from './item.ts';
import type { Outcome } from './refusal.ts';

/**
 * Who has an item says that they must not decide it (recusal) or cannot, with the reason: somebody else is drawn by the same rules, the
 * clock goes on as it was. Where nobody is eligible the item waits, and is drawn when somebody is.
 */
export function handBack(acting: Acting, { kind, reason }: { readonly kind: GaveBack; readonly reason: string }): Outcome {
  const reopened = acting.state.items.find(({ no }) => no === acting.no)?.reopened;
  const item = reopened ? mayAfter(acting, 'give-back') : mayAct(acting, 'hand-back');
  if ('code' in item) return { kind: 'refused', refusal: item };
  if (reason.trim() === '') return refused('incomplete', { zh: '请写明原因', en: 'Say why' }, [{ pointer: '/reason', detail: { zh: '请写明原因', en: 'Say why' } }]);
  const { role } = inHand(item);
  return thenSettle(acting, [{ actor: acting.actor, event: { type: 'handed-back', no: item.no, role, kind, reason: reason.trim() } }]);
}
