import { describe, expect, it } from 'vitest';
import type { Value } from '../value.ts';
import { LIMITS } from './budget.ts';
import { compile } from './expression.ts';
import { FeelError } from './feel-error.ts';
import { scopeOf } from './scope.fixture.ts';
import { toJson } from './values/json.ts';
import { UNKNOWN, type FeelValue } from './values/value.ts';

const FACTS = {
  'unemployment.insuredMonths': 11,
  'separation.reason': 'dismissed',
  'codes.separationReasons.involuntary': ['dismissed', 'expired'],
  失业: true,
  '缴费 月数': 76,
  people: [{ name: '甲', age: 20 }, { name: '乙', age: 40 }, { name: '丙', age: 60 }],
  nothing: null,
};

const dotted = (text: string): Value => {
  const value = compile(text, { dotted: true }).evaluate(scopeOf(FACTS));
  return value === UNKNOWN ? '(unknown)' : toJson(value);
};

describe('given known facts, an expression', () => {
  it.each<[string, Value]>([
    ['1 + 2 * 3 - 4 / 2', 5], ['-(3)', -3], ['0.1 + 0.2 = 0.3', true], ['216000 * 0.85', 183600], ['7 / 2', 3.5], ['1 / 0', null], ['2 ** 10', 1024],
    ['9007199254740991 + 1 = 9007199254740992', true], ['9007199254740993 - 9007199254740992', 1], ['1 / 3 * 3 = 1', false], ['"a" + "b"', 'ab'], ['1 + "a"', null], ['-7 * 0', 0],
    ['unemployment.insuredMonths >= 12', false], ['失业 and 缴费 月数 = 76', true], ['unemployment.insuredMonths between 10 and 12', true],
    ['separation.reason in codes.separationReasons.involuntary', true], ['separation.reason in ("expired", "retired")', false],
    ['unemployment.insuredMonths in [11..12)', true], ['unemployment.insuredMonths in (11..12]', false], ['unemployment.insuredMonths in ]11..12[', false],
    ['unemployment.insuredMonths in >= 11', true], ['unemployment.insuredMonths in (? > 5 and ? < 12)', true], ['unemployment.insuredMonths in [1, [10..20]]', true],
    ['if 失业 then "yes" else "no"', 'yes'], ['[1, 2, 3]', [1, 2, 3]], ['3 in []', false], ['"a\\"b\\u4e2d\\U01F600"', 'a"b中😀'],
  ])('%s is %j', (text, value) => {
    expect(dotted(text)).toEqual(value);
  });
});

describe('given lists, contexts, ranges and functions, an expression', () => {
  it.each<[string, Value]>([
    ['people[age > 30].name', ['乙', '丙']], ['people[item.age > 30][1].name', '乙'], ['people[-1].name', '丙'], ['people[9]', null], ['[1, 2, 3][item >= 2]', [2, 3]], ['5[1]', 5],
    ['(people).age', [20, 40, 60]], ['{a: 1, b: a + 1}.b', 2], ['{"two words": {c: 3}}.two words.c', 3], ['{a: 1, a: 2}', null],
    ['for p in people return p.age * 2', [40, 80, 120]], ['for i in 1..3, j in [10, 20] return i * j', [10, 20, 20, 40, 30, 60]], ['for i in 3..1 return i', [3, 2, 1]],
    ['for i in 0..4 return if i = 0 then 1 else i * partial[-1]', [1, 1, 2, 6, 24]], ['for i in [1..3) return i', [1, 2]],
    ['some p in people satisfies p.age > 50', true], ['every p in people satisfies p.age > 50', false], ['every x in [] satisfies false', true],
    ['(function(x, y) x + y)(1, 2)', 3], ['(function(x, y) x - y)(y: 1, x: 2)', 1], ['(function(x: number) x)("a")', null], ['(function(x: number) x = null)("a")', null], ['(function(x: number) x = null)(null)', true], ['(function(x) x)(1, 2)', null],
    ['{double: function(x) x * 2, r: double(21)}.r', 42], ['{f: function(n) if n < 2 then 1 else n * f(n - 1), r: f(10)}.r', 3628800],
    ['[1..3].end', 3], ['(1..3].start included', false], ['[1..3] = [1..3]', true], ['(> 5) = (5..6]', false], ['(=10) = [10..10]', false], ['(< 10) = (< 10)', true], ['3 in (> 2)', true], ['[3..1]', null],
    ['1 instance of number', true], ['[1, "a"] instance of list<number>', false], ['{a: 1} instance of context<a: number>', true], ['null instance of number', false], ['[1..2] instance of range<number>', true],
  ])('%s is %j', (text, value) => {
    expect(dotted(text)).toEqual(value);
  });
});

describe('given null, it is an answer of its own', () => {
  it.each<[string, Value]>([
    ['nothing = null', true], ['nothing = 1', false], ['nothing != 1', true], ['1 = "1"', null], ['nothing > 1', null],
    ['nothing and false', false], ['nothing and true', null], ['nothing or true', true], ['nothing in ("a", "b")', false],
    ['if nothing then 1 else 2', 2], ['nothing + 1', null], ['"x".years', null], ['nothing[1]', null],
  ])('%s is %j', (text, value) => {
    expect(dotted(text)).toBe(value);
  });
});

describe('given something that nobody has answered', () => {
  it.each<[string, Value]>([
    ['unemployment.insuredMonths >= 12 and asked', false], ['asked or 失业', true], ['if asked then 1 else 1', 1],
    ['unemployment.insuredMonths in (asked, 11)', true], ['separation.reason in [asked, "dismissed"]', true],
    ['some x in [1, 2] satisfies x = 2 or asked', true], ['every p in people satisfies p.age > 70 and asked', false],
  ])('it does not matter to %s: %j', (text, value) => {
    const expression = compile(text, { dotted: true });
    expect(expression.evaluate(scopeOf(FACTS))).toBe(value);
    expect(expression.missing(scopeOf(FACTS))).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ['asked = null', ['asked']], ['asked != "x"', ['asked']], ['asked = asked', ['asked']], ['asked in [1..3)', ['asked']], ['asked in ("a")', ['asked']],
    ['失业 and (asked or other)', ['asked', 'other']], ['(asked and nothing = 1) or other', ['other']], ['if asked then other else 3', ['asked']],
    ['if 失业 then other else asked', ['other']], ['unemployment.insuredMonths between 1 and asked', ['asked']], ['[1, asked]', ['asked']], ['{a: 1, b: asked}.b', ['asked']],
    ['separation.reason in codes.separationReasons.unheardOf', ['codes.separationReasons.unheardOf']],
    ['unemployment.insuredMonths in (? > 5 and ? < asked)', ['asked']], ['some p in people satisfies p.age > asked', ['asked']],
    ['for p in people return p.age + asked', ['asked']], ['people[age > asked]', ['asked']], ['(function(x) x > 1)(asked)', ['asked']], ['asked[1]', ['asked']],
  ])('it keeps %s open, for want of %j', (text, missing) => {
    const expression = compile(text, { dotted: true });
    expect(expression.evaluate(scopeOf(FACTS))).toBe(UNKNOWN);
    expect(expression.missing(scopeOf(FACTS))).toEqual(missing);
  });
});

describe('given pure DMN', () => {
  it.each<[string, Value]>([['asked', null], ['asked = null', true], ['applicant.age', 30], ['applicant.Marital Status', 'single'], ['Profit and Loss + 1', 8]])('%s is %j', (text, value) => {
    const declared = { applicant: { age: {}, 'Marital Status': {} }, 'Profit and Loss': {} };
    const result = compile(text, { declared }).evaluate(scopeOf({ applicant: { age: 30, 'Marital Status': 'single' }, 'Profit and Loss': 7 }, null));
    expect(result).toEqual(value);
  });
});

describe('given too much work, an expression is null instead of hanging', () => {
  it.each([
    'for i in 1..100000, j in 1..100000 return i', 'for i in 1..1000000000000 return i', '{f: function(n) f(n + 1), r: f(1)}.r',
    'some a in 1..90000, b in 1..90000 satisfies a + b < 0', '{f: function(s, n) if n = 0 then s else f(s + s, n - 1), r: f("0123456789", 60)}.r', 'for i in 1..5000 return partial',
  ])('%s', (text) => {
    expect(compile(text, { dotted: true }).evaluate(scopeOf(FACTS))).toBe(null);
  });

  // Each of them is made of the one before, twice: small for FEEL, which shares its parts, but not for whoever walks through them.
  const doubled = (first: string, times: number): string => `{v0: ${first}, ${Array.from({ length: times }, (_, index) => `v${String(index + 1)}: [v${String(index)}, v${String(index)}]`).join(', ')}}.v${String(times)}`;

  it.each([
    ['a path', `${doubled('[{y: 1}]', 40)}.y`], ['a text', `string(${doubled('1', 40)})`], ['flattening', `flatten(${doubled('1', 40)})`],
    ['a comparison', `${doubled('[1]', 40)} = ${doubled('[1]', 40)}`], ['a type', `${doubled('1', 40)} instance of ${'list<'.repeat(40)}number${'>'.repeat(40)}`],
  ])('%s of a list doubled forty times', (_what, text) => {
    expect([null, false]).toContain(compile(text, { dotted: true }).evaluate(scopeOf(FACTS)));
  });

  it('a value is no JSON where that would be huge or nested too deeply', () => {
    const value = (text: string) => toJson(compile(text).evaluate(scopeOf(FACTS)) as FeelValue);
    expect(value(doubled('1', 40))).toBe(null);
    expect(value(doubled('1', 2))).toEqual([[1, 1], [1, 1]]);
    expect(value(`{f: function(n, l) if n = 0 then l else f(n - 1, [l]), a: f(190, 1), b: f(190, a), c: f(190, b), d: f(190, c)}.d`)).toBe(null);
  });

  it('what cannot run for long may be evaluated as often as one likes', () => {
    const same = compile('a = b');
    const scope = scopeOf({ a: [1, 2], b: [1, 3] });
    let unequal = 0;
    for (let time = 0; time <= LIMITS.steps; time++) if (same.evaluate(scope) === false) unequal += 1;
    expect(unequal).toBe(LIMITS.steps + 1);
  });
});

it('an expression evaluated more often than the limits count steps is what it was', () => {
  const expression = compile('separation.reason = "dismissed" and [1, "a"] = [1, unemployment.insuredMonths]', { dotted: true });
  const scope = scopeOf(FACTS);
  for (let turn = 0; turn < 600_000; turn += 1) if (expression.evaluate(scope) !== false) throw new Error(`turned around after ${turn}`);
});

describe('compiling', () => {
  it('tells every name an expression can read, a dotted one as one, local ones not', () => {
    expect(compile('a.b.c > 1 and region.minimumWage < x or person.birthDate.year > 1 or (some y in list satisfies y.z = w)', { dotted: true }).names)
      .toEqual(['a.b.c', 'region.minimumWage', 'x', 'person.birthDate', 'list', 'w']);
  });

  it.each<[string, { from: number; to: number }, RegExp]>([
    ['a and', { from: 5, to: 5 }, /too early/], ['', { from: 0, to: 0 }, /too early/], ['a = 1 b', { from: 6, to: 7 }, /“b” cannot stand here/], ['§', { from: 0, to: 1 }, /“§”/],
    ['1 + mn(2)', { from: 4, to: 6 }, /no function “mn”/], ['if a then 1', { from: 11, to: 11 }, /too early/], ['a instance of nmber', { from: 14, to: 19 }, /no type “nmber”/],
  ])('refuses %s and says where', (text, at, reason) => {
    const error = failure(text);
    expect(error).toBeInstanceOf(FeelError);
    expect(error).toMatchObject({ at });
    expect((error as FeelError).reason.en).toMatch(reason);
    expect((error as FeelError).reason.zh).not.toBe('');
  });

  it('has limits of length and depth', () => {
    expect(failure(`"${'x'.repeat(20_001)}"`)).toMatchObject({ at: { from: 20_000, to: 20_003 } });
    expect((failure(`${'('.repeat(200)}1${')'.repeat(200)}`) as FeelError).reason.en).toMatch(/100 levels/);
  });

  const words = (count: number): string => Array.from({ length: count }, (_, index) => `w${String(index)}`).join(' ');

  it.each([`{${words(41)}: 1}`, `{"${words(41)}": 1}`, `{a: 1, ${words(41)} : 1}`, `for ${words(41)} in [1] return 1`, `for a in [1], ${words(41)} in [2] return 1`, `some ${words(41)} in [1] satisfies true`, `function(a, ${words(41)}) 1`])('refuses a name of more than 40 words: %s', (text) => {
    expect((failure(text) as FeelError).reason.en).toMatch(/more than 40 words/);
  });

  it.each([`{${words(40)}: 1, b: ${words(40)}}.b`, `{a: "${words(60)}: b" + "c", b: 1}.b`, `{a: 2 /* ${words(60)}: b */, b: 1 // ${words(60)}: c
  }.b`, `(for i in [1] return i ${'+ 0 '.repeat(40)})[1]`])('but not a long text, comment or calculation: %s', (text) => {
    expect(compile(text).evaluate(scopeOf())).toBe(1);
  });

  it('refuses more than 500 names', () => {
    expect((failure(`{${Array.from({ length: 501 }, (_, index) => `a${String(index)}: 1`).join(', ')}}`) as FeelError).reason.en).toMatch(/more than 500 names/);
  });

  it('a declared name that is too long takes no time', () => {
    // Of the processor, not of the clock: on a busy machine that goes on while nothing is done here.
    const before = process.cpuUsage();
    expect(() => compile(words(2000), { declared: { [words(2000)]: {} } })).not.toThrow();
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
  });
});

function failure(text: string): unknown {
  try {
    return compile(text, { dotted: true });
  } catch (error) {
    return error;
  }
}
