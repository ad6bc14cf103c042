import type { CaseEvent } from '#core/cases/event.ts';
import type { CaseState } from '#core/cases/state.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { PROMISE_VALIDITY, promiseOf, type PromiseCheck } from '#core/catalog/promise.ts';
import { dayInWords } from '#core/clocks/day-in-words.ts';
import { dayOf } from '#core/clocks/day.ts';
import { creditUntil } from '#core/promises/credit.ts';
import { dueForCheck } from '#core/promises/check-promises.ts';
import { mayWithPromise, type PromiseAction } from '#core/promises/promise-actions.ts';
import type { PromiseStanding, PromiseState } from '#core/promises/promise-state.ts';
import type { Localized } from '#core/value.ts';
import type { PromiseView } from '../schemas/promise.ts';
import { elementName } from './fact-view.ts';
import { itemNames } from './names.ts';
import type { Shown } from './timeline-view.ts';

type Told = Pick<PromiseView, 'text' | 'basis' | 'consequences' | 'validity' | 'check'>;
type Words = readonly [zh: string, en: string];

/** How the standing of a promise is called. */
export const STANDING_NAMES: Readonly<Record<PromiseStanding, Localized>> = {
  made: { zh: '已承诺', en: 'made' }, due: { zh: '正在核查', en: 'being checked' }, doubted: { zh: '存疑，等待核查', en: 'doubted, to be inspected' }, kept: { zh: '核查属实', en: 'found true' }, withdrawn: { zh: '已撤回', en: 'taken back' },
  broken: { zh: '查实不属实', en: 'found untrue' }, revoked: { zh: '不属实，结果已撤销', en: 'untrue, the result is revoked' }, repaired: { zh: '信用已修复', en: 'repaired' }, cleared: { zh: '记录已撤销', en: 'record removed' },
};

/** What is told of a promise before it is signed. @param check as it was signed, where it was */
export function promiseTold(catalog: Catalog, element: string, check?: PromiseCheck): Told {
  const terms = promiseOf(catalog, element);
  const name = elementName(catalog, element);
  if (!terms) return { text: name, basis: '', consequences: { zh: '', en: '' }, validity: { zh: '', en: '' }, check: { zh: '', en: '' } };
  return { text: { zh: terms.zh, en: terms.en }, basis: terms.basis, consequences: terms.consequences, validity: PROMISE_VALIDITY[terms.validFor], check: checkInWords(catalog, check ?? terms.check) };
}

function checkInWords(catalog: Catalog, check: PromiseCheck): Localized {
  if (check.class === 'none') return { zh: `不再核查：${check.why.zh}`, en: `Not checked later: ${check.why.en}` };
  if (check.class === 'sampled') return { zh: '办结以后随机抽查', en: 'Some are drawn at random and checked later' };
  const by = check.by && catalog.departments.get(check.by.department);
  return { zh: `办结${check.after}天以后核查${by ? `，向${by.zh}核对` : ''}，每一份都查`, en: `Each one is checked ${check.after} days after the decision${by ? `, with ${by.en}` : ''}` };
}

/** The promises of a case in the words that were signed, each with what can be done about it. @param actor who looks, as events name them · @param actions what they might do */
export function promiseViews({ compiled, now, pinned }: { readonly compiled: CompiledCatalog; readonly now: string; readonly pinned?: ReadonlyMap<string, CompiledCatalog> | undefined }, state: CaseState, actor: string, actions: readonly PromiseAction[]): PromiseView[] {
  const { catalog } = compiled;
  return (state.promises ?? []).map((promise) => {
    const { element, digest, signedAt, standing, broken, asked, answers, items } = promise;
    const signed = (pinned?.get(promise.under) ?? compiled).catalog;
    const due = dueForCheck(state, promise);
    const from = broken && creditUntil({ catalog, region: state.region, on: dayOf(now) }, 'creditRepairAfter', dayOf(broken.at));
    return {
      element, name: elementName(signed, element), ...promiseTold(signed, element, promise.check), digest, signedAt, for: state.items.filter(({ no }) => items.includes(no)).map((item) => itemNames(compiled, item).short),
      standing, standingText: STANDING_NAMES[standing], ...(due !== undefined && { dueOn: dayOf(due) }),
      ...(broken && { broken: { at: broken.at, finding: broken.finding, basis: broken.basis, until: broken.until, restrictedUntil: broken.restrictedUntil, ...(from !== undefined && { repairFrom: from }) } }),
      ...(asked && { asked: { kind: asked.kind, reason: asked.reason, at: asked.at, until: asked.until } }),
      answers: answers.map(({ kind, granted, note, at }) => ({ kind, granted, note, at })),
      actions: actions.map((action) => allowed(state, actor, promise, action, from !== undefined && dayOf(now) < from ? from : undefined)),
    };
  });
}

function allowed(state: CaseState, actor: string, { element }: PromiseState, action: PromiseAction, notBefore: string | undefined): PromiseView['actions'][number] {
  const found = mayWithPromise({ state, actor }, element, action);
  if ('code' in found) return { action, allowed: false, why: found.detail };
  if (action !== 'repair' || notBefore === undefined) return { action, allowed: true };
  const day = dayInWords(notBefore);
  return { action, allowed: false, why: { zh: `${day.zh}起可以申请`, en: `From ${day.en} on` } };
}

export type PromiseEvent = Extract<CaseEvent, { type: 'promise-due' | 'promise-kept' | 'promise-doubted' | 'promise-withdrawn' | 'promise-broken' | 'credit-asked' | 'credit-answered' }>;

/** Whether an event is one in the life of a promise. */
export function isPromiseEvent(event: CaseEvent): event is PromiseEvent {
  return event.type.startsWith('promise-') || event.type.startsWith('credit-');
}

/** A line of the history about a promise. */
export function promiseLine(catalog: Catalog, event: PromiseEvent, { discreet = false }: Shown): Words {
  const { zh, en } = elementName(catalog, event.element);
  const said = (words: Words, note: string): Words => (discreet || note === '' ? words : [`${words[0]}：${note}`, `${words[1]}: ${note}`]);
  switch (event.type) {
    case 'promise-due': return event.drawn !== undefined ? [`承诺“${zh}”被随机抽中核查`, `the promise “${en}” was drawn at random to be checked`] : [`承诺“${zh}”到了核查的日子`, `the promise “${en}” is due for its check`];
    case 'promise-kept': return [`承诺“${zh}”核查属实`, `the promise “${en}” was found true`];
    case 'promise-doubted': return [`承诺“${zh}”与部门的信息不一致，等待核查`, `a department says otherwise than was promised about “${en}”; it will be inspected`];
    case 'promise-withdrawn': return said([`撤回承诺“${zh}”`, `the promise “${en}” was taken back`], event.reason);
    case 'promise-broken': return said([`承诺“${zh}”查实不属实，记入信用记录，保留到 ${event.until}`, `the promise “${en}” was found untrue and is on record until ${event.until}`], event.finding);
    case 'credit-asked': return said(event.kind === 'repair' ? ['申请信用修复', 'repair of the record was asked for'] : ['对信用记录提出异议', 'the record was objected to'], event.reason);
    default: return said(ANSWERED[event.kind][event.granted ? 'yes' : 'no'], event.note);
  }
}

const ANSWERED = {
  repair: { yes: ['信用已修复，记录和限制结束', 'repaired: record and restriction have ended'], no: ['信用修复没有同意', 'repair was not granted'] },
  objection: { yes: ['异议成立，记录撤销', 'the objection holds and the record is removed'], no: ['异议不成立', 'the objection does not hold'] },
} as const satisfies Record<'repair' | 'objection', Record<'yes' | 'no', Words>>;
