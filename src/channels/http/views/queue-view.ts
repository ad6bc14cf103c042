import type { Catalog } from '#core/catalog/catalog.ts';
import { codeName } from '#core/catalog/code-name.ts';
import { COUNTER_CLASSES } from '#core/catalog/counter-classes.ts';
import { kindsOf, type HallQueue } from '#core/catalog/hall-queue.ts';
import type { OpenNow } from '#core/catalog/opening-hours.ts';
import type { Service } from '#core/catalog/service.ts';
import { beforeOf, callOrder, isFor } from '#core/queue/call-order.ts';
import { backBy, whyNot, type Ticket, type TicketRules } from '#core/queue/ticket.ts';
import { estimateWait } from '#core/queue/wait.ts';
import type { Localized } from '#core/value.ts';
import type { QueueBoard, QueueDesk, QueueList, TakenTicket } from '../schemas/queue.ts';

export const GREEN = 'greenChannel';
const ACTS = ['begin', 'again', 'aside', 'pass', 'done'] as const;
const LETTERS: Readonly<Record<Ticket['class'], string>> = { ordinary: 'A', appointment: 'B', green: 'C' };

/** A hall as it stands at an instant: its queue and every ticket of the day. */
export type Hall = { readonly catalog: Catalog; readonly name: Localized; readonly queue: HallQueue; readonly rules: TicketRules; readonly tickets: readonly Ticket[]; readonly at: string; /** Whether it is open at that instant, where that can be told. */ readonly open: OpenNow | undefined };

/** A number as it stands on the slip and is called: its letter says why it may come before others. */
export const written = ({ class: of, number }: Pick<Ticket, 'class' | 'number'>): string => `${LETTERS[of]}${String(number).padStart(3, '0')}`;
const isAt = ({ state }: Ticket): boolean => state === 'called' || state === 'serving';
const kindName = (kind: string | undefined): Localized | undefined => (kind === undefined ? undefined : COUNTER_CLASSES[kind as Service['counterClass']]);
const waitingIn = ({ tickets }: Hall): readonly Ticket[] => tickets.filter(({ state }) => state === 'waiting');
const maybeBack = ({ tickets, at, rules }: Hall): readonly Ticket[] => tickets.filter((each) => whyNot(each, 'back', at, rules) === undefined);
/** How long whoever takes an ordinary ticket now waits. */
const waitNow = (hall: Hall) => (isClosed(hall) ? undefined : estimateWait(hall.tickets, waitingIn(hall).length, hall.at));
const isClosed = ({ open }: Hall): boolean => open !== undefined && open.is !== 'open';
const closedNow = (hall: Hall): Pick<QueueBoard, 'closed'> => (isClosed(hall) ? { closed: hall.open?.is === 'later' ? { from: hall.open.from } : hall.open?.is === 'shut' ? { allDay: true } : {} } : {});

/** One hall in the list of a city. */
export function listView(hall: Hall, place: Pick<QueueList['queues'][number], 'address' | 'hours'>): QueueList['queues'][number] {
  const wait = waitNow(hall);
  return { office: { id: hall.queue.office, name: hall.name }, ...place, waiting: waitingIn(hall).length, ...(wait && { wait }), ...closedNow(hall), booking: hall.queue.slots !== undefined };
}

/** The wall of a hall at an instant, the latest call first. */
export function boardView(hall: Hall): QueueBoard {
  const { catalog, queue, name, tickets, at, rules } = hall;
  const wait = waitNow(hall);
  return {
    office: { id: queue.office, name }, at, waiting: waitingIn(hall).length, ...(wait && { wait }), ...closedNow(hall), backMinutes: rules.backMinutes, booking: queue.slots !== undefined,
    kinds: kindsOf(queue).map((kind) => ({ id: kind, name: COUNTER_CLASSES[kind] })),
    reasons: Object.entries(catalog.codes.get(GREEN)?.codes ?? {}).map(([id, { zh, en, basis }]) => ({ id, name: { zh, en }, ...(basis !== undefined && { basis }) })),
    called: tickets.filter(isAt).toSorted((a, b) => (b.calledAt ?? '').localeCompare(a.calledAt ?? '')).map((each) => ({ number: written(each), window: each.window ?? 1, calls: each.calls, since: each.calledAt ?? each.takenAt, serving: each.state === 'serving' })),
    aside: maybeBack(hall).map(written),
  };
}

function described({ catalog }: Hall, { class: of, kind, reason, slot }: Ticket) {
  const named = kindName(kind);
  return { class: of, ...(named && { kind: named }), ...(reason !== undefined && { reason: codeName(catalog, GREEN, reason) }), ...(slot !== undefined && { slot }) };
}

/** One ticket among all of its hall, for whoever holds it. */
export function ticketView(hall: Hall, ticket: Ticket): TakenTicket {
  const { queue, name, tickets, at, rules } = hall;
  const { id, state, takenAt, window, calls } = ticket;
  const before = state === 'waiting' ? beforeOf(tickets, ticket, queue.windows, at) : 0;
  const mine = queue.windows.filter((each) => isFor(each, ticket)).map(({ no }) => no);
  const wait = state === 'waiting' && !isClosed(hall) ? estimateWait(tickets.filter((each) => each.window === undefined || mine.includes(each.window)), before, at) : undefined;
  const until = backBy(ticket, rules);
  return { ticket: {
    id, number: written(ticket), ...described(hall, ticket), office: { id: queue.office, name }, state, takenAt, before, calls, ...(wait && { wait }), ...(window !== undefined && isAt(ticket) && { window }),
    ...(state === 'aside' && until !== undefined && { backBy: until, late: whyNot(ticket, 'back', at, rules) !== undefined }),
  } };
}

/** The queue as a clerk sees it: who waits for which window, whom they have called, and who may come back. */
export function queueDeskView(hall: Hall, clerk: string): QueueDesk {
  const { queue, name, tickets, at, rules } = hall;
  const mine = tickets.find((each) => each.clerk === clerk && isAt(each));
  const order = callOrder(tickets, at);
  return {
    office: { id: queue.office, name }, waiting: order.length, callsNeeded: rules.calls,
    windows: queue.windows.map((window) => ({ no: window.no, kinds: (window.kinds ?? []).map((kind) => COUNTER_CLASSES[kind]), waiting: order.filter((each) => isFor(window, each)).length, open: tickets.some((each) => each.window === window.no) })),
    aside: maybeBack(hall).map((each) => ({ id: each.id, number: written(each), backBy: backBy(each, rules) ?? at })),
    ...(mine && { ticket: { id: mine.id, number: written(mine), ...described(hall, mine), state: mine.state, calls: mine.calls, window: mine.window ?? 1, since: mine.calledAt ?? mine.takenAt, acts: ACTS.filter((act) => whyNot(mine, act, at, rules) === undefined) } }),
  };
}
