import type { Localized } from '../value.ts';

/** What the bank says of one line of a file. `reason`: a code of the list `paymentReturns`. */
export type LineResult = { readonly line: number; readonly result: 'paid' | 'returned'; readonly reason?: string };

/** The bank's answer to a file, with its control totals in fen. */
export type Statement = { readonly lines: number; readonly paid: number; readonly returned: number; readonly results: readonly LineResult[] };

/** A line as it was sent. */
export type SentLine = { readonly line: number; readonly amountFen: number };

const SHOWN = 5;

/**
 * Whether an answer fits the file line by line. One that names a line that was never sent, one line twice, leaves one out or whose sums do not fit is
 * refused as a whole, in words: nobody can say which of its other lines are to be believed.
 */
export function matchStatement(sent: readonly SentLine[], statement: Statement): { readonly ok: true } | { readonly ok: false; readonly why: Localized } {
  const amounts = new Map(sent.map(({ line, amountFen }) => [line, amountFen]));
  const named = new Set<number>();
  const twice = statement.results.filter(({ line }) => named.size === named.add(line).size).map(({ line }) => line);
  const unknown = statement.results.filter(({ line }) => !amounts.has(line)).map(({ line }) => line);
  const missing = sent.filter(({ line }) => !named.has(line)).map(({ line }) => line);
  if (unknown.length > 0) return refused(`回盘文件有报盘里没有的行号：${some(unknown)}`, `The answer names lines that were not sent: ${some(unknown)}`);
  if (twice.length > 0) return refused(`回盘文件有重复的行号：${some(twice)}`, `The answer names lines twice: ${some(twice)}`);
  if (missing.length > 0) return refused(`回盘文件缺少行号：${some(missing)}`, `The answer leaves out lines: ${some(missing)}`);
  const sum = (result: LineResult['result']): number => statement.results.reduce((total, each) => total + (each.result === result ? (amounts.get(each.line) ?? 0) : 0), 0);
  const fits = statement.lines === sent.length && statement.paid === sum('paid') && statement.returned === sum('returned');
  return fits ? { ok: true } : refused('回盘文件的控制总数和逐行结果对不上', 'The control totals of the answer do not fit its lines');
}

function refused(zh: string, en: string): { readonly ok: false; readonly why: Localized } {
  return { ok: false, why: { zh: `${zh}。整个文件没有采用`, en: `${en}. The whole file was refused` } };
}

function some(lines: readonly number[]): string {
  return lines.slice(0, SHOWN).join(', ') + (lines.length > SHOWN ? ` … (${lines.length})` : '');
}
