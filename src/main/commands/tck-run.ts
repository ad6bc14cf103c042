import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readModel } from '#adapters/dmn/read-model.ts';
import { readTestCases, type ResultNode, type TestCase } from '#adapters/dmn/read-test-cases.ts';
import { agrees } from '#core/dmn/agrees.ts';
import { compileModel, type Model } from '#core/dmn/compile-model.ts';
import { evaluate } from '#core/dmn/evaluate.ts';
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

/** Runs the tests beside the models of one folder; the models may import each other. */
async function runFolder(folder: string): Promise<readonly InFolder[]> {
  const names = (await readdir(folder)).toSorted();
  const models = await Promise.all(names.filter((name) => name.endsWith('.dmn')).map(async (name) => ({ name, read: await readModel(await readFile(join(folder, name), 'utf8')) })));
  const all = models.map(({ read }) => read.definitions);
  const outcomes: InFolder[] = [];
  for (const name of names.filter((each) => each.endsWith('.xml'))) {
    const { model: wanted, cases } = readTestCases(await readFile(join(folder, name), 'utf8'));
    const found = models.find((each) => each.name === wanted) ?? (models.length === 1 ? models[0] : undefined);
    if (found === undefined) throw new Error(`${join(folder, name)}: 没有模型 ${wanted} / there is no model ${wanted}`);
    const { model, errors } = compileModel(found.read.definitions, all.filter((each) => each !== found.read.definitions));
    const problems = [...found.read.ignored, ...errors.map(({ message }) => message)];
    for (const test of cases) outcomes.push(...test.results.map((result) => runResult(model, test, result, problems)));
  }
  return outcomes;
}

function runResult(model: Model, test: TestCase, result: ResultNode, problems: readonly string[]): InFolder {
  const actual = valueOf(model, test, result);
  const passed = agrees(actual, result.expected) || (result.mayFail && actual === null);
  const own = problems.filter((problem) => problem.startsWith(`${result.name}:`) || !/^[^ ]+: /.test(problem));
  return { id: test.id, name: result.name, passed, expected: result.expected, actual, problems: own };
}

function valueOf(model: Model, { type, invocable, inputs }: TestCase, { name, namespace }: ResultNode): FeelValue {
  const given = new Map(inputs.map((input) => [input.namespace === undefined ? input.name : `${input.namespace}#${input.name}`, input.value]));
  const element = model.element(type === 'decision' ? name : (invocable ?? name), namespace);
  if (element === undefined) return null;
  const [value = null] = evaluate([element], given, moment());
  // A service with several output decisions gives a context of them.
  return type === 'decisionService' && value instanceof FeelContext && value.entries.has(name) ? (value.entries.get(name) ?? null) : value;
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted();
}
