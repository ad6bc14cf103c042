import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadCatalog } from '#adapters/catalog/load-catalog.ts';
import { decodePicture } from '#adapters/ocr/decode-picture.ts';
import { openPaddle } from '#adapters/ocr/paddle.ts';
import { readDocument } from '#core/reading/read-document.ts';
import type { Sample } from './reading/sample.ts';

/** Reads the thirty sample documents and says how many of their fields came out as they stand on them, for clean and for poor photographs, how long a page takes, and what it takes of memory. Fails under 95 % of the clean ones. */
const folder = new URL('./reading/samples/', import.meta.url);
const samples = JSON.parse(await readFile(new URL('truth.json', folder), 'utf8')) as readonly Sample[];
const loaded = await loadCatalog(fileURLToPath(new URL('../catalog', import.meta.url)));
if (!('catalog' in loaded)) throw new Error(loaded.errors.map(({ file, message }) => `${file}: ${message.en}`).join('\n'));
const { catalog } = loaded;
const opened = performance.now();
const read = await openPaddle();
const opening = performance.now() - opened;
const times: number[] = [];
const counts = new Map<string, { clean: [number, number]; poor: [number, number] }>();
for (const { file, kind, clean, truth } of samples) {
  const started = performance.now();
  const found = readDocument(catalog.documentKinds, await read(decodePicture(await readFile(new URL(file, folder)))));
  times.push(performance.now() - started);
  const count = counts.get(kind) ?? { clean: [0, 0], poor: [0, 0] };
  counts.set(kind, count);
  const side = clean ? count.clean : count.poor;
  for (const [field, value] of Object.entries(truth)) {
    const got = found?.kind === kind ? found.fields.find((each) => each.field === field) : undefined;
    side[1]++;
    if (got?.value === value) side[0]++;
    else console.log(`  ${file} ${field}: ${value} ≠ ${got?.value ?? '—'} ${got === undefined ? '' : `(${got.mark} ${got.certainty.toFixed(2)})`}${found?.kind === kind ? '' : ` [${found?.kind ?? '?'}]`}`);
  }
}
const percent = ([right, all]: readonly [number, number]): string => (all === 0 ? '—' : `${((100 * right) / all).toFixed(1)} % (${right}/${all})`);
const sum = (side: 'clean' | 'poor'): [number, number] => [...counts.values()].reduce<[number, number]>(([right, all], count) => [right + count[side][0], all + count[side][1]], [0, 0]);
console.table(Object.fromEntries([...[...counts].map(([kind, { clean, poor }]) => [kind, { clean: percent(clean), poor: percent(poor) }] as const), ['all', { clean: percent(sum('clean')), poor: percent(sum('poor')) }]]));
const sorted = times.toSorted((a, b) => a - b);
console.log(`opening ${Math.round(opening)} ms · a page: median ${Math.round(sorted[15]!)} ms, longest ${Math.round(sorted.at(-1)!)} ms · memory ${Math.round(process.memoryUsage().rss / 1048576)} MB`);
const [right, all] = sum('clean');
if (right / all < 0.95) process.exitCode = 1;
