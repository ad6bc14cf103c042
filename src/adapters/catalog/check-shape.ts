import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import { nearestName } from '#core/feel/nearest-name.ts';
import type { Localized } from '#core/value.ts';

/** A value of the wrong shape: the path to it, what is wrong and what to do. */
export type ShapeError = { readonly path: readonly (string | number)[]; readonly message: Localized; readonly remedy: Localized };

// Ajv tells every mistake, and takes ten times as long to prepare for it as the check that only says whether something fits: half a second of each start.
const ajv = new Ajv({ allErrors: true, strict: false, verbose: true });
const validators = new WeakMap<TSchema, Validator>();
const explainers = new WeakMap<TSchema, ValidateFunction>();

/** Holds a value against a schema and tells everything that does not fit; nothing when it fits. */
export function checkShape(schema: TSchema, value: unknown): ShapeError[] {
  const validator = kept(validators, schema, Compile);
  if (validator.Check(value)) return [];
  const explain = kept(explainers, schema, (each) => ajv.compile(each));
  return explain(value) ? [] : unfold(explain.errors ?? []).map(tell);
}

function kept<T>(made: WeakMap<TSchema, T>, schema: TSchema, make: (schema: TSchema) => T): T {
  const found = made.get(schema) ?? make(schema);
  made.set(schema, found);
  return found;
}

/** Of the alternatives of a union only the one that was most likely meant is told, else the union itself. */
function unfold(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const unions = errors.filter(({ keyword }) => keyword === 'anyOf').toSorted((a, b) => b.schemaPath.length - a.schemaPath.length);
  return unions.reduce((left, union) => {
    const inside = left.filter(({ schemaPath, instancePath }) => schemaPath.startsWith(`${union.schemaPath}/`) && instancePath.startsWith(union.instancePath));
    if (!left.includes(union)) return left;
    const branches = Map.groupBy(inside, ({ schemaPath }) => schemaPath.slice(union.schemaPath.length + 1).split('/')[0]);
    const [best] = [...branches.values()].toSorted((a, b) => distance(a, union) - distance(b, union));
    const rest = left.filter((error) => error !== union && !inside.includes(error));
    return [...rest, ...(best !== undefined && distance(best, union) < HOPELESS ? best : [union])];
  }, errors);
}

const HOPELESS = 100;

/** How far a value is from one alternative: another kind of thing altogether, or only a field too many or too few. */
function distance(branch: readonly ErrorObject[], union: ErrorObject): number {
  return branch.reduce((sum, { keyword, instancePath }) => {
    if (instancePath !== union.instancePath) return sum + 1;
    if (['type', 'const', 'enum', 'pattern'].includes(keyword)) return sum + HOPELESS;
    return sum + (keyword === 'required' ? HOPELESS / 2 : 10);
  }, 0);
}

function tell(error: ErrorObject): ShapeError {
  const path = error.instancePath.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const where = path.length === 0 ? { zh: '', en: '' } : { zh: `${path.join('.')} `, en: `${path.join('.')} ` };
  const { zh, en, remedy, inside } = reason(error);
  return { path: inside === undefined ? path : [...path, inside], message: { zh: where.zh + zh, en: where.en + en }, remedy };
}

type Reason = { readonly zh: string; readonly en: string; readonly remedy: Localized; readonly inside?: string };

function reason({ keyword, params, parentSchema, data }: ErrorObject): Reason {
  const found = typeof data === 'string' ? `“${data}”` : JSON.stringify(data);
  const given = params as { missingProperty?: string; additionalProperty?: string; type?: string; allowedValue?: unknown; pattern?: string; limit?: number };
  if (keyword === 'required') {
    const name = given.missingProperty ?? '';
    return { zh: `缺少“${name}”`, en: `lacks “${name}”`, remedy: { zh: `请补上 ${name}：…`, en: `Add ${name}: …` } };
  }
  if (keyword === 'additionalProperties') {
    const name = given.additionalProperty ?? '';
    const known = Object.keys((parentSchema?.properties ?? {}) as object);
    const near = nearestName(name, known);
    return {
      zh: `不认识的字段“${name}”`, en: `has an unknown field “${name}”`, inside: name,
      remedy: near.length > 0 ? { zh: `是不是 ${near.join('、')}？`, en: `Do you mean ${near.join(', ')}?` }
        : { zh: known.length > 0 ? `可用的字段：${known.join('、')}` : '名称不符合写法，请对照文件中的其他名称', en: known.length > 0 ? `Known fields: ${known.join(', ')}` : 'The name is not written like the others of the file' },
    };
  }
  if (keyword === 'type') return { zh: `应为${KINDS[given.type ?? ''] ?? given.type ?? ''}，写的却是 ${found}`, en: `must be ${given.type ?? ''}, but is ${found}`, remedy: { zh: '请改成应有的类型', en: 'Write a value of that type' } };
  if (keyword === 'const') return { zh: `只能是“${String(given.allowedValue)}”，写的却是 ${found}`, en: `can only be “${String(given.allowedValue)}”, but is ${found}`, remedy: { zh: '请照此改正', en: 'Correct it' } };
  if (keyword === 'pattern') {
    const how = (parentSchema?.description as string | undefined) ?? given.pattern ?? '';
    return { zh: `${found} 的写法不对`, en: `${found} is not written right`, remedy: { zh: `写法：${how}`, en: `Write it as: ${how}` } };
  }
  if (keyword === 'anyOf') {
    const ways = alternatives(parentSchema?.anyOf).join(' | ');
    return { zh: `不能是 ${found}`, en: `cannot be ${found}`, remedy: { zh: `可以写：${ways}`, en: `It may be: ${ways}` } };
  }
  if (keyword === 'minItems' || keyword === 'minLength') return { zh: '不能为空', en: 'must not be empty', remedy: { zh: '请填写内容', en: 'Fill it in' } };
  return { zh: `不符合格式（${keyword}）：${found}`, en: `does not fit (${keyword}): ${found}`, remedy: { zh: '请对照同类文件改正', en: 'Write it as in other files of the kind' } };
}

const KINDS: Readonly<Record<string, string>> = { string: '文字', number: '数字', integer: '整数', boolean: 'true 或 false', array: '列表', object: '一组字段', null: '空值' };

function alternatives(anyOf: unknown): string[] {
  return (Array.isArray(anyOf) ? (anyOf as Record<string, unknown>[]) : []).map((one) => {
    if ('const' in one) return String(one.const);
    if ('anyOf' in one) return alternatives(one.anyOf).join(' | ');
    return typeof one.properties === 'object' && one.properties !== null ? `{ ${Object.keys(one.properties).join(', ')} }` : String(one.type);
  });
}
