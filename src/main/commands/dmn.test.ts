import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { call } from './call.fixture.ts';
import { dmn } from './dmn.ts';
import { feel } from './feel.ts';
import { tck } from './tck.ts';

const MODEL = resolve(import.meta.dirname, '../../adapters/dmn/fixtures/allowance.dmn');

const scratch: string[] = [];
afterEach(() => {
  for (const folder of scratch.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const json = (text: string): unknown => JSON.parse(text);

describe('kuaiban dmn run', () => {
  const person = { 'insured months': 70, reason: 'dismissed', children: ['2021-09-03', '2012-01-01'] };

  it('decides everything in a model, with the models beside it', async () => {
    const { code, out } = await call(dmn, 'run', MODEL, '--json', '--input', JSON.stringify({ 'The Person': person }));
    expect(code).toBe(0);
    expect(json(out)).toMatchObject({ model: 'allowance', results: { 'Months of allowance': 18, Explained: { text: 'for 18 months', young: true, all: false, years: [2021, 2012], late: ['2021-09-03'] } } });
  });

  it('decides one decision, or calls one service', async () => {
    const run = async (name: string) => (await call(dmn, 'run', MODEL, '--decision', name, '--input', JSON.stringify({ 'The Person': person }))).out;
    expect(await run('Months of allowance')).toMatch(/Months of allowance +18$/);
    expect(await run('Allowance')).toMatch(/Allowance +18$/);
  });

  it('says which input is missing, of another type, or not needed, and which decision may be meant', async () => {
    const errors = async (...args: string[]) => {
      const answered = await call(dmn, 'run', MODEL, ...args);
      expect(answered.code).toBe(2);
      return answered.errors;
    };
    expect(await errors()).toMatch(/缺输入 The Person.*insured months: number/);
    expect(await errors('--input', '{"The Persn": null}')).toMatch(/The Persn.*is it The Person\?/);
    expect(await errors('--input', JSON.stringify({ 'The Person': { ...person, reason: 'bored' } }))).toContain('The Person：应为');
    expect(await errors('--input', '{"The Person": ')).toContain('不是 JSON');
    expect(await errors('--input', 'nowhere.json')).toContain('没有文件 nowhere.json');
    expect(await errors('--decision', 'Explaned')).toContain('is it Explained?');
    expect((await call(dmn, 'walk', MODEL)).errors).toContain('kuaiban dmn run');
    expect((await call(dmn, 'run', 'nowhere.dmn')).code).toBe(2);
  });

  it('does not decide by a model in which something is wrong', async () => {
    scratch.push(mkdtempSync(join(tmpdir(), 'dmn-')));
    const file = join(scratch.at(-1) ?? '', 'wrong.dmn');
    writeFileSync(file, '<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="urn:m"><decision id="d" name="d"><literalExpression><text>1 +</text></literalExpression></decision></definitions>');
    expect(await call(dmn, 'run', file)).toMatchObject({ code: 1, errors: expect.stringContaining('“1 +”') as string });
    writeFileSync(file, '<definitions');
    expect(await call(dmn, 'run', file)).toMatchObject({ code: 1, errors: expect.stringContaining('XML') as string });
  });
});

describe('kuaiban dmn import', () => {
  it('prints the decision tables as files of catalog/rules, and says in both languages what cannot be one', async () => {
    scratch.push(mkdtempSync(join(tmpdir(), 'dmn-')));
    const file = join(scratch.at(-1) ?? '', 'tables.dmn');
    const table = (name: string, input: string): string => `<decision id="d-${name}" name="${name}"><decisionTable><input><inputExpression><text>${input}</text></inputExpression></input><output/><rule><inputEntry><text>&lt; 18</text></inputEntry><outputEntry><text>"child"</text></outputEntry></rule></decisionTable></decision>`;
    writeFileSync(file, `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="urn:m">${table('group', 'Age')}${table('wrong', 'Age +')}</definitions>`);
    const { code, out, errors } = await call(dmn, 'import', file);
    expect(code).toBe(1);
    expect(out).toBe('# yaml-language-server: $schema=../schema/rule-table.json\nid: group\nzh: group\nen: group\nsource: m\nhit: unique\ncolumns: [Age, → group]\nrows:\n  - [< 18, \'"child"\']');
    expect(errors).toMatch(/✗ wrong.*“Age \+”：表达式不完整[^]*ends too early[^]*→ 请.*catalog\/rules.*Mend it/);
    expect((await call(dmn, 'import', MODEL)).errors).toContain('There is no decision table');
    expect(await call(dmn, 'import', 'nowhere.dmn')).toMatchObject({ code: 2, errors: expect.stringContaining('没有文件') as string });
  });
});

describe('kuaiban feel', () => {
  const ask = async (...args: string[]) => json((await call(feel, ...args, '--json')).out);

  it('shows the value and the names that were read', async () => {
    expect(await ask('a.b + 1', '--context', '{"a": {"b": 2}}')).toEqual({ known: true, value: 3, text: '3', names: ['a.b'], missing: [] });
    expect(await ask('[1..3]')).toMatchObject({ value: null, text: '[1..3]' });
    expect((await call(feel, '"x"')).out).toBe('"x"');
  });

  it('shows what is missing, where a name is not there', async () => {
    expect(await ask('a > 1 and b', '--context', '{"a": 2}')).toMatchObject({ known: false, value: null, missing: ['b'] });
    expect(await ask('a > 1 and b', '--context', '{"a": 1}')).toMatchObject({ known: true, value: false, missing: [] });
    expect((await call(feel, 'b')).out).toContain('缺 / missing    b');
  });

  it('knows no unknown in pure DMN', async () => {
    expect(await ask('b = null', '--dmn')).toMatchObject({ known: true, value: true });
    expect(await ask('[sum, b][1]([1, 2])', '--dmn')).toMatchObject({ value: 3 });
  });

  it('asks the cell of a table about a value', async () => {
    expect(await ask('[18..60), "x"', '--unary', '41')).toMatchObject({ value: true });
    expect(await ask('> limit', '--unary', '41', '--context', '{"limit": 50}')).toMatchObject({ value: false, names: ['limit'] });
  });

  it('points at a mistake', async () => {
    expect(await call(feel, '1 + * 2')).toMatchObject({ code: 2, errors: expect.stringMatching(/1 \+ \* 2\n {2} {4}\^/) as string });
    expect((await call(feel)).code).toBe(2);
    expect((await call(feel, '1', '--context', '[]')).code).toBe(2);
  });
});

describe('kuaiban tck', () => {
  const kit = (expected: string): string => {
    const folder = mkdtempSync(join(tmpdir(), 'tck-'));
    scratch.push(folder);
    const tests = join(folder, 'compliance-level-3/1-own');
    mkdirSync(tests, { recursive: true });
    writeFileSync(join(tests, 'own.dmn'), `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="own" namespace="urn:own">
      <inputData id="i" name="in"><variable name="in" typeRef="number"/></inputData>
      <decision id="d" name="d"><informationRequirement><requiredInput href="#i"/></informationRequirement><literalExpression><text>in / 3</text></literalExpression></decision>
      <decision id="e" name="e"><literalExpression><text>{a: [1, "x"], b: null, c: date("2026-01-31")}</text></literalExpression></decision>
      <decisionService id="s" name="s"><outputDecision href="#d"/><inputData href="#i"/></decisionService></definitions>`);
    writeFileSync(join(tests, 'own-test-01.xml'), `<t:testCases xmlns:t="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
      <t:modelName>own.dmn</t:modelName>
      <t:testCase id="1"><t:inputNode name="in"><t:value xsi:type="xsd:decimal">1</t:value></t:inputNode><t:resultNode name="d"><t:expected><t:value xsi:type="xsd:decimal">${expected}</t:value></t:expected></t:resultNode></t:testCase>
      <t:testCase id="2"><t:inputNode name="in"><t:value xsi:type="xsd:string">x</t:value></t:inputNode><t:resultNode name="d" errorResult="true"><t:expected><t:value xsi:nil="true"/></t:expected></t:resultNode></t:testCase>
      <t:testCase id="3"><t:resultNode name="e"><t:expected>
        <t:component name="a"><t:list><t:item><t:value xsi:type="xsd:decimal">1</t:value></t:item><t:item><t:value xsi:type="xsd:string">x</t:value></t:item></t:list></t:component>
        <t:component name="b"><t:value xsi:nil="true"/></t:component><t:component name="c"><t:value xsi:type="xsd:date">2026-01-31</t:value></t:component></t:expected></t:resultNode></t:testCase>
      <t:testCase id="4" type="decisionService" invocableName="s"><t:inputNode name="in"><t:value xsi:type="xsd:decimal">6</t:value></t:inputNode><t:resultNode name="d"><t:expected><t:value xsi:type="xsd:decimal">2</t:value></t:expected></t:resultNode></t:testCase>
    </t:testCases>`);
    return folder;
  };

  it('passes where every result is as expected, numbers as far as they are written', async () => {
    expect(await call(tck, kit('0.3333333333'))).toMatchObject({ code: 0, out: expect.stringMatching(/compliance-level-3 +4\/4 +100\.00 %/) as string });
  });

  it('names what is not as expected', async () => {
    const { code, out } = await call(tck, kit('0.34'), '--json');
    expect(code).toBe(1);
    expect(json(out)).toMatchObject({ levels: [{ level: 'compliance-level-3', passed: 3, total: 4 }], failures: [{ folder: '1-own', id: '1', name: 'd', expected: '0.34' }] });
  });

  it('fails the tests of a model that cannot be read, and goes on', async () => {
    const folder = kit('0.3333333333');
    const broken = join(folder, 'compliance-level-2/2-broken');
    mkdirSync(broken, { recursive: true });
    writeFileSync(join(broken, 'broken.dmn'), '<definitions');
    writeFileSync(join(broken, 'broken-test-01.xml'), '<testCases><modelName>broken.dmn</modelName><testCase id="1"><resultNode name="d" errorResult="true"/></testCase></testCases>');
    expect(json((await call(tck, folder, '--json')).out)).toMatchObject({ levels: [{ passed: 0, total: 1 }, { passed: 4, total: 4 }], failures: [{ folder: '2-broken', problems: [expect.stringContaining('XML'), expect.any(String)] }] });
  });

  it('says when there is nothing to run', async () => {
    expect((await call(tck)).code).toBe(2);
    expect((await call(tck, '/nowhere')).code).toBe(2);
    scratch.push(mkdtempSync(join(tmpdir(), 'tck-')));
    expect((await call(tck, scratch.at(-1) ?? '')).code).toBe(2);
  });
});
