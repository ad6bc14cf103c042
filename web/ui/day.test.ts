import { expect, test } from 'vitest';
import { dayHere, daysAfter } from './day.ts';

test('given an instant of the evening in Greenwich, then it is the next day in the region', () => {
  expect([dayHere('2026-11-30T15:59:59Z'), dayHere(new Date('2026-11-30T16:00:00Z'))]).toEqual(['2026-11-30', '2026-12-01']);
});

test('given a day and a number of days, then months and years are passed', () => {
  expect([daysAfter('2026-12-31', 1), daysAfter('2028-02-28', 1), daysAfter('2026-03-01', -1), daysAfter('2026-11-30', 0)]).toEqual(['2027-01-01', '2028-02-29', '2026-02-28', '2026-11-30']);
});
