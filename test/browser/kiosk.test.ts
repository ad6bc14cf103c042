import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import { generateOperators } from '#sandbox/people/staff.ts';
import { answering, createClient } from '../live/client.ts';
import { PERSON } from '../live/people.ts';
import { TOO_SMALL, tooSmall } from './too-small.ts';
import { expectAccessible, expectFits, PATIENCE_MS, takePicture, usingWorld } from './world.ts';

const world = usingWorld();
const APPLY = '/life-events/unemployment/apply';

/** A kiosk whose clock the test turns on, so that nobody waits for a minute. */
async function kiosk(path: string): Promise<Page> {
  const page = await world.visit('/track', { size: 'kiosk' });
  await page.clock.install();
  await page.goto(`${path}?mode=kiosk`);
  // What watches over the page comes a moment after it.
  await page.waitForLoadState('networkidle');
  return page;
}
async function signedIn(): Promise<Page> {
  const page = await kiosk('/');
  await world.signIn(page, { as: 'person', number: PERSON.wang.number }, APPLY);
  await page.getByRole('heading', { level: 1, name: '您现在想找工作吗？' }).waitFor();
  return page;
}
const asked = (page: Page) => page.getByRole('dialog', { name: '您还在吗？' });
const gone = async (page: Page) => (await page.request.get('/api/v1/me')).status();

test('who stands still at a kiosk is asked whether they are there, and goes on with a touch', async () => {
  const page = await signedIn();
  await page.clock.runFor(55_000);
  expect(await asked(page).count()).toBe(0);
  await page.clock.runFor(8_000);
  await asked(page).waitFor();
  await asked(page).getByText(/^2\d 秒$/u).waitFor();
  await expectAccessible(page, 'asked at the kiosk');
  await expectFits(page, 'asked at the kiosk');
  await takePicture(page, 'still-there.kiosk');
  await asked(page).getByRole('button', { name: '我还在，继续办' }).click();
  await asked(page).waitFor({ state: 'hidden' });
  await page.clock.runFor(40_000);
  expect([await asked(page).count(), await gone(page)]).toEqual([0, 200]);
  await page.context().close();
});

test('who has walked away is signed out, and the next one finds the first page in Chinese and nothing of theirs', async () => {
  const page = await signedIn();
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  await page.clock.runFor(95_000);
  await page.getByRole('heading', { level: 1, name: '您遇到了什么事？' }).waitFor();
  expect([new URL(page.url()).pathname, await gone(page)]).toEqual(['/', 401]);
  expect(await page.evaluate<string>('document.documentElement.dataset.mode')).toBe('kiosk');
  expect(await page.evaluate<string>('JSON.stringify({ ...sessionStorage })')).not.toMatch(/unemployment|王小明|371300/u);
  await page.goBack();
  await page.getByRole('main').waitFor();
  expect(await page.getByText(PERSON.wang.name).count()).toBe(0);
  await page.context().close();
});

test('without a network the screen stays covered until the session has ended', async () => {
  const page = await signedIn();
  await page.clock.runFor(63_000);
  await asked(page).waitFor();
  await page.context().setOffline(true);
  await asked(page).getByRole('button', { name: '办完了，退出' }).click();
  const cover = page.getByRole('dialog', { name: '网络断了，正在退出' });
  await cover.waitFor();
  await takePicture(page, 'leaving-offline.kiosk');
  await page.clock.runFor(10_000);
  await cover.waitFor();
  await page.context().setOffline(false);
  await page.clock.runFor(4_000);
  await page.getByRole('heading', { level: 1, name: '您遇到了什么事？' }).waitFor();
  expect(await gone(page)).toBe(401);
  await page.context().close();
});

test('a first page that nobody has touched asks nobody; one with words in it is cleared', async () => {
  const page = await kiosk('/');
  await page.getByRole('article').first().waitFor();
  await page.clock.runFor(200_000);
  expect(await asked(page).count()).toBe(0);
  await page.getByRole('searchbox').fill('被裁员了');
  await page.clock.runFor(63_000);
  await asked(page).waitFor();
  await page.clock.runFor(32_000);
  await asked(page).waitFor({ state: 'hidden' });
  // The page that is left still stands for a moment.
  await vi.waitFor(async () => expect(await page.getByRole('searchbox').inputValue()).toBe(''), PATIENCE_MS);
  await page.getByRole('article').first().waitFor();
  await page.context().close();
});

test('the number of somebody without a card leaves the screen after twenty seconds while the queue is looked at every three; a phone looks every ten, and not while nobody sees it', async () => {
  const page = await kiosk('/');
  await page.addInitScript('window.print = () => undefined;');
  await page.goto('/kiosk/ticket?office=lanshan&mode=kiosk');
  await page.getByRole('button', { name: '取号', exact: true }).click();
  await page.getByRole('button', { name: '社会保险' }).click();
  await page.getByText(/^[A-Z]\d{3}$/u).waitFor();
  for (let looks = 0; looks < 7; looks += 1) {
    const looked = page.waitForResponse((answer) => answer.url().includes('/offices/lanshan/queue'));
    await page.clock.runFor(3_000);
    await looked;
    await page.waitForTimeout(100);
  }
  await page.getByRole('button', { name: '取号', exact: true }).waitFor();
  expect(await page.getByText(/^[A-Z]\d{3}$/u).count()).toBe(0);
  await page.context().close();

  const phone = await world.visit('/track', { size: 'phone' });
  await phone.clock.install();
  await phone.clock.pauseAt(Date.now() + 60_000);
  let looks = 0;
  phone.on('request', (request) => { if (request.url().includes('/offices/lanshan/queue')) looks += 1; });
  const read = phone.waitForResponse((answer) => answer.url().includes('/offices/lanshan/queue'));
  await phone.goto('/offices/lanshan/queue');
  await read;
  await phone.waitForTimeout(500);
  looks = 0;
  await phone.clock.runFor(9_000);
  expect(looks).toBe(0);
  await phone.clock.runFor(2_000);
  await vi.waitFor(() => expect(looks).toBe(1), PATIENCE_MS);
  await phone.evaluate(`Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' }); dispatchEvent(new Event('visibilitychange'))`);
  await phone.waitForTimeout(500);
  looks = 0;
  await phone.clock.runFor(60_000);
  await phone.waitForTimeout(500);
  expect(looks).toBe(0);
  await phone.context().close();
});

test('who chose large text can have the page read out, line by line, and stop it', async () => {
  const page = await world.visit('/track');
  await page.getByRole('button', { name: '长辈版' }).click();
  // This machine has no voice: what would be read is kept instead.
  await page.addInitScript(`window.said = []; speechSynthesis.speak = (each) => said.push([each.lang, each.text]); speechSynthesis.cancel = () => { said.length = 0; };`);
  await page.goto('/life-events/unemployment');
  await page.getByRole('heading', { level: 1, name: '失业' }).waitFor();
  await page.getByRole('button', { name: '朗读' }).click();
  const said = await page.evaluate<[string, string][]>('said');
  expect([said.length > 5, said[0]![0], said.map(([, text]) => text).includes('失业')]).toEqual([true, 'zh-CN', true]);
  await page.getByRole('button', { name: '停止朗读' }).click();
  expect(await page.evaluate<unknown[]>('said')).toEqual([]);
  await page.getByRole('button', { name: '朗读' }).click();
  await page.getByRole('link', { name: '查进度' }).first().click();
  await page.getByRole('button', { name: '朗读' }).waitFor();
  expect(await page.evaluate<unknown[]>('said')).toEqual([]);
  // The pages that the server makes are read out as well: the guides, and the sign-in with what to do where it does not let one in.
  for (const [path, words] of [['/guides/unemployment', '一起办的事'], ['/auth/sign-in?as=person&return=/', '登录不了？']] as const) {
    await page.goto(path);
    await page.getByRole('button', { name: '朗读本页' }).click();
    expect((await page.evaluate<[string, string][]>('said')).map(([, text]) => text)).toContain(words);
    await page.getByRole('button', { name: '停止朗读' }).click();
    expect(await page.evaluate<unknown[]>('said')).toEqual([]);
  }
  await page.getByText('登录不了？').click();
  await page.getByText('忘了密码', { exact: true }).waitFor();
  await page.getByRole('link', { name: '看就近的窗口' }).waitFor();
  await expectAccessible(page, 'sign-in in large text');
  await page.context().close();
});

test('a sign-in page at a kiosk asks whether somebody is there, and goes back to the first page by itself', async () => {
  const page = await kiosk('/');
  const answer = await page.request.get('/auth/sign-in?as=person&return=%2F');
  expect(await answer.text()).toContain('<noscript><meta http-equiv="refresh" content="90;url=/">');
  await page.clock.install();
  await page.goto('/auth/sign-in?as=person&return=%2F');
  await page.getByRole('region', { name: '屏幕键盘' }).waitFor();
  await page.locator('#number').fill('371300');
  await page.clock.runFor(62_000);
  await page.getByRole('dialog', { name: '您还在吗？' }).waitFor();
  await expectAccessible(page, 'a sign-in page that somebody may have left');
  await takePicture(page, 'sign-in-left.kiosk');
  await page.getByRole('button', { name: '我还在，继续办' }).click();
  expect(await page.locator('#number').inputValue()).toBe('371300');
  await page.clock.runFor(92_000);
  // The turned clock may let the page leave more than once: what counts is where it arrives.
  await vi.waitFor(() => expect(new URL(page.url()).pathname).toBe('/'), PATIENCE_MS);
  const plain = await world.visit('/track');
  expect(await (await plain.request.get('/auth/sign-in?as=person&return=%2F')).text()).not.toContain('http-equiv="refresh"');
  await page.context().close();
  await plain.context().close();
});

test('at a kiosk a receipt, a decision, all papers of a case at once and a statement of the register are printed as they are, nothing is downloaded, and nothing of it is left', async () => {
  const li = createClient(world.instance.url);
  await li.signInPerson(PERSON.li.number);
  const { body } = await li.submit<CaseView>(answering({ 'hardship.class': 'older' }));
  const page = await kiosk('/');
  // A headless browser has no printer and no viewer of papers: what would be printed is kept instead.
  await page.addInitScript(`window.printed = []; const papers = {}, make = URL.createObjectURL; URL.createObjectURL = (paper) => { const url = make.call(URL, paper); papers[url] = paper; return url; }; addEventListener('DOMContentLoaded', () => new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach((each) => {
    if (each.tagName !== 'IFRAME' || !each.src.startsWith('blob:')) return;
    const src = each.src;
    each.src = 'about:blank';
    each.addEventListener('load', () => { each.contentWindow.print = () => papers[src].slice(0, 5).text().then((text) => printed.push(text)); }, { once: true, capture: true });
  }))).observe(document.body, { childList: true }));`);
  await world.signIn(page, { as: 'person', number: PERSON.li.number }, `/cases/${body.number}`);
  await page.getByRole('heading', { name: '每一件的结果' }).waitFor();
  expect(await page.locator('a[download]').count()).toBe(0);
  const printed = () => page.evaluate<string[]>('printed');
  for (const [at, name] of [/打印：.*受理/u, /打印：审批结论/u, /打印：全部文书（\d+ 份）/u].entries()) {
    await page.getByRole('button', { name }).first().tap();
    await page.getByText('请取走全部纸张').nth(at).waitFor();
    await vi.waitFor(async () => expect(await printed()).toEqual(Array.from({ length: at + 1 }, () => '%PDF-')), PATIENCE_MS);
  }
  await expectAccessible(page, 'papers printed at a kiosk');
  await expectFits(page, 'papers printed at a kiosk');
  expect(await page.evaluate<string[]>(TOO_SMALL), 'the case').toEqual([]);
  // In the picture of what waits for what the whole box is pressed.
  await page.getByText('看谁先谁后').tap();
  expect(await page.evaluate<number>(`Math.min(...[...document.querySelectorAll('details[open] li button')].filter((each) => each.checkVisibility()).map((each) => Math.round(each.closest('li').getBoundingClientRect().height)))`)).toBeGreaterThan(59);
  await takePicture(page, 'papers.kiosk');
  await page.goto('/me');
  await page.getByRole('button', { name: /^打印：/u }).first().tap();
  await page.getByText('请取走全部纸张').waitFor();
  await vi.waitFor(async () => expect(await printed()).toEqual(['%PDF-']), PATIENCE_MS);
  await page.clock.runFor(95_000);
  await page.getByRole('heading', { level: 1, name: '您遇到了什么事？' }).waitFor();
  expect([await gone(page), await page.locator('iframe').count()]).toEqual([401, 0]);
  await page.context().close();
});

test('at a kiosk whatever stands on its own is large enough for a finger: 60 px', async () => {
  const page = await world.visit('/?mode=kiosk', { size: 'kiosk' });
  await world.signIn(page, { as: 'person', number: PERSON.wang.number }, '/');
  for (const path of ['/', '/life-events/unemployment', APPLY, '/services', '/track', '/me', '/me/messages', '/cases', '/jobs', '/sharing', '/guides', '/guides/unemployment', '/guides/2.4.1']) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect.soft(await page.evaluate<string[]>(TOO_SMALL), path).toEqual([]);
  }
  const enterprise = createClient(world.instance.url);
  const { creditCode, operator } = generateOperators(world.instance.people.enterprises)[0]!;
  await enterprise.signInEnterprise(creditCode, operator);
  const batches = await world.visit('/employer/batches?mode=kiosk', { size: 'kiosk', session: enterprise });
  await batches.getByRole('heading', { level: 1 }).waitFor();
  await batches.waitForLoadState('networkidle');
  expect.soft(await batches.evaluate<string[]>(TOO_SMALL), 'batches').toEqual([]);
  // What a machine for everybody has nowhere to keep is not offered there.
  await batches.goto('/employer/employees');
  await batches.getByRole('heading', { level: 1 }).waitFor();
  await batches.waitForLoadState('networkidle');
  expect(await batches.getByRole('button', { name: /^下载/u }).count()).toBe(0);
  // Once the session has ended nothing of the enterprise stays on the screen for whoever comes next.
  await batches.getByRole('search').waitFor();
  await batches.route('**/api/v1/enterprise/employees*', (route) => route.fulfill({ status: 401, json: {} }));
  await batches.evaluate(`dispatchEvent(new Event('visibilitychange'))`);
  await batches.getByRole('heading', { level: 1, name: '用人单位请先登录' }).waitFor();
  expect(await batches.getByRole('search').count()).toBe(0);
  await batches.context().close();
  await page.context().close();
});

test('at a kiosk without keys somebody searches in Chinese, signs in and answers with the keyboard on the screen', async () => {
  const page = await world.visit('/?mode=kiosk', { size: 'kiosk' });
  const board = page.getByRole('region', { name: '屏幕键盘' });
  const press = async (keys: string): Promise<void> => { for (const key of keys) await board.getByRole('button', { name: key, exact: true }).tap(); };
  await page.getByRole('searchbox').tap();
  await board.waitFor();
  await expectAccessible(page, 'the keyboard on the screen');
  await press('shi');
  await board.getByText('失', { exact: true }).tap();
  await press('ye');
  await takePicture(page, 'keyboard.kiosk');
  await board.getByText('业', { exact: true }).tap();
  expect(await page.getByRole('searchbox').inputValue()).toBe('失业');
  await press('q');
  await board.getByRole('button', { name: '删除' }).tap();
  await press('8');
  await board.getByRole('button', { name: '删除' }).tap();
  expect(await page.getByRole('searchbox').inputValue()).toBe('失业');
  await board.getByRole('button', { name: '收起' }).tap();
  await board.waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: '失业', exact: true }).first().waitFor();
  // The sign-in is a page of the server, with the same keyboard.
  await page.goto('/auth/sign-in?as=person&return=/cases');
  await board.waitFor();
  await press(PERSON.li.number);
  await page.locator('#password').tap();
  await press('kuaiban');
  await takePicture(page, 'keyboard-sign-in.kiosk');
  await board.getByRole('button', { name: '收起' }).tap();
  await page.locator('button.go').tap();
  await page.getByRole('heading', { level: 1, name: '我的办件' }).waitFor();
  await page.context().close();
});

test('large text offers less: no matters of enterprises, and the telephone instead of how it goes', async () => {
  const page = await world.visit('/track');
  await page.getByRole('button', { name: '长辈版' }).click();
  await page.goto('/');
  await page.getByRole('heading', { name: '不会用？打电话问' }).waitFor();
  expect([await page.getByRole('link', { name: '拨打 12333' }).getAttribute('href'), await page.getByRole('heading', { name: '用人单位的事' }).count(), await page.getByRole('heading', { name: '怎么办', exact: true }).count()]).toEqual(['tel:12333', 0, 0]);
  await expectAccessible(page, 'home in large text');
  await expectFits(page, 'home in large text');
  await takePicture(page, 'home-elder.desktop');
  await page.context().close();
});

test('on a phone in large text whatever stands on its own is large enough for a finger: 44 px', async () => {
  const page = await world.visit('/?mode=elder', { size: 'phone' });
  await page.context().addCookies([{ name: 'kb_mode', value: 'elder', url: world.instance.url }]);
  await world.signIn(page, { as: 'person', number: PERSON.wang.number }, '/');
  for (const path of ['/', '/life-events/unemployment', APPLY, '/services', '/track', '/me', '/me/messages', '/me/messages/settings', '/cases', '/complaints', '/queue', '/me/entitled']) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect.soft(await page.evaluate<string[]>(tooSmall(44)), path).toEqual([]);
    await expectFits(page, path);
  }
  await page.context().close();
});
