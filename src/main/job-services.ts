import { createJobReceiver, type JobReceiverConfig } from '#adapters/departments/job-receiver.ts';
import type { Receive } from '#adapters/departments/receiver.ts';
import { createEmploymentStore } from '#adapters/postgres/employment/employment-store.ts';
import { createPartnerStore } from '#adapters/postgres/employment/partner-store.ts';
import { createExchangeLog } from '#adapters/postgres/exchanges/exchange-log.ts';
import type { Context } from '#usecases/context.ts';
import { closePartnerJob, postPartnerJob, readPartnerJobs } from '#usecases/employment/partner-jobs.ts';
import type { Platform } from './platform.ts';

/** Takes what the job services of partners send; a partner is a department of the catalogue and signs with its key. */
export function receiveJobs({ pool, vault }: Platform, context: Context, keys: JobReceiverConfig['keys'], homeRegion: string): Receive {
  const parts = { context, employment: createEmploymentStore(pool, vault), partners: createPartnerStore(pool, vault) };
  return createJobReceiver({
    keys, homeRegion, clock: () => new Date(), exchanges: createExchangeLog(pool),
    jobs: { post: (partner, said) => postPartnerJob(parts, partner, said), close: (partner, said) => closePartnerJob(parts, partner, said), read: (partner, said) => readPartnerJobs(parts, partner, said) },
  });
}
