/** Where a ticket stands: it waits, is called, is at a window, was put aside since nobody came, is over, or was given back. */
export type TicketState = 'waiting' | 'called' | 'serving' | 'aside' | 'done' | 'left';
export type TicketAct = 'call' | 'again' | 'begin' | 'aside' | 'back' | 'pass' | 'done' | 'leave';
/** In the order of coming, for a time that was booked, or first for a reason (绿色通道). */
export type TicketClass = 'ordinary' | 'appointment' | 'green';

/**
 * A ticket of one day at one office. `kind`: the class of windows it is for, none: a whole life event, which any window takes. `window`: where it was called
 * to last; `forWindow`: the window it was passed on to. `begunAt`: when it was first begun, which is how long its holder has waited.
 */
export type Ticket = {
  readonly id: string; readonly office: string; readonly day: string; readonly number: number; readonly class: TicketClass; readonly state: TicketState;
  readonly kind?: string; readonly reason?: string; readonly slot?: string; readonly takenAt: string; readonly calls: number;
  readonly calledAt?: string; readonly begunAt?: string; readonly asideAt?: string; readonly backAt?: string; readonly doneAt?: string;
  readonly clerk?: string; readonly window?: number; readonly forWindow?: number;
};

/** How a city has its tickets called: how often before one may be put aside, and for how many minutes its holder may come back. */
export type TicketRules = { readonly calls: number; readonly backMinutes: number };

/** State × action: what may be done with a ticket, by whoever it is for. */
const TABLE: Readonly<Record<TicketAct, readonly TicketState[]>> = {
  call: ['waiting'], again: ['called'], begin: ['called'], aside: ['called'], back: ['aside'], pass: ['called', 'serving'], done: ['serving'], leave: ['waiting', 'called', 'aside'],
};

export type TicketRefusal = 'not-now' | 'too-few-calls' | 'too-late';

/** Until when whoever was put aside may come back. */
export function backBy({ asideAt }: Pick<Ticket, 'asideAt'>, { backMinutes }: TicketRules): string | undefined {
  return asideAt === undefined ? undefined : new Date(Date.parse(asideAt) + backMinutes * 60_000).toISOString();
}

/** Why an act is not open, or nothing where it is. */
export function whyNot(ticket: Ticket, act: TicketAct, at: string, rules: TicketRules): TicketRefusal | undefined {
  if (!TABLE[act].includes(ticket.state)) return 'not-now';
  if (act === 'aside' && ticket.calls < rules.calls) return 'too-few-calls';
  if (act === 'back' && Date.parse(at) > Date.parse(backBy(ticket, rules) ?? at)) return 'too-late';
  return undefined;
}

/**
 * The ticket after an act at an instant. Refuses what its state does not allow, putting aside before it was called often enough, and coming back too late.
 * @param by who calls it to which window; for `pass`, the window that it is passed on to
 */
export function actOnTicket(ticket: Ticket, act: TicketAct, at: string, rules: TicketRules, by: { readonly clerk?: string; readonly window?: number } = {}): Ticket | TicketRefusal {
  const refused = whyNot(ticket, act, at, rules);
  if (refused) return refused;
  switch (act) {
    case 'call': return { ...ticket, ...by, state: 'called', calls: 1, calledAt: at };
    case 'again': return { ...ticket, calls: ticket.calls + 1, calledAt: at };
    case 'begin': return { ...ticket, state: 'serving', begunAt: ticket.begunAt ?? at };
    case 'aside': return { ...ticket, state: 'aside', asideAt: at };
    case 'back': return { ...ticket, state: 'waiting', backAt: at };
    case 'pass': {
      const { clerk: _clerk, window: _window, ...rest } = ticket;
      return { ...rest, state: 'waiting', calls: 0, ...(by.window !== undefined && { forWindow: by.window }) };
    }
    case 'done': return { ...ticket, state: 'done', doneAt: at };
    case 'leave': return { ...ticket, state: 'left' };
  }
}
