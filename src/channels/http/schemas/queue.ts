import { Type, type Static } from 'typebox';
import { Instant, Text } from './shared.ts';

const Number = Type.String({ description: 'as it is called: A001' });
const Window = Type.Integer({ minimum: 1, maximum: 99 });
const State = Type.Union([Type.Literal('waiting'), Type.Literal('called'), Type.Literal('serving'), Type.Literal('aside'), Type.Literal('done'), Type.Literal('left')]);

/** What stands on the wall of a hall: numbers, nothing of anybody. */
export const QueueBoard = Type.Object({
  office: Text, at: Instant, waiting: Type.Integer(),
  wait: Type.Optional(Type.Object({ from: Type.Integer(), to: Type.Integer() }, { description: 'minutes for whoever takes a ticket now; absent: too few were served today to say' })),
  called: Type.Array(Type.Object({ number: Number, window: Window, calls: Type.Integer(), since: Instant, serving: Type.Boolean() })),
  aside: Type.Array(Number, { description: 'called three times and nobody came' }),
}, { title: 'QueueBoard' });
export type QueueBoard = Static<typeof QueueBoard>;

export const OwnTicket = Type.Object({
  ticket: Type.Optional(Type.Object({
    id: Type.String(), number: Number, office: Type.Object({ id: Type.String(), name: Text }), state: State, takenAt: Instant,
    before: Type.Integer({ description: 'how many are called before' }), window: Type.Optional(Window), backBy: Type.Optional(Instant),
    wait: Type.Optional(Type.Object({ from: Type.Integer(), to: Type.Integer() })),
  })),
}, { title: 'OwnTicket' });
export type OwnTicket = Static<typeof OwnTicket>;

export const OwnTicketAct = Type.Object({ act: Type.Union([Type.Literal('back'), Type.Literal('leave')]) }, { title: 'OwnTicketAct', additionalProperties: false });

export const QueueDesk = Type.Object({
  office: Type.Object({ id: Type.String(), name: Text }), waiting: Type.Integer(), aside: Type.Integer(),
  ticket: Type.Optional(Type.Object({ id: Type.String(), number: Number, state: State, calls: Type.Integer(), mayPutAside: Type.Boolean(), window: Window })),
}, { title: 'QueueDesk' });
export type QueueDesk = Static<typeof QueueDesk>;

export const CallBody = Type.Object({ window: Window }, { title: 'QueueCallBody', additionalProperties: false });
export const TicketActBody = Type.Object({ act: Type.Union([Type.Literal('again'), Type.Literal('begin'), Type.Literal('aside'), Type.Literal('done')]) }, { title: 'TicketActBody', additionalProperties: false });
