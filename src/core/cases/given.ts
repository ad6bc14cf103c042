import type { Value } from '../value.ts';

/** A source is said to be wrong: what the person says, and the files that show it. */
export type Contest = { readonly statement: string; readonly files: readonly string[] };

/** That a clerk at a counter has looked at an original, and gave it back: when, and which clerk. */
export type ShownAt = { readonly at: string; readonly by: string };

/** All that a person gave with a case: answers, contests, promises and files by the evidence they are. */
export type Given = {
  readonly answers: Readonly<Record<string, Value>>;
  readonly contests: Readonly<Record<string, Contest>>;
  readonly promises: readonly string[];
  /** What the person does not want to promise: the proof is asked for, or an officer looks (国办发〔2020〕42号: 申请人不愿承诺的，提交证明). */
  readonly declined?: readonly string[];
  readonly files: Readonly<Record<string, readonly string[]>>;
  /** Originals that were shown at a counter in place of a copy, by the evidence they are. */
  readonly shown?: Readonly<Record<string, ShownAt>>;
  /** What follows from the event itself (its `settles`): as answered, also where it is nothing (null). */
  readonly settled?: Readonly<Record<string, Value>>;
  /** Answers that nobody gave here: they stood in an old system when its matter was taken over, accepted there at `at`. */
  readonly legacy?: { readonly system: string; readonly elements: readonly string[]; readonly at: string };
  /** Answers that the case shows masked, sealed whole, by element. */
  readonly sealed?: Readonly<Record<string, string>>;
};

/** What a department answered about the person of the case. */
export type DepartmentAnswer = {
  readonly department: string;
  readonly scenario: string;
  /** The item it was asked for, where the question is another for each: the value that sets it apart. */
  readonly of?: string;
  readonly values: Readonly<Record<string, Value>>;
  readonly exchange: string;
  readonly at: string;
  /** Until when rules may decide by it; without it, for ever. */
  readonly freshUntil?: string;
  /** Why its answer could not be used: somebody has to look. */
  readonly failure?: string;
  /** Where the answer contradicts what was known: what there is to compare, and what may be used once it is settled. */
  readonly contradicts?: Contradiction;
};

/** What a department says otherwise than the register: sealed by field, for the officer's eyes; and the rest of its answer, unused until an officer confirms that it is about this person. */
export type Contradiction = { readonly said: Readonly<Record<string, string>>; readonly rest: Readonly<Record<string, Value>>; readonly at: string };

/** The answers that one item may use: those about it alone, and those that are the same for all. */
export function answersFor(answers: readonly DepartmentAnswer[], { of }: { readonly of?: string }): readonly DepartmentAnswer[] {
  return answers.filter((answer) => answer.of === undefined || answer.of === of);
}

/** The answers that rules may still decide by at a moment: a stale one counts as none. */
export function freshAnswers(answers: readonly DepartmentAnswer[], at: string): readonly DepartmentAnswer[] {
  return answers.filter(({ freshUntil }) => freshUntil === undefined || Date.parse(freshUntil) > Date.parse(at));
}
