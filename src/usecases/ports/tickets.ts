import type { HallWindow } from '#core/catalog/hall-queue.ts';
import type { Ticket, TicketAct, TicketClass, TicketRefusal, TicketRules } from '#core/queue/ticket.ts';

export type Acted = Ticket | TicketRefusal | 'not-found';
export type TicketChannel = 'web' | 'mobile' | 'kiosk' | 'counter';
/** A ticket to take. `person`: none for a slip of paper that is nobody's; `booking`: the appointment that it is taken for. */
export type NewTicket = {
  readonly id: string; readonly office: string; readonly day: string; readonly at: string; readonly channel: TicketChannel; readonly class: TicketClass;
  readonly kind?: string; readonly reason?: string; readonly slot?: string; readonly booking?: string; readonly person?: string;
};

/** Tickets of the queues of a region. Everything that is done with one is written together with what it is then. */
export type TicketStore = {
  /** The ticket somebody has open on a day, under whichever of their numbers; nothing: none. */
  of(region: string, day: string, person: string): Promise<Ticket | undefined>;
  /** Take a ticket. Whoever has one open that day gets that one, wherever it is; the same id again is the same ticket, as it is by now. `another`: the id is somebody else's; `changed`: administrators have changed or ended the office since `known`, the last change by which it was found. */
  take(region: string, ticket: NewTicket, known: number): Promise<Ticket | 'another' | 'changed'>;
  /** Call who is next to a window; no two clerks ever call the same. `busy`: the clerk has somebody already; `window-taken`: another clerk calls to it; `nobody`: nobody waits for it. */
  next(region: string, call: { readonly office: string; readonly day: string; readonly clerk: string; readonly window: HallWindow; readonly at: string; readonly rules: TicketRules }): Promise<Ticket | 'busy' | 'window-taken' | 'nobody'>;
  /** An act of the clerk who has called it; that somebody is back may be said by any clerk of the office. @param to the window it is passed on to */
  actAsClerk(region: string, id: string, by: { readonly clerk: string; readonly office: string; readonly day: string; readonly to?: number }, act: TicketAct, at: string, rules: TicketRules): Promise<Acted>;
  /** An act of whose ticket it is. */
  actAsPerson(region: string, id: string, by: { readonly person: string; readonly day: string }, act: TicketAct, at: string, rules: TicketRules): Promise<Acted>;
  /** All tickets of an office on a day, by number. */
  ofOffice(region: string, office: string, day: string): Promise<readonly Ticket[]>;
};
