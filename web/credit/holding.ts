import type { PromiseView } from '../ui/api-types.ts';

/** Which sentence tells how long a record and its restriction hold: after a repair, or an objection that held, both are over. */
export function holding({ standing }: Pick<PromiseView, 'standing'>): 'until' | 'over.repaired' | 'over.cleared' {
  return standing === 'repaired' || standing === 'cleared' ? `over.${standing}` : 'until';
}
