import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { tck } from './tck.ts';
import { runKit } from './tck-run.ts';

const scratch: string[] = [];
afterEach(() => {
  for (const folder of scratch.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const model = (name: string, elements: string): string =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="${name}" namespace="urn:${name}">${elements}</definitions>`;
const decision = (text: string): string => `<decision id="d" name="d"><literalExpression><text>${text}</text></literalExpression></decision>`;
const tests = (cases: string, of = ''): string => `<testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:x="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema">
  ${of && `<modelName>${of}</modelName>`}${cases}</testCases>`;
const expecting = (number: number): string => `<testCase id="1"><resultNode name="d"><expected><value x:type="xs:integer">${String(number)}</value></expected></resultNode></testCase>`;

/** The folders of the tests that passed and of those that did not. */
async function run(files: Readonly<Record<string, string>>): Promise<{ readonly passed: readonly string[]; readonly failed: readonly string[] }> {
  const root = mkdtempSync(join(tmpdir(), 'tck-'));
  scratch.push(root);
  for (const [name, text] of Object.entries(files)) {
    const file = join(root, 'compliance-level-3', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const outcomes = await runKit(root);
  const folders = (passed: boolean): readonly string[] => outcomes.filter((outcome) => outcome.passed === passed).map(({ folder }) => folder);
  return { passed: folders(true), failed: folders(false) };
}

describe('given a folder of the kit, its tests find their model', () => {
  it('by the name they give, by the folder, or by their own name', async () => {
    const two = (folder: string) => ({ [`${folder}/other.dmn`]: model('other', decision('2')), [`${folder}/${folder}.dmn`]: model(folder, decision('1')) });
    expect(await run({
      ...two('named'), 'named/a-test-01.xml': tests(expecting(2), 'other.dmn'), 'named/b-test-01.xml': tests(expecting(1), 'named.DMN'),
      ...two('like-the-folder'), 'like-the-folder/a-test-01.xml': tests(expecting(1)),
      ...two('like-the-tests'), 'like-the-tests/other-test-01.xml': tests(expecting(2), 'gone.dmn'),
      'below/models/m.dmn': model('m', decision('3')), 'below/tests/m-test-01.xml': tests(expecting(3)),
    })).toEqual({ passed: ['below', 'like-the-folder', 'like-the-tests', 'named', 'named'], failed: [] });
  });

  it('and a model that cannot be read or is not there fails its own tests only', async () => {
    expect(await run({
      'broken/broken.dmn': '<definitions', 'broken/broken-test-01.xml': tests(expecting(1)),
      'none/none-test-01.xml': tests(expecting(1)),
      'good/good.dmn': model('good', decision('1')), 'good/good-test-01.xml': tests(expecting(1)), 'good/data.xml': '<data/>',
    })).toEqual({ passed: ['good'], failed: ['broken', 'none'] });
  });
});

it('a service of an imported model is called with inputs of that model', async () => {
  const input = (namespace: string, value: number): string => `<inputNode name="in" ${namespace}><value x:type="xs:int">${String(value)}</value></inputNode>`;
  const call = (inner: string, more = ''): string => `<testCase type="decisionService" invocableName="s" ${more}>${inner}<resultNode name="d"><expected><value x:type="xs:short">4</value></expected></resultNode></testCase>`;
  expect(await run({
    'f/base.dmn': model('base', `<inputData id="i" name="in"><variable name="in" typeRef="number"/></inputData>
      <decision id="d" name="d"><informationRequirement><requiredInput href="#i"/></informationRequirement><literalExpression><text>in * 2</text></literalExpression></decision>
      <decisionService id="s" name="s"><outputDecision href="#d"/><inputData href="#i"/></decisionService>`),
    'f/main.dmn': model('main', '<import name="base" namespace="urn:base" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>'),
    'f/main-test-01.xml': tests(`${call(input('namespace="urn:base"', 2), 'namespace="urn:base"')}${call(input('', 2), 'namespace="urn:base"')}`, 'main.dmn'),
    'f/base-test-01.xml': tests(call(input('namespace="urn:base"', 2)), 'base.dmn'),
  })).toEqual({ passed: ['f', 'f', 'f'], failed: [] });
});

it('given a folder that is not there, the command says so in both languages', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await tck([join(tmpdir(), 'no-such-kit')])).toBe(2);
  expect(told.mock.calls.join()).toMatch(/请检查路径 .* check the path/);
  told.mockRestore();
});
