import type { Duty } from '#adapters/jobs/queue.ts';
import { createPool } from '#adapters/postgres/pool.ts';
import { createRetentionStore } from '#adapters/postgres/register/retention-store.ts';
import { applyRetention } from '#usecases/apply-retention.ts';
import type { Platform } from './platform.ts';

/**
 * Removes at night what is kept no longer, by figures that the region has confirmed; without one nothing goes. The role that serves people can remove nothing: this opens a
 * connection of the owner for as long as it works. A region that fails holds up no other.
 */
export function retentionDuty({ compiled: { catalog }, now }: Pick<Platform, 'compiled' | 'now'>, connectionString: string, warn: (message: string) => void): Duty {
  return {
    // Twenty to three at night in China.
    name: 'apply-retention', cron: '40 18 * * *',
    run: async () => {
      const owner = createPool(connectionString, { max: 1, name: 'kuaiban retention', onLost: (error) => warn(error.message) });
      try {
        const store = createRetentionStore(owner);
        for (const region of catalog.regions.keys()) await applyRetention({ catalog, store, now }, region, true).catch((error: Error) => warn(`retention in ${region}: ${error.message}`));
      } finally {
        await owner.end();
      }
    },
  };
}
