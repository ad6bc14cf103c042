import type { Run } from '../decisions/run-items.ts';
import type { Search } from '../evidence/gather.ts';
import { runItems, type Outcome as ItemOutcome } from '../decisions/run-items.ts';
import { assign, roleToDraw, type Pool } from './assign.ts';
import { authorityOf } from './authority-of.ts';
import { freshAnswers } from './given.ts';
import { beginJoint, emptyJointSeats, jointLines, limitsOfLines } from './joint.ts';
import { limitsOf, type Holding } from './limits.ts';
import { limitsTakenOver } from './limits-taken-over.ts';
import type { Item } from './item.ts';
import { orderingOf } from './order-booking.ts';
import type { Step } from './refusal.ts';
import { seatJoint } from './seat-joint.ts';
import { emptySeats, seatExperts } from './seat-experts.ts';
import { hasEnded, type CaseState } from './state.ts';

type Settling = Pick<CaseState, 'region' | 'number' | 'accepter' | 'nonce' | 'channel' | 'items' | 'version' | 'takenOver' | 'office'>;

/**
 * Carry every waiting item as far as it goes without a person: decided by the rules, dropped, held for a department, or handed to chance
 * for an officer. Rules decide by fresh answers only: an item whose turn comes days later waits until the department has answered again.
 * Returns `needs-pool` when somebody must be drawn and the officers have not been read.
 * @param begun a search that has begun in the same knowledge
 */
export function settle(state: Settling, run: Run, pool: Pool | undefined, begun?: Search): readonly Step[] | 'needs-pool' {
  const departments = freshAnswers(run.known.departments, run.known.at);
  const fresh = departments.length === run.known.departments.length ? run : { ...run, known: { ...run.known, departments } };
  const { outcomes: ruled } = runItems(fresh, state.items.map((item) => ({ no: item.no, service: item.service, of: item.of, after: item.after, once: item.once, open: isWaiting(item), passed: item.status === 'approved' })).filter((item, index) => item.open || hasEnded(state.items[index] as Item)), begun);
  const outcomes = state.takenOver ? ruled.map(byOfficer) : ruled;
  const items = new Map(state.items.map((item) => [item.no, item]));
  const steps: Step[] = [];
  for (const outcome of outcomes) steps.push(...stepsOf(outcome, items.get(outcome.no) as Item, run, state), ...openingJoint(state, outcome, items.get(outcome.no) as Item, run));
  const unassigned = [
    ...outcomes.flatMap((outcome) => (outcome.kind === 'officer' ? [{ item: items.get(outcome.no) as Item, role: 'officer' as const }] : [])),
    ...state.items.flatMap((item) => { const role = roleToDraw(item); return role === undefined ? [] : [{ item, role }]; }),
  ];
  const incomplete = state.items.filter((item) => emptySeats(item).length > 0);
  const opening = new Set(steps.flatMap(({ event }) => (event.type === 'joint-opened' ? [event.no] : [])));
  const jointly = state.items.flatMap((item) => (opening.has(item.no) ? [{ ...item, joint: beginJoint(limitsOfLines(linesOf(state, item, run)), run.known.at) }] : emptyJointSeats(item).length > 0 ? [item] : []));
  if (unassigned.length + incomplete.length + jointly.length > 0 && !pool) return 'needs-pool';
  for (const { item, role } of unassigned) {
    const authority = authorityOf(run.compiled.catalog, item);
    const step = pool && assign(state, item, authority, role, role === 'officer' ? (item.had?.length ?? 0) + 1 : state.version, pool, run.hash);
    if (step) steps.push(step);
  }
  if (pool) for (const item of incomplete) steps.push(...seatExperts(state, item, pool, run.hash));
  const leads = (no: number): string | undefined => steps.flatMap(({ event }) => (event.type === 'assigned' && event.no === no && event.role !== 'expert' && event.role !== 'joint' ? [event.officer] : []))[0];
  if (pool) for (const item of jointly) steps.push(...seatJoint(state, item, pool, run.hash, leads(item.no)));
  return steps;
}

/** Which lines of work have to agree to an item. */
function linesOf({ region }: Pick<Settling, 'region'>, { service }: Pick<Item, 'service'>, { compiled: { catalog } }: Run): ReturnType<typeof jointLines> {
  return jointLines(catalog.services.get(service) ?? {}, region);
}

/** An item that goes to an officer goes to those lines at once, in parallel. */
function openingJoint(state: Settling, outcome: ItemOutcome, item: Item, run: Run): Step[] {
  const lines = outcome.kind === 'officer' && !item.joint ? linesOf(state, item, run) : [];
  return lines.length === 0 ? [] : [{ actor: 'rules', event: { type: 'joint-opened', no: item.no, lines: limitsOfLines(lines), basis: lines.map(({ basis }) => basis).join('；') } }];
}

/** Waiting for items or departments, and not already handed over to a draw. */
function isWaiting(item: Item): boolean {
  return item.status === 'waiting' && item.decision === undefined;
}

/** What an old system was told is no ground for the rules alone: what they would decide of a matter that was taken over goes to a person. */
function byOfficer(outcome: ItemOutcome): ItemOutcome {
  if (outcome.kind !== 'approve' && outcome.kind !== 'order' && outcome.kind !== 'refuse') return outcome;
  return { no: outcome.no, kind: 'officer', decision: { ...outcome.decision, outcome: 'officer', because: 'taken-over' }, missing: new Map() };
}

/** The limits that hold once it does not end at once. */
function limitsFor(run: Run, item: Item, { channel, takenOver }: Pick<Settling, 'channel' | 'takenOver'>): Holding {
  return takenOver ? limitsTakenOver(run, item, takenOver) : limitsOf(run, item, channel);
}

function stepsOf(outcome: ItemOutcome, item: Item, run: Run, state: Pick<Settling, 'channel' | 'takenOver'>): Step[] {
  const actor = 'rules';
  const { no } = outcome;
  switch (outcome.kind) {
    case 'approve':
      return [{ actor, event: { type: 'decided', no, by: 'rules', decision: outcome.decision, effects: outcome.effects } }];
    case 'order':
      return [{ actor, event: { type: 'booking-ordered', no, by: 'rules', decision: outcome.decision, findings: item.findings, ...orderingOf(run, item, outcome.master, outcome.effects), ...limitsFor(run, item, state) } }];
    case 'refuse':
      return [{ actor, event: { type: 'decided', no, by: 'rules', decision: outcome.decision, effects: [] } }];
    case 'dropped':
      return [{ actor, event: { type: 'dropped', no, because: outcome.because } }];
    case 'held':
      if (item.waitingFor.departments.join() === outcome.departments.join()) return [];
      return [{ actor, event: { type: 'held', no, departments: outcome.departments, ...limitsFor(run, item, state) } }];
    default:
      return [{ actor, event: { type: 'referred', no, decision: outcome.decision, ...limitsFor(run, item, state) } }];
  }
}
