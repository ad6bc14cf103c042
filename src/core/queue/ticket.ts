/** Where a ticket stands: it waits, is called, is at a window, was put aside since nobody came, is over, or was given back. */
export type TicketState = 'waiting' | 'called' | 'serving' | 'aside' | 'done' | 'left';
export type TicketAct = 'call' | 'again' | 'begin' | 'aside' | 'back' | 'done' | 'leave';

/** A ticket of one day at one office. `window`: where it was called to last. */
export type Ticket = {
  readonly id: string; readonly office: string; readonly day: string; readonly number: number; readonly state: TicketState;
  readonly takenAt: string; readonly calls: number; readonly calledAt?: string; readonly begunAt?: string; readonly asideAt?: string;
  readonly clerk?: string; readonly window?: number;
};

/** So often a number is called before it may be put aside: nobody loses their turn for not having heard it once. */
export const CALLS = 3;
/** So long whoever was put aside may come back and is called next. A rule of this house, to be confirmed by the city. */
export const BACK_MINUTES = 30;

const TABLE: Readonly<Record<TicketAct, readonly TicketState[]>> = {
  call: ['waiting'], again: ['called'], begin: ['called'], aside: ['called'], back: ['aside'], done: ['serving'], leave: ['waiting', 'called', 'aside'],
};

export type Refusal = 'not-now' | 'too-few-calls' | 'too-late';

/** The ticket after an act at an instant. Refuses what its state does not allow, putting aside before the third call, and coming back after `BACK_MINUTES`. */
export function actOnTicket(ticket: Ticket, act: TicketAct, at: string, by: { readonly clerk?: string; readonly window?: number } = {}): Ticket | Refusal {
  if (!TABLE[act].includes(ticket.state)) return 'not-now';
  if (act === 'aside' && ticket.calls < CALLS) return 'too-few-calls';
  if (act === 'back' && Date.parse(at) - Date.parse(ticket.asideAt ?? at) > BACK_MINUTES * 60_000) return 'too-late';
  switch (act) {
    case 'call': return { ...ticket, ...by, state: 'called', calls: 1, calledAt: at };
    case 'again': return { ...ticket, calls: ticket.calls + 1, calledAt: at };
    case 'begin': return { ...ticket, state: 'serving', begunAt: at };
    case 'aside': return { ...ticket, state: 'aside', asideAt: at };
    // It keeps the time it was taken at, so it comes before everybody who has come since.
    case 'back': return { ...ticket, state: 'waiting' };
    case 'done': return { ...ticket, state: 'done' };
    case 'leave': return { ...ticket, state: 'left' };
  }
}
