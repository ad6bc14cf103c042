import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createCardStore } from '#adapters/postgres/card/card-store.ts';
import type { SignInMethods } from '#channels/http/schemas/sign-in-methods.ts';
import { usingDatabase } from '../harness.ts';
import { createBrowser, type Browser } from './browser.ts';
import { buildWorld, PERSON, REGION, type World } from './world.ts';

const database = usingDatabase();
/** What somebody agreed to. */
const AGREED = { digest: 'd', points: [{ zh: '用途', en: 'what for' }] };
const store = () => createCardStore(database.pool);
const notes: string[] = [];
let bar: 'dead' | 'child' | undefined;
let world: World;
let person = '';
beforeAll(async () => {
  world = await buildWorld(database.pool, { card: { cards: store(), hashOf: (code) => `hash ${code}`, deviceOf: (device) => `device ${device}`, barOf: async () => bar, note: async (_region, whose) => void notes.push(whose) } });
  const { rows } = await database.pool.query<{ subject: string }>(`select subject from account where region = $1 and kind = 'person'`, [REGION]);
  person = rows[0]!.subject;
});
afterAll(() => world.app.close());
beforeEach(async () => {
  [bar, notes.length] = [undefined, 0];
  await database.pool.query('delete from sign_in_attempt');
  world.clock.now = new Date(world.clock.now.getTime() + 3_600_000);
  await store().open(REGION, person, world.clock.now.toISOString(), AGREED);
});

let made = 0;
/** Another code each time, of none but the signs that there are. */
const newCode = (): string => `${REGION}-ABCDEFGHJKLM${String((made += 1)).padStart(4, 'Z').replaceAll('0', 'X').replaceAll('1', 'Y')}`;
async function shown({ counts = 75, strong = true, whose = person } = {}): Promise<string> {
  const code = newCode();
  const [at, until] = [0, counts].map((seconds) => new Date(world.clock.now.getTime() + seconds * 1000).toISOString());
  expect(await store().show(REGION, whose, { hash: `hash ${code}`, at: at!, until: until!, strong })).toBe(true);
  return code;
}
async function kiosk(path = '/auth/sign-in?return=/cases') {
  const browser = createBrowser(world.app);
  browser.cookies.set('kb_kiosk', { value: '1', path: '/' });
  return { browser, page: await browser.open(path) };
}
const isIn = (browser: Browser): boolean => browser.cookies.has('kb_session');
const levelOf = async (browser: Browser): Promise<string> => (JSON.parse((await browser.get('/api/v1/me/sign-in-methods')).body) as SignInMethods).assurance;
/** What a kiosk says to a code. */
async function scanned(card: string): Promise<{ status: number; in: boolean; body: string }> {
  const { browser, page } = await kiosk();
  const answer = await browser.submit(page, { card });
  return { status: answer.status, in: isIn(browser), body: answer.body };
}

test('given a code of a phone that is signed in by two factors, when a kiosk scans it, then its owner is signed in as surely, and can read that they were', async () => {
  const { browser, page } = await kiosk('/auth/sign-in?level=strong&return=/cases');
  expect(page.body).toContain('扫电子社保卡');
  expect((await browser.submit(page, { card: await shown() })).path).toBe('/cases');
  expect([await levelOf(browser), notes]).toEqual(['strong', [person]]);
});

test('given a browser that calls itself a kiosk where none stands, then a code that somebody was talked into reading out opens nothing there, and is not used up', async () => {
  const card = await shown();
  const browser = createBrowser(world.app, undefined, '203.0.113.9');
  browser.cookies.set('kb_kiosk', { value: '1', path: '/' });
  const answer = await browser.submit(await browser.open('/auth/sign-in?return=/cases'), { card });
  expect([answer.status, isIn(browser)]).toEqual([422, false]);
  expect(await scanned(card)).toMatchObject({ in: true });
});

test('given a scanner that types into the field of the number, then the code is read all the same', async () => {
  const { browser, page } = await kiosk();
  expect((await browser.submit(page, { number: (await shown()).replace('-', '').toLowerCase(), password: '' })).path).toBe('/cases');
});

test('given a code of a phone that is signed in by a password alone, then it opens no more than that password: for a matter of money a code to the phone is asked for besides', async () => {
  const plain = await kiosk();
  expect((await plain.browser.submit(plain.page, { card: await shown({ strong: false }) })).path).toBe('/cases');
  expect(await levelOf(plain.browser)).toBe('single');
  const { browser, page } = await kiosk('/auth/sign-in?level=strong&return=/cases');
  const second = await browser.submit(page, { card: await shown({ strong: false }) });
  expect([second.body.includes('只用密码登录的手机'), isIn(browser)]).toEqual([true, false]);
  // A code of a phone that proved more is the second factor.
  expect((await browser.submit(second, { card: await shown() })).path).toBe('/cases');
});

test('given a code that is used twice, over, of a revoked card, unknown or none at all, then nobody is signed in, and each is told what to do', async () => {
  const used = await shown();
  expect((await scanned(used)).in).toBe(true);
  const over = await shown({ counts: 1 });
  world.clock.now = new Date(world.clock.now.getTime() + 2000);
  expect(await scanned(over)).toMatchObject({ status: 422, in: false, body: expect.stringContaining('这个码过期了') as string });
  expect(await scanned(used)).toMatchObject({ status: 422, in: false, body: expect.stringContaining('这个码已经用过') as string });
  // The next code is scanned where the last one was not read.
  expect((await scanned(used)).body.match(/<input[^>]* autofocus/gu)).toEqual([expect.stringContaining('id="card"')]);
  expect(await scanned(newCode())).toMatchObject({ status: 422, in: false, body: expect.stringContaining('这个码读不了') as string });
  for (const none of ['', 'x', `${REGION}-22222222ABCDEFG`, 'https://example.com/']) expect(await scanned(none)).toMatchObject({ status: 422, in: false, body: expect.stringContaining('这不是电子社保卡的码') as string });
  const lost = await shown();
  await store().revoke(REGION, person, world.clock.now.toISOString());
  expect(await scanned(lost)).toMatchObject({ status: 422, in: false, body: expect.stringContaining('已经停用') as string });
  expect(notes).toEqual([person]);
});

test.each([['dead', '已有死亡登记'], ['child', '未满 16 周岁']] as const)('given the card of somebody who is %s, then nobody is signed in by it', async (why, words) => {
  bar = why;
  expect(await scanned(await shown())).toMatchObject({ status: 422, in: false, body: expect.stringContaining(words) as string });
  expect(notes).toEqual([]);
});

test('given a card of somebody without an account, then nobody is signed in', async () => {
  const whose = '00000000-0000-4000-8000-000000000001';
  await store().open(REGION, whose, world.clock.now.toISOString(), AGREED);
  expect(await scanned(await shown({ whose }))).toMatchObject({ status: 422, in: false, body: expect.stringContaining('没有可以登录的账号') as string });
});

test('given codes that are guessed, then the machine reads none for a minute, not even a right one; a password goes on, and nobody’s account is locked', async () => {
  const { browser, page } = await kiosk();
  for (let at = 0; at < 19; at += 1) expect((await browser.submit(page, { card: newCode() })).status).toBe(422);
  const last = await browser.submit(page, { card: newCode() });
  expect([last.status, last.body.includes('扫码登录暂停')]).toEqual([429, true]);
  const right = await shown();
  expect(await scanned(right)).toMatchObject({ status: 429, in: false });
  world.clock.now = new Date(world.clock.now.getTime() + 61_000);
  expect((await scanned(await shown())).in).toBe(true);
  expect((await browser.submit(page, { number: PERSON.number, password: PERSON.password })).path).toBe('/cases');
});

test('given one code that is over, when somebody holds it up again and again, then the machine still reads the code of the next one', async () => {
  const { browser, page } = await kiosk();
  const over = await shown({ counts: 1 });
  world.clock.now = new Date(world.clock.now.getTime() + 2000);
  for (let at = 0; at < 21; at += 1) expect(await browser.submit(page, { card: over })).toMatchObject({ status: 422, body: expect.stringContaining('这个码过期了') as string });
  expect((await scanned(await shown())).in).toBe(true);
});

test('given a browser that is no kiosk, or the entrance of officers, then there is no such field; a code opens nothing there and is not used up', async () => {
  const code = await shown();
  const browser = createBrowser(world.app);
  const page = await browser.open('/auth/sign-in?return=/cases');
  expect(page.body).not.toContain('name="card"');
  const refused = await browser.submit(page, { card: code });
  expect([refused.status, refused.body.includes('只有在自助机上'), isIn(browser)]).toEqual([422, true, false]);
  const desk = await kiosk('/auth/sign-in?as=staff&return=/desk');
  expect(desk.page.body).not.toContain('name="card"');
  expect((await desk.browser.submit(desk.page, { card: code })).status).toBe(422);
  expect((await scanned(code)).in).toBe(true);
});

test('given somebody half signed in, when the card of another is scanned, then neither is', async () => {
  const { browser, page } = await kiosk('/auth/sign-in?level=strong&return=/cases');
  const second = await browser.submit(page, { number: PERSON.number, password: PERSON.password });
  await database.pool.query(`insert into account (region, id, kind, login_hash, subject, password_hash, created_at) values ($1, '00000000-0000-4000-8000-0000000000a2', 'person', 'another', '00000000-0000-4000-8000-000000000002', 'x', now()) on conflict do nothing`, [REGION]);
  const whose = '00000000-0000-4000-8000-000000000002';
  await store().open(REGION, whose, world.clock.now.toISOString(), AGREED);
  const answer = await browser.submit(second, { card: await shown({ whose }) });
  expect([answer.status, answer.body.includes('不是正在登录的人的'), isIn(browser)]).toEqual([422, true, false]);
});
