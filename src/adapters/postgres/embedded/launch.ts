import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { cleanEnvironment } from './cluster.ts';
import type { Postmaster } from './postmaster.ts';
import { isAlive, isServerOf, pidFileOf, readPostmaster } from './postmaster.ts';
import { asArguments } from './settings.ts';
import { DatabaseTrouble } from './trouble.ts';

const PATIENCE_MS = 60_000;

export type Launch = {
  readonly cluster: string;
  readonly binaries: Binaries;
  readonly account: Account;
  readonly settings: Readonly<Record<string, string>>;
};

/** Start a server process. It gets a session of its own, so that Ctrl-C in the terminal does not reach it before us. */
function spawnServer({ cluster, binaries, account, settings }: Launch): { pid: number; output: string; ended(): number | undefined } {
  const output = `${cluster}.log`;
  const log = openSync(output, 'w', 0o600);
  let code: number | undefined;
  const child = spawn(binaries.postgres, ['-D', cluster, ...asArguments(settings)], {
    cwd: '/', env: cleanEnvironment(), detached: true, stdio: ['ignore', log, log], ...(account && { uid: account.uid, gid: account.gid }),
  });
  closeSync(log);
  child.on('exit', (status) => { code = status ?? -1; });
  child.on('error', () => { code = -1; });
  child.unref();
  return { pid: child.pid ?? -1, output, ended: () => code };
}

/**
 * A server of this cluster that answers: the living one (also one that is still recovering or stopping is waited for),
 * else a new one. Several processes may do this at once; PostgreSQL's own lock lets one of them win.
 */
export async function findOrLaunch(launch: Launch): Promise<{ postmaster: Postmaster; adopted: boolean }> {
  const until = performance.now() + PATIENCE_MS;
  let own: ReturnType<typeof spawnServer> | undefined;
  while (performance.now() < until) {
    const found = await readPostmaster(launch.cluster);
    if (found && await isServerOf(found.pid, launch.cluster)) {
      if (found.ready) return { postmaster: found, adopted: found.pid !== own?.pid };
    } else if (!own) {
      // A file whose number now belongs to another program would block the start. One whose process is gone stays: PostgreSQL
      // reads in it which shared memory to look for, and so notices servers of a killed parent that have not ended yet.
      if (found && isAlive(found.pid)) await rm(pidFileOf(launch.cluster), { force: true });
      own = spawnServer(launch);
    }
    if (own?.ended() !== undefined) {
      const rival = await readPostmaster(launch.cluster);
      const said = await readFile(own.output, 'utf8').catch(() => '');
      const temporary = /pre-existing shared memory|lock file .* already exists/u.test(said) || (rival && await isServerOf(rival.pid, launch.cluster));
      if (!temporary) throw new DatabaseTrouble(`内置数据库没有启动：\n${said}`, `The embedded database did not start (${own.output}).`);
      own = undefined;
      await pause(200);
    }
    await pause(10);
  }
  throw new DatabaseTrouble(`内置数据库在 ${PATIENCE_MS / 1000} 秒内没有应答（${launch.cluster}）。`, `The embedded database did not answer within ${PATIENCE_MS / 1000} seconds (${launch.cluster}).`);
}

/** Fast shutdown: running statements are broken off, everything committed is on disk. Waits until the process is gone. */
export async function shutDown(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT');
  const until = performance.now() + PATIENCE_MS;
  while (isAlive(pid)) {
    if (performance.now() > until) {
      process.kill(pid, 'SIGQUIT');
      return;
    }
    await pause(10);
  }
}
