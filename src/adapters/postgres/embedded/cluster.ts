import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { isAlive } from './postmaster.ts';
import { DatabaseTrouble, codeOf, messageOf } from './trouble.ts';

/** A small, known environment: what the user has set for another PostgreSQL must not reach this one. */
export const cleanEnvironment = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'] ?? '/usr/bin:/bin', TZ: 'UTC', LC_ALL: process.platform === 'darwin' ? 'C' : 'C.UTF-8' });

const MAJOR = '18';

/** Throws where an existing cluster was made by another major version or cannot be read by us. */
async function existing(cluster: string): Promise<boolean> {
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new DatabaseTrouble(
      `数据目录 ${cluster} 属于其他用户（可能曾以 root 启动）。请用原来的用户启动，或用 KUAIBAN_DATA 另选数据目录。`,
      `The data folder ${cluster} belongs to another user (it may have been started as root). Start as that user, or choose another folder with KUAIBAN_DATA.`,
      error,
    );
  });
  if (version === undefined) return false;
  if (version.trim() !== MAJOR) {
    throw new DatabaseTrouble(
      `数据目录 ${cluster} 由 PostgreSQL ${version.trim()} 创建，本程序内置 PostgreSQL ${MAJOR}。请先导出再导入数据。`,
      `The data folder ${cluster} was made by PostgreSQL ${version.trim()}; this program carries PostgreSQL ${MAJOR}. Dump and restore the data first.`,
    );
  }
  return true;
}

/** Remove what an interrupted start has left: folders of processes that live no more. */
async function sweepUnfinished(parent: string, prefix: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    if (isAlive(pid)) continue;
    // Its initdb may still be writing its last file; then the next start removes it.
    await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/**
 * Make the cluster where there is none: into a folder beside it, then renamed, so that a half-made cluster is never
 * taken for a whole one. Two starters at once: the second keeps what the first has made.
 */
export async function ensureCluster(cluster: string, binaries: Binaries, account: Account): Promise<void> {
  if (await existing(cluster)) return;
  const parent = dirname(cluster);
  const prefix = `.${basename(cluster)}-new-`;
  await sweepUnfinished(parent, prefix);
  const unfinished = join(parent, `${prefix}${process.pid}-${randomBytes(4).toString('hex')}`);
  await mkdir(unfinished, { mode: 0o700 });
  try {
    if (account) await chown(unfinished, account.uid, account.gid);
    // The built-in provider sorts and folds alike on every machine, whatever its libc.
    await promisify(execFile)(binaries.initdb, [
      '-D', unfinished, '--username=kuaiban', '--auth=trust', '--encoding=UTF8', '--no-instructions',
      process.platform === 'darwin' ? '--locale=C' : '--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
    ], { cwd: '/', env: cleanEnvironment(), ...(account && { uid: account.uid, gid: account.gid }) });
    await rename(unfinished, cluster);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (await existing(cluster)) return;
    const said = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr).trim() : messageOf(error);
    throw new DatabaseTrouble(`无法建立内置数据库（${cluster}）：${said}`, `The embedded database could not be made in ${cluster}: ${said}`, error);
  }
}
