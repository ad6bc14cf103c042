import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadRules } from './load-rules.ts';

test('given a catalogue that was read in this process, then it is the same one, also for whoever asks meanwhile', async () => {
  const catalog = resolve(import.meta.dirname, '../../catalog');
  const [first, meanwhile] = await Promise.all([loadRules(catalog), loadRules(catalog)]);
  expect(meanwhile).toBe(first);
  expect(await loadRules(catalog)).toBe(first);
});

test('given a catalogue that could not be read, then it is read anew by whoever asks next', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kuaiban-rules-'));
  try {
    const missing = join(folder, 'catalog');
    const first = loadRules(missing);
    await expect(first).rejects.toThrow();
    const next = loadRules(missing);
    expect(next).not.toBe(first);
    await expect(next).rejects.toThrow();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
