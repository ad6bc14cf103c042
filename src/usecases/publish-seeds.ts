import { commitmentOf, daysToCommit } from '#core/assignment/seed.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { Hash } from '#core/id.ts';
import type { DrawStore } from './ports/draws.ts';

/** Publish the commitments of the coming days for every region; what is published stays. `newSeed` gives 64 hex digits of chance. */
export async function publishSeeds(parts: { draws: DrawStore; regions: readonly string[]; newSeed: () => string; hash: Hash; now: () => string }): Promise<number> {
  let published = 0;
  const at = parts.now();
  for (const region of parts.regions) {
    const committed = (await parts.draws.seeds(region, dayOf(at))).map((seed) => seed.day);
    for (const day of daysToCommit(dayOf(at), committed)) {
      const seed = parts.newSeed();
      await parts.draws.publish({ region, day, seed, commitment: commitmentOf(seed, parts.hash), publishedAt: at });
      published += 1;
    }
  }
  return published;
}
