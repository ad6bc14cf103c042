import { describe, expect, test } from 'vitest';
import { fitsItsTotals, outcomeOf, type KnownLine, type LateReturn } from './late-return.ts';

const said = (change: Partial<LateReturn> = {}): LateReturn => ({ id: 'r-1', file: 'f', line: 1, amountFen: 100, reason: 'account-closed', ...change });

describe('given a line that the bank sends back late', () => {
  test.each<[string, KnownLine | undefined, ReturnOutcome | undefined]>([
    ['was paid, then the money is back', { amountFen: 100, status: 'paid' }, 'returned'],
    ['had come back before, then nothing more does', { amountFen: 100, status: 'returned' }, 'returned-before'],
    ['was never sent, then it is none', undefined, 'no-such-line'],
    ['was paid with another sum, then it is not believed', { amountFen: 101, status: 'paid' }, 'other-amount'],
    ['is with the bank and not answered yet, then it waits', { amountFen: 100, status: 'sent' }, undefined],
    ['is in a file that the bank has not confirmed, then it waits', { amountFen: 100, status: 'filed' }, undefined],
  ])('when it %s', (_, line, outcome) => expect(outcomeOf(line, said())).toBe(outcome));
});

describe('given the list of a day', () => {
  const list = { count: 2, totalFen: 300, returns: [said(), said({ id: 'r-2', line: 2, amountFen: 200 })] };
  test('when its totals fit, then it is read', () => expect([fitsItsTotals(list), fitsItsTotals({ count: 0, totalFen: 0, returns: [] })]).toEqual([true, true]));
  test.each([['another count', { count: 3 }], ['another sum', { totalFen: 299 }], ['one id twice', { returns: [said(), said({ line: 2, amountFen: 200 })] }]])('when it has %s, then all of it is refused', (_, change) => expect(fitsItsTotals({ ...list, ...change })).toBe(false));
});
type ReturnOutcome = NonNullable<ReturnType<typeof outcomeOf>>;
