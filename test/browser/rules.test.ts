import fc from 'fast-check';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Value } from '#core/value.ts';
import { findChromium } from '../chromium.ts';
import { bundle } from '../support/bundle.ts';
import { evaluated, tabled } from '../support/feel-in-page.ts';
import { expression, facts, table } from '../support/feel-expressions.ts';
import { FLAGS } from './launched.ts';

const SEED = Number(process.env['FEEL_SEED'] ?? 20261126);
console.info(`FEEL_SEED=${String(SEED)}`);
type Sample = readonly [string, Readonly<Record<string, Value>>];

/** The budget of an offline device: what it loads before it can decide (bytes, gzipped). */
const BUDGET = 60 * 1024;

describe('the rule engine in a browser', () => {
  let browser: Browser | undefined;
  let script = { code: '', gzipped: 0 };
  beforeAll(async () => {
    const found = await findChromium(process.env, false);
    if ('missing' in found) throw new Error(found.missing);
    browser = await chromium.launch({ executablePath: found.path, args: FLAGS });
    script = await bundle('test/support/feel-in-page.ts');
  });
  afterAll(() => browser?.close());

  it('is small enough', () => {
    console.info(`gzipped: ${script.gzipped}`);
    expect(script.gzipped).toBeLessThanOrEqual(BUDGET);
  });

  it('gives what the server gives, for every expression', async () => {
    const samples: readonly Sample[] = fc.sample(fc.tuple(expression, facts), { seed: SEED, numRuns: 3000 });
    const page = await browser!.newPage();
    await page.addScriptTag({ content: script.code });
    await page.waitForFunction('typeof evaluated === "function"');
    const there = await page.evaluate<string[]>(`${JSON.stringify(samples)}.map(([text, known]) => evaluated(text, known))`);
    const differing = samples.flatMap(([text, known], index) => {
      const here = evaluated(text, known);
      return here === there[index] ? [] : [{ text, here, there: there[index] }];
    });
    expect(differing).toEqual([]);
  });

  it('gives what the server gives, for every table', async () => {
    const samples = fc.sample(fc.tuple(table, facts), { seed: SEED, numRuns: 500 });
    const page = await browser!.newPage();
    await page.addScriptTag({ content: script.code });
    const there = await page.evaluate<string[]>(`${JSON.stringify(samples)}.map(([rules, known]) => tabled(rules, known))`);
    expect(there).toEqual(samples.map(([rules, known]) => tabled(rules, known)));
  });
});
