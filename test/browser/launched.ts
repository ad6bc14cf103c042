import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../chromium.ts';

export type { Browser } from 'playwright-core';

/**
 * How Chromium is started. Scripts are compiled, but not optimized: no page of a test stays long enough to win back what that takes on threads beside it. Loading six pages and having the checker of
 * accessibility look at each takes a renderer five seconds of a core instead of nine; with garbage collected on the thread that makes it, four and a half.
 */
export const FLAGS = ['--js-flags=--no-opt --no-maglev --single-threaded-gc', '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

let running: Promise<Browser> | undefined;
/** The browser of this process, started by the first of its files that needs one; it ends with the process. */
export function launched(): Promise<Browser> {
  running ??= launch();
  return running;
}
async function launch(): Promise<Browser> {
  const found = await findChromium(process.env, false);
  if ('missing' in found) throw new Error(found.missing);
  return chromium.launch({ executablePath: found.path, args: FLAGS });
}
