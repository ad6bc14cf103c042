import type { BatchStore } from './ports/batches.ts';

/** How long an uploaded sheet is kept: time enough to mend it and to fetch what became of it. What is filed stands in its cases (个人信息保护法 第十九条: no longer than the purpose needs). */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** Remove sheets that were uploaded too long ago, with everything that was typed into them; their cases stay. */
export async function removeOldBatches({ store, now }: { readonly store: Pick<BatchStore, 'removeBefore'>; readonly now: () => string }): Promise<void> {
  await store.removeBefore(new Date(Date.parse(now()) - KEPT_DAYS * DAY_MS).toISOString());
}
