import type { RegisterEntry } from '../register/entry.ts';
import type { Side } from './side.ts';

/** Of which case something is, and under which number that was handed in, when. */
export type OfCase = { readonly subject: string; readonly submittedAt: string };

/** An entry that was written while two numbers were one: where it stands, and whether its source says whose it is. */
export type Between = {
  readonly entry: RegisterEntry; readonly at: 'kept' | 'merged';
  /** An officer has to say to whom it goes. */
  readonly unclear: boolean;
  /** Why it cannot be moved to the other number: money is paid by it. */
  readonly pays: boolean;
};

/**
 * What was written while two numbers were one. What stands under the number that was merged is about it: a case that ran already, an import, a word or a
 * correction that names it. Under the number that stays only that is clear which would have come there without the merge: of a case from before it, of an
 * import, of a correction of an entry of its own. Whatever the person did since, they did under that number, whoever they are.
 */
export function writtenBetween(kept: Side, merged: Side, since: string, cases: ReadonlyMap<string, OfCase>): Between[] {
  const paying = new Set([...kept.plans, ...merged.plans].flatMap(({ entry }) => entry ?? []));
  const of = ({ entries }: Side, at: 'kept' | 'merged'): Between[] => entries.filter(({ recordedAt }) => recordedAt > since).map((entry) => ({ entry, at, unclear: at === 'kept' && isUnclear(entry, since, cases), pays: paying.has(entry.id) }));
  return [...of(kept, 'kept'), ...of(merged, 'merged')].toSorted((a, b) => (a.entry.recordedAt < b.entry.recordedAt ? -1 : 1));
}

function isUnclear({ origin }: RegisterEntry, since: string, cases: ReadonlyMap<string, OfCase>): boolean {
  switch (origin.kind) {
    case 'case': { const found = cases.get(origin.case); return found === undefined || found.submittedAt > since; }
    case 'employer': return true;
    case 'import': case 'pulled': case 'correction': case 'separation': return false;
  }
}
