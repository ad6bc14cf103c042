import { allowedOn } from '#core/batch/actions.ts';
import type { Column } from '#core/batch/columns.ts';
import { rowOutcome, type RowOutcomes } from '#core/batch/row-outcome.ts';
import { stageOf } from '#core/batch/row.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { maskNumber } from '#core/register/mask.ts';
import type { Batch, BatchRow } from '#usecases/ports/batches.ts';
import type { BatchRowView, BatchView } from '../schemas/batch.ts';
import { faultsInOrder, statusText, unmetText } from './batch-texts.ts';
import { lifeEventName } from './names.ts';

/** An uploaded sheet as its employer sees it. @param outcomes of the rows that were filed, where all are */
export function batchView(compiled: CompiledCatalog, { id, lifeEvent, fileName, at, counts, skipped, pressedAt, replacedBy }: Batch, outcomes?: RowOutcomes): BatchView {
  const pressed = pressedAt !== null;
  return { id, lifeEvent, name: lifeEventName(compiled, lifeEvent), fileName, at, stage: stageOf(counts, pressed), counts, skipped, ...(outcomes && { outcomes }), ...(replacedBy !== null && { replacedBy }), allowed: [...allowedOn(counts, pressed, replacedBy !== null)] };
}

/** A row of it; the number is masked, the sheet that is given back has it whole. */
export function batchRowView(compiled: CompiledCatalog, columns: readonly Column[], row: BatchRow): BatchRowView {
  return { no: row.no, status: row.status, name: row.content.name, number: maskNumber(row.content.number), text: statusText(row), faults: faultsInOrder(columns, row.faults), unmet: row.unmet.map((matter) => unmetText(compiled, matter)), ...(row.caseNumber !== null && { case: row.caseNumber }), ...(row.items && { outcome: rowOutcome(row.items) }) };
}
