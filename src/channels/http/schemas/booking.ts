import { Type, type Static } from 'typebox';
import { Instant, Text } from './shared.ts';

/** An order to the core system of the province, which has to book what was decided; without `answer` it has not said yet. */
export const BookingView = Type.Object({
  order: Type.String({ description: 'number of the order, by which the core system knows it' }), master: Text, at: Instant,
  pays: Type.Boolean({ description: 'the province pays, and the city makes no payments' }),
  change: Type.Optional(Type.Literal(true, { description: 'of a decision that stands: what becomes of it' })),
  answer: Type.Optional(Type.Object({
    accepted: Type.Boolean(), at: Instant, booking: Type.Optional(Type.String({ description: 'number under which it is booked' })),
    code: Type.Optional(Type.String()), reason: Type.Optional(Type.String({ description: 'why it was rejected; read by officers' })),
  })),
}, { title: 'BookingView' });
export type BookingView = Static<typeof BookingView>;
