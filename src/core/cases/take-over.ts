import type { Run } from '../decisions/run-items.ts';
import { tryItem } from '../decisions/run-items.ts';
import type { Calendar, Clock } from '../clocks/clock.ts';
import { startClock } from '../clocks/change-clock.ts';
import { millisecondsOf, startOfDay } from '../clocks/day.ts';
import { dueOf } from '../clocks/due.ts';
import type { Pool } from './assign.ts';
import { CORRECTION_BASIS, withLastDay } from './correct-item.ts';
import { evolve } from './evolve.ts';
import type { AcceptedItem, CaseEvent } from './event.ts';
import { limitsTakenOver } from './limits-taken-over.ts';
import type { Outcome, Step } from './refusal.ts';
import { settle } from './settle.ts';
import { LEGACY, TAKER, type TakenOver } from './taken-over.ts';

/** Take a running matter of an old system over. `missing`: the materials that it waits for; `nonce`: the digest of the row. */
export type TakeOver = { readonly region: string; readonly number: string; readonly service: string; readonly subject: string; readonly nonce: string; readonly takenOver: TakenOver; readonly missing: readonly string[] };

const NO = 1;

/**
 * A running matter becomes a case of one item. It is not accepted anew: its clock began on the day the old system accepted it, and stood still
 * since it waits for its applicant. Rules alone never decide it, because what they would go by was said to another system: somebody is drawn
 * as for every other. What is late already shows so, and why.
 * @param calendar the days off of the region, by which it may be late
 */
export function takeOver(command: TakeOver, run: Run, pool: Pool | undefined, calendar: Calendar): Outcome {
  const { missing, service, takenOver, subject, ...named } = command;
  const { at } = run.known;
  const item: AcceptedItem = { no: NO, service, after: [], ...limitsTakenOver(run, { service }, takenOver), startsAt: startOfDay(takenOver.acceptedOn) };
  const submitted: CaseEvent = { type: 'submitted', ...named, lifeEvent: service, subject, applicant: subject, channel: LEGACY, accepter: null, catalogVersion: run.compiled.catalog.version, given: run.known.given, departments: [], items: [item], takenOver };
  const steps: Step[] = [{ actor: TAKER, event: submitted }];
  const late = lateness(startClock(item.startsAt!, item), takenOver, calendar, at);
  if (late) steps.push({ actor: TAKER, event: { type: 'delay-explained', no: NO, reason: late } });
  if (takenOver.stage === 'applicant') steps.push(...waitingForApplicant(run, { service, takenOver, missing }, calendar));
  let state = evolve(undefined, { seq: 1, at, actor: TAKER, event: submitted });
  for (const { actor, event } of steps.slice(1)) state = evolve(state, { seq: state.version + 1, at, actor, event });
  const more = settle(state, run, pool);
  return more === 'needs-pool' ? { kind: 'needs-pool' } : { kind: 'done', steps: [...steps, ...more] };
}

/** The old system had asked the applicant for something: the same request stands here, with its last day counted from now on, as it is told here first; the clock stands still since that day. */
function waitingForApplicant(run: Run, { service, takenOver, missing: evidence }: Pick<TakeOver, 'service' | 'takenOver' | 'missing'>, calendar: Calendar): Step[] {
  const { at } = run.known;
  const { basis, ...limits } = limitsTakenOver(run, { service }, takenOver);
  const { decision } = tryItem(run, { service }, run.known.entries);
  const note = `原系统 ${takenOver.since ?? takenOver.acceptedOn} 起等您补充材料，接管以后在这里交。`;
  return [
    { actor: TAKER, event: { type: 'referred', no: NO, decision: { ...decision, outcome: 'officer' }, ...limits, basis } },
    { actor: TAKER, event: { type: 'correction-asked', no: NO, correction: withLastDay({ run }, { service }, { elements: [], evidence, note, by: TAKER, at }, calendar), basis: CORRECTION_BASIS, since: startOfDay(takenOver.since ?? takenOver.acceptedOn) } },
  ];
}

/** Why it is late, where it was late before it came. What waits for its applicant is not counted. */
function lateness(clock: Clock, { acceptedOn, since, number }: TakenOver, calendar: Calendar, at: string): string | undefined {
  const due = dueOf(clock, calendar);
  const until = since === undefined ? at : startOfDay(since);
  return due.known && millisecondsOf(due.at) < millisecondsOf(until) ? `接管以前已经超过时限：原系统 ${acceptedOn} 受理（原编号 ${number}），应在 ${due.day} 前办结` : undefined;
}
