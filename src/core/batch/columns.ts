import { bundleOf } from '../catalog/bundle.ts';
import type { ElementType } from '../catalog/element.ts';
import { questionFor } from '../catalog/question-for.ts';
import { decisionScope } from '../decisions/decision-scope.ts';
import type { Here } from '../evidence/answer-range.ts';
import { neededElements } from '../evidence/needed.ts';
import type { Fact } from '../fact.ts';
import type { Localized, Value } from '../value.ts';

/** What one column of the sheet holds: who it is, or an answer. */
export type Column = {
  /** `name`, `number`, or the id of a question or element. */
  readonly id: string;
  readonly title: Localized;
  readonly question: Localized;
  readonly why: Localized;
  readonly type: ElementType;
  /** The choices of a code, by code, as the region has them. */
  readonly options: ReadonlyMap<string, Localized>;
  /** Whether some rows may do without it: the city may know it, or it hangs on another answer. */
  readonly sometimes: boolean;
};

export const NAME = 'name';
export const NUMBER = 'number';

const WHO: readonly Column[] = [
  { id: NAME, title: { zh: '姓名', en: 'Name' }, question: { zh: '员工叫什么名字？', en: "What is the worker's name?" }, why: { zh: '和身份证上一样', en: 'As on the identity card' }, type: 'text', options: new Map(), sometimes: false },
  { id: NUMBER, title: { zh: '身份证号', en: 'Identity number' }, question: { zh: '员工的身份证号是多少？', en: "What is the worker's identity number?" }, why: { zh: '18 位，要按文本填写；和姓名一起核对是不是这个人', en: '18 places, entered as text; with the name it shows who it is' }, type: 'text', options: new Map(), sometimes: false },
];

/**
 * The columns of a life event that an employer files by spreadsheet: who it is, the questions of its part, and every element that it can be
 * asked for beyond them. What follows from the event itself, or never matters to an employer, has no column.
 */
export function columnsOf(here: Here, lifeEvent: string): readonly Column[] {
  const { catalog } = here.compiled;
  const event = bundleOf(catalog, lifeEvent);
  if (!event) throw new Error(`no life event ${lifeEvent}`);
  const scope = decisionScope(here.compiled, { facts: settledFacts(event.settles ?? {}, here.on), region: here.region, on: here.on });
  const asked = event.questions.map((question): Column => {
    const element = catalog.elements.get(question.id);
    const own = { zh: question.zh, en: question.en };
    return {
      id: question.id, title: element ? { zh: element.zh, en: element.en } : withoutMark(own), question: questionFor({ question: own, forOther: question.forOther }, 'employer') ?? own, why: question.why,
      type: question.type, options: optionsOf(here, question.type), sometimes: question.when !== undefined,
    };
  });
  const questions = new Set(event.questions.map(({ id }) => id));
  const beside = [...neededElements(here.compiled, Object.keys(event.services))].flatMap((id): Column[] => {
    const element = catalog.elements.get(id);
    if (!element?.sources.includes('ask') || questions.has(id) || Object.hasOwn(event.settles ?? {}, id)) return [];
    const when = here.compiled.wanted.get(id);
    const wanted = when === undefined ? true : when.evaluate(scope);
    if (wanted === false) return [];
    const title = { zh: element.zh, en: element.en };
    return [{ id, title, question: questionFor(element, 'employer') ?? title, why: element.why ?? { zh: '', en: '' }, type: element.type, options: optionsOf(here, element.type), sometimes: wanted !== true || element.sources.length > 1 }];
  });
  return [...WHO, ...asked, ...beside];
}

/** What holds for every row: what follows from the event, and that it is an employer who files. */
function settledFacts(settles: Readonly<Record<string, unknown>>, at: string): ReadonlyMap<string, Fact> {
  return new Map(Object.entries({ ...settles, 'applicant.as': 'employer' }).map(([element, value]) => [element, { element, value: value as Value, source: { kind: 'asked' }, at }]));
}

function optionsOf({ compiled, region }: Here, type: ElementType): Column['options'] {
  if (typeof type === 'string' || !('code' in type)) return new Map();
  return new Map(Object.entries(compiled.catalog.codes.get(type.code)?.codes ?? {}).filter(([, { regions }]) => regions?.includes(region) ?? true).map(([code, { zh, en }]) => [code, { zh, en }]));
}

const withoutMark = ({ zh, en }: Localized): Localized => ({ zh: zh.replace(/？$/u, ''), en: en.replace(/\?$/u, '') });
