import type { Decision } from '../decisions/decision.ts';
import { missingIn } from '../decisions/run-items.ts';

/** What of an item a person had to look at, as marks that can be compared: conditions that failed or could not be told, facts that were missing, answers that were contested, and another reason why the rules alone did not decide. */
export type Question = readonly string[];

/** An item of the same matter that ended after a person had it: nothing of whose it is or who decided. */
export type PastItem = {
  readonly question: Question;
  readonly outcome: 'approve' | 'refuse';
  readonly by: 'rules' | 'officer';
  /** The condition by which it was refused. */ readonly criterion?: string;
  /** From its beginning to its end, in milliseconds. */ readonly took: number;
  /** Where whoever looks had it themselves. */ readonly own?: { readonly case: string; readonly no: number };
};

/** Fewer like items are no practice that could be departed from. */
const LEAST = 5;
/** From this share of one outcome on it is the practice. */
const SHARE = 0.8;
/** Less alike is not shown. */
const LIKE = 0.5;
/** So many are shown. */
const SHOWN = 5;

/** What a person has to look at. @param contested the elements of the item that its applicant contests */
export function questionOf(decision: Pick<Decision, 'criteria' | 'because' | 'missing'>, contested: readonly string[]): Question {
  const marks = [
    ...decision.criteria.flatMap(({ id, result }) => (result === 'pass' ? [] : [`${result}/${id}`])),
    ...missingIn(decision).map((element) => `missing/${element}`),
    ...contested.map((element) => `contested/${element}`),
    ...(decision.because === undefined ? [] : [`because/${decision.because}`]),
  ];
  return [...new Set(marks)].toSorted();
}

/** How alike two questions are, from 0 (nothing in common) to 1 (the same): the share of their marks that both have (Jaccard, Bulletin de la Société Vaudoise des Sciences Naturelles 37, 1901). Two without any mark are the same. */
export function likeness(one: Question, other: Question): number {
  const both = one.filter((mark) => other.includes(mark)).length;
  const all = new Set([...one, ...other]).size;
  return all === 0 ? 1 : both / all;
}

/** The handful that is most alike, the most alike first; of equals those that came first, as they were given. */
export function mostAlike<Past extends Pick<PastItem, 'question'>>(question: Question, past: readonly Past[]): readonly (Past & { readonly likeness: number })[] {
  return past.map((each) => ({ ...each, likeness: likeness(question, each.question) })).filter((each) => each.likeness >= LIKE).toSorted((a, b) => b.likeness - a.likeness).slice(0, SHOWN);
}

/** How items with the very same question ended. */
export type Practice = { readonly of: number; readonly approved: number; readonly refused: number; /** What nearly all of them came to; nothing where they are few or differ. */ readonly usual?: 'approve' | 'refuse' };

/** What was done with items that put the very same question. */
export function practiceOf(question: Question, past: readonly Pick<PastItem, 'question' | 'outcome'>[]): Practice {
  const same = past.filter((each) => likeness(question, each.question) === 1);
  const approved = same.filter(({ outcome }) => outcome === 'approve').length;
  const counted = { of: same.length, approved, refused: same.length - approved };
  if (same.length < LEAST) return counted;
  if (approved >= same.length * SHARE) return { ...counted, usual: 'approve' };
  return counted.refused >= same.length * SHARE ? { ...counted, usual: 'refuse' } : counted;
}
