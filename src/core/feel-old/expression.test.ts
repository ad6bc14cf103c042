import { describe, expect, it } from 'vitest';
import type { Value } from '../value.ts';
import { compile, UNKNOWN } from './expression.ts';
import type { Scope } from './expression.ts';
import { FeelError } from './feel-error.ts';

const given = (facts: Readonly<Record<string, Value>> = {}, today = '2026-11-21'): Scope => {
  const known = new Map(Object.entries(facts));
  return { today, get: (name) => known.get(name) ?? (known.has(name) ? null : UNKNOWN) };
};

const FACTS = {
  'unemployment.insuredMonths': 11,
  'person.birthDate': '1980-01-31',
  'separation.reason': 'dismissed',
  'codes.separationReasons.involuntary': ['dismissed', 'expired'],
  失业: true,
  '缴费 月数': 76,
  nothing: null,
};

describe('an expression over known facts', () => {
  it.each<[string, Value]>([
    ['1 + 2 * 3 - 4 / 2', 5], ['-(3)', -3], ['0.1 + 0.2', 0.3], ['216000 * 0.85', 183600], ['7 / 2', 3.5], ['1 / 0', null], ['2 ** 10', 1024],
    ['"a" + "b"', 'ab'], ['1 + "a"', null], ['-7 * 0', 0],
    ['unemployment.insuredMonths >= 12', false], ['失业 and 缴费 月数 = 76', true], ['unemployment.insuredMonths between 10 and 12', true],
    ['separation.reason in codes.separationReasons.involuntary', true], ['separation.reason in ("expired", "retired")', false],
    ['unemployment.insuredMonths in [11..12)', true], ['unemployment.insuredMonths in (11..12]', false], ['unemployment.insuredMonths in ]11..12[', false],
    ['unemployment.insuredMonths in >= 11', true], ['unemployment.insuredMonths in (? > 5 and ? < 12)', true], ['unemployment.insuredMonths in (1, [10..20])', true],
    ['if 失业 then "yes" else "no"', 'yes'], ['not(失业)', false], ['[1, 2, 3]', [1, 2, 3]], ['list contains([1, null], null)', true], ['3 in []', false],
    ['min(3, 1, 2)', 1], ['max([3, 1, 2])', 3], ['sum(0.1, 0.2, 0.3)', 0.6], ['count([1, 2])', 2], ['min("2026-01-02", "2026-01-01")', '2026-01-01'],
    ['floor(-1.5)', -2], ['ceiling(-1.5)', -1], ['round half up(2.5)', 3], ['round half up(-1.005, 2)', -1.01], ['floor(n: 1.55, scale: 1)', 1.5],
    ['abs(-3)', 3], ['modulo(-7, 3)', 2], ['modulo(7.5, 0)', null],
    ['string length("䶮𬭚")', 2], ['contains("失业登记", "登记")', true], ['starts with("ab", "a")', true], ['string(12) + "x"', '12x'],
    ['"a\\"b\\u4e2d"', 'a"b中'], ['string([1, "a"])', '[1, "a"]'],
  ])('%s is %j', (text, value) => {
    expect(compile(text).evaluate(given(FACTS))).toEqual(value);
  });
});

describe('dates', () => {
  it.each<[string, Value]>([
    ['today()', '2026-11-21'], ['today().year', 2026], ['person.birthDate.year', 1980], ['person.birthDate.month + person.birthDate.day', 32],
    ['date("2026-02-29")', null], ['date(2024, 2, 29)', '2024-02-29'], ['@"2026-01-05".weekday', 1],
    ['person.birthDate + duration("P1M")', '1980-02-29'], ['today() - duration("P1Y6M")', '2025-05-21'], ['today() + duration("P15D")', '2026-12-06'],
    ['(today() - date("2026-11-01")).days', 20], ['today() > date("2026-11-01")', true], ['duration("P1Y") = duration("P12M")', true],
    ['duration("P1Y") > duration("P11M")', true], ['duration("P1M") > duration("P1D")', null], ['string(duration("P14M"))', 'P1Y2M'],
    ['years and months duration(person.birthDate, today()).years', 46], ['years and months duration(person.birthDate, today()).months', 9],
    ['full months(date("2026-01-31"), date("2026-02-28"))', 0], ['full months(date("2026-03-31"), date("2026-01-31"))', -2],
    ['full years(person.birthDate, date("2026-01-30"))', 45], ['full years(person.birthDate, date("2026-01-31"))', 46],
    ['date("9999-12-31") + duration("P1D")', null], ['today() + 1', null],
  ])('%s is %j', (text, value) => {
    expect(compile(text).evaluate(given(FACTS))).toEqual(value);
  });
});

describe('null is an answer of its own', () => {
  it.each<[string, Value]>([
    ['nothing = null', true], ['nothing = 1', false], ['nothing != 1', true], ['1 = "1"', null], ['nothing > 1', null],
    ['nothing and false', false], ['nothing and true', null], ['nothing or true', true], ['not(nothing)', null], ['nothing in ("a", "b")', false],
    ['if nothing then 1 else 2', 2], ['nothing + 1', null], ['"x".years', null],
  ])('%s is %j', (text, value) => {
    expect(compile(text).evaluate(given(FACTS))).toBe(value);
  });
});

describe('what nobody has answered', () => {
  it.each<[string, Value]>([
    ['unemployment.insuredMonths >= 12 and asked', false], ['asked or 失业', true], ['if asked then 1 else 1', 1],
    ['unemployment.insuredMonths in (asked, 11)', true], ['separation.reason in [asked, "dismissed"]', true],
  ])('does not matter to %s: %j', (text, value) => {
    const expression = compile(text);
    expect(expression.evaluate(given(FACTS))).toBe(value);
    expect(expression.missing(given(FACTS))).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ['asked = null', ['asked']], ['asked != "x"', ['asked']], ['asked in [1..3)', ['asked']], ['asked in ("a")', ['asked']], ['not(asked)', ['asked']],
    ['失业 and (asked or other)', ['asked', 'other']], ['(asked and not(失业)) or other', ['other']], ['if asked then other else 3', ['asked']],
    ['if 失业 then other else asked', ['other']], ['unemployment.insuredMonths between 1 and asked', ['asked']], ['max(1, asked)', ['asked']],
    ['separation.reason in codes.separationReasons.unheardOf', ['codes.separationReasons.unheardOf']], ['asked.year > 2000', ['asked']],
    ['unemployment.insuredMonths in (? > 5 and ? < asked)', ['asked']],
  ])('keeps %s open, for want of %j', (text, missing) => {
    const expression = compile(text);
    expect(expression.evaluate(given(FACTS))).toBe(UNKNOWN);
    expect(expression.missing(given(FACTS))).toEqual(missing);
  });
});

describe('compiling', () => {
  it('tells every name an expression can read, a dotted one as one, a property of a date apart', () => {
    expect(compile('a.b.c > 1 and region.minimumWage < x or person.birthDate.year > 1 or a.b.c = 2').names).toEqual(['a.b.c', 'region.minimumWage', 'x', 'person.birthDate']);
  });

  it.each<[string, { from: number; to: number }, RegExp]>([
    ['a and', { from: 5, to: 5 }, /too early/], ['', { from: 0, to: 0 }, /too early/], ['a = 1 b', { from: 6, to: 7 }, /“b” cannot stand here/], ['§', { from: 0, to: 1 }, /“§”/],
    ['1 + mn(2)', { from: 4, to: 6 }, /no function “mn”/], ['floor()', { from: 0, to: 7 }, /floor\(n, scale\)/], ['floor(m: 1)', { from: 6, to: 10 }, /floor\(n, scale\)/],
    ['for x in y return x', { from: 0, to: 19 }, /a for loop/], ['some x in y satisfies x', { from: 0, to: 23 }, /some and every/], ['{a: 1}', { from: 0, to: 6 }, /a context/],
    ['[1, 2][1]', { from: 0, to: 9 }, /a filter/], ['a instance of number', { from: 0, to: 20 }, /instance of/], ['[1..3]', { from: 0, to: 6 }, /a range outside/],
  ])('refuses %s and says where', (text, at, reason) => {
    const error = failure(text);
    expect(error).toBeInstanceOf(FeelError);
    expect(error).toMatchObject({ at });
    expect((error as FeelError).reason.en).toMatch(reason);
    expect((error as FeelError).reason.zh).not.toBe('');
  });

  it('has limits of length and depth', () => {
    expect(failure(`"${'x'.repeat(5000)}"`)).toMatchObject({ at: { from: 4000, to: 5002 } });
    expect((failure(`${'('.repeat(200)}1${')'.repeat(200)}`) as FeelError).reason.en).toMatch(/100 levels/);
  });

  it('suggests the function that was meant', () => {
    expect(failure('starts wth("a", "b")')).toMatchObject({ expected: ['starts with'] });
  });
});

function failure(text: string): unknown {
  try {
    return compile(text);
  } catch (error) {
    return error;
  }
}
