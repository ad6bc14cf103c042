import { Type, type Static } from 'typebox';
import { CaseNumber, Day, Instant, Text } from './shared.ts';

/** What a person gives another: for which matters (none named: all that an agent may hand in), from which day to which. `signature`: the person's own name. */
export const MandateBody = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 60 }), number: Type.String({ minLength: 6, maxLength: 30 }),
  events: Type.Union([Type.Array(Type.String({ maxLength: 60 }), { maxItems: 100 }), Type.Null()]),
  from: Day, to: Day, sees: Type.Boolean(), signature: Type.String({ maxLength: 60 }),
}, { title: 'MandateBody', additionalProperties: false });
export type MandateBody = Static<typeof MandateBody>;

/** A mandate as one of its two sides sees it. `about`: with which the agent applies for the person, while it is in force. */
export const MandateView = Type.Object({
  id: Type.String(), given: Type.Boolean({ description: 'given by whoever looks; else given to them' }),
  other: Type.Object({ name: Type.String(), number: Type.String() }, { description: 'the other side; the number is masked' }),
  events: Type.Union([Type.Array(Type.Object({ id: Type.String(), name: Text })), Type.Null()]),
  from: Day, to: Day, sees: Type.Boolean(), statement: Type.String(), signedAt: Instant, revokedAt: Type.Optional(Instant),
  status: Type.Union([Type.Literal('in-force'), Type.Literal('not-yet'), Type.Literal('ended'), Type.Literal('revoked')]),
  about: Type.Optional(Type.String()),
  cases: Type.Array(Type.Object({ number: CaseNumber, name: Text, status: Type.Union([Type.Literal('open'), Type.Literal('ended')]), submittedAt: Instant })),
}, { title: 'MandateView' });
export type MandateView = Static<typeof MandateView>;

/** Both sides of somebody's mandates, and for what one can be given. */
export const Mandates = Type.Object({ mandates: Type.Array(MandateView), matters: Type.Array(Type.Object({ id: Type.String(), name: Text })) }, { title: 'Mandates' });
export type Mandates = Static<typeof Mandates>;
