import { Type, type Static } from 'typebox';
import { BATCH_ACTIONS } from '#core/batch/actions.ts';
import { CaseNumber, Instant, Text } from './shared.ts';

const Count = Type.Integer({ minimum: 0 });
const RowStatus = Type.Union([Type.Literal('read'), Type.Literal('bad'), Type.Literal('checked'), Type.Literal('filed'), Type.Literal('failed')]);

/** An event that can be filed for many workers with one spreadsheet. */
export const BatchEvent = Type.Object({ id: Type.String(), name: Text, summary: Text }, { title: 'BatchEvent' });
export type BatchEvent = Static<typeof BatchEvent>;

/** An uploaded sheet: where it stands and what can be done with it. `skipped`: rows that had a case already. */
export const BatchView = Type.Object({
  id: Type.String(), lifeEvent: Type.String(), name: Text, fileName: Type.String(), at: Instant,
  stage: Type.Union([Type.Literal('checking'), Type.Literal('checked'), Type.Literal('filing'), Type.Literal('done')]),
  counts: Type.Object({ read: Count, bad: Count, checked: Count, filed: Count, failed: Count }), skipped: Count,
  allowed: Type.Array(Type.Enum([...BATCH_ACTIONS])),
}, { title: 'BatchView' });
export type BatchView = Static<typeof BatchView>;

/** One row: who it is, what is to be mended, or the case and how its matters stand. */
export const BatchRowView = Type.Object({
  no: Type.Integer(), status: RowStatus, name: Type.String(), number: Type.String(), text: Text, faults: Type.Array(Text), case: Type.Optional(CaseNumber),
}, { title: 'BatchRowView' });
export type BatchRowView = Static<typeof BatchRowView>;

export const BatchRows = Type.Object({ rows: Type.Array(BatchRowView), next: Type.Optional(Type.Integer({ description: 'the `after` of the next page' })) }, { title: 'BatchRows' });
export const BatchList = Type.Object({ events: Type.Array(BatchEvent), batches: Type.Array(BatchView) }, { title: 'BatchList' });
export type BatchList = Static<typeof BatchList>;

export const BatchRowStatus = RowStatus;
