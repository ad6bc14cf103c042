import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, mkdtemp, readFile, readdir, readlink, realpath, symlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from './account.ts';
import { canReach } from './account.ts';
import { SHARED_ROOT } from './binaries.ts';
import { isAlive } from './postmaster.ts';
import { DatabaseTrouble } from './trouble.ts';

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/**
 * Where the cluster really lives. Usually `dataDir` itself; when the database user cannot enter the folder it lies in
 * (a checkout under /root), a folder under /var/lib/kuaiban, and `dataDir` becomes a link to it.
 *
 * Whoever removes the data folder means to begin anew, so each link leads to a fresh folder. What an earlier link led
 * to is kept all the same and named in the log: the link may also be missing because a disk was not mounted.
 */
export async function placeCluster(dataDir: string, account: Account, log: { warn(message: string): void }): Promise<string> {
  const wanted = resolve(dataDir);
  await mkdir(dirname(wanted), { recursive: true });
  const place = join(await realpath(dirname(wanted)), basename(wanted));
  const there = await lstat(place).catch(() => undefined);
  if (there?.isSymbolicLink()) {
    const target = resolve(dirname(place), await readlink(place));
    await mkdir(dirname(target), { recursive: true, mode: 0o755 });
    return target;
  }
  if (canReach(account, dirname(place), 'enter')) return place;
  if (there) {
    throw new DatabaseTrouble(
      `数据库用户 ${account?.name} 无法进入数据目录 ${place}。请放宽上级目录的权限，或用 KUAIBAN_DATA 另选数据目录。`,
      `The database user ${account?.name} cannot enter the data folder ${place}. Open the folders above it, or choose another one with KUAIBAN_DATA.`,
    );
  }
  await mkdir(SHARED_ROOT, { recursive: true, mode: 0o755 });
  const prefix = `${shortHash(place)}-`;
  const older = (await readdir(SHARED_ROOT)).filter((name) => name.startsWith(prefix)).map((name) => join(SHARED_ROOT, name));
  if (older.length > 0) log.warn(`earlier data of ${place} are still in ${older.join(', ')}`);
  const folder = await mkdtemp(join(SHARED_ROOT, prefix));
  for (const open of [SHARED_ROOT, folder]) await chmod(open, 0o755);
  const shared = join(folder, 'postgres');
  await symlink(shared, place);
  return shared;
}

/**
 * Whether a living server has its socket there. One that was just killed is given a moment to be gone; one that stays
 * may have lost its data folder to somebody's `rm` and notices only after a while.
 */
async function heldByLiving(folder: string): Promise<boolean> {
  const lock = await readFile(join(folder, '.s.PGSQL.5432.lock'), 'utf8').catch(() => '');
  const pid = Number.parseInt(lock, 10);
  for (let tries = 0; Number.isInteger(pid) && isAlive(pid); tries += 1) {
    if (tries === 20) return true;
    await pause(50);
  }
  return false;
}

/**
 * A private folder for the socket, with a path short enough for a socket address (104 bytes on some systems). Its name
 * can be guessed, so a folder that is not ours alone, or that another server uses, is left and a fresh one is made.
 */
export async function makeSocketDir(cluster: string, account: Account): Promise<string> {
  const uid = account?.uid ?? process.getuid?.() ?? 0;
  const folder = `/tmp/kb-${shortHash(cluster)}`;
  await mkdir(folder, { mode: 0o700 }).catch(() => undefined);
  const found = await lstat(folder).catch(() => undefined);
  const makers = new Set([uid, process.getuid?.() ?? uid]);
  const usable = found?.isDirectory() && makers.has(found.uid) && (found.mode & 0o077) === 0 && !(await heldByLiving(folder));
  const chosen = usable ? folder : await mkdtemp('/tmp/kb-');
  if (account) await chown(chosen, account.uid, account.gid);
  return chosen;
}
