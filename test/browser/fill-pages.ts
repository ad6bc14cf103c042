import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { Plan } from '#channels/http/schemas/plan.ts';
import type { FieldType } from '#channels/http/schemas/shared.ts';
import { PDF, plainAnswer } from '#main/tour/fill-in.ts';
import { pick } from './hall-steps.ts';
import { expectFits, PATIENCE_MS } from './world.ts';

/** What was put into the pages on the way to the list. */
export type Put = { questions: number; asked: number; uploaded: number; promised: number };

/** More screens than any event has. */
const MOST = 60;
const SOON = { timeout: PATIENCE_MS, interval: 50 };

/** Keeps the list that a page has planned last, of the event that is asked for: from it the names of what stands on the page are known, whatever the event. */
export function watchPlan(page: Page): (event: string) => Plan | undefined {
  let last: Plan | undefined;
  page.on('response', (response) => {
    if (new URL(response.url()).pathname !== '/api/v1/plans' || response.status() !== 200) return;
    const keep = async (): Promise<void> => { last = await response.json() as Plan; };
    // A page that has been left takes its answers with it.
    void keep().catch(() => undefined);
  });
  return (event) => (last?.lifeEvent.id === event ? last : undefined);
}

/**
 * Goes through an event on its pages, from the first question to the list, and gives what the list still asks for. It knows no event: what to put where
 * follows from the fields that the catalogue has defined.
 * @param wanted answers that matter, by the element; anything else is answered plainly
 */
export async function fillPages(page: Page, plan: () => Plan | undefined, wanted: Readonly<Record<string, unknown>>, name: string): Promise<Put> {
  const put: Put = { questions: 0, asked: 0, uploaded: 0, promised: 0 };
  const send = page.getByRole('button', { name: '看好了，一次提交' });
  const asks = page.getByRole('region', { name: '还要请您补充' }).locator(':scope > ul > li');
  const promises = page.getByRole('region', { name: '需要您承诺' }).getByRole('checkbox');
  for (let screens = 0; screens < MOST; screens += 1) {
    await page.waitForURL((url) => url.searchParams.has('step'));
    const step = new URL(page.url()).searchParams.get('step') ?? '';
    if (step !== 'plan') {
      // What is asked may be worded by what was answered before: the list and the page agree a moment later.
      const { field, text } = await vi.waitFor(async () => {
        const question = found(plan()?.questions.find(({ id }) => id === step), step);
        expect(await page.getByRole('heading', { level: 1 }).first().innerText()).toBe(question.text.zh);
        return question;
      }, SOON);
      await expectFits(page, `${name}: ${text.zh}`);
      await answer(page, page.locator('form'), field, wanted[step] ?? plainAnswer(field));
      await page.getByRole('button', { name: /^(?:下一步|看清单)$/u }).click();
      await page.waitForURL((url) => url.searchParams.get('step') !== step);
      put.questions += 1;
      continue;
    }
    await send.waitFor();
    // A list that is just being planned anew may still ask for something else.
    await send.and(page.locator(':not([aria-busy])')).or(page.getByText(/^第 \d+ 步，共/u)).first().waitFor();
    if (new URL(page.url()).searchParams.get('step') !== 'plan') continue;
    await expectFits(page, `${name}: the list`);
    if (await asks.count() > 0) await answerAsk(page, asks.first(), plan, wanted, put);
    else if (await promises.and(page.locator(':not(:checked)')).count() === 0) return put;
    else for (const promise of await promises.all()) {
      await pick(promise);
      put.promised += 1;
    }
  }
  throw new Error(`${name}: more screens than any event has`);
}

/** Gives the first thing that the list asks for, by its field, or by a file where it is a material. */
async function answerAsk(page: Page, item: Locator, plan: () => Plan | undefined, wanted: Readonly<Record<string, unknown>>, put: Put): Promise<void> {
  const words = await item.innerText();
  const ask = await vi.waitFor(() => found(plan()?.asks.find(({ question }) => words.includes(question.zh)), words), SOON);
  const same = page.getByRole('region', { name: '还要请您补充' }).locator(':scope > ul > li').filter({ hasText: ask.question.zh });
  if (ask.field) await answer(page, item, ask.field, wanted[ask.id] ?? plainAnswer(ask.field));
  else await item.locator('input[type="file"]').first().setInputFiles({ name: `${ask.id}.pdf`, mimeType: 'application/pdf', buffer: PDF });
  await item.getByRole('button', { name: '保存', exact: true }).click();
  await same.first().waitFor({ state: 'detached' });
  put[ask.field ? 'asked' : 'uploaded'] += 1;
}

/** Puts an answer into the one field that stands in a part of the page, as a hand does. */
async function answer(page: Page, part: Locator, field: FieldType, value: unknown): Promise<void> {
  const card = (role: 'radio' | 'checkbox', name: string): Promise<void> => pick(part.getByRole(role, { name, exact: true }));
  switch (field.kind) {
    case 'boolean': return card('radio', value === true ? field.yes?.zh ?? '是' : field.no?.zh ?? '否');
    case 'code': {
      const names = field.options.filter(({ code }) => (Array.isArray(value) ? value.includes(code) : code === value)).map(({ name }) => name.zh);
      expect(names.length, `no such choice: ${JSON.stringify(value)}`).toBeGreaterThan(0);
      if (field.many) for (const name of names) await card('checkbox', name);
      else if (await part.locator('button[aria-haspopup="listbox"]').count() > 0) {
        await part.locator('button[aria-haspopup="listbox"]').click();
        await page.getByRole('option', { name: names[0]!, exact: true }).click();
      } else await card('radio', names[0]!);
      return;
    }
    case 'date': {
      await part.getByRole('spinbutton').first().click();
      for (const digits of String(value).split('-')) await page.keyboard.type(digits);
      return;
    }
    // What is counted in fen is typed in yuan.
    case 'money': return part.getByRole('textbox').fill(String(Number(value) / 100));
    default: return part.getByRole('textbox').fill(String(value));
  }
}

/** @throws Error where there is none */
function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`not on the list that was planned last: ${what}`);
  return value;
}
