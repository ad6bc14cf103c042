import { afterAll, beforeAll, expect, test } from 'vitest';
import { usingDatabase } from '../harness.ts';
import { createBrowser } from './browser.ts';
import { buildWorld, OFFICER, PERSON, type World } from './world.ts';

const database = usingDatabase();
let world: World, open: World, address: string;
const text = (zh: string) => ({ zh, en: `${zh} in English` });

beforeAll(async () => {
  const accounts = [
    { kind: 'staff' as const, login: OFFICER.number, label: text('林芳'), story: text('经办人') },
    { kind: 'person' as const, login: PERSON.number, label: text('张䶮'), story: text('合同到期') },
  ];
  world = await buildWorld(database.pool, { demo: { password: OFFICER.password, accounts } });
  open = await buildWorld(database.pool, { origins: (app) => [`http://localhost:${(app.server.address() as { port: number }).port}`] });
  address = await open.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => Promise.all([world.app.close(), open.app.close()]));

test('given a demo, then the page offers the people of its entrance and fills in the form', async () => {
  const browser = createBrowser(world.app);
  const form = await browser.open('/auth/sign-in');
  expect(form.body).toContain('合同到期');
  expect(form.body).not.toContain('经办人</span>');
  const filled = await browser.get(`${form.path}?fill=1`);
  expect(filled.body).toContain(`value="${PERSON.number}"`);
  expect(filled.body).toContain('已填入：张䶮');
  expect((await browser.get(`${form.path}?fill=0`)).body).not.toContain(`value="${OFFICER.number}"`);
});

test('given a demo officer, then the page shows a code that works, and the next one when it is used up', async () => {
  const shown = async (): Promise<boolean> => {
    const browser = createBrowser(world.app);
    const second = await browser.submit(await browser.open('/auth/sign-in?as=staff&return=/desk'), { number: OFFICER.number, password: OFFICER.password });
    expect(second.body).toContain(`npx kuaiban otp ${OFFICER.number}`);
    const code = second.body.match(/<strong>(\d{6})<\/strong>/)?.[1];
    if (!code) {
      expect(second.body).toContain('秒后出现下一个验证码');
      return false;
    }
    return (await browser.submit(second, { code })).path === '/desk';
  };
  expect(await shown()).toBe(true);
  expect(await shown()).toBe(true);
  expect(await shown()).toBe(false);
});

test('given no demo, then nobody is offered and no code is shown', async () => {
  const browser = createBrowser(open.app, `localhost:${new URL(address).port}`);
  const form = await browser.open('/auth/sign-in?as=staff');
  expect(form.body).not.toContain('演示');
  const second = await browser.submit(form, { number: OFFICER.number, password: OFFICER.password });
  expect(second.body).toContain('6 位验证码');
  expect(second.body).not.toMatch(/演示|<strong>/);
});

test('given a port that was only known at the start, then discovery and sign-in answer over a real connection', async () => {
  const port = new URL(address).port;
  const discovery = (await (await fetch(`${address}/oidc/.well-known/openid-configuration`)).json()) as Record<string, unknown>;
  expect(discovery).toMatchObject({ issuer: `http://localhost:${port}/oidc`, code_challenge_methods_supported: ['S256'], response_types_supported: ['code'] });
  const keys = (await (await fetch(`${address}/oidc/jwks`)).json()) as { keys: Record<string, unknown>[] };
  expect(keys.keys[0]).toMatchObject({ alg: 'ES256', kty: 'EC' });
  expect(keys.keys[0]).not.toHaveProperty('d');
  const browser = createBrowser(open.app, `localhost:${port}`);
  expect((await browser.submit(await browser.open('/auth/sign-in?return=/me'), { number: PERSON.number, password: PERSON.password })).path).toBe('/me');
});

test('given the public address is https behind a proxy, then every cookie is for https only', async () => {
  const { app } = await buildWorld(database.pool, { origins: () => ['https://kuaiban.example'] });
  const browser = createBrowser(app, 'kuaiban.example');
  const begun = await browser.get('/auth/sign-in');
  const form = await browser.get(begun.location!);
  for (const line of [begun.headers['set-cookie'], form.headers['set-cookie']].flat()) expect(String(line).toLowerCase()).toContain('; secure');
  expect(form.location).toMatch(/^\/oidc\/interaction\//);
  await app.close();
});
