import { dayOf } from '#core/clocks/day.ts';
import { isByTheHundred } from '#core/batch/by-the-hundred.ts';
import { columnsOf } from '#core/batch/columns.ts';
import { readRows } from '#core/batch/read-rows.ts';
import { asksToBeMended, leftOver, standsFor } from '#core/batch/replaces.ts';
import type { RowRead } from '#core/batch/row.ts';
import { MOST_ROWS, type Sheet } from '#core/batch/sheet.ts';
import type { Context } from './context.ts';
import type { ClerkAct } from './ports/clerks.ts';
import type { Batch, BatchStore } from './ports/batches.ts';

/** `id` says which upload it is: sent again it is the same sheet. */
export type Upload = Pick<Batch, 'region' | 'id' | 'enterprise' | 'lifeEvent' | 'fileName' | 'actor'> & { readonly sheet: Sheet; /** Of a clerk: kept with the sheet. */ readonly acts?: readonly ClerkAct[] };

export type Uploaded = { readonly kind: 'uploaded' | 'again'; readonly batch: Batch } | { readonly kind: 'not-offered' } | { readonly kind: 'too-many'; readonly most: number };

/** Rows that an enterprise may upload within a day: two full sheets. Each row asks registers and departments about somebody. */
const ROWS_A_DAY = 20_000;
const DAY_MS = 86_400_000;

/** Keep an uploaded sheet, with what can be told of its rows at once; the rest is checked row by row afterwards. Sent again, because no answer came, it is found as it stands. @throws SheetError */
export async function uploadBatch(context: Context, store: BatchStore, { sheet, acts, ...upload }: Upload): Promise<Uploaded> {
  const { region, enterprise, lifeEvent, id } = upload;
  if (!isByTheHundred(context.compiled.catalog, region, lifeEvent)) return { kind: 'not-offered' };
  const present = await store.find(region, enterprise, id);
  if (present) return { kind: 'again', batch: present };
  const at = context.now();
  const here = { compiled: context.compiled, region, on: dayOf(at) };
  const { rows, skipped } = readRows(here, columnsOf(here, lifeEvent), sheet);
  const before = await store.uploadedSince(region, enterprise, new Date(Date.parse(at) - DAY_MS).toISOString());
  if (before + rows.length > ROWS_A_DAY) return { kind: 'too-many', most: ROWS_A_DAY };
  await store.add({ ...upload, at, skipped }, rows, await replacedBy(store, upload, rows), acts);
  const batch = await store.find(region, enterprise, id);
  if (!batch) throw new Error(`batch ${id} is gone`);
  return { kind: 'uploaded', batch };
}

/** The sheets that this one was made from: it has everybody in whom they wait to be mended. No more rows are compared than a sheet may have. */
async function replacedBy(store: BatchStore, { region, enterprise, lifeEvent }: Pick<Upload, 'region' | 'enterprise' | 'lifeEvent'>, rows: readonly RowRead[]): Promise<readonly string[]> {
  const contents = rows.map(({ content }) => content);
  const replaced: string[] = [];
  let compared = 0;
  for (const before of await store.list(region, enterprise)) {
    if (before.lifeEvent !== lifeEvent || before.replacedBy !== null || !asksToBeMended(before.counts)) continue;
    const statuses = leftOver(before.pressedAt !== null);
    compared += statuses.reduce((sum, status) => sum + before.counts[status], 0);
    if (compared > MOST_ROWS) break;
    const left = (await store.rows(region, before.id, { after: 0, limit: MOST_ROWS })).filter(({ status }) => statuses.includes(status));
    if (standsFor(contents, left.map(({ content }) => content))) replaced.push(before.id);
  }
  return replaced;
}
