import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instalmentFaults, instalmentsOf, remindersOf, standingOf } from './instalments.ts';

const TERMS = { debtFen: 100_001, everyFen: 30_000, first: '2026-10-31' } as const;
const states = (settled: number, noted: number, today: string) => standingOf(TERMS, settled, noted, today).rows.map(({ state }) => state);

describe('given a debt that is paid back by the month', () => {
  test('then each sum is the same, due on the same day or the last of a shorter month, and the last is what is left', () => {
    expect(instalmentsOf(TERMS).map(({ due, amountFen }) => [due, amountFen])).toEqual([['2026-10-31', 30_000], ['2026-11-30', 30_000], ['2026-12-31', 30_000], ['2027-01-31', 10_001]]);
  });

  test('when its day is over and nothing came, then it is missed; on the day itself it is not', () => {
    expect(states(0, 0, '2026-10-31')).toEqual(['ahead', 'ahead', 'ahead', 'ahead']);
    expect(states(0, 0, '2026-11-01')).toEqual(['missed', 'ahead', 'ahead', 'ahead']);
    expect(standingOf(TERMS, 10_000, 0, '2026-11-01').behindFen).toBe(20_000);
  });

  test('when something comes, then it fills the oldest first; what nobody has confirmed is neither missed nor settled', () => {
    expect(states(35_000, 25_000, '2026-12-01')).toEqual(['settled', 'noted', 'ahead', 'ahead']);
    expect(states(100_001, 0, '2030-01-01')).toEqual(['settled', 'settled', 'settled', 'settled']);
    expect(standingOf(TERMS, 100_001, 0, '2030-01-01')).toMatchObject({ leftFen: 0, behindFen: 0, over: true });
  });

  test('when part of a sum has come, then what is told is what is still to come of it', () => {
    expect(standingOf(TERMS, 25_000, 0, '2026-11-01').rows.map(({ restFen }) => restFen)).toEqual([5_000, 30_000, 30_000, 10_001]);
    expect(standingOf(TERMS, 25_000, 10_000, '2026-11-01').rows.map(({ restFen }) => restFen)).toEqual([0, 25_000, 30_000, 10_001]);
    expect(remindersOf(standingOf(TERMS, 25_000, 0, '2026-11-01'), '2026-11-01')).toMatchObject({ missed: { no: 1, restFen: 5_000 } });
  });

  test('then who owes is reminded three days ahead of the next sum, and of the latest that was missed', () => {
    const on = (today: string, settled = 0) => remindersOf(standingOf(TERMS, settled, 0, today), today);
    expect(on('2026-10-27')).toEqual({});
    expect(on('2026-10-28')).toMatchObject({ ahead: { no: 1 } });
    expect(on('2026-11-28')).toMatchObject({ ahead: { no: 2 }, missed: { no: 1 } });
    expect(on('2026-11-28', 30_000)).toMatchObject({ ahead: { no: 2 } });
    expect(on('2026-11-28', 60_000)).toEqual({});
  });
});

test('given a plan that somebody wants, then too little a month, too much, a first day that is over or far off and a region that wants none are told at the field', () => {
  const wrong = (change: object, months = 12) => instalmentFaults({ debtFen: 120_000, everyFen: 10_000, first: '2026-12-15', ...change }, { today: '2026-11-27', months }).map(({ pointer }) => pointer);
  expect(wrong({})).toEqual([]);
  expect(wrong({ everyFen: 9_999 })).toEqual(['/everyFen']);
  expect(wrong({ everyFen: 120_001 })).toEqual(['/everyFen']);
  expect(wrong({ first: '2026-11-26' })).toEqual(['/first']);
  expect(wrong({ first: '2027-02-28' })).toEqual(['/first']);
  expect(wrong({ first: '2026-02-30' })).toEqual(['/first']);
  expect(wrong({}, 0)).toEqual(['/everyFen']);
});

test('whatever is owed and paid, the sums are the debt, nobody owes less than nothing, and nothing that came back is missed', () => {
  const money = fc.integer({ min: 1, max: 50_000_000 });
  fc.assert(fc.property(money, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60_000_000 }), fc.nat(1_000_000), fc.integer({ min: 0, max: 2_000 }), (debtFen, months, settled, noted, after) => {
    const terms = { debtFen, everyFen: Math.ceil(debtFen / months), first: '2026-01-31' };
    const sums = instalmentsOf(terms);
    expect(sums.length).toBeLessThanOrEqual(months);
    expect(sums.every(({ amountFen }) => amountFen > 0)).toBe(true);
    expect(sums.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(debtFen);
    expect(sums.map(({ due }) => due)).toEqual(sums.map(({ due }) => due).toSorted());
    const today = new Date(Date.UTC(2026, 0, 1 + after)).toISOString().slice(0, 10);
    const { rows, leftFen, behindFen, over } = standingOf(terms, settled, noted, today);
    expect(leftFen).toBe(Math.max(0, debtFen - settled));
    expect(behindFen).toBeGreaterThanOrEqual(0);
    expect(behindFen).toBeLessThanOrEqual(leftFen);
    expect(behindFen > 0).toBe(rows.some(({ state }) => state === 'missed'));
    expect(rows.reduce((sum, { restFen }) => sum + restFen, 0)).toBe(Math.max(0, debtFen - Math.min(settled, debtFen) - noted));
    expect(over).toBe(rows.every(({ state }) => state === 'settled'));
  }));
});
