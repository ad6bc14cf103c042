import { describe, expect, it } from 'vitest';
import { inWords, valuesOf, type Naming } from './in-words.ts';
import { cellInWords, testInWords } from './test-in-words.ts';

const NAMES: Readonly<Record<string, { zh: string; en: string }>> = { 'swim.lengths': { zh: '趟数', en: 'Lengths' }, 'swim.since': { zh: '入会日期', en: 'Since' }, 'codes.kinds': { zh: '会员类别', en: 'Kinds' }, guest: { zh: '来宾', en: 'Guest' } };
const naming: Naming = (name) => NAMES[name];

describe('an expression in words', () => {
  it.each([
    ['min(swim.lengths + 2, 24)', '取较小（趟数 + 2、24）', 'the smaller of (Lengths + 2, 24)'],
    ['floor(swim.lengths * 90 / 100)', '舍去零头（趟数 × 90 ÷ 100）', 'rounded down (Lengths × 90 ÷ 100)'],
    ['not(guest)', '不属于“来宾”', 'not “Guest”'],
    ['if not(swim.lengths >= -3) then "guest" else null', '如果 不是（趟数 ≥ −3） 则 “来宾” 否则 无', 'if not (Lengths ≥ −3) then “Guest” else none'],
    ['date(swim.since) + duration("P1M") <= date("2026-01-31")', '入会日期 + 1 个月 ≤ 2026年1月31日', 'Since + 1 month ≤ 31 January 2026'],
    ['years and months duration(date(swim.since), today()).years', '入会日期 到 今天 之间的整年数', 'whole years of the time from Since to today'],
    ['date(swim.since).year * 12', '入会日期的年份 × 12', 'year of Since × 12'],
    ['"guest" in codes.kinds and (true or swim.lengths between 1 and 5)', '“来宾”属于会员类别，并且（是，或者趟数 在 1 到 5 之间）', '“Guest” is one of Kinds and (yes or Lengths is from 1 to 5)'],
    ['some i in codes.kinds satisfies i != "x"', '会员类别 中的 i 至少有一项 i ≠ “x”', 'for some i of Kinds: i ≠ “x”'],
    ['every i in codes.kinds satisfies i in ("guest", "x")', '会员类别 中的 i 每一项都 i 属于“来宾”、“x”', 'for every i of Kinds: i is one of “Guest”, “x”'],
    ['substring("x", swim.lengths)', 'substring（“x”、趟数）', 'substring(“x”, Lengths)'],
    ['[swim.lengths, 1][item > 1]', '趟数、1[item > 1]', 'Lengths, 1[item > 1]'],
  ])('%s', (text, zh, en) => expect(inWords(text, naming)).toEqual({ zh, en }));
});

describe('a text constant', () => {
  const byList: Naming = (name, constant) => (constant === undefined ? NAMES[name] : constant.of === undefined ? undefined : { zh: `${constant.of} 的 ${name}`, en: `${name} of ${constant.of}` });
  it.each([
    ['swim.lengths = "x"', '趟数 = “swim.lengths 的 x”'],
    ['if "x" = swim.since then "y" else "z"', '如果 “swim.since 的 x” = 入会日期 则 “card 的 y” 否则 “card 的 z”'],
    ['list contains(swim.lengths, "x")', '趟数 中有 “swim.lengths 的 x”'],
    ['guest and swim.lengths in ["x"]', '来宾，并且趟数属于“swim.lengths 的 x”'],
  ])('%s: a code comes with what it is a code of, a name never does', (text, zh) => expect(inWords(text, valuesOf('card', byList)).zh).toBe(zh));
});

describe('a cell under its column', () => {
  it.each([['-', '不限', 'any'], ['"guest"', '“来宾”', '“Guest”'], ['not("guest")', '不是 “来宾”', 'not “Guest”'], ['[60..120)', '不少于 60、少于 120', 'from 60 to under 120'], ['< 5', '< 5', '< 5'], ['true', '是', 'yes']])('%s', (cell, zh, en) => expect(cellInWords(cell, naming)).toEqual({ zh, en }));
});

describe('a cell over its column', () => {
  it.each([
    ['true', '趟数', 'Lengths'], ['false', '趟数：否', 'Lengths: no'], ['"guest", "x"', '趟数：“来宾”、“x”', 'Lengths: “Guest”, “x”'], ['not("guest")', '趟数：不是 “来宾”', 'Lengths: not “Guest”'],
    ['[60..120)', '趟数满 60、不满 120', 'Lengths from 60 to under 120'], ['(1..5]', '趟数超过 1、不超过 5', 'Lengths above 1 to 5'],
    ['>= 120', '趟数 ≥ 120', 'Lengths ≥ 120'], ['[1..2], > 5', '趟数：不少于 1、不多于 2、> 5', 'Lengths: from 1 to 2, > 5'], ['? != 3', '趟数 ≠ 3', 'Lengths ≠ 3'],
  ])('%s', (cell, zh, en) => expect(testInWords({ zh: '趟数', en: 'Lengths' }, cell, naming)).toEqual({ zh, en }));
});
