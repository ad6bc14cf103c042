import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileModel } from '#core/dmn/compile-model.ts';
import { resultOf } from '#core/dmn/model.fixture.ts';
import type { Definitions } from '#core/dmn/model.ts';
import { readModel } from './read-model.ts';
import { writeModel } from './write-model.ts';

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
const person = { 'insured months': 70, reason: 'dismissed', children: [] };

describe('given a file of DMN 1.5 that imports one of 1.3', () => {
  it('both are read, and what is not of DMN is left out without a word', async () => {
    const { definitions, ignored } = await readModel(fixture('allowance.dmn'));
    expect(ignored).toEqual([]);
    expect(definitions).toMatchObject({
      name: 'allowance', namespace: 'urn:kuaiban:test:allowance', description: 'Who gets how much, and for how long & why',
      imports: [{ name: 'rates', namespace: 'urn:kuaiban:test:rates', locationURI: 'rates.dmn' }],
      itemDefinitions: [
        { name: 'tPerson', components: [{ name: 'insured months', typeRef: 'number', allowedValues: '>= 0' }, { typeRef: 'rates.tReason' }, { isCollection: true }] },
        { name: 'tMonths', isCollection: true, typeConstraint: 'count(?) <= 3' },
        { name: 'tTest', functionItem: { parameters: [{ name: 'x', typeRef: 'number' }], outputTypeRef: 'boolean' } },
      ],
      decisions: [{ question: 'How long?', requiredAuthorities: ['#law'], requiredKnowledge: ['urn:kuaiban:test:rates#months-for'], logic: { kind: 'invocation' } }, { logic: { kind: 'context' } }],
      knowledgeSources: [{ name: 'The law', type: 'act', locationURI: 'urn:law' }],
    });
    expect(JSON.parse(JSON.stringify(definitions))).toEqual(definitions);
  });

  it('they decide together', async () => {
    const [allowance, rates] = await Promise.all(['allowance.dmn', 'rates.dmn'].map(async (name) => (await readModel(fixture(name))).definitions));
    const compiled = compileModel(allowance as Definitions, [rates as Definitions]);
    expect(compiled.errors).toEqual([]);
    expect(resultOf(compiled, 'Months of allowance', { 'The Person': person })).toBe(18);
    // A reason that is not allowed makes the person null, and the default of the table applies.
    expect(resultOf(compiled, 'Months of allowance', { 'The Person': { ...person, reason: 'bored' } })).toBe(0);
    expect(resultOf(compiled, 'Allowance', { 'The Person': { ...person, reason: 'resigned' } })).toBe(0);
    expect(resultOf(compiled, 'Explained', { 'The Person': { ...person, 'insured months': 3 } })).toEqual({ 'paid?': false, text: 'not at all', young: false, all: true, years: [], late: [], pairs: [{ a: 1, b: [2] }] });
  });
});

describe('given a model that was read', () => {
  it.each(['allowance.dmn', 'rates.dmn'])('%s is written as DMN 1.5, read again the same, and then written as the same bytes', async (name) => {
    const { definitions } = await readModel(fixture(name));
    const xml = await writeModel(definitions);
    const again = await readModel(xml);
    expect(xml).toContain('<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/"');
    expect(again).toEqual({ definitions, ignored: [] });
    expect(await writeModel(again.definitions)).toBe(xml);
    expect(await writeModel(definitions)).toBe(xml);
  });

  it.each(['a < b & c > "d"', 'if x then "]]>" else \'é\'', 'a\n  + b', '  "spaces"  ', '失业 and “quoted”', '"\\u4e2d\\n"'])('the text %j comes through', async (text) => {
    const definitions: Definitions = { name: '"<&>"\'', namespace: 'urn:x', decisions: [{ id: 'd', name: 'a < b & "c"', logic: { kind: 'literal expression', text } }] };
    const xml = await writeModel(definitions);
    expect((await readModel(xml)).definitions).toEqual(definitions);
  });

  it('boxes with nothing in them come through', async () => {
    const logics: readonly NonNullable<Definitions['decisions']>[number]['logic'][] = [
      { kind: 'literal expression', text: '' }, { kind: 'context', entries: [] }, { kind: 'context', entries: [{}, { variable: { name: 'a' } }] }, { kind: 'list', items: [] },
      { kind: 'relation', columns: [], rows: [{ kind: 'list', items: [] }] }, { kind: 'invocation', bindings: [] }, { kind: 'function definition', language: 'PMML', parameters: [] },
      { kind: 'conditional' }, { kind: 'filter' }, { kind: 'for', iteratorVariable: 'x' }, { kind: 'some', iteratorVariable: 'x' }, { kind: 'every', iteratorVariable: 'x' },
      { kind: 'decision table', table: { hitPolicy: 'COLLECT', aggregation: 'SUM', inputs: [], outputs: [{ name: 'x', values: '1, 2', type: 'number' }], rules: [] } },
    ];
    const definitions: Definitions = { name: 'x', namespace: 'urn:x', decisions: logics.map((logic, index) => ({ name: String(index), logic })) };
    const xml = await writeModel(definitions);
    const again = await readModel(xml);
    expect(again).toEqual({ definitions, ignored: [] });
    expect(await writeModel(again.definitions)).toBe(xml);
  });
});

describe('given a model of another version', () => {
  it.each([
    'http://www.omg.org/spec/DMN/20151101/dmn.xsd', 'http://www.omg.org/spec/DMN/20180521/MODEL/', 'https://www.omg.org/spec/DMN/20191111/MODEL/',
    'https://www.omg.org/spec/DMN/20211108/MODEL/', 'https://www.omg.org/spec/DMN/20230324/MODEL/', 'https://www.omg.org/spec/DMN/20240513/MODEL/',
  ])('%s is read', async (namespace) => {
    const { definitions } = await readModel(`<definitions xmlns="${namespace}" xmlns:feel="urn:feel" name="m" namespace="urn:m"><decision id="d" name="d"><variable name="d" typeRef="feel:number"/><literalExpression><text>1 + 1</text></literalExpression></decision></definitions>`);
    const compiled = compileModel(definitions);
    expect(compiled.errors).toEqual([]);
    expect(resultOf(compiled, 'd')).toBe(2);
  });
});

describe('given a file that is none', () => {
  it.each([
    ['', /cannot be read at 1:1/], ['hello', /cannot be read at 1:1/], ['<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m">\n  <decision', /cannot be read at 2:3/],
    ['<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/"></decision>', /cannot be read at 1/], ['<html/>', /cannot be read|no DMN file/],
  ])('%j: %s', async (xml, message) => {
    await expect(readModel(xml)).rejects.toMatchObject({ name: 'DmnError', message: expect.stringMatching(message) as string });
  });

  it('an element that DMN does not have is told', async () => {
    const { ignored } = await readModel('<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="urn:m"><decison name="d"/></definitions>');
    expect(ignored).toHaveLength(1);
    expect(ignored[0]).toMatch(/decison/);
  });
});
