import type { Catalog } from '#core/catalog/catalog.ts';
import { dayOf } from '#core/clocks/day.ts';
import { goesOn, retentionOf, type Retention } from '#core/register/retention.ts';
import type { Aged, RetentionRun, RetentionStore, RetentionView } from './ports/retention.ts';

/** What became of one kind of record in a region: how much is old, how much of it may go, how much went. */
export type RetentionLine = Retention & Aged & { readonly region: string; readonly removed: number };

type Parts = { readonly catalog: Pick<Catalog, 'parameters'>; readonly store: RetentionStore; readonly now: () => string };

/** So many records go in one transaction, and so many such pieces of a kind in one run: what is left goes in the next. */
const PIECE = 2000, PIECES = 100;

/** Count what is older than it has to be and, unless it is only looked at, remove what nothing that still runs needs, piece by piece. A figure that nobody has confirmed removes nothing. */
export async function applyRetention({ catalog, store, now }: Parts, region: string, remove: boolean, piece = PIECE): Promise<RetentionLine[]> {
  const lines: RetentionLine[] = [];
  const at = now();
  for (const retention of retentionOf(catalog, region, dayOf(at))) {
    const aged = await store.count(region, retention.kind, retention.before);
    lines.push({ region, ...retention, ...aged, removed: remove && retention.confirmed ? await removeAll(store, region, retention, at, piece) : 0 });
  }
  return lines;
}

async function removeAll(store: RetentionStore, region: string, retention: Retention, at: string, piece: number): Promise<number> {
  let removed = 0;
  for (let pieces = 0; pieces < PIECES; pieces += 1) {
    const gone = await store.remove(region, retention, at, piece);
    removed += gone;
    if (gone < piece) break;
  }
  return removed;
}

/** Of each kind of record: how long it is kept, what is due now, when the next will be, and what went last. */
export type RetentionAhead = Retention & Aged & { /** The day on which the oldest that is not due yet will be. */ readonly next: string | undefined; readonly last: Pick<RetentionRun, 'at' | 'removed'> | undefined };

/** What will go when, for who keeps the archive. */
export async function retentionAhead({ catalog, view, now }: { readonly catalog: Pick<Catalog, 'parameters'>; readonly view: RetentionView; readonly now: () => string }, region: string): Promise<RetentionAhead[]> {
  const runs = await view.lastRuns(region);
  return Promise.all(retentionOf(catalog, region, dayOf(now())).map(async (retention) => {
    const [aged, oldest] = await Promise.all([view.count(region, retention.kind, retention.before), view.oldestFrom(region, retention.kind, retention.before)]);
    return { ...retention, ...aged, next: oldest === undefined ? undefined : goesOn(retention, oldest), last: runs.find(({ kind }) => kind === retention.kind) };
  }));
}
