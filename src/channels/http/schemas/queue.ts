import { Type, type Static } from 'typebox';
import { Instant, Text } from './shared.ts';

const Called = Type.String({ description: 'as it is called: A001' });
const Window = Type.Integer({ minimum: 1, maximum: 99 });
const State = Type.Union([Type.Literal('waiting'), Type.Literal('called'), Type.Literal('serving'), Type.Literal('aside'), Type.Literal('done'), Type.Literal('left')]);
const Class = Type.Union([Type.Literal('ordinary'), Type.Literal('appointment'), Type.Literal('green')]);
const Kind = Type.Union([Type.Literal('employment'), Type.Literal('social-insurance'), Type.Literal('talent-personnel'), Type.Literal('labour-relations')], { description: 'a class of windows; none: a whole life event' });
const Wait = Type.Object({ from: Type.Integer(), to: Type.Integer() }, { description: 'minutes; absent: too few were served today to say, or no window is open' });
const Closed = Type.Object({ from: Type.Optional(Type.String({ description: 'when it opens again today; none: not any more' })), allDay: Type.Optional(Type.Boolean({ description: 'it is not open at all on that day' })) }, { description: 'it is not open now, by its hours and the calendar' });
const Named = Type.Object({ id: Type.String(), name: Text });

/** The halls of a city where a ticket can be taken. */
export const QueueList = Type.Object({
  queues: Type.Array(Type.Object({ office: Named, address: Type.Optional(Type.String()), hours: Type.Optional(Text), waiting: Type.Integer(), wait: Type.Optional(Wait), closed: Type.Optional(Closed), booking: Type.Boolean({ description: 'whether a time can be booked there' }) })),
}, { title: 'QueueList' });
export type QueueList = Static<typeof QueueList>;

/** What stands on the wall of a hall: numbers, nothing of anybody. With what somebody who takes a ticket chooses from. */
export const QueueBoard = Type.Object({
  office: Named, at: Instant, waiting: Type.Integer(), wait: Type.Optional(Wait), closed: Type.Optional(Closed), backMinutes: Type.Integer(), booking: Type.Boolean({ description: 'whether a time can be booked' }),
  kinds: Type.Array(Named, { description: 'classes of windows to choose from; none: every window takes everything' }),
  reasons: Type.Array(Type.Object({ id: Type.String(), name: Text, basis: Type.Optional(Type.String()) }), { description: 'reasons to be called first' }),
  called: Type.Array(Type.Object({ number: Called, window: Window, calls: Type.Integer(), since: Instant, serving: Type.Boolean() })),
  aside: Type.Array(Called, { description: 'called and nobody came; may come back' }),
}, { title: 'QueueBoard' });
export type QueueBoard = Static<typeof QueueBoard>;

export const TakeTicketBody = Type.Object({ kind: Type.Optional(Kind), reason: Type.Optional(Type.String({ maxLength: 40, description: 'a reason to be called first' })) }, { title: 'TakeTicketBody', additionalProperties: false });

const Ticket = Type.Object({
  id: Type.String(), number: Called, class: Class, kind: Type.Optional(Text), reason: Type.Optional(Text), slot: Type.Optional(Type.String()), office: Named, state: State, takenAt: Instant,
  before: Type.Integer({ description: 'how many are called before' }), calls: Type.Integer(), window: Type.Optional(Window), backBy: Type.Optional(Instant), late: Type.Optional(Type.Boolean({ description: 'too late to come back' })), wait: Type.Optional(Wait),
});
export const TakenTicket = Type.Object({ ticket: Ticket }, { title: 'TakenTicket' });
export type TakenTicket = Static<typeof TakenTicket>;
export const OwnTicket = Type.Object({ ticket: Type.Optional(Ticket) }, { title: 'OwnTicket' });
export type OwnTicket = Static<typeof OwnTicket>;

export const OwnTicketAct = Type.Object({ act: Type.Union([Type.Literal('back'), Type.Literal('leave')]) }, { title: 'OwnTicketAct', additionalProperties: false });

/** What a clerk may do with the ticket at the window; what is not in `acts` is not open now. */
const ClerkAct = Type.Union([Type.Literal('again'), Type.Literal('begin'), Type.Literal('aside'), Type.Literal('pass'), Type.Literal('done')]);
export const QueueDesk = Type.Object({
  office: Named, windows: Type.Array(Type.Object({ no: Window, kinds: Type.Array(Text), waiting: Type.Integer({ description: 'waiting tickets that it takes' }), open: Type.Boolean({ description: 'somebody is called there, or was today' }) })),
  waiting: Type.Integer(), callsNeeded: Type.Integer(),
  aside: Type.Array(Type.Object({ id: Type.String(), number: Called, backBy: Instant })),
  ticket: Type.Optional(Type.Object({ id: Type.String(), number: Called, class: Class, kind: Type.Optional(Text), reason: Type.Optional(Text), slot: Type.Optional(Type.String()), state: State, calls: Type.Integer(), window: Window, since: Instant, acts: Type.Array(ClerkAct) })),
}, { title: 'QueueDesk' });
export type QueueDesk = Static<typeof QueueDesk>;

export const CallBody = Type.Object({ window: Window }, { title: 'QueueCallBody', additionalProperties: false });
export const TicketActBody = Type.Object({ act: Type.Union([Type.Literal('back'), ...ClerkAct.anyOf]), window: Type.Optional(Window) }, { title: 'TicketActBody', additionalProperties: false });
