import { FeelContext } from '../../feel/values/context.ts';
import { same } from '../../feel/values/equality.ts';
import { UNKNOWN, type FeelValue, type Result } from '../../feel/values/value.ts';

/** What a table gives: a result for each output, and all of it as one value where that is worked out already. */
export type Outcome = { readonly columns: readonly Result[]; readonly value?: Result };

/** All outputs as one value (DMN 1.5, 8.3.1): the only one itself, several as a context. */
export function valueOf({ columns, value }: Outcome, names: readonly string[]): Result {
  if (value !== undefined) return value;
  if (names.length === 1) return columns[0] ?? null;
  const entries: [string, FeelValue][] = [];
  for (let index = 0; index < names.length; index++) {
    const column = columns[index] ?? null;
    if (column === UNKNOWN) return UNKNOWN;
    entries.push([names[index] ?? '', column]);
  }
  return new FeelContext(entries);
}

/** What all of some outcomes have in common; the rest is open. */
export function agreed(outcomes: readonly Outcome[]): Outcome {
  const [first = { columns: [] }, ...rest] = outcomes;
  if (rest.length === 0) return first;
  const columns = first.columns.map((column, index) => (column !== UNKNOWN && rest.every((other) => isSame(column, other.columns[index] ?? null)) ? column : UNKNOWN));
  if (outcomes.every(({ value }) => value !== undefined)) return { columns, value: rest.every(({ value }) => isSame(first.value ?? null, value ?? null)) ? first.value : UNKNOWN };
  // Null is no context of nulls.
  return columns.length === 1 || outcomes.every(({ value }) => value !== null) ? { columns } : { columns, value: UNKNOWN };
}

/** Whether two results are known and the same. */
export function isSame(a: Result, b: Result): boolean {
  return a !== UNKNOWN && b !== UNKNOWN && same(a, b);
}
