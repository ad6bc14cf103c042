import { expect, test } from 'vitest';
import { sha256 } from '../../../test/support/hash.ts';
import type { Fact } from '../fact.ts';
import { askedBehind, changedFacts, recheckAgainAt, recheckAt } from './recheck.ts';

const AT = '2026-11-24T01:00:00.000Z';
const fact = (element: string, value: unknown, scenario?: string): Fact => ({ element, value, at: AT, source: scenario === undefined ? { kind: 'asked' } : { kind: 'department', department: 'hospital', scenario, exchange: 'e' } }) as Fact;

test('given decisions of one day, then they are asked about again on the same later day, spread over it, always at the same moment', () => {
  const moments = Array.from({ length: 200 }, (_, at) => recheckAt('2026-11-24', 7, `case-${at}/1`, sha256));
  expect(recheckAt('2026-11-24', 7, 'case-0/1', sha256)).toBe(moments[0]);
  const hours = new Set(moments.map((each) => Math.floor((Date.parse(each) - Date.parse('2026-11-30T16:00:00.000Z')) / 3_600_000)));
  expect([Math.min(...hours), Math.max(...hours), hours.size]).toEqual([0, 19, 20]);
});

test('given a department that stays silent, then the wait doubles and is half a day at the most', () => {
  expect([1, 2, 3, 30].map((tries) => (Date.parse(recheckAgainAt(AT, tries)) - Date.parse(AT)) / 60_000)).toEqual([5, 10, 20, 720]);
});

test('given what a decision rests on, then each question is put once, and what was not asked of a department is not', () => {
  expect(askedBehind([fact('a', 1, 'x'), fact('b', 2, 'x'), fact('c', 3, 'y'), fact('d', 4)])).toEqual([{ department: 'hospital', scenario: 'x' }, { department: 'hospital', scenario: 'y' }]);
});

test('given the same facts with another value, then that one is named, and what is new is none', () => {
  expect(changedFacts([fact('a', 1), fact('b', [1])], [fact('a', 2), fact('b', [1]), fact('c', 1)]).map(({ element }) => element)).toEqual(['a']);
});
