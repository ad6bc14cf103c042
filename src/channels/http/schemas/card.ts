import { Type, type Static } from 'typebox';
import { Instant } from './shared.ts';

/** The electronic card of whoever asks. `proof`: it is opened only by whoever has proved by two factors who they are, since the last one was revoked: `/auth/sign-in?level=strong&again=1&return=…`. */
export const MyCard = Type.Object({
  offered: Type.Boolean({ description: 'not at a kiosk: it is for a device of one’s own' }), openedAt: Type.Optional(Instant), revokedAt: Type.Optional(Instant), proof: Type.Boolean(),
}, { title: 'MyCard' });
export type MyCard = Static<typeof MyCard>;

/** A code to show: `qr.path` draws its dark fields, each one unit wide; `nextIn`: after so many seconds the next is asked for. It is read once. */
export const CardCode = Type.Object({ code: Type.String(), until: Instant, nextIn: Type.Integer(), qr: Type.Object({ size: Type.Integer(), path: Type.String() }) }, { title: 'CardCode' });
export type CardCode = Static<typeof CardCode>;

/** Who has shown a card at a counter: as much as stands on one. */
export const CardRead = Type.Object({ name: Type.String(), number: Type.String() }, { title: 'CardRead' });
export type CardRead = Static<typeof CardRead>;
