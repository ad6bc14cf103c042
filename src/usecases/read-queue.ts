import { queueMark } from '#core/cases/queue-mark.ts';
import { supervisedOf } from '#core/cases/supervised.ts';
import { urgings } from '#core/cases/urge.ts';
import type { Context } from './context.ts';
import type { QueueItem, StaffStore } from './ports/staff.ts';

/** A row with all that it shows. */
export type QueueLine = QueueItem & { readonly clock: NonNullable<QueueItem['clock']> };

/** An officer's queue from the projection. Rows written before it kept the clock are completed from their case, once per case. */
export async function readQueue({ cases }: Pick<Context, 'cases'>, staff: Pick<StaffStore, 'queue'>, region: string, officer: string): Promise<QueueLine[]> {
  const rows = await staff.queue(region, officer);
  const old = new Set(rows.flatMap((row) => (row.clock ? [] : [row.number])));
  const read = new Map(await Promise.all([...old].map(async (number) => [number, await cases.read(region, number)] as const)));
  return rows.flatMap((row) => {
    if (row.clock) return [{ ...row, clock: row.clock }];
    const item = read.get(row.number)?.state.items.find((each) => each.no === row.no);
    return item ? [{ ...row, clock: item.reopened?.clock ?? item.clock, mark: queueMark(item), urged: urgings(item) ?? null, supervised: supervisedOf(item) }] : [];
  });
}
