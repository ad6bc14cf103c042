import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { createClient, type Client } from '../../live/client.ts';
import { generated } from '../../live/people.ts';
import { answerOneByOne } from '../hall-steps.ts';
import { expectAccessible, expectFits, SIZES, takePicture, type World } from '../world.ts';

/** Everything that a page could have left behind in its browser. */
const KEPT = `(async () => ({ local: Object.keys(localStorage), session: Object.keys(sessionStorage), bases: (await indexedDB.databases()).map(({ name }) => name), caches: await caches.keys() }))()`;
const MATTER = '失业';

/** A screen that faces the person: paired by its code, reads along, and forgets. */
export function secondScreen(world: World): void {
  let clerk: Client;
  let [screen, desk]: Page[] = [];
  const [first, second] = [randomUUID(), randomUUID()];
  const arrives = async (id: string, who: { readonly name: string; readonly number: string }): Promise<void> => expect((await clerk.put(`/staff/counter/visits/${id}`, { ...who, shown: 'identity-card', compared: true, agreed: true })).status).toBe(200);
  const person = (index: number) => generated(world.instance, 'anybody', index);

  beforeAll(async () => {
    clerk = createClient(world.instance.url);
    await clerk.signInStaff('0302');
  });

  test('a code connects it to a clerk; a wrong one is said at its field', async () => {
    screen = await world.visit('/screen', { size: 'kiosk' });
    const code = await screen.getByText(/^\d{6}$/u).innerText();
    await expectAccessible(screen, 'a screen with its code');
    await takePicture(screen, 'screen-code.kiosk');
    desk = await world.visit('/desk/counter', { session: clerk });
    const here = desk.getByRole('region', { name: '第二屏' });
    await here.getByRole('textbox', { name: /屏幕上的配对码/u }).fill(code === '000000' ? '000001' : '000000');
    await here.getByRole('button', { name: '连接' }).click();
    await here.getByText(/没有屏幕显示这个配对码/u).waitFor();
    await expectAccessible(desk, 'a code that no screen shows');
    await takePicture(desk, 'screen-pairing');
    await here.getByRole('textbox', { name: /屏幕上的配对码/u }).fill(code);
    await here.getByRole('button', { name: '连接' }).click();
    await here.getByText(/^已连接第二屏/u).waitFor();
    await screen.getByRole('heading', { name: '您好，欢迎来办事' }).waitFor();
    await expectAccessible(screen, 'a screen that greets');
    await takePicture(screen, 'screen-greeting.kiosk');
  });

  test('it follows what the clerk fills in, and shows nothing while the line is lost', async () => {
    await arrives(first, person(61));
    await desk!.reload();
    await desk!.getByRole('button', { name: '和本人一起填' }).click();
    await screen!.getByRole('heading', { level: 1, name: MATTER, exact: true }).waitFor();
    await answerOneByOne(desk!, {});
    await screen!.getByRole('heading', { name: '要办的' }).waitFor();
    await expectAccessible(screen!, 'a screen that shows');
    await expectFits(screen!, 'a screen that shows');
    await takePicture(screen!, 'screen-showing.kiosk');
    await screen!.setViewportSize(SIZES.desktop);
    await expectFits(screen!, 'a screen that shows');
    await takePicture(screen!, 'screen-showing');
    await screen!.setViewportSize(SIZES.kiosk);
    await screen!.context().setOffline(true);
    await screen!.getByRole('heading', { name: '连接断开了' }).waitFor();
    expect(await screen!.getByText(MATTER).count()).toBe(0);
    await takePicture(screen!, 'screen-lost.kiosk');
    await screen!.context().setOffline(false);
    await screen!.getByRole('heading', { level: 1, name: MATTER, exact: true }).waitFor();
  });

  test('the end of the visit clears it, and the next one sees nothing of the one before', async () => {
    // Whose it was: their answers, what was found of them, their name.
    const before = (await screen!.locator('dd').allInnerTexts()).flatMap((words) => words.split(/\s+/u)).concat(person(61).name);
    expect(before.length).toBeGreaterThan(9);
    await desk!.goto('/desk/counter');
    await desk!.getByRole('button', { name: '办完，请下一位' }).click();
    await screen!.getByRole('heading', { name: '您好，欢迎来办事' }).waitFor();
    const greeting = await screen!.content();
    expect(before.filter((word) => word.length > 1 && greeting.includes(word))).toEqual([]);
    expect(await screen!.evaluate(KEPT)).toEqual({ local: [], session: [], bases: [], caches: [] });
    await arrives(second, person(62));
    // Nothing was filled in for the next one: there is nothing to be seen, of anybody.
    await screen!.waitForTimeout(2_500);
    expect(await screen!.getByRole('main').innerText()).toContain('您好，欢迎来办事');
    const english = await world.visit('/screen', { language: 'en' });
    await english.getByText(/^\d{6}$/u).waitFor();
    await takePicture(english, 'screen-code-en');
    await english.context().close();
    await desk!.reload();
    await desk!.getByRole('button', { name: '断开' }).click();
    await screen!.getByRole('heading', { name: '屏幕没有连接窗口' }).waitFor();
    await screen!.getByRole('button', { name: '重新配对' }).click();
    await screen!.getByText(/^\d{6}$/u).waitFor();
    await clerk.post(`/staff/counter/visits/${second}/end`, {});
    await Promise.all([screen!.context().close(), desk!.context().close()]);
  });
}
