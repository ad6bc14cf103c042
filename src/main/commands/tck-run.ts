import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readModel, type ReadModel } from '#adapters/dmn/read-model.ts';
import { readTestCases, type ResultNode, type TestCase } from '#adapters/dmn/read-test-cases.ts';
import { agrees } from '#core/dmn/agrees.ts';
import { compileModel, type Model } from '#core/dmn/compile-model.ts';
import { DmnError } from '#core/dmn/dmn-error.ts';
import type { Definitions } from '#core/dmn/model.ts';
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

/** A file of a model, or why it cannot be read. */
type ModelFile = { readonly name: string; readonly read: ReadModel | DmnError };

/** Runs the tests beside the models of one folder, or below it; the models may import each other. A model that cannot be read fails its own tests only. */
async function runFolder(folder: string): Promise<readonly InFolder[]> {
  const names = (await readdir(folder, { recursive: true })).toSorted();
  const files = await Promise.all(names.filter((name) => name.endsWith('.dmn')).map(async (name): Promise<ModelFile> => ({ name, read: await modelIn(join(folder, name)) })));
  const all = files.flatMap(({ read }) => (read instanceof DmnError ? [] : [read.definitions]));
  const outcomes: InFolder[] = [];
  for (const name of names.filter((each) => each.endsWith('.xml'))) {
    const tests = readTestCases(await readFile(join(folder, name), 'utf8'));
    if (tests === undefined) continue;
    const { model, problems } = compiled(fileFor(tests.model, [name, folder], files), all, tests.model);
    for (const test of tests.cases) outcomes.push(...test.results.map((result) => runResult(model, test, result, problems)));
  }
  return outcomes;
}

async function modelIn(file: string): Promise<ReadModel | DmnError> {
  try {
    return await readModel(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof DmnError) return error;
    throw error;
  }
}

function compiled(file: ModelFile | undefined, all: readonly Definitions[], wanted: string): { readonly model: Model | undefined; readonly problems: readonly string[] } {
  if (file === undefined || file.read instanceof DmnError) {
    return { model: undefined, problems: [...(file?.read instanceof DmnError ? [file.read.message] : []), `没有模型 ${wanted} / there is no model ${wanted}`] };
  }
  const { definitions, ignored } = file.read;
  const { model, errors } = compileModel(definitions, all.filter((each) => each !== definitions));
  return { model, problems: [...ignored, ...errors.map(({ message }) => message)] };
}

/** The file that the tests name; where they name none that is there, the only one, or the one called like the tests or else the folder. */
function fileFor(wanted: string, others: readonly string[], files: readonly ModelFile[]): ModelFile | undefined {
  const exact = files.find(({ name }) => name === wanted);
  if (exact !== undefined || files.length === 1) return exact ?? files[0];
  const stem = (name: string): string => basename(name).replace(/(-test-?\d*)?\.(dmn|xml)$/i, '').toLowerCase();
  for (const like of [wanted, ...others]) {
    const found = files.find(({ name }) => stem(name) === stem(like));
    if (found !== undefined) return found;
  }
  return undefined;
}

function runResult(model: Model | undefined, test: TestCase, result: ResultNode, problems: readonly string[]): InFolder {
  const actual = model === undefined ? null : valueOf(model, test, result);
  const passed = model !== undefined && (agrees(actual, result.expected) || (result.mayFail && actual === null));
  const own = problems.filter((problem) => problem.startsWith(`${result.name}:`) || !/^[^ ]+: /.test(problem));
  return { id: test.id, name: result.name, passed, expected: result.expected, actual, problems: own };
}

function valueOf(model: Model, { type, invocable, inputs, namespace: ofTest }: TestCase, { name, namespace = ofTest }: ResultNode): FeelValue {
  const given = new Map(inputs.map((input) => [input.namespace === undefined ? input.name : `${input.namespace}#${input.name}`, input.value]));
  const asked = type === 'decision' ? name : (invocable ?? name);
  const element = model.element(asked, namespace) ?? model.element(asked);
  if (element === undefined) return null;
  const [value = null] = evaluate([element], given, moment());
  // A service with several output decisions gives a context of them.
  return type === 'decisionService' && value instanceof FeelContext && value.entries.has(name) ? (value.entries.get(name) ?? null) : value;
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted();
}
