import type { Item } from './item.ts';

/** An item with whether it has its end. */
type Ended = Pick<Item, 'service' | 'status'> & { readonly ended: boolean };

/**
 * Whether the name list of a case is due: the items that put somebody on it have all ended, and at least one is approved. Annex 1 wants
 * the bodies to have the list in step with the matter (同步人员名单信息), so it waits neither for a transfer that takes weeks nor goes with
 * an item that says nothing of the person's standing. Where none of these is in the case, or none was approved, it is due with the end of
 * the case; of somebody who was refused everything nobody is told.
 */
export function isListed(items: readonly Ended[], listedWith: readonly string[] = []): boolean {
  const deciding = items.filter(({ service }) => listedWith.includes(service));
  return isDone(deciding) || isDone(items);
}

function isDone(items: readonly Ended[]): boolean {
  return items.length > 0 && items.every(({ ended }) => ended) && items.some(({ ended, status }) => ended && status === 'approved');
}
