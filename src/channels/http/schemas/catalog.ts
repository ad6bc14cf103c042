import { Type, type Static } from 'typebox';
import { FieldType, Text } from './shared.ts';

export const LifeEventSummary = Type.Object({
  id: Type.String(), name: Text, summary: Text, subject: Type.String(),
  words: Type.Array(Type.String()), items: Type.Integer(), materialsBefore: Type.Integer(), formsBefore: Type.Integer(), toSubmit: Type.Integer(),
}, { title: 'LifeEventSummary' });
export type LifeEventSummary = Static<typeof LifeEventSummary>;

export const QuestionView = Type.Object({ id: Type.String(), text: Text, why: Text, field: FieldType }, { title: 'QuestionView' });
export type QuestionView = Static<typeof QuestionView>;

export const ServiceSummary = Type.Object({
  code: Type.String(), name: Text, short: Text, summary: Text, basis: Type.Array(Type.String()),
  promised: Text, statutory: Text, noticeBefore: Type.Optional(Type.String()), noticeAfter: Type.Optional(Type.String()),
}, { title: 'ServiceSummary' });
export type ServiceSummary = Static<typeof ServiceSummary>;

export const LifeEventDetail = Type.Object({
  id: Type.String(), name: Text, summary: Text, source: Type.String(),
  services: Type.Array(Type.Intersect([ServiceSummary, Type.Object({ after: Type.Array(Type.String()), with: Type.Optional(Type.String()) })])),
  remarks: Type.Array(Type.String()),
}, { title: 'LifeEventDetail' });
export type LifeEventDetail = Static<typeof LifeEventDetail>;
