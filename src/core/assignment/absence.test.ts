import { describe, expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { absenceFault, isAway, isLong, type Absence } from './absence.ts';

const absence = (from: string, to: string | null = null, back: string | null = null): Absence => ({ officer: 'o-1', from, to, back });
// A Thursday.
const TODAY = '2026-11-26';

describe('given an absence', () => {
  test.each([
    ['2026-11-26', '2026-11-26', null, true], ['2026-11-27', '2026-11-28', null, false], ['2026-11-20', '2026-11-25', null, false], ['2026-11-20', null, null, true],
    ['2026-11-20', '2026-12-01', '2026-11-26', false], ['2026-11-20', '2026-12-01', '2026-11-27', true], ['2026-11-26', '2026-12-01', '2026-11-26', false],
  ] as const)('from %s to %s, back %s, then away today: %s', (from, to, back, expected) => expect(isAway(absence(from, to, back), TODAY)).toBe(expected));

  test.each([
    ['2026-11-26', '2026-12-01', 3, true], ['2026-11-26', '2026-11-30', 3, false], ['2026-11-20', null, 3, true], ['2026-11-25', null, 3, false], ['2026-11-27', '2026-12-20', 3, false],
  ] as const)('from %s to %s, then longer than %s working days: %s', (from, to, than, expected) => expect(isLong(absence(from, to), TODAY, than, cn)).toBe(expected));
});

describe('given an entry', () => {
  test.each([
    ['2026-11-26', '2026-11-30'], ['2026-11-26', null], ['2026-11-12', '2026-11-26'],
  ] as const)('from %s to %s, then it can be made', (from, to) => expect(absenceFault({ from, to }, [], TODAY)).toBeUndefined());

  test.each([
    ['2026-11-30', '2026-11-29', '/to'], ['2026-11-11', '2026-11-30', '/from'], ['2028-01-01', null, '/from'], ['2026-02-30', null, '/from'], ['2026-11-26', 'x', '/to'], ['2026-11-20', '2026-11-25', '/to'], ['2026-11-26', '2028-11-26', '/to'],
  ] as const)('from %s to %s, then it is said what is wrong', (from, to, pointer) => expect(absenceFault({ from, to }, [], TODAY)?.pointer).toBe(pointer));

  test('that meets another, then it cannot; one that ended before does not meet', () => {
    const fault = (others: readonly Absence[]) => absenceFault({ from: '2026-11-26', to: '2026-11-30' }, others, TODAY)?.detail.zh;
    for (const other of [absence('2026-11-30', '2026-12-05'), absence('2026-11-01', '2026-11-26'), absence('2026-11-28')]) expect(fault([other])).toContain('重叠');
    for (const other of [absence('2026-12-01', '2026-12-05'), absence('2026-11-20', '2026-11-30', '2026-11-26'), absence('2026-11-26', '2026-11-30', '2026-11-26')]) expect(fault([other])).toBeUndefined();
  });
});
