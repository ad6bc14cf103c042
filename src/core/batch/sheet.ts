import type { Localized } from '../value.ts';

/** A cell as it stands in a spreadsheet: a date is `YYYY-MM-DD`, a number its digits as written in the file. `fault`: why it must not be taken as it is. */
export type Cell = { readonly kind: 'text' | 'number' | 'date' | 'boolean'; readonly text: string; readonly fault?: Localized };

/** One row that holds something: its number as the spreadsheet shows it, its cells by the letters of their column. */
export type SheetRow = { readonly no: number; readonly cells: ReadonlyMap<string, Cell> };

/** What stands in the first sheet of a file, empty rows left out. */
export type Sheet = readonly SheetRow[];

/** More rows than any spreadsheet of one application has: a larger one is filed in parts. */
export const MOST_ROWS = 10_000;

/** A file that cannot be read as it is. `cells` names each place and what is to be done there. */
export class SheetError extends Error {
  override readonly name = 'SheetError';
  readonly detail: Localized;
  readonly cells: readonly { readonly cell: string; readonly detail: Localized }[];
  constructor(detail: Localized, cells: SheetError['cells'] = []) {
    super(detail.en);
    this.detail = detail;
    this.cells = cells;
  }
}

/** The place of a column by its letters: `A` is 1, `AA` is 27. */
export function columnPlace(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.codePointAt(0)! - 64, 0);
}

/** The letters of a column: 0 is `A`, 26 is `AA`. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest < 0 ? '' : columnLetters(rest)) + String.fromCodePoint(65 + (index % 26));
}
