import type { Run } from '../decisions/run-items.ts';
import { applyEffects } from '../register/realise.ts';
import type { Localized } from '../value.ts';
import { allows, CORRECTED_ONCE, IN_PUBLICITY, NO_OBJECTION, NO_PUBLICITY, NOT_YOURS, OBJECTION_OPEN, type Action } from './actions.ts';
import { heldByAppraisal, seatOf } from './appraisal.ts';
import { heldByAssistance, requestAt } from './assistance.ts';
import { emptySeats } from './seat-experts.ts';
import { heldByJoint, jointSeatOf } from './joint.ts';
import { heldUp } from './supervised.ts';
import { whoHadAPart } from './who-had-a-part.ts';
import { roleToDraw, type Pool } from './assign.ts';
import { evolve } from './evolve.ts';
import type { Item } from './item.ts';
import { hasOpenObjection, hasUpheldObjection, isPublished } from './objections.ts';
import type { Outcome, Refusal, Step } from './refusal.ts';
import { settle } from './settle.ts';
import { findingsIn, hasEnded, type CaseState } from './state.ts';
import { partyIn } from '../parties/acting.ts';

/** Who acts, on which item, with what has been read for it. */
export type Acting = { readonly state: CaseState; readonly no: number; readonly actor: string; readonly run: Run; readonly pool: Pool | undefined;
  /** The version that what is open in the case goes by, where the item at hand has its result by an earlier one. */ readonly ofCase?: Run['compiled'] };

/** What only a supervisor does. */
const BY_SUPERVISOR: ReadonlySet<Action> = new Set(['grant-again', 'decline-again', 'order', 'move-version', 'joint-rule']);

/** What only an expert of the group does. */
const OF_EXPERT: ReadonlySet<Action> = new Set(['give-opinion', 'leave-group']);

/** What only officers of other lines of work do who review it jointly. */
const OF_JOINT: ReadonlySet<Action> = new Set(['joint-speak', 'joint-leave']);

/** What only the people of a desk do that was asked for assistance. */
const OF_DESK: ReadonlySet<Action> = new Set(['answer-assistance', 'pass-assistance']);

/**
 * Find the item and hold the action against the state × action table and against who has the item in hand.
 * Officers act on what was drawn for them, reviewers on what waits for their review, applicants on their own case; only who has applied
 * withdraws; experts act in the group that they were drawn for; people of another agency in what their desk was asked. Supervisors act on every item but those that they have in hand themselves. To what is published anybody may object but those whose case it is. An objection is answered before the item is decided.
 */
export function mayAct(acting: Pick<Acting, 'state' | 'no' | 'actor'>, action: Action): Item | Refusal {
  const item = acting.state.items.find((each) => each.no === acting.no);
  if (!item) return { code: 'no-such-item', detail: { zh: '没有这个事项', en: 'There is no such item' } };
  const table = allows(item.status, action);
  if (table !== true) return { code: 'not-allowed', detail: table };
  if (!holds(acting.state, item, action, acting.actor)) return { code: 'not-yours', detail: NOT_YOURS };
  if (action === 'ask-correction' && item.correction) return { code: 'already-corrected', detail: CORRECTED_ONCE };
  const { publicity } = item;
  if (action === 'object' && !isPublished(item)) return { code: 'not-allowed', detail: NO_PUBLICITY };
  if (action === 'answer-objection' && !publicity?.objections) return { code: 'not-allowed', detail: NO_OBJECTION };
  if ((action === 'approve' || action === 'refuse') && hasOpenObjection(publicity)) return { code: 'not-allowed', detail: OBJECTION_OPEN };
  // Before its last day only an objection that holds ends a publicity.
  if (action === 'refuse' && item.status === 'publicity' && !hasUpheldObjection(publicity)) return { code: 'not-allowed', detail: IN_PUBLICITY };
  const detail = heldUp(item, action) ?? heldByAppraisal(item, action, acting.actor) ?? heldByAssistance(item, action) ?? heldByJoint(item, action, acting.actor);
  return detail ? { code: 'not-allowed', detail } : item;
}

/** All actions on an item for one actor: allowed, or why not. What the page shows is what the server would say. */
export function actionsOn(acting: Pick<Acting, 'state' | 'no' | 'actor'>, actions: readonly Action[]): { action: Action; allowed: boolean; why?: Localized }[] {
  return actions.map((action) => {
    const found = mayAct(acting, action);
    return 'code' in found ? { action, allowed: false, why: found.detail } : { action, allowed: true };
  });
}

function holds(state: CaseState, item: Item, action: Action, by: string): boolean {
  // What somebody does as another is that other's act.
  const actor = partyIn(by);
  const isTheirs = [state.applicant, state.subject].some((id) => actor === `person:${id}` || actor === `enterprise:${id}`);
  if (BY_SUPERVISOR.has(action)) return actor.startsWith('supervisor:') && !whoHadAPart(item).some((id) => actor === `supervisor:${id}`);
  if (OF_EXPERT.has(action)) return actor.startsWith('expert:') && seatOf(item, actor.slice('expert:'.length)) !== undefined;
  if (OF_JOINT.has(action)) return actor.startsWith('officer:') && jointSeatOf(item, actor.slice('officer:'.length)) !== undefined;
  if (OF_DESK.has(action)) return requestAt(item, actor) !== undefined;
  if (action === 'withdraw') return actor === `person:${state.applicant}` || actor === `enterprise:${state.applicant}`;
  // Who hands in for the applicant completes and urges it; to take it back and to judge it is the applicant's own.
  const isAgent = state.agent !== undefined && actor === `person:${state.agent.id}`;
  if (action === 'answer-correction' || action === 'urge' || (action === 'extend-correction' && isApplying(actor))) return isTheirs || isAgent;
  if (action === 'rate' || action === 'choose-time' || action === 'other-times') return isTheirs;
  if (action === 'object' && isApplying(actor)) return !isTheirs && !isAgent;
  const { officer, reviewer } = item;
  const holder = action === 'confirm' || action === 'return' || ((action === 'hand-back' || action === 'explain-delay' || action === 'answer-order') && item.status === 'review') ? reviewer : officer;
  return holder !== undefined && actor === `officer:${holder}`;
}

/** Whether somebody comes from the hall or an enterprise, and is no officer. */
function isApplying(actor: string): boolean {
  return actor.startsWith('person:') || actor.startsWith('enterprise:');
}

/** Record steps and let everything that waited for them go on. */
export function thenSettle(acting: Acting, steps: readonly Step[]): Outcome {
  let state = acting.state;
  for (const { actor, event } of steps) state = evolve(state, { seq: state.version + 1, at: acting.run.known.at, actor, event });
  const findings = findingsIn(state);
  const entries = steps.some(({ event }) => 'effects' in event) ? entriesAfter(acting, steps) : acting.run.known.entries;
  const known = { ...acting.run.known, entries, findings, given: state.given, departments: state.departments };
  const more = state.items.every((item) => hasEnded(item) && roleToDraw(item) === undefined && emptySeats(item).length === 0) ? [] : settle(state, { ...acting.run, compiled: acting.ofCase ?? acting.run.compiled, known }, acting.pool);
  return more === 'needs-pool' ? { kind: 'needs-pool' } : { kind: 'done', steps: [...steps, ...more] };
}

function entriesAfter(acting: Acting, steps: readonly Step[]): Run['known']['entries'] {
  return steps.reduce((entries, { event }) => ('effects' in event ? applyEffects(entries, event.effects) : entries), acting.run.known.entries);
}

/** A command that was not carried out. */
export function refused(code: Refusal['code'], detail: Localized, errors?: Refusal['errors']): Outcome {
  return { kind: 'refused', refusal: { code, detail, ...(errors && { errors }) } };
}
