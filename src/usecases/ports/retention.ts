import type { Retained, Retention } from '#core/register/retention.ts';

/** So many records are from before the day, and so many of them may go: the others are needed by what still runs. */
export type Aged = { readonly old: number; readonly removable: number };

/** What was removed of a kind in a run. */
export type RetentionRun = { readonly kind: Retained; readonly at: string; readonly before: string; readonly removed: number };

/** What is kept, as anybody who may read the records can count it. */
export type RetentionView = {
  count(region: string, kind: Retained, before: string): Promise<Aged>;
  /** The day in China of the oldest record from `before` on; nothing where there is none. */
  oldestFrom(region: string, kind: Retained, before: string): Promise<string | undefined>;
  /** The last run of each kind in which something went. */
  lastRuns(region: string): Promise<readonly RetentionRun[]>;
};

/** Records that go after a time. Only the owner of the schema can remove them; the role that serves people cannot. */
export type RetentionStore = Pick<RetentionView, 'count'> & {
  /** Removes what may go, at most `limit` of it, and adds to how much went in the run that began `at`, by which figure, in one transaction. Answers how many: fewer than `limit` when nothing is left. */
  remove(region: string, retention: Retention, at: string, limit: number): Promise<number>;
};
