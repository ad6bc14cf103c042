import type { OrderStatus } from './ledger.ts';

/** A line of a file that the bank sends back days after it had called it paid (退票). `id`: the bank’s own for it, taken once; sums in fen; `reason`: a code of the list `paymentReturns`. */
export type LateReturn = { readonly id: string; readonly file: string; readonly line: number; readonly amountFen: number; readonly reason: string };

/** All that came back on a day, with its control totals. */
export type ReturnList = { readonly count: number; readonly totalFen: number; readonly returns: readonly LateReturn[] };

/** What is known of the line that a return names. */
export type KnownLine = { readonly amountFen: number; readonly status: OrderStatus };

/** What came of a return: the money is back · it was known that it had come back · no such line was sent · another sum was sent. */
export type ReturnOutcome = 'returned' | 'returned-before' | 'no-such-line' | 'other-amount';

/** Whether the control totals of a day's list fit it. One that does not is refused as a whole: nobody can say what it leaves out. */
export function fitsItsTotals({ count, totalFen, returns }: ReturnList): boolean {
  const ids = new Set(returns.map(({ id }) => id)).size;
  return count === returns.length && ids === returns.length && totalFen === returns.reduce((sum, { amountFen }) => sum + amountFen, 0);
}

/** What comes of a return. Nothing yet, where the bank's first answer to the file has not been read: the return is asked for again. */
export function outcomeOf(line: KnownLine | undefined, { amountFen }: Pick<LateReturn, 'amountFen'>): ReturnOutcome | undefined {
  if (line === undefined) return 'no-such-line';
  if (line.status === 'returned') return 'returned-before';
  if (line.status !== 'paid') return undefined;
  return line.amountFen === amountFen ? 'returned' : 'other-amount';
}
