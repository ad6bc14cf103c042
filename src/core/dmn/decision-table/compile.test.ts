import { describe, expect, it } from 'vitest';
import { compileDecisionTable, type CompiledDecisionTable } from './compile.ts';
import type { Aggregation, DecisionTable, HitPolicy } from './decision-table.ts';
import type { TableError } from './table-error.ts';
import { scopeOf as given } from '../../feel/scope.fixture.ts';
import { FeelContext } from '../../feel/values/context.ts';
import { UNKNOWN } from '../../feel/values/value.ts';
import type { Value } from '../../value.ts';


/** A table from lines `test | test → output | output`. */
function table(hitPolicy: HitPolicy, inputs: readonly string[], outputs: DecisionTable['outputs'], rules: readonly string[], aggregation?: Aggregation): CompiledDecisionTable {
  const cells = (text = ''): readonly string[] => text.split('|').map((cell) => cell.trim());
  return compileDecisionTable({
    hitPolicy, outputs, inputs: inputs.map((expression) => ({ expression })),
    rules: rules.map((rule) => rule.split('→')).map(([tests, gives]) => ({ inputs: cells(tests), outputs: cells(gives) })),
    ...(aggregation && { aggregation }),
  });
}
const X = [{ name: 'x' }];
const RISK = ['>= 18 | "medium", "low" | true → "approved"', '< 18 | - | - → "declined"', '- | "high" | - → "declined"', '- | - | false → "declined"'];
const APPLICANT = ['age', 'risk', 'affordable'];
const PRIORITIES = [{ name: 'x', values: '"approved", "declined"' }];

describe('a table of which one rule gives the result', () => {
  it.each<[HitPolicy, string, Readonly<Record<string, Value>>, Value]>([
    ['ANY', 'rules that agree', { age: 15, risk: 'high', affordable: false }, 'declined'],
    ['ANY', 'one rule', { age: 19, risk: 'low', affordable: true }, 'approved'],
    ['UNIQUE', 'two rules', { age: 15, risk: 'high', affordable: true }, null],
    ['UNIQUE', 'one rule', { age: 15, risk: 'low', affordable: true }, 'declined'],
    ['FIRST', 'two rules', { age: 15, risk: 'high', affordable: true }, 'declined'],
    ['FIRST', 'no rule, as nothing compares with null', { age: null, risk: 'low', affordable: true }, null],
  ])('%s with %s', (policy, _what, facts, expected) => {
    expect(table(policy, APPLICANT, X, RISK).evaluate(given(facts))).toBe(expected);
  });

  it('ANY gives null where rules do not agree', () => {
    expect(table('ANY', ['a'], X, ['> 1 → 1', '> 2 → 2']).evaluate(given({ a: 3 }))).toBeNull();
  });

  it('PRIORITY takes the output that stands first among the values, the rule that stands first where two are equal', () => {
    expect(table('PRIORITY', ['a'], PRIORITIES, ['- → "declined"', '> 1 → "approved"']).evaluate(given({ a: 3 }))).toBe('approved');
    const two = table('PRIORITY', ['a'], [...PRIORITIES, { name: 'y' }], ['> 1 → "declined" | 1', '- → "approved" | 2', '- → "approved" | 3']);
    expect(two.outputsOf(given({ a: 3 }))).toEqual({ x: 'approved', y: 2 });
  });

  it('gives several outputs as a context, and null, no context of nulls, where no rule matches', () => {
    const two = table('FIRST', ['a'], [{ name: 'x' }, { name: 'y' }], ['1 → "p" | a + 1', '2 → "q" | null']);
    expect(two.evaluate(given({ a: 1 }))).toEqual(new FeelContext([['x', 'p'], ['y', 2]]));
    expect(two.evaluate(given({ a: 2 }))).toEqual(new FeelContext([['x', 'q'], ['y', null]]));
    expect(two.evaluate(given({ a: 3 }))).toBeNull();
    expect(two.outputsOf(given({ a: 3 }))).toEqual({ x: null, y: null });
  });

  it('falls back to the default outputs where no rule matches', () => {
    const defaulting = table('UNIQUE', ['a'], [{ name: 'x', defaultValue: '"none"' }, { name: 'y', defaultValue: 'a * 2' }], ['1 → "p" | 1']);
    expect(defaulting.outputsOf(given({ a: 5 }))).toEqual({ x: 'none', y: 10 });
    expect(defaulting.outputsOf(given({}))).toEqual({ x: UNKNOWN, y: UNKNOWN });
  });
});

describe('a table of which several rules give the result', () => {
  const BANDS = ['> 1 → 98', '> 2 → 150', '> 3 → 205', '> 4 → 64'];

  it.each<[Aggregation, number, Value]>([
    ['MIN', 5, 64], ['MIN', 4, 98], ['MAX', 4, 205], ['SUM', 3, 248], ['COUNT', 5, 4], ['COUNT', 0, 0], ['SUM', 0, null], ['MAX', 0, null],
  ])('COLLECT %s of %j is %j', (aggregation, a, expected) => {
    expect(table('COLLECT', ['a'], X, BANDS, aggregation).evaluate(given({ a }))).toBe(expected);
  });

  it('SUM of what is no number, MIN of what has no order, is null', () => {
    expect(table('COLLECT', ['a'], X, ['- → 1', '- → "x"'], 'SUM').evaluate(given({ a: 1 }))).toBeNull();
    expect(table('COLLECT', ['a'], X, ['- → 1', '- → "x"'], 'MIN').evaluate(given({ a: 1 }))).toBeNull();
    expect(table('COLLECT', ['a'], X, ['- → "b"', '- → "a"'], 'MIN').evaluate(given({ a: 1 }))).toBe('a');
  });

  it('lists in the order of the rules, or of the values', () => {
    const rules = ['> 2 → "declined"', '> 1 → "approved"', '- → "declined"'];
    expect(table('RULE ORDER', ['a'], X, rules).evaluate(given({ a: 3 }))).toEqual(['declined', 'approved', 'declined']);
    expect(table('COLLECT', ['a'], X, rules).evaluate(given({ a: 2 }))).toEqual(['approved', 'declined']);
    expect(table('OUTPUT ORDER', ['a'], PRIORITIES, rules).evaluate(given({ a: 3 }))).toEqual(['approved', 'declined', 'declined']);
  });

  it('lists contexts where there are several outputs, null where no rule matches', () => {
    const two = table('RULE ORDER', ['a'], [{ name: 'x' }, { name: 'y' }], ['> 1 → 1 | 2', '> 2 → 3 | 4']);
    expect(two.evaluate(given({ a: 3 }))).toEqual([new FeelContext([['x', 1], ['y', 2]]), new FeelContext([['x', 3], ['y', 4]])]);
    expect(two.outputsOf(given({ a: 3 }))).toEqual({ x: [1, 3], y: [2, 4] });
    expect(two.evaluate(given({ a: 0 }))).toBeNull();
  });
});

describe('a table with unknown inputs', () => {
  it.each<[string, CompiledDecisionTable, Readonly<Record<string, Value>>, Value | typeof UNKNOWN]>([
    ['FIRST, possible rules that give the same', table('FIRST', ['a', 'b'], X, ['> 5 | true → 1', '> 5 | - → 1', '- | - → 2']), { a: 9 }, 1],
    ['FIRST, what comes after the certain rule', table('FIRST', ['a', 'b'], X, ['> 5 | - → 1', '- | true → 2']), { a: 9 }, 1],
    ['FIRST, perhaps no rule', table('FIRST', ['a'], X, ['> 5 → 1']), {}, UNKNOWN],
    ['UNIQUE, two that surely clash', table('UNIQUE', ['a', 'b'], X, ['> 5 | - → 1', '> 6 | - → 1', '- | true → 2']), { a: 9 }, null],
    ['UNIQUE, a second that may match', table('UNIQUE', ['a', 'b'], X, ['> 5 | - → 1', '- | true → 1']), { a: 9 }, UNKNOWN],
    ['ANY, a second that agrees', table('ANY', ['a', 'b'], X, ['> 5 | - → 1', '- | true → 1']), { a: 9 }, 1],
    ['ANY, a second that does not', table('ANY', ['a', 'b'], X, ['> 5 | - → 1', '- | true → 2']), { a: 9 }, UNKNOWN],
    ['FIRST, a possible rule that an earlier one takes the place of', table('FIRST', ['a'], X, ['< 5 → 1', '< 3 → 2', '- → 1']), {}, 1],
    ['UNIQUE, rules that cannot match together', table('UNIQUE', ['a', 'b'], X, ['[5..1] | true → 1', '- | - → 2']), { b: true }, 2],
    ['PRIORITY, a possible rule that is less important', table('PRIORITY', ['a', 'b'], PRIORITIES, ['> 5 | - → "approved"', '- | true → "declined"']), { a: 9 }, 'approved'],
    ['PRIORITY, a possible rule that is more important', table('PRIORITY', ['a', 'b'], PRIORITIES, ['> 5 | - → "declined"', '- | true → "approved"']), { a: 9 }, UNKNOWN],
  ])('%s', (_what, compiled, facts, expected) => {
    expect(compiled.evaluate(given(facts))).toBe(expected);
  });

  it.each<[Aggregation, string, Value | typeof UNKNOWN]>([
    ['MAX', '3', 5], ['MAX', '5', 5], ['MAX', '7', UNKNOWN], ['MIN', '7', 5], ['MIN', '3', UNKNOWN], ['SUM', '0', 5], ['SUM', '1', UNKNOWN], ['COUNT', '0', UNKNOWN], ['MAX', '"x"', UNKNOWN],
  ])('COLLECT %s with a sure 5 and a possible %s is %s', (aggregation, possible, expected) => {
    expect(table('COLLECT', ['a', 'b'], X, ['- | - → 5', `- | true → ${possible}`], aggregation).evaluate(given({ a: 1 }))).toBe(expected);
  });

  it('knows how many match although it does not know what they give', () => {
    expect(table('COLLECT', ['a'], X, ['1 → unknown', '- → 1'], 'COUNT').evaluate(given({ a: 1 }))).toBe(2);
  });

  it('says what is missing', () => {
    const compiled = table('FIRST', ['a', 'b + c'], X, ['1 | > 5 → d', '- | - → 2']);
    expect(compiled.names).toEqual(['a', 'b', 'c', 'd']);
    expect(compiled.missing(given({ a: 1, b: 1 }))).toEqual(['c']);
    expect(compiled.missing(given({ a: 1, b: 1, c: 9 }))).toEqual(['d']);
    expect(compiled.missing(given({ a: 2 }))).toEqual([]);
  });

  it('tells the one rule that applies and what it read', () => {
    const compiled = table('FIRST', ['a', 'b'], X, ['1 | c → d', '- | - → 2']);
    expect(compiled.applied(given({ a: 1, b: 3, c: 3 }))).toEqual({ rule: 0, names: ['a', 'b', 'c', 'd'] });
    expect(compiled.applied(given({ a: 2 }))).toEqual({ rule: 1, names: [] });
    expect(compiled.applied(given({ a: 1 }))).toBeUndefined();
    expect(table('ANY', ['a'], X, ['> 1 → 1', '> 2 → 1']).applied(given({ a: 3 }))?.rule).toBe(0);
    expect(table('PRIORITY', ['a'], PRIORITIES, ['> 1 → "declined"', '> 2 → "approved"']).applied(given({ a: 3 }))?.rule).toBe(1);
    expect(table('COLLECT', ['a'], X, ['> 1 → 1', '> 2 → 2'], 'SUM').applied(given({ a: 3 }))).toBeUndefined();
    expect(table('COLLECT', ['a'], X, ['> 1 → 1', '> 2 → 2'], 'SUM').applied(given({ a: 2 }))?.rule).toBe(0);
  });
});

describe('allowed values', () => {
  it('leave fewer completions: rules that complement each other are decided early', () => {
    const rules = [['"male"', '-', '60'], ['"female"', '"worker"', '50'], ['"female"', 'not("worker")', '50']].map(([sex = '', position = '', age = '']) => ({ inputs: [sex, position], outputs: [age] }));
    const ages = (values?: string): CompiledDecisionTable => compileDecisionTable({ hitPolicy: 'UNIQUE', inputs: [{ expression: 'sex' }, { expression: 'position', ...(values !== undefined && { values }) }], outputs: X, rules });
    expect(ages('"worker", "staff"').evaluate(given({ sex: 'female' }))).toBe(50);
    // A number would be neither the worker nor another position.
    expect(ages().evaluate(given({ sex: 'female' }))).toBe(UNKNOWN);
  });

  const limited = compileDecisionTable({
    hitPolicy: 'FIRST', inputs: [{ expression: 'a', values: '"p", "q"' }], outputs: [{ name: 'x', values: '1, 2' }],
    rules: [{ inputs: ['"p"'], outputs: ['n'] }, { inputs: ['"q", "z"'], outputs: ['2'] }],
  });

  it('an input outside of them counts as null, an output outside of them is null', () => {
    expect(limited.evaluate(given({ a: 'q' }))).toBe(2);
    expect(limited.evaluate(given({ a: 'z' }))).toBeNull();
    expect(limited.evaluate(given({ a: 'p', n: 1 }))).toBe(1);
    expect(limited.evaluate(given({ a: 'p', n: 3 }))).toBeNull();
    expect(limited.missing(given({ a: 'p' }))).toEqual(['n']);
  });
});

it('finds the rule by value among many, whatever the kind of the value', () => {
  const rules = Array.from({ length: 100 }, (_, n) => `[${String(n * 10)}..${String(n * 10 + 10)}) | "${n % 2 === 0 ? 'even' : 'odd'}", ${String(n)} → ${String(n)}`);
  const compiled = table('UNIQUE', ['a', 'b'], X, [...rules, 'null | true → "nothing"', '- | a → "other"', '3.5 | - → "half"']);
  expect([0, 9, 10, 995, 999].map((a) => compiled.evaluate(given({ a, b: Math.floor(a / 10) % 2 === 0 ? 'even' : 'odd' })))).toEqual([0, 0, 1, 99, 99]);
  expect(compiled.evaluate(given({ a: 1000, b: 'odd' }))).toBeNull();
  expect(compiled.evaluate(given({ a: 55, b: 5 }))).toBe(5);
  expect(compiled.evaluate(given({ a: null, b: true }))).toBe('nothing');
  expect(compiled.evaluate(given({ a: 2000, b: 2000 }))).toBe('other');
  expect(compiled.evaluate(given({ a: [1], b: 'odd' }))).toBeNull();
});

it('finds the rule by decimals and by days as well', () => {
  const prices = table('FIRST', ['price'], X, ['< 0.1 → 1', '[0.1..0.30000000000000000001) → 2', '>= 1234.56 → 3', '0.3 → 4', '- → 5']);
  expect([0, 0.1, 0.2, 0.3, 0.31, 1, 1234, 1235, 1234.56].map((price) => prices.evaluate(given({ price })))).toEqual([1, 2, 2, 2, 5, 5, 5, 3, 3]);
  const days = table('UNIQUE', ['date(on)'], X, ['< date("2025-01-01") → "before"', '[@"2025-01-01"..@"2025-12-31"] → "then"', '> date("2025-12-31") → "after"', 'null → "none"']);
  expect(['2024-12-31', '2025-01-01', '2025-06-30', '2025-12-31', '2026-01-01', 'nonsense'].map((on) => days.evaluate(given({ on })))).toEqual(['before', 'then', 'then', 'then', 'after', 'none']);
});

it('reports every error with its place, and still compiles the rest', () => {
  const errors: TableError[] = [];
  const broken: DecisionTable = {
    hitPolicy: 'FIRST', inputs: [{ expression: 'a +' }, { expression: 'b', values: '> ' }], outputs: [{ name: 'x', defaultValue: 'for' }],
    rules: [{ inputs: ['1', '2 >'], outputs: ['y('] }, { inputs: ['1'], outputs: ['2'] }],
  };
  compileDecisionTable(broken, {}, (error) => errors.push(error));
  expect(errors.map(({ path }) => path.join('/'))).toEqual(['inputs/0/expression', 'inputs/1/values', 'rules/0/inputs/1', 'rules/0/outputs/0', 'rules/1', 'outputs/0/defaultValue']);
  expect(() => compileDecisionTable(broken)).toThrow();
  expect(() => compileDecisionTable({ hitPolicy: 'FIRST', inputs: [{ expression: 'a' }], outputs: [], rules: [] })).toThrow(/no output/);
});
