import { parseArgs } from 'node:util';
import { compile, compileUnaryTests } from '#core/feel/expression.ts';
import { advised } from '#core/feel/advice.ts';
import { FeelError } from '#core/feel/feel-error.ts';
import { builtinFunction } from '#core/feel/functions/functions.ts';
import type { Declared } from '#core/feel/parse/syntax.ts';
import type { Scope } from '#core/feel/scope.ts';
import { FeelContext } from '#core/feel/values/context.ts';
import { fromJson, toJson } from '#core/feel/values/json.ts';
import { propertyOf } from '#core/feel/values/property.ts';
import { textOf } from '#core/feel/values/text.ts';
import { isList, UNKNOWN, type FeelValue, type Result } from '#core/feel/values/value.ts';
import { ArgumentError, jsonObject } from './json-argument.ts';
import { moment } from './moment.ts';
import { paint } from './print.ts';

const USAGE = `kuaiban feel '表达式' [--context JSON|文件|-] [--unary 输入] [--dmn] [--json]
求一个 FEEL 表达式的值 / evaluate a FEEL expression
  --context   名称和值 / the names it may read, with their values: {"age": 41, "person": {"name": "王小明"}}
  --unary     表达式是表格的一格，输入是 FEEL 值 / it is the cell of a table, asked about this value: '[18..60)' --unary 41
  --dmn       没有的名称是 null，而不是未知 / a name that is not there is null, not unknown`;

type Question = { readonly text: string; readonly context: FeelContext; readonly unary: string | undefined; readonly dmn: boolean; readonly json: boolean };
type Answer = { readonly value: Result; readonly names: readonly string[]; readonly missing: readonly string[] };

/** `kuaiban feel`. Answers 0 with a value, unknown or null as well; 2 when the expression or the question cannot be read. */
export async function feel(args: readonly string[]): Promise<number> {
  try {
    const question = await read(args);
    if (question === undefined) return refuse(USAGE);
    const answer = evaluate(question);
    console.log(question.json ? JSON.stringify(shape(answer), null, 2) : sentence(answer));
    return 0;
  } catch (error) {
    if (error instanceof ArgumentError) return refuse(error.message);
    throw error;
  }
}

function refuse(reason: string): number {
  console.error(reason);
  return 2;
}

async function read(args: readonly string[]): Promise<Question | undefined> {
  const parsed = (() => {
    try {
      return parseArgs({
        args: [...args], allowPositionals: true,
        options: { context: { type: 'string' }, unary: { type: 'string' }, dmn: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
      });
    } catch {
      return undefined;
    }
  })();
  const [text, ...more] = parsed?.positionals ?? [];
  if (parsed === undefined || text === undefined || more.length > 0) return undefined;
  const { context, unary, dmn, json } = parsed.values;
  return { text, context: fromJson(context === undefined ? {} : await jsonObject('--context', context)) as FeelContext, unary, dmn, json };
}

function evaluate({ text, context, unary, dmn }: Question): Answer {
  const surroundings = { dotted: !dmn, declared: namesIn(context) };
  const scope: Scope = { now: moment(), get: (name) => found(context, name) ?? (dmn ? (builtinFunction(name) ?? null) : UNKNOWN) };
  if (unary === undefined) {
    const expression = readable(text, () => compile(text, surroundings));
    return { value: expression.evaluate(scope), names: expression.names, missing: expression.missing(scope) };
  }
  const input = readable(unary, () => compile(unary, surroundings)).evaluate(scope);
  const tests = readable(text, () => compileUnaryTests(text, surroundings));
  return { value: tests.evaluate(scope, input), names: tests.names, missing: tests.missing(scope, input) };
}

/** A name, or a dotted path of names; undefined where the context does not hold it. */
function found(value: FeelValue, name: string): FeelValue | undefined {
  if (!(value instanceof FeelContext)) return isList(value) ? propertyOf(value, name) : undefined;
  const entry = value.entries.get(name);
  if (entry !== undefined) return entry;
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const head = value.entries.get(name.slice(0, dot));
    const rest = head === undefined ? undefined : found(head, name.slice(dot + 1));
    if (rest !== undefined) return rest;
  }
  return undefined;
}

/** All names of a context, those inside of it as well: only a known name may hold signs and keywords. */
function namesIn(value: FeelValue): Declared {
  if (isList(value)) return Object.assign({}, ...value.map(namesIn)) as Declared;
  return value instanceof FeelContext ? Object.fromEntries([...value.entries].map(([name, entry]) => [name, namesIn(entry)])) : {};
}

/** The stable shape of `--json`. */
function shape({ value, names, missing }: Answer): unknown {
  return value === UNKNOWN ? { known: false, value: null, names, missing } : { known: true, value: toJson(value), text: textOf(value), names, missing };
}

function sentence({ value, names, missing }: Answer): string {
  return [
    value === UNKNOWN ? paint('yellow', '未知 / unknown') : paint('bold', typeof value === 'string' ? JSON.stringify(value) : textOf(value)),
    ...(names.length > 0 ? [`读取 / reads    ${names.join(', ')}`] : []),
    ...(missing.length > 0 ? [`缺 / missing    ${missing.join(', ')}`] : []),
  ].join('\n');
}

/** What a text compiles to. Throws ArgumentError with the place of the mistake under the text. */
function readable<T>(text: string, compiling: () => T): T {
  try {
    return compiling();
  } catch (error) {
    if (!(error instanceof FeelError)) throw error;
    const { reason: { zh, en }, at, expected } = advised(text, error);
    const mark = `${' '.repeat(at.from)}${'^'.repeat(Math.max(1, at.to - at.from))}`;
    throw new ArgumentError([...(text.includes('\n') ? [] : [`  ${text}`, `  ${mark}`]), zh, en, ...(expected.length > 0 ? [`→ ${expected.join('、')}`] : [])].join('\n'));
  }
}
