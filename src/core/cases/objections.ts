import type { Item, Objection, Publicity } from './item.ts';

type Objected = Pick<Publicity, 'objections'> | undefined;

/** Whether what is published of an item goes on, whoever has the item in hand; by its last day see `isOver`. */
export function isPublished({ publicity, endedAt }: Pick<Item, 'publicity' | 'endedAt'>): boolean {
  return publicity !== undefined && publicity.endedAt === undefined && endedAt === undefined;
}

/** Whether an objection waits for its answer. */
export function hasOpenObjection(publicity: Objected): boolean {
  return publicity?.objections?.some(({ answer }) => !answer) ?? false;
}

/** Whether an objection was found to hold. */
export function hasUpheldObjection(publicity: Objected): boolean {
  return publicity?.objections?.some(({ answer }) => answer?.upheld) ?? false;
}

/**
 * Which objection an officer answers now, counted from 0: the newest that is open; where none is, one that was found to hold, which alone
 * stands against an approval, and else the newest. -1 where nobody objected.
 */
export function objectionToAnswer(objections: readonly Objection[]): number {
  const open = objections.findLastIndex(({ answer }) => !answer);
  if (open >= 0) return open;
  const upheld = objections.findLastIndex(({ answer }) => answer?.upheld);
  return upheld >= 0 ? upheld : objections.length - 1;
}
