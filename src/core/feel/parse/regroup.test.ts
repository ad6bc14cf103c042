import { describe, expect, test } from 'vitest';
import type { Value } from '../../value.ts';
import { compile } from '../expression.ts';
import { scopeOf } from '../scope.fixture.ts';

const evaluate = (text: string, facts: Record<string, Value>): unknown => compile(text).evaluate(scopeOf(facts));

describe('given a test with `in`, when logic follows it, then the logic stands outside the test', () => {
  test.each([
    ['a in b or c', { a: 3, b: [1, 2], c: true }, true],
    ['a in b or c', { a: 1, b: [1, 2], c: false }, true],
    ['a in b and c', { a: 1, b: [1, 2], c: false }, false],
    ['a in b and c or d', { a: 3, b: [1, 2], c: true, d: true }, true],
    ['a in b or c and d', { a: 3, b: [1], c: true, d: false }, false],
    ['a in [1..2] and c', { a: 2, c: true }, true],
    ['a in > 3 or c', { a: 1, c: true }, true],
    ['a in > 3 and c', { a: 4, c: true }, true],
    ['x and a in b or c', { x: false, a: 1, b: [1], c: true }, true],
    ['x and y and a in b or c', { x: true, y: false, a: 1, b: [1], c: false }, false],
    ['x or a in b and c', { x: true, a: 1, b: [2], c: false }, true],
    ['a in b and c in d', { a: 1, b: [1], c: 2, d: [3] }, false],
    ['a in (b) or c', { a: 3, b: [1], c: true }, true],
    ['(a in b or c) and d', { a: 1, b: [1], c: false, d: false }, false],
    ['not(a in b or c)', { a: 3, b: [1], c: false }, true],
    ['a between 1 and 2 or c', { a: 5, c: true }, true],
    ['if a in b or c then 1 else 2', { a: 3, b: [1], c: true }, 1],
  ])('%s', (text, facts, expected) => {
    expect(evaluate(text, facts)).toBe(expected);
  });
});
