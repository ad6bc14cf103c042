import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBlobFolder } from './blob-folder.ts';

let folder = '';
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'kuaiban-blobs-')); });
afterEach(() => rm(folder, { recursive: true }));

/** Every file below the folder. */
const files = async (): Promise<string[]> => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile()).map(({ name }) => name);

test('given the same bytes ten times at once, then there is one whole file under their hash, and nothing beside it', async () => {
  const blobs = createBlobFolder(join(folder, 'not', 'there', 'yet'));
  const bytes = Buffer.from('%PDF-1.7');
  const hashes = new Set(await Promise.all(Array.from({ length: 10 }, () => blobs.put(bytes))));
  expect(hashes.size).toBe(1);
  expect(await files()).toEqual([...hashes]);
  expect(await blobs.get([...hashes][0]!)).toEqual(bytes);
});
