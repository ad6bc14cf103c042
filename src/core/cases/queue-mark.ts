import type { Item } from './item.ts';
import { hasOpenObjection } from './objections.ts';

/** What an officer should know of an item before opening it: a reviewer sent it back, the applicant answered a correction, or somebody objected and waits for an answer. */
export type QueueMark = 'returned' | 'answered' | 'objected';

/** The mark of an item in a queue; `null` where there is nothing to know. An objection without an answer counts before what a reviewer sent back, and that before an earlier correction. */
export function queueMark({ returned, correction, publicity }: Pick<Item, 'returned' | 'correction' | 'publicity'>): QueueMark | null {
  if (hasOpenObjection(publicity)) return 'objected';
  return returned ? 'returned' : correction?.answeredAt ? 'answered' : null;
}

/** Whether somebody has the item in hand, so that it stands in a queue. */
export function inSomebodysHands({ status }: Pick<Item, 'status'>): boolean {
  return status === 'officer' || status === 'correction' || status === 'review' || status === 'publicity';
}
