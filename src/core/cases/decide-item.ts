import type { DataElement } from '../catalog/element.ts';
import { masked } from '../register/mask.ts';
import { fits } from '../evidence/check-given.ts';
import { effectsOf, missingIn, tryService } from '../decisions/run-items.ts';
import type { Decision } from '../decisions/decision.ts';
import type { Fact } from '../fact.ts';
import { same } from '../feel/order.ts';
import type { Localized, Value } from '../value.ts';
import { mayAct, refused, thenSettle, type Acting } from './act.ts';
import { assign } from './assign.ts';
import type { Item, Proposal } from './item.ts';
import type { Outcome, Refusal, Step } from './refusal.ts';

const SINCE_PROPOSED: Localized = { zh: '提出意见以后情况或者标准有变化，不能照原来的意见通过，请退回经办人', en: 'Something has changed since the proposal, or an amount has; it cannot be approved as proposed, send it back to the officer' };

/** What an officer says of an item: approve, or refuse by a criterion. `findings` are facts only a person could establish. */
export type Verdict = { readonly outcome: 'approve' | 'refuse'; readonly criterion?: string; readonly findings: Readonly<Record<string, Value>>; readonly note: string };

/**
 * An officer decides. The rules run again over what the officer found: a failing criterion cannot be approved, a passing one cannot be
 * the reason of a refusal. Where the item demands a second reviewer, the verdict becomes a proposal and a reviewer is drawn.
 * What needed a second reviewer once keeps needing one: a finding or a return does not lift it.
 */
export function decideItem(acting: Acting, verdict: Verdict): Outcome {
  const item = mayAct(acting, verdict.outcome);
  if ('code' in item) return { kind: 'refused', refusal: item };
  const officer = acting.actor.slice('officer:'.length);
  const found = findingsOf(acting, item, verdict.findings, officer);
  if ('code' in found) return { kind: 'refused', refusal: found };
  const findings = [...item.findings.filter((old) => !(old.element in verdict.findings)), ...found];
  const run = { ...acting.run, known: { ...acting.run.known, findings: [...acting.run.known.findings, ...found] } };
  const { decision: ruled } = tryService(run, item.service, run.known.entries);
  const judged = verdict.outcome === 'approve' ? approve(ruled) : refuse(ruled, verdict.criterion);
  if ('code' in judged) return { kind: 'refused', refusal: judged };
  if (ruled.secondReview || item.decision?.secondReview) return propose(acting, item, verdict, judged, findings, officer);
  return conclude(acting, item, judged, findings, verdict);
}

/**
 * A second reviewer confirms the proposal: it becomes the decision. What has changed since it was made counts: a benefit that was
 * proposed is not granted to somebody who has found work meanwhile, nor at last month's rate; the item goes back to the officer instead.
 */
export function confirmItem(acting: Acting, note: string): Outcome {
  const item = mayAct(acting, 'confirm');
  if ('code' in item) return { kind: 'refused', refusal: item };
  if (!item.decision || !item.proposal) return refused('not-allowed', { zh: '还没有需要复核的意见', en: 'There is no proposal to review yet' });
  if (item.proposal.outcome === 'approve') {
    const still = approve(tryService(acting.run, item.service, acting.run.known.entries).decision);
    if ('code' in still) return { kind: 'refused', refusal: { ...still, detail: SINCE_PROPOSED } };
    if (!equal(still.values, item.decision.values)) return refused('not-allowed', SINCE_PROPOSED);
  }
  return conclude(acting, item, item.decision, item.findings, { ...item.proposal, note: [item.proposal.note, note].filter(Boolean).join('\n') });
}

/** A second reviewer sends the item back to the officer, with the reason. */
export function returnItem(acting: Acting, note: string): Outcome {
  const item = mayAct(acting, 'return');
  if ('code' in item) return { kind: 'refused', refusal: item };
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'returned', no: item.no, note } }] };
}

function equal(a: Decision['values'], b: Decision['values']): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => a[name] !== undefined && b[name] !== undefined && same(a[name], b[name]));
}

function conclude(acting: Acting, item: Item, decision: Decision, findings: readonly Fact[], verdict: Pick<Verdict, 'criterion' | 'note'>): Outcome {
  const effects = decision.outcome === 'approve' ? effectsOf(acting.run, item, decision, acting.run.known.entries) : [];
  const step: Step = {
    actor: acting.actor,
    event: { type: 'decided', no: item.no, by: 'officer', decision, effects, note: verdict.note, findings, ...(verdict.criterion && { criterion: verdict.criterion }) },
  };
  return thenSettle(acting, [step]);
}

function propose(acting: Acting, item: Item, verdict: Verdict, decision: Decision, findings: readonly Fact[], officer: string): Outcome {
  if (!acting.pool) return { kind: 'needs-pool' };
  const proposal: Proposal = { outcome: verdict.outcome, note: verdict.note, by: officer, at: acting.run.known.at, ...(verdict.criterion && { criterion: verdict.criterion }) };
  const authority = acting.run.compiled.catalog.services.get(item.service)?.authority ?? '';
  const drawn = assign(acting.state, item, authority, 'reviewer', acting.state.version, acting.pool, acting.run.hash);
  if (!drawn) return refused('not-allowed', { zh: '现在没有可以复核的人，请稍后再提交', en: 'Nobody is available for the second review now; try again later' });
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'proposed', no: item.no, proposal, decision: { ...decision, secondReview: true }, findings } }, drawn] };
}

function approve(ruled: Decision): Decision | Refusal {
  const failing = ruled.criteria.find((criterion) => criterion.result === 'fail');
  if (failing) return { code: 'criterion-fails', detail: { zh: '有一项条件不满足，不能通过', en: 'One condition is not met, it cannot be approved' }, errors: [{ pointer: `/criteria/${failing.id}`, detail: { zh: '这一条不满足', en: 'This one is not met' } }] };
  const unknown = missingIn(ruled);
  if (unknown.length > 0 || ruled.because === 'undetermined') {
    return { code: 'still-unknown', detail: { zh: '还有没有核实的内容，请先填写核实结果', en: 'Something is still unknown; enter what you found first' }, errors: unknown.map((element) => ({ pointer: `/findings/${element}`, detail: { zh: '请填写核实结果', en: 'Enter what you found' } })) };
  }
  return { ...ruled, outcome: 'approve' };
}

function refuse(ruled: Decision, id: string | undefined): Decision | Refusal {
  const criterion = ruled.criteria.find((each) => each.id === id);
  if (!criterion) return { code: 'unknown-criterion', detail: { zh: '请选择不满足的条件', en: 'Choose the condition that is not met' }, errors: [{ pointer: '/criterion', detail: { zh: '没有这一条', en: 'There is no such condition' } }] };
  if (criterion.result === 'pass') return { code: 'criterion-passes', detail: { zh: '这一条按核实的事实是满足的，不能以它为由不通过', en: 'By the facts this condition is met; it cannot be the reason of a refusal' }, errors: [{ pointer: '/criterion', detail: { zh: '这一条是满足的', en: 'This condition is met' } }] };
  const criteria = ruled.criteria.map((each) => (each === criterion && each.result === 'unknown' ? { ...each, result: 'fail' as const, judged: true as const } : each));
  return { ...ruled, outcome: 'refuse', criteria };
}

/** The elements of an item that an officer may establish: what nobody else can, what is contested, what stayed unknown, and again what was established before. */
export function establishable(acting: Pick<Acting, 'state' | 'run'>, item: Item): string[] {
  const { decision, missing } = tryService(acting.run, item.service, acting.run.known.entries);
  const needed = new Set(acting.run.compiled.catalog.services.get(item.service)?.needs.elements);
  const contested = Object.keys(acting.state.given.contests).filter((name) => needed.has(name));
  const unknown = [...missingIn(decision), ...(item.decision ? missingIn(item.decision) : [])];
  const byOfficer = [...missing].flatMap(([name, who]) => (who.from === 'officer' ? [name] : []));
  const before = item.findings.map((fact) => fact.element);
  return [...new Set([...byOfficer, ...contested, ...unknown, ...before])].filter((name) => acting.run.compiled.catalog.elements.has(name));
}

function findingsOf(acting: Acting, item: Item, findings: Verdict['findings'], officer: string): readonly Fact[] | Refusal {
  const allowed = new Set(establishable(acting, item));
  const { catalog } = acting.run.compiled;
  const errors = Object.entries(findings).flatMap(([name, value]) => {
    const element = catalog.elements.get(name);
    if (!element || !allowed.has(name)) return [{ pointer: `/findings/${name}`, detail: { zh: '这一项不需要经办人核实', en: 'This is not for the officer to establish' } }];
    return fits(catalog, element.type, value) ? [] : [{ pointer: `/findings/${name}`, detail: { zh: '填写的内容类型不对', en: 'The value has the wrong type' } }];
  });
  if (errors.length > 0) return { code: 'wrong-type', detail: { zh: '核实结果填得不对', en: 'The findings are not right' }, errors };
  return Object.entries(findings).map(([element, value]) => ({ element, value: hiddenValue(catalog.elements.get(element)?.mask, value), source: { kind: 'officer' as const, officer }, at: acting.run.known.at }));
}

/** Nobody reads a whole number in an event, an officer's finding neither. */
function hiddenValue(mask: DataElement['mask'], value: Value): Value {
  return mask && typeof value === 'string' ? masked(value, mask) : value;
}
