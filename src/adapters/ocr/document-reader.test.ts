import { readFile } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { createDocumentReader } from './document-reader.ts';

const reader = createDocumentReader();
const hasty = createDocumentReader({ deadline: 1, waiting: 1 });
afterAll(() => { reader.close(); hasty.close(); });
const SAMPLE = new URL('../../../bench/reading/samples/01-identity-card.jpg', import.meta.url);

test('given a damaged picture and then a good one, then the first is refused and the second is read by the same process', { timeout: 120_000 }, async () => {
  const sample = await readFile(SAMPLE);
  const [damaged, good] = await Promise.all([reader.read(sample.subarray(0, 2000)), reader.read(sample)]);
  expect(damaged).toEqual({ not: 'damaged' });
  expect('lines' in good && good.lines.map(({ text }) => text).join('')).toContain('甄样本');
});
test('given more pictures than may wait, then the rest are told at once, and one that takes too long ends', async () => {
  const bytes = await readFile(SAMPLE);
  const answers = await Promise.all([hasty.read(bytes), hasty.read(bytes), hasty.read(bytes)]);
  expect(answers[0]).toEqual({ not: 'slow' });
  expect(answers[2]).toEqual({ not: 'busy' });
});
