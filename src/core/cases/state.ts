import type { DepartmentAnswer, Given } from './given.ts';
import type { Item } from './item.ts';

/** A case as its events made it. */
export type CaseState = {
  readonly region: string;
  readonly number: string;
  readonly lifeEvent: string;
  readonly subject: string;
  readonly applicant: string;
  readonly channel: string;
  readonly accepter: string | null;
  readonly catalogVersion: string;
  readonly submittedAt: string;
  readonly nonce: string;
  readonly given: Given;
  readonly departments: readonly DepartmentAnswer[];
  readonly items: readonly Item[];
  /** Number of the last event. */
  readonly version: number;
};

/** Statuses in which nothing more is decided. */
export const ENDED = ['approved', 'refused', 'dropped'] as const;

/** Whether an item has its result. */
export function hasEnded(item: Item): boolean {
  return (ENDED as readonly string[]).includes(item.status);
}

/** A case has ended when each of its items has. */
export function caseStatus(state: Pick<CaseState, 'items'>): 'open' | 'ended' {
  return state.items.every(hasEnded) ? 'ended' : 'open';
}
