import { Type, type Static } from 'typebox';
import { Day, Text } from './shared.ts';

const Slot = Type.String({ pattern: '^[0-2][0-9]:[0-5][0-9]$', description: 'time of the region, 09:30' });
const Kind = Type.Union([Type.Literal('employment'), Type.Literal('social-insurance'), Type.Literal('talent-personnel'), Type.Literal('labour-relations')]);
const Named = Type.Object({ id: Type.String(), name: Text });

/** The times of a hall that lie ahead, with how many places each has left. */
export const HallTimes = Type.Object({
  office: Named, days: Type.Array(Type.Object({ day: Day, times: Type.Array(Type.Object({ slot: Slot, free: Type.Integer() })) })),
}, { title: 'HallTimes' });
export type HallTimes = Static<typeof HallTimes>;

/** What somebody has booked; `misses` of `missesMost` allowed in so many days. */
export const OwnBookings = Type.Object({
  bookings: Type.Array(Type.Object({ id: Type.String(), office: Named, day: Day, slot: Slot, kind: Type.Optional(Text), state: Type.Union([Type.Literal('booked'), Type.Literal('cancelled'), Type.Literal('arrived'), Type.Literal('missed')]), mayCancel: Type.Boolean() })),
  misses: Type.Integer(), missesMost: Type.Integer(), missesDays: Type.Integer(), graceMinutes: Type.Integer(), mayBook: Type.Boolean(),
}, { title: 'OwnBookings' });
export type OwnBookings = Static<typeof OwnBookings>;

export const BookHallBody = Type.Object({ office: Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 }), day: Day, slot: Slot, kind: Type.Optional(Kind), instead: Type.Optional(Type.String({ format: 'uuid', description: 'one\'s own appointment ahead that this one takes the place of' })) }, { title: 'BookHallBody', additionalProperties: false });
