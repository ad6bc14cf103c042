import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import { generateOperators } from '#sandbox/people/staff.ts';
import { answering, createClient, type Client } from '../live/client.ts';
import { sayWord } from '../live/departments.ts';
import { PERSON } from '../live/people.ts';
import { pick } from './hall-steps.ts';
import { expectAccessible, expectFits, SIZES, takePicture, usingWorld, type Language, type Size } from './world.ts';

const world = usingWorld();
const sessions: { visitor?: Client; wang: Client; li: Client; officer: Client; operator: Client; daughter: Client } = {} as never;
let number = '';
let code = '';
let no = 0;

/** One case with an officer, its receipt's code, a draft, and somebody signed in at every entrance. */
beforeAll(async () => {
  const made = (): Client => createClient(world.instance.url);
  [sessions.wang, sessions.li, sessions.officer, sessions.operator] = [made(), made(), made(), made()];
  await Promise.all([sessions.wang.signInPerson(PERSON.wang.number), sessions.li.signInPerson(PERSON.li.number)]);
  const [father, daughter] = ['邵广田', '邵丽华'].map((name) => world.instance.people.persons.find((person) => person.name === name)!);
  sessions.daughter = made();
  await Promise.all([sessions.daughter.signInPerson(daughter!.idNumber), sayWord(world.instance, { department: 'death-register', scenario: 'death-recorded', number: father!.idNumber, name: father!.name })]);
  const { body } = await sessions.li.submit<CaseView>(answering({ 'hardship.class': 'older' }));
  const item = body.items.find((each) => each.officer !== undefined);
  [number, code, no] = [body.number, body.queryCode ?? '', item?.no ?? 0];
  await sessions.wang.put('/me/drafts/unemployment', answering());
  const operator = generateOperators(world.instance.people.enterprises)[0]!;
  await Promise.all([sessions.officer.signInStaff(item?.officer ?? ''), sessions.operator.signInEnterprise(operator.creditCode, operator.operator)]);
});

type Shown = { readonly name: string; readonly who?: keyof typeof sessions; readonly path: () => string; readonly ready: (page: Page) => Promise<unknown> };
const title = (page: Page): Promise<void> => page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
const APPLY = '/life-events/unemployment/apply';

const PAGES: readonly Shown[] = [
  { name: 'home', path: () => '/', ready: (page) => page.getByRole('article').first().waitFor() },
  { name: 'home-yours', who: 'wang', path: () => '/', ready: (page) => page.getByRole('link', { name: /接着填|Continue|Go on/u }).waitFor() },
  { name: 'home-notice', who: 'daughter', path: () => '/', ready: (page) => page.getByRole('link', { name: /看清单、办理|See the list/u }).waitFor() },
  { name: 'guide', path: () => '/life-events/unemployment', ready: title },
  { name: 'services', path: () => '/services', ready: (page) => page.getByRole('article').first().waitFor() },
  { name: 'service', path: () => '/services/1.8.1', ready: title },
  { name: 'apply-sign-in', path: () => APPLY, ready: title },
  { name: 'apply-question', who: 'wang', path: () => `${APPLY}?step=job.seeking`, ready: (page) => page.getByRole('radio').first().waitFor() },
  { name: 'plan', who: 'wang', path: () => `${APPLY}?step=plan`, ready: (page) => page.locator('#known').waitFor() },
  { name: 'cases', who: 'li', path: () => '/cases', ready: (page) => page.getByRole('main').getByRole('link').first().waitFor() },
  { name: 'case', who: 'li', path: () => `/cases/${number}`, ready: (page) => page.locator('#results').waitFor() },
  { name: 'case-missing', who: 'li', path: () => '/cases/371300-20200101-000001-0', ready: (page) => page.getByRole('alert').first().waitFor() },
  { name: 'track', path: () => '/track', ready: title },
  { name: 'track-found', path: () => `/track?number=${number}&code=${code}`, ready: (page) => page.locator('h2#found').waitFor() },
  { name: 'verify', path: () => '/verify', ready: title },
  { name: 'sharing', path: () => '/sharing', ready: (page) => page.getByRole('heading', { level: 3 }).first().waitFor() },
  { name: 'draws', path: () => `/draws?day=${number.slice(7, 11)}-${number.slice(11, 13)}-${number.slice(13, 15)}`, ready: (page) => page.locator('h2#draws').waitFor() },
  { name: 'me', who: 'li', path: () => '/me', ready: (page) => page.locator('#accesses').waitFor() },
  { name: 'ui', path: () => '/ui', ready: title },
  { name: 'not-found', path: () => '/nowhere', ready: title },
  { name: 'sign-in-person', path: () => '/auth/sign-in', ready: (page) => page.locator('#number').waitFor() },
  { name: 'sign-in-staff', path: () => '/auth/sign-in?as=staff&return=/desk', ready: (page) => page.locator('#number').waitFor() },
  { name: 'sign-in-enterprise', path: () => '/auth/sign-in?as=enterprise&return=/employer', ready: (page) => page.locator('#operator').waitFor() },
  { name: 'desk-signed-out', path: () => '/desk', ready: title },
  { name: 'desk', who: 'officer', path: () => '/desk', ready: (page) => page.getByRole('navigation').getByRole('link').filter({ hasText: /2\.6\.1/u }).waitFor() },
  { name: 'desk-item', who: 'officer', path: () => `/desk/${number}/${no}`, ready: (page) => page.locator('#acts-title').waitFor({ state: 'attached' }) },
  { name: 'departments', who: 'officer', path: () => '/desk/departments', ready: (page) => page.getByRole('article').first().waitFor() },
  { name: 'employer', who: 'operator', path: () => '/employer', ready: title },
  { name: 'employer-signed-out', path: () => '/employer', ready: title },
];

async function show(page: Page, { path, ready }: Shown, language: Language, size: Size): Promise<void> {
  await page.context().addCookies([{ name: 'kb_lang', value: language, url: world.instance.url }]);
  await page.setViewportSize(SIZES[size]);
  await page.goto(path());
  await ready(page);
  expect(await page.locator('html').getAttribute('lang')).toMatch(language === 'zh' ? /^zh/u : /^en/u);
}

// Several at a time: while one page is examined another loads.
describe.concurrent.each(PAGES)('$name', (shown) => {
  test('is accessible and fits a phone, in both languages', async () => {
    const session = shown.who && sessions[shown.who];
    const page = await world.visit('/health', session ? { session } : {});
    await show(page, shown, 'zh', 'phone');
    await expectFits(page, `${shown.name} in Chinese`);
    await expectAccessible(page, `${shown.name} in Chinese on a phone`);
    await takePicture(page, `${shown.name}-zh.phone`);
    await page.setViewportSize(SIZES.desktop);
    await takePicture(page, `${shown.name}-zh.desktop`);
    await show(page, shown, 'en', 'desktop');
    await expectAccessible(page, `${shown.name} in English on a desktop`);
    await takePicture(page, `${shown.name}-en.desktop`);
    await page.setViewportSize(SIZES.phone);
    await expectFits(page, `${shown.name} in English`);
    await page.context().close();
  });
});

test('a matter is found by what it is called, its guide read, and filed on its own', async () => {
  const page = await world.visit('/', { session: sessions.wang });
  const search = page.getByRole('searchbox');
  const sounds: string[] = [];
  page.on('request', (request) => { if (request.url().includes('/public/heard')) sounds.push(new URL(request.url()).searchParams.get('text') ?? ''); });
  await page.reload();
  // A sentence finds the matter that it is about, and whoever presses Enter is asked where more than one can be meant.
  await search.fill('查社保缴了多少钱');
  await page.getByRole('link', { name: '参保登记查询', exact: true }).waitFor();
  await page.getByText('找到 1 项').waitFor();
  await search.fill('生孩子');
  await page.getByText('没有找到和“生孩子”对应的事').waitFor();
  await search.press('Enter');
  expect(new URL(page.url()).pathname).toBe('/');
  // Traditional characters and slips are found by how they sound.
  await search.fill('失業了');
  await page.getByText(/没有“失業了”，按读音和字形找到/u).waitFor();
  // How something sounds is asked for where it was found in no other way, and not before anything was typed.
  expect([sounds.includes('失業了'), sounds.includes('')]).toEqual([true, false]);
  await page.getByRole('link', { name: '失业', exact: true }).first().waitFor();
  await search.fill('失业登记');
  await search.press('Enter');
  await page.getByText(/找到 \d+ 项，是哪一项？/u).waitFor();
  await expectAccessible(page, 'what was searched for');
  expect(new URL(page.url()).pathname).toBe('/');
  await page.getByRole('link', { name: '失业登记', exact: true }).click();
  await page.getByRole('heading', { name: '谁能办' }).waitFor();
  await page.getByRole('link', { name: '现在就办' }).click();
  await pick(page.getByRole('radio', { name: '是', exact: true }));
  await page.getByRole('button', { name: /下一步|看清单/u }).click();
  await page.getByRole('button', { name: '看好了，一次提交' }).click();
  await page.getByRole('heading', { name: '每一件的结果' }).waitFor();
  expect(await page.getByRole('main').innerText()).toContain('已登记为失业人员');
  await page.context().close();
});

test('a kiosk standing upright shows everything larger, without anybody choosing it', async () => {
  const page = await world.visit('/?mode=kiosk', { size: 'kiosk' });
  await page.getByRole('article').first().waitFor();
  expect(await page.evaluate<number>('Number.parseFloat(getComputedStyle(document.documentElement).fontSize)')).toBeGreaterThanOrEqual(24);
  await expectFits(page, 'home at the kiosk');
  await expectAccessible(page, 'home at the kiosk');
  await takePicture(page, 'home.kiosk');
  await page.goto('/life-events/unemployment');
  await title(page);
  await expectFits(page, 'guide at the kiosk');
  await takePicture(page, 'guide.kiosk');
  // The sign-in stays as large, also after a wrong password, and offers no choice that the device has made.
  await page.getByRole('link', { name: '登录' }).first().click();
  await page.locator('#number').fill('371300199203187613');
  await page.locator('#password').fill('wrong');
  await page.locator('button.go').click();
  await page.getByRole('alert').first().waitFor();
  expect(await page.evaluate<string>('document.documentElement.dataset.mode')).toBe('kiosk');
  expect(await page.evaluate<number>('Number.parseFloat(getComputedStyle(document.documentElement).fontSize)')).toBeGreaterThanOrEqual(24);
  expect(await page.getByRole('link', { name: '长辈版' }).count()).toBe(0);
  await expectFits(page, 'sign-in at the kiosk');
  await takePicture(page, 'sign-in.kiosk');
  await page.context().close();
});

test('a guide praises only what has fallen: what is the same or more says so, without a bar', async () => {
  const page = await world.visit('/life-events/termination');
  const bars = (row: string) => page.getByRole('row', { name: row }).locator('td').nth(1).locator('[aria-hidden]').count();
  await page.getByRole('row', { name: /办理依据（条）.*增加/u }).waitFor();
  await page.getByRole('row', { name: /办理时限（工作日）.*不变/u }).waitFor();
  expect([await bars('办理依据（条）'), await bars('办理时限（工作日）'), await bars('材料（份）')]).toEqual([0, 0, 1]);
  await page.context().close();
});

test('what the first page needs of script is 150 KB at most, compressed, and comes so', async () => {
  const page = await world.visit('/track', { size: 'phone' });
  const scripts: { readonly bytes: number; readonly encoding: string | undefined }[] = [];
  // Another browser, without anything kept: what it asks for until the page stands there.
  const fresh = await page.context().browser()!.newContext({ baseURL: world.instance.url, locale: 'zh-CN' });
  const first = await fresh.newPage();
  first.on('response', (response) => {
    const headers = response.headers();
    if (response.request().resourceType() === 'script') scripts.push({ bytes: Number(headers['content-length']), encoding: headers['content-encoding'] });
  });
  await first.goto('/');
  await first.getByRole('article').first().waitFor();
  expect(scripts.filter(({ bytes, encoding }) => bytes >= 10_000 && encoding === undefined)).toEqual([]);
  expect(scripts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(150_000);
  expect(scripts.length).toBeGreaterThan(2);
  await fresh.close();
  await page.context().close();
});
