/** What came of the matters of a row that was filed. open: some have no result yet · done: all approved · partly: some · refused: none. */
export const ROW_OUTCOMES = ['open', 'done', 'partly', 'refused'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** How many rows that were filed came out how. */
export type RowOutcomes = Readonly<Record<RowOutcome, number>>;

export const NO_OUTCOMES: RowOutcomes = { open: 0, done: 0, partly: 0, refused: 0 };

/** How many matters of a row's case stand where; `refused`: ended without an approval, for whatever reason. */
export type RowItems = { readonly approved: number; readonly refused: number; readonly open: number };

/** What came of a row that was filed, by how its matters stand. */
export function rowOutcome({ approved, refused, open }: RowItems): RowOutcome {
  if (open > 0) return 'open';
  if (refused === 0) return 'done';
  return approved === 0 ? 'refused' : 'partly';
}
