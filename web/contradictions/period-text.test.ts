import { expect, test } from 'vitest';
import { periodText } from './period-text.ts';

test.each([
  ['2026-11-28', '2026年11月28日', '28 November 2026'],
  ['2026-11', '2026年11月', 'November 2026'],
])('a list of %s says so as people write it', (period, zh, en) => {
  expect([periodText(period, 'zh'), periodText(period, 'en')]).toEqual([zh, en]);
});
