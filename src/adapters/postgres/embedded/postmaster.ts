import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { codeOf } from './trouble.ts';

/** What a running server writes about itself into `postmaster.pid` (PostgreSQL, src/include/utils/pidfile.h). */
export type Postmaster = { readonly pid: number; readonly socketDir: string; readonly ready: boolean };

export const pidFileOf = (cluster: string): string => join(cluster, 'postmaster.pid');

export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(pidFileOf(cluster), 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, socketDir: lines[4] ?? '', ready: lines[7] === 'ready' };
}

/**
 * Whether a process with this number runs. One that has ended but was not waited for (in a container whose first process
 * does not care for orphans that can last for ever) runs no more.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  try {
    // pid (name) state …; the name may hold brackets and spaces.
    return !/\) [ZX] [^)]*$/u.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    return codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ESRCH';
  }
}

/**
 * Whether the process is a PostgreSQL server of this cluster. A number alone proves nothing: after a restart of the
 * machine or container another program may have it, and then PostgreSQL would refuse to start for ever.
 */
export async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const command = process.platform === 'linux'
    ? await readFile(`/proc/${pid}/cmdline`, 'utf8').then((text) => text.replaceAll('\0', ' '), () => '')
    : await promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).then(({ stdout }) => stdout, () => '');
  return command.includes('postgres') && command.includes(cluster);
}
