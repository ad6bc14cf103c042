/** The accounts of a fund's ledger: the fund itself, what is owed to people, the bank, what came back and is owed still, and what people owe to it. */
export type LedgerAccount = 'fund' | 'payable' | 'bank' | 'returned' | 'receivable';

/** What can happen to an order, and to a claim: it is opened, something is kept back or paid back for it, it is given up, and what was recovered is owed again. */
export type LedgerEvent = 'ordered' | 'sent' | 'returned' | 'reordered' | 'claimed' | 'withheld' | 'repaid' | 'forgone' | 'refunded';

/** Each event takes the amount of the order from one account (credit) and gives it to another (debit): no entry can be out of balance. */
export const TRANSFERS: Readonly<Record<LedgerEvent, { readonly debit: LedgerAccount; readonly credit: LedgerAccount }>> = {
  ordered: { debit: 'fund', credit: 'payable' },
  sent: { debit: 'payable', credit: 'bank' },
  returned: { debit: 'bank', credit: 'returned' },
  reordered: { debit: 'returned', credit: 'payable' },
  claimed: { debit: 'receivable', credit: 'fund' },
  withheld: { debit: 'payable', credit: 'receivable' },
  repaid: { debit: 'bank', credit: 'receivable' },
  forgone: { debit: 'fund', credit: 'receivable' },
  refunded: { debit: 'receivable', credit: 'payable' },
};

/** How far an order has come. `filed`: in a file that the bank has not confirmed yet. `withheld`: kept back whole for a claim. */
export type OrderStatus = 'ordered' | 'filed' | 'sent' | 'paid' | 'returned' | 'withheld';

const BY_STATUS: Readonly<Record<OrderStatus, readonly LedgerEvent[]>> = { ordered: [], filed: [], withheld: [], sent: ['sent'], paid: ['sent'], returned: ['sent', 'returned'] };

/** The entries that an order must have, no more and no less. `why`: it is new, stands in the place of one that came back, or pays back what was recovered. */
export function eventsOf(status: OrderStatus, why: 'ordered' | 'reordered' | 'refunded'): readonly LedgerEvent[] {
  return [why, ...BY_STATUS[status]];
}

/** The balance of each account, debit less credit in fen, after amounts by event. They always add up to nothing. */
export function balancesOf(amounts: Readonly<Partial<Record<LedgerEvent, number>>>): Readonly<Record<LedgerAccount, number>> {
  const balances = { fund: 0, payable: 0, bank: 0, returned: 0, receivable: 0 };
  for (const [event, amount] of Object.entries(amounts) as [LedgerEvent, number][]) {
    balances[TRANSFERS[event].debit] += amount;
    balances[TRANSFERS[event].credit] -= amount;
  }
  return balances;
}

/** What each account was given (debit) and what was taken from it (credit), in fen, after amounts by event: a trial balance, whose sides are equal. */
export function turnoverOf(amounts: Readonly<Partial<Record<LedgerEvent, number>>>): Readonly<Record<LedgerAccount, { readonly debit: number; readonly credit: number }>> {
  const side = (account: LedgerAccount, which: 'debit' | 'credit'): number => (Object.keys(TRANSFERS) as LedgerEvent[]).reduce((sum, event) => sum + (TRANSFERS[event][which] === account ? amounts[event] ?? 0 : 0), 0);
  const of = (account: LedgerAccount): { readonly debit: number; readonly credit: number } => ({ debit: side(account, 'debit'), credit: side(account, 'credit') });
  return { fund: of('fund'), payable: of('payable'), bank: of('bank'), returned: of('returned'), receivable: of('receivable') };
}
