import type { DepartmentWord } from '#core/partners/department-word.ts';

/** What a department said by itself, as it was taken. `message` is its own id for it. */
export type TakenWord = { readonly region: string; readonly id: string; readonly department: string; readonly scenario: string; readonly message: string; readonly digest: string; readonly word: DepartmentWord; readonly at: string };

/** What came of a word. */
export type WordOutcome = 'filed' | 'notified' | 'nothing-to-do' | 'open-case' | 'refused' | 'unknown-person' | 'other-person' | 'nobody-known' | 'held' | 'taken-back' | 'not-offered' | 'booked' | 'rejected' | 'repeated' | 'contradicts' | 'wrong-order';
export type WordDone = { readonly outcome: WordOutcome; readonly case?: string; readonly prompts?: readonly { readonly subject: string; readonly about: string; readonly lifeEvent: string }[]; /** Payments to whom it is about are held from this day on. */ readonly holds?: { readonly subject: string; readonly from: string }; /** What the department said of somebody under a scenario, up to this word, counts no more. */ readonly releases?: { readonly subject: string; readonly scenario: string } };

/** A word on the board: nobody is named in it. */
export type WordRow = { readonly id: string; readonly department: string; readonly scenario: string; readonly at: string; readonly outcome: WordOutcome | null; readonly case: string | null; readonly people: number | null; readonly attempts: number };

/** An offer to somebody whom a word concerns. */
export type Prompt = { readonly id: string; readonly at: string; readonly about: string; readonly aboutName: string; readonly lifeEvent: string; readonly department: string; readonly scenario: string };

export type DepartmentEventStore = {
  /** Keeps a word once: the same id with the same content finds the first one again, with another content it is `reused`. */
  take(word: TakenWord): Promise<{ readonly id: string; readonly at: string } | 'reused'>;
  /** Words to work on, leased until a moment, so that a worker that dies leaves them to the next. */
  due(now: string, until: string, limit: number): Promise<readonly (TakenWord & { readonly attempts: number })[]>;
  /** Says what came of a word and writes its prompts and what it holds, at once or not at all. */
  done(word: Pick<TakenWord, 'region' | 'id' | 'department' | 'scenario' | 'at'>, done: WordDone, at: string): Promise<void>;
  later(word: Pick<TakenWord, 'region' | 'id'>, at: string): Promise<void>;
  /** Whether a department's word of a scenario, said up to a moment, holds payments to somebody. */
  holds(word: Pick<TakenWord, 'region' | 'department' | 'at'>, subject: string, scenario: string): Promise<boolean>;
  /** Somebody who is not in the directory yet; who is there stays as they are. */
  enter(subject: { readonly region: string; readonly id: string; readonly kind: 'person' | 'enterprise'; readonly number: string; readonly numberHash: string; readonly name: string }, at: string): Promise<void>;
  /** Up to which day all that a department said under a scenario was fetched. */
  pulledTo(region: string, department: string, scenario: string): Promise<string | undefined>;
  pulled(region: string, department: string, scenario: string, day: string): Promise<void>;
  recent(region: string, limit: number): Promise<readonly WordRow[]>;
  /** Open offers to somebody; those whose event somebody has handed in meanwhile are over. */
  prompts(region: string, subject: string): Promise<readonly Prompt[]>;
  decline(region: string, subject: string, id: string, at: string): Promise<boolean>;
};
