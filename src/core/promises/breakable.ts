import type { CaseState } from '../cases/state.ts';
import { PROMISE_TABLE } from './promise-actions.ts';
import type { PromiseState } from './promise-state.ts';

/** The promises on which an item rests and that could be found untrue. */
export function breakablePromises({ promises }: Pick<CaseState, 'promises'>, no: number): readonly PromiseState[] {
  return (promises ?? []).filter(({ items, standing }) => items.includes(no) && PROMISE_TABLE[standing].break === true);
}
