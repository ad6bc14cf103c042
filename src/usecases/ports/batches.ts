import type { FiledSheet } from '#core/notices/of-sheet.ts';
import type { Notice } from '#core/notices/notice.ts';
import type { ClerkAct } from './clerks.ts';
import type { RowContent, RowCounts, RowFault, RowRead, RowStatus } from '#core/batch/row.ts';
import type { RowItems, RowOutcome, RowOutcomes } from '#core/batch/row-outcome.ts';
import type { ItemStatus } from '#core/cases/item.ts';

/** A spreadsheet that an employer has uploaded, and how many of its rows stand where. */
export type Batch = {
  readonly region: string; readonly id: string; readonly enterprise: string; readonly lifeEvent: string; readonly fileName: string;
  /** Who uploaded it, as events name them. */
  readonly actor: string; readonly at: string;
  /** Rows that had a case already, from a sheet that was given back. */
  readonly skipped: number;
  /** When filing was asked for. */
  readonly pressedAt: string | null;
  /** The sheet that was uploaded in its place, mended. */
  readonly replacedBy: string | null;
  readonly counts: RowCounts;
};

/** One row with what became of it; `items`: how many matters of its case stand where. */
export type BatchRow = {
  readonly no: number; readonly status: RowStatus; readonly content: RowContent; readonly faults: readonly RowFault[];
  readonly subject: string | null; readonly caseNumber: string | null;
  readonly items: RowItems | null;
  /** Its matters that ended without an approval; `criterion`: by which one was refused. */
  readonly unmet: readonly UnmetMatter[];
};

/** A matter of a row that ended without an approval. */
export type UnmetMatter = { readonly no: number; readonly service: string; readonly of: string | null; readonly status: ItemStatus; readonly criterion: string | null };

/** A row that a worker has in hand, with what it needs to know of its batch. */
export type TakenRow = Pick<BatchRow, 'no' | 'content' | 'subject'> & { readonly status: 'read' | 'checked'; readonly batch: Pick<Batch, 'region' | 'id' | 'enterprise' | 'lifeEvent' | 'actor'> };

/** What became of a taken row; `later` where somebody was faster or something failed: it stays and is taken again. */
export type Settled =
  | { readonly to: 'bad' | 'failed'; readonly faults: readonly RowFault[] }
  | { readonly to: 'known'; readonly caseNumber: string; readonly faults: readonly RowFault[] }
  | { readonly to: 'checked'; readonly subject: string }
  | { readonly to: 'filed'; readonly caseNumber: string }
  | { readonly to: 'later' };

/** Which rows of a batch: from which number on, how many at most, of which status, and with which outcome. */
export type RowsWanted = { readonly after: number; readonly limit: number; readonly status?: RowStatus; readonly outcome?: RowOutcome };

/** `acts`: what a clerk is noted to have done, in the same transaction. */
export type BatchStore = {
  /** Keep a sheet, and that it has come in the place of others (`replaced`); one that is there already stays as it is. */
  add(batch: Omit<Batch, 'counts' | 'pressedAt' | 'replacedBy'>, rows: readonly RowRead[], replaced: readonly string[], acts?: readonly ClerkAct[]): Promise<void>;
  /** The newest first. */
  list(region: string, enterprise: string): Promise<readonly Batch[]>;
  find(region: string, enterprise: string, id: string): Promise<Batch | undefined>;
  rows(region: string, id: string, wanted: RowsWanted): Promise<readonly BatchRow[]>;
  /** What came of the rows that were filed. */
  outcomes(region: string, id: string): Promise<RowOutcomes>;
  /** How many rows an enterprise has uploaded since a moment. */
  uploadedSince(region: string, enterprise: string, since: string): Promise<number>;
  /** Ask for filing; a second time changes nothing. */
  press(region: string, id: string, at: string, actor: string, acts?: readonly ClerkAct[]): Promise<void>;
  remove(region: string, id: string, acts?: readonly ClerkAct[]): Promise<void>;
  /** Remove what was uploaded before a moment, in every region. */
  removeBefore(at: string): Promise<void>;
  /** Sheets all of whose good rows are filed, and whose enterprise was not told. */
  untold(region: string): Promise<readonly FiledSheet[]>;
  /** Tell an enterprise of its sheet; a second time changes nothing. */
  told(sheet: Pick<FiledSheet, 'region' | 'id'>, notices: readonly Notice[], at: string): Promise<void>;
  /** Take rows in hand that wait to be checked, or to be filed where that was asked for. Nobody else gets them before `until`. */
  take(region: string, now: string, until: string, limit: number): Promise<readonly TakenRow[]>;
  /** Write down what became of rows in hand. One that is no longer as it was taken is left alone. */
  settle(region: string, settled: readonly { readonly row: TakenRow; readonly became: Settled }[]): Promise<void>;
};
