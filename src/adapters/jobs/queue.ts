import { PgBoss } from 'pg-boss';

/** A recurring duty of the platform: what to do, and how often at least. */
export type Duty = { readonly name: string; readonly cron: string; readonly run: () => Promise<void> };

/** The queue of duties: each runs by its schedule and whenever it is woken, in whichever process takes it. */
export type Duties = { wake(name: string): Promise<void>; stop(): Promise<void> };

/** PostgreSQL itself tells that a duty was woken (LISTEN/NOTIFY). Looking each second for each of some 45 duties kept a core busy for 4 % of the time with nothing to do; now every fifth second is enough, for what failed and for where nothing can be told. */
const LOOK_S = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 5 } as const;
const QUEUE = { retryLimit: 2, expireInSeconds: 300, deleteAfterSeconds: 3600, notify: true } as const;

/**
 * pg-boss with one queue for each duty. A duty that is woken ten times before it runs is run once (`short` policy); one that is
 * woken while it runs may run in two processes at once, which each duty must bear. A process that dies in the middle leaves the job
 * to the next one; a duty that fails is told to `onError` and tried again. Needs an owner's connection: pg-boss keeps its own schema.
 * Without `daily`, what has an hour of the day of its own runs only when it is woken: what a demonstration or a test comes to must not
 * depend on the hour it is started at.
 */
export async function startDuties(connectionString: string, duties: readonly Duty[], { daily, onError }: { readonly daily: boolean; readonly onError: (error: Error) => void }): Promise<Duties> {
  const boss = new PgBoss({ connectionString, schema: 'pgboss', max: 3, useListenNotify: true });
  boss.on('error', onError);
  await boss.start();
  const known = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]));
  for (const duty of duties) {
    const before = known.get(duty.name);
    if (!before) await boss.createQueue(duty.name, { policy: 'short', ...QUEUE });
    else if (!before.notify) await boss.updateQueue(duty.name, QUEUE);
    const run = (): Promise<void> => duty.run().catch((error: Error) => {
      onError(new Error(`${duty.name}: ${error.message}`, { cause: error }));
      throw error;
    });
    await boss.work(duty.name, LOOK_S, run);
    if (daily || !hasHour(duty)) await boss.schedule(duty.name, duty.cron);
  }
  return {
    async wake(name) {
      await boss.send(name, {});
    },
    stop: () => boss.stop({ graceful: true, timeout: 3000 }),
  };
}

/** Whether the second field of its schedule names hours: `0 18 * * *` does, `10 * * * *` does not. */
const hasHour = ({ cron }: Duty): boolean => cron.split(' ')[1] !== '*';
