import { millisecondsOf } from '../clocks/day.ts';
import type { Localized } from '../value.ts';
import { roleToDraw } from './assign.ts';
import { emptySeats } from './seat-experts.ts';
import { openAssistance } from './assistance.ts';
import { emptyJointSeats, jointDisputes, jointUnspoken } from './joint.ts';
import { openBooking } from './booking.ts';
import { silentExperts } from './opinion-due.ts';
import { lastDayOf, openCorrection } from './silence.ts';
import { openVisit } from './visit.ts';
import { AGREED, ASKED_AGAIN, ASKED_OTHERS, CORRECT_FIRST, EXTENDED_ONCE, MISSED_TWICE, NO_VISIT, ON_VISIT, REPORT_FIRST, NO_ORDER, NO_REQUEST, NO_THIRD, ORDERED_ALREADY, RECORD_EXAMINATION, type Action } from './actions.ts';
import type { SecondCorrection, Escalation, Item, Order } from './item.ts';

/** The reports upwards of what is under way: of an item whose result is looked at again those since it is. */
export function escalationsOf({ escalations = [], reopened }: Pick<Item, 'escalations' | 'reopened'>): readonly Escalation[] {
  return reopened ? escalations.filter(({ at }) => millisecondsOf(at) >= millisecondsOf(reopened.at)) : escalations;
}

/** The supervision order that waits for its answer. */
export function openOrder({ orders }: Pick<Item, 'orders'>): Order | undefined {
  const last = orders?.at(-1);
  return last?.answer ? undefined : last;
}

/** The second correction that the supervisor has still to answer. */
export function openRequest({ second, status }: Pick<Item, 'second' | 'status'>): SecondCorrection | undefined {
  return second && !second.answer && status === 'officer' ? second : undefined;
}

/** What of an item's supervision speaks against an action that its status allows. */
export function heldUp(item: Item, action: Action): Localized | undefined {
  switch (action) {
    case 'ask-again': {
      if (!item.correction) return CORRECT_FIRST;
      if (!item.second) return undefined;
      return item.second.answer ? NO_THIRD : ASKED_AGAIN;
    }
    case 'grant-again':
    case 'decline-again':
      return openRequest(item) ? undefined : NO_REQUEST;
    case 'extend-correction':
      return item.correction?.extended ? EXTENDED_ONCE : undefined;
    case 'order':
      return openOrder(item) ? ORDERED_ALREADY : undefined;
    case 'answer-order':
      return openOrder(item) ? undefined : NO_ORDER;
    case 'approve':
    case 'refuse':
      return reportFirst(item);
    default:
      return heldByVisit(item, action);
  }
}

/** An appointment is reported before anything is decided. */
function reportFirst(item: Item): Localized | undefined {
  const visit = openVisit(item);
  return visit && (visit.kind === 'examination' ? RECORD_EXAMINATION : REPORT_FIRST);
}

/** What of an item's visit speaks against an action: nothing is ordered twice, agreed on twice, or reported without being ordered. */
function heldByVisit(item: Item, action: Action): Localized | undefined {
  const visit = openVisit(item);
  switch (action) {
    case 'order-visit':
      return visit ? (visit.kind === 'examination' ? RECORD_EXAMINATION : ON_VISIT) : undefined;
    case 'propose-times':
      return visit ? (visit.chosen === undefined ? undefined : AGREED) : NO_VISIT;
    case 'choose-time':
      return visit ? (visit.chosen !== undefined ? AGREED : visit.others ? ASKED_OTHERS : undefined) : NO_VISIT;
    case 'other-times':
      return visit ? (visit.others ? ASKED_OTHERS : undefined) : NO_VISIT;
    case 'miss-visit':
      // An examination may be missed with good reason more often; see `missVisit`.
      return visit ? (visit.missed.length > 0 && visit.kind === undefined ? MISSED_TWICE : undefined) : NO_VISIT;
    case 'report-visit':
      return visit ? undefined : NO_VISIT;
    default:
      return undefined;
  }
}

/** What a supervisor's list shows of an open item beside its clock. */
export type Supervised = {
  /** Which departments it waits for, or whose people are late with their answer, and since when. */
  readonly departments?: readonly string[]; readonly since?: string;
  /** Why it is late, as whoever has it said. */
  readonly delay?: string;
  /** A second correction waits to be granted: why it is needed. */
  readonly request?: { readonly reason: string; readonly at: string };
  readonly order?: { readonly what: string; readonly until: string; readonly at: string };
  /** Lines of work that disagree and wait for the supervisor, and those whose time ended without a word. */
  readonly joint?: { readonly disagrees: readonly string[]; readonly silent: readonly string[] };
  /** Experts who keep silent beyond their last day and for whom nobody else can be drawn, and whether the group has found no majority for too long. */
  readonly experts?: { readonly silent: number; readonly undecided: boolean };
  /** The applicant has to answer a correction, up to the end of which day. */
  readonly correction?: { readonly until: string; /** The day on which they died: a relative is waited for. */ readonly death?: string };
  /** Nobody can be drawn for it now. */
  readonly undrawn?: true;
  /** The latest report upwards. */
  readonly escalated?: Escalation;
};

/** What of an item stands in the projection for supervision; `null` where there is nothing. Of one whose result is looked at again only what that lacks or waits for. */
export function supervisedOf(item: Item): Supervised | null {
  const undrawn = roleToDraw(item) !== undefined || emptySeats(item).length > 0 || emptyJointSeats(item).length > 0;
  const booking = openBooking(item), escalated = escalationsOf(item).at(-1);
  if (item.reopened) return booking || undrawn || escalated || item.reopened.delay ? { ...(booking && { departments: [booking.master], since: booking.at }), ...(item.reopened.delay && { delay: item.reopened.delay.reason }), ...(undrawn && { undrawn }), ...(escalated && { escalated }) } : null;
  const { waitingFor: { departments }, heldAt, delay } = item;
  const correction = openCorrection(item);
  const until = lastDayOf(correction ?? {});
  const request = openRequest(item), order = openOrder(item);
  const late = openAssistance(item).flatMap(({ asked }) => (asked.chased === 'late' ? [asked] : []));
  const silence = silentExperts(item);
  const experts = { silent: silence.seats.length, undecided: silence.undecided };
  const joint = { disagrees: jointDisputes(item).map(({ line }) => line), silent: jointUnspoken(item).flatMap(({ line, silent }) => (silent ? [line] : [])) };
  const all: Supervised = {
    ...(booking && item.status === 'booking' && { departments: [booking.master], since: booking.at }),
    ...(item.status === 'waiting' && departments.length > 0 && { departments, ...(heldAt !== undefined && { since: heldAt }) }), ...(late.length > 0 && { departments: [...new Set(late.map(({ department }) => department))], since: late[0]!.at }), ...(delay && { delay: delay.reason }),
    ...(request && { request: { reason: request.reason, at: request.correction.at } }), ...(order && { order: { what: order.what, until: order.until, at: order.at } }), ...(joint.disagrees.length + joint.silent.length > 0 && { joint }), ...((experts.silent > 0 || experts.undecided) && { experts }), ...(until !== undefined && { correction: { until, ...(correction?.death !== undefined && { death: correction.death }) } }), ...(undrawn && { undrawn }), ...(escalated && { escalated }),
  };
  return Object.keys(all).length === 0 ? null : all;
}
