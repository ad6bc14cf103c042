import { describe, expect, it } from 'vitest';
import type { Value } from '../../value.ts';
import { compileUnaryTests } from '../expression.ts';
import { scopeOf } from '../scope.fixture.ts';
import { fromJson } from '../values/json.ts';
import { UNKNOWN } from '../values/value.ts';

const passes = (text: string, input: Value): unknown => compileUnaryTests(text).evaluate(scopeOf({}, null), fromJson(input));

describe('a condition about the input decides by itself', () => {
  it.each<[string, Value, boolean]>([
    ['some i in ? satisfies i = "b"', ['a', 'b'], true], ['every i in ? satisfies i in ("a", "b")', ['a', 'b'], true], ['every i in ? satisfies i = "a"', ['a', 'b'], false],
    ['some i in [1..3] satisfies i = ?', 2, true], ['sum(for i in ? return i * 2) = 6', [1, 2], true], ['(function(x) x = ?)(3)', 3, true], ['{f: function(x) x > ?, r: f(4)}.r', 3, true],
    ['count(?) = 2', ['a', 'b'], true], ['?[1] = "a"', ['a', 'b'], true], ['not(some i in ? satisfies i = "c")', ['a', 'b'], true],
  ])('%s of %j is %j', (text, input, expected) => {
    expect(passes(text, input)).toBe(expected);
  });

  it('is unknown while the input is', () => {
    expect(compileUnaryTests('some i in ? satisfies i = 1').evaluate(scopeOf(), UNKNOWN)).toBe(UNKNOWN);
  });
});

describe('a value that is no condition is compared with the input', () => {
  it.each<[string, Value, boolean | null]>([
    ['"a", "b"', 'b', true], ['["a", "b"]', 'b', true], ['["a", "b"]', ['a', 'b'], true], ['not("b", "c")', 'a', true], ['null', null, true], ['not(null)', null, false], ['not("a")', null, true], ['1', '1', null],
  ])('%s of %j is %j', (text, input, expected) => {
    expect(passes(text, input)).toBe(expected);
  });
});
