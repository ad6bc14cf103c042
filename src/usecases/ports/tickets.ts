import type { Refusal, Ticket, TicketAct } from '#core/queue/ticket.ts';

type Acted = Ticket | Refusal | 'not-found';

/** Tickets of the queues of a region. Everything that is done with one is written together with what it is then. */
export type TicketStore = {
  /** The ticket somebody has open on a day, under whichever of their numbers; nothing: none. */
  of(region: string, day: string, person: string): Promise<Ticket | undefined>;
  /** Take a ticket. Whoever has one open that day gets that one, wherever it is. */
  take(region: string, ticket: { readonly id: string; readonly office: string; readonly day: string; readonly person: string; readonly at: string }): Promise<Ticket>;
  /** Call who is next to a window; no two clerks ever call the same. `busy`: the clerk has somebody already; `nobody`: nobody waits. */
  next(region: string, call: { readonly office: string; readonly day: string; readonly clerk: string; readonly window: number; readonly at: string }): Promise<Ticket | 'busy' | 'nobody'>;
  /** An act of the clerk who has called it. */
  actAsClerk(region: string, id: string, clerk: string, act: TicketAct, at: string): Promise<Acted>;
  /** An act of whose ticket it is. */
  actAsPerson(region: string, id: string, person: string, act: TicketAct, at: string): Promise<Acted>;
  /** All tickets of an office on a day, in the order they are called. */
  ofOffice(region: string, office: string, day: string): Promise<readonly Ticket[]>;
};
