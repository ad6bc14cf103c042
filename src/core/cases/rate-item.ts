import { mayAct, type Acting } from './act.ts';
import type { Rating } from './item.ts';
import type { Outcome } from './refusal.ts';

/** The applicant rates one item, as 国办发〔2019〕51号 wants it: every matter, five levels. A later rating replaces the earlier in the count, both stay in the chain. */
export function rateItem(acting: Omit<Acting, 'run' | 'pool'>, rating: Omit<Rating, 'at' | 'by'>): Outcome {
  const item = mayAct(acting, 'rate');
  if ('code' in item) return { kind: 'refused', refusal: item };
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'rated', no: item.no, rating } }] };
}
