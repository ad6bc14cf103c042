import { checkBatchRow } from './check-batch-row.ts';
import type { Context } from './context.ts';
import { fileBatchRow } from './file-batch-row.ts';
import { inLanes } from './in-lanes.ts';
import type { BatchStore, Settled, TakenRow } from './ports/batches.ts';
import { tellOfSheets } from './tell-of-sheets.ts';

/** So many rows are taken in hand together, and so many of them are under way at once: as much as two cores and the connections of a process carry beside the visitors. */
const AT_A_TIME = 32, AT_ONCE = 8;
/** How long nobody else takes a row: longer than departments may think. If it takes longer still, the row is done twice and has one case. */
const HELD_MS = 10_000;
/** How long one run works: less than a job may last. What is left is for the next. */
const RUN_MS = 200_000;

export type BatchWork = {
  readonly context: Context; readonly store: BatchStore; readonly regions: readonly string[]; readonly onTrouble: (row: TakenRow, error: unknown) => void;
  /** Told of a sheet whose enterprise could not be told of it; it is tried again. */
  readonly onSheet?: (sheet: { readonly id: string }, error: unknown) => void;
  /** Told when there is more than one take: another process may help. */
  readonly callForHelp: () => void;
};

/** Check the rows that were uploaded, file those whose filing was asked for, and tell of each sheet whose last one that was. Answers how many rows were worked on. */
export async function workOnBatches({ context, store, regions, onTrouble, onSheet, callForHelp }: BatchWork): Promise<number> {
  const ends = Date.parse(context.now()) + RUN_MS;
  let done = 0, called = false;
  // Region by region in turn: none waits for the end of another's sheet.
  for (let before = -1; done > before && Date.parse(context.now()) < ends;) {
    before = done;
    for (const region of regions) {
      const rows = await take({ context, store }, region);
      if (rows.length === AT_A_TIME && !called) {
        called = true;
        callForHelp();
      }
      await workOn({ context, store, onTrouble }, region, rows);
      await tellOfSheets(context, store, region, onSheet);
      done += rows.length;
    }
  }
  return done;
}

function take({ context, store }: Pick<BatchWork, 'context' | 'store'>, region: string): Promise<readonly TakenRow[]> {
  const now = context.now();
  return store.take(region, now, new Date(Date.parse(now) + HELD_MS).toISOString(), AT_A_TIME);
}

async function workOn({ context, store, onTrouble }: Pick<BatchWork, 'context' | 'store' | 'onTrouble'>, region: string, rows: readonly TakenRow[]): Promise<void> {
  if (rows.length === 0) return;
  const became = await inLanes(rows, AT_ONCE, async (row): Promise<Settled> => {
    try {
      return await (row.status === 'read' ? checkBatchRow(context, row) : fileBatchRow(context, row));
    } catch (error) {
      onTrouble(row, error);
      return { to: 'later' };
    }
  });
  await store.settle(region, rows.map((row, at) => ({ row, became: became[at]! })));
}
