import type { Localized, Value } from '../value.ts';

/** What is to be mended in a row: in which column, where it is one. */
export type RowFault = { /** A column's id; see `Column`. */ readonly column?: string; readonly detail: Localized };

/** What somebody has put into one row: whose it is, the answers, and every cell as written, by the id of its column. */
export type RowContent = { readonly name: string; readonly number: string; readonly answers: Readonly<Record<string, Value>>; readonly cells: Readonly<Record<string, string>> };

/** A row as it was read: what is wrong with it can be told before anybody is asked. */
export type RowRead = { readonly no: number; readonly content: RowContent; readonly faults: readonly RowFault[] };

/** `read`: not checked yet · `bad`: to be mended · `checked`: can be filed · `filed`: has a case · `failed`: was refused when it was filed · `known`: was filed before, with another sheet or alone. */
export type RowStatus = 'read' | 'bad' | 'checked' | 'filed' | 'failed' | 'known';

/** How many rows stand where. */
export type RowCounts = Readonly<Record<RowStatus, number>>;

export const NO_ROWS: RowCounts = { read: 0, bad: 0, checked: 0, filed: 0, failed: 0, known: 0 };

/** Where a batch stands: it follows from its rows and from whether filing was asked for. */
export type BatchStage = 'checking' | 'checked' | 'filing' | 'done';

/** The stage of a sheet by how many rows stand where, and whether filing was asked for. */
export function stageOf({ read, checked }: RowCounts, pressed: boolean): BatchStage {
  if (read > 0) return 'checking';
  if (!pressed) return 'checked';
  return checked > 0 ? 'filing' : 'done';
}
