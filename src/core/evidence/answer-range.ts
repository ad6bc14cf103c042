import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { ElementType } from '../catalog/element.ts';
import { decisionScope } from '../decisions/decision-scope.ts';
import { formatValue } from '../decisions/format-value.ts';
import { toJson } from '../feel/values/json.ts';
import { UNKNOWN } from '../feel/values/value.ts';
import { formFault, type TextForm } from '../identity/text-form.ts';
import type { Localized, Value } from '../value.ts';

/** Where and on which day somebody answers. */
export type Here = { readonly compiled: CompiledCatalog; readonly region: string; /** `YYYY-MM-DD` */ readonly on: string };

/** What an answer about an element may be: the form or longest length of a text; first and last day (`YYYY-MM-DD`); least and greatest number, or amount in fen. */
export type AnswerRange = { readonly form?: TextForm; readonly longest?: number; readonly from?: number | string; readonly to?: number | string };

/** What may be answered about an element in a region on a day. A side whose parameter is not known there is open. */
export function answerRange({ compiled, region, on }: Here, name: string): AnswerRange {
  const { type, answer: { form, longest } = {} } = compiled.catalog.elements.get(name) ?? {};
  const bounds = compiled.bounds.get(name);
  const scope = bounds && decisionScope(compiled, { facts: new Map(), region, on });
  const side = (key: 'from' | 'to'): number | string | undefined => {
    const value = scope === undefined ? UNKNOWN : bounds?.[key]?.evaluate(scope) ?? UNKNOWN;
    const plain = value === UNKNOWN ? null : toJson(value);
    if (typeof plain === 'number') return key === 'from' ? Math.ceil(plain) : Math.floor(plain);
    return typeof plain === 'string' && type === 'date' ? plain : undefined;
  };
  const integer = typeof type === 'object' && 'integer' in type ? type : undefined;
  const [from, to] = [side('from') ?? integer?.min, side('to') ?? integer?.max];
  return { ...(form !== undefined && { form }), ...(longest !== undefined && { longest }), ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** What is wrong with an answer that is of its type, or `undefined`. */
export function outOfRange(here: Here, name: string, type: ElementType, value: Value): Localized | undefined {
  const { form, longest, from, to } = answerRange(here, name);
  if (typeof value === 'string' && form !== undefined) return formFault(form, value, here.on);
  if (typeof value === 'string' && longest !== undefined && [...value].length > longest) return { zh: `最多写 ${longest} 个字`, en: `At most ${longest} characters` };
  if (from !== undefined && before(value, from)) return said(from, type, TOO_SMALL);
  return to !== undefined && before(to, value) ? said(to, type, TOO_LARGE) : undefined;
}

/** Days are compared as texts: `YYYY-MM-DD` sorts as they follow each other. */
const before = (a: Value, b: Value): boolean => (typeof a === 'number' && typeof b === 'number' ? a < b : typeof a === 'string' && typeof b === 'string' && a < b);

type Saying = { readonly day: Localized; readonly number: Localized };
const TOO_SMALL: Saying = { day: { zh: '不能早于', en: 'Not before' }, number: { zh: '不能少于', en: 'Not less than' } };
const TOO_LARGE: Saying = { day: { zh: '不能晚于', en: 'Not after' }, number: { zh: '不能多于', en: 'Not more than' } };

function said(limit: number | string, type: ElementType, saying: Saying): Localized {
  const [words, text] = [type === 'date' ? saying.day : saying.number, formatValue(limit, type, new Map())];
  return { zh: `${words.zh} ${text.zh}`, en: `${words.en} ${text.en}` };
}
