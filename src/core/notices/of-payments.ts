import type { Catalog } from '../catalog/catalog.ts';
import { codeName } from '../catalog/code-name.ts';
import { formatValue } from '../decisions/format-value.ts';
import type { Hash } from '../id.ts';
import type { LateReturn } from '../payments/late-return.ts';
import type { LineResult } from '../payments/match-statement.ts';
import type { Localized } from '../value.ts';
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
  const byLine = new Map(results.map((result) => [result.line, result]));
  return lines.flatMap((line) => {
    const found = byLine.get(line.line);
    if (!found) return [];
    const known = catalog.codes.get(RETURNS)?.codes[found.reason ?? ''] !== undefined;
    return noticesOf(catalog.messages, {
      case: line.case, item: line.item, cause: found.result === 'paid' ? 'paid' : cameBack, key: line.id, at,
      places: { ...places(catalog, line), ...(found.result === 'returned' && { why: codeName(catalog, RETURNS, known ? (found.reason ?? '') : 'unknown') }) },
    }, { applicant: line.payee }, cityOf(catalog, region), hash);
  });
}

/** What payees are told whose account cannot be read: once a month for a matter of a case, however many payments wait. */
export function noticesOfUnreadable(catalog: Catalog, region: string, lines: readonly PaidFor[], at: string, hash: Hash): Notice[] {
  const firsts = new Map(lines.map((line) => [[line.payee, line.case, line.item, line.fund].join('/'), line]));
  return [...firsts].flatMap(([key, line]) => noticesOf(catalog.messages, { case: line.case, item: line.item, cause: 'account-unreadable', key: `account-unreadable/${key}/${at.slice(0, 7)}`, at, places: places(catalog, line) }, { applicant: line.payee }, cityOf(catalog, region), hash));
}

function places(catalog: Catalog, { case: number, service, fund, month, amountFen }: PaidFor): Readonly<Record<string, Localized>> {
  const { short, ...name } = catalog.services.get(service) ?? { zh: service, en: service };
  return {
    matters: short ?? { zh: name.zh, en: name.en }, case: number === null ? TAKEN_OVER : same(number), fund: codeName(catalog, 'funds', fund), month: same(month.slice(0, 7)), amount: formatValue(amountFen, { money: 'fen' }, catalog.codes),
  };
}

function cityOf(catalog: Catalog, region: string): Localized {
  const { zh, en } = catalog.regions.get(region) ?? { zh: '', en: '' };
  return { zh, en };
}
