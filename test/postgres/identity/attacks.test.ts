import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { usingDatabase } from '../harness.ts';
import { createBrowser, type Browser } from './browser.ts';
import { buildWorld, PERSON, type World } from './world.ts';

const database = usingDatabase();
let world: World;
beforeAll(async () => { world = await buildWorld(database.pool); });
afterAll(() => world.app.close());

const person = { number: PERSON.number, password: PERSON.password };
const signedIn = async (): Promise<Browser> => {
  const browser = createBrowser(world.app);
  await browser.submit(await browser.open('/auth/sign-in'), person);
  return browser;
};

describe('the way back', () => {
  test.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/%09/evil.example', 'javascript:alert(1)'])('given return=%s, then it is the home page', async (target) => {
    const browser = createBrowser(world.app);
    const back = await browser.submit(await browser.open(`/auth/sign-in?return=${encodeURIComponent(decodeURIComponent(target))}`), person);
    expect(back.location).toBe('/');
    expect((await browser.get(`/auth/sign-in?return=${encodeURIComponent(target)}`)).location).toMatch(/^\/(%09\/evil\.example)?$/);
  });

  test('given another redirect_uri, then the provider shows its page and sends nobody anywhere', async () => {
    const begun = await createBrowser(world.app).get('/auth/sign-in');
    const url = new URL(begun.location!, 'http://localhost:8080');
    url.searchParams.set('redirect_uri', 'https://evil.example/auth/callback');
    const answer = await createBrowser(world.app).get(url.pathname + url.search);
    expect(answer.status).toBe(400);
    expect(answer.location).toBeNull();
    expect(answer.body).toContain('登录没有完成');
  });

  test('given another Host, then no link follows it', async () => {
    const begun = await createBrowser(world.app, 'evil.example').get('/auth/sign-in');
    const answer = await createBrowser(world.app, 'evil.example').get(begun.location!);
    expect(begun.location).not.toContain('evil.example');
    expect(String(answer.headers['location'])).not.toContain('evil.example');
    expect(String(answer.headers['set-cookie'])).not.toContain('evil.example');
  });

  test('given an authorization request without PKCE, then it is refused', async () => {
    const begun = await createBrowser(world.app).get('/auth/sign-in');
    const url = new URL(begun.location!, 'http://localhost:8080');
    url.searchParams.delete('code_challenge');
    url.searchParams.delete('code_challenge_method');
    const answer = await createBrowser(world.app).get(url.pathname + url.search);
    expect(answer.location).toContain('error=invalid_request');
  });
});

describe('the callback', () => {
  test('given a code of somebody else’s browser, then nobody is signed in', async () => {
    const mallory = createBrowser(world.app), victim = createBrowser(world.app);
    const form = await mallory.open('/auth/sign-in');
    const sent = await mallory.submit(form, person);
    expect(sent.path).toBe('/');
    const answer = await victim.get('/auth/callback?code=stolen&state=whatever&iss=http://localhost:8080/oidc');
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('登录没有完成');
    expect(victim.cookies.has('kb_session')).toBe(false);
  });

  test('given a state that is not the one we left with, then nobody is signed in', async () => {
    const browser = createBrowser(world.app);
    await browser.get('/auth/sign-in');
    const [name, cookie] = [...browser.cookies].find(([one]) => one.startsWith('kb_trip_'))!;
    const state = name.slice('kb_trip_'.length);
    browser.cookies.set(name, cookie);
    const answer = await browser.get(`/auth/callback?code=guessed&state=${state}&iss=${encodeURIComponent('http://localhost:8080/oidc')}`);
    expect(answer.status).toBe(400);
    expect(browser.cookies.has('kb_session')).toBe(false);
  });
});

describe('another site', () => {
  test.each([
    ['without our header', {}], ['with a foreign origin', { 'x-kuaiban': '1', origin: 'https://evil.example' }],
    ['with an opaque origin', { 'x-kuaiban': '1', origin: 'null' }], ['that the browser calls cross-site', { 'x-kuaiban': '1', 'sec-fetch-site': 'cross-site' }],
  ])('given a change %s, then it is refused', async (_, headers) => {
    const answer = await (await signedIn()).post('/api/v1/change', headers);
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'bad-origin' });
  });

  test('given our own page, then the change goes through', async () => {
    expect((await (await signedIn()).post('/api/v1/change', { 'x-kuaiban': '1', origin: 'http://localhost:8080', 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  test('given a sign-in form sent by another site, then it is refused', async () => {
    const browser = createBrowser(world.app);
    const form = await browser.open('/auth/sign-in');
    expect((await browser.submit(form, person, { origin: 'https://evil.example' })).status).toBe(403);
  });

  test('given a form for a sign-in of another browser, then there is none', async () => {
    const form = await createBrowser(world.app).open('/auth/sign-in');
    const page = await createBrowser(world.app).submit(form, person);
    expect(page.status).toBe(400);
    expect(page.body).toContain('登录没有完成');
  });
});

describe('the page', () => {
  test('given the form, then it allows no script but the one for passkeys, no framing and is not kept', async () => {
    const { headers, body } = await createBrowser(world.app).open('/auth/sign-in');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'sha256-[^']+'; .*form-action 'self' http:\/\/localhost:8080; frame-ancestors 'none'/);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).not.toMatch(/<script(?! type="module" src="\/passkey\.js"><\/script>)|\son\w+=|\sstyle=/);
  });

  test('given what somebody typed, then it comes back as text, and the password not at all', async () => {
    const browser = createBrowser(world.app);
    const page = await browser.submit(await browser.open('/auth/sign-in'), { number: '"><script>alert(1)</script>', password: 'very-secret' });
    expect(page.body).not.toContain('<SCRIPT>');
    expect(page.body).toContain('&lt;SCRIPT&gt;');
    expect(page.body).not.toContain('very-secret');
  });

  test('given ?lang=en and ?mode=elder, then the page changes and remembers', async () => {
    const browser = createBrowser(world.app);
    const form = await browser.open('/auth/sign-in');
    expect((await browser.get(`${form.path}?lang=en`)).body).toContain('<html lang="en" data-mode="standard">');
    expect((await browser.get(`${form.path}?mode=elder`)).body).toContain('<html lang="en" data-mode="elder">');
    expect((await browser.get(form.path)).body).toMatch(/Identity number[\s\S]*Sign in/);
  });

  test('given a body that is too large or no form, then it is refused and nothing breaks', async () => {
    const browser = createBrowser(world.app);
    const form = await browser.open('/auth/sign-in');
    expect((await browser.submit(form, { number: 'x'.repeat(20_000), password: '' })).status).toBe(413);
    expect((await browser.post(form.path, { 'content-type': 'application/json' })).status).toBe(415);
  });

  test('given all of the above, then no number and no password was written to the log', () => {
    expect(world.lines.join('')).not.toMatch(new RegExp(`${PERSON.number}|${PERSON.password}|very-secret`));
  });
});
