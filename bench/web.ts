import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../test/chromium.ts';
import { serveAll } from './serve.ts';

/*
 * What somebody on a slow phone and a slow line waits for. The line is Lighthouse's slow 4G (1.6 Mbit/s down, 0.75 up, 150 ms for a round trip; each
 * request waits one), the phone has a quarter of this machine's speed. Nothing is in the cache. Usable: what is asked for can be pressed or typed into.
 */

const SLOW = { offline: false, latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 768_000 / 8 };
const SLOWDOWN = 4;
const RUNS = 5;
const BUDGETS = { scriptKB: 150, usableMs: 2_500, guideScriptKB: 60 };
const PAGES: Readonly<Record<string, { readonly path: string; readonly usable: string }>> = {
  hall: { path: '/', usable: 'main input, main a[href^="/life-events/"]' },
  guide: { path: '/guides/unemployment', usable: 'main a.go' },
  'guide in the hall': { path: '/life-events/unemployment', usable: 'main h1' },
};

type Measured = { readonly usableMs: number; readonly scriptKB: number; readonly allKB: number; readonly requests: number };

async function visit(browser: Browser, url: string, usable: string): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', SLOW);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const kinds = new Map<string, { readonly type: string; readonly heads: number }>();
    let [script, all, requests] = [0, 0, 0];
    cdp.on('Network.responseReceived', ({ requestId, type, response }) => void kinds.set(requestId, { type, heads: response.encodedDataLength }));
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      requests += 1;
      all += encodedDataLength;
      const kind = kinds.get(requestId);
      if (kind?.type === 'Script') script += encodedDataLength - kind.heads;
    });
    const began = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    await page.locator(usable).first().waitFor({ state: 'visible' });
    const usableMs = Math.round(performance.now() - began);
    // What is loaded for later pages does not count: only what came before the page could be used.
    const now = { scriptKB: Math.round(script / 100) / 10, allKB: Math.round(all / 100) / 10, requests };
    return { usableMs, ...now };
  } finally {
    await context.close();
  }
}

const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

const root = resolve(import.meta.dirname, '..');
const folder = await mkdtemp(join(tmpdir(), 'kuaiban-bench-'));
const found = await findChromium(process.env, false);
if ('missing' in found) throw new Error(found.missing);
const [server] = await serveAll(root, folder, 1);
const browser = await chromium.launch({ executablePath: found.path, args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
try {
  const pages: Record<string, Measured & { readonly slowestMs: number }> = {};
  for (const [name, { path, usable }] of Object.entries(PAGES)) {
    const url = new URL(path, server!.url).href;
    await visit(browser, url, usable);
    const runs: Measured[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await visit(browser, url, usable));
    pages[name] = { usableMs: middle(runs.map(({ usableMs }) => usableMs)), slowestMs: Math.max(...runs.map(({ usableMs }) => usableMs)), scriptKB: middle(runs.map(({ scriptKB }) => scriptKB)), allKB: middle(runs.map(({ allKB }) => allKB)), requests: middle(runs.map(({ requests }) => requests)) };
  }
  const met = pages['hall']!.scriptKB <= BUDGETS.scriptKB && pages['hall']!.usableMs <= BUDGETS.usableMs && pages['guide']!.scriptKB <= BUDGETS.guideScriptKB;
  const result = { at: new Date().toISOString(), machine: { cores: cpus().length, model: cpus()[0]?.model ?? '', memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version }, what: `first load without a cache, the middle of ${RUNS}; line: 1.6 Mbit/s down, 0.75 up, ${SLOW.latency} ms a request; processor slowed ${SLOWDOWN} times`, pages, budgets: BUDGETS, met };
  await mkdir(join(root, 'bench/results'), { recursive: true });
  await writeFile(join(root, 'bench/results/web.json'), `${JSON.stringify(result, null, 2)}\n`);
  for (const [name, { usableMs, slowestMs, scriptKB, allKB, requests }] of Object.entries(pages)) console.log(`${name}：${usableMs} 毫秒可用（最慢 ${slowestMs}），脚本 ${scriptKB} KB，共 ${allKB} KB，${requests} 次请求 / usable after ${usableMs} ms, ${scriptKB} KB of script`);
  console.log(`目标：大厅脚本 ≤ ${BUDGETS.scriptKB} KB、${BUDGETS.usableMs} 毫秒内可用，指南脚本 ≤ ${BUDGETS.guideScriptKB} KB：${met ? '达到' : '没有达到'}\n→ bench/results/web.json`);
  process.exitCode = met ? 0 : 1;
} finally {
  await browser.close();
  await server!.stop();
  await rm(folder, { recursive: true, force: true });
}
