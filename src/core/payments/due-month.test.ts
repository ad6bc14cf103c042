import { describe, expect, test } from 'vitest';
import { dueMonth, readMonth } from './due-month.ts';

describe('the month that is due', () => {
  test.each([
    ['before the run day', '2026-11-14', 15, '2026-10-01'], ['on the run day', '2026-11-15', 15, '2026-11-01'], ['after it', '2026-11-30', 15, '2026-11-01'],
    ['in January before the run day', '2027-01-09', 10, '2026-12-01'], ['on the last day of a leap year’s February', '2028-02-29', 28, '2028-02-01'], ['where the run day is the first', '2026-12-01', 1, '2026-12-01'],
  ])('%s', (_, on, runDay, month) => expect(dueMonth(on, runDay)).toBe(month));
});

test.each([['2026-12', '2026-12-01'], ['2026-13', undefined], ['2026-1', undefined], ['2026-12-01', undefined], ['', undefined]])('the month written %j is %j', (text, month) => expect(readMonth(text)).toBe(month));
