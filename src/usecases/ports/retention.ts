import type { Retained, Retention } from '#core/register/retention.ts';

/** So many records are from before the day, and so many of them may go: the others are needed by what still runs. */
export type Aged = { readonly old: number; readonly removable: number };

/** Records that go after a time. Only the owner of the schema can remove them; the service itself cannot. */
export type RetentionStore = {
  count(region: string, kind: Retained, before: string): Promise<Aged>;
  /** Removes what may go and notes how much, when and by which figure, in one transaction. */
  remove(region: string, retention: Retention, at: string): Promise<number>;
};
