import { sha256 } from '#adapters/crypto/hash.ts';
import type { Duty } from '#adapters/jobs/queue.ts';
import { createRatingStore } from '#adapters/postgres/ratings/rating-store.ts';
import { createSupervisionStore } from '#adapters/postgres/supervision/supervision-store.ts';
import type { Context } from '#usecases/context.ts';
import { drawHandlers } from '#usecases/ratings/draw-handlers.ts';
import { remindOfRepairs } from '#usecases/ratings/remind-of-repairs.ts';
import type { Platform } from './platform.ts';

/** What the platform does by itself about low ratings; each may die anywhere and begin again. @param trouble is told what could not be done for one rating */
export function ratingDuties(platform: Platform, context: Context, trouble: (what: string, error: unknown) => void): Duty[] {
  const regions = [...platform.compiled.catalog.regions.keys()];
  const parts = { context, ratings: createRatingStore(platform.pool, platform.vault, sha256) };
  return [
    { name: 'draw-handlers', cron: '*/10 * * * *', run: async () => void (await drawHandlers({ ...parts, absences: createSupervisionStore(platform.pool), onTrouble: (number, error) => trouble(`repair of rating ${number}`, error) }, regions)) },
    // Nine in the morning in China.
    { name: 'remind-of-repairs', cron: '0 1 * * *', run: () => remindOfRepairs(parts, regions) },
  ];
}
