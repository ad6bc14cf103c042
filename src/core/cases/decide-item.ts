import { effectsOf, tryItem } from '../decisions/run-items.ts';
import type { CriterionResult, Decision } from '../decisions/decision.ts';
import type { Fact } from '../fact.ts';
import type { Localized, Value } from '../value.ts';
import { mayAct, refused, thenSettle, type Acting } from './act.ts';
import { authorityOf } from './authority-of.ts';
import { assign } from './assign.ts';
import { publishing, reopened, sameValues, toPublish, type Publishing } from './publish.ts';
import { establishing, withFindings } from './establish.ts';
import { approval, judge } from './judge.ts';
import type { Item, Proposal } from './item.ts';
import { rejectedBooking } from './booking.ts';
import { masterFor, orderingOf } from './order-booking.ts';
import type { Outcome, Step } from './refusal.ts';

const SINCE_PROPOSED: Localized = { zh: '提出意见以后情况或者标准有变化，不能照原来的意见通过，请退回经办人', en: 'Something has changed since the proposal, or an amount has; it cannot be approved as proposed, send it back to the officer' };

const SINCE_MET: Localized = { zh: '提出意见以后情况有变化，不满足的条件现在满足了，不能照原来的意见不予通过，请退回经办人', en: 'Something has changed since the proposal: the condition that was not met is met now; it cannot be refused as proposed, send it back to the officer' };

/** What an officer says of an item: approve, or refuse by a criterion. `findings` are facts only a person could establish. */
export type Verdict = { readonly outcome: 'approve' | 'refuse'; readonly criterion?: string; readonly findings: Readonly<Record<string, Value>>; readonly note: string; /** With a refusal by a criterion that the rules cannot tell, or that a core system's rejection speaks against: the officer signs for it. */ readonly judged?: true };

/**
 * An officer decides. The rules run again over what the officer found: a failing criterion cannot be approved, a passing one cannot be
 * the reason of a refusal. Where the item demands a second reviewer, the verdict becomes a proposal and a reviewer is drawn.
 * An approval that has to be published first waits for the end of the publicity. What needed a second reviewer once keeps needing one: a finding or a return does not lift it.
 */
export function decideItem(acting: Acting, verdict: Verdict): Outcome {
  const item = mayAct(acting, verdict.outcome);
  if ('code' in item) return { kind: 'refused', refusal: item };
  const officer = acting.actor.slice('officer:'.length);
  const found = establishing(acting, item, verdict.findings, officer);
  if ('code' in found) return { kind: 'refused', refusal: found };
  const findings = [...item.findings.filter((old) => !(old.element in verdict.findings)), ...found];
  const { run } = withFindings(acting, found);
  const { decision: ruled } = tryItem(run, item, run.known.entries);
  const due = toPublish(run, item, ruled);
  const publicity = verdict.outcome === 'approve' ? due : undefined;
  const pending = verdict.outcome === 'approve' || !item.publicity ? due?.clears : undefined;
  const judged = judge(run.compiled.catalog, publicity ? tryItem(reopened(run, publicity), item, run.known.entries).decision : ruled, verdict, pending, rejection(item));
  if ('code' in judged) return { kind: 'refused', refusal: judged };
  if (ruled.secondReview || item.decision?.secondReview) return propose(acting, item, verdict, judged, findings, officer);
  if (publicity) return { kind: 'done', steps: [publishing(acting.actor, item, publicity, judged, findings, verdict.note)] };
  return conclude(acting, item, judged, findings, verdict);
}

/** What the core system said of the last order, where it did not book it: the ground on which an officer may find a condition not to be met. */
function rejection(item: Item): { readonly order: string; readonly code: string; readonly reason: string } | undefined {
  const last = rejectedBooking(item);
  return last && { order: last.order, code: last.answer.code, reason: last.answer.reason };
}

/**
 * A second reviewer confirms the proposal: it becomes the decision. What has changed since it was made counts: a benefit that was
 * proposed is not granted to somebody who has found work meanwhile, nor at last month's rate; the item goes back to the officer instead.
 */
export function confirmItem(acting: Acting, note: string): Outcome {
  const item = mayAct(acting, 'confirm');
  if ('code' in item) return { kind: 'refused', refusal: item };
  if (!item.decision || !item.proposal) return refused('not-allowed', { zh: '还没有需要复核的意见', en: 'There is no proposal to review yet' });
  const said = [item.proposal.note, note].filter(Boolean).join('\n');
  let publicity: Publishing | undefined;
  const { decision: ruled } = tryItem(acting.run, item, acting.run.known.entries);
  if (item.proposal.outcome === 'refuse' && isMetNow(item.decision, ruled, item.proposal.criterion)) return refused('not-allowed', SINCE_MET);
  if (item.proposal.outcome === 'approve') {
    publicity = toPublish(acting.run, item, ruled);
    const still = approval(acting.run.compiled.catalog, ruled, publicity?.clears);
    if ('code' in still) return { kind: 'refused', refusal: { ...still, detail: SINCE_PROPOSED } };
    if (!sameValues(still.values, item.decision.values)) return refused('not-allowed', SINCE_PROPOSED);
  }
  if (publicity) return { kind: 'done', steps: [publishing(acting.actor, item, publicity, item.decision, item.findings, said)] };
  return conclude(acting, item, item.decision, item.findings, { ...item.proposal, note: said });
}

/** Whether a condition that the rules found not to be met when the refusal was proposed is met by what is known now. What the officer judged, the rules cannot tell. */
function isMetNow(proposed: Decision, ruled: Decision, criterion: string | undefined): boolean {
  const result = ({ criteria }: Decision): CriterionResult | undefined => criteria.find(({ id }) => id === criterion);
  return result(proposed)?.judged !== true && result(ruled)?.result === 'pass';
}

/** A second reviewer sends the item back to the officer, with the reason. */
export function returnItem(acting: Acting, note: string): Outcome {
  const item = mayAct(acting, 'return');
  if ('code' in item) return { kind: 'refused', refusal: item };
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'returned', no: item.no, note } }] };
}

/** The verdict takes effect: what the decision opens, ends and pays, and what waited for it. Where a core system is master, it takes effect once that has booked it. */
export function conclude(acting: Acting, item: Item, decision: Decision, findings: readonly Fact[], verdict: Pick<Verdict, 'criterion' | 'note'>): Outcome {
  const effects = decision.outcome === 'approve' ? effectsOf(acting.run, item, decision, acting.run.known.entries) : [];
  const master = masterFor(acting.run, item, effects);
  if (master) return thenSettle(acting, [{ actor: acting.actor, event: { type: 'booking-ordered', no: item.no, by: 'officer', decision, findings, note: verdict.note, ...orderingOf(acting.run, item, master, effects) } }]);
  const step: Step = {
    actor: acting.actor,
    event: { type: 'decided', no: item.no, by: 'officer', decision, effects, note: verdict.note, findings, ...(verdict.criterion && { criterion: verdict.criterion }) },
  };
  return thenSettle(acting, [step]);
}

function propose(acting: Acting, item: Item, verdict: Verdict, decision: Decision, findings: readonly Fact[], officer: string): Outcome {
  if (!acting.pool) return { kind: 'needs-pool' };
  const proposal: Proposal = { outcome: verdict.outcome, note: verdict.note, by: officer, at: acting.run.known.at, ...(verdict.criterion && { criterion: verdict.criterion }) };
  const authority = authorityOf(acting.run.compiled.catalog, item);
  const drawn = assign(acting.state, item, authority, 'reviewer', acting.state.version, acting.pool, acting.run.hash);
  if (!drawn) return refused('not-allowed', { zh: '现在没有可以复核的人，请稍后再提交', en: 'Nobody is available for the second review now; try again later' });
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'proposed', no: item.no, proposal, decision: { ...decision, secondReview: true }, findings } }, drawn] };
}
