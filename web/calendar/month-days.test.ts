import { expect, test } from 'vitest';
import { monthsOn, monthToOpen, weeksOf } from './month-days.ts';

test('a month stands in whole weeks from Monday to Sunday, with each of its days once', () => {
  const weeks = weeksOf('2026-11');
  expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
  // 1 November 2026 is a Sunday.
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
  expect(weeks.flat().filter((day) => day !== null)).toHaveLength(30);
  expect(weeksOf('2028-02').flat().filter((day) => day !== null).at(-1)).toBe('2028-02-29');
  expect(weeksOf('2027-02')).toHaveLength(4);
});

test('months go on over the end of a year', () => expect([monthsOn('2026-12', 1), monthsOn('2027-01', -1), monthsOn('2026-01', 14)]).toEqual(['2027-01', '2026-12', '2027-03']));

test('it opens where something ends: this month, else at the next last day, else at the latest gone by', () => {
  const today = '2026-11-30';
  expect([['2026-12-20', '2027-01-05'], ['2026-11-03', '2026-12-20'], ['2026-09-01', '2026-10-01'], ['2026-09-01', '2027-02-01'], []].map((days) => monthToOpen(today, days))).toEqual(['2026-12', '2026-11', '2026-10', '2027-02', '2026-11']);
});
