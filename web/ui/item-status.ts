import type { ItemStatus } from './api-types.ts';

/** An item that has its end, whatever it is. */
export function hasEnded(status: ItemStatus): boolean {
  return status === 'approved' || status === 'refused' || status === 'dropped' || status === 'withdrawn' || status === 'revoked';
}
