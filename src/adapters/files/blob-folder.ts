import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';

/**
 * A folder of files by their SHA-256. Bytes are written beside, flushed, then renamed: a file under its hash is always whole.
 */
export function createBlobFolder(folder: string): { put(bytes: Buffer): Promise<string>; get(hash: string): Promise<Buffer> } {
  const place = (hash: string): string => join(folder, hash.slice(0, 2), hash);
  return {
    async put(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const path = place(hash);
      if (await exists(path)) return hash;
      await mkdir(join(folder, hash.slice(0, 2)), { recursive: true });
      const beside = `${path}.${randomUUID()}`;
      const handle = await open(beside, 'wx', 0o600);
      await handle.writeFile(bytes);
      await handle.sync();
      await handle.close();
      await rename(beside, path);
      return hash;
    },
    async get(hash) {
      if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError('not a hash');
      return readFile(place(hash));
    },
  };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
