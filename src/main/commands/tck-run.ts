import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readModel } from '#adapters/dmn/read-model.ts';
import { readTestCases, type ResultNode, type TestCase } from '#adapters/dmn/read-test-cases.ts';
import { agrees } from '#core/dmn/agrees.ts';
import { compileModel, type Model } from '#core/dmn/compile-model.ts';
import { DmnError } from '#core/dmn/dmn-error.ts';
import { evaluate } from '#core/dmn/evaluate.ts';
import type { Definitions } from '#core/dmn/model.ts';
import type { Requirement } from '#core/dmn/run.ts';
import { FeelContext } from '#core/feel/values/context.ts';
import type { FeelValue } from '#core/feel/values/value.ts';
import { moment } from './moment.ts';

/** What became of one expected result. `problems` are those of the model it is about. */
export type Outcome = {
  readonly level: string; readonly folder: string; readonly id: string; readonly name: string;
  readonly passed: boolean; readonly expected: FeelValue; readonly actual: FeelValue; readonly problems: readonly string[];
};

/** Runs all tests of a folder of the kit: `compliance-level-…` folders with one folder for each model. */
export async function runKit(folder: string): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const level of await foldersIn(folder)) {
    if (!level.startsWith('compliance-level-')) continue;
    for (const each of await foldersIn(join(folder, level))) outcomes.push(...(await runFolder(join(folder, level, each))).map((outcome) => ({ ...outcome, level, folder: each })));
  }
  return outcomes;
}

type InFolder = Omit<Outcome, 'level' | 'folder'>;

/** A model of a folder, or why it could not be read. */
type ModelFile = { readonly name: string; readonly definitions: Definitions | undefined; readonly problems: readonly string[] };

/** Runs the tests beside the models of one folder; the models may import each other. A model that cannot be read fails all of its tests. */
async function runFolder(folder: string): Promise<readonly InFolder[]> {
  const names = (await readdir(folder)).toSorted();
  const models = await Promise.all(names.filter((name) => name.endsWith('.dmn')).map((name) => readFileOf(folder, name)));
  const outcomes: InFolder[] = [];
  for (const name of names.filter((each) => /test.*\.xml$/.test(each))) {
    const { model: wanted, cases } = readTestCases(await readFile(join(folder, name), 'utf8'));
    const file = models.find((each) => each.name === wanted) ?? models.find((each) => name.startsWith(each.name.replace(/\.dmn$/, '')));
    const others = models.flatMap(({ definitions }) => (definitions === undefined || definitions === file?.definitions ? [] : [definitions]));
    const compiled = file?.definitions && compileModel(file.definitions, others);
    const problems = [...(file?.problems ?? [`没有模型 ${wanted} / there is no model ${wanted}`]), ...(compiled?.errors.map(({ message }) => message) ?? [])];
    for (const test of cases) outcomes.push(...test.results.map((result) => runResult(compiled?.model, test, result, problems)));
  }
  return outcomes;
}

async function readFileOf(folder: string, name: string): Promise<ModelFile> {
  try {
    const { definitions, ignored } = await readModel(await readFile(join(folder, name), 'utf8'));
    return { name, definitions, problems: ignored };
  } catch (error) {
    if (!(error instanceof DmnError)) throw error;
    return { name, definitions: undefined, problems: [error.message] };
  }
}

function runResult(model: Model | undefined, test: TestCase, result: ResultNode, problems: readonly string[]): InFolder {
  const { type, invocable } = test;
  const { name, namespace, expected, mayFail } = result;
  const element = model?.element(type === 'decision' ? name : (invocable ?? name), namespace);
  const actual = element === undefined ? null : valueOf(element, test, name);
  const passed = model !== undefined && (element !== undefined && agrees(actual, expected) || (mayFail && actual === null));
  const own = problems.filter((problem) => problem.startsWith(`${name}:`) || !/^[^ ]+: /.test(problem));
  return { id: test.id, name, passed, expected, actual, problems: element === undefined ? [...own, `没有 ${name} / there is no ${name}`] : own };
}

function valueOf(element: Requirement, { type, inputs }: TestCase, name: string): FeelValue {
  const given = new Map(inputs.map((input) => [input.namespace === undefined ? input.name : `${input.namespace}#${input.name}`, input.value]));
  const [value = null] = evaluate([element], given, moment());
  // A service with several output decisions gives a context of them.
  return type === 'decisionService' && value instanceof FeelContext && value.entries.has(name) ? (value.entries.get(name) ?? null) : value;
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted();
}
