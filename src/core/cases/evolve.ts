import { pauseClock, resumeClock, startClock, stopClock, switchLimit } from '../clocks/change-clock.ts';
import { millisecondsOf } from '../clocks/day.ts';
import type { Limit } from '../clocks/clock.ts';
import type { AcceptedItem, CaseEvent, Recorded } from './event.ts';
import type { Item } from './item.ts';
import { movedDossier } from './evolve-dossier.ts';
import { handedOn, requestOver } from './evolve-handover.ts';
import { reopenedChange } from './evolve-reopened.ts';
import { assisted } from './evolve-assistance.ts';
import { appraised, seated } from './evolve-appraisal.ts';
import { booked } from './evolve-booking.ts';
import { visited } from './evolve-visit.ts';
import { afterCorrection, reviewedJointly, seatedJointly } from './evolve-joint.ts';
import { isPublished } from './objections.ts';
import { hasEnded, type CaseState } from './state.ts';
import { begun, promisesAfter } from '../promises/evolve-promises.ts';
import { handsIn, partyIn } from '../parties/acting.ts';

type Step = { readonly event: CaseEvent; readonly at: string; readonly actor: string };

/** The case after one more event. The first event of a case must be `submitted`. */
export function evolve(state: CaseState | undefined, recorded: Recorded): CaseState {
  const { event, at } = recorded;
  if (event.type === 'submitted') {
    const through = handsIn(recorded.actor);
    return {
      region: event.region, number: event.number, lifeEvent: event.lifeEvent, subject: event.subject, applicant: event.applicant, ...(event.agent && { agent: event.agent }),
      channel: event.channel, accepter: event.accepter, ...(through.length > 0 && { through }), ...(event.helper ? { helper: event.helper } : event.office !== undefined && { office: event.office }), ...(event.portal && { portal: event.portal }), ...(event.offline !== undefined && { offline: event.offline }), catalogVersion: event.catalogVersion, submittedAt: at, nonce: event.nonce,
      given: event.given, departments: event.departments, items: event.items.map((item) => accepted(item, at)), ...(event.leftOut && { leftOut: event.leftOut }), ...(event.takenOver && { takenOver: event.takenOver }), ...(event.signature && { signature: event.signature }), ...(event.signed && { promises: begun(event.signed, event.catalogVersion, recorded) }), version: recorded.seq,
    };
  }
  if (!state) throw new Error(`a case begins with its submission, not with ${event.type}`);
  const next = { ...state, ...promisesAfter(state, recorded), version: recorded.seq };
  if (event.type === 'answered') return { ...next, departments: [...state.departments, ...event.departments] };
  if (event.type === 'corrected') {
    const given = { ...state.given, answers: { ...state.given.answers, ...event.answers }, files: { ...state.given.files, ...event.files }, ...(event.sealed && { sealed: { ...state.given.sealed, ...event.sealed } }), ...(event.shown && { shown: { ...state.given.shown, ...event.shown } }), ...stillSaid(state.given, event.answers) };
    return { ...next, given, items: replace(state.items, recorded) };
  }
  if (event.type === 'moved') return { ...next, catalogVersion: event.to, items: state.items.map((item) => (hasEnded(item) ? { ...item, pinned: item.pinned ?? event.from } : item)) };
  return { ...next, items: replace(state.items, recorded) };
}

/** What an old system said stands as its word until the applicant answers it here. */
function stillSaid({ legacy }: CaseState['given'], answers: CaseState['given']['answers']): Pick<CaseState['given'], 'legacy'> {
  return legacy ? { legacy: { ...legacy, elements: legacy.elements.filter((name) => !Object.hasOwn(answers, name)) } } : {};
}

/** The case that a whole chain of events made. */
export function fold(events: readonly Recorded[]): CaseState {
  let state: CaseState | undefined;
  for (const recorded of events) state = evolve(state, recorded);
  if (!state) throw new Error('a case without events');
  return state;
}

function accepted(item: AcceptedItem, at: string): Item {
  return {
    no: item.no, service: item.service, ...(item.of !== undefined && { of: item.of }), after: item.after, ...(item.once && { once: item.once }), status: 'waiting', waitingFor: { items: [...item.after, ...(item.once ?? [])], departments: [] }, findings: [],
    clock: startClock(item.startsAt ?? at, item), ...(item.variant !== undefined && { variant: item.variant }),
  };
}

type NewLimits = Pick<Extract<CaseEvent, { type: 'limit-switched' }>, 'promised' | 'basis' | 'statutory' | 'variant'>;

/**
 * The 30 minutes hold where the rules decide; where they cannot, the limit that is promised for a person's decision, and the one the law
 * sets for what is known by then.
 */
function limited(item: Item, { promised, statutory, basis, variant }: NewLimits, at: string, because = 'rules-cannot-decide'): Pick<Item, 'clock' | 'variant'> {
  let { clock } = item;
  if (statutory !== undefined && !sameLimit(clock.statutory, statutory)) clock = switchLimit(clock, { at, which: 'statutory', to: statutory, because, basis });
  if (!sameLimit(clock.promised, promised)) clock = switchLimit(clock, { at, which: 'promised', to: promised, because, basis });
  return { clock, variant };
}

function sameLimit(a: Limit | null, b: Limit | null): boolean {
  return a?.amount === b?.amount && a?.unit === b?.unit;
}

function replace(items: readonly Item[], step: Step): Item[] {
  const { event } = step;
  return items.map((item) => ('no' in event && event.no === item.no ? change(item, step) : item));
}

/** With the officer, or waiting for one to be drawn where the last has given it back meanwhile. */
function withOfficer({ officer }: Pick<Item, 'officer'>): 'officer' | 'waiting' {
  return officer === undefined ? 'waiting' : 'officer';
}

/** Whoever is drawn has the item where it stands: in publicity, or while the applicant corrects it, it stays so. */
function assigned(item: Item, event: Extract<CaseEvent, { type: 'assigned' }>, at: string): Item {
  const { role, officer } = event;
  if (role === 'expert') return seated(item, event, at);
  if (role === 'joint') return seatedJointly(item, event, at);
  const had = [...(item.had ?? []).filter((each) => each.officer !== officer), { officer }];
  if (item.reopened) return { ...item, had, reopened: { ...item.reopened, [role]: officer } };
  if (role === 'reviewer') return { ...item, status: 'review', reviewer: officer, had };
  return { ...item, status: item.status === 'waiting' ? 'officer' : item.status, officer, had };
}

/** Why it is late: looking at a result again has a clock of its own, and a delay of its own. */
function withDelay(item: Item, delay: NonNullable<Item['delay']>): Item {
  return item.reopened ? { ...item, reopened: { ...item.reopened, delay } } : { ...item, delay };
}

function handedBack(item: Item, { role, kind }: Extract<CaseEvent, { type: 'handed-back' }>): Item {
  const from = (item.reopened ?? item)[role];
  const had = (item.had ?? []).map((each) => (each.officer === from ? { ...each, gaveBack: kind } : each));
  if (item.reopened) return { ...item, had, reopened: { ...item.reopened, [role]: undefined } };
  if (role === 'reviewer') return { ...item, reviewer: undefined, had };
  // Whether a second correction is needed is for the next officer to judge anew.
  const { second, ...rest } = item;
  return { ...rest, ...(second?.answer && { second }), status: item.status === 'officer' ? 'waiting' : item.status, officer: undefined, had };
}

/** The clock goes on from the end of what it stood still for, also where somebody came to note that later; never from before the pause itself. */
function goesOnFrom(clock: Item['clock'], until: string): Item['clock'] {
  const pause = clock.pauses.find(({ to }) => to === null);
  return pause ? resumeClock(clock, millisecondsOf(until) < millisecondsOf(pause.from) ? pause.from : until) : clock;
}

function backToOfficer(item: Item, at: string, until = at): Item {
  return { ...item, status: withOfficer(item), proposal: undefined, reviewer: undefined, clock: goesOnFrom(item.clock, until), ...(item.publicity && { publicity: { ...item.publicity, endedAt: at } }) };
}

/** What was published goes on: also an objection, or a refusal that a reviewer has sent back, shortens it for nobody. */
function backFromReview(item: Item, at: string): Pick<Item, 'status' | 'clock'> {
  const { publicity } = item;
  if (isPublished(item) && publicity?.over !== undefined) return { status: 'publicity', clock: item.clock };
  return isPublished(item) && publicity ? { status: 'publicity', clock: pauseClock(item.clock, { at, because: 'publicity', basis: publicity.basis }) } : { status: 'officer', clock: item.clock };
}

/** More time for a correction, or its end without an answer. A day that the system gives is no extension: one is still open. */
function silent(item: Item, event: Extract<CaseEvent, { type: 'correction-extended' | 'correction-lapsed' }>, at: string, actor: string): Item {
  const { correction } = item;
  if (!correction) return item;
  if (event.type === 'correction-extended') return { ...item, correction: { ...(event.alive ? living(correction) : correction), ...(event.death && { death: event.death.on }), ...(actor === 'system' ? { lastDay: event.until, ...(correction.extended && { extended: { ...correction.extended, until: event.until } }) } : { extended: { until: event.until, reason: event.reason, by: actor, at } }) } };
  const lapsed = { ...correction, lapsedAt: at };
  if (event.then === 'closed') return { ...item, ...requestOver(item), status: 'withdrawn', correction: lapsed, lapsed: { basis: event.basis, ...(event.death !== undefined && { death: event.death }) }, clock: stopClock(item.clock, at), endedAt: at, waitingFor: { items: [], departments: [] } };
  return { ...item, ...requestOver(item), status: withOfficer(item), correction: lapsed, clock: resumeClock(item.clock, at), ...afterCorrection(item, at) };
}

/** Whoever was said to have died is asked as before, and keeps the time. */
function living({ death: _death, ...correction }: NonNullable<Item['correction']>): NonNullable<Item['correction']> {
  return correction;
}

function answered(item: Item, { objection: which = 0, upheld, note, finding }: Extract<CaseEvent, { type: 'objection-answered' }>, at: string): Item {
  const { publicity } = item;
  if (!publicity?.objections) return item;
  const objections = publicity.objections.map((each, index) => (index === which ? { ...each, answer: { upheld, note, at } } : each));
  return { ...item, findings: [...item.findings.filter(({ element }) => element !== finding.element), finding], publicity: { ...publicity, objections } };
}

function change(item: Item, { event, at, actor: by }: Step): Item {
  // Through whom a party acted stands in the event; the case knows the party.
  const actor = partyIn(by);
  switch (event.type) {
    case 'held':
      return { ...item, waitingFor: { items: [], departments: event.departments }, heldAt: item.heldAt ?? at, ...limited(item, event, at) };
    case 'decided':
      return {
        ...item, status: event.decision.outcome === 'approve' ? 'approved' : 'refused', decision: event.decision, by: event.by,
        waitingFor: { items: [], departments: [] }, clock: stopClock(item.clock, at), endedAt: at,
        findings: event.findings ?? item.findings, effects: event.effects, ...(event.note && { note: event.note }), ...(event.criterion && { criterion: event.criterion }),
      };
    case 'dropped':
      return { ...item, status: 'dropped', clock: stopClock(item.clock, at), endedAt: at, waitingFor: { items: [event.because], departments: [] } };
    case 'withdrawn':
      return { ...item, status: 'withdrawn', clock: stopClock(item.clock, at), endedAt: at, waitingFor: { items: [], departments: [] } };
    case 'referred':
      return { ...item, decision: event.decision, waitingFor: { items: [], departments: [] }, ...limited(item, event, at) };
    case 'limit-switched':
      return { ...item, ...limited(item, event, at, event.because) };
    case 'assigned':
      return assigned(item, event, at);
    case 'handed-back':
      return handedBack(item, event);
    case 'correction-asked':
      return {
        ...item, ...requestOver(item), status: 'correction', correction: event.correction,
        clock: pauseClock(item.clock, { at: event.since ?? at, because: 'correction', basis: event.basis }),
      };
    case 'corrected':
      return {
        ...item, ...requestOver(item), status: withOfficer(item), correction: item.correction ? { ...item.correction, answeredAt: at } : undefined,
        clock: resumeClock(item.clock, at), ...afterCorrection(item, at),
      };
    case 'correction-extended':
    case 'correction-lapsed':
      return silent(item, event, at, actor);
    case 'proposed':
      return { ...item, proposal: event.proposal, decision: event.decision, findings: event.findings, ...(item.status === 'publicity' && { clock: goesOnFrom(item.clock, at) }) };
    case 'returned':
      return { ...item, ...backFromReview(item, at), proposal: undefined, reviewer: undefined, departure: undefined, returned: { note: event.note, by: actor, at } };
    case 'in-bulk':
      return item;
    case 'departed':
      return { ...item, departure: { ...event.departure, at } };
    case 'published':
      return {
        ...item, status: 'publicity', decision: event.decision, findings: event.findings, ...(event.note && { note: event.note }), publicity: { ...event.publicity, from: at, values: event.decision.values, ...(item.publicity?.objections && { objections: item.publicity.objections }) },
        clock: pauseClock(item.clock, { at, because: 'publicity', basis: event.publicity.basis }),
      };
    case 'objected':
      return { ...item, ...(item.publicity && { publicity: { ...item.publicity, objections: [...(item.publicity.objections ?? []), { note: event.note, ...(event.files && { files: event.files }), by: actor, at }] } }) };
    case 'objection-answered':
      return answered(item, event, at);
    case 'publicity-ended':
      return { ...backToOfficer(item, at, event.until), findings: event.findings };
    case 'publicity-over':
      return { ...item, clock: goesOnFrom(item.clock, event.until), ...(item.publicity && { publicity: { ...item.publicity, over: event.until } }) };
    case 'delay-explained':
      return withDelay(item, { reason: event.reason, by: actor, at });
    case 'urged':
      return { ...item, urged: [...(item.urged ?? []), { at, by: actor }] };
    case 'transferred': {
      const { second, ...rest } = item;
      return { ...rest, ...(second?.answer && { second }), status: 'waiting', officer: undefined, transfers: [...(item.transfers ?? []), { to: event.to, at, by: actor }] };
    }
    case 'visit-ordered':
      return { ...item, ...limited(item, event, at, event.visit.reason), visits: [...(item.visits ?? []), { ...event.visit, by: actor.slice('officer:'.length), at, asked: 0, missed: [] }] };
    case 'visit-proposed':
    case 'visit-chosen':
    case 'visit-others':
    case 'visit-missed':
    case 'visit-reported':
      return visited(item, event, at, actor);
    case 'appraisal-ordered':
    case 'expert-left':
    case 'opinion-chased':
    case 'opinion-given':
    case 'appraised':
      return appraised(item, event, at, actor);
    case 'assistance-asked':
    case 'assistance-passed':
    case 'assistance-chased':
    case 'assistance-answered':
    case 'assistance-dropped':
      return assisted(item, event, at, actor);
    case 'joint-opened':
    case 'joint-spoken':
    case 'joint-left':
    case 'joint-silent':
    case 'joint-ruled':
      return reviewedJointly(item, event, at, actor);
    case 'asked-again':
      return { ...item, second: { correction: event.correction, reason: event.reason } };
    case 'again-answered':
      return { ...item, ...(item.second && { second: { ...item.second, answer: { granted: event.granted, note: event.note, by: actor, at } } }) };
    case 'ordered':
      return { ...item, orders: [...(item.orders ?? []), { what: event.what, until: event.until, by: actor, at }] };
    case 'order-answered':
      return { ...item, orders: (item.orders ?? []).map((order) => (order.answer ? order : { ...order, answer: { text: event.answer, by: actor, at } })) };
    case 'escalated':
      return { ...item, escalations: [...(item.escalations ?? []), { to: event.to, because: event.because, ...(event.order !== undefined && { order: event.order }), ...(event.request !== undefined && { request: event.request }), at }] };
    case 'handover-chosen':
    case 'thing-ready':
    case 'thing-sent':
    case 'thing-handed':
    case 'thing-arrived':
    case 'thing-back':
    case 'paper-due':
    case 'paper-chosen':
    case 'paper-sent':
    case 'paper-handed':
    case 'paper-arrived':
    case 'paper-back':
    case 'copy-due':
    case 'copy-chosen':
    case 'copy-sent':
    case 'copy-handed':
    case 'copy-arrived':
    case 'copy-back':
      return handedOn(item, event, at, actor);
    case 'dossier-registered':
    case 'dossier-accepted':
    case 'dossier-sent-back':
    case 'dossier-acknowledged':
    case 'dossier-packed':
    case 'dossier-sent':
    case 'dossier-chased':
    case 'dossier-receipted':
    case 'dossier-returned':
    case 'dossier-missing':
      return movedDossier(item, event, at, actor);
    case 'booking-ordered': {
      const { promised, basis, statutory, variant } = event;
      const now = promised === undefined || basis === undefined ? item : { ...item, ...limited(item, { promised, basis, ...(statutory !== undefined && { statutory }), ...(variant !== undefined && { variant }) }, at, 'booked-elsewhere') };
      return booked(now, event, at, actor);
    }
    case 'change-ordered':
    case 'booking-answered':
      return booked(item, event, at, actor);
    case 'rated':
      return { ...item, rating: { ...event.rating, at, by: actor } };
    default:
      return reopenedChange(item, { event, at, actor });
  }
}
