import { Type, type Static } from 'typebox';
import { Day, Instant, Text } from './shared.ts';

/** A hold across items as a supervisor sees it. `waiting`: how many payments wait for it now; `payee` partly hidden. */
export const PaymentHold = Type.Object({
  id: Type.String(), standing: Type.Boolean(), service: Type.Optional(Text), fund: Type.Optional(Text), payee: Type.Optional(Type.Object({ name: Type.String(), number: Type.String() })),
  ground: Text, reason: Type.String(), basis: Type.String(), at: Instant, by: Type.String({ description: 'number of the officer' }), until: Day, waiting: Type.Integer(),
  released: Type.Optional(Type.Object({ at: Instant, by: Type.String(), because: Type.String() })),
}, { title: 'PaymentHold' });
export type PaymentHold = Static<typeof PaymentHold>;

const Named = Type.Object({ code: Type.String(), name: Text });
/** The holds of a region, and what one can be of: matters that pay, funds, and what the payee is told. */
export const PaymentHolds = Type.Object({ holds: Type.Array(PaymentHold), services: Type.Array(Named), funds: Type.Array(Named), grounds: Type.Array(Named) }, { title: 'PaymentHolds' });
export type PaymentHolds = Static<typeof PaymentHolds>;

/** Hold payments: of a matter, a fund or a person, of what is all of those that are named, or of the whole region where `everything` says so. */
export const PaymentHoldBody = Type.Object({
  service: Type.Optional(Type.String({ maxLength: 40 })), fund: Type.Optional(Type.String({ maxLength: 60 })), payee: Type.Optional(Type.String({ maxLength: 40, description: 'identity number' })), everything: Type.Boolean(),
  ground: Type.String({ maxLength: 60 }), reason: Type.String({ maxLength: 500 }), basis: Type.String({ maxLength: 200 }), until: Day,
}, { title: 'PaymentHoldBody', additionalProperties: false });
export type PaymentHoldBody = Static<typeof PaymentHoldBody>;
export const ReleaseHoldBody = Type.Object({ because: Type.String({ minLength: 1, maxLength: 500 }) }, { title: 'ReleaseHoldBody', additionalProperties: false });
