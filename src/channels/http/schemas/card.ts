import { Type, type Static } from 'typebox';
import { Instant, Text } from './shared.ts';

/** The electronic card of whoever asks. `proof`: it is opened only by whoever has proved by two factors who they are, since the last one was revoked: `/auth/sign-in?level=strong&again=1&return=…`. */
export const MyCard = Type.Object({
  offered: Type.Boolean({ description: 'not at a kiosk: it is for a device of one’s own' }), openedAt: Type.Optional(Instant), revokedAt: Type.Optional(Instant), proof: Type.Boolean(),
  terms: Type.Object({ digest: Type.String(), points: Type.Array(Text) }, { description: 'what its owner agrees to when they open it; the digest is sent with it' }),
}, { title: 'MyCard' });
export type MyCard = Static<typeof MyCard>;

/** Opening a card: the digest of the terms that were read and agreed to. */
export const OpenCard = Type.Object({ agreed: Type.String({ maxLength: 100 }) }, { additionalProperties: false, title: 'OpenCard' });

/** A code to show: `qr.path` draws its dark fields, each one unit wide; `nextIn`: after so many seconds the next is asked for. It is read once. */
export const CardCode = Type.Object({ code: Type.String(), until: Instant, nextIn: Type.Integer(), qr: Type.Object({ size: Type.Integer(), path: Type.String() }) }, { title: 'CardCode' });
export type CardCode = Static<typeof CardCode>;

/** Who has shown a card at a counter: as much as stands on one. */
export const CardRead = Type.Object({ name: Type.String(), number: Type.String() }, { title: 'CardRead' });
export type CardRead = Static<typeof CardRead>;
