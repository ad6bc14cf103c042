import type { Catalog } from '../catalog/catalog.ts';
import { codeName } from '../catalog/code-name.ts';
import { formatValue } from '../decisions/format-value.ts';
import type { Hash } from '../id.ts';
import type { LateReturn } from '../payments/late-return.ts';
import type { LineResult } from '../payments/match-statement.ts';
import type { Cause } from './causes.ts';
import { noticesOf, same, type Notice } from './notice.ts';

/** A line of a file that has its result: whose, and for what. `month`: `YYYY-MM-01`. */
export type PaidFor = { readonly id: string; readonly line: number; readonly payee: string; /** Of no case: a benefit that was taken over from an old system. */ readonly case: string | null; readonly item: number | null; readonly service: string; readonly fund: string; readonly month: string; readonly amountFen: number };

const RETURNS = 'paymentReturns';
const TAKEN_OVER = { zh: '接管自旧系统', en: 'taken over from an old system' };

/** What the payees of lines are told that came back after they had been called paid. */
export function noticesOfLateReturns(catalog: Catalog, region: string, lines: readonly PaidFor[], returns: readonly LateReturn[], at: string, hash: Hash): Notice[] {
  return lines.flatMap((line, index) => noticesOfPayments(catalog, region, [line], [{ line: line.line, result: 'returned', ...(returns[index] && { reason: returns[index].reason }) }], at, hash, 'returned-late'));
}

/** What the payees of a file are told: that their money is there, or that it came back and why. `cameBack`: as what they are told of the latter. */
export function noticesOfPayments(catalog: Catalog, region: string, lines: readonly PaidFor[], results: readonly LineResult[], at: string, hash: Hash, cameBack: Extract<Cause, 'returned' | 'returned-late'> = 'returned'): Notice[] {
  const { zh, en } = catalog.regions.get(region) ?? { zh: '', en: '' };
  const byLine = new Map(results.map((result) => [result.line, result]));
  return lines.flatMap(({ id, line, payee, case: number, item, service, fund, month, amountFen }) => {
    const found = byLine.get(line);
    if (!found) return [];
    const { short, ...name } = catalog.services.get(service) ?? { zh: service, en: service };
    const known = catalog.codes.get(RETURNS)?.codes[found.reason ?? ''] !== undefined;
    return noticesOf(catalog.messages, {
      cause: found.result === 'paid' ? 'paid' : cameBack, key: id, case: number, item, at,
      places: {
        matters: short ?? { zh: name.zh, en: name.en }, case: number === null ? TAKEN_OVER : same(number), fund: codeName(catalog, 'funds', fund), month: same(month.slice(0, 7)), amount: formatValue(amountFen, { money: 'fen' }, catalog.codes),
        ...(found.result === 'returned' && { why: codeName(catalog, RETURNS, known ? (found.reason ?? '') : 'unknown') }),
      },
    }, { applicant: payee }, { zh, en }, hash);
  });
}
