import { sha256 } from '#adapters/crypto/hash.ts';
import { importTickets } from '#adapters/postgres/import/import-tickets.ts';
import { HALL } from '#core/catalog/hall.ts';
import { idOf } from '#core/id.ts';
import { generateTickets } from '#sandbox/people/tickets.ts';
import type { Anchor } from '#sandbox/people/anchor.ts';
import type { Platform } from './platform.ts';

/** A month of numbers at the hall of a city, so that its figures show something; today's queue is empty and for whoever tries it. */
export async function seedQueue({ pool }: Pick<Platform, 'pool'>, anchor: Anchor, region: string, clerk: string): Promise<void> {
  await importTickets(pool, region, generateTickets(anchor.seed, anchor.day, HALL, clerk, (name) => idOf(sha256, `demo/ticket/${region}/${name}`)));
}
