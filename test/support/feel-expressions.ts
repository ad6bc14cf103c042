import fc from 'fast-check';
import type { RuleTable } from '#core/catalog/table.ts';
import type { Value } from '#core/value.ts';

/** Names as rules use them. */
export const NAMES: readonly string[] = ['a', 'b.c', '月数', 'region.x', '登记 日期'];

/** What a name can hold, unknown among it. */
const value: fc.Arbitrary<Value> = fc.oneof(
  fc.boolean(), fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom('', 'x', 'y', '2026-01-31', '2024-02-29', 'P1M'),
  fc.constant(null), fc.array(fc.constantFrom<Value>(1, 2, 'x', null), { maxLength: 3 }),
);
/** What the names hold. */
export const facts = fc.record(Object.fromEntries(NAMES.map((name) => [name, value])));

/** Expressions of every kind, as text. */
export const expression: fc.Arbitrary<string> = fc.letrec<{ any: string; test: string }>((tie) => {
  const any = tie('any');
  const test = tie('test');
  const joined = (operator: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.tuple(any, operator, any).map(([a, symbol, b]) => `(${a} ${symbol} ${b})`);
  return {
    any: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      fc.constantFrom(...NAMES),
      fc.constantFrom('0', '1', '2.5', '-3', 'true', 'false', 'null', '"x"', '"2026-01-31"', 'today()', 'duration("P1M")', 'duration("P3D")', '[]', '[1, "x"]', '1e300'),
      joined(fc.constantFrom('and', 'or')),
      joined(fc.constantFrom('=', '!=', '<', '<=', '>', '>=')),
      joined(fc.constantFrom('+', '-', '*', '/', '**')),
      fc.tuple(any, any, any).map(([a, b, c]) => `(if ${a} then ${b} else ${c})`),
      fc.tuple(any, any, any).map(([a, b, c]) => `(${a} between ${b} and ${c})`),
      fc.tuple(any, fc.array(test, { minLength: 1, maxLength: 3 })).map(([a, tests]) => `(${a} in (${tests.join(', ')}))`),
      fc.tuple(fc.constantFrom('not', 'abs', 'floor', 'string', 'count', 'sum', 'min', 'date', 'duration', 'string length', 'upper case', 'all', 'flatten'), any).map(([name, a]) => `${name}(${a})`),
      fc.tuple(fc.constantFrom('years and months duration', 'list contains', 'contains', 'modulo', 'max', 'ceiling', 'round half up', 'append', 'matches', 'before', 'all', 'any', 'get value'), any, any).map(([name, a, b]) => `${name}(${a}, ${b})`),
      fc.tuple(any, fc.constantFrom('year', 'weekday', 'months', 'days')).map(([a, property]) => `(${a}).${property}`),
      fc.array(any, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
      any.map((a) => `-(${a})`),
      fc.tuple(any, any).map(([a, b]) => `(${a})[${b}]`),
      fc.tuple(any, any).map(([a, b]) => `(for i in ${a} return ${b})`),
      fc.tuple(fc.constantFrom('some', 'every'), any, any).map(([which, a, b]) => `(${which} i in ${a} satisfies i = ${b})`),
      fc.tuple(any, any).map(([a, b]) => `{p: ${a}, q: ${b}}.p`),
      fc.tuple(any, any).map(([a, b]) => `(function(p) ${a})(${b})`),
      fc.tuple(any, fc.constantFrom('number', 'string', 'list<Any>', 'date')).map(([a, type]) => `(${a} instance of ${type})`),
    ),
    test: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      any,
      fc.tuple(fc.constantFrom('<', '<=', '>', '>=', '=', '!='), any).map(([operator, a]) => `${operator} ${a}`),
      fc.tuple(fc.constantFrom('[', '('), any, any, fc.constantFrom(']', ')')).map(([open, a, b, close]) => `${open}${a}..${b}${close}`),
      any.map((a) => `? != ${a}`),
    ),
  };
}).any;

const cell = fc.constantFrom('-', '1', '> 0', '[-1..2)', '"x", "y"', 'not("x")', 'null', 'true', '< b.c', 'a', '? = 月数');
const output = fc.constantFrom('1', '2', '"x"', 'a', 'b.c + 1', 'null');
/** Rule tables with two inputs and two outputs. */
export const table: fc.Arbitrary<RuleTable> = fc.record({
  hit: fc.constantFrom('first' as const, 'unique' as const),
  rows: fc.array(fc.tuple(cell, cell, output, output).map((cells) => [...cells]), { minLength: 1, maxLength: 5 }),
  then: fc.option(fc.constantFrom('min(p, 2)', 'if a then p else q', 'p + 月数'), { nil: undefined }),
}).map((parts) => ({ id: 't', zh: '表', en: 'table', source: 'test', columns: ['a', 'region.x', '→ p', '→ q'], ...parts }));

/** Conditions as rules write them: comparisons, memberships and truths, joined. */
export const condition: fc.Arbitrary<string> = fc.letrec<{ any: string }>((tie) => {
  const any = tie('any');
  const name = fc.constantFrom(...NAMES);
  const limit = fc.oneof(name, fc.constantFrom('0', '1', '"x"', 'true', 'null', 'count(a)', 'date("2026-01-31")'));
  return {
    any: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      name,
      fc.tuple(name, fc.constantFrom('=', '!=', '<', '<=', '>', '>='), limit).map((parts) => parts.join(' ')),
      fc.tuple(limit, fc.constantFrom('=', '<', '>='), name).map((parts) => parts.join(' ')),
      fc.tuple(name, fc.constantFrom('>= 1', '[0..2)', '("x", "y")', '(1, b.c)', '[1, "x"]', 'a', '("x", > 1)')).map(([a, tests]) => `${a} in ${tests}`),
      fc.tuple(name, limit, limit).map(([a, low, high]) => `(${a} between ${low} and ${high})`),
      fc.tuple(name, name).map(([a, b]) => `list contains(${a}, ${b})`),
      fc.tuple(fc.constantFrom('some', 'every'), name, any).map(([which, a, b]) => `(${which} i in ${a} satisfies (i > 1 or ${b}))`),
      fc.tuple(any, fc.constantFrom('and', 'or'), any).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      fc.tuple(any, fc.constantFrom('and', 'or'), any, fc.constantFrom('and', 'or'), any).map(([a, one, b, two, c]) => `(${a}) ${one} (${b}) ${two} (${c})`),
      any.map((a) => `not(${a})`),
      fc.tuple(any, any, any).map(([a, b, c]) => `(if ${a} then ${b} else ${c})`),
    ),
  };
}).any;
