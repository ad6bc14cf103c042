import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { REGULAR } from '#adapters/documents/fonts.ts';
import { findChromium } from '../../test/chromium.ts';
import { MADE_UP } from './made-up.ts';
import { pageOf } from './pages.ts';
import type { Sample } from './sample.ts';

/** Draws the thirty sample documents and writes what stands on them beside them: `node bench/reading/draw.ts`. They are committed; it is run again when a kind changes. */
const folder = new URL('./samples/', import.meta.url);
await mkdir(folder, { recursive: true });
const found = await findChromium(process.env);
if (!('path' in found)) throw new Error(found.missing);
const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1400, height: 1400 } });
const font = `<style>@font-face{font-family:'Noto Sans SC';src:url(data:font/ttf;base64,${(await readFile(REGULAR)).toString('base64')})}</style>`;
const samples: Sample[] = [];
for (const [index, { kind, truth }] of MADE_UP.entries()) {
  const place = index % 6;
  await page.setContent(pageOf(kind, truth, place).replace('<body', `${font}<body`));
  await page.evaluate('document.fonts.ready');
  const file = `${String(index + 1).padStart(2, '0')}-${kind}.jpg`;
  await writeFile(new URL(file, folder), await page.locator('#photo').screenshot({ type: 'jpeg', quality: 72 }));
  samples.push({ file, kind, clean: place < 3, truth });
}
await writeFile(new URL('truth.json', folder), `${JSON.stringify(samples, null, 1)}\n`);
await browser.close();
