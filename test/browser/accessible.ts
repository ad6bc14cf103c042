import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import { CHECK, FOREIGN, STRUCTURE } from './accessible-in-page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const CHECKED: RunOptions = { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], preload: false };

type Checked = Pick<AxeResults, 'violations'> & { readonly looks: readonly string[] };

/** Of this process: how pages were built in which nothing was wrong, and how words looked that stood out from what is behind them. */
const soundPages = new Set<string>();
const soundLooks = new Set<string>();

/**
 * That a checker of accessibility (WCAG 2.2 AA) finds nothing on the page as it stands, and no Chinese on a page in another language is read by the wrong voice. What is allowed is not written out, frames from elsewhere
 * are not looked for (there are none), style sheets are not fetched again, and what was found good in this process is not looked at again: a page that is
 * built in the same way, words that look the same. A checker takes as long as all the rest of a page.
 */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  // A page that has only begun to load has no title yet; one that never gets any is found below.
  await page.locator('h1').first().waitFor({ state: 'attached', timeout: 20_000 }).catch(() => undefined);
  await page.locator('[data-loading]').first().waitFor({ state: 'detached', timeout: 20_000 }).catch(() => undefined);
  const foreign = await page.evaluate<readonly string[]>(FOREIGN);
  expect(foreign, [name, 'Chinese that is not marked as such:', ...foreign].join('\n')).toEqual([]);
  const structure = createHash('sha256').update(await page.evaluate<string>(STRUCTURE)).digest('hex');
  if (soundPages.has(structure)) return;
  const { violations, looks } = await check(page);
  const wrong = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.slice(0, 4).map((node) => `    ${node.html.slice(0, 200)}\n    ${node.failureSummary?.split('\n').slice(1).join(' ') ?? ''}`).join('\n')}`);
  expect(wrong, `${name}\n${wrong.join('\n')}`).toEqual([]);
  soundPages.add(structure);
  for (const look of looks) soundLooks.add(look);
}

const sessions = new WeakMap<Page, CDPSession>();

/**
 * The checker stays on a page as long as it is not loaded anew. It is handed to the browser as a script, of which that keeps what it has compiled for the next page of the same window: as words to
 * be evaluated by a script it is read anew each time, which takes twice as long.
 */
async function check(page: Page): Promise<Checked> {
  const ask = `${CHECK}(${JSON.stringify(CHECKED)}, ${JSON.stringify([...soundLooks])})`;
  const answer = async (): Promise<Checked | undefined> => page.evaluate<Checked | undefined>(ask);
  const found = await answer();
  if (found !== undefined) return found;
  // Kept as long as the page: where one ends, Chromium takes the virtual passkey of the page away too (WebAuthn.disable at the end of a session).
  const session = sessions.get(page) ?? await page.context().newCDPSession(page);
  sessions.set(page, session);
  await session.send('Runtime.evaluate', { expression: AXE });
  const then = await answer();
  if (then === undefined) throw new Error('the checker is not there');
  return then;
}
