import { OUTPUT } from '../dmn/decision-table/from-rule-table.ts';
import type { Grid } from './table-in-region.ts';

/** What became of a row; `before` and `after` say which row it is in either table, from 0. */
export type RowChange = { readonly change: 'same' | 'changed' | 'added' | 'removed'; readonly before?: number; readonly after?: number };

/**
 * The rows of two versions of a table side by side, in the order of the later one. Rows with the same tests are the same row, whose results
 * may have changed; rows that moved past each other are removed and added, as their order may decide. What stands between two rows that
 * stayed and gives the same results on both sides has other tests: it was changed.
 */
export function rowChanges(before: Grid, after: Grid): readonly RowChange[] {
  const inputs = [...new Set([...before.columns, ...after.columns])].filter((column) => !column.startsWith(OUTPUT));
  const outputs = [...new Set([...before.columns, ...after.columns])].filter((column) => column.startsWith(OUTPUT));
  const key = (grid: Grid, row: number, columns: readonly string[], none: string): string => JSON.stringify(columns.map((column) => {
    const at = grid.columns.indexOf(column);
    return at < 0 ? none : String(grid.rows[row]?.[at] ?? none);
  }));
  const testsOf = (grid: Grid): readonly string[] => grid.rows.map((_row, at) => key(grid, at, inputs, '-'));
  const resultsOf = (grid: Grid): readonly string[] => grid.rows.map((_row, at) => key(grid, at, outputs, ''));
  const [old, now] = [{ tests: testsOf(before), results: resultsOf(before) }, { tests: testsOf(after), results: resultsOf(after) }];

  const changes: RowChange[] = [];
  let [from, to] = [0, 0];
  const between = (oldEnd: number, newEnd: number): void => {
    const gone = Array.from({ length: oldEnd - from }, (_, at) => from + at);
    const left = new Set(gone);
    const fresh = Array.from({ length: newEnd - to }, (_, at): RowChange => {
      const row = to + at;
      const twin = gone.find((each) => left.has(each) && old.results[each] === now.results[row]);
      if (twin === undefined) return { change: 'added', after: row };
      left.delete(twin);
      return { change: 'changed', before: twin, after: row };
    });
    changes.push(...[...left].map((row): RowChange => ({ change: 'removed', before: row })), ...fresh);
  };
  for (const [a, b] of inCommon(old.tests, now.tests)) {
    between(a, b);
    changes.push({ change: old.results[a] === now.results[b] ? 'same' : 'changed', before: a, after: b });
    [from, to] = [a + 1, b + 1];
  }
  between(before.rows.length, after.rows.length);
  return changes;
}

/** The places of the longest sequence that two lists have in common. */
function inCommon(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const longest = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) longest[i]![j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) found.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return found;
}
