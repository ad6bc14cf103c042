import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { generated } from '../../live/people.ts';
import { createClient } from '../../live/client.ts';
import { onePage, SCRIPTED } from '../../support/pdf.ts';
import { answerOneByOne, caseOf, expectPlan, submitPlan } from '../hall-steps.ts';
import { expectAccessible, takePicture, type World } from '../world.ts';

const APPLY = '/life-events/unemployment/apply';

/** What goes wrong in people's hands: nothing is lost, nothing happens twice, and the page says what to do. */
export function badInput(world: World): void {
  async function begin(group: 'ordinary' | 'resigned', place: number, size: 'desktop' | 'phone' = 'desktop'): Promise<Page> {
    const who = createClient(world.instance.url);
    await who.signInPerson(generated(world.instance, group, place).number);
    const page = await world.visit(APPLY, { session: who, size });
    await answerOneByOne(page);
    return page;
  }
  const cases = async (page: Page): Promise<{ number: string }[]> => ((await (await page.request.get('/api/v1/me/cases')).json()) as { cases: { number: string }[] }).cases;

  test('given the back button after handing in, then the page leads to the case and nothing is handed in again', async () => {
    const page = await begin('ordinary', 30);
    // On the way to the case nobody is told that they had handed it in before.
    await page.evaluate('window.said = []; new MutationObserver(() => { for (const each of document.querySelectorAll("h1")) window.said.push(each.textContent); }).observe(document.body, { childList: true, subtree: true });');
    const number = await submitPlan(page);
    expect(await page.evaluate('window.said.filter((each) => each === "这件事您刚才已经提交")')).toEqual([]);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: '这件事您刚才已经提交' }).waitFor();
    expect(await page.getByRole('button', { name: '看好了，一次提交' }).count()).toBe(0);
    await takePicture(page, 'back-after-submit.desktop');
    await expectAccessible(page, 'back after handing in');
    await page.getByRole('link', { name: '去看这一件' }).click();
    await page.getByRole('heading', { name: '每一件的结果' }).waitFor();
    expect((await cases(page)).map((each) => each.number)).toEqual([number]);
    await page.context().close();
  });

  test('given a moment without a network, then what was answered stands, it is said that the line is down, and once it is back it is handed in once', async () => {
    const page = await begin('ordinary', 31, 'phone');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '看好了，一次提交' }).click();
    await page.getByText(/连不上|网络/u).first().waitFor();
    await expectPlan(page);
    await takePicture(page, 'offline-at-submit.phone');
    await expectAccessible(page, 'offline at submit');
    await page.context().setOffline(false);
    // It tries again by itself; whoever waited longer presses once more.
    const [gaveUp, results] = [page.getByText('连不上服务器'), page.getByRole('heading', { name: '每一件的结果' })];
    await gaveUp.or(results).first().waitFor();
    if (await gaveUp.isVisible()) await page.getByRole('button', { name: '看好了，一次提交' }).click();
    await results.waitFor();
    const number = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
    expect((await cases(page)).map((each) => each.number)).toEqual([number]);
    await page.context().close();
  });

  test('given a file with a path for a name and one with a script, then the first is kept under its bare name and the second is refused with what to do', async () => {
    const page = await begin('resigned', 8);
    const known = page.getByRole('region', { name: '我们已经知道' });
    await known.getByRole('button', { name: /展开其余/u }).click();
    await known.getByRole('button', { name: /终止或解除劳动合同的原因.*更正/u }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '实际情况是怎样的' }).fill('公司让我走的');
    const choose = async (name: string, buffer: Buffer): Promise<void> => {
      const chooser = page.waitForEvent('filechooser');
      await dialog.getByRole('button', { name: '选择文件' }).click();
      await (await chooser).setFiles({ name, mimeType: 'application/pdf', buffer });
    };
    await choose('证据.pdf', SCRIPTED);
    await dialog.getByText('这份 PDF 里带有脚本').waitFor();
    expect(await dialog.getByRole('textbox', { name: '实际情况是怎样的' }).inputValue()).toBe('公司让我走的');
    await expectAccessible(page, 'a file with a script');
    await takePicture(page, 'scripted-pdf.desktop');
    await choose('../../x.pdf', onePage());
    await dialog.getByText(/✓ .*x\.pdf/u).waitFor();
    expect(await dialog.getByText('这份 PDF 里带有脚本').count()).toBe(0);
    await dialog.getByRole('button', { name: '提出更正' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const number = await submitPlan(page);
    expect((await caseOf(page, number)).items.some((item) => item.status === 'officer')).toBe(true);
    await page.context().close();
  });
}
