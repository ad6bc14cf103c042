import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readModel } from '#adapters/dmn/read-model.ts';
import { compileModel, type CompiledModel, type Model } from '#core/dmn/compile-model.ts';
import { DmnError } from '#core/dmn/dmn-error.ts';
import { evaluate, inputsOf } from '#core/dmn/evaluate.ts';
import { temporalsRead } from '#core/dmn/inputs.ts';
import type { Definitions } from '#core/dmn/model.ts';
import type { Requirement } from '#core/dmn/run.ts';
import { nearestName } from '#core/feel/nearest-name.ts';
import { coerce } from '#core/feel/types/conforms.ts';
import { typeText } from '#core/feel/types/type-text.ts';
import { fromJson, toJson } from '#core/feel/values/json.ts';
import { textOf } from '#core/feel/values/text.ts';
import type { FeelValue } from '#core/feel/values/value.ts';
import type { Value } from '#core/value.ts';
import { ArgumentError, jsonObject } from './json-argument.ts';
import { moment } from './moment.ts';
import { columns, paint } from './print.ts';

const USAGE = `kuaiban dmn run 文件.dmn [--input JSON|文件|-] [--decision 名称] [--json]
求一个 DMN 模型的决策 / evaluate the decisions of a DMN model
  --input      输入数据的名称和值；日期和时长写成文字 / input data by name; dates and durations as text
               {"Applicant": {"Age": 41, "Marital Status": "M"}}
  --decision   只求一个决策或决策服务 / one decision or decision service only
同一文件夹里的模型可以被引入 / models of the same folder can be imported`;

type Question = { readonly file: string; readonly input: Readonly<Record<string, Value>>; readonly decision: string | undefined; readonly json: boolean };

/** `kuaiban dmn run`. Answers 0 with the results; 1 when the model is wrong; 2 when the question cannot be read or does not fit the model. */
export async function dmn(args: readonly string[]): Promise<number> {
  try {
    const question = await read(args);
    if (question === undefined) return refuse(USAGE);
    const { model, errors } = await load(resolve(question.file));
    if (errors.length > 0) {
      console.error(errors.map(described).join('\n'));
      return 1;
    }
    const elements = asked(model, question.decision);
    const results = evaluate(elements, given(elements, question.input), moment());
    console.log(question.json ? JSON.stringify(answer(model, elements, results), null, 2) : columns(elements.map(({ name }, index) => [`  ${name}`, textOf(results[index] ?? null)])));
    return 0;
  } catch (error) {
    if (error instanceof ArgumentError) return refuse(error.message);
    if (error instanceof DmnError) {
      console.error(described(error));
      return 1;
    }
    throw error;
  }
}

function refuse(reason: string): number {
  console.error(reason);
  return 2;
}

function described({ element, reason: { zh, en } }: DmnError): string {
  return `${paint('red', '✗')} ${element === undefined ? '' : `${paint('bold', element)}  `}${zh}\n  ${en}`;
}

async function read(args: readonly string[]): Promise<Question | undefined> {
  const parsed = (() => {
    try {
      return parseArgs({ args: [...args], allowPositionals: true, options: { input: { type: 'string' }, decision: { type: 'string' }, json: { type: 'boolean', default: false } } });
    } catch {
      return undefined;
    }
  })();
  if (parsed === undefined) return undefined;
  const { values, positionals: [verb, file, ...more] } = parsed;
  if (verb !== 'run' || file === undefined || more.length > 0) return undefined;
  return { file, input: values.input === undefined ? {} : await jsonObject('--input', values.input), decision: values.decision, json: values.json };
}

/** The model of a file; where it imports others, they are looked for beside it. */
async function load(file: string): Promise<CompiledModel> {
  const xml = await readFile(file, 'utf8').catch(() => {
    throw new ArgumentError(`没有文件 ${file} / there is no file ${file}`);
  });
  const { definitions, ignored } = await readModel(xml);
  for (const each of ignored) console.error(`${paint('yellow', '!')} 看不懂，没有读 / not understood, left out: ${each}`);
  if ((definitions.imports ?? []).length === 0) return compileModel(definitions);
  const folder = dirname(file);
  const others: Definitions[] = [];
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.dmn') && join(folder, each) !== file)) {
    others.push((await readModel(await readFile(join(folder, name), 'utf8'))).definitions);
  }
  return compileModel(definitions, others);
}

function asked(model: Model, name: string | undefined): readonly Requirement[] {
  if (name === undefined) return model.elements.filter(({ kind }) => kind === 'decision');
  const element = model.element(name);
  if (element !== undefined && element.kind !== 'input data') return [element];
  const near = nearestName(name, model.elements.filter(({ kind }) => kind !== 'input data').map((each) => each.name));
  throw new ArgumentError(`没有决策 ${name}${near.length > 0 ? `，是不是 ${near.join('、')}？` : ''} / there is no decision ${name}${near.length > 0 ? `; is it ${near.join(', ')}?` : ''}`);
}

/** The inputs as FEEL has them. Throws ArgumentError where one is missing, of another type, or not among those that are needed. */
function given(elements: readonly Requirement[], input: Question['input']): ReadonlyMap<string, FeelValue> {
  const needed = elements.flatMap((element) => (element.kind === 'decision' ? inputsOf([element]) : element.parameters)).map(({ name, type }) => ({ name, type }));
  const wrong: string[] = [];
  const values = new Map<string, FeelValue>();
  for (const { name, type } of needed) {
    if (!Object.hasOwn(input, name)) {
      wrong.push(`缺输入 ${name}（${typeText(type)}）；没有就写 null / the input ${name} is missing; write null where there is none`);
      continue;
    }
    const value = temporalsRead(fromJson(input[name] ?? null), type);
    if (value !== null && type !== undefined && coerce(value, type) === undefined) wrong.push(`${name}：应为 ${typeText(type)} 中允许的值，给的是 ${JSON.stringify(input[name])} / should be an allowed ${typeText(type)}`);
    values.set(name, value);
  }
  const names = [...new Set(needed.map(({ name }) => name))];
  for (const stranger of Object.keys(input).filter((name) => !names.includes(name))) {
    const near = nearestName(stranger, names);
    wrong.push(`用不到输入 ${stranger}${near.length > 0 ? `，是不是 ${near.join('、')}？` : ''} / the input ${stranger} is not needed${near.length > 0 ? `; is it ${near.join(', ')}?` : ''}`);
  }
  if (wrong.length > 0) throw new ArgumentError([...new Set(wrong)].join('\n'));
  return values;
}

/** The stable shape of `--json`. */
function answer({ definitions }: Model, elements: readonly Requirement[], results: readonly FeelValue[]): unknown {
  return { model: definitions.name, namespace: definitions.namespace, results: Object.fromEntries(elements.map(({ name }, index) => [name, toJson(results[index] ?? null)])) };
}
