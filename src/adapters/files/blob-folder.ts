import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from './sync-folder.ts';

/**
 * A folder of files by their SHA-256. Bytes are written beside, flushed, then renamed: a file under its hash is always whole, and once
 * `put` has answered it outlives a power cut.
 */
export function createBlobFolder(folder: string): { put(bytes: Buffer): Promise<string>; has(hash: string): Promise<boolean>; get(hash: string): Promise<Buffer>; remove(hash: string): Promise<void> } {
  const place = (hash: string): string => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError('not a hash');
    return join(folder, hash.slice(0, 2), hash);
  };
  return {
    async put(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const path = place(hash);
      if (await exists(path)) return hash;
      const made = await mkdir(dirname(path), { recursive: true });
      const beside = `${path}.${randomUUID()}`;
      try {
        await writeThrough(beside, bytes);
        await rename(beside, path);
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
      await syncFolder(dirname(path));
      if (made !== undefined) await syncFolder(dirname(made));
      return hash;
    },
    async get(hash) {
      return readFile(place(hash));
    },
    has: async (hash) => exists(place(hash)),
    remove: async (hash) => rm(place(hash), { force: true }),
  };
}

async function writeThrough(path: string, bytes: Buffer): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
