import type { PromiseView } from '../ui/api-types.ts';

/** Which sentence tells how long a record and its restriction hold: after a repair, or an objection that held, both are over. @param ofOther it is read by somebody else than whom it is about */
export function holding({ standing }: Pick<PromiseView, 'standing'>, ofOther = false): 'until' | 'untilOfOther' | 'over.repaired' | 'over.cleared' {
  if (standing === 'repaired' || standing === 'cleared') return `over.${standing}`;
  return ofOther ? 'untilOfOther' : 'until';
}
