import type { Catalog } from '#core/catalog/catalog.ts';
import { officeIn } from '#core/catalog/office.ts';
import { BACK_MINUTES, CALLS, type Ticket } from '#core/queue/ticket.ts';
import { estimateWait } from '#core/queue/wait.ts';
import type { OwnTicket, QueueBoard, QueueDesk } from '../schemas/queue.ts';

/** The city's own hall in addresses: offices below it have names of their own. */
export const HALL = 'hall';
/** So many of the last turns tell how long one takes. */
const LAST = 20;

const written = (number: number): string => `A${String(number).padStart(3, '0')}`;
const isAt = ({ state }: Ticket): boolean => state === 'called' || state === 'serving';

/** What an office with a queue is called; nothing where the city has none of that id. */
export function queueOffice(catalog: Catalog, region: string, id: string): { readonly zh: string; readonly en: string } | undefined {
  const office = officeIn(catalog, region, id);
  if (office) return { zh: office.zh, en: office.en };
  const contact = catalog.regions.get(region)?.contact;
  return id === HALL && contact ? { zh: contact.hall, en: contact.en?.hall ?? contact.hall } : undefined;
}

const waitFor = (all: readonly Ticket[], before: number) => estimateWait(all.flatMap(({ begunAt }) => begunAt ?? []).toSorted().slice(-LAST), before);
/** Whoever was put aside and may still come back. */
const isAside = ({ state, asideAt }: Ticket, at: string): boolean => state === 'aside' && asideAt !== undefined && Date.parse(at) <= Date.parse(asideAt) + BACK_MINUTES * 60_000;

/** The wall of a hall at an instant, the latest call first. */
export function boardView(office: QueueBoard['office'], all: readonly Ticket[], at: string): QueueBoard {
  const waiting = all.filter(({ state }) => state === 'waiting').length;
  const wait = waitFor(all, waiting);
  return {
    office, at, waiting, ...(wait && { wait }), aside: all.filter((each) => isAside(each, at)).map(({ number }) => written(number)),
    called: all.filter(isAt).toSorted((a, b) => (b.calledAt ?? '').localeCompare(a.calledAt ?? '')).map(({ number, window, calls, calledAt, state, takenAt }) => ({ number: written(number), window: window ?? 1, calls, since: calledAt ?? takenAt, serving: state === 'serving' })),
  };
}

/** Somebody's own ticket among all of its office. */
export function ownTicketView(name: QueueBoard['office'], all: readonly Ticket[], { id, number, office, state, takenAt, window, asideAt }: Ticket): OwnTicket {
  const waiting = all.filter((each) => each.state === 'waiting');
  const before = state === 'waiting' ? Math.max(waiting.findIndex((each) => each.id === id), 0) : 0;
  const wait = state === 'waiting' ? waitFor(all, before) : undefined;
  return { ticket: {
    id, number: written(number), office: { id: office, name }, state, takenAt, before, ...(wait && { wait }), ...(window !== undefined && (state === 'called' || state === 'serving') && { window }),
    ...(state === 'aside' && asideAt !== undefined && { backBy: new Date(Date.parse(asideAt) + BACK_MINUTES * 60_000).toISOString() }),
  } };
}

/** The queue as a clerk sees it: how many wait, and whom they have called. */
export function deskView(office: QueueDesk['office'], all: readonly Ticket[], clerk: string, at: string): QueueDesk {
  const mine = all.find((each) => each.clerk === clerk && isAt(each));
  return {
    office, waiting: all.filter(({ state }) => state === 'waiting').length, aside: all.filter((each) => isAside(each, at)).length,
    ...(mine && { ticket: { id: mine.id, number: written(mine.number), state: mine.state, calls: mine.calls, mayPutAside: mine.state === 'called' && mine.calls >= CALLS, window: mine.window ?? 1 } }),
  };
}
