import { describe, expect, it } from 'vitest';
import { boxed, literal } from './model.fixture.ts';
import type { ItemDefinition } from './model.ts';

const TYPES: readonly ItemDefinition[] = [
  { name: 'grade', typeRef: 'string', allowedValues: '"A", "B"' },
  { name: 'grades', typeRef: 'grade', isCollection: true },
  { name: 'few grades', typeRef: 'string', isCollection: true, allowedValues: '"A", "B"', typeConstraint: 'count(?) < 3' },
  { name: 'person', components: [{ name: 'name', typeRef: 'string' }, { name: 'grade', typeRef: 'grade' }] },
  { name: 'tree', components: [{ name: 'label', typeRef: 'string' }, { name: 'children', typeRef: 'tree', isCollection: true }] },
  { name: 'predicate', functionItem: { parameters: [{ name: 'x', typeRef: 'number' }], outputTypeRef: 'boolean' } },
];

const as = (typeRef: string, text: string) => boxed(text, { itemDefinitions: TYPES }, typeRef).value;

describe('given a value that is handed on as one of a type', () => {
  it.each<[string, string, unknown]>([
    ['grade', '"A"', 'A'], ['grade', '"C"', null], ['grade', '1', null], ['grade', '["B"]', 'B'], ['grade', 'null', null],
    ['grades', '["A", "B", "A"]', ['A', 'B', 'A']], ['grades', '["A", "C"]', null], ['grades', '"A"', ['A']], ['grades', '[]', []],
    ['few grades', '["A", "B"]', ['A', 'B']], ['few grades', '["A", "B", "A"]', null], ['few grades', '["C"]', null],
    ['person', '{name: "x", grade: "A"}', { name: 'x', grade: 'A' }], ['person', '{name: "x", grade: "C"}', null], ['person', '{name: "x", grade: null}', { name: 'x', grade: null }],
    ['person', '{name: "x", grade: "A", more: 1}', { name: 'x', grade: 'A', more: 1 }], ['person', '{name: 1, grade: "A"}', null],
    ['tree', '{label: "a", children: [{label: "b", children: []}]}', { label: 'a', children: [{ label: 'b', children: [] }] }],
    ['tree', '{label: "a", children: [{label: 1, children: []}]}', null],
  ])('as a %s, %s is %j', (typeRef, text, value) => {
    expect(as(typeRef, text)).toEqual(value);
  });

  it.each(['date("2026-01-31")', '[date("2026-01-31")]'])('a date becomes the midnight it begins with: %s', (text) => {
    expect(as('date and time', text)).toBe('2026-01-31T00:00:00Z');
  });

  it.each<[string, unknown]>([
    ['function(x: number) x > 2', [true, false]], ['function(x) x > 2', [true, false]], ['function(x: number) x', [null, null]], ['function(x: string) true', null], ['function(x, y) true', null],
  ])('a function is taken at its parameters, and its result is checked where it is called: %s', (text, value) => {
    const { value: called } = boxed({ kind: 'context', entries: [{ variable: { name: 'f', typeRef: 'predicate' }, value: literal(text) }, { value: literal('if f = null then null else [f(3), f(1)]') }] }, { itemDefinitions: TYPES });
    expect(called).toEqual(value);
  });
});

describe('given a type of the model in an expression', () => {
  it.each([['"C" instance of grade', true], ['1 instance of grade', false], ['["A"] instance of grades', true], ['{name: "x"} instance of person', false]])('%s is %j', (text, value) => {
    expect(boxed(text, { itemDefinitions: TYPES }).value).toBe(value);
  });
});

describe('given a mistake in a type', () => {
  it('a type that is nothing but itself is told', () => {
    expect(boxed('1', { itemDefinitions: [{ name: 'a', typeRef: 'b' }, { name: 'b', typeRef: 'a' }] }).errors).toEqual(['a: The type “a” is defined by itself']);
  });

  it('a type that nobody defines and values that cannot be read are told', () => {
    const { errors } = boxed('1', { itemDefinitions: [{ name: 'a', components: [{ name: 'x', typeRef: 'strng' }] }, { name: 'b', typeRef: 'number', allowedValues: '1..' }] });
    expect(errors).toHaveLength(2);
    expect(errors[0]).toBe('x: There is no type “strng”');
  });
});
