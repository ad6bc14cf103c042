import { describe, expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import type { Item } from '../cases/item.ts';
import type { CaseState } from '../cases/state.ts';
import { startClock } from '../clocks/change-clock.ts';
import { parseLimit } from '../clocks/limit.ts';
import { issuedNumber, lastDayOfMonth, monthOf, monthsOf, regionOfIssued, stateOf, wrongPeriod, type Filed, type Money, type StatementFacts } from './statement.ts';

const item = (no: number, status: Item['status'], from: string, endedAt?: string): Item => ({ no, service: `s${no}`, after: [], status, waitingFor: { items: [], departments: [] }, clock: startClock(from, { promised: parseLimit('5wd'), statutory: null }), findings: [], ...(endedAt !== undefined && { endedAt }) });
const filed = (number: string, submittedAt: string, items: readonly Item[], clerk: string | null = null): Filed => ({ state: { number, lifeEvent: 'e', subject: 'p', submittedAt, items } as unknown as CaseState, name: '王小明', clerk });
const money = (what: Money['what'], on: string, amountFen: number, more: Partial<Money> = {}): Money => ({ what, case: 'c', service: 's1', fund: 'f', on, amountFen, lessFen: 0, every: what === 'granted' ? 'once' : null, status: what === 'paid' ? 'paid' : 'granted', ...more });
const NOTHING: StatementFacts = { staff: [], moves: [], filed: [], money: [] };
const PERIOD = { from: '2026-10-01', to: '2026-11-01' };
const AT = '2026-11-30T02:00:00.000Z';

describe('given two months with staff, moves, cases and money', () => {
  const started = '2026-11-02T02:00:00.000Z';
  const facts: StatementFacts = {
    staff: [{ month: '2026-10-01', insurance: null, count: 3 }, { month: '2026-10-01', insurance: 'pension', count: 2 }, { month: '2026-11-01', insurance: null, count: 4 }, { month: '2026-11-01', insurance: 'injury', count: 4 }],
    moves: [{ what: 'hired', subject: 'p', name: '王小明', number: '1', on: '2026-11-01' }, { what: 'left', subject: 'q', name: '李桂兰', number: '2', on: '2026-10-31' }],
    filed: [
      // Ended on the fifth working day, on the sixth, open and late, open within its limit.
      filed('c1', started, [item(1, 'approved', started, '2026-11-09T02:00:00.000Z'), item(2, 'refused', started, '2026-11-10T02:00:00.000Z'), item(3, 'officer', started)], 'k'),
      filed('c2', '2026-11-27T02:00:00.000Z', [item(1, 'officer', '2026-11-27T02:00:00.000Z'), item(2, 'withdrawn', '2026-11-27T02:00:00.000Z', '2026-11-27T03:00:00.000Z')]),
      // At half past midnight of the first of November in China it is still October in UTC.
      filed('c3', '2026-10-31T16:30:00.000Z', [item(1, 'approved', '2026-10-31T16:30:00.000Z', '2026-10-31T16:30:00.000Z')], 'k'),
    ],
    money: [money('granted', '2026-11-03', 500_000), money('granted', '2026-11-03', 90_000, { every: 'month' }), money('paid', '2026-11-05', 500_000, { lessFen: 20_000 }), money('paid', '2026-11-05', 70_000, { status: 'returned' }), money('owed', '2026-10-05', 30_000)],
  };
  const statement = stateOf(facts, PERIOD, cn, AT);

  test('then each month has its own, by the calendar of China, and the totals are their sums', () => {
    const [october, november] = statement.months;
    expect(october).toMatchObject({ staff: 3, insured: { pension: 2 }, hired: 0, left: 1, filed: 0, approved: 0, paidFen: 0 });
    expect(november).toMatchObject({ staff: 4, insured: { injury: 4 }, hired: 1, left: 0, filed: 3, approved: 2, refused: 1, open: 2, otherwise: 1, paidFen: 480_000 });
    for (const name of ['hired', 'left', 'filed', 'approved', 'refused', 'open', 'otherwise', 'kept', 'late', 'paidFen'] as const) expect(statement.totals[name], name).toBe(october![name] + november![name]);
    expect(statement.insurances).toEqual(['injury', 'pension']);
  });

  test('then what ended on its last day was in time, a day later late, what is open is late once its day is over', () => {
    expect(statement.items.map(({ case: number, item: { no }, kept }) => [number, no, kept])).toEqual([['c1', 1, 'kept'], ['c1', 2, 'late'], ['c1', 3, 'late'], ['c2', 1, 'running'], ['c2', 2, 'kept'], ['c3', 1, 'kept']]);
    expect(statement.totals).toMatchObject({ kept: 3, late: 2 });
  });

  test('then only what has arrived counts as arrived, less what was kept back; what is paid by month has no sum', () => expect(statement.totals).toMatchObject({ paidFen: 480_000, grantedFen: 500_000, owedFen: 30_000 }));

  test('then who has filed most comes first', () => expect(statement.filers).toEqual([{ clerk: 'k', cases: 2 }, { clerk: null, cases: 1 }]));
});

test('given nothing, then every month is there with nothing in it', () => {
  const { months, totals, items, promises, filers } = stateOf(NOTHING, PERIOD, cn, AT);
  expect([months.map(({ month, staff, filed: cases }) => [month, staff, cases]), totals.filed, items, promises, filers]).toEqual([[['2026-10-01', 0, 0], ['2026-11-01', 0, 0]], 0, [], [], []]);
});

test.each([
  ['2026-11', '2026-11', undefined], ['2024-12', '2026-11', undefined], ['2024-11', '2026-11', 'from'], ['2026-12', '2026-12', 'to'], ['2026-11', '2026-10', 'from'], ['2026-13', '2026-11', 'from'], ['2026-11', 'x', 'to'],
])('months from %s to %s: wrong at %s', (from, to, field) => expect(wrongPeriod({ from, to }, '2026-11-28')?.field).toBe(field));

test('a month is counted on its last day, the one that is not over today', () => {
  expect([lastDayOfMonth('2026-02-01', '2026-11-28'), lastDayOfMonth('2026-11-01', '2026-11-28'), monthOf('2026-02'), monthOf('2026-2')]).toEqual(['2026-02-28', '2026-11-28', '2026-02-01', undefined]);
  expect(monthsOf({ from: '2025-12-01', to: '2026-02-01' })).toEqual(['2025-12-01', '2026-01-01', '2026-02-01']);
});

test('the number of a statement says its region, and is no number of a case', () => {
  const number = issuedNumber('371300', '2026-11-28', '0a1b2c3d-4e5f-4000-8000-000000000000');
  expect([number, regionOfIssued(number), regionOfIssued('371300-20261121-000042-7-R'), regionOfIssued('371300-20261121-000042-7')]).toEqual(['371300-20261128-0A1B2C3D4E-Q', '371300', undefined, undefined]);
});
