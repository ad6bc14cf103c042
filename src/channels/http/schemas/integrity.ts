import { Type, type Static } from 'typebox';
import { CaseNumber, Day, Instant, Text } from './shared.ts';

const Month = Type.String({ pattern: '^\\d{4}-\\d\\d$' });
const Share = { decided: Type.Integer(), alone: Type.Integer({ description: 'without a hand in the way' }) };
const Trend = Type.Array(Type.Object({ month: Month, ...Share }));
const Where = { case: CaseNumber, no: Type.Integer() };

/** Where a human hand touched cases and why, what discretion is left, and what officers did beside the drawn order. Nothing of any person whom a case is about. */
export const Integrity = Type.Object({
  at: Instant, months: Type.Array(Month), since: Type.String({ format: 'date', description: 'from when on grounds and officers count; decisions by month go back further' }),
  total: Trend,
  items: Type.Array(Type.Object({ service: Type.String(), name: Text, ...Share, trend: Trend }), { description: 'matters that were decided, those with the most hands first' }),
  grounds: Type.Array(Type.Object({ id: Type.String(), text: Text, department: Type.Optional(Text), element: Type.Optional(Text), count: Type.Integer() })),
  discretion: Type.Array(Type.Object({ service: Type.String(), name: Text, criteria: Type.Integer(), left: Type.Array(Type.Object({ text: Text, basis: Type.String(), elements: Type.Array(Text) })), decidedByPerson: Type.Boolean(), secondReview: Type.Boolean() })),
  free: Type.Integer({ description: 'matters of the region in which nothing is left to a person' }),
  officers: Type.Array(Type.Object({ officer: Type.String(), drawn: Type.Integer(), deviated: Type.Integer(), passed: Type.Integer(), decided: Type.Integer(), judgedItems: Type.Integer(), judgedCriteria: Type.Integer(), inBulk: Type.Integer({ description: 'decided together with others' }) })),
  deviations: Type.Array(Type.Object({ officer: Type.String(), ...Where, at: Instant, before: Type.Object({ ...Where, due: Day }) })),
  passed: Type.Array(Type.Object({ ...Where, name: Text, at: Instant, kind: Type.Union([Type.Literal('recusal'), Type.Literal('unable'), Type.Literal('absence'), Type.Literal('reassigned')]), by: Type.Optional(Type.String({ description: 'public number of who passed it on; nobody where the system did' })) })),
}, { title: 'Integrity' });
export type Integrity = Static<typeof Integrity>;

/** One hand in one item, and why. Whom it is about is not in it. */
export const IntegrityHands = Type.Object({
  hands: Type.Array(Type.Object({
    ...Where, service: Type.String(), name: Text, at: Instant, grounds: Type.Array(Type.Object({ text: Text, department: Type.Optional(Text), element: Type.Optional(Text) })),
  }), { description: 'the newest first' }),
  more: Type.Boolean({ description: 'older ones are not shown' }),
}, { title: 'IntegrityHands' });
export type IntegrityHands = Static<typeof IntegrityHands>;
