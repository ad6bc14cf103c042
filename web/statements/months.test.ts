import { expect, test } from 'vitest';
import { chinaToday, latestMonths } from './months.ts';

test('the latest months go back over the turn of a year, the newest first', () => {
  const months = latestMonths('2026-02-28');
  expect([months.slice(0, 4), months.length, months.at(-1)]).toEqual([['2026-02', '2026-01', '2025-12', '2025-11'], 36, '2023-03']);
});

test('a month begins in China, not where the device thinks it is', () => expect([chinaToday(Date.parse('2026-10-31T15:59:59Z')), chinaToday(Date.parse('2026-10-31T16:00:00Z'))]).toEqual(['2026-10-31', '2026-11-01']));
