import type { Item } from './item.ts';

/** What an officer should know of an item before opening it: a reviewer sent it back, or the applicant answered a correction. */
export type QueueMark = 'returned' | 'answered';

/** The mark of an item in a queue; `null` where there is nothing to know. What a reviewer sent back counts before an earlier correction. */
export function queueMark({ returned, correction }: Pick<Item, 'returned' | 'correction'>): QueueMark | null {
  return returned ? 'returned' : correction?.answeredAt ? 'answered' : null;
}

/** Whether somebody has the item in hand, so that it stands in a queue. */
export function inSomebodysHands({ status }: Pick<Item, 'status'>): boolean {
  return status === 'officer' || status === 'correction' || status === 'review' || status === 'publicity';
}
