import type { ComplaintProgress } from '../ui/api-types.ts';

/** In which colour the status of a complaint stands: over, something is wanted, under way. */
export function statusTone(status: ComplaintProgress['status']): 'jade' | 'amber' | 'blue' {
  return status === 'closed' ? 'jade' : status === 'asked' ? 'amber' : 'blue';
}
