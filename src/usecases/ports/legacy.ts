import type { AskedEntry } from '#core/legacy/read-row.ts';
import type { Reason } from '#core/legacy/dump-row.ts';
import type { Known } from '#core/legacy/place-row.ts';
import type { Totals } from '#core/legacy/totals.ts';
import type { CaseStore, PoolStore } from './cases.ts';

/** What became of the rows of a dump. */
export type Counted = Required<Totals> & { readonly entered: number; readonly known: number; readonly rejected: number; readonly skipped: number; readonly entries: number; readonly newSubjects: number; /** Running matters that became cases. */ readonly takenOver: number; /** Payments that go on: how many were opened, and what they come to a month in fen. `funds` says what all rows ask for, those refused too. */ readonly plans: number; readonly monthlyFen: number };
/** As it is kept: imports from before running matters were taken over and payments went on have none. */
export type CountedThen = Omit<Counted, Later> & Partial<Pick<Counted, Later>>;
type Later = 'matters' | 'takenOver' | 'funds' | 'plans' | 'monthlyFen';

/** Keyed hashes of what a piece of a dump names: people by their numbers, rows by their keys, enterprises by their credit codes. */
export type Named = { readonly numbers: readonly string[]; readonly keys: readonly string[]; readonly enterprises: readonly string[] };
export type KnownOf = {
  readonly subjects: ReadonlyMap<string, NonNullable<Known['subject']> & { readonly id: string }>;
  readonly standing: ReadonlyMap<string, NonNullable<Known['standing']>>;
  readonly enterprises: ReadonlySet<string>;
};

/** One row with what became of it. `numberHash` tells people apart as the dump wrote them, whether or not the number can be read. */
export type RowWrite = { readonly line: number; readonly numberHash: string } & (
  | { readonly outcome: 'entered'; readonly keyHash: string; readonly digest: string; readonly subject: { readonly id?: string; readonly hash: string; readonly number: string; readonly name?: string }; readonly entries: readonly AskedEntry[]; /** The number of the old system, and the case it became. */ readonly matter?: { readonly number: string; readonly case: string } }
  | { readonly outcome: 'known'; readonly of?: string }
  | { readonly outcome: 'rejected'; readonly reasons: readonly Reason[]; readonly cells: Readonly<Record<string, string>> }
  | { readonly outcome: 'skipped' }
);

export type ImportHead = { readonly region: string; readonly id: string; readonly system: string; readonly subject: 'person' | 'enterprise'; readonly fileName: string; readonly fileHash: string; readonly at: string; readonly by: string };

/** Writes one import. Nothing of it is there for anybody else before the whole of it is. */
export type LegacyWriter = {
  /** What is known of a piece, its people held until the import ends: no case decides on their register meanwhile. */
  known(named: Named): Promise<KnownOf>;
  write(rows: readonly RowWrite[]): Promise<void>;
  /** Which numbers of running matters have become cases by imports that stand, and which case. */
  taken(numbers: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Under which identity a number is in the directory, once it is. */
  subjectOf(numberHash: string): string;
  /** Cases and officers as this import sees them: what it opens is there with the rest of it, or not at all. */
  readonly cases: CaseStore;
  readonly pool: PoolStore;
  /** How many different people the rows name, by the number as it is written in the dump. */
  people(): Promise<number>;
  finish(counted: Counted, told: Totals | undefined): Promise<void>;
};

export type ImportListed = { readonly region: string; readonly id: string; readonly system: string; readonly fileName: string; readonly at: string; readonly by: string; readonly counted: CountedThen; readonly told: Totals | null; readonly undoneAt: string | null; readonly undoneBy: string | null };
export type Rejected = { readonly line: number; readonly reasons: readonly Reason[]; readonly cells: Readonly<Record<string, string>> };

/** What still rests on an import: decisions that have read its entries, running matters on which somebody has acted, ends and payments of them, later imports that found its rows. */
export type Resting = { readonly kind: 'case' | 'matter' | 'end' | 'correction' | 'payment' | 'import'; readonly name: string };

export type LegacyStore = {
  /** Keeps all that `work` writes where it answers `keep`, else none of it. One import of a region at a time. */
  importing<T>(head: ImportHead, work: (writer: LegacyWriter) => Promise<{ readonly keep: boolean; readonly value: T }>): Promise<T>;
  list(region: string): Promise<readonly ImportListed[]>;
  find(region: string, id: string): Promise<ImportListed | undefined>;
  /** How many rows of which import of a region were refused because of which column; `null`: of the row as a whole. A row that was refused for two reasons counts twice. */
  refused(region: string): Promise<readonly { readonly import: string; readonly column: string | null; readonly rows: number }[]>;
  /** Rows that were refused, in the order of their lines; at most so many. */
  rejects(region: string, id: string, most: number): Promise<readonly Rejected[]>;
  /** How many of the running matters that an import has brought are still open, by import. */
  open(region: string): Promise<ReadonlyMap<string, number>>;
  /** The case that a number of an old system became, of an import that stands; several systems may have the same number. */
  byOldNumber(region: string, number: string): Promise<readonly { readonly system: string; readonly case: string }[]>;
  /**
   * Takes back what an import has brought, unless something rests on it: then that is named and nothing is changed. `close` ends the cases it has opened in the same transaction, or names those on which
   * somebody has acted.
   */
  undo(region: string, id: string, at: string, by: string, close: (cases: CaseStore, numbers: readonly string[]) => Promise<readonly string[]>): Promise<readonly Resting[]>;
};
