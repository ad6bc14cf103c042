import { isPaused, resumeClock } from '../clocks/change-clock.ts';
import type { Booking } from './booking.ts';
import type { CaseEvent } from './event.ts';
import type { Item } from './item.ts';

type Ordered = Extract<CaseEvent, { type: 'booking-ordered' }>;
type ChangeOrdered = Extract<CaseEvent, { type: 'change-ordered' }>;
type Answered = Extract<CaseEvent, { type: 'booking-answered' }>;

/** The item after its decision was sent to the master, or the master has said what became of it. Its clock runs on; a publicity is over. */
export function booked(item: Item, event: Ordered | ChangeOrdered | Answered, at: string, actor: string): Item {
  switch (event.type) {
    case 'booking-ordered': {
      const { decision, findings, note, by } = event;
      return {
        ...item, status: 'booking', decision, findings, ...(note !== undefined && note !== '' && { note }), waitingFor: { items: [], departments: [] },
        clock: isPaused(item.clock) ? resumeClock(item.clock, at) : item.clock,
        ...(item.publicity && { publicity: { ...item.publicity, endedAt: item.publicity.endedAt ?? at } }),
        bookings: [...(item.bookings ?? []), bookingOf(event, { at, by, actor })],
      };
    }
    case 'change-ordered': {
      const { reopened } = item;
      if (!reopened?.proposal) return item;
      return { ...item, reopened: { ...reopened, proposal: { ...reopened.proposal, note: event.note } }, bookings: [...(item.bookings ?? []), { ...bookingOf(event, { at, by: 'officer', actor }), change: reopened.proposal.change, version: event.version }] };
    }
    default:
      return answered(item, event, at, actor);
  }
}

function bookingOf({ order, master, result, pays }: Ordered | ChangeOrdered, what: Pick<Booking, 'at' | 'by' | 'actor'>): Booking {
  return { order, master, result, pays, ...what };
}

function answered(item: Item, event: Answered, at: string, actor: string): Item {
  const answer = event.accepted ? { accepted: true as const, booking: event.booking, at } : { accepted: false as const, code: event.code, reason: event.reason, at };
  const bookings = (item.bookings ?? []).map((each) => (each.order === event.order ? { ...each, answer } : each));
  // What was booked is decided, or changed, by the next event.
  if (event.accepted) return { ...item, bookings };
  const { reopened } = item;
  if (reopened) return { ...item, bookings, reopened: { ...reopened, proposal: undefined, reviewer: undefined, returned: { note: event.reason, by: actor, at } } };
  return { ...item, bookings, status: item.officer === undefined ? 'waiting' : 'officer', proposal: undefined, reviewer: undefined };
}
