import { isLonger } from '../clocks/limit.ts';
import type { Run, RunItem } from '../decisions/run-items.ts';
import { limitsOf, type Holding } from './limits.ts';
import { LEGACY, type TakenOver } from './taken-over.ts';
import { VISIT_BASIS } from './visit-basis.ts';

/** The limits of a matter that was taken over, by the rules of today: those of a person's decision. Where a place had to be seen, the limit by law holds as if a visit had been ordered here. */
export function limitsTakenOver(run: Run, item: Pick<RunItem, 'service' | 'of'>, { stage }: Pick<TakenOver, 'stage'>): Holding {
  const limits = limitsOf(run, item, LEGACY);
  return stage === 'investigation' && limits.statutory && isLonger(limits.statutory, limits.promised) ? { ...limits, promised: limits.statutory, basis: VISIT_BASIS } : limits;
}
