import { Type, type Static } from 'typebox';
import { Day, Instant, Text } from './shared.ts';

const Commitment = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the seed, published before the order' });
const Percent = Type.Integer({ minimum: 1, maximum: 100 });

/** What everybody reads of an order, to draw it again. */
const Drawing = { no: Type.Integer(), from: Day, until: Day, service: Type.Optional(Type.String()), percent: Percent, at: Instant, commitment: Commitment, committedAt: Instant };
const Draw = { drawnAt: Instant, seed: Type.String({ description: 'opened with the draw' }), decided: Type.Integer(), population: Type.String({ description: 'digest of the decisions' }), drawn: Type.Integer() };

export const PublicLookBacks = Type.Object({
  next: Type.Optional(Type.Object({ no: Type.Integer(), commitment: Commitment, committedAt: Instant })),
  orders: Type.Array(Type.Object({ ...Drawing, hash: Type.String({ description: 'binds the order to all before' }), draw: Type.Optional(Type.Object({ ...Draw, chosen: Type.Array(Type.Object({ case: Type.String(), no: Type.Integer() })) })) })),
}, { title: 'PublicLookBacks' });
export type PublicLookBacks = Static<typeof PublicLookBacks>;

export const LookBacks = Type.Object({
  next: Type.Object({ no: Type.Integer(), commitment: Commitment, committedAt: Instant }), today: Day,
  services: Type.Array(Type.Object({ id: Type.String(), name: Text }), { description: 'the matters that the rules decide alone' }),
  orders: Type.Array(Type.Object({
    ...Drawing, name: Type.Optional(Text), reason: Type.String(), by: Type.String({ description: 'public number' }),
    draw: Type.Optional(Type.Object({ ...Draw, inspected: Type.Integer({ description: 'of what was drawn' }), verified: Type.Optional(Type.Boolean({ description: 'drawn again it is the same; not computed here where there are very many decisions' })) })),
  }), { description: 'the latest first' }),
}, { title: 'LookBacks' });
export type LookBacks = Static<typeof LookBacks>;

export const LookBackBody = Type.Object({
  commitment: Commitment, from: Day, until: Day, service: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })), percent: Percent,
  reason: Type.String({ maxLength: 500, description: 'read by supervisors; nothing of a person' }),
}, { title: 'LookBackBody', additionalProperties: false });
export type LookBackBody = Static<typeof LookBackBody>;
