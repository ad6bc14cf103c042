import type { Link } from './chain.ts';
import { replay } from './replay.ts';
import type { CaseState } from './state.ts';

/** How an item stands in the tables that queues, boards and clocks are read from. */
export type Standing = { readonly no: number; readonly service: string; readonly status: string; readonly officer: string | null; readonly reviewer: string | null; readonly endedAt: string | null };

/**
 * Where the tables that are read in daily work do not stand as the chain of the case says: a status that was changed without an event shows in no hash.
 * Answers a line for each item; one for the whole case where its chain cannot be read.
 */
export function standsOtherwise(links: readonly Link[], stored: readonly Standing[]): readonly string[] {
  let items: CaseState['items'];
  try {
    ({ state: { items } } = replay(links));
  } catch (error) {
    return [`cannot be read: ${(error as Error).message}`];
  }
  const rows = new Map(stored.map((row) => [row.no, row]));
  const missing = stored.filter(({ no }) => !items.some((item) => item.no === no)).map(({ no }) => `item ${no} is not in the chain`);
  return [...missing, ...items.flatMap((item) => {
    const row = rows.get(item.no);
    if (!row) return [`item ${item.no} of the chain is not in the tables`];
    const told: Standing = { no: item.no, service: item.service, status: item.status, officer: item.officer ?? null, reviewer: item.reviewer ?? null, endedAt: item.endedAt ?? null };
    return (['service', 'status', 'officer', 'reviewer', 'endedAt'] as const)
      .filter((field) => (field === 'endedAt' ? time(told[field]) !== time(row[field]) : told[field] !== row[field]))
      .map((field) => `item ${item.no}: ${field} is ${String(row[field])}, by the chain ${String(told[field])}`);
  })];
}

const time = (at: string | null): number | null => (at === null ? null : Date.parse(at));
