import { Type, type Static } from 'typebox';
import { RegisterEntryView } from './case.ts';
import { Answer, CaseNumber, Day, FieldType, Instant, Text } from './shared.ts';

const Status = Type.Union([Type.Literal('open'), Type.Literal('referred'), Type.Literal('review'), Type.Literal('booking'), Type.Literal('corrected'), Type.Literal('removed'), Type.Literal('declined'), Type.Literal('rechecked'), Type.Literal('withdrawn')]);
const words = (description: string) => Type.String({ maxLength: 1000, description });

/** What is wrong in an entry, and what it should say. `file`: one of the person's own uploads. */
export const CorrectionBody = Type.Object({
  entry: Type.String({ format: 'uuid' }), wrong: words('what is wrong'), should: words('what it should be, and why'), file: Type.Union([Type.String({ format: 'uuid' }), Type.Null()]),
}, { title: 'EntryCorrectionBody', additionalProperties: false });
export type CorrectionBody = Static<typeof CorrectionBody>;

/** A request as whoever asked sees it: what was said, where it stands, and how it ended. */
export const CorrectionView = Type.Object({
  number: CaseNumber, entry: Type.String(), name: Text, line: Text, status: Status, wrong: Type.String(), should: Type.String(), file: Type.Optional(Type.String()),
  askedAt: Instant, due: Type.Optional(Day), limit: Text, basis: Type.String(), officer: Type.Optional(Type.String({ description: 'public number' })), draw: Type.Optional(Type.String()),
  steps: Type.Array(Type.Object({ at: Instant, text: Text })),
  result: Type.Optional(Type.Object({ reason: Type.Optional(Type.String()), remedy: Type.Optional(Type.String()), appeal: Type.Optional(Text), case: Type.Optional(CaseNumber) })),
  withdraw: Type.Boolean({ description: 'can be withdrawn' }),
}, { title: 'EntryCorrection' });
export type CorrectionView = Static<typeof CorrectionView>;
export const Corrections = Type.Object({ corrections: Type.Array(CorrectionView) }, { title: 'EntryCorrections' });
export type Corrections = Static<typeof Corrections>;

export const CorrectionQueue = Type.Object({ rows: Type.Array(Type.Object({ number: CaseNumber, name: Text, status: Status, role: Type.Union([Type.Literal('officer'), Type.Literal('reviewer')]), askedAt: Instant, due: Type.Optional(Day), late: Type.Boolean() })) }, { title: 'EntryCorrectionQueue' });
export type CorrectionQueue = Static<typeof CorrectionQueue>;

/** All open requests of a region, for its supervisors: how far each is and who has it, not what it says. */
export const SupervisedCorrections = Type.Object({ rows: Type.Array(Type.Object({ number: CaseNumber, name: Text, status: Status, askedAt: Instant, due: Type.Optional(Day), late: Type.Boolean(), officer: Type.Optional(Type.String({ description: 'public number' })) })), more: Type.Boolean() }, { title: 'SupervisedCorrections' });
export type SupervisedCorrections = Static<typeof SupervisedCorrections>;

const Action = Type.Union([Type.Literal('correct'), Type.Literal('remove'), Type.Literal('recheck'), Type.Literal('refer'), Type.Literal('decline'), Type.Literal('confirm'), Type.Literal('return'), Type.Literal('hand-back'), Type.Literal('reassign'), Type.Literal('withdraw')]);

/** A request at the desk: the entry with its source beside what the person says, and what can be done. */
export const StaffCorrection = Type.Object({
  number: CaseNumber, version: Type.Integer(), status: Status, role: Type.Union([Type.Literal('officer'), Type.Literal('reviewer')]), person: Type.Object({ name: Type.String(), number: Type.String() }), name: Text,
  wrong: Type.String(), should: Type.String(), file: Type.Optional(Type.Object({ id: Type.String(), name: Type.String() })), askedAt: Instant, due: Type.Optional(Day), late: Type.Boolean(), limit: Text, basis: Type.String(),
  /** None where it has been taken back meanwhile. */
  entry: Type.Optional(RegisterEntryView), agreedTo: Type.Optional(Type.String({ format: 'date', description: 'the end that belongs to the entry itself, whatever has ended it since' })), money: Type.Boolean({ description: 'a second officer confirms' }),
  fields: Type.Array(Type.Object({ id: Type.String(), name: Text, field: FieldType, value: Type.Optional(Answer), hidden: Type.Optional(Type.Literal(true, { description: 'there is a value that officers do not see' })) })),
  keeper: Type.Optional(Text), referred: Type.Optional(Type.Object({ at: Instant, note: Type.String() })),
  proposal: Type.Optional(Type.Object({ by: Type.String(), remove: Type.Boolean(), fields: RegisterEntryView.properties.fields, from: Day, to: Type.Optional(Day), reason: Type.String() })),
  /** The orders to the core system that keeps the register, and what it said. */
  bookings: Type.Array(Type.Object({ order: Type.String(), at: Instant, answer: Type.Optional(Type.Object({ at: Instant, accepted: Type.Boolean(), booking: Type.Optional(Type.String()), code: Type.Optional(Type.String()), reason: Type.Optional(Type.String()) })) })),
  returned: Type.Optional(Type.String()), reason: Type.Optional(Type.String()),
  actions: Type.Array(Type.Object({ action: Action, allowed: Type.Boolean(), because: Type.Optional(Text) })),
}, { title: 'StaffEntryCorrection' });
export type StaffCorrection = Static<typeof StaffCorrection>;

const reason = words('read by the person');
export const CorrectEntryBody = Type.Object({ changes: Type.Record(Type.String({ maxLength: 60 }), Answer, { maxProperties: 40, description: 'only the fields that change; null empties one' }), from: Day, to: Type.Union([Day, Type.Null()]), reason }, { title: 'CorrectEntryBody', additionalProperties: false });
export const ReasonBody = Type.Object({ reason }, { title: 'EntryReasonBody', additionalProperties: false });
export const ReferEntryBody = Type.Object({ note: words('read by the department') }, { title: 'ReferEntryBody', additionalProperties: false });
export const DeclineEntryBody = Type.Object({ reason, remedy: words('what the person can do or bring') }, { title: 'DeclineEntryBody', additionalProperties: false });
