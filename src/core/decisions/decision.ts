import type { Value } from '../value.ts';
import type { Fact } from '../fact.ts';
import type { Bar } from '../instant/bar.ts';

/** What the rules say of one criterion. `reads` are the facts it looked at, `missing` those that would settle an unknown. */
export type CriterionResult = {
  readonly id: string;
  readonly result: 'pass' | 'fail' | 'unknown';
  readonly reads: readonly string[];
  readonly missing: readonly string[];
  /** The rules could not tell; an officer did, and signs for it. */
  readonly judged?: true;
  /** The rules found it met; the core system that keeps the register did not book the approval, and an officer found it not to be met because of what that said. */
  readonly rejected?: { readonly order: string; readonly code: string; readonly reason: string };
};

/** What the rules (or an officer over them) concluded about one item: enough to replay and to explain it. */
export type Decision = {
  readonly service: string;
  /** `officer`: something is unknown, or the law wants a person to look. */
  readonly outcome: 'approve' | 'refuse' | 'officer';
  readonly criteria: readonly CriterionResult[];
  readonly values: Readonly<Record<string, Value>>;
  readonly secondReview: boolean;
  /** Why a person has to look although no criterion is unknown. */
  readonly because?: 'mode' | 'second-review' | 'undetermined' | 'taken-over' | Bar['because'];
  /** With `braked`: the brake that stopped the rules. */
  readonly brake?: string;
  /** With `restricted`: on whose record it stands. */
  readonly whose?: 'subject' | 'applicant';
  /** With `undetermined`: the elements that would settle the values and effects of the result. */
  readonly missing?: readonly string[];
  /** Content hash of the catalogue whose rules were applied. */
  readonly catalogVersion: string;
  /** The calendar day the rules were applied for. */
  readonly on: string;
  /** The day the application was received, where that was another: a criterion may go by it. */
  readonly receivedOn?: string;
  readonly facts: readonly Fact[];
};
