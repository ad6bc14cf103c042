/** A column of a sheet that is written: its heading, how wide it is in characters, and what stands below. */
export type SheetColumn = { readonly heading: string; readonly width: number; readonly holds: 'plain' | 'text' | 'day' | 'words' };

/** A sheet to write. `lists`: columns, by their place, whose cells are chosen from a range of another sheet. */
export type SheetContent = {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly lists?: readonly { readonly column: number; readonly sheet: string; readonly from: string; readonly to: string }[];
};

/** A workbook to write: its sheets in their order. */
export type WorkbookContent = readonly SheetContent[];
