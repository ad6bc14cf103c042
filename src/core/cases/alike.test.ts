import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../../test/support/seed.ts';
import { likeness, mostAlike, practiceOf, questionOf } from './alike.ts';

const criterion = (id: string, result: 'pass' | 'fail' | 'unknown', missing: readonly string[] = []) => ({ id, result, reads: [], missing });
const past = (outcome: 'approve' | 'refuse', ...question: string[]) => ({ question, outcome });
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

describe('the question of an item', () => {
  test('when the rules passed a condition, then it is no part of it; what failed, was unknown, missing or contested is', () =>
    expect(questionOf({ criteria: [criterion('a', 'pass'), criterion('b', 'fail'), criterion('c', 'unknown', ['x'])], missing: ['y'] }, ['z'])).toEqual(['contested/z', 'fail/b', 'missing/x', 'missing/y', 'unknown/c']));
  test('given only another reason why a person looks, then that is the question', () => expect(questionOf({ criteria: [criterion('a', 'pass')], because: 'mode' }, [])).toEqual(['because/mode']));
});

describe('likeness', () => {
  const marks = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
  test('whatever two questions are, it is the same both ways, between 0 and 1, and 1 only for the same', () =>
    fc.assert(fc.property(marks, marks, (one, other) => {
      expect(likeness(one, other)).toBe(likeness(other, one));
      expect(likeness(one, other)).toBeGreaterThanOrEqual(0);
      expect(likeness(one, other) === 1).toBe(one.toSorted().join() === other.toSorted().join());
    }), seeded()));
  test('when some are half alike, then those follow the same ones, the last first, five at most, and strangers are left out', () =>
    expect(mostAlike(['a', 'b'], [past('approve', 'z'), past('refuse', 'a'), past('approve', 'a', 'b'), ...times(5, past('refuse', 'b', 'a'))]).map((each) => [each.outcome, each.likeness])).toEqual([['approve', 1], ...times(4, ['refuse', 1])]));
});

describe('what is usual', () => {
  test.each([
    ['four like items', [...times(4, past('approve', 'a'))], undefined],
    ['five of five', [...times(5, past('approve', 'a'))], 'approve'],
    ['four of five', [...times(4, past('refuse', 'a')), past('approve', 'a')], 'refuse'],
    ['three of five', [...times(3, past('refuse', 'a')), ...times(2, past('approve', 'a'))], undefined],
    ['many with another question', [...times(4, past('approve', 'a')), ...times(50, past('approve', 'a', 'b'))], undefined],
  ] as const)('given %s, then it is so', (_, items, usual) => expect(practiceOf(['a'], items).usual).toBe(usual));
});
