import { Type, type Static } from 'typebox';
import { Instant } from './shared.ts';

/** An appointment, an on-site investigation or (`kind`) the examination by experts: where, the times to choose from, the agreed one, when nobody was met, and what was seen. */
export const VisitView = Type.Object({
  kind: Type.Optional(Type.Literal('examination')), place: Type.String(), reason: Type.Optional(Type.String()), at: Instant, open: Type.Boolean(),
  times: Type.Array(Instant), chosen: Type.Optional(Instant), others: Type.Optional(Type.Object({ note: Type.String(), at: Instant })),
  missed: Type.Array(Type.Object({ time: Instant, note: Type.Optional(Type.String()), excused: Type.Optional(Type.Literal(true, { description: 'with good reason: the limit grows by the time between' })) })),
  report: Type.Optional(Type.Object({ on: Instant, met: Type.Boolean(), note: Type.Optional(Type.String()), at: Instant, photos: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), type: Type.String() })) })),
}, { title: 'VisitView' });
export type VisitView = Static<typeof VisitView>;

const note = Type.String({ minLength: 1, maxLength: 1000 });
const Times = Type.Array(Instant, { maxItems: 3, description: '由申请人选的两到三个时间 · two or three times to choose from' });
export const OrderVisitBody = Type.Object({ reason: note, place: Type.String({ minLength: 1, maxLength: 200 }), times: Times }, { title: 'OrderVisitBody', additionalProperties: false });
export const ProposeTimesBody = Type.Object({ times: Times }, { title: 'ProposeTimesBody', additionalProperties: false });
export const MissVisitBody = Type.Object({ note, times: Times, excused: Type.Optional(Type.Boolean({ description: '现场鉴定有正当理由没有来 · an examination was missed with good reason' })) }, { title: 'MissVisitBody', additionalProperties: false });
export const ReportVisitBody = Type.Object({
  on: Instant, met: Type.Boolean({ description: '见到了人 · somebody was there' }), note, files: Type.Array(Type.String({ format: 'uuid' }), { maxItems: 10 }),
  findings: Type.Record(Type.String({ maxLength: 100 }), Type.Union([Type.Boolean(), Type.String({ maxLength: 500 }), Type.Number()]), { maxProperties: 50 }),
}, { title: 'ReportVisitBody', additionalProperties: false });
export const ChooseTimeBody = Type.Object({ time: Instant }, { title: 'ChooseTimeBody', additionalProperties: false });
export const OtherTimesBody = Type.Object({ note }, { title: 'OtherTimesBody', additionalProperties: false });
