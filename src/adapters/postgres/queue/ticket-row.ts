import type { Ticket } from '#core/queue/ticket.ts';

export const TICKET_COLUMNS = 'id, office, day::text, number, class, kind, reason, slot, state, taken_at, calls, called_at, begun_at, aside_at, back_at, done_at, clerk, wicket, for_wicket';
export type TicketRow = Pick<Ticket, 'id' | 'office' | 'day' | 'number' | 'class' | 'state' | 'calls'> & {
  readonly kind: string | null; readonly reason: string | null; readonly slot: string | null; readonly taken_at: string; readonly called_at: string | null; readonly begun_at: string | null;
  readonly aside_at: string | null; readonly back_at: string | null; readonly done_at: string | null; readonly clerk: string | null; readonly wicket: number | null; readonly for_wicket: number | null;
};

/** A ticket as its row has it. */
export function ticketOf({ id, office, day, number, class: of, state, calls, kind, reason, slot, clerk, wicket, for_wicket: forWindow, ...at }: TicketRow): Ticket {
  return {
    id, office, day, number, class: of, state, calls, takenAt: iso(at.taken_at), ...(kind !== null && { kind }), ...(reason !== null && { reason }), ...(slot !== null && { slot }),
    ...(at.called_at && { calledAt: iso(at.called_at) }), ...(at.begun_at && { begunAt: iso(at.begun_at) }), ...(at.aside_at && { asideAt: iso(at.aside_at) }), ...(at.back_at && { backAt: iso(at.back_at) }), ...(at.done_at && { doneAt: iso(at.done_at) }),
    ...(clerk !== null && { clerk }), ...(wicket !== null && { window: wicket }), ...(forWindow !== null && { forWindow }),
  };
}

const iso = (instant: string): string => new Date(instant).toISOString();
