import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withinLimits } from '../budget.ts';
import { firstMatch, isMatch, patternOf } from './pattern.ts';

const matches = (text: string, pattern: string, flags = ''): boolean | null => {
  const read = patternOf(pattern, flags);
  return read && withinLimits<boolean | null>(() => isMatch(read, text), null);
};

const matched = (text: string, pattern: string): string | undefined => {
  const read = patternOf(pattern, '');
  const slots = read && withinLimits(() => firstMatch(read, text, 0), undefined);
  return slots ? text.slice(slots[0], slots[1]) : undefined;
};

describe('given a text and a pattern', () => {
  it.each<[text: string, pattern: string, result: boolean | null]>([
    ['登记机关', '记机', true], ['abc', '', true], ['', '', true], ['abc', '^abc$', true], ['abc', '^ab$', false],
    ['ac', '^ab?c$', true], ['abbbc', '^ab{2,3}c$', true], ['abbbbc', '^ab{2,3}c$', false], ['ac', '^ab{0}c$', true], ['abc', '^(?:a|bc|c)+$', true],
    ['a.c', String.raw`^a\.c$`, true], ['abc', String.raw`^a\.c$`, false], ['a\nc', 'a.c', false], ['a\rc', 'a.c', false],
    ['a\tb', String.raw`a\tb`, true], ['x-y', String.raw`^[x\-y]+$`, true], ['x-y', '^[-xy]+$', true], ['x-y', '^[xy-]+$', true], ['a-e', '^[a-c-e]+$', true],
    ['b', '^[a-z-[aeiou]]$', true], ['e', '^[a-z-[aeiou]]$', false], ['é', '^[^a-z-[é]]$', false], ['^', '^[a^]$', true],
    ['２０２６', String.raw`^\d{4}$`, true], ['马', String.raw`^\p{Lo}$`, true], ['马', String.raw`^\p{IsCJKUnifiedIdeographs}$`, true], ['𠮷', '^.$', true],
    ['𠮷', String.raw`^\p{IsCJKUnifiedIdeographsExtensionB}$`, true], ['a', String.raw`\P{Ll}`, false], ['a-1', String.raw`^\w\W\w$`, true], ['_a:b', String.raw`^\i\c+$`, true],
    ['1a', String.raw`^\i`, false], ['a b', String.raw`^\S\s\S$`, true], ['|', '^[|]$', true], ['', '^(a?)*$', true], ['😀😀', '^[😀]{2}$', true],
    ['aba', String.raw`^(a)b\1$`, true], ['abb', String.raw`^(a)b\1$`, false], ['b1', String.raw`^(b)1$`, true],
  ])('%j by %j is %j', (text, pattern, result) => {
    expect(matches(text, pattern)).toBe(result);
  });

  it.each<[text: string, pattern: string, flags: string, result: boolean | null]>([
    ['a\nb', 'a.b', 's', true], ['a\nb', '^b$', 'm', true], ['a\nb', '^b$', '', false], ['a\n', '^$', 'm', false], ['\na', '^$', 'm', true],
    ['KUAIBAN', 'kuai', 'i', true], ['ß', 'ẞ', 'i', true], ['ς', 'Σ', 'i', true], ['K', '[a-z]', 'i', true], ['k', '[K]', 'i', true],
    ['q', '[^Q]', 'i', false], ['O', '[A-Z-[OI]]', 'i', false], ['a', String.raw`\p{Lu}`, 'i', false], ['aA', String.raw`(a)\1`, 'i', true],
    ['a b', 'a [ ] b', 'x', true], ['ab', ' a b ', 'x', true], ['a[b', String.raw`a\ [ b`, 'x', true], ['a', String.raw`\p{ L }`, 'x', true],
    ['a.b', 'a.b', 'q', true], ['axb', 'a.b', 'q', false], ['A.B', 'a.b', 'qi', true], ['(', '(', 'q', true],
    ['a', 'a', 'y', null], ['a', 'a', ' ', null],
  ])('%j by %j with the flags %j is %j', (text, pattern, flags, result) => {
    expect(matches(text, pattern, flags)).toBe(result);
  });

  it.each([
    '(', ')', '[', ']', '[]', '[^]', '{', '}', 'a{', 'a{2', 'a{x}', 'a{,2}', 'a{3,2}', '*', '+a', '?', 'a**', '(?=a)', '(?<n>a)', '(?', '[b-a]', '[a-\\d]', '[--a]', '[a[b]]', '[a-z-[b]c]',
    '\\', '\\q', '\\b', '\\u0041', '\\p', '\\p{', '\\p{Xx}', '\\p{IsNowhere}', '\\p{ L}', '\\0', '\\1', '(a\\1)', '(a)\\2', '(a)[\\1]', '((((a{1000}){1000}){1000}){1000})', '(?:(?:(?:){10000}){10000}){10000}', '('.repeat(5000),
  ])('%j is no pattern', (pattern) => {
    expect(patternOf(pattern, '')).toBeNull();
  });

  it.each<[text: string, pattern: string, found: string | undefined]>([
    ['xaab', 'a+', 'aa'], ['xaab', 'a+?', 'a'], ['aab', 'a|ab|aab', 'a'], ['aab', 'aab|a', 'aab'], ['<a><b>', '<.+>', '<a><b>'], ['<a><b>', '<.+?>', '<a>'],
    ['aaaa', 'a{2,3}', 'aaa'], ['aaaa', 'a{2,3}?', 'aa'], ['b', 'a*', ''], ['abcbc', 'a(bc)*?$', 'abcbc'], ['xyz', 'a', undefined],
  ])('the first match in %j by %j is %j', (text, pattern, found) => {
    expect(matched(text, pattern)).toBe(found);
  });
});

describe('given patterns that make other engines hang', () => {
  it.each<[text: string, pattern: string, result: boolean]>([
    [`${'a'.repeat(50_000)}b`, '(a+)+$', false], [`${'a'.repeat(50_000)}b`, '^(a|aa)+$', false], ['a'.repeat(30), `${'a?'.repeat(30)}${'a'.repeat(30)}`, true], [`${'a'.repeat(5000)}!`, '^(([a-z])+.)+[A-Z]([a-z])+$', false],
  ])('the answer comes all the same', (text, pattern, result) => {
    expect(matches(text, pattern)).toBe(result);
  });

  it('one that refers back is given up', () => {
    expect(matches(`${'a'.repeat(5000)}b`, String.raw`^(a*)*\1*c`)).toBeNull();
  });
});

/** Patterns that mean the same here and in JavaScript. */
const part = fc.oneof(fc.constantFrom('a', 'b', '中', '😀', '.', '[ab]', '[^a]', '[a-c]', '\\d', '\\.'), fc.constantFrom('(?:a|b)', '(?:ab|a)', '(b|中.)', '(?:a.|[^b])'));
const patterns = fc.array(fc.tuple(part, fc.constantFrom('', '', '?', '*', '+', '{2}', '{1,2}', '*?', '+?', '??', '{1,}?')).map((pair) => pair.join('')), { maxLength: 6 })
  .chain((parts) => fc.tuple(fc.constantFrom('', '^'), fc.constantFrom('', '$', '|b+'), fc.boolean()).map(([before, after, twice]) => `${before}${twice ? `(?:${parts.join('')}x)*` : ''}${parts.join('')}${after}`));
const texts = fc.array(fc.constantFrom('a', 'b', 'c', '中', '😀', '.', '1', 'x'), { maxLength: 12 }).map((characters) => characters.join(''));

describe('given any simple pattern and text', () => {
  it('the first match is that of JavaScript', () => {
    fc.assert(fc.property(patterns, texts, (pattern, text) => {
      expect(matched(text, pattern)).toBe(new RegExp(pattern, 'u').exec(text)?.[0]);
      expect(matches(text, pattern)).toBe(new RegExp(pattern, 'u').test(text));
    }), { seed: 20261121, numRuns: 3000 });
  });
});
