import { Type, type Static } from 'typebox';
import { CaseNumber, Day, Instant, Text } from './shared.ts';

const Kind = Type.Union([Type.Literal('by-person'), Type.Literal('appeal'), Type.Literal('own'), Type.Literal('inspection')], { description: 'by-person: the applicant wants a person to decide · appeal: wants another officer · own: the house has found something · inspection: an inspection has' });
const Change = Type.Union([Type.Literal('approve'), Type.Literal('correct'), Type.Literal('revoke'), Type.Literal('reinstate')]);

/** An item is looked at again; its result stands meanwhile. `reason` of the house stays with the house. */
export const ReopenedView = Type.Object({ kind: Kind, reason: Type.Optional(Type.String()), at: Instant, stage: Type.Union([Type.Literal('drawing'), Type.Literal('officer'), Type.Literal('review')]), officer: Type.Optional(Type.String({ description: 'public number' })), limit: Text, dueDay: Type.Optional(Day) }, { title: 'ReopenedView' });
export type ReopenedView = Static<typeof ReopenedView>;

/** What came of looking again: it stands, or has changed, why, and on which ground. */
export const AgainView = Type.Object({ kind: Kind, outcome: Type.Union([Type.Literal('upheld'), ...Change.anyOf]), note: Type.String(), ground: Type.Optional(Text), basis: Type.Optional(Type.String()), at: Instant, officer: Type.Optional(Type.String()), reviewer: Type.Optional(Type.String()) }, { title: 'AgainView' });
export type AgainView = Static<typeof AgainView>;

/** What an officer proposes, for the second reviewer. */
export const ChangeProposal = Type.Object({ change: Change, ground: Text, basis: Type.Optional(Type.String()), note: Type.String(), by: Type.String(), at: Instant, found: Type.Array(Type.Object({ name: Text, text: Text })), result: Text }, { title: 'ChangeProposal' });
export type ChangeProposal = Static<typeof ChangeProposal>;

/** Which changes there are, each with the grounds that allow it. */
export const ChangeChoice = Type.Object({ change: Change, grounds: Type.Array(Type.Object({ id: Type.String(), name: Text, basis: Type.Optional(Type.String()) })) }, { title: 'ChangeChoice' });
export type ChangeChoice = Static<typeof ChangeChoice>;

/** Another decision that rests on this one; it stays as it is. */
export const BuiltOnView = Type.Object({ case: CaseNumber, no: Type.Integer(), name: Text }, { title: 'BuiltOnView' });
export type BuiltOnView = Static<typeof BuiltOnView>;

/** The applicant asks: `by-person` needs no reason. */
export const ReopenBody = Type.Object({ kind: Type.Union([Type.Literal('by-person'), Type.Literal('appeal')]), reason: Type.String({ maxLength: 1000 }) }, { title: 'ReopenBody', additionalProperties: false });
/** An officer has something looked at again. Nothing of the case is told. */
export const RecheckBody = Type.Object({ case: CaseNumber, no: Type.Integer({ minimum: 1, maximum: 100 }), reason: Type.String({ minLength: 1, maxLength: 1000 }) }, { title: 'RecheckBody', additionalProperties: false });

export const UpholdBody = Type.Object({ note: Type.String({ minLength: 1, maxLength: 1000 }) }, { title: 'UpholdBody', additionalProperties: false });
export const ChangeBody = Type.Object({
  change: Change, ground: Type.String({ maxLength: 60 }), note: Type.String({ minLength: 1, maxLength: 1000 }),
  findings: Type.Optional(Type.Record(Type.String({ maxLength: 100 }), Type.Union([Type.Boolean(), Type.String({ maxLength: 500 }), Type.Number()]), { maxProperties: 50 })),
}, { title: 'ChangeBody', additionalProperties: false });
