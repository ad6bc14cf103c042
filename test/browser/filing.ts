import type { Locator, Page, Response } from 'playwright-core';
import type { FieldType } from '#channels/http/schemas/shared.ts';
import type { Plan } from '#channels/http/schemas/plan.ts';
import { plainAnswer } from '#main/tour/fill-in.ts';
import { onePage } from '../support/pdf.ts';
import { nameWhom, pick, staysWith } from './hall-steps.ts';

/** Whom it is about where that is somebody else, and what is answered otherwise than anybody would. */
export type Filing = { readonly about?: { readonly name: string; readonly number: string }; readonly answers?: Readonly<Record<string, unknown>> };

/** More screens than any event has. */
const SCREENS = 60;
const DATE_PARTS = 3;

/**
 * Files what the page asks for, whatever event it is: every question, field and promise is found by the words that its definition has in the
 * catalogue, so that a new event needs no line here. Begins on the first screen of an event and ends on the page of the case.
 * @returns the number of the case. @throws Error with what the page says when it does not go on
 */
export async function file(page: Page, { about, answers = {} }: Filing): Promise<string> {
  let plan: Plan | undefined;
  const read = async (response: Response): Promise<void> => {
    // An answer that the page has left behind cannot be read any more, and is not needed.
    if (response.url().endsWith('/api/v1/plans') && response.ok()) plan = await response.json().catch(() => plan) as Plan | undefined;
  };
  const keep = (response: Response): void => void read(response);
  page.on('response', keep);
  try {
    if (about) await say(page, about);
    const valueOf = (id: string, field: FieldType): unknown => answers[id] ?? plainAnswer(field);
    const step = page.getByText(/^第 \d+ 步，共/u);
    const submit = page.getByRole('button', { name: '看好了，一次提交' });
    for (let screen = 0; screen < SCREENS; screen += 1) {
      await step.or(submit).first().waitFor();
      if (!(await step.isVisible())) break;
      const title = page.getByRole('heading', { level: 1 });
      const words = await title.innerText();
      const question = plan?.questions.find(({ text }) => text.zh === words);
      if (!question) { await page.waitForTimeout(100); continue; }
      await fill(page.locator('form').filter({ has: title }), question.field, valueOf(question.id, question.field));
      await page.getByRole('button', { name: /^(?:下一步|看清单)$/u }).click();
      await staysWith(page, title.filter({ hasText: words }));
      await title.filter({ hasNotText: words }).first().waitFor();
    }
    await complete(page, () => plan, valueOf);
    await submit.click();
    await page.waitForURL(/\/cases\/\d{6}-/u);
    await page.getByRole('heading', { name: '每一件的结果' }).waitFor();
    return decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
  } catch (error) {
    throw new Error(`the page says: ${(await page.locator('main').innerText().catch(() => '')).slice(0, 1500)}`, { cause: error });
  } finally {
    page.off('response', keep);
  }
}

/** Whom it is about; where it can also be oneself, that is said first. */
async function say(page: Page, { name, number }: NonNullable<Filing['about']>): Promise<void> {
  const other = page.getByRole('button', { name: /^我的亲属$|^我单位的职工$/u });
  const field = page.getByRole('textbox', { name: '姓名' });
  await other.or(field).first().waitFor();
  if (await other.isVisible()) await other.click();
  await nameWhom(page, name, number);
}

/** What the list still asks for, one after the other: each answer may lead to another. */
async function complete(page: Page, planNow: () => Plan | undefined, valueOf: (id: string, field: FieldType) => unknown): Promise<void> {
  const asks = page.getByRole('region', { name: '还要请您补充' }).getByRole('listitem');
  const materials = page.getByRole('region', { name: /^(?:要|您)交的材料$/u }).getByRole('listitem').filter({ hasNot: page.getByText(/^✓ /u) });
  const promises = page.getByRole('region', { name: '需要您承诺' }).getByRole('checkbox');
  for (let round = 0; round < SCREENS; round += 1) {
    const first = asks.first();
    if ((await asks.count()) > 0) {
      const words = await first.innerText();
      const ask = planNow()?.asks.find(({ question }) => words.includes(question.zh));
      if (!ask?.field) { await page.waitForTimeout(100); continue; }
      await fill(first, ask.field, valueOf(ask.id, ask.field));
      await first.getByRole('button', { name: '保存', exact: true }).click();
      await asks.filter({ hasText: ask.question.zh }).first().waitFor({ state: 'detached' });
      continue;
    }
    const lacking = await materials.count();
    if (lacking > 0) {
      const chooser = page.waitForEvent('filechooser');
      await materials.first().getByRole('button', { name: '选择文件' }).click();
      await (await chooser).setFiles({ name: '材料.pdf', mimeType: 'application/pdf', buffer: onePage() });
      await materials.nth(lacking - 1).waitFor({ state: 'detached' });
      continue;
    }
    const unsigned = await Promise.all((await promises.all()).map(async (box) => !(await box.isChecked())));
    const next = unsigned.indexOf(true);
    if (next === -1) return;
    await pick(promises.nth(next));
  }
}

/** One field, as a hand fills it in. */
async function fill(place: Locator, field: FieldType, value: unknown): Promise<void> {
  switch (field.kind) {
    case 'boolean':
      return await pick(place.getByRole('radio', { name: (value === true ? field.yes?.zh : field.no?.zh) ?? (value === true ? '是' : '否'), exact: true }));
    case 'code': {
      const nameOf = (code: unknown): string => field.options.find((option) => option.code === code)?.name.zh ?? String(code);
      if (field.many) {
        for (const code of value as readonly string[]) await pick(place.getByRole('checkbox', { name: nameOf(code), exact: true }));
        return;
      }
      if (field.options.length <= 9) return await pick(place.locator('label').filter({ has: place.page().getByText(nameOf(value), { exact: true }) }).getByRole('radio'));
      await place.locator('button[aria-haspopup="listbox"]').click();
      return await place.page().getByRole('option', { name: nameOf(value), exact: true }).click();
    }
    case 'date': {
      await place.getByRole('spinbutton').first().click();
      const parts = String(value).split('-');
      for (let part = 0; part < DATE_PARTS; part += 1) await place.page().keyboard.type(parts[part] ?? '');
      return;
    }
    case 'money':
      return await place.getByRole('textbox').first().fill(String(Number(value) / 100));
    default:
      return await place.getByRole('textbox').first().fill(String(value));
  }
}
