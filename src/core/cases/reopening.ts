import type { Clock } from '../clocks/clock.ts';
import type { Decision } from '../decisions/decision.ts';
import type { Fact } from '../fact.ts';

/**
 * Why an item that has its result is looked at again. by-person: the applicant wants a person to decide what only the rules have decided
 * (个人信息保护法 第二十四条第三款) · appeal: the applicant wants another officer to look at it · own: an officer of the house has found something · inspection: an inspection has concluded that it has to be
 */
export type ReopenedBy = 'by-person' | 'appeal' | 'own' | 'inspection';

/** Whether the house itself looks again: then a decision may be revoked too, and nobody has asked for it. */
export function ofHouse(kind: ReopenedBy): kind is 'own' | 'inspection' {
  return kind === 'own' || kind === 'inspection';
}

/** What becomes of a decision. approve: a refusal is decided anew · correct: an approval is replaced · revoke: it holds no longer · reinstate: one that was revoked holds again */
export type Change = 'approve' | 'correct' | 'revoke' | 'reinstate';

/** A change as an officer proposes it, with what the rules say over what was found. `ground`: a code of the list `changeGrounds`. */
export type ProposedChange = { readonly change: Change; readonly ground: string; readonly note: string; readonly by: string; readonly at: string; readonly decision: Decision; readonly findings: readonly Fact[] };

/** An item that is looked at again, beside its result, which stands until another takes its place. Without `officer` or, with a proposal, without `reviewer` somebody has to be drawn. */
export type Reopening = {
  readonly kind: ReopenedBy; readonly reason: string; readonly by: string; readonly at: string; readonly clock: Clock;
  readonly officer?: string; readonly reviewer?: string;
  readonly proposal?: ProposedChange;
  /** Why it is late, as whoever had it said; the last word counts. */
  readonly delay?: { readonly reason: string; readonly by: string; readonly at: string };
  /** Why the second reviewer sent the proposal back. */
  readonly returned?: { readonly note: string; readonly by: string; readonly at: string };
};

/** What came of looking again, the last time: it stands as it was, or has changed. */
export type LookedAgain = { readonly kind: ReopenedBy; readonly outcome: 'upheld' | Change; readonly note: string; readonly ground?: string; readonly at: string; readonly officer?: string; readonly reviewer?: string };
