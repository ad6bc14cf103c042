/** The accounts of a fund's ledger: the fund itself, what is owed to people, the bank, and what came back and is owed still. */
export type LedgerAccount = 'fund' | 'payable' | 'bank' | 'returned';

/** What can happen to an order. */
export type LedgerEvent = 'ordered' | 'sent' | 'returned' | 'reordered';

/** Each event takes the amount of the order from one account (credit) and gives it to another (debit): no entry can be out of balance. */
export const TRANSFERS: Readonly<Record<LedgerEvent, { readonly debit: LedgerAccount; readonly credit: LedgerAccount }>> = {
  ordered: { debit: 'fund', credit: 'payable' },
  sent: { debit: 'payable', credit: 'bank' },
  returned: { debit: 'bank', credit: 'returned' },
  reordered: { debit: 'returned', credit: 'payable' },
};

/** How far an order has come. `filed`: in a file that the bank has not confirmed yet. */
export type OrderStatus = 'ordered' | 'filed' | 'sent' | 'paid' | 'returned';

const BY_STATUS: Readonly<Record<OrderStatus, readonly LedgerEvent[]>> = { ordered: [], filed: [], sent: ['sent'], paid: ['sent'], returned: ['sent', 'returned'] };

/** The entries that an order must have, no more and no less. `again`: it stands in the place of one that came back. */
export function eventsOf(status: OrderStatus, again: boolean): readonly LedgerEvent[] {
  return [again ? 'reordered' : 'ordered', ...BY_STATUS[status]];
}

/** The balance of each account, debit less credit in fen, after amounts by event. They always add up to nothing. */
export function balancesOf(amounts: Readonly<Partial<Record<LedgerEvent, number>>>): Readonly<Record<LedgerAccount, number>> {
  const balances = { fund: 0, payable: 0, bank: 0, returned: 0 };
  for (const [event, amount] of Object.entries(amounts) as [LedgerEvent, number][]) {
    balances[TRANSFERS[event].debit] += amount;
    balances[TRANSFERS[event].credit] -= amount;
  }
  return balances;
}
