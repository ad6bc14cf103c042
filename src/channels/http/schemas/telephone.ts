import { Type, type Static } from 'typebox';
import { CounterVisit } from './counter.ts';
import { About, DraftBody } from './plan.ts';
import { FieldType, Instant, Text } from './shared.ts';

/** Who calls, as they say, what they answer, and that they agree to the words that were read. Questions that are left open count for nothing. */
export const CallerBody = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 60 }), number: Type.String({ minLength: 6, maxLength: 30 }),
  answers: Type.Record(Type.String({ maxLength: 100 }), Type.String({ maxLength: 120 }), { maxProperties: 20 }), agreed: Type.Literal(true),
}, { title: 'CallerBody', additionalProperties: false });
export type CallerBody = Static<typeof CallerBody>;

const Question = Type.Object({
  id: Type.String(), ask: Text, by: Type.Union([Type.Literal('whole'), Type.Literal('tail'), Type.Literal('month')], { description: 'tail: four signs · month: YYYY-MM' }),
  field: Type.Optional(FieldType),
});

/** The desk of an agent: the call that is going on, if any, and by what the next caller is known. Nothing in it says what is on record of anybody. */
export const TelephoneDesk = Type.Object({
  call: Type.Optional(CounterVisit),
  questions: Type.Array(Question), needed: Type.Integer({ description: 'so many answers have to be right, and none wrong' }), tries: Type.Integer({ description: 'so many tries for one number in a day' }),
}, { title: 'TelephoneDesk' });
export type TelephoneDesk = Static<typeof TelephoneDesk>;

export const ReadBackBody = Type.Object({ lifeEvent: Type.String({ maxLength: 60 }), about: About, body: DraftBody }, { title: 'ReadBackBody', additionalProperties: false });

/** What is read to the caller, one point after the other. `digest` binds it to exactly what will be handed in: a change is read anew. */
export const ReadBack = Type.Object({
  digest: Type.String(), points: Type.Array(Type.Object({ no: Type.Integer(), text: Text, agreedAt: Type.Optional(Instant) })), complete: Type.Boolean(),
}, { title: 'ReadBack' });
export type ReadBack = Static<typeof ReadBack>;
