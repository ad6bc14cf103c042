import { hash, hkdfSync, randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '#adapters/files/sync-folder.ts';

/**
 * The secrets of an installation. `current` seals; `all` open what earlier ones have sealed; the last of them, the
 * `root`, is the one the installation began with: lookup hashes and signatures hang on it and so survive a rotation.
 */
export type Keys = { readonly current: MasterKey; readonly all: readonly MasterKey[]; readonly root: MasterKey };

export type MasterKey = {
  /** First eight hex digits of a hash: names the key without telling anything about it. */
  readonly id: string;
  /** A key of 32 bytes for one purpose (HKDF-SHA256, RFC 5869); keys of different purposes say nothing about each other. */
  derive(purpose: string): Buffer;
};

function masterKey(secret: Buffer): MasterKey {
  const derive = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'kuaiban', purpose, 32));
  return { id: hash('sha256', derive('id'), 'hex').slice(0, 8), derive };
}

/** Parse keys of 32 bytes in base64 or hex, separated by commas or white space, the current one first. Throws RangeError. */
export function parseKeys(text: string): Keys {
  const secrets = text.split(/[\s,]+/u).filter(Boolean).map((word) => Buffer.from(word, /^[0-9a-f]{64}$/iu.test(word) ? 'hex' : 'base64'));
  const [current, ...earlier] = secrets.map((secret) => {
    if (secret.length !== 32) throw new RangeError('密钥必须是32字节（base64 或十六进制） / a key must be 32 bytes in base64 or hex');
    return masterKey(secret);
  });
  if (!current) throw new RangeError('没有密钥 / there is no key');
  return { current, all: [current, ...earlier], root: earlier.at(-1) ?? current };
}

/** Make the key file once. Two processes at once end up with the same file: a link cannot replace what is there. */
async function makeKeyFile(file: string): Promise<void> {
  const fresh = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(fresh, 'w', 0o600);
  try {
    await handle.writeFile(`${randomBytes(32).toString('base64')}\n`);
    // Data sealed with a key that a power cut has swallowed would be lost.
    await handle.sync();
  } finally {
    await handle.close();
  }
  await link(fresh, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(fresh);
  await syncFolder(dirname(file));
}

/**
 * The keys of KUAIBAN_KEY, else of `<data>/keys/master.key`, which is made on first use and readable by its owner only.
 * To rotate, put a new key before the old ones. Whoever loses them loses every sealed field: back them up apart from the data.
 */
export async function loadKeys(dataFolder: string, env: Readonly<Record<string, string | undefined>>): Promise<Keys> {
  if (env['KUAIBAN_KEY']) return parseKeys(env['KUAIBAN_KEY']);
  const folder = join(dataFolder, 'keys');
  const file = join(folder, 'master.key');
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return parseKeys(kept);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  await makeKeyFile(file);
  return parseKeys(await readFile(file, 'utf8'));
}
