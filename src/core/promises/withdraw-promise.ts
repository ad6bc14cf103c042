import { refused, thenSettle, type Acting } from '../cases/act.ts';
import type { Outcome } from '../cases/refusal.ts';
import { hasEnded } from '../cases/state.ts';
import { mayWithPromise } from './promise-actions.ts';

const TOO_LATE = { zh: '用这份承诺办的事已经有结果了，不能再撤回；情况不实的，请申请更正', en: 'What rests on it has its result, so it cannot be taken back; if it is untrue, ask for a correction of the result' };

/**
 * Take a promise back before what rests on it is decided: then the proof stands open again, and a person looks into it or asks for the material. Nothing
 * is held against whoever does so (国办发〔2020〕42号: 申请人可以自主选择是否采用告知承诺).
 */
export function withdrawPromise(acting: Acting, element: string, reason: string): Outcome {
  const promise = mayWithPromise(acting, element, 'withdraw');
  if ('code' in promise) return { kind: 'refused', refusal: promise };
  if (acting.state.items.some((item) => promise.items.includes(item.no) && (hasEnded(item) || item.status === 'booking'))) return refused('not-allowed', TOO_LATE);
  return thenSettle(acting, [{ actor: acting.actor, event: { type: 'promise-withdrawn', no: promise.items[0]!, element, reason: reason.trim() } }]);
}
