import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';

/** What a person answers, by the key of the choice or the name of it. */
export type Answers = { readonly occupation?: string; readonly district?: string; readonly card?: '是' | '否'; readonly hardship?: string };

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** Choose from a closed list as it opens under a question. */
export async function choose(page: Page, option: string): Promise<void> {
  await page.locator('form button[aria-haspopup="listbox"]').click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** The whole way from the first question to the plan, by mouse. */
export async function answerAll(page: Page, { occupation = '行政办公', district = '兰山区', card = '是', hardship = '都不是' }: Answers = {}): Promise<void> {
  await heading(page, '您现在想找工作吗？').waitFor();
  await page.getByText('是', { exact: true }).click();
  await page.getByRole('button', { name: '下一步' }).click();
  await heading(page, '您想做哪一类工作？').waitFor();
  await choose(page, occupation);
  await page.getByRole('button', { name: '下一步' }).click();
  await heading(page, '您想在哪里工作？').waitFor();
  await choose(page, district);
  await page.getByRole('button', { name: '下一步' }).click();
  await heading(page, '您需要《就业创业证》吗？').waitFor();
  await page.getByText(card, { exact: true }).click();
  await page.getByRole('button', { name: '下一步' }).click();
  await heading(page, '下面有没有符合您的情况？').waitFor();
  await page.getByText(hardship, { exact: true }).click();
  await page.getByRole('button', { name: '看清单' }).click();
  await staysWith(page, heading(page, '下面有没有符合您的情况？'));
  await expectPlan(page);
}

/** Chooses by the card that is seen, as a hand would: the mouse waits until the card stands still, which a list that is just being planned anew does not. */
export async function pick(choice: Locator): Promise<void> {
  if (await choice.isChecked()) return;
  await choice.locator('xpath=ancestor::label').click();
  await choice.and(choice.page().locator(':checked')).waitFor({ state: 'attached' });
}

/** Names whom it is about, on the first screen. */
export async function nameWhom(page: Page, who: string, number: string): Promise<void> {
  await page.getByRole('textbox', { name: '姓名' }).fill(who);
  await page.getByRole('textbox', { name: '身份证号' }).fill(number);
  await page.getByRole('button', { name: '下一步' }).click();
}

/** Whoever denies what the register shows to apply is asked once whether they mean it, and goes on. @param asked the question as long as it is there */
export async function staysWith(page: Page, asked: Locator): Promise<void> {
  const question = page.getByText('还是选“都不是”也可以');
  await vi.waitFor(async () => expect((await question.count()) > 0 || (await asked.count()) === 0).toBe(true), 60_000);
  if ((await question.count()) > 0) await page.getByRole('button', { name: /^(?:下一步|看清单)$/u }).click();
}

/** What a person says no to whom nothing on the list applies: the option stands last, so that the first choice is another. */
const DENIED = { '下面有没有符合您的情况？': '都不是' };

/** Answers question after question, the first choice or the one that is wanted, until the list is there. */
export async function answerOneByOne(page: Page, given: Readonly<Record<string, string>> = {}): Promise<void> {
  const wanted: Readonly<Record<string, string>> = { ...DENIED, ...given };
  const title = page.getByRole('heading', { level: 1 });
  const done = page.getByRole('heading', { level: 1, name: /一次办成|当场办成|件事，一次提交|一次提交 \d+ 件事|一件也办不成|没有要/u });
  const step = page.getByText(/^第 \d+ 步，共/u);
  for (let asked = 0; asked < 20; asked += 1) {
    await done.or(step).first().waitFor();
    if (await done.isVisible()) return;
    const question = await title.innerText();
    const list = page.locator('form button[aria-haspopup="listbox"]');
    if (await list.isVisible()) {
      await list.click();
      await page.getByRole('option').first().click();
    } else if (wanted[question] === undefined) await page.locator('form label').first().click();
    else await page.locator('form').getByText(wanted[question], { exact: true }).click();
    await page.getByRole('button', { name: /^(?:下一步|看清单)$/u }).click();
    await staysWith(page, title.filter({ hasText: question }));
    await title.filter({ hasNotText: question }).first().waitFor();
  }
  throw new Error('more questions than any event has');
}

export async function expectPlan(page: Page): Promise<void> {
  await heading(page, /您可以一次办成 \d+ 件事|当场办成 \d+ 件|一次提交 \d+ 件事/u).waitFor();
}

/** Press the one button and arrive at the case; answers its number. */
export async function submitPlan(page: Page): Promise<string> {
  await page.getByRole('button', { name: '看好了，一次提交' }).click();
  const results = page.getByRole('heading', { name: '每一件的结果' });
  const refusal = page.getByRole('alert');
  // Whatever the page says instead of going on is the reason of the failure: said at once, not after a time-out.
  await page.waitForURL(/\/cases\/\d{6}-/u).catch(async (error: unknown) => {
    throw new Error(`not submitted; the page says: ${(await refusal.allInnerTexts()).join(' · ') || (await page.locator('main').innerText())}`, { cause: error });
  });
  await results.waitFor();
  return decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
}

/** The case as the API tells it to whoever is signed in on this page. */
export async function caseOf(page: Page, number: string): Promise<CaseView> {
  const response = await page.request.get(`/api/v1/cases/${number}`);
  expect(response.status()).toBe(200);
  return (await response.json()) as CaseView;
}

/** The card of an item on the case page. */
export function itemCard(page: Page, name: string) {
  return page.getByRole('article').filter({ has: page.getByRole('heading', { name }) });
}
