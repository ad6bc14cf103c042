import { Type, type Static } from 'typebox';
import { BATCH_ACTIONS } from '#core/batch/actions.ts';
import { ROW_OUTCOMES } from '#core/batch/row-outcome.ts';
import { CaseNumber, Instant, Text } from './shared.ts';

const Count = Type.Integer({ minimum: 0 });
const RowStatus = Type.Union([Type.Literal('read'), Type.Literal('bad'), Type.Literal('checked'), Type.Literal('filed'), Type.Literal('failed'), Type.Literal('known', { description: 'filed before, with another sheet or alone' })]);

export const BatchRowOutcome = Type.Enum([...ROW_OUTCOMES]);

/** An event that can be filed for many workers with one spreadsheet. */
export const BatchEvent = Type.Object({ id: Type.String(), name: Text, summary: Text }, { title: 'BatchEvent' });
export type BatchEvent = Static<typeof BatchEvent>;

/** An uploaded sheet: where it stands and what can be done with it. `skipped`: rows that had a case already. `outcomes`: what came of the rows that were filed, once all are. */
export const BatchView = Type.Object({
  id: Type.String(), lifeEvent: Type.String(), name: Text, fileName: Type.String(), at: Instant,
  stage: Type.Union([Type.Literal('checking'), Type.Literal('checked'), Type.Literal('filing'), Type.Literal('done')]),
  counts: Type.Object({ read: Count, bad: Count, checked: Count, filed: Count, failed: Count, known: Count }), skipped: Count,
  outcomes: Type.Optional(Type.Object({ open: Count, done: Count, partly: Count, refused: Count })), replacedBy: Type.Optional(Type.String({ description: 'the sheet that was uploaded in its place, mended' })), allowed: Type.Array(Type.Enum([...BATCH_ACTIONS])),
}, { title: 'BatchView' });
export type BatchView = Static<typeof BatchView>;

/** One row: who it is, what is to be mended, or the case and how its matters stand. `unmet`: each matter that was not approved, and why. */
export const BatchRowView = Type.Object({
  no: Type.Integer(), status: RowStatus, name: Type.String(), number: Type.String(), text: Text, faults: Type.Array(Text), case: Type.Optional(CaseNumber), outcome: Type.Optional(BatchRowOutcome), unmet: Type.Array(Text),
}, { title: 'BatchRowView' });
export type BatchRowView = Static<typeof BatchRowView>;

export const BatchRows = Type.Object({ rows: Type.Array(BatchRowView), next: Type.Optional(Type.Integer({ description: 'the `after` of the next page' })) }, { title: 'BatchRows' });
export const BatchList = Type.Object({ events: Type.Array(BatchEvent), batches: Type.Array(BatchView) }, { title: 'BatchList' });
export type BatchList = Static<typeof BatchList>;

export const BatchRowStatus = RowStatus;
