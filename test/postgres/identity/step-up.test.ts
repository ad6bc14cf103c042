import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SignInMethods } from '#channels/http/schemas/sign-in-methods.ts';
import { createDevice } from '../../support/device.ts';
import { usingDatabase } from '../harness.ts';
import { createBrowser, type Browser, type Page } from './browser.ts';
import { buildWorld, ENTERPRISE, OFFICER, PERSON, type World } from './world.ts';

const PHONE = '13312344930';
const database = usingDatabase();
const messages: { id: string; to: string; text: string }[] = [];
let gateway = true;
let phone: string | undefined = PHONE;
let world: World;
beforeAll(async () => {
  world = await buildWorld(database.pool, {
    phone: {
      phoneOf: async ({ kind }) => (kind === 'person' ? phone : undefined),
      send: async (id, to, text, language) => { if (gateway) messages.push({ id, to, text: text[language] }); return gateway; },
    },
  });
});
afterAll(() => world.app.close());
beforeEach(async () => {
  messages.length = 0;
  gateway = true;
  phone = PHONE;
  await database.pool.query('delete from sign_in_attempt');
  world.clock.now = new Date(world.clock.now.getTime() + 3_600_000);
});

const STRONG = '/auth/sign-in?level=strong&return=/life-events/x';
const later = (seconds: number): void => { world.clock.now = new Date(world.clock.now.getTime() + seconds * 1000); };
const code = (): string => /\d{6}/u.exec(messages.at(-1)!.text)![0];
const other = (right: string): string => String((Number(right) + 1) % 1_000_000).padStart(6, '0');
const signedIn = async (): Promise<Browser> => {
  const browser = createBrowser(world.app);
  expect((await browser.submit(await browser.open('/auth/sign-in'), { number: PERSON.number, password: PERSON.password })).path).toBe('/');
  return browser;
};
const levelOf = async (browser: Browser): Promise<string> => (JSON.parse((await browser.get('/api/v1/me/sign-in-methods')).body) as SignInMethods).assurance;
/** At the second step, with a code on its way. */
const sentTo = async (browser: Browser): Promise<Page> => browser.submit(await browser.open(STRONG), { send: '1' });

test('given somebody signed in by password, when a matter asks for more, then a code to the phone of the register is enough, and is not asked for again', async () => {
  const browser = await signedIn();
  expect(await levelOf(browser)).toBe('single');
  const asked = await browser.open(STRONG);
  expect(asked.body).toContain('验证码会发到登记的手机 133****4930');
  expect(asked.body).not.toContain(PHONE);
  expect(asked.body).not.toContain('id="password"');
  const page = await browser.submit(asked, { send: '1' });
  expect(messages).toMatchObject([{ to: PHONE, text: expect.stringContaining('5 分钟内有效') as string }]);
  expect((await browser.submit(page, { code: code() })).path).toBe('/life-events/x');
  expect(await levelOf(browser)).toBe('strong');
  expect((await browser.open(STRONG)).path).toBe('/life-events/x');
});

test('given nobody signed in, then the password is asked for first and alone opens nothing', async () => {
  const browser = createBrowser(world.app);
  const second = await browser.submit(await browser.open(STRONG), { number: PERSON.number, password: PERSON.password });
  expect(second.body).toContain('请再确认一次是您本人');
  expect(browser.cookies.has('kb_session')).toBe(false);
  expect((await browser.submit(await browser.submit(second, { send: '1' }), { code: code() })).path).toBe('/life-events/x');
});

test('given a code that is guessed, then each try counts, the fifth locks, and the right one is refused with it', async () => {
  const browser = await signedIn();
  const page = await sentTo(browser);
  const wrong = other(code());
  expect((await browser.submit(page, { code: wrong })).body).toContain('还可以试 4 次');
  for (let at = 0; at < 4; at += 1) await browser.submit(page, { code: wrong });
  const locked = await browser.submit(page, { code: code() });
  expect([locked.status, locked.body.includes('暂停登录')]).toEqual([429, true]);
  expect(await levelOf(browser)).toBe('single');
  // Nor does another sign-in give more tries, nor asking for another code; and the password alone opens what it opened before.
  const again = await signedIn();
  const refused = await again.submit(await again.open(STRONG), { code: wrong });
  expect([refused.status, await levelOf(again)]).toEqual([422, 'single']);
  const sent = await sentTo(again);
  expect((await again.submit(sent, { code: code() })).status).toBe(429);
});

test.each(['', '12345', 'abcdef', '1234567', '１２３'])('given %j for a code, then it is told how one looks, and no try is counted', async (typed) => {
  const browser = await signedIn();
  const page = await sentTo(browser);
  expect((await browser.submit(page, { code: typed })).body).toContain('请输入 6 位数字');
  expect((await browser.submit(page, { code: other(code()) })).body).toContain('还可以试 4 次');
});

test('given a code older than five minutes, or one before the latest, then it opens nothing', async () => {
  const browser = await signedIn();
  const page = await sentTo(browser);
  const first = code();
  later(301);
  expect((await browser.submit(page, { code: first })).body).toContain('验证码过了 5 分钟');
  await browser.submit(page, { send: '1' });
  expect(code()).not.toBe(first);
  expect((await browser.submit(page, { code: first })).body).toContain('验证码不对');
  expect((await browser.submit(page, { code: code() })).path).toBe('/life-events/x');
});

test('given a code of one sign-in, when it is used again or in another, then it opens nothing', async () => {
  const browser = await signedIn();
  const page = await sentTo(browser);
  const used = code();
  await browser.submit(page, { code: used });
  const thief = await signedIn();
  const theirs = await sentTo(thief);
  expect((await thief.submit(theirs, { code: used })).status).toBe(422);
  expect(await levelOf(thief)).toBe('single');
  expect((await browser.submit(page, { code: used })).status).toBe(400);
});

test('given a code that was never sent, then none fits', async () => {
  const browser = await signedIn();
  const page = await browser.open(STRONG);
  expect((await browser.submit(page, { code: '000000' })).status).toBe(422);
  expect(await levelOf(browser)).toBe('single');
});

test('given who knows the password and guesses the code, then signing in by password in between gives no new tries', async () => {
  const browser = await signedIn();
  const page = await sentTo(browser);
  const right = code();
  const wrong = right === '000000' ? '000001' : '000000';
  for (let at = 0; at < 5; at += 1) {
    await browser.submit(page, { code: wrong });
    await signedIn();
  }
  const locked = await browser.submit(page, { code: right });
  expect([locked.status, await levelOf(browser)]).toEqual([429, 'single']);
  // Whoever has the phone is not kept from signing in by password.
  expect(await levelOf(await signedIn())).toBe('single');
});

test('given somebody who asks for one code after another, then they wait a minute each time, and after five ten minutes, in whichever sign-in', async () => {
  const browser = await signedIn();
  const page = await sentTo(browser);
  expect((await browser.submit(page, { send: '1' })).body).toMatch(/刚刚发过，\d+ 秒后可以再发/u);
  for (let at = 0; at < 4; at += 1) {
    later(61);
    await browser.submit(page, { send: '1' });
  }
  expect(new Set(messages.map(({ id }) => id)).size).toBe(5);
  const elsewhere = await signedIn();
  const refused = await sentTo(elsewhere);
  expect([refused.status, refused.body.includes('发得太多了'), messages.length]).toEqual([429, true, 5]);
});

test('given a gateway out of order, or no phone in the register, then it says so and nobody is let through', async () => {
  const browser = await signedIn();
  gateway = false;
  const failed = await sentTo(browser);
  expect([failed.status, failed.body.includes('短信没有发出去')]).toEqual([503, true]);
  phone = undefined;
  const none = await browser.open(STRONG);
  expect(none.body).toContain('登记里没有您的手机号');
  expect((await browser.submit(none, { send: '1' })).status).toBe(422);
  expect(messages).toEqual([]);
});

test('given a passkey that was added after a password alone, then it needs the code too; one that was added after both does not', async () => {
  const call = async (browser: Browser, path: string, payload: object) => (await world.app.inject({ method: 'POST', url: `/api/v1${path}`, remoteAddress: `10.9.0.${Math.ceil(Math.random() * 250)}`, headers: { host: 'localhost:8080', 'x-kuaiban': '1', cookie: [...browser.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ') }, payload })).json<{ options: Parameters<ReturnType<typeof createDevice>['create']>[0]; token: string }>();
  const add = async (browser: Browser) => {
    const device = createDevice('http://localhost:8080');
    const { options, token } = await call(browser, '/me/passkeys/options', {});
    await call(browser, '/me/passkeys', { name: '手机', token, answer: device.create(options) });
    return device;
  };
  const optionsOf = ({ body }: Page) => JSON.parse(/data-options="([^"]*)"/u.exec(body)![1]!.replaceAll('&quot;', '"')) as { challenge: string };
  const weak = await add(await signedIn());
  const browser = await signedIn();
  const page = await browser.open(STRONG);
  const answered = await browser.submit(page, { assertion: JSON.stringify(weak.use(optionsOf(page))) });
  expect([answered.status, answered.body.includes('还要再发验证码确认')]).toEqual([422, true]);
  expect((await browser.submit(await browser.submit(page, { send: '1' }), { code: code() })).path).toBe('/life-events/x');
  expect(await levelOf(browser)).toBe('strong');

  const strong = await add(browser);
  const next = await signedIn();
  const there = await next.open(STRONG);
  expect((await next.submit(there, { assertion: JSON.stringify(strong.use(optionsOf(there))) })).path).toBe('/life-events/x');
  expect(await levelOf(next)).toBe('strong');
});

test('given an officer or an operator, then the former is strong anyway, and the latter, who has no phone here, is told what else there is', async () => {
  const desk = createBrowser(world.app);
  expect((await desk.submit(await desk.open('/auth/sign-in?as=staff&level=strong&return=/desk'), { number: OFFICER.number, password: OFFICER.password })).body).toContain('第二步');
  const firm = createBrowser(world.app);
  const second = await firm.submit(await firm.open('/auth/sign-in?as=enterprise&level=strong&return=/employer'), { number: ENTERPRISE.number, operator: ENTERPRISE.operator, password: ENTERPRISE.password });
  expect(second.body).toContain('登记里没有您的手机号');
  expect(firm.cookies.has('kb_session')).toBe(false);
});

test('given somebody who chooses another account, then the password is asked for; and in English it is all there', async () => {
  const browser = await signedIn();
  await browser.get('/auth/sign-in?lang=en');
  const page = await sentTo(browser);
  expect(page.body).toContain('Please prove once more that it is you');
  expect(messages[0]!.text).toContain('is your code, valid for 5 minutes');
  const restarted = await browser.submit(page, { restart: '1' });
  expect(restarted.body).toContain('id="password"');
});
