import { dayOf } from '#core/clocks/day.ts';
import type { Pool } from '#core/cases/assign.ts';
import type { Context } from './context.ts';
import type { Subject } from './ports/cases.ts';

/** The officers and experts with what they have in hand, and today's seed: read only when somebody has to be drawn. */
export async function readPool(context: Context, subject: Subject): Promise<Pool> {
  const [pool, personHashes] = await Promise.all([context.pool.read(subject.region, dayOf(context.now())), context.pool.hashesOf(subject.region, subject.id)]);
  return { ...pool, personHashes, offices: context.compiled.catalog.regions.get(subject.region)?.offices ?? [] };
}
