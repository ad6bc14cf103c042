import type { PulledRecord, ListTotals, Staged } from '#core/partners/pulled.ts';
import type { Contradiction, Taken, TakenBefore } from '#core/register/take-record.ts';
import type { Both } from '#core/register/reverse.ts';
import type { Subject } from './cases.ts';

/** Which list of which day or month. */
export type PullKey = { readonly region: string; readonly department: string; readonly scenario: string; readonly period: string };
/** How far it is: its pages are fetched, its records are taken over, or all of it is done. */
export type PullState = PullKey & { readonly status: 'fetching' | 'applying' | 'done'; readonly cursor: string; /** What the department told of the whole with its last page: all pages are there. */ readonly told: ListTotals | null; readonly attempts: number; readonly nextAt: string };
/** A record as it waits to be taken over: who it is about and what it says as keyed hashes, the rest sealed. */
export type StagedRecord = { readonly recordHash: string; readonly personHash: string; readonly digest: string; readonly record: PulledRecord };
/** What is known of whoever a record is about; nobody where the register has no such number in this region. */
export type KnownOfRecord = { readonly subject: Subject; readonly both: Both };
/** What the record said before; `stands`: at whom the entry stands that it became. */
export type KnownBefore = TakenBefore & { readonly stands?: string };
/** What became of a record: as core says it, or nobody of the register was meant; `unnamed`: nobody is, and the entry that it became stands at somebody all the same; `digest`: of what it says with the name. */
export type RecordTaken = (Taken & { readonly unnamed?: false }) | { readonly outcome: 'unknown' | 'other-name'; readonly effects: readonly []; readonly entry: null } | { readonly outcome: 'contradicts'; readonly cause: Contradiction; readonly unnamed: true; readonly digest: string; readonly effects: readonly []; readonly entry: string | null };

/** A list as the board shows it; counts of records, by what became of them. */
export type PullSeen = PullKey & {
  readonly status: PullState['status']; readonly pages: number; readonly fetched: number; readonly told: ListTotals | null; readonly counts: Readonly<Partial<Record<RecordTaken['outcome'], number>>>;
  readonly attempts: number; readonly trouble: string | null; readonly begunAt: string; readonly nextAt: string; readonly doneAt: string | null;
};

export type PullStore = {
  /** The last period of a list that is done. */
  lastDone(of: Omit<PullKey, 'period'>): Promise<string | undefined>;
  /** Begins a list, or finds it where it was left. */
  begin(key: PullKey, at: string): Promise<PullState>;
  /** Keeps a page that was asked for at `cursor`; false where another worker has kept it. */
  keepPage(key: PullKey, cursor: string, page: { readonly records: readonly StagedRecord[]; readonly next: string | null; readonly totals?: ListTotals }): Promise<boolean>;
  staged(key: PullKey): Promise<Staged>;
  /** All pages are there and fit the totals: from now on records are taken over. */
  checked(key: PullKey): Promise<void>;
  /** Throws away what was fetched, to begin anew at a moment; `trouble` says why, without personal data. */
  startOver(key: PullKey, trouble: string, nextAt: string): Promise<void>;
  /** Leaves it as it is until a moment. */
  later(key: PullKey, trouble: string, nextAt: string): Promise<void>;
  /** Takes over at most `limit` records, each as `take` says, in one transaction: with the last of them the list is done. Answers how many are left, or `undefined` where another worker is at it. */
  takeOver(key: PullKey, limit: number, at: string, take: (record: StagedRecord, known: KnownOfRecord | undefined, before: KnownBefore | undefined) => RecordTaken): Promise<number | undefined>;
  /** The newest lists of a region. */
  recent(region: string, limit: number): Promise<readonly PullSeen[]>;
};
