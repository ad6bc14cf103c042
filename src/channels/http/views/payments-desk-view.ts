import type { Catalog } from '#core/catalog/catalog.ts';
import { codeName } from '#core/catalog/code-name.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import { FILE_TROUBLES, isFileTrouble, needsSomebody, type FileTrouble } from '#core/payments/file-trouble.ts';
import { RETURN_TROUBLE } from '#core/payments/late-return.ts';
import { balancesOf, turnoverOf, type LedgerAccount } from '#core/payments/ledger.ts';
import { maskNumber } from '#core/register/mask.ts';
import type { Localized } from '#core/value.ts';
import type { FileSeen, FundLedger, PaymentRun, StrayReturn, WaitingPayment } from '#usecases/ports/payments-desk.ts';
import type { BankFile, FundBalances, MoneySeen, PaymentsDesk, Run, WaitingPayments } from '../schemas/payments-desk.ts';

export const money = (catalog: Catalog, fen: number): Localized => formatValue(fen, { money: 'fen' }, catalog.codes);
const fundName = (catalog: Catalog, fund: string): Localized => codeName(catalog, 'funds', fund);
const CAUSES = 'paymentReturnCauses';
/** Why a payment came back, in the words of the catalogue for whoever pays: what the payee can do about it is for the payee. */
export const returnReason = (catalog: Catalog, reason: string | null): Localized => codeName(catalog, CAUSES, catalog.codes.get(CAUSES)?.codes[reason ?? ''] === undefined ? 'unknown' : reason ?? '');

/** What is paid and where it stands, without a person in it. */
export function paymentsDeskView(catalog: Catalog, { runs, files, strays }: { readonly runs: readonly PaymentRun[]; readonly files: readonly FileSeen[]; readonly strays: readonly StrayReturn[] }): PaymentsDesk {
  const seen = files.map((file) => fileView(catalog, file));
  return {
    runs: runs.map((run) => runView(catalog, run)), files: seen, troubled: seen.filter(({ trouble }) => trouble !== undefined && needsSomebody(trouble.kind)).length,
    strays: strays.map(({ id, file, line, amountFen, outcome, at }) => ({ id, file, line, amount: money(catalog, amountFen), at, what: inBoth(RETURN_TROUBLE[outcome] ?? outcome) })),
  };
}

/** A text for operators says both languages, parted by a stroke. */
function inBoth(text: string): Localized {
  const [zh = text, en = text] = text.split(' / ');
  return { zh, en };
}

function runView(catalog: Catalog, { month, fund, refund, people, orders, orderedFen, withheldFen, waitingFen, sentFen, paidFen, returnedFen, returned }: PaymentRun): Run {
  const seen = (fen: number): MoneySeen => ({ text: money(catalog, fen), fen });
  return { month: month.slice(0, 7), fund: fundName(catalog, fund), refund, people, orders, ordered: seen(orderedFen), withheld: seen(withheldFen), waiting: seen(waitingFen), sent: seen(sentFen), paid: seen(paidFen), returned: seen(returnedFen), returnedOrders: returned };
}

function fileView(catalog: Catalog, { id, fund, lines, totalFen, status, madeAt, sentAt, settledAt, attempts, nextAt, trouble, kind, returned, returnedFen }: FileSeen): BankFile {
  return {
    id, fund: fundName(catalog, fund), lines, total: money(catalog, totalFen), status, madeAt, ...(sentAt !== null && { sentAt }), ...(settledAt !== null && { settledAt }), attempts,
    ...(status !== 'settled' && { nextAt }), ...(returned > 0 && { returned: { lines: returned, total: money(catalog, returnedFen) } }),
    ...(status !== 'settled' && trouble !== null && { trouble: troubleView(kind, trouble) }),
  };
}

function troubleView(kept: string | null, said: string): NonNullable<BankFile['trouble']> {
  // One that was noted before kinds were kept is tried again, and has one then.
  const kind: FileTrouble = kept !== null && isFileTrouble(kept) ? kept : 'internal';
  const { name, todo } = FILE_TROUBLES[kind];
  // What failed in this house is said in its log: words of a database or of a key are not for a page.
  return { kind, name, todo, ...(kind !== 'internal' && { said }) };
}

const ACCOUNTS: readonly LedgerAccount[] = ['fund', 'payable', 'bank', 'returned', 'receivable'];

/** The ledger held against what the orders, the files and the claims say. */
export function balancesView(catalog: Catalog, ledgers: readonly FundLedger[]): FundBalances {
  return {
    funds: ledgers.map(({ fund, events, recorded }) => {
      const balances = balancesOf(events);
      const turnover = turnoverOf(events);
      const total = (side: 'debit' | 'credit'): number => ACCOUNTS.reduce((sum, account) => sum + turnover[account][side], 0);
      const accounts = ACCOUNTS.map((account) => {
        const said = account === 'fund' ? undefined : recorded[account];
        const { debit, credit } = turnover[account];
        return { account, debit: money(catalog, debit), credit: money(catalog, credit), balance: money(catalog, balances[account]), ...(said !== undefined && { recorded: money(catalog, said) }), fits: said === undefined || said === balances[account] };
      });
      return { fund: fundName(catalog, fund), debit: money(catalog, total('debit')), credit: money(catalog, total('credit')), balanced: total('debit') === total('credit'), accounts };
    }),
  };
}

/** Whose money waits. */
export function waitingView(catalog: Catalog, rows: readonly WaitingPayment[], shown: number): WaitingPayments {
  return {
    rows: rows.slice(0, shown).map(({ id, name, number, service, fund, month, amountFen, why, reason, at }) => {
      const { zh, en } = catalog.services.get(service) ?? { zh: service, en: service };
      return { id, name, number: maskNumber(number), service: { zh, en }, fund: fundName(catalog, fund), month: month.slice(0, 7), amount: money(catalog, amountFen), state: why, ...(why === 'returned' && { why: returnReason(catalog, reason) }), since: at };
    }),
    more: rows.length > shown,
  };
}
