import type { Catalog } from '#core/catalog/catalog.ts';
import { dayOf } from '#core/clocks/day.ts';
import { retentionOf, type Retention } from '#core/register/retention.ts';
import type { Aged, RetentionStore } from './ports/retention.ts';

/** What became of one kind of record in a region: how much is old, how much of it may go, how much went. */
export type RetentionLine = Retention & Aged & { readonly region: string; readonly removed: number };

/** Count what is older than it has to be and, unless it is only looked at, remove what nothing that still runs needs. A figure that nobody has confirmed removes nothing. */
export async function applyRetention({ catalog, store, now }: { readonly catalog: Pick<Catalog, 'parameters'>; readonly store: RetentionStore; readonly now: () => string }, region: string, remove: boolean): Promise<RetentionLine[]> {
  const lines: RetentionLine[] = [];
  for (const retention of retentionOf(catalog, region, dayOf(now()))) {
    const aged = await store.count(region, retention.kind, retention.before);
    lines.push({ region, ...retention, ...aged, removed: remove && retention.confirmed ? await store.remove(region, retention, now()) : 0 });
  }
  return lines;
}
