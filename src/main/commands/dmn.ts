import { parseArgs } from 'node:util';
import { DmnError } from '#core/dmn/dmn-error.ts';
import { exportModel } from './dmn-export.ts';
import { described } from './dmn-file.ts';
import { importModel } from './dmn-import.ts';
import { runModel } from './dmn-run.ts';
import { ArgumentError, jsonObject } from './json-argument.ts';
import { beginningOf } from '#core/clocks/beginning-of.ts';
import { dayOf, moment } from './moment.ts';

const USAGE = `kuaiban dmn run 文件.dmn [--input JSON|文件|-] [--decision 名称] [--on 日期] [--json]
求一个 DMN 模型的决策 / evaluate the decisions of a DMN model
  --input      输入数据的名称和值；日期和时长写成文字 / input data by name; dates and durations as text
               {"Applicant": {"Age": 41, "Marital Status": "M"}}
  --decision   只求一个决策或决策服务 / one decision or decision service only
  --on         today() 是哪一天，默认今天 / the day that today() answers, today by default
同一文件夹里的模型可以被引入 / models of the same folder can be imported

kuaiban dmn export 编码 [--region 地区] [--on 日期]
把一个事项的规则写成 DMN 1.5，给别的城市和工具读 / write the rules of a service as DMN 1.5, for other cities and tools
  --region     地区代码，默认目录里的第一个 / code of the region, the first of the catalogue by default
  --on         哪一天的标准，默认今天 / whose day's parameters, today by default

kuaiban dmn import 文件.dmn
把 DMN 模型里的决策表写成 catalog/rules 的 YAML / write the decision tables of a DMN model as YAML for catalog/rules`;

const OPTIONS = { input: { type: 'string' }, decision: { type: 'string' }, on: { type: 'string' }, region: { type: 'string' }, json: { type: 'boolean' } } as const;

/** What belongs to each verb. */
const VERBS: Readonly<Record<string, readonly (keyof typeof OPTIONS)[]>> = { run: ['input', 'decision', 'on', 'json'], export: ['region', 'on'], import: [] };

/** `kuaiban dmn …`. Answers 0 when all is well; 1 when the model or the catalogue is wrong; 2 when the question cannot be read or does not fit. */
export async function dmn(args: readonly string[]): Promise<number> {
  try {
    return (await answer(args)) ?? refuse(USAGE);
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

/** Undefined where the command cannot be read. */
async function answer(args: readonly string[]): Promise<number | undefined> {
  const { values, positionals: [verb = '', subject, ...more] } = parsed(args) ?? { values: {}, positionals: [] };
  const options = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (options === undefined || subject === undefined || more.length > 0 || !Object.keys(values).every((name) => options.some((each) => each === name))) return undefined;
  const { input, decision, on, region, json = false } = values;
  switch (verb) {
    case 'export': return exportModel(subject, { region, on });
    case 'import': return importModel(subject);
    default: return runModel({ file: subject, input: input === undefined ? {} : await jsonObject('--input', input), decision, now: on === undefined ? moment() : beginningOf(dayOf(on)), json });
  }
}

function parsed(args: readonly string[]): { readonly values: { readonly input?: string; readonly decision?: string; readonly on?: string; readonly region?: string; readonly json?: boolean }; readonly positionals: readonly string[] } | undefined {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch {
    return undefined;
  }
}
