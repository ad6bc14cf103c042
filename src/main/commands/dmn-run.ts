import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readModel } from '#adapters/dmn/read-model.ts';
import { compileModel, type CompiledModel, type Model } from '#core/dmn/compile-model.ts';
import { evaluate, inputsOf } from '#core/dmn/evaluate.ts';
import { temporalsRead } from '#core/dmn/inputs.ts';
import type { Definitions } from '#core/dmn/model.ts';
import type { Requirement } from '#core/dmn/run.ts';
import { nearestName } from '#core/feel/nearest-name.ts';
import { coerce } from '#core/feel/types/conforms.ts';
import { typeText } from '#core/feel/types/type-text.ts';
import { fromJson, toJson } from '#core/feel/values/json.ts';
import type { DateAndTime } from '#core/feel/values/date-and-time.ts';
import { textOf } from '#core/feel/values/text.ts';
import type { FeelValue } from '#core/feel/values/value.ts';
import type { Value } from '#core/value.ts';
import { described, modelIn } from './dmn-file.ts';
import { ArgumentError } from './json-argument.ts';
import { columns } from './print.ts';

/** What `kuaiban dmn run` is asked; `now` is the moment that the model knows. */
type Question = { readonly file: string; readonly input: Readonly<Record<string, Value>>; readonly decision: string | undefined; readonly now: DateAndTime; readonly json: boolean };

/** Evaluates the decisions of a model and prints them. Answers 0 with the results, 1 when something is wrong with the model. Throws ArgumentError where the question does not fit it. */
export async function runModel({ file, input, decision, now, json }: Question): Promise<number> {
  const { model, errors } = await load(resolve(file));
  if (errors.length > 0) {
    console.error(errors.map(described).join('\n'));
    return 1;
  }
  const elements = asked(model, decision);
  const results = evaluate(elements, given(elements, input), now);
  console.log(json ? JSON.stringify(answer(model, elements, results), null, 2) : columns(elements.map(({ name }, index) => [`  ${name}`, textOf(results[index] ?? null)])));
  return 0;
}

/** The model of a file; where it imports others, they are looked for beside it. */
async function load(file: string): Promise<CompiledModel> {
  const definitions = await modelIn(file);
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
