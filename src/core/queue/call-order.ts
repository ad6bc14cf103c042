import type { HallWindow } from '../catalog/hall-queue.ts';
import type { Ticket } from './ticket.ts';

/**
 * In which order waiting tickets are called at an instant: first who was passed on to a window, then who was put aside and came back, the green channel,
 * who booked a time that has come, then everybody else; within each as they came.
 */
export function callOrder(tickets: readonly Ticket[], at: string): readonly Ticket[] {
  return tickets.filter(({ state }) => state === 'waiting').toSorted((a, b) => rank(a, at) - rank(b, at) || since(a) - since(b) || a.number - b.number);
}

/** Who is called next to a window; nobody where nobody waits whom it takes. */
export function nextFor(tickets: readonly Ticket[], window: HallWindow, at: string): Ticket | undefined {
  return callOrder(tickets, at).find((ticket) => isFor(window, ticket));
}

/** How many are called before a waiting ticket: those ahead in the order whom one of its own windows takes. */
export function beforeOf(tickets: readonly Ticket[], { id, kind, forWindow }: Ticket, windows: readonly HallWindow[], at: string): number {
  const order = callOrder(tickets, at);
  const mine = windows.filter((window) => isFor(window, { ...(kind !== undefined && { kind }), ...(forWindow !== undefined && { forWindow }) }));
  return order.slice(0, Math.max(order.findIndex((each) => each.id === id), 0)).filter((each) => mine.some((window) => isFor(window, each))).length;
}

/** Whether a window takes a ticket: its own class or, without one, a whole life event; what was passed on, only the window that it was passed to. */
export function isFor({ no, kinds }: HallWindow, { kind, forWindow }: Pick<Ticket, 'kind' | 'forWindow'>): boolean {
  if (forWindow !== undefined) return forWindow === no;
  return kind === undefined || kinds === undefined || kinds.some((each) => each === kind);
}

/** When the time that a ticket was booked for begins. */
export function slotInstant(day: string, slot: string): string {
  return `${day}T${slot}:00+08:00`;
}

function rank({ forWindow, backAt, class: of, day, slot }: Ticket, at: string): number {
  if (forWindow !== undefined) return 0;
  if (backAt !== undefined) return 1;
  if (of === 'green') return 2;
  return of === 'appointment' && slot !== undefined && Date.parse(slotInstant(day, slot)) <= Date.parse(at) ? 3 : 4;
}

const since = ({ backAt, takenAt }: Ticket): number => Date.parse(backAt ?? takenAt);
