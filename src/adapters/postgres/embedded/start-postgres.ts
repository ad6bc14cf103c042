import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { chooseAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import type { Keeper } from './keeper.ts';
import { connectKeeper, ensureDatabase } from './keeper.ts';
import { findOrLaunch, shutDown } from './launch.ts';
import { makeSocketDir, placeCluster } from './placement.ts';
import { isServerOf, readPostmaster } from './postmaster.ts';
import { serverSettings } from './settings.ts';
import { messageOf } from './trouble.ts';

export type Log = { info(message: string): void; warn(message: string): void };

export type RunningDatabase = {
  /** A URL for `pg` and `psql`; the user may do everything in this cluster. */
  readonly connectionString: string;
  /** `18.4` */
  readonly version: string;
  /** Stops the server unless another process still uses it. Waits until it is down. */
  stop(): Promise<void>;
  /** Gives up our claim and leaves the server running for whoever comes next. */
  leave(): Promise<void>;
};

/** The URL of a database of this server. Every part is spelt out, so that no PG* variable of the user can change it. */
export const socketUrl = (socketDir: string, database: string): string =>
  `postgres:///${database}?host=${encodeURIComponent(socketDir)}&port=5432&user=kuaiban&sslmode=disable`;

const MAXIMAL_RESTARTS = 5;

/**
 * Start the embedded PostgreSQL over a data folder, or join the one that already runs over it. Makes the cluster and the
 * database `kuaiban` on first use. Restarts the server when it dies. As root the server runs as `postgres` or `nobody`.
 *
 * `settings` overrides server settings (tests only turn off durability with it). Throws `DatabaseTrouble`.
 */
export async function startPostgres(options: { readonly dataDir: string; readonly log: Log; readonly settings?: Readonly<Record<string, string>> }): Promise<RunningDatabase> {
  const { log } = options;
  const account = await chooseAccount(options.dataDir);
  const cluster = await placeCluster(options.dataDir, account, log);
  const binaries = await findBinaries(account);
  await ensureCluster(cluster, binaries, account);

  let keeper: Keeper | undefined;
  let reopening: Promise<void> = Promise.resolve();
  let stopping = false;

  const open = async (): Promise<string> => {
    const running = await readPostmaster(cluster);
    const joinable = running?.ready && running.socketDir && await isServerOf(running.pid, cluster);
    const folder = joinable ? running.socketDir : await makeSocketDir(cluster, account);
    const { postmaster, adopted } = await findOrLaunch({ cluster, binaries, account, settings: serverSettings(folder, options.settings) });
    if (folder !== postmaster.socketDir) await rm(folder, { recursive: true, force: true });
    const administration = socketUrl(postmaster.socketDir, 'postgres');
    keeper = await connectKeeper(administration, () => { reopening = reopen(); });
    if (adopted) log.info('joined the running database');
    await ensureDatabase(administration, 'kuaiban');
    return postmaster.socketDir;
  };

  const openPatiently = async (attempts: number): Promise<string> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await open();
      } catch (error) {
        await keeper?.close();
        if (stopping || attempt >= attempts) throw error;
        // The server that we found was on its way down, or fell over again.
        await pause(100 * attempt);
      }
    }
  };

  const reopen = async (): Promise<void> => {
    if (stopping) return;
    log.warn('the database has gone away, starting it again');
    await openPatiently(MAXIMAL_RESTARTS).catch((error: unknown) => log.warn(`the database does not start again: ${messageOf(error)}`));
  };

  const socketDir = await openPatiently(3);
  return {
    connectionString: socketUrl(socketDir, 'kuaiban'),
    version: keeper?.version ?? '',
    stop: async () => {
      if (stopping) return;
      stopping = true;
      // A server that is just being started again would be left running by nobody.
      await reopening;
      const alone = await keeper?.release().catch(() => false);
      const running = alone ? await readPostmaster(cluster) : undefined;
      if (running) await shutDown(running.pid);
      await keeper?.close();
      if (running) await rm(running.socketDir, { recursive: true, force: true });
    },
    leave: async () => {
      stopping = true;
      await reopening;
      await keeper?.close();
    },
  };
}
