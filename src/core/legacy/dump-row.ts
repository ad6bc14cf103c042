import type { Localized } from '../value.ts';

/** One row of a dump as a reader has found it: texts by the names of their columns, and where it begins. `fault`: it cannot be read. */
export type DumpRow = { readonly line: number; readonly cells: Readonly<Record<string, string>>; readonly fault?: Localized };

/** Why a row is not taken over, and in which column. */
export type Reason = Localized & { readonly column?: string };

/** Whether a row has one of the texts that a mapping names, in each of the columns. */
export function fits(cells: DumpRow['cells'], where: Readonly<Record<string, readonly string[]>> = {}): boolean {
  return Object.entries(where).every(([column, texts]) => texts.includes((cells[column] ?? '').trim()));
}
