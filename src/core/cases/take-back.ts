import type { Chained } from './replay.ts';
import type { Step } from './refusal.ts';
import { hasEnded, type CaseState } from './state.ts';
import { TAKER } from './taken-over.ts';

/** Whether nobody has done anything with a case yet: whoever does is named by kind and id, rules, chance and the worker are not. */
export function isUntouched(history: readonly Pick<Chained, 'actor'>[]): boolean {
  return history.every(({ actor }) => !actor.includes(':'));
}

/** The import that a case came with is taken back: its open items end without a result, and it says why. Nothing is deleted. */
export function takeBack(state: CaseState): readonly Step[] {
  const reason = `接管撤回：这一件仍在原系统办理（原编号 ${state.takenOver?.number ?? ''}），这里不再继续`;
  return state.items.filter((item) => !hasEnded(item)).map(({ no }): Step => ({ actor: TAKER, event: { type: 'withdrawn', no, reason, back: true } }));
}
