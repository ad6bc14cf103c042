import { bundleOf } from '../catalog/bundle.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { isContestable, type ElementType } from '../catalog/element.ts';
import type { Given } from '../cases/given.ts';
import type { Refusal } from '../cases/refusal.ts';
import { isDay } from '../clocks/day.ts';
import { outOfRange, type Here } from './answer-range.ts';
import { HIDDEN_ACCOUNT, isHidden } from '../register/masked-account.ts';
import type { Localized, Value } from '../value.ts';

/** One thing a person gave that the catalogue does not take: where it stands, what is wrong, and whether nothing of that name exists at all. */
type Fault = { readonly part: keyof Given; readonly name: string; readonly within?: string; readonly detail: Localized; readonly unknown: boolean };

/**
 * Hold what a person gave against the catalogue: every answer must belong to a question of the event or to an element that may be asked,
 * have its type and lie within what may be answered; every promise to an element that may be promised. Returns all errors at once, with JSON pointers (RFC 6901) into
 * the command, or `undefined`.
 */
export function checkGiven(here: Here, lifeEvent: string, given: Given): Refusal | undefined {
  const faults = faultsOf(here, lifeEvent, given);
  if (faults.length === 0) return undefined;
  const errors = faults.map(({ part, name, within, detail }) => ({ pointer: part === 'promises' || part === 'declined' || part === 'shown' ? `/body/${part}` : `/body/${part}/${escaped(name)}${within ? `/${within}` : ''}`, detail }));
  return { code: faults.some(({ unknown }) => unknown) ? 'unknown-field' : 'wrong-type', detail: { zh: '有的内容填得不对，都列在下面', en: 'Some of what was sent is not right; all of it is listed' }, errors };
}

/** What is left of a draft from the days of an earlier catalogue: everything that the catalogue of today still takes. */
export function fittingGiven(here: Here, lifeEvent: string, given: Given): Given {
  const wrong = new Set(faultsOf(here, lifeEvent, given).map(({ part, name }) => `${part}/${name}`));
  const fitting = <T>(part: keyof Given, entries: Readonly<Record<string, T>>): Record<string, T> => Object.fromEntries(Object.entries(entries).filter(([name]) => !wrong.has(`${part}/${name}`)));
  return { ...given, answers: fitting('answers', given.answers), contests: fitting('contests', given.contests), files: fitting('files', given.files), ...(given.shown && { shown: fitting('shown', given.shown) }), promises: given.promises.filter((name) => !wrong.has(`promises/${name}`)), ...(given.declined && { declined: given.declined.filter((name) => !wrong.has(`declined/${name}`)) }) };
}

function faultsOf(here: Here, lifeEvent: string, given: Given): readonly Fault[] {
  const { catalog } = here.compiled;
  const questions = new Map(bundleOf(catalog, lifeEvent)?.questions.map((question) => [question.id, question.type]));
  return [
    ...Object.entries(given.answers).flatMap(([name, value]): Fault[] => {
      const type = questions.get(name) ?? askable(catalog, name);
      if (type === undefined) return [{ part: 'answers', name, unknown: true, detail: { zh: `没有“${name}”这一项`, en: `There is no field “${name}”` } }];
      const detail = value === null ? undefined : answerFault(here, name, type, value);
      return detail === undefined ? [] : [{ part: 'answers', name, unknown: false, detail }];
    }),
    ...given.promises.filter((name) => !mayPromise(catalog, name)).map((name): Fault => ({ part: 'promises', name, unknown: false, detail: { zh: `“${name}”不能用承诺代替`, en: `“${name}” cannot be promised` } })),
    ...(given.declined ?? []).flatMap((name): Fault[] => {
      if (!mayPromise(catalog, name)) return [{ part: 'declined', name, unknown: false, detail: { zh: `“${name}”不能用承诺代替，也就不用选不承诺`, en: `“${name}” cannot be promised, so there is nothing to decline` } }];
      return given.promises.includes(name) ? [{ part: 'declined', name, unknown: false, detail: { zh: `“${name}”不能又承诺又不承诺`, en: `“${name}” is both promised and declined` } }] : [];
    }),
    ...Object.entries(given.contests).flatMap(([name, { statement }]): Fault[] => {
      const element = catalog.elements.get(name);
      if (!element || !isContestable(element)) return [{ part: 'contests', name, unknown: false, detail: { zh: '这一项不能在这里更正', en: 'This cannot be contested here' } }];
      return fits(catalog, 'text', statement) ? [] : [{ part: 'contests', name, within: 'statement', unknown: false, detail: expected(catalog, 'text') }];
    }),
    ...Object.keys(given.shown ?? {}).filter((id) => !mayShow(catalog, id)).map((id): Fault => ({ part: 'shown', name: id, unknown: true, detail: { zh: `“${id}”不能用窗口出示原件代替`, en: `“${id}” is not shown at a counter` } })),
    ...Object.keys(given.files).filter((id) => !mayUpload(catalog, id)).map((id): Fault => ({ part: 'files', name: id, unknown: true, detail: { zh: `没有“${id}”这种材料`, en: `There is no material “${id}”` } })),
  ];
}

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** The type of an element the person may be asked for. */
export function askable(catalog: Catalog, name: string): ElementType | undefined {
  const element = catalog.elements.get(name);
  return element?.sources.includes('ask') ? element.type : undefined;
}

/** Whether a person may hand in this material: never a form, nor what was abolished, altogether or for this service. */
export function mayUpload(catalog: Catalog, id: string, service?: string): boolean {
  const evidence = catalog.evidence.get(id);
  if (evidence?.kind !== 'material' || !evidence.sources.includes('upload')) return false;
  return !evidence.abolished || (evidence.abolished.for !== undefined && !evidence.abolished.for.some((code) => code === service));
}

/** Whether an original of this material can be shown at a counter: never a form, nor what was abolished. */
export function mayShow(catalog: Catalog, id: string, service?: string): boolean {
  const evidence = catalog.evidence.get(id);
  if (evidence?.kind !== 'material' || !evidence.sources.includes('show-at-counter')) return false;
  return !evidence.abolished || (evidence.abolished.for !== undefined && !evidence.abolished.for.some((code) => code === service));
}

function mayPromise(catalog: Catalog, name: string): boolean {
  return catalog.elements.get(name)?.sources.some((source) => typeof source === 'object' && 'promise' in source) ?? false;
}

/** What is wrong with an answer or a finding about an element, or `undefined`: first its type, then what may be answered. */
export function answerFault(here: Here, name: string, type: ElementType, value: Value): Localized | undefined {
  if (!fits(here.compiled.catalog, type, value)) return expected(here.compiled.catalog, type);
  return here.compiled.catalog.elements.get(name)?.mask === 'account' && isHidden(value) ? HIDDEN_ACCOUNT : outOfRange(here, name, type, value);
}

/** Whether a value is of a type; codes must be in their list, integers within their bounds. */
export function fits(catalog: Catalog, type: ElementType, value: Value): boolean {
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'text') return typeof value === 'string' && value.length > 0 && value.length <= 2000 && !UNREADABLE.test(value);
  if (type === 'date') return typeof value === 'string' && isDay(value);
  if ('integer' in type) return Number.isInteger(value) && (value as number) >= (type.min ?? Number.MIN_SAFE_INTEGER) && (value as number) <= (type.max ?? Number.MAX_SAFE_INTEGER);
  if ('money' in type) return Number.isSafeInteger(value) && (value as number) >= 0;
  const codes = catalog.codes.get(type.code)?.codes ?? {};
  if (!type.many) return typeof value === 'string' && Object.hasOwn(codes, value);
  return Array.isArray(value) && value.every((each) => typeof each === 'string' && Object.hasOwn(codes, each));
}

/** Control characters and halves of characters: nobody types them, and a database refuses them. */
const UNREADABLE = /[^\P{Cc}\n\r\t]|\p{Cs}/u;

/** What is to be given for a type, in words. */
export function expected(catalog: Catalog, type: ElementType): Localized {
  if (type === 'boolean') return { zh: '这里只能回答“是”或“否”', en: 'Answer yes or no' };
  if (type === 'text') return { zh: '这里要填文字', en: 'Text is expected here' };
  if (type === 'date') return { zh: '这里要填日期，例如 2026-11-23', en: 'A date is expected here, such as 2026-11-23' };
  if ('integer' in type) return { zh: `这里要填整数（${type.min ?? 0} 到 ${type.max ?? '…'}）`, en: `A whole number is expected here (${type.min ?? 0} to ${type.max ?? '…'})` };
  if ('money' in type) return { zh: '这里要填金额，单位是分', en: 'An amount in fen is expected here' };
  const list = catalog.codes.get(type.code);
  return { zh: `请从“${list?.zh ?? type.code}”里选择`, en: `Choose from “${list?.en ?? type.code}”` };
}
