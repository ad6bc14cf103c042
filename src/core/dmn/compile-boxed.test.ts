import { describe, expect, it } from 'vitest';
import { boxed, literal } from './model.fixture.ts';
import type { BoxedExpression, FunctionDefinition } from './model.ts';

const entry = (name: string, value: BoxedExpression | string, typeRef?: string) => ({ variable: { name, ...(typeRef !== undefined && { typeRef }) }, value: typeof value === 'string' ? literal(value) : value });
const func = (parameters: FunctionDefinition['parameters'], body: string, more: Partial<FunctionDefinition> = {}): FunctionDefinition => ({ kind: 'function definition', parameters, body: literal(body), ...more });

describe('given a boxed context', () => {
  it('later entries read the earlier ones, by names with spaces and signs as well', () => {
    const { value, errors } = boxed({ kind: 'context', entries: [entry('net pay', '100'), entry('tax-rate', '0.1'), entry('total', 'net pay * (1 + tax-rate)')] });
    expect(errors).toEqual([]);
    expect(value).toEqual({ 'net pay': 100, 'tax-rate': 0.1, total: 110 });
  });

  it('the names inside of earlier entries are known', () => {
    const inner: BoxedExpression = { kind: 'context', entries: [entry('Marital-Status', '"M"')] };
    expect(boxed({ kind: 'context', entries: [entry('The Applicant', inner), { value: literal('The Applicant.Marital-Status') }] }).value).toBe('M');
  });

  it('the entry without a name is the result', () => {
    expect(boxed({ kind: 'context', entries: [entry('a', '2'), { value: literal('a * 3') }] }).value).toBe(6);
  });

  it('an entry of another type than its variable is null', () => {
    expect(boxed({ kind: 'context', entries: [entry('a', '"x"', 'number'), entry('b', '[7]', 'number')] }).value).toEqual({ a: null, b: 7 });
  });

  it('a function among the entries can be called, by itself too', () => {
    const factorial = func([{ name: 'n', typeRef: 'number' }], 'if n < 2 then 1 else n * factorial(n - 1)');
    expect(boxed({ kind: 'context', entries: [entry('factorial', factorial, 'number'), { value: literal('factorial(5)') }] }).value).toBe(120);
  });
});

describe('given a boxed function', () => {
  const called = (definition: FunctionDefinition, call: string) => boxed({ kind: 'context', entries: [entry('f', definition), { value: literal(call) }] }).value;

  it('it is called in order and by name', () => {
    const minus = func([{ name: 'a' }, { name: 'b' }], 'a - b');
    expect([called(minus, 'f(5, 3)'), called(minus, 'f(b: 5, a: 3)'), called(minus, 'f(5)'), called(minus, 'f(a: 5, c: 3)')]).toEqual([2, -2, null, null]);
  });

  it('it is not called with an argument of another type', () => {
    const isNull = func([{ name: 'a', typeRef: 'string' }], 'a = null');
    expect([called(isNull, 'f(1)'), called(isNull, 'f(null)'), called(isNull, 'f(["x"])')]).toEqual([null, true, false]);
  });

  it('a result of another type is null', () => {
    expect(called(func([], '"x"', { typeRef: 'number' }), 'f()')).toBeNull();
  });

  it('one in another language is null, and so are its calls', () => {
    expect(called(func([], '{class: "java.lang.Math"}', { language: 'Java' }), 'f()')).toBeNull();
  });
});

describe('given other boxes', () => {
  it('an invocation binds parameters by name, in any order', () => {
    const minus = func([{ name: 'left side' }, { name: 'b' }], 'left side - b');
    const invocation: BoxedExpression = { kind: 'invocation', called: literal('minus'), bindings: [{ parameter: { name: 'b' }, value: literal('1') }, { parameter: { name: 'left side' }, value: literal('10') }] };
    expect(boxed({ kind: 'context', entries: [entry('minus', minus), { value: invocation }] }).value).toBe(9);
    expect(boxed({ kind: 'invocation', called: literal('nothing'), bindings: [] }).value).toBeNull();
  });

  it('a relation is a list of contexts', () => {
    const row = (...cells: string[]) => ({ kind: 'list' as const, items: cells.map((each) => literal(each)) });
    const relation: BoxedExpression = { kind: 'relation', columns: [{ name: 'bank name' }, { name: 'rate', typeRef: 'number' }], rows: [row('"A"', '1.5'), row('"B"', '"x"')] };
    expect(boxed(relation).value).toEqual([{ 'bank name': 'A', rate: 1.5 }, { 'bank name': 'B', rate: null }]);
    expect(boxed({ kind: 'context', entries: [entry('banks', relation), { value: literal('banks[rate = 1.5].bank name') }] }).value).toEqual(['A']);
  });

  it('a list is a list', () => {
    expect(boxed({ kind: 'list', items: [literal('1'), { kind: 'list', items: [] }] }).value).toEqual([1, []]);
  });

  it.each([['true', 1], ['false', 2], ['null', 2], ['"true"', null]])('a conditional with %s is %j', (condition, value) => {
    expect(boxed({ kind: 'conditional', if: literal(condition), then: literal('1'), else: literal('2') }).value).toBe(value);
  });

  it('a filter sees the item and the entries of the item', () => {
    expect(boxed({ kind: 'filter', in: literal('[1, 2, 3]'), match: literal('item > 1') }).value).toEqual([2, 3]);
    expect(boxed({ kind: 'filter', in: literal('[{a: 1}, {a: 2}]'), match: literal('a > 1') }).value).toEqual([{ a: 2 }]);
    expect(boxed({ kind: 'filter', in: literal('[{a: 1}, {a: 2}]'), match: literal('2') }).value).toEqual({ a: 2 });
  });

  it('an iterator sees its variable, and the list so far', () => {
    expect(boxed({ kind: 'for', iteratorVariable: 'each one', in: literal('[1, 2, 3]'), return: literal('each one * 2') }).value).toEqual([2, 4, 6]);
    expect(boxed({ kind: 'for', iteratorVariable: 'i', in: literal('[1, 2, 3]'), return: literal('i + count(partial)') }).value).toEqual([1, 3, 5]);
    expect(boxed({ kind: 'some', iteratorVariable: 'i', in: literal('[1, 2, 3]'), satisfies: literal('i > 2') }).value).toBe(true);
    expect(boxed({ kind: 'every', iteratorVariable: 'i', in: literal('[1, 2, 3]'), satisfies: literal('i > 2') }).value).toBe(false);
  });

  it('a decision table reads what the boxes around it bring in', () => {
    const table: BoxedExpression = { kind: 'decision table', table: { hitPolicy: 'UNIQUE', inputs: [{ expression: 'the age' }], outputs: [{ name: '' }], rules: [{ inputs: ['< 18'], outputs: ['"child"'] }, { inputs: ['>= 18'], outputs: ['"adult"'] }] } };
    expect(boxed({ kind: 'context', entries: [entry('the age', '20'), { value: table }] }).value).toBe('adult');
  });

  it('an expression in another language, and none at all, is null', () => {
    expect(boxed({ ...literal('1'), expressionLanguage: 'https://www.omg.org/spec/DMN/20230324/FEEL/' }).value).toBe(1);
    expect(boxed({ ...literal('1'), expressionLanguage: 'urn:javascript' }).value).toBeNull();
    expect(boxed('').value).toBeNull();
  });
});

describe('given a mistake in an expression', () => {
  it('it is told with the element and the text, and that part is null', () => {
    const { value, errors } = boxed({ kind: 'context', entries: [entry('a', '1 +'), entry('b', '2')] });
    expect(value).toEqual({ a: null, b: 2 });
    expect(errors).toEqual(['asked: “1 +”: The expression ends too early']);
  });

  it('so is one in a table, which is null as a whole', () => {
    const { value, errors } = boxed({ kind: 'decision table', table: { hitPolicy: 'UNIQUE', inputs: [{ expression: '1' }], outputs: [{ name: '' }], rules: [{ inputs: ['-'], outputs: ['1 +'] }] } });
    expect(value).toBeNull();
    expect(errors).toHaveLength(1);
  });

  it('so is a type that nobody defines', () => {
    expect(boxed(literal('1', 'nmber')).errors).toEqual(['asked: There is no type “nmber”']);
  });
});
