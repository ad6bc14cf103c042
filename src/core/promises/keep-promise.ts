import type { Acting } from '../cases/act.ts';
import type { Outcome } from '../cases/refusal.ts';
import { mayWithPromise } from './promise-actions.ts';

/** A person has looked into a promise and found nothing against it: it is kept, whatever a department had said. @param by the inspection; the same again does nothing */
export function keepPromise(acting: Acting, element: string, by: string): Outcome {
  if (acting.state.promises?.find((each) => each.element === element)?.standing === 'kept') return { kind: 'done', steps: [] };
  const promise = mayWithPromise(acting, element, 'check');
  if ('code' in promise) return { kind: 'refused', refusal: promise };
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'promise-kept', no: promise.items[0]!, element, by } }] };
}
