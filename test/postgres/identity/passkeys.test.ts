import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createPasskeyStore } from '#adapters/identity/passkey-store.ts';
import type { SignInMethods } from '#channels/http/schemas/sign-in-methods.ts';
import { createDevice, type Wrongly } from '../../support/device.ts';
import { usingDatabase } from '../harness.ts';
import { createBrowser, type Browser } from './browser.ts';
import { buildWorld, ENTERPRISE, PERSON, REGION, type World } from './world.ts';

const ORIGIN = 'http://localhost:8080';
const database = usingDatabase();
let world: World;
beforeAll(async () => { world = await buildWorld(database.pool); });
afterAll(() => world.app.close());
beforeEach(async () => { await database.pool.query('update passkey set removed_at = now()'); });

type Options = { challenge: string; user: { id: string; name: string }; excludeCredentials: { id: string }[] };
const cookieOf = (browser: Browser): string => [...browser.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ');
let calls = 0;
const call = async (browser: Browser, method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object, host = 'localhost:8080') => {
  // From another address each time: how many may come from one is another matter.
  const answer = await world.app.inject({ remoteAddress: `10.0.${(calls += 1) >> 8}.${calls & 255}`, method, url: `/api/v1${path}`, headers: { host, cookie: cookieOf(browser), 'x-kuaiban': '1' }, ...(payload && { payload }) });
  return { status: answer.statusCode, body: answer.json<SignInMethods & { code: string; options: Options; token: string; errors: { pointer: string }[] }>() };
};
const signedIn = async (): Promise<Browser> => {
  const browser = createBrowser(world.app);
  await browser.submit(await browser.open('/auth/sign-in'), { number: PERSON.number, password: PERSON.password });
  return browser;
};
const added = async (browser: Browser, name = '我的手机') => {
  const device = createDevice(ORIGIN);
  const { body: { options, token } } = await call(browser, 'POST', '/me/passkeys/options');
  return { device, options, token, ...(await call(browser, 'POST', '/me/passkeys', { name, token, answer: device.create(options) })) };
};
/** The sign-in page and what its script would ask the device for. */
const signInPage = async (as = 'person') => {
  const browser = createBrowser(world.app);
  const page = await browser.open(`/auth/sign-in?as=${as}&return=/cases`);
  const options = JSON.parse(/data-options="([^"]*)"/u.exec(page.body)![1]!.replaceAll('&quot;', '"')) as Options;
  return { browser, page, options };
};

test('given a passkey that was just added, when it is used, then its owner is signed in, by no more than they had proved when they added it, and each use is counted', async () => {
  const browser = await signedIn();
  const { device, status, body, options } = await added(browser);
  expect(status).toBe(200);
  expect(body).toMatchObject({ offered: true, fresh: true, assurance: 'single', passkeys: [{ id: device.id, name: '我的手机', backedUp: false }] });
  // Not the number itself, which the device would show to whoever holds it.
  expect(options.user.name).toBe('张䶮 371300********0016');

  const there = await signInPage();
  expect((await there.browser.submit(there.page, { assertion: JSON.stringify(device.use(there.options)) })).path).toBe('/cases');
  const { body: methods } = await call(there.browser, 'GET', '/me/sign-in-methods');
  expect(methods).toMatchObject({ assurance: 'single', passkeys: [{ id: device.id, strong: false, usedAt: world.clock.now.toISOString() }] });
  // Another device is offered, this one is not asked again.
  expect((await call(there.browser, 'POST', '/me/passkeys/options')).body.options.excludeCredentials.map(({ id }) => id)).toContain(device.id);
});

test.each<[string, Wrongly]>([
  ['another challenge', { challenge: 'AAAA' }], ['another site', { origin: 'https://kuaiban.example' }], ['another host', { host: 'example.org' }],
  ['nobody checked who holds it', { unverified: true }], ['another key', { otherKey: true }], ['a count that goes back', { counter: 0 }], ['somebody else’s name', { user: Buffer.from(`person.${REGION}.00000000-0000-4000-8000-000000000000`).toString('base64url') }], ['no name', { user: '' }],
])('given an answer with %s, then nobody is signed in, and the page says so', async (_what, wrongly) => {
  const { device } = await added(await signedIn());
  const before = await signInPage();
  expect((await before.browser.submit(before.page, { assertion: JSON.stringify(device.use(before.options)) })).path).toBe('/cases');
  const { browser, page, options } = await signInPage();
  const answer = await browser.submit(page, { assertion: JSON.stringify(device.use(options, wrongly)) });
  expect(answer.status).toBe(422);
  expect(answer.body).toContain('这个通行密钥没有通过');
  expect(browser.cookies.has('kb_session')).toBe(false);
  // And the right answer opens the same page afterwards.
  expect((await browser.submit(page, { assertion: JSON.stringify(device.use(options)) })).path).toBe('/cases');
});

test.each(['', 'null', '[]', '{}', '{"id":1}', '{"id":"a","response":null}', '{"id":"a","response":{"userHandle":"__proto__"}}', 'x'.repeat(9_000)])('given %j for an answer, then the page says that it was not accepted', async (assertion) => {
  const { browser, page } = await signInPage();
  expect((await browser.submit(page, { assertion })).status).toBe(422);
});

test('given an answer that was used, when it is sent again in another sign-in or in the same, then it opens nothing', async () => {
  const { device } = await added(await signedIn());
  const { browser, page, options } = await signInPage();
  const assertion = JSON.stringify(device.use(options));
  await browser.submit(page, { assertion });
  const other = await signInPage();
  expect((await other.browser.submit(other.page, { assertion })).status).toBe(422);
  expect((await browser.submit(page, { assertion })).status).not.toBe(303);
});

test('given a citizen’s passkey at the sign-in of enterprises, then it is told which to choose; without one the page is as before', async () => {
  const { device } = await added(await signedIn());
  const { browser, page, options } = await signInPage('enterprise');
  expect((await browser.submit(page, { assertion: JSON.stringify(device.use(options)) })).body).toContain('属于另一种账号');
  expect((await browser.submit(page, { number: ENTERPRISE.number, operator: ENTERPRISE.operator, password: ENTERPRISE.password })).path).toBe('/cases');
});

test('given a login that strangers have locked, then its owner gets in by the passkey', async () => {
  const { device } = await added(await signedIn());
  const { browser, page, options } = await signInPage();
  for (let at = 0; at < 5; at += 1) await browser.submit(page, { number: PERSON.number, password: 'wrong' });
  expect((await browser.submit(page, { number: PERSON.number, password: PERSON.password })).status).toBe(429);
  expect((await browser.submit(page, { assertion: JSON.stringify(device.use(options)) })).path).toBe('/cases');
  world.clock.now = new Date(world.clock.now.getTime() + 11 * 60_000);
});

test('given a removed passkey, then it opens nothing, is not listed, and cannot be added again; others of the person stay', async () => {
  const browser = await signedIn();
  const { device, options, token } = await added(browser, '旧手机');
  const left = await added(browser, '新手机');
  const { status, body } = await call(browser, 'DELETE', `/me/passkeys/${device.id}`);
  expect([status, body.passkeys.some(({ id }) => id === device.id), body.passkeys.some(({ id }) => id === left.device.id)]).toEqual([200, false, true]);
  expect((await call(browser, 'DELETE', `/me/passkeys/${device.id}`)).status).toBe(404);
  expect((await call(browser, 'POST', '/me/passkeys', { name: '旧手机', token, answer: device.create(options) })).body.passkeys.some(({ id }) => id === device.id)).toBe(false);
  const there = await signInPage();
  expect((await there.browser.submit(there.page, { assertion: JSON.stringify(device.use(there.options)) })).status).toBe(422);
});

test('given a sign-in of more than ten minutes ago, then no passkey is added until it is proved again', async () => {
  const browser = await signedIn();
  const { body: { options, token } } = await call(browser, 'POST', '/me/passkeys/options');
  world.clock.now = new Date(world.clock.now.getTime() + 11 * 60_000);
  expect((await call(browser, 'GET', '/me/sign-in-methods')).body.fresh).toBe(false);
  expect((await call(browser, 'POST', '/me/passkeys/options')).body.code).toBe('prove-again');
  expect((await call(browser, 'POST', '/me/passkeys', { name: '手机', token, answer: createDevice(ORIGIN).create(options) })).body.code).toBe('prove-again');
  const again = await browser.open('/auth/sign-in?return=/account&again=1');
  expect(again.body).toContain('登录快办');
  expect((await browser.submit(again, { number: PERSON.number, password: PERSON.password })).path).toBe('/account');
  expect((await call(browser, 'GET', '/me/sign-in-methods')).body.fresh).toBe(true);
  // What was begun before stays too old, and what another began is not theirs.
  expect((await call(browser, 'POST', '/me/passkeys', { name: '手机', token, answer: createDevice(ORIGIN).create(options) })).body.code).toBe('not-allowed');
});

test.each<[string, object | undefined, [number, string]]>([
  ['no name', { name: ' ' }, [422, 'wrong-input']], ['a name that is too long', { name: '机'.repeat(31) }, [422, 'wrong-input']],
  ['another’s token', { token: 'a1.x.y' }, [409, 'not-allowed']], ['an answer that is none', { answer: { id: 'x' } }, [409, 'not-allowed']],
])('given %s, then nothing is added, and it is said why', async (_what, change, expected) => {
  const browser = await signedIn();
  const there = (await call(browser, 'GET', '/me/sign-in-methods')).body.passkeys.length;
  const { body: { options, token } } = await call(browser, 'POST', '/me/passkeys/options');
  const { status, body } = await call(browser, 'POST', '/me/passkeys', { name: '手机', token, answer: createDevice(ORIGIN).create(options), ...change });
  expect([status, body.code]).toEqual(expected);
  expect((await call(browser, 'GET', '/me/sign-in-methods')).body.passkeys).toHaveLength(there);
});

test('given nobody signed in, or an address without a name, then there are none', async () => {
  expect((await call(createBrowser(world.app), 'GET', '/me/sign-in-methods')).status).toBe(401);
  expect((await createBrowser(world.app, '127.0.0.1:8080').open('/auth/sign-in')).body).not.toContain('passkey');
});

test('given two that are added at once when one is free, then one is added', async () => {
  const store = createPasskeyStore(database.pool);
  const { rows: [row] } = await database.pool.query<{ id: string }>('select id from account where region = $1 and kind = $2', [REGION, 'enterprise']);
  const owner = { kind: 'enterprise', region: REGION, id: row!.id } as const;
  const passkey = (id: string) => ({ id, name: '电脑', publicKey: 'AA', counter: 0, transports: [], backedUp: true, strong: false, createdAt: world.clock.now.toISOString(), usedAt: null });
  expect(await store.add(owner, passkey('first'), 2)).toBe('added');
  expect((await Promise.all(['second', 'third', 'fourth'].map((id) => store.add(owner, passkey(id), 2)))).toSorted()).toEqual(['added', 'too-many', 'too-many']);
  expect(await store.add(owner, passkey('first'), 2)).toBe('same');
  expect(await store.list(owner)).toHaveLength(2);
  // Of two uses with the same count one is a copy; devices that do not count say nought each time.
  const use = (counter: number) => store.use(owner, 'first', { counter, backedUp: true, at: world.clock.now.toISOString() });
  expect([await use(0), await use(0), await use(5), await use(5), await use(4), await use(0)]).toEqual([true, true, true, false, false, false]);
});
