import { expect, test } from 'vitest';
import { latestMonths } from './months.ts';

test('the latest months go back over the turn of a year, the newest first', () => {
  const months = latestMonths('2026-02-28');
  expect([months.slice(0, 4), months.length, months.at(-1)]).toEqual([['2026-02', '2026-01', '2025-12', '2025-11'], 36, '2023-03']);
});
