import { describe, expect, test } from 'vitest';
import { balancesOf, eventsOf, turnoverOf, type OrderStatus } from './ledger.ts';

type Orders = readonly (readonly [OrderStatus, boolean])[];

/** The ledger after one order of 100 fen, and after one that stands in its place. */
const after = (orders: Orders) => {
  const amounts: Partial<Record<ReturnType<typeof eventsOf>[number], number>> = {};
  for (const [status, again] of orders) for (const event of eventsOf(status, again ? 'reordered' : 'ordered')) amounts[event] = (amounts[event] ?? 0) + 100;
  return balancesOf(amounts);
};

describe('given a payment of 100 fen, then fund, payable, bank and returned hold', () => {
  test.each<[string, Orders, readonly number[]]>([
    ['the debt once it is ordered', [['ordered', false]], [100, -100, 0, 0]],
    ['the debt still while the bank has not confirmed', [['filed', false]], [100, -100, 0, 0]],
    ['what left the bank once it is sent', [['sent', false]], [100, 0, -100, 0]],
    ['the same once it has arrived', [['paid', false]], [100, 0, -100, 0]],
    ['the money back and owed once it came back', [['returned', false]], [100, 0, 0, -100]],
    ['the debt again once it is ordered again', [['returned', false], ['ordered', true]], [100, -100, 0, 0]],
    ['one payment and no more once that arrived', [['returned', false], ['returned', true], ['paid', true]], [100, 0, -100, 0]],
  ])('%s', (_, orders, expected) => {
    const { fund, payable, bank, returned } = after(orders);
    expect([fund, payable, bank, returned].map((each) => each + 0)).toEqual(expected);
    expect(fund + payable + bank + returned).toBe(0);
  });
});

test('given amounts by event, then both sides of the trial balance are equal, and each account holds the difference', () => {
  const amounts = { ordered: 700, sent: 500, returned: 200, reordered: 150, claimed: 90, withheld: 40, repaid: 30 };
  const [turnover, balances] = [turnoverOf(amounts), balancesOf(amounts)];
  const accounts = Object.keys(balances) as (keyof typeof balances)[];
  expect(accounts.map((account) => turnover[account].debit - turnover[account].credit)).toEqual(accounts.map((account) => balances[account]));
  const side = (which: 'debit' | 'credit'): number => accounts.reduce((sum, account) => sum + turnover[account][which], 0);
  expect([side('debit'), side('credit')]).toEqual([1710, 1710]);
});
