import type { LegacySystem } from '../catalog/legacy-system.ts';
import type { Localized } from '../value.ts';
import { fits, type DumpRow } from './dump-row.ts';
import { amountIn } from './read-value.ts';

/** Control totals: rows, different people by their number as written, running matters, and sums in fen by column. What is not told is not compared. */
export type Totals = { readonly rows?: number; readonly people?: number; /** Rows that are matters still running. */ readonly matters?: number; readonly sums: Readonly<Record<string, number>>; /** What goes on being paid every month, in fen by fund. */ readonly funds?: Readonly<Record<string, number>> };

/** What the last row of a dump says of the dump, or `undefined` of any other row. */
export function readTrailer({ totals }: LegacySystem, { cells, fault }: DumpRow): Totals | undefined {
  const { trailer, sums } = totals;
  if (!trailer || fault || !fits(cells, { [trailer.column]: [trailer.is] })) return undefined;
  const count = (column: string | undefined): number | undefined => {
    const text = column === undefined ? '' : (cells[column] ?? '').replaceAll(/[,\s]/gu, '');
    return /^\d+$/u.test(text) ? Number(text) : undefined;
  };
  const [rows, people, matters] = [count(trailer.rows), count(trailer.people), count(trailer.matters)];
  const told = Object.entries(trailer.sums ?? {}).flatMap(([column, where]): [string, number][] => {
    const read = amountIn(cells[where] ?? '', sums[column] ?? 'yuan');
    return 'fault' in read ? [] : [[column, read.value]];
  });
  return { ...(rows !== undefined && { rows }), ...(people !== undefined && { people }), ...(matters !== undefined && { matters }), sums: Object.fromEntries(told) };
}

/** Adds a row to running sums. A text that is no amount adds nothing: then the totals differ, and the import stops. */
export function addUp({ totals }: LegacySystem, sums: Readonly<Record<string, number>>, { cells }: DumpRow): Record<string, number> {
  return Object.fromEntries(Object.entries(totals.sums).map(([column, unit]) => {
    const read = amountIn(cells[column] ?? '', unit);
    return [column, (sums[column] ?? 0) + ('fault' in read ? 0 : read.value)];
  }));
}

/** Where counted and told totals differ, in words. Empty where everything that was told is so. */
export function differing(told: Totals, counted: Required<Totals>): readonly Localized[] {
  const pairs: readonly (readonly [Localized, number | undefined, number])[] = [
    [{ zh: '行数', en: 'rows' }, told.rows, counted.rows],
    [{ zh: '人数', en: 'people' }, told.people, counted.people],
    [{ zh: '在办件数', en: 'running matters' }, told.matters, counted.matters],
    ...Object.entries(told.funds ?? {}).map(([fund, sum]) => [{ zh: `${fund} 每月续发合计（分）`, en: `sum that goes on being paid a month by ${fund} in fen` }, sum, counted.funds[fund] ?? 0] as const),
    ...Object.entries(told.sums).map(([column, sum]) => [{ zh: `${column} 合计（分）`, en: `sum of ${column} in fen` }, sum, counted.sums[column] ?? 0] as const),
  ];
  return pairs.flatMap(([what, is, counts]) => (is === undefined || is === counts ? [] : [{ zh: `${what.zh}：对方说 ${is}，实际 ${counts}`, en: `${what.en}: ${is} were told, ${counts} counted` }]));
}
