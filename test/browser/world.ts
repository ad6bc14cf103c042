import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import { DEMO_PASSWORD } from '#main/seed-demo.ts';
import { oneTimeCode } from '#main/tour/one-time-code.ts';
import type { Client } from '../live/client.ts';
import type { Instance } from '../live/instance.ts';
import { usingInstance } from '../live/using-instance.ts';
import { launched } from './launched.ts';

export { expectAccessible } from './accessible.ts';

/** Sizes at which pages are looked at: a desktop, a phone, a kiosk standing upright. */
export const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 }, kiosk: { width: 1080, height: 1920 } } as const;
export type Size = keyof typeof SIZES;
export type Language = 'zh' | 'en';
type Visit = { readonly size?: Size; readonly language?: Language; /** Somebody who has signed in over the API. */ readonly session?: Client; /** Another server on the same database. */ readonly at?: string };
type Who = { readonly as: 'person' | 'staff' | 'enterprise'; readonly number: string; readonly operator?: string };

const PICTURES = join(import.meta.dirname, 'pictures');
/** Waiting for a condition on the page; generous, because a machine that is busy with other stories is no fault: twenty seconds were not enough for a page that is merely slow. What hangs is found all the same. */
export const PATIENCE_MS = 60_000;

export type World = {
  readonly instance: Instance;
  /** A browser of its own, without cookies: another person, or the same one on another device. */
  visit(path: string, how?: Visit): Promise<Page>;
  /** Through the sign-in pages, as a person does it; comes back to `back`. */
  signIn(page: Page, who: Who, back?: string): Promise<void>;
};

/** A live instance and Chromium for this test file. No page may throw or break the content security policy. */
export function usingWorld(): World {
  // A story is many steps, and each of them may wait as long as PATIENCE_MS on a busy machine.
  vi.setConfig({ testTimeout: 300_000 });
  const instance = usingInstance();
  let browser: Browser | undefined;
  const trouble: string[] = [];
  beforeAll(async () => {
    browser = await launched();
    mkdirSync(PICTURES, { recursive: true });
  });
  // What stood on the pages when a story failed: on another machine nobody can look.
  afterEach(async ({ task }) => {
    const [error] = task.result?.errors ?? [];
    if (!error) return;
    const seen = await Promise.all((browser?.contexts() ?? []).flatMap((context) => context.pages()).map(whatStands));
    error.message += `\n\n${seen.join('\n\n')}`;
  });
  afterAll(async () => {
    // The next file begins without the pages of this one.
    await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
    expect(trouble).toEqual([]);
  });

  return {
    instance,
    async visit(path, { size = 'desktop', language = 'zh', session, at = instance.url } = {}) {
      const context = await browser!.newContext({ viewport: SIZES[size], locale: language === 'zh' ? 'zh-CN' : 'en-GB', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', baseURL: at, acceptDownloads: true, hasTouch: size === 'kiosk' });
      context.setDefaultTimeout(PATIENCE_MS);
      const cookies = new Map([...(session?.cookies ?? []), ['kb_lang', language]]);
      await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: at })));
      const page = await context.newPage();
      page.on('pageerror', (error) => trouble.push(`${page.url()}: ${error.message}`));
      page.on('console', (message) => {
        // A refused request is part of some stories and told by the page itself.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) trouble.push(`${page.url()}: ${message.text()}`);
      });
      await page.goto(path);
      return page;
    },
    async signIn(page, { as, number, operator }, back = '/') {
      await page.goto(`/auth/sign-in?as=${as}&return=${encodeURIComponent(back)}`);
      await page.locator('#number').fill(number);
      if (operator !== undefined) await page.locator('#operator').fill(operator);
      await page.locator('#password').fill(DEMO_PASSWORD);
      await page.locator('button.go').click();
      if (as === 'staff') {
        await page.locator('#code').fill(await oneTimeCode(instance.url, number));
        await page.locator('button.go').click();
      }
      await page.waitForURL((url) => url.pathname === new URL(back, url).pathname);
    },
  };
}

async function whatStands(page: Page): Promise<string> {
  const words = await page.locator('body').innerText({ timeout: 2_000 }).catch((error: unknown) => String(error));
  return `On ${page.url()}:\n${words.replaceAll(/\s*\n\s*/gu, '\n').slice(0, 8_000)}`;
}

/** That nobody has to scroll sideways. */
export async function expectFits(page: Page, name: string): Promise<void> {
  const widths = () => page.evaluate<{ wide: number; seen: number }>('({ wide: document.documentElement.scrollWidth, seen: document.documentElement.clientWidth })');
  // A page that has just been made narrower lays itself out again a moment later. Asked from here: a page that asks itself would evaluate a string, which its policy forbids.
  for (let tries = 0; tries < 200; tries += 1) {
    const { wide, seen } = await widths();
    if (wide <= seen) return;
    await page.waitForTimeout(100);
  }
  const { wide, seen } = await widths();
  expect(wide, `${name} is wider than the screen`).toBeLessThanOrEqual(seen);
}

/** A picture of the whole page for a person to look at: only where `PICTURES=1` asks for it, because without a graphics card drawing them takes a second each. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (process.env['PICTURES'] !== '1') return;
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true, animations: 'disabled' });
}
