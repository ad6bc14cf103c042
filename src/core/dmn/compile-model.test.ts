import { describe, expect, it } from 'vitest';
import { compileModel } from './compile-model.ts';
import { evaluate, inputsOf } from './evaluate.ts';
import { NOW } from '../feel/scope.fixture.ts';
import { decision, literal, modelOf, resultOf } from './model.fixture.ts';
import type { Definitions } from './model.ts';

const input = (name: string, typeRef?: string) => ({ id: name, name, variable: { name, ...(typeRef !== undefined && { typeRef }) } });

describe('given decisions that require each other', () => {
  const compiled = compileModel(modelOf({
    itemDefinitions: [{ name: 'applicant', components: [{ name: 'Age', typeRef: 'number' }, { name: 'Marital Status', typeRef: 'string' }, { name: 'full-time', typeRef: 'boolean' }] }],
    inputData: [input('The Applicant', 'applicant'), input('limit', 'number')],
    decisions: [
      decision('is married', 'The Applicant.Marital Status = "M"', { requiredInputs: ['#The Applicant'] }),
      decision('profit and loss', 'if is married and The Applicant.full-time then The Applicant.Age else limit', { requiredInputs: ['#The Applicant', 'urn:test#limit'], requiredDecisions: ['#is married'] }),
      decision('blind', 'limit'),
      decision('empty', ''),
      { id: 'undecided', name: 'undecided' },
    ],
  }));
  const applicant = { Age: 41, 'Marital Status': 'M', 'full-time': true };

  it('nothing is wrong with the model', () => {
    expect(compiled.errors).toEqual([]);
  });

  it('names with spaces, signs and keywords are found, at any depth', () => {
    expect(resultOf(compiled, 'profit and loss', { 'The Applicant': applicant, limit: 7 })).toBe(41);
    expect(resultOf(compiled, 'profit and loss', { 'The Applicant': { ...applicant, 'full-time': false }, limit: 7 })).toBe(7);
  });

  it('an element sees only what it requires; another name is null, and so is a decision without logic', () => {
    expect([resultOf(compiled, 'blind', { limit: 7 }), resultOf(compiled, 'empty'), resultOf(compiled, 'undecided')]).toEqual([null, null, null]);
  });

  it('an input of another type is null, as one that is not given', () => {
    expect(resultOf(compiled, 'profit and loss', { 'The Applicant': { ...applicant, 'full-time': false }, limit: 'x' })).toBeNull();
    expect(resultOf(compiled, 'is married')).toBe(false);
  });

  it('it says which inputs a decision needs', () => {
    const needs = (name: string) => inputsOf([compiled.model.element(name)!]).map((each) => each.name);
    expect(needs('profit and loss')).toEqual(['The Applicant', 'limit']);
    expect(needs('blind')).toEqual([]);
  });

  it('every decision is evaluated once in a run', () => {
    const chain = Array.from({ length: 60 }, (_, index) => decision(`d${String(index)}`, index === 0 ? '1' : `d${String(index - 1)} + d${String(index - 1)}`, index === 0 ? {} : { requiredDecisions: [`#d${String(index - 1)}`] }));
    expect(resultOf(compileModel(modelOf({ decisions: chain })), 'd40')).toBe(2 ** 40);
  });
});

it.each(['date', 'for sale', 'not eligible', 'loan/value', 'a+b', 'first.name', 'Applicant’s age', "Applicant's age", '失业 月数', 'years and months duration', 'count'])('given the name %s, it is found alone and inside of others', (name) => {
  const compiled = compileModel(modelOf({
    itemDefinitions: [{ name: 'type', components: [{ name, typeRef: 'number' }] }],
    inputData: [input(name), input('outer', 'type')],
    decisions: [decision('asked', `[${name}, ${name} + 1, outer.${name}, {${name}: 5}.${name}, [1][${name} = 7][1], for i in [1] return ${name} * i]`, { requiredInputs: [`#${name}`, '#outer'] })],
  }));
  expect(compiled.errors).toEqual([]);
  expect(resultOf(compiled, 'asked', { [name]: 7, outer: { [name]: 9 } })).toEqual([7, 8, 9, 5, 1, [7]]);
});

describe('given business knowledge models', () => {
  const parameters = [{ name: 'a', typeRef: 'number' }, { name: 'b' }];
  const compiled = compileModel(modelOf({
    businessKnowledgeModels: [
      { id: 'minus', name: 'minus', variable: { name: 'minus', typeRef: 'number' }, encapsulatedLogic: { kind: 'function definition', parameters, body: literal('a - b') } },
      { id: 'count down', name: 'count down', requiredKnowledge: ['#minus'], encapsulatedLogic: { kind: 'function definition', parameters: [{ name: 'n' }], body: literal('if n <= 0 then "done" else count down(minus(n, 1))') } },
      { id: 'age', name: 'age in years', encapsulatedLogic: { kind: 'function definition', parameters: [{ name: 'not before' }, { name: 'date of birth' }], body: literal('max(not before, years and months duration(date of birth, today()).years)') } },
      { id: 'java', name: 'java', encapsulatedLogic: { kind: 'function definition', language: 'Java', parameters: [] } },
    ],
    decisions: [
      decision('in order', 'minus(5, 3)', { requiredKnowledge: ['#minus'] }),
      decision('wrong', 'minus("5", 3)', { requiredKnowledge: ['#minus'] }),
      decision('boxed', { kind: 'invocation', called: literal('minus'), bindings: [{ parameter: { name: 'b' }, value: literal('5') }, { parameter: { name: 'a' }, value: literal('3') }] }, { requiredKnowledge: ['#minus'] }),
      decision('by name', 'age in years(date of birth: date("1985-11-21"), not before: 30)', { requiredKnowledge: ['#age'] }),
      decision('recursive', 'count down(10)', { requiredKnowledge: ['#count down'] }),
      decision('foreign', 'java()', { requiredKnowledge: ['#java'] }),
      decision('handed on', 'sort([1, 3, 2], function(x, y) minus(x, y) > 0)', { requiredKnowledge: ['#minus'] }),
    ],
  }));

  it.each([['in order', 2], ['wrong', null], ['boxed', -2], ['by name', 41], ['recursive', 'done'], ['foreign', null], ['handed on', [3, 2, 1]]])('%s is %j', (name, value) => {
    expect(compiled.errors).toEqual([]);
    expect(resultOf(compiled, name)).toEqual(value);
  });

  it('one can be called from outside by the names of its parameters', () => {
    expect(resultOf(compiled, 'minus', { a: 5, b: 3 })).toBe(2);
  });
});

describe('given decision services', () => {
  const compiled = compileModel(modelOf({
    inputData: [input('x', 'number'), input('y')],
    decisions: [
      decision('base', '100', { variable: { name: 'base', typeRef: 'number' } }),
      decision('sum', 'base + x', { requiredDecisions: ['#base'], requiredInputs: ['#x'] }),
      decision('double', 'sum * 2', { requiredDecisions: ['#sum'] }),
      decision('calls', '[service(1, 2), service(base: 2, x: 1), service(1), service("1", 2), both(1).sum]', { requiredKnowledge: ['#service', '#both'] }),
      decision('apart', '[sum, service(1, 2), sum]', { requiredKnowledge: ['#service'], requiredDecisions: ['#sum'] }),
    ],
    decisionServices: [
      { id: 'service', name: 'service', outputDecisions: ['#double'], encapsulatedDecisions: ['#sum'], inputDecisions: ['#base'], inputData: ['#x'] },
      { id: 'both', name: 'both', outputDecisions: ['#sum', '#double'], inputData: ['#x'] },
    ],
  }));

  it('the input data come before the input decisions, and one output is its value', () => {
    expect(compiled.errors).toEqual([]);
    expect(resultOf(compiled, 'calls')).toEqual([6, 6, null, null, 101]);
  });

  it('what is decided inside does not change what is decided outside', () => {
    expect(resultOf(compiled, 'apart', { x: 5 })).toEqual([105, 6, 105]);
  });

  it('one can be called from outside, and gives a context of several outputs', () => {
    expect(resultOf(compiled, 'both', { x: 1 })).toEqual({ sum: 101, double: 202 });
    expect(resultOf(compiled, 'service', { x: 1, base: 2 })).toBe(6);
  });
});

describe('given models that import each other', () => {
  const base: Definitions = modelOf({
    name: 'base', namespace: 'urn:base',
    itemDefinitions: [{ name: 'person', components: [{ name: 'first name', typeRef: 'string' }] }],
    inputData: [input('somebody', 'person')],
    decisions: [decision('greeting', 'say hello(somebody.first name)', { requiredInputs: ['#somebody'], requiredKnowledge: ['#say hello'] })],
    businessKnowledgeModels: [{ id: 'say hello', name: 'say hello', encapsulatedLogic: { kind: 'function definition', parameters: [{ name: 'name' }], body: literal('"Hello " + name') } }],
  });
  const importing = (name: string): Definitions => modelOf({
    imports: [{ name, namespace: 'urn:base', importType: 'https://www.omg.org/spec/DMN/20230324/MODEL/' }],
    inputData: [input('other', name === '' ? 'person' : `${name}.person`)],
    decisions: [
      decision('twice', name === '' ? '[greeting, say hello(other.first name)]' : `[${name}.greeting, ${name}.say hello(other.first name)]`, {
        requiredDecisions: ['urn:base#greeting'], requiredInputs: ['#other'], requiredKnowledge: ['urn:base#say hello'],
      }),
    ],
  });

  it.each(['base', 'the-base model', ''])('what the import “%s” has is found by its name', (name) => {
    const compiled = compileModel(importing(name), [base]);
    expect(compiled.errors).toEqual([]);
    const given = { somebody: { 'first name': 'A' }, other: { 'first name': 'B' } };
    expect(resultOf(compiled, 'twice', given)).toEqual(['Hello A', 'Hello B']);
    expect(resultOf(compiled, 'twice', { 'urn:base#somebody': { 'first name': 'C' }, other: given.other })).toEqual(['Hello C', 'Hello B']);
    expect(compiled.model.element('greeting', 'urn:base')?.kind).toBe('decision');
  });

  it('a model that is not there, and one that leads back, are told', () => {
    expect(compileModel(importing('base')).errors.map(({ message }) => message)).toContain('base: There is no model “urn:base” to import');
    const circle = compileModel(importing('base'), [{ ...base, imports: [{ name: 'back', namespace: 'urn:test' }] }]);
    expect(circle.errors.map(({ message }) => message)).toEqual(['back: The import of “urn:test” leads back to itself']);
  });

  it('imports and types may be nested only so deep, and a graph however deep ends', () => {
    const models = Array.from({ length: 60 }, (_, index) => ({ name: 'm', namespace: `urn:${String(index)}`, imports: [{ name: 'next', namespace: `urn:${String(index + 1)}` }] }));
    expect(compileModel(models[0] as Definitions, models).errors.map(({ message }) => message)).toEqual(['next: Imports are nested too deeply; “urn:51” is left out']);
    const types = Array.from({ length: 300 }, (_, index) => ({ name: `t${String(index)}`, typeRef: index < 299 ? `t${String(index + 1)}` : 'number' }));
    expect(compileModel(modelOf({ itemDefinitions: types })).errors.map(({ message }) => message)).toEqual(['t201: The type “t201” is nested too deeply']);
    const decisions = Array.from({ length: 6000 }, (_, index) => decision(`d${String(index)}`, '1', index < 5999 ? { requiredDecisions: [`#d${String(index + 1)}`] } : {}));
    expect(compileModel(modelOf({ decisions })).errors).toEqual([]);
  });
});

describe('given a mistake in the graph', () => {
  const errorsOf = (elements: Partial<Definitions>) => compileModel(modelOf(elements)).errors.map(({ reason, element }) => `${element ?? ''}: ${reason.en}`);

  it('a circle is told with the way round, and is null', () => {
    const model = modelOf({ decisions: [decision('a', 'b', { requiredDecisions: ['#b'] }), decision('b', 'a', { requiredDecisions: ['#a'] })] });
    const compiled = compileModel(model);
    expect(compiled.errors.map(({ message }) => message)).toEqual(['a: They require each other in a circle: a → b → a']);
    expect(resultOf(compiled, 'a')).toBeNull();
  });

  it('a requirement of something that is not there, and an id that stands twice, are told', () => {
    expect(errorsOf({ decisions: [decision('a', '1', { requiredDecisions: ['#nobody'] })] })).toEqual(['a: What it refers to is not there: “#nobody”']);
    expect(errorsOf({ decisions: [decision('a', '1'), { ...decision('b', '1'), id: 'a' }] })).toEqual(['b: The id “a” stands twice']);
  });
});

it('a model that asks for too much is null instead of hanging', () => {
  const compiled = compileModel(modelOf({ businessKnowledgeModels: [{ id: 'f', name: 'f', encapsulatedLogic: { kind: 'function definition', parameters: [{ name: 'n' }], body: literal('f(n + 1)') } }], decisions: [decision('a', 'f(1)', { requiredKnowledge: ['#f'] })] }));
  expect(evaluate([compiled.model.element('a')!], new Map(), NOW)).toEqual([null]);
});
