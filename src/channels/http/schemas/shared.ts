import { Type, type Static } from 'typebox';

/** A text in both languages; the page picks one. */
export const Text = Type.Object({ zh: Type.String(), en: Type.String() }, { title: 'Text', additionalProperties: false });
export type Text = Static<typeof Text>;

/** An instant, ISO 8601 with zone. */
export const Instant = Type.String({ format: 'date-time' });
/** A calendar date in the region. */
export const Day = Type.String({ format: 'date' });

/** `371300-20261121-000042-7` */
export const CaseNumber = Type.String({ pattern: '^[0-9]{6}-[0-9]{8}-[0-9]{6,}-[0-9]$', maxLength: 40 });

/** Any answer or value. */
export const Answer = Type.Union([Type.String({ maxLength: 2000 }), Type.Number(), Type.Boolean(), Type.Null(), Type.Array(Type.String({ maxLength: 200 }), { maxItems: 50 })], { title: 'Answer' });
export const Answers = Type.Record(Type.String({ maxLength: 100 }), Answer, { title: 'Answers', maxProperties: 200 });

/** RFC 9457. `code` is stable; `errors` points at fields by JSON pointer. */
export const Problem = Type.Object({
  type: Type.String(), title: Type.String(), status: Type.Integer(), code: Type.String(),
  detail: Type.Optional(Text), retryable: Type.Boolean(), instance: Type.Optional(Type.String()),
  errors: Type.Optional(Type.Array(Type.Object({ pointer: Type.String(), detail: Text }))),
}, { title: 'Problem' });
export type Problem = Static<typeof Problem>;

/** The form of a text, for a page to check: a pattern, the sum that its last place follows from, and what to say where it is not so. The text is sent without spaces and in capitals. */
const TextForm = Type.Object({
  pattern: Type.String(), fault: Text,
  sum: Type.Optional(Type.Object({ weights: Type.Array(Type.Integer()), alphabet: Type.String(), checks: Type.String({ description: 'the last place, by the weighted sum of the places in the alphabet modulo the number of checks' }) })),
}, { title: 'TextForm' });

/** How a value is asked for or shown. `from`, `to`, `min` and `max` belong to what is allowed; money is in fen. */
export const FieldType = Type.Union([
  Type.Object({ kind: Type.Literal('boolean'), yes: Type.Optional(Text), no: Type.Optional(Text) }), Type.Object({ kind: Type.Literal('text'), longest: Type.Optional(Type.Integer()), form: Type.Optional(TextForm) }), Type.Object({ kind: Type.Literal('date'), from: Type.Optional(Day), to: Type.Optional(Day) }),
  Type.Object({ kind: Type.Literal('integer'), unit: Type.String(), min: Type.Optional(Type.Integer()), max: Type.Optional(Type.Integer()) }),
  Type.Object({ kind: Type.Literal('money'), min: Type.Optional(Type.Integer()), max: Type.Optional(Type.Integer()) }),
  Type.Object({ kind: Type.Literal('code'), many: Type.Boolean(), options: Type.Array(Type.Object({ code: Type.String(), name: Text })) }),
], { title: 'FieldType' });
export type FieldType = Static<typeof FieldType>;

/** A known fact as a person reads it: its value as text, its source as a tag. */
export const KnownFact = Type.Object({
  element: Type.String(), name: Text, text: Text,
  source: Type.Object({ kind: Type.Union([Type.Literal('register'), Type.Literal('department'), Type.Literal('locker'), Type.Literal('promise'), Type.Literal('sign-in'), Type.Literal('asked'), Type.Literal('legacy'), Type.Literal('derived'), Type.Literal('officer'), Type.Literal('publicity'), Type.Literal('experts'), Type.Literal('assistance'), Type.Literal('item')]), label: Text }),
  at: Instant,
  /** Can be said to be wrong; an officer then checks it. */
  contestable: Type.Optional(Type.Literal(true)),
  /** The material that would disprove it. */
  contestBy: Type.Optional(Type.Object({ evidence: Type.String(), name: Text })),
  /** What other sources said differently, and why it was not used; for officers only. */
  also: Type.Optional(Type.Array(Type.Object({ text: Text, by: Text, because: Text, basis: Type.String() }))),
}, { title: 'KnownFact' });
export type KnownFact = Static<typeof KnownFact>;

/** When and where somebody is invited to an interview. */
export const Interview = Type.Object({
  on: Day, at: Type.String({ description: 'time of the region, 14:30', maxLength: 5 }), place: Type.Optional(Type.String({ maxLength: 200 })), phone: Type.Optional(Type.String({ maxLength: 30 })),
}, { title: 'Interview', additionalProperties: false });
