import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../../test/support/seed.ts';
import { withholdings, type OpenClaim, type Outgoing } from './withhold.ts';

const order = (id: string, amountFen: number, change: Partial<Outgoing> = {}): Outgoing => ({ id, payee: 'p', fund: 'f', month: '2026-12-01', amountFen, corrects: [], ...change });
const claim = (id: string, leftFen: number, change: Partial<OpenClaim> = {}): OpenClaim => ({ id, plan: 'old', payee: 'p', fund: 'f', month: '2026-10-01', leftFen, ...change });

describe('given money that is owed back', () => {
  test('then a fifth of each payment is kept back, until nothing is owed', () => expect(withholdings([order('a', 1000), order('b', 1000)], [claim('c', 250)], 20)).toEqual([{ order: 'a', claim: 'c', amountFen: 200 }, { order: 'b', claim: 'c', amountFen: 50 }]));
  test('when several are owed, then the share is one for all of them', () => expect(withholdings([order('a', 1000)], [claim('c', 150), claim('d', 150)], 20)).toEqual([{ order: 'a', claim: 'c', amountFen: 150 }, { order: 'a', claim: 'd', amountFen: 50 }]));
  test('when it is somebody else’s, or another fund’s, then nothing is kept back', () => expect(withholdings([order('a', 1000, { payee: 'q' }), order('b', 1000, { fund: 'g' })], [claim('c', 250)], 20)).toEqual([]));
  test('when the payment takes the place of the one that was not due, then they settle whole, and only the rest is shared', () => {
    expect(withholdings([order('a', 1000, { corrects: ['old'], month: '2026-10-01' })], [claim('c', 800), claim('d', 900, { month: '2026-11-01' })], 20)).toEqual([{ order: 'a', claim: 'c', amountFen: 800 }, { order: 'a', claim: 'd', amountFen: 40 }]);
    expect(withholdings([order('a', 1000, { corrects: ['old'], month: '2026-10-01' })], [claim('c', 1200)], 20)).toEqual([{ order: 'a', claim: 'c', amountFen: 1000 }]);
  });
  test('when what it takes the place of had taken the place of another, then they all settle whole', () => {
    expect(withholdings([order('a', 1000, { corrects: ['older', 'old'], month: '2026-10-01' })], [claim('c', 300), claim('d', 500, { plan: 'older' })], 0).map(({ amountFen }) => amountFen)).toEqual([300, 500]);
  });
  test('whatever is owed, then never more is kept back than is owed, nor than the share', () => {
    const fen = fc.integer({ min: 1, max: 100_000 });
    fc.assert(fc.property(fc.array(fen, { maxLength: 6 }), fc.array(fen, { maxLength: 6 }), fc.integer({ min: 0, max: 100 }), (orders, claims, share) => {
      const kept = withholdings(orders.map((amount, index) => order(`o${index}`, amount)), claims.map((amount, index) => claim(`c${index}`, amount)), share);
      const sum = (key: 'order' | 'claim', id: string): number => kept.filter((each) => each[key] === id).reduce((total, { amountFen }) => total + amountFen, 0);
      for (const [index, amount] of claims.entries()) expect(sum('claim', `c${index}`)).toBeLessThanOrEqual(amount);
      for (const [index, amount] of orders.entries()) expect(sum('order', `o${index}`)).toBeLessThanOrEqual(Math.floor((amount * share) / 100));
    }), seeded(200));
  });
});
