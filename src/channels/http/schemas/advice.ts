import { Type, type Static } from 'typebox';
import { Instant, Text } from './shared.ts';

const Choice = Type.Object({ code: Type.String(), name: Text });
const Time = Type.Object({ id: Type.String(), adviser: Type.String({ description: 'public number' }), startsAt: Instant, minutes: Type.Integer(), place: Type.String() });
const Status = Type.Union([Type.Literal('booked'), Type.Literal('cancelled'), Type.Literal('held'), Type.Literal('missed'), Type.Literal('unrecorded')]);
/** A talk as its person sees it: when, where, with whom, and afterwards what was said and what comes next. */
export const AdviceView = Type.Object({ id: Type.String(), version: Type.Integer(), status: Status, topic: Text, wish: Type.String(), time: Time, ahead: Type.Boolean({ description: 'can be moved or cancelled' }), record: Type.Optional(Type.Object({ text: Type.String(), next: Type.Array(Type.String()) })) }, { title: 'AdviceView' });
export type AdviceView = Static<typeof AdviceView>;
/** Times that can be booked, and what a talk can be about. */
export const AdviceTimes = Type.Object({ times: Type.Array(Time), topics: Type.Array(Choice) }, { title: 'AdviceTimes' });
export const MyAdvice = Type.Object({ advice: Type.Array(AdviceView), next: Type.Optional(Type.String()) }, { title: 'MyAdvice' });
export const BookAdviceBody = Type.Object({ time: Type.String({ format: 'uuid' }), topic: Type.String({ maxLength: 60 }), wish: Type.String({ maxLength: 500 }) }, { title: 'BookAdviceBody', additionalProperties: false });
export const MoveAdviceBody = Type.Object({ time: Type.String({ format: 'uuid' }) }, { title: 'MoveAdviceBody', additionalProperties: false });

/** An adviser's own times and talks. The name of whoever has booked is shown to the adviser, which stands in their access record. */
export const AdviserDesk = Type.Object({
  times: Type.Array(Type.Object({ ...Time.properties, booked: Type.Boolean() })),
  talks: Type.Array(Type.Object({ ...AdviceView.properties, person: Type.String(), due: Type.Boolean({ description: 'its time has come: to be recorded' }) })),
}, { title: 'AdviserDesk' });
export type AdviserDesk = Static<typeof AdviserDesk>;
export const OpenTimesBody = Type.Object({ startsAt: Type.Array(Instant, { minItems: 1, maxItems: 40 }), minutes: Type.Integer({ minimum: 10, maximum: 120 }), place: Type.String({ maxLength: 100 }) }, { title: 'OpenTimesBody', additionalProperties: false });
export const RecordAdviceBody = Type.Object({ status: Type.Union([Type.Literal('held'), Type.Literal('missed')]), text: Type.String({ maxLength: 2000 }), next: Type.Array(Type.String({ maxLength: 200 }), { maxItems: 10 }) }, { title: 'RecordAdviceBody', additionalProperties: false });
