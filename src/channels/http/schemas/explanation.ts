import { Type, type Static } from 'typebox';
import { ActionView, ItemStatus, ReasonView, RemedyView, ValueView } from './case.ts';
import { CaseNumber, Day, Instant, KnownFact, Text } from './shared.ts';

/** A fact that a decision rests on: who keeps the original, until when the rules might go by it, and where it is put right. */
export const ExplainedFact = Type.Object({
  ...KnownFact.properties,
  keeper: Type.Optional(Type.Object({ ...Text.properties }, { description: 'the department or the line of work that keeps the original' })),
  until: Type.Optional(Type.String({ format: 'date-time', description: 'until when the rules might go by the answer' })),
  untrue: Type.Optional(Type.Literal(true, { description: 'it was promised, and found untrue since' })),
  said: Type.Optional(Type.Literal(true, { description: 'the sentence of its condition says it already' })),
  correct: Type.Optional(Type.Object({
    how: Type.Union([Type.Literal('entry'), Type.Literal('department'), Type.Literal('answer')], { description: 'entry: an own entry of the register · department: the department that keeps it · answer: what was answered here' }),
    entry: Type.Optional(Type.String()), by: Type.Optional(Type.Object({ ...Text.properties }, { description: 'what shows that it is wrong' })),
  })),
}, { title: 'ExplainedFact' });
export type ExplainedFact = Static<typeof ExplainedFact>;

const ExplainedReason = Type.Object({ ...ReasonView.properties, facts: Type.Array(ExplainedFact), judged: Type.Optional(Type.Literal(true, { description: 'the rules could not tell: an officer did' })) }, { title: 'ExplainedReason' });

/** What a decision did: an entry that began or ended, a payment, a word to another department, or that one of these was taken back. */
const DoneView = Type.Object({
  kind: Type.Union([Type.Literal('opened'), Type.Literal('ended'), Type.Literal('payment'), Type.Literal('told'), Type.Literal('reversed')]),
  text: Text, basis: Type.Optional(Type.String()), fields: Type.Optional(Type.Array(Type.Object({ name: Text, text: Text }))),
  delivered: Type.Optional(Type.Boolean({ description: 'of a word to a department: it has confirmed it' })),
});

/** One decision in plain words (个人信息保护法 第二十四条): what was looked at, what each condition came to and why, by which rules, what followed, and what the person can do. */
export const ItemExplanation = Type.Object({
  case: CaseNumber, no: Type.Integer(), name: Text, lifeEvent: Text, service: Type.String(), status: ItemStatus, headline: Text,
  by: Type.Optional(Type.Union([Type.Literal('rules'), Type.Literal('officer')], { description: 'who made the decision that stands; nobody yet while it is open' })),
  because: Type.Optional(Type.Object({ ...Text.properties }, { description: 'why a person has to look at it' })),
  officerSaid: Type.Optional(Type.String({ description: 'after a refusal by an officer: what the officer wrote for the person' })),
  untrue: Type.Optional(Type.Array(Text, { description: 'promises that it rested on and that were found untrue since' })),
  on: Type.Optional(Day), receivedOn: Type.Optional(Day), decidedAt: Type.Optional(Instant), tookMs: Type.Optional(Type.Integer()),
  criteria: Type.Array(ExplainedReason), values: Type.Array(ValueView),
  rules: Type.Object({ version: Type.String({ description: 'content hash of the rules' }), since: Type.Optional(Instant), basis: Type.Array(Type.String()) }),
  done: Type.Array(DoneView),
  dispute: ReasonView.properties.dispute,
  remedies: Type.Optional(Type.Array(RemedyView)),
  person: Type.Optional(Type.Object({ ...ActionView.properties, until: Type.Optional(Day) }, { description: 'to the applicant: whether and until when a person, or another officer, can be asked for' })),
  anew: Type.Optional(Type.String({ description: 'to the person, after a refusal: under which id another application begins' })),
}, { title: 'ItemExplanation' });
export type ItemExplanation = Static<typeof ItemExplanation>;
