import type { OrderStatus } from './ledger.ts';

/** A line of a file that the bank sends back days after it had called it paid (退票). `id`: the bank’s own for it, taken once; sums in fen; `reason`: a code of the list `paymentReturns`. */
export type LateReturn = { readonly id: string; readonly file: string; readonly line: number; readonly amountFen: number; readonly reason: string };

/** All that came back on a day, with its control totals. */
export type ReturnList = { readonly count: number; readonly totalFen: number; readonly returns: readonly LateReturn[] };

/** What is known of the line that a return names. */
export type KnownLine = { readonly amountFen: number; readonly status: OrderStatus };

/** What came of a return: the money is back · it was known that it had come back · no such line was sent · another sum was sent. */
export type ReturnOutcome = 'returned' | 'returned-before' | 'no-such-line' | 'other-amount';

/** What came of a return so far. undecided: the bank’s first answer to the file is not settled · another: its id was taken before for another line or sum */
export type TakenReturn = { readonly id: string; readonly came: ReturnOutcome | 'undecided' | 'another' };

/** What an operator is told of returns by which no money came home; `unknown` names no file of ours. */
export const RETURN_TROUBLE: Readonly<Partial<Record<TakenReturn['came'] | 'unknown', string>>> = {
  unknown: '退票清单里有不是这里送出的文件 / the list names files that were not sent from here',
  'no-such-line': '退票对不上文件里的任何一笔，要同银行核对 / a return fits no line of its file: settle it with the bank',
  'other-amount': '退票金额和送出的不一样，要同银行核对 / a return has another sum than was sent: settle it with the bank',
  undecided: '退票所在的文件还没有结果，要先处理那个文件 / the file of a return is not settled yet: settle it first',
  another: '银行把用过的退票编号用在了另一笔上，没有入账，要同银行核对 / the bank used the id of a return again for another line, which was not taken: settle it with the bank',
};

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
