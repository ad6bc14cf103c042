import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answering, createClient } from '../../live/client.ts';
import { PERSON } from '../../live/people.ts';
import { submitPlan } from '../hall-steps.ts';
import { expectAccessible, expectFits, takePicture, type World } from '../world.ts';

const MINUTE = 60_000;
const asked = (page: Page, name = '您还在吗？') => page.getByRole('dialog', { name });
const focused = (page: Page) => page.evaluate<string>('document.activeElement?.tagName + " " + document.activeElement?.textContent');

/** What happens in one tab counts in all of them, and a session does not end without a word. */
export function staying(world: World): void {
  test('given the same questions in two tabs, when one hands in, then the other says so and begins no new draft; a sign-out clears both', async () => {
    const client = createClient(world.instance.url);
    await client.signInPerson(PERSON.sun.number);
    await client.put('/me/drafts/unemployment', answering());
    const one = await world.visit('/life-events/unemployment/apply?step=plan', { session: client });
    await one.getByRole('button', { name: '看好了，一次提交' }).waitFor();
    // With a mouse as with a finger: who is signed in stands in the head, and is no line without height.
    expect(await one.getByRole('link', { name: /看登录方式/u }).isVisible()).toBe(true);
    const two = await one.context().newPage();
    await two.goto('/life-events/unemployment/apply?step=plan');
    const number = await submitPlan(two);
    await one.getByRole('heading', { level: 1, name: '这件事您刚才已经提交' }).waitFor();
    await one.getByRole('link', { name: '去看这一件' }).click();
    await one.waitForURL((url) => url.pathname.endsWith(number));
    expect((await client.get<{ drafts: unknown[] }>('/me/drafts')).body.drafts).toEqual([]);
    await one.getByRole('button', { name: '退出' }).click();
    await two.waitForURL((url) => url.pathname === '/');
    await two.getByRole('link', { name: '登录' }).first().waitFor();
    expect(await two.getByText(PERSON.sun.name).count()).toBe(0);
    await one.context().close();
  });

  test('given somebody who has gone silent, when their session is about to end, then they are asked, go on with Escape or Enter where they were, and are told before it ends in any case', async () => {
    const client = createClient(world.instance.url);
    await client.signInPerson(PERSON.wang.number);
    const page = await world.visit('/track', { session: client, size: 'phone' });
    await page.clock.install();
    await page.goto('/complaints');
    await page.getByLabel('具体情况').fill('叫号屏的字太小');
    await page.getByRole('button', { name: '退出' }).waitFor();
    await page.clock.fastForward(27 * MINUTE);
    expect(await asked(page).count()).toBe(0);
    await page.clock.fastForward(MINUTE + 5_000);
    await asked(page).getByText(/^1\d\d 秒$/u).waitFor();
    expect(await focused(page)).toBe('BUTTON 我还在，继续办');
    await expectAccessible(page, 'asked before a session ends');
    await expectFits(page, 'asked before a session ends');
    await takePicture(page, 'still-in.phone');
    await page.keyboard.press('Escape');
    await asked(page).waitFor({ state: 'hidden' });
    expect([await focused(page), await page.getByLabel('具体情况').inputValue()]).toEqual(['TEXTAREA 叫号屏的字太小', '叫号屏的字太小']);
    await page.clock.fastForward(28 * MINUTE + 5_000);
    await asked(page).waitFor();
    await page.keyboard.press('Enter');
    await asked(page).waitFor({ state: 'hidden' });
    await page.route('**/api/v1/me', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json() as object), session: { idle: 1800, left: 200 } } });
    });
    await page.clock.fastForward(MINUTE + 5_000);
    await page.getByLabel('具体情况').press('End');
    await page.clock.runFor(3_000);
    await asked(page, '这次登录就要到时间了').getByText(/^1\d\d 秒$|^200 秒$/u).waitFor();
    await takePicture(page, 'session-ends.phone');
    await page.getByRole('button', { name: '知道了，先办完手上的' }).click();
    await asked(page, '这次登录就要到时间了').waitFor({ state: 'hidden' });
    await page.clock.runFor(3_000);
    expect(await asked(page, '这次登录就要到时间了').count()).toBe(0);
    await page.context().close();
  });

  test('given a site that is renewed while a page stays open, then who has gone silent is asked all the same, and a page whose part is gone opens again by itself', async () => {
    const client = createClient(world.instance.url);
    await client.signInPerson(PERSON.wang.number);
    const page = await world.visit('/track', { session: client });
    await page.clock.install();
    const dialog = page.waitForResponse(/\/still-in-/u);
    await page.goto('/complaints');
    await page.getByRole('button', { name: '退出' }).waitFor();
    await page.clock.runFor(7_000);
    await (await dialog).finished();
    await page.context().route(/\/assets\//u, (route) => route.fulfill({ status: 404, body: '' }));
    await page.clock.fastForward(28 * MINUTE);
    await asked(page).waitFor();
    await page.keyboard.press('Escape');
    await asked(page).waitFor({ state: 'hidden' });
    // The first page names another script, and the parts of the old one are gone until the page has opened again.
    let renewed = false;
    await page.context().route((url) => url.pathname === '/', (route) => route.fulfill({ contentType: 'text/html', body: '<script type="module" src="/assets/another.js"></script>' }));
    await page.context().unroute(/\/assets\//u);
    await page.context().route(/\/assets\/publicity-page/u, (route) => (renewed ? route.continue() : route.fulfill({ status: 404, body: '' })));
    // A tab that may break.
    const other = await page.context().newPage();
    await other.goto('/offices');
    await other.getByRole('link', { name: '正在公示', exact: true }).click();
    await other.getByRole('heading', { name: '网站刚刚更新了' }).waitFor();
    expect(await other.getByRole('banner').count()).toBe(1);
    await expectFits(other, 'a site that was renewed');
    await takePicture(other, 'renewed.desktop');
    renewed = true;
    await other.clock.runFor(2_000);
    await other.getByRole('heading', { level: 1, name: '公示' }).waitFor();
    await page.context().close();
  });

  test('given an officer, then the board on a wall asks nothing, another page asks after a quarter of an hour, and leads to the sign-in of the desk', async () => {
    const client = createClient(world.instance.url);
    await client.signInStaff('0401');
    const page = await world.visit('/track', { session: client });
    await page.clock.install();
    await page.goto('/desk/hall');
    await page.getByRole('heading', { level: 1, name: '实时大厅' }).waitFor();
    await page.clock.fastForward(20 * MINUTE);
    await page.clock.runFor(6_000);
    expect(await asked(page).count()).toBe(0);
    await page.goto('/desk/absence');
    await page.getByRole('button', { name: '退出' }).waitFor();
    await page.clock.fastForward(13 * MINUTE + 5_000);
    await asked(page).waitFor();
    await takePicture(page, 'still-in.desk');
    await asked(page).getByRole('button', { name: '办完了，退出登录' }).click();
    await page.waitForURL((url) => url.pathname === '/desk');
    expect((await page.request.get('/api/v1/me')).status()).toBe(401);
    await page.context().close();
  });
}
