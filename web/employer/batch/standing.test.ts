import { expect, test } from 'vitest';
import { standingOf } from './standing.ts';

const NONE = { read: 0, bad: 0, checked: 0, filed: 0, failed: 0, known: 0 };
const of = (stage: Parameters<typeof standingOf>[0]['stage'], counts: Partial<typeof NONE>) => standingOf({ stage, counts: { ...NONE, ...counts } });

test('given a sheet that was checked, then it waits to be filed, to be mended, or for nothing where all were reported before', () => {
  expect(of('checked', { checked: 2, bad: 1, known: 1 })).toBe('checked');
  expect(of('checked', { bad: 1, known: 3 })).toBe('mend');
  expect(of('checked', { known: 3 })).toBe('done');
  expect(of('checking', { read: 1 })).toBe('checking');
});

test('given another that has come in its place, then it is replaced whatever its rows are', () => {
  expect(standingOf({ stage: 'checked', counts: { ...NONE, bad: 2 }, replacedBy: 'other' })).toBe('replaced');
});
