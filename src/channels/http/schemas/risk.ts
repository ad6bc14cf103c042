import { Type, type Static } from 'typebox';
import { RISK_FIGURES } from '#core/catalog/risk.ts';
import { Day, Instant, Text } from './shared.ts';

const Level = Type.Union([Type.Literal('low'), Type.Literal('medium'), Type.Literal('high')], { title: 'RiskLevel' });
const NoteKind = Type.Union([Type.Literal('reviewed'), Type.Literal('happened')]);

export const RiskView = Type.Object({
  id: Type.String(), name: Text, level: Level, where: Text, basis: Type.String(), reviewed: Day,
  shows: Type.Boolean({ description: 'a figure is greater than the register allows' }),
  signs: Type.Array(Type.Object({ text: Text, figure: Type.Optional(Type.Object({ id: Type.Enum([...RISK_FIGURES], { title: 'RiskFigure' }), now: Type.Integer(), above: Type.Integer() })) })),
  plan: Type.Array(Type.Object({ who: Text, within: Text, text: Text })),
  notes: Type.Array(Type.Object({ id: Type.String(), kind: NoteKind, note: Type.String(), by: Type.String(), at: Instant })),
}, { title: 'RiskView' });
export type RiskView = Static<typeof RiskView>;

export const Risks = Type.Object({ countedDays: Type.Integer({ description: 'for how many days events are counted' }), risks: Type.Array(RiskView) }, { title: 'Risks' });
export type Risks = Static<typeof Risks>;

export const RiskNoteBody = Type.Object({ kind: NoteKind, note: Type.String({ minLength: 1, maxLength: 1000, description: 'read by the staff; nothing of a person' }) }, { title: 'RiskNoteBody', additionalProperties: false });
