import { Type, type Static } from 'typebox';
import { LeftKind, NamedValue, OpinionView } from './appraisal.ts';
import { ActionView } from './case.ts';
import { CaseNumber, FieldType, Instant, KnownFact, Text } from './shared.ts';

/** A line of an expert's list. */
export const AppraisalRow = Type.Object({
  case: CaseNumber, no: Type.Integer(), name: Text, speciality: Text, time: Type.Optional(Instant), place: Type.String(), until: Type.Optional(Type.String({ description: '提意见的最后一天 · the last day of the opinion' })), reminded: Type.Optional(Type.Literal(true)),
  state: Type.Union([Type.Literal('appointing'), Type.Literal('agreed'), Type.Literal('due'), Type.Literal('confer'), Type.Literal('given'), Type.Literal('done')]),
}, { title: 'AppraisalRow' });
export type AppraisalRow = Static<typeof AppraisalRow>;

/** An item as an expert of its group sees it: what was drawn for them, and nothing of the case besides. */
export const AppraisalTask = Type.Object({
  ...AppraisalRow.properties, version: Type.Integer(), committee: Text, basis: Type.String(), experts: Type.Integer(), bring: Type.String(),
  applicant: Type.Object({ name: Type.String({ description: 'masked' }), number: Type.String({ description: 'masked' }) }),
  facts: Type.Array(KnownFact), files: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), type: Type.String(), evidence: Text })),
  fields: Type.Array(Type.Object({ element: Type.String(), name: Text, question: Text, field: FieldType })),
  mine: Type.Optional(OpinionView), /** Those of the others, while there is no majority. */ others: Type.Optional(Type.Array(Type.Object({ speciality: Text, opinion: OpinionView }))),
  group: Type.Optional(Type.Array(NamedValue)), draw: Type.Optional(Type.String()), actions: Type.Array(ActionView),
}, { title: 'AppraisalTask' });
export type AppraisalTask = Static<typeof AppraisalTask>;

export const AppraisalList = Type.Object({ rows: Type.Array(AppraisalRow), /** There are others: they come up as these are done. */ more: Type.Boolean() }, { title: 'AppraisalList' });
export const OpinionBody = Type.Object({
  values: Type.Record(Type.String({ maxLength: 100 }), Type.Union([Type.Boolean(), Type.String({ maxLength: 500 }), Type.Number()]), { maxProperties: 20 }), grounds: Type.String({ minLength: 1, maxLength: 1000 }),
}, { title: 'OpinionBody', additionalProperties: false });
export const LeaveGroupBody = Type.Object({ kind: LeftKind, reason: Type.String({ minLength: 1, maxLength: 1000 }) }, { title: 'LeaveGroupBody', additionalProperties: false });
