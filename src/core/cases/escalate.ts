import { isPaused } from '../clocks/change-clock.ts';
import type { Calendar, Due, Limit } from '../clocks/clock.ts';
import { dueOf, dueOfLimit, statutoryDueOf } from '../clocks/due.ts';
import { addDays, dayOf, endOfDay, instantOf, millisecondsOf } from '../clocks/day.ts';
import type { Acting } from './act.ts';
import { openAssistance } from './assistance.ts';
import { roleToDraw } from './assign.ts';
import { inHand } from './in-hand.ts';
import type { Escalation, Item } from './item.ts';
import type { Outcome } from './refusal.ts';
import { hasEnded } from './state.ts';
import { openBooking } from './booking.ts';
import { escalationsOf, openOrder } from './supervised.ts';

/** A report upwards that an item still lacks, and from when on it is due. */
export type Escalating = Omit<Escalation, 'at'> & { readonly from: string };

/**
 * The next report upwards of an item, each made once: to the supervisor when its limit ends today (in minutes: has ended) or an order was
 * not answered on its last day; to the head when it is over and so many working days have passed since. A clock that stands still reports
 * nothing, but where it waits for the conclusion of another agency that is reported when its last day is over, nor an item that waits for another one. A result that is looked at again is reported by the clock of that, also while a master has
 * still to book its change. Where holidays are not published yet, every day counts.
 * @param headAfter working days, a parameter of the region (`escalationToHead`)
 */
export function nextEscalation(item: Item, calendar: Calendar, headAfter: number): Escalating | undefined {
  const again = lookedAtAgain(item);
  if (again) return ofClock(again, calendar, headAfter);
  // A decision is the best answer to an order: what has ended is reported no more.
  if (hasEnded(item)) return undefined;
  const all = [ofClock(item, calendar, headAfter), ofOrder(item, calendar, headAfter), ...ofAssistance(item, calendar, headAfter)].filter((each) => each !== undefined);
  return all.toSorted((a, b) => millisecondsOf(a.from) - millisecondsOf(b.from))[0];
}

/** Report what is due now. Answers no steps where nothing is: a second worker finds the report made. */
export function escalate(acting: Omit<Acting, 'no'>, calendar: Calendar, headAfter: number): Outcome {
  const now = millisecondsOf(acting.run.known.at);
  const steps = acting.state.items.flatMap((item) => {
    const next = nextEscalation(item, calendar, headAfter);
    if (!next || millisecondsOf(next.from) > now) return [];
    const { from: _from, ...report } = next;
    return [{ actor: acting.actor, event: { type: 'escalated' as const, no: item.no, ...report } }];
  });
  return { kind: 'done', steps };
}

function ofClock(item: Item, calendar: Calendar, headAfter: number): Escalating | undefined {
  const { clock } = item;
  if (!isUnderWay(item) || clock.stoppedAt !== null || isPaused(clock)) return undefined;
  const dues = [{ limit: clock.promised, due: dueOf(clock, calendar) }, ...(clock.statutory ? [{ limit: clock.statutory, due: statutoryDueOf(clock, calendar) }] : [])];
  const made = escalationsOf(item).filter(({ because }) => because === 'clock');
  if (made.some(({ to }) => to === 'head')) return undefined;
  const first = made.find(({ to }) => to === 'supervisor');
  if (!first) return earliest(dues.map(({ limit, due }) => lastDay(limit, due)), { to: 'supervisor', because: 'clock' });
  const over = earliest(dues.map(({ due }) => (due?.known ? after(due.at) : undefined)), { to: 'head', because: 'clock' });
  return over && later(over, workdaysAfter(first.at, headAfter, calendar));
}

function ofOrder(item: Item, calendar: Calendar, headAfter: number): Escalating | undefined {
  const open = openOrder(item);
  if (!open || !item.orders) return undefined;
  const order = item.orders.length - 1;
  const made = item.escalations?.filter((each) => each.because === 'order' && each.order === order) ?? [];
  if (made.some(({ to }) => to === 'head')) return undefined;
  const first = made.find(({ to }) => to === 'supervisor');
  if (!first) return { to: 'supervisor', because: 'order', order, from: after(endOfDay(open.until)) };
  return { to: 'head', because: 'order', order, from: workdaysAfter(first.at, headAfter, calendar) };
}

/** What another agency did not answer on its last day, where the limits wait for its conclusion and would never report it: they stand still by law until it is there (工伤保险条例 第二十条第三款). */
function ofAssistance(item: Item, calendar: Calendar, headAfter: number): Escalating[] {
  return openAssistance(item).flatMap(({ request, asked }): Escalating[] => {
    const made = item.escalations?.filter((each) => each.because === 'assistance' && each.request === request) ?? [];
    if (asked.paused === undefined || made.some(({ to }) => to === 'head')) return [];
    const first = made.find(({ to }) => to === 'supervisor');
    return [{ because: 'assistance', request, ...(first ? { to: 'head', from: workdaysAfter(first.at, headAfter, calendar) } : { to: 'supervisor', from: after(endOfDay(asked.until)) }) }];
  });
}

/** An item whose result is looked at again, with the clock of that: with whoever was drawn, with nobody yet, or, where the result is to change, at the master that has to book it. */
function lookedAtAgain(item: Item): Item | undefined {
  if (!item.reopened) return undefined;
  return { ...item, status: openBooking(item) ? 'booking' : inHand(item).role === 'reviewer' ? 'review' : 'officer', clock: item.reopened.clock };
}

/** Somebody has it in hand, has still to be drawn, or a department has it, has to book it or, after its publicity, to say something once more; what waits for another item is late with that one. */
function isUnderWay(item: Item): boolean {
  return item.status === 'officer' || item.status === 'review' || item.status === 'booking' || item.status === 'publicity' || roleToDraw(item) !== undefined || (item.status === 'waiting' && item.waitingFor.departments.length > 0);
}

function lastDay(limit: Limit, due: Due | null): string | undefined {
  if (!due?.known) return undefined;
  return limit.unit === 'min' ? due.at : `${due.day}T00:00:00+08:00`;
}

function workdaysAfter(at: string, amount: number, calendar: Calendar): string {
  const due = dueOfLimit({ amount, unit: 'wd' }, { startedAt: at, pauses: [] }, calendar);
  return after(due.known ? due.at : endOfDay(addDays(dayOf(at), amount)));
}

function earliest(moments: readonly (string | undefined)[], report: Omit<Escalating, 'from'>): Escalating | undefined {
  const [from] = moments.filter((each) => each !== undefined).toSorted((a, b) => millisecondsOf(a) - millisecondsOf(b));
  return from === undefined ? undefined : { ...report, from };
}

function later(report: Escalating, than: string): Escalating {
  return millisecondsOf(report.from) < millisecondsOf(than) ? { ...report, from: than } : report;
}

function after(at: string): string {
  return instantOf(millisecondsOf(at) + 1000);
}
