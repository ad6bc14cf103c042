import { spawnSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { DatabaseTrouble } from './trouble.ts';

/** The system user that PostgreSQL runs as; `undefined` where it is simply ours. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number } | undefined;

type PasswdLine = { readonly name: string; readonly uid: number; readonly gid: number };

async function passwd(): Promise<readonly PasswdLine[]> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    // Some systems write -2 for nobody; a spawned process needs it unsigned.
    return name && uid && gid ? [{ name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }] : [];
  });
}

/**
 * PostgreSQL refuses to run as root. As root we therefore hand it to the owner of an existing cluster, else to
 * `postgres`, else to `nobody`. Without root it runs as ourselves.
 */
export async function chooseAccount(dataDir: string): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined;
  const users = await passwd();
  const owner = await stat(dataDir).then((found) => found, () => undefined);
  if (owner && owner.uid !== 0) {
    return { name: users.find((user) => user.uid === owner.uid)?.name ?? String(owner.uid), uid: owner.uid, gid: owner.gid };
  }
  const chosen = ['postgres', '_postgres', 'nobody'].map((name) => users.find((user) => user.name === name)).find((user) => user && user.uid !== 0);
  if (!chosen) {
    throw new DatabaseTrouble(
      '内置数据库不能以 root 身份运行，而本机没有 postgres 或 nobody 用户。请新建其中一个用户，或用 DATABASE_URL 指定其他 PostgreSQL。',
      'The embedded database cannot run as root and this machine has neither a user postgres nor nobody. Create one, or name another PostgreSQL in DATABASE_URL.',
    );
  }
  return chosen;
}

/** Whether that user can reach a folder or run a file: tried by that user, because modes alone say nothing of ACLs and mounts. */
export function canReach(account: Account, path: string, what: 'enter' | 'run'): boolean {
  if (!account) return true;
  const test = what === 'enter' ? 'cd "$1"' : 'test -x "$1" && test -r "$1"';
  return spawnSync('/bin/sh', ['-c', test, 'sh', path], { uid: account.uid, gid: account.gid, cwd: '/', stdio: 'ignore' }).status === 0;
}
