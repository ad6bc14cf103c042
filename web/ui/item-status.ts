import type { ItemStatus } from './api-types.ts';

/** An item that has its end, whatever it is. */
export function hasEnded(status: ItemStatus): boolean {
  return status === 'approved' || status === 'refused' || status === 'dropped' || status === 'withdrawn' || status === 'revoked';
}

/** An item is not finished while its result is looked at again, although it stands meanwhile. */
export function isFinished({ status, again = false }: { readonly status: ItemStatus; readonly again?: boolean | undefined }): boolean {
  return hasEnded(status) && !again;
}

/** How an item is drawn: what is looked at again as what somebody has. */
export function drawnAs({ status, again = false }: { readonly status: ItemStatus; readonly again?: boolean | undefined }): ItemStatus {
  return again && hasEnded(status) ? 'review' : status;
}
