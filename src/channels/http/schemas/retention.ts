import { Type, type Static } from 'typebox';
import { Day, Instant, Text } from './shared.ts';

/** How long one kind of record is kept, what is due, when more will be, and what went last. `confirmed`: without it nothing goes. */
export const RetentionLineView = Type.Object({
  kind: Type.String(), name: Text, limit: Text, source: Type.String(), confirmed: Type.Boolean(), before: Day,
  due: Type.Integer({ description: 'older than it has to be, and needed by nothing that still runs' }), needed: Type.Integer({ description: 'older, and still needed' }),
  next: Type.Optional(Day), last: Type.Optional(Type.Object({ at: Instant, removed: Type.Integer() })),
}, { title: 'RetentionLine' });
export const RetentionAhead = Type.Object({ lines: Type.Array(RetentionLineView) }, { title: 'RetentionAhead' });
export type RetentionAhead = Static<typeof RetentionAhead>;
