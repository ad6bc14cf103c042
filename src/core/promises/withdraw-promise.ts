import { thenSettle, type Acting } from '../cases/act.ts';
import type { Outcome } from '../cases/refusal.ts';
import { mayWithPromise } from './promise-actions.ts';

/**
 * Take a promise back before what rests on it is decided: then the proof stands open again, and a person looks into it or asks for the material. Nothing
 * is held against whoever does so (国办发〔2020〕42号: 申请人可以自主选择是否采用告知承诺).
 */
export function withdrawPromise(acting: Acting, element: string, reason: string): Outcome {
  const promise = mayWithPromise(acting, element, 'withdraw');
  if ('code' in promise) return { kind: 'refused', refusal: promise };
  return thenSettle(acting, [{ actor: acting.actor, event: { type: 'promise-withdrawn', no: promise.items[0]!, element, reason: reason.trim() } }]);
}
