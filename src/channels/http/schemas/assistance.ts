import { Type, type Static } from 'typebox';
import { CaseNumber, Day, FieldType, Instant, Text } from './shared.ts';

const FileRef = Type.Object({ id: Type.String(), name: Type.String(), type: Type.String() });
const note = Type.String({ minLength: 1, maxLength: 1000 });
const value = Type.Union([Type.Boolean(), Type.String({ maxLength: 500 }), Type.Number()]);
const Request = Type.Integer({ minimum: 0, maximum: 99, description: '第几次协查，从 0 数起 · which request, counted from 0' });

/** A request for assistance as officers see it: what was asked of whom, how far it is, and what was answered. */
export const AssistanceView = Type.Object({
  request: Type.Integer(), department: Text, desk: Text, reason: Type.String(), at: Instant, until: Day, open: Type.Boolean(), late: Type.Boolean(),
  paused: Type.Optional(Type.String({ description: 'on which basis the limits stand still until the answer' })),
  elements: Type.Array(Type.Object({ name: Text, text: Type.Optional(Text), cannot: Type.Optional(Type.String()) })),
  passed: Type.Array(Type.Object({ from: Text, to: Text, reason: Type.String(), at: Instant })),
  answer: Type.Optional(Type.Object({ basis: Type.String(), at: Instant, files: Type.Array(FileRef) })),
  dropped: Type.Optional(Type.Object({ reason: Type.String(), at: Instant })),
}, { title: 'AssistanceView' });
export type AssistanceView = Static<typeof AssistanceView>;

/** A desk that can be asked about an item, what of, and up to which day at the latest. */
export const AskableDesk = Type.Object({
  department: Type.String(), desk: Type.String(), name: Type.Object({ department: Text, desk: Text }), hands: Type.Array(Text), basis: Type.String(), earliest: Day, latest: Day,
  paused: Type.Optional(Type.String()), elements: Type.Array(Type.Object({ id: Type.String(), name: Text })),
}, { title: 'AskableDesk' });
export type AskableDesk = Static<typeof AskableDesk>;

export const AskAssistanceBody = Type.Object({
  department: Type.String({ maxLength: 60 }), desk: Type.String({ maxLength: 60 }), elements: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 20 }), files: Type.Array(Type.String({ format: 'uuid' }), { maxItems: 20 }),
  reason: note, until: Day,
}, { title: 'AskAssistanceBody', additionalProperties: false });
export const DropAssistanceBody = Type.Object({ request: Request, reason: note }, { title: 'DropAssistanceBody', additionalProperties: false });

/** What people of an agency read of a request: to which of their desks, up to which day, and how far it is. */
export const AssistanceRow = Type.Object({
  case: CaseNumber, no: Type.Integer(), request: Type.Integer(), desk: Text, region: Text, about: Type.String({ description: 'masked' }), at: Instant, until: Day,
  state: Type.Union([Type.Literal('open'), Type.Literal('today'), Type.Literal('late')]),
}, { title: 'AssistanceRow' });
export type AssistanceRow = Static<typeof AssistanceRow>;
export const AssistanceList = Type.Object({ rows: Type.Array(AssistanceRow), /** There are others: they come up as these are done. */ more: Type.Boolean() }, { title: 'AssistanceList' });

/** A request as a desk reads it: whom it is about by the fields that are handed over, what is asked and why, the files that go with it; nothing of the case besides. */
export const AssistanceTask = Type.Object({
  ...AssistanceRow.properties, version: Type.Integer(), reason: Type.String(), basis: Type.String(),
  handed: Type.Array(Type.Object({ name: Text, text: Text })), files: Type.Array(FileRef),
  fields: Type.Array(Type.Object({ element: Type.String(), name: Text, question: Text, field: FieldType })),
  passed: Type.Array(Type.Object({ from: Text, reason: Type.String(), at: Instant })), passable: Type.Array(Type.Object({ id: Type.String(), name: Text })),
}, { title: 'AssistanceTask' });
export type AssistanceTask = Static<typeof AssistanceTask>;

export const AnswerAssistanceBody = Type.Object({
  said: Type.Record(Type.String({ maxLength: 100 }), Type.Union([Type.Object({ value }, { additionalProperties: false }), Type.Object({ cannot: Type.String({ maxLength: 500 }) }, { additionalProperties: false })]), { maxProperties: 20 }),
  basis: note, files: Type.Array(Type.String({ format: 'uuid' }), { maxItems: 5 }),
}, { title: 'AnswerAssistanceBody', additionalProperties: false });
export const PassAssistanceBody = Type.Object({ to: Type.String({ maxLength: 60 }), reason: note }, { title: 'PassAssistanceBody', additionalProperties: false });

/** That an agency was asked, and whether it has answered, as the person reads it: without who answers there, and without what was said. */
export const AskedAgency = Type.Object({ department: Text, at: Instant, until: Day, answeredAt: Type.Optional(Instant), dropped: Type.Optional(Type.Literal(true)), facts: Type.Array(Text), paused: Type.Optional(Type.String()) }, { title: 'AskedAgency' });
export type AskedAgency = Static<typeof AskedAgency>;
