import { describe, expect, it } from 'vitest';
import type { RuleTable } from '../../catalog/table.ts';
import { scopeOf as given } from '../../feel/scope.fixture.ts';
import { toJson } from '../../feel/values/json.ts';
import { UNKNOWN } from '../../feel/values/value.ts';
import type { Value } from '../../value.ts';
import { compileModel } from '../compile-model.ts';
import { decision, modelOf, resultOf } from '../model.fixture.ts';
import { boxedRuleTable } from './boxed-rule-table.ts';
import { fromRuleTable } from './from-rule-table.ts';
import { compileTable } from './rule-table.ts';
import type { TableError } from './table-error.ts';
import { toRuleTable } from './to-rule-table.ts';

const table = (parts: Partial<RuleTable> & Pick<RuleTable, 'columns' | 'rows'>): RuleTable => ({ id: 'table', zh: '表', en: 'Table', source: 'test', hit: 'first', ...parts });

const MONTHS = table({ columns: ['insured', '→ months'], rows: [['[12..60)', 12], ['[60..120)', 18], ['>= 120', 24]], then: 'min(months + unused, 24)' });

describe('a table with the first hit', () => {
  const months = compileTable(MONTHS);

  it.each<[number, number | null]>([[11, null], [12, 12], [59, 12], [60, 18], [119, 18], [120, 24], [400, 24]])('given %j, the boundary decides: %j', (insured, expected) => {
    expect(months.evaluate(given({ insured, unused: 0 }))).toEqual({ months: expected });
  });

  it('adjusts the first output with `then`', () => {
    expect(months.evaluate(given({ insured: 60, unused: 4 }))).toEqual({ months: 22 });
    expect(months.evaluate(given({ insured: 60, unused: 10 }))).toEqual({ months: 24 });
  });

  it('names what it reads, its own outputs not counted', () => {
    expect(months.names).toEqual(['insured', 'unused']);
    expect(months.outputs).toEqual(['months']);
  });

  it('is open while an input or the adjustment is unknown, and says which', () => {
    expect(months.evaluate(given({ unused: 0 }))).toEqual({ months: UNKNOWN });
    expect(months.missing(given({ unused: 0 }))).toEqual(['insured']);
    expect(months.evaluate(given({ insured: 30 }))).toEqual({ months: UNKNOWN });
    expect(months.missing(given({ insured: 30 }))).toEqual(['unused']);
    expect(months.missing(given({ insured: 30, unused: 0 }))).toEqual([]);
  });
});

describe('a table with an unknown input', () => {
  const same = compileTable(table({ columns: ['a', 'b', '→ x', '→ y'], rows: [['> 5', 'true', 1, '"p"'], ['> 5', '-', 1, '"q"'], ['-', '-', 2, '"q"']] }));

  it('is decided where every completion gives the same', () => {
    expect(same.evaluate(given({ a: 9 }))).toEqual({ x: 1, y: UNKNOWN });
    expect(same.missing(given({ a: 9 }))).toEqual(['b']);
    expect(same.evaluate(given({ a: 1 }))).toEqual({ x: 2, y: 'q' });
  });

  it('asks for all that could matter', () => {
    expect(same.evaluate(given({}))).toEqual({ x: UNKNOWN, y: UNKNOWN });
    expect(same.missing(given({}))).toEqual(['a', 'b']);
  });

  it('is open where it may be that no row matches', () => {
    const gap = compileTable(table({ columns: ['a', '→ x'], rows: [['> 5', 1]] }));
    expect(gap.evaluate(given({}))).toEqual({ x: UNKNOWN });
  });
});

describe('a table where only one row may match', () => {
  const unique = compileTable(table({ hit: 'unique', columns: ['a', '→ x'], rows: [['< 5', 1], ['> 3', 2]] }));

  it('gives that row, and null where two match', () => {
    expect(unique.evaluate(given({ a: 1 }))).toEqual({ x: 1 });
    expect(unique.evaluate(given({ a: 4 }))).toEqual({ x: null });
  });

  it('is open while the input is unknown', () => {
    expect(unique.evaluate(given({}))).toEqual({ x: UNKNOWN });
  });
});

describe('cells', () => {
  const kinds = compileTable(table({
    columns: ['kind', 'flag', 'none', 'n + 1', '→ x'],
    rows: [['"a", "b"', true, '-', '-', 1], ['not("a", "b")', false, null, '-', '"two"'], ['"c"', '-', '-', 'limit', 'n * 2'], ['-', '-', '-', '? > limit and ? < 100', 'limit']],
  }));

  it.each<[Readonly<Record<string, Value>>, Value]>([
    [{ kind: 'b', flag: true, none: 1, n: 1, limit: 5 }, 1],
    [{ kind: 'z', flag: false, none: null, n: 1, limit: 5 }, 'two'],
    [{ kind: 'c', flag: true, none: 1, n: 4, limit: 5 }, 8],
    [{ kind: 'c', flag: true, none: 1, n: 50, limit: 5 }, 5],
    [{ kind: 'c', flag: true, none: 1, n: 'x', limit: 5 }, null],
  ])('given %j the result is %j', (facts, x) => {
    expect(kinds.evaluate(given(facts))).toEqual({ x });
  });
});

it('reports every error of a table with its place, and still compiles the rest', () => {
  const errors: TableError[] = [];
  compileTable(table({ columns: ['a +', 'b', '→ x'], rows: [['1', '2 >', 'y('], ['1', '2']], then: 'for' }), (error) => errors.push(error));
  expect(errors.map(({ path }) => path.join('/'))).toEqual(['columns/0', 'rows/0/1', 'rows/0/2', 'rows/1', 'then']);
  expect(() => compileTable(table({ columns: ['a', 'b'], rows: [['1', '2']] }))).toThrow(/no output/);
});

describe('every hit policy by its word', () => {
  const rows = [['> 1', 3], ['> 2', 5], ['> 3', 1]];
  it.each<[RuleTable['hit'], number, Value]>([
    ['first', 4, 3], ['unique', 4, null], ['unique', 2, 3], ['any', 4, null], ['priority', 4, 5], ['collect', 4, [3, 5, 1]], ['rule order', 3, [3, 5]], ['output order', 4, [5, 3, 1]],
    ['sum', 4, 9], ['count', 4, 3], ['min', 4, 1], ['max', 4, 5], ['max', 0, null],
  ])('%s of %j gives %j', (hit, a, x) => {
    const compiled = compileTable(table({ hit, columns: ['a', '→ x'], values: { '→ x': '5, 3, 1' }, rows }));
    expect(compiled.evaluate(given({ a }))).toEqual({ x });
  });

  it('adjusts an aggregate too, and leaves alone what no row gives', () => {
    const sum = compileTable(table({ hit: 'sum', columns: ['a', '→ x'], rows, then: 'x * factor' }));
    expect(sum.evaluate(given({ a: 3, factor: 2 }))).toEqual({ x: 16 });
    expect(sum.evaluate(given({ a: 0 }))).toEqual({ x: null });
    expect(sum.missing(given({ a: 3 }))).toEqual(['factor']);
  });

  it('gives other outputs where no row matches, and refuses values of a column that is not there', () => {
    const with0 = compileTable(table({ columns: ['a', '→ x'], rows, otherwise: { x: 0 } }));
    expect(with0.evaluate(given({ a: 0 }))).toEqual({ x: 0 });
    const errors: TableError[] = [];
    compileTable(table({ columns: ['a', '→ x'], values: { b: '1', a: '2 >' }, rows, otherwise: { y: 0 } }), (error) => errors.push(error));
    expect(errors.map(({ path }) => path.join('/'))).toEqual(['values/b', 'otherwise/y', 'values/a']);
  });
});

describe('a rule table, a decision table and a boxed context', () => {
  const full = table({ hit: 'max', columns: ['a', '→ x', 'b'], values: { a: '[0..9]', '→ x': '1, 2' }, rows: [['> 1', 1, '"p"'], [null, 2, true]], otherwise: { x: 0 } });

  it('turn into each other and back', () => {
    const standard = fromRuleTable(full);
    expect(standard).toEqual({
      hitPolicy: 'COLLECT', aggregation: 'MAX', inputs: [{ expression: 'a', values: '[0..9]' }, { expression: 'b' }], outputs: [{ name: 'x', values: '1, 2', defaultValue: '0' }],
      rules: [{ inputs: ['> 1', '"p"'], outputs: ['1'] }, { inputs: ['null', 'true'], outputs: ['2'] }],
    });
    const { id, zh, en, source } = full;
    const back = toRuleTable(standard, { id, zh, en, source });
    expect(back).toEqual({ ...full, columns: ['a', 'b', '→ x'], rows: [['> 1', '"p"', 1], [null, true, 2]] });
    expect(fromRuleTable(back)).toEqual(standard);
  });

  it('keep the last expression as the result of the context', () => {
    const named = { kind: 'decision table', id: 'table', label: '表', description: 'Table\ntest' };
    expect(boxedRuleTable(full)).toEqual({ ...named, table: fromRuleTable(full) });
    expect(boxedRuleTable(MONTHS)).toEqual({ kind: 'context', entries: [
      { variable: { name: 'months' }, value: { ...named, table: fromRuleTable(MONTHS) } },
      { value: { kind: 'literal expression', text: 'if months = null then null else min(months + unused, 24)' } },
    ] });
  });

  it.each<[string, RuleTable, Readonly<Record<string, Value>>, Value]>([
    ['one output', MONTHS, { insured: 60, unused: 4 }, 22],
    ['one output, no row', MONTHS, { insured: 3, unused: 4 }, null],
    ['two outputs', table({ columns: ['insured', '→ x', '→ y'], rows: [['> 1', 1, 2]], then: 'x + y + unused' }), { insured: 3, unused: 4 }, { x: 7, y: 2 }],
    ['two outputs, no row', table({ columns: ['insured', '→ x', '→ y'], rows: [['> 5', 1, 2]], then: 'x + y + unused' }), { insured: 3, unused: 4 }, null],
    ['several rows', table({ hit: 'collect', columns: ['insured', '→ x', '→ y'], rows: [['> 1', 1, 2], ['> 2', 3, 4]], then: 'sum(x) + sum(y) + unused' }), { insured: 3, unused: 4 }, { x: 14, y: [2, 4] }],
  ])('the context gives the same as the rule table: %s', (_what, rules, facts, expected) => {
    const inputs = ['insured', 'unused'];
    const model = compileModel(modelOf({ inputData: inputs.map((name) => ({ id: name, name })), decisions: [decision('asked', boxedRuleTable(rules), { requiredInputs: inputs.map((name) => `#${name}`) })] }));
    expect(model.errors).toEqual([]);
    expect(resultOf(model, 'asked', facts)).toEqual(expected);
    const own = Object.fromEntries(Object.entries(compileTable(rules).evaluate(given(facts))).map(([name, value]) => [name, value === UNKNOWN ? 'open' : toJson(value)]));
    expect(own).toEqual(expected !== null && typeof expected === 'object' ? expected : Object.fromEntries(compileTable(rules).outputs.map((name) => [name, expected])));
  });
});
