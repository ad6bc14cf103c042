import { officesOf } from '#core/catalog/places.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { Pool } from '#core/cases/assign.ts';
import type { Context } from './context.ts';
import type { Subject } from './ports/cases.ts';

/** The officers and experts with what they have in hand, and today's seed: read only when somebody has to be drawn. @param other who is a party as well: whoever has to stay away from either has to from both */
export async function readPool(context: Context, subject: Subject, other?: Subject): Promise<Pool> {
  const parties = [subject, ...(other ? [other] : [])];
  const [pool, ...hashes] = await Promise.all([context.pool.read(subject.region, dayOf(context.now())), ...parties.map(({ id }) => context.pool.hashesOf(subject.region, id))]);
  return { ...pool, personHashes: hashes.flat(), offices: officesOf(context.compiled.catalog, subject.region) };
}
