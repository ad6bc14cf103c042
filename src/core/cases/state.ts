import type { Portal } from '../identity/portal.ts';
import type { Fact } from '../fact.ts';
import type { DepartmentAnswer, Given } from './given.ts';
import type { Agent } from './event.ts';
import type { Item } from './item.ts';
import type { LeftOut } from './left-out.ts';
import type { PromiseState } from '../promises/promise-state.ts';
import type { TakenOver } from './taken-over.ts';
import type { Signature } from '../counter/signing.ts';
import type { Helper } from '../parties/visit.ts';

/** A case as its events made it. */
export type CaseState = {
  readonly region: string;
  readonly number: string;
  readonly lifeEvent: string;
  readonly subject: string;
  readonly applicant: string;
  /** Who has handed it in for the applicant. */
  readonly agent?: Agent;
  readonly channel: string;
  readonly accepter: string | null;
  /** By what it was handed in as another or for somebody at a counter: the appointment, the guardianship, the visit. */
  readonly through?: readonly string[];
  /** The counter of another city that accepted it. */
  readonly helper?: Helper;
  /** The office of this city that accepted it. */
  readonly office?: string;
  /** The place of others from which whoever handed it in had come. */
  readonly portal?: Portal;
  /** The provisional number under which it was received while the line was down. */
  readonly offline?: string;
  readonly catalogVersion: string;
  readonly submittedAt: string;
  readonly nonce: string;
  readonly given: Given;
  readonly departments: readonly DepartmentAnswer[];
  readonly items: readonly Item[];
  /** What could not be handed in with it, and why. */
  readonly leftOut?: readonly LeftOut[];
  /** What the old system said of it, where it was taken over. */
  readonly takenOver?: TakenOver;
  /** What the person put to it at the counter. */
  readonly signature?: Signature;
  /** What was promised in it, and what became of that. */
  readonly promises?: readonly PromiseState[];
  /** Number of the last event. */
  readonly version: number;
};

/** Statuses in which nothing more is decided. */
const ENDED = ['approved', 'refused', 'dropped', 'withdrawn', 'revoked'] as const;

/** Whether an item has its end: a result, or that none follows any more. */
export function hasEnded({ status }: Pick<Item, 'status'>): boolean {
  return (ENDED as readonly string[]).includes(status);
}

/** A case has ended when each of its items has. */
export function caseStatus(state: Pick<CaseState, 'items'>): 'open' | 'ended' {
  return state.items.every(hasEnded) ? 'ended' : 'open';
}

/** What officers established in a case, oldest first over all its items: the latest of an element holds. */
export function findingsIn(state: Pick<CaseState, 'items'>): readonly Fact[] {
  return state.items.flatMap((item) => item.findings).toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}
