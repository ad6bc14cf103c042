import { Type, type Static } from 'typebox';
import { CaseNumber, Instant, Text } from './shared.ts';

const Shown = Type.Union([Type.Literal('identity-card'), Type.Literal('social-card'), Type.Literal('residence-permit')]);

/** Who stands at the counter, as what they show says, and that they have been compared with it and agree to the words. */
export const ArrivalBody = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 60 }), number: Type.String({ minLength: 6, maxLength: 30 }), shown: Shown,
  compared: Type.Literal(true), agreed: Type.Literal(true),
}, { title: 'ArrivalBody', additionalProperties: false });
export type ArrivalBody = Static<typeof ArrivalBody>;

export const CounterVisit = Type.Object({
  id: Type.String(), person: Type.Object({ name: Type.String(), number: Type.String() }), shown: Shown, consent: Type.String(), begunAt: Instant, until: Instant,
  cases: Type.Array(Type.Object({ number: CaseNumber, name: Text, submittedAt: Instant })),
}, { title: 'CounterVisit' });
export type CounterVisit = Static<typeof CounterVisit>;

/** The visit that a clerk has open, if any, and what can be filled in. */
export const Counter = Type.Object({ visit: Type.Optional(CounterVisit), matters: Type.Array(Type.Object({ id: Type.String(), name: Text })) }, { title: 'Counter' });
export type Counter = Static<typeof Counter>;
