import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeAt, stepAt } from '#adapters/identity/one-time-codes.ts';
import { SESSION_LIMITS } from '#usecases/identity/sessions.ts';
import { usingDatabase } from '../harness.ts';
import { createBrowser, type Browser } from './browser.ts';
import { buildWorld, OFFICER, PERSON, REGION, type World } from './world.ts';

const database = usingDatabase();
let world: World, other: World;
beforeAll(async () => {
  world = await buildWorld(database.pool);
  // A second process on the same database.
  other = await buildWorld(database.pool);
});
afterAll(() => Promise.all([world.app.close(), other.app.close()]));

const signedIn = async (): Promise<Browser> => {
  const browser = createBrowser(world.app);
  await browser.submit(await browser.open('/auth/sign-in'), { number: PERSON.number, password: PERSON.password });
  return browser;
};
const later = (minutes: number): void => {
  for (const { clock } of [world, other]) clock.now = new Date(clock.now.getTime() + minutes * 60_000);
};
const statusAt = async (at: World, browser: Browser): Promise<number> => {
  const there = createBrowser(at.app);
  for (const [name, cookie] of browser.cookies) there.cookies.set(name, cookie);
  return (await there.get('/api/v1/me')).status;
};

test('given nobody signed in, then the API says so by its stable code', async () => {
  const answer = await createBrowser(world.app).get('/api/v1/for-person');
  expect(answer.status).toBe(401);
  expect(JSON.parse(answer.body)).toMatchObject({ code: 'sign-in-needed' });
});

test('given requests now and then, then the session stays; given half an hour without one, then it ends for good', async () => {
  const browser = await signedIn();
  for (let at = 0; at < 3; at += 1) {
    later(29);
    expect((await browser.get('/api/v1/me')).status).toBe(200);
  }
  later(30);
  expect((await browser.get('/api/v1/me')).status).toBe(401);
  later(-30);
  expect((await browser.get('/api/v1/me')).status).toBe(401);
});

test('given a page that only asks by itself before nobody, then the session ends as without a request', async () => {
  const browser = await signedIn();
  later(20);
  expect((await browser.get('/api/v1/me', { 'x-kuaiban-unattended': '1' })).status).toBe(200);
  later(11);
  expect((await browser.get('/api/v1/me')).status).toBe(401);
});

test('given a board on a wall, then it reads on what it shows and nothing else; whoever touches more has to sign in, and after eight hours it ends too', async () => {
  const signedInAs = async (): Promise<Browser> => {
    const browser = createBrowser(world.app);
    const second = await browser.submit(await browser.open('/auth/sign-in?as=staff&return=/desk'), { number: OFFICER.number, password: OFFICER.password });
    await browser.submit(second, { code: codeAt(OFFICER.secret, stepAt(world.clock.now)) });
    return browser;
  };
  const asks = async (browser: Browser, path: string, nobody?: string): Promise<number> => (await browser.get(`/api/v1/${path}`, nobody === undefined ? {} : { 'x-kuaiban-unattended': nobody })).status;
  const browser = await signedInAs();
  later(60);
  expect([await asks(browser, 'staff/hall', 'board'), await asks(browser, 'me', 'board'), await asks(browser, 'for-staff', 'board'), await asks(browser, 'staff/hall', '1')]).toEqual([200, 200, 401, 401]);
  expect([await asks(browser, 'staff/hall', 'board'), await asks(browser, 'for-staff'), await asks(browser, 'staff/hall', 'board')]).toEqual([200, 401, 401]);
  later(2);
  const wall = await signedInAs();
  later(479);
  expect(await asks(wall, 'staff/hall', 'board')).toBe(200);
  later(1);
  expect(await asks(wall, 'staff/hall', 'board')).toBe(401);
});

test('given somebody signed in, then they are told how long their session lives, as it does', async () => {
  const browser = await signedIn();
  const told = async () => (JSON.parse((await browser.get('/api/v1/me')).body) as { session: { idle: number; left: number } }).session;
  const first = await told();
  expect(first).toEqual({ idle: SESSION_LIMITS.person.idle * 60, left: SESSION_LIMITS.person.total * 60 });
  later(20);
  expect(await told()).toEqual({ ...first, left: first.left - 20 * 60 });
});

test('given a whole day of requests, then the session ends after eight hours all the same', async () => {
  const browser = await signedIn();
  for (let minutes = 0; minutes < 480; minutes += 20) {
    expect((await browser.get('/api/v1/me')).status).toBe(200);
    later(20);
  }
  expect((await browser.get('/api/v1/me')).status).toBe(401);
});

test('given a sign-out, then the session is over at once and the next sign-in asks again', async () => {
  const browser = await signedIn();
  const copy = createBrowser(world.app);
  for (const [name, cookie] of browser.cookies) copy.cookies.set(name, cookie);
  expect((await browser.post('/api/v1/sign-out', { 'x-kuaiban': '1' })).status).toBe(204);
  expect((await copy.get('/api/v1/me')).status).toBe(401);
  expect((await browser.open('/auth/sign-in')).body).toContain('身份证号');
  expect((await copy.open('/auth/sign-in')).body).toContain('身份证号');
});

test('given the session of one process, then another one knows it, and its end within half a minute', async () => {
  const browser = await signedIn();
  expect(await statusAt(other, browser)).toBe(200);
  await browser.post('/api/v1/sign-out', { 'x-kuaiban': '1' });
  const gone = createBrowser(other.app);
  expect(gone.cookies.size).toBe(0);
  const kept = await signedIn();
  expect(await statusAt(other, kept)).toBe(200);
  const cookies = new Map(kept.cookies);
  await kept.post('/api/v1/sign-out', { 'x-kuaiban': '1' });
  for (const [name, cookie] of cookies) gone.cookies.set(name, cookie);
  later(0.5);
  expect((await gone.get('/api/v1/me')).status).toBe(401);
});

test('given someone signed in, then one sign-in opens the next entrance without asking', async () => {
  const browser = await signedIn();
  browser.cookies.delete('kb_session');
  expect((await browser.open('/auth/sign-in?return=/me')).path).toBe('/me');
  expect((await browser.get('/api/v1/me')).status).toBe(200);
});

test('given the table alone, then nobody can make a cookie from it', async () => {
  const browser = await signedIn();
  const token = browser.cookies.get('kb_session')!.value;
  const { rows } = await database.owner.query<{ id_hash: string }>('select id_hash from session');
  expect(rows.some(({ id_hash }) => token.includes(id_hash))).toBe(false);
  for (const value of [`${REGION}.${rows[0]!.id_hash}`, 'nonsense', `${REGION}.`, token.slice(0, -1)]) {
    const forged = createBrowser(world.app);
    forged.cookies.set('kb_session', { value, path: '/' });
    expect((await forged.get('/api/v1/me')).status).toBe(401);
  }
});

test('given the application role, then whose an account is cannot be changed and no account be removed', async () => {
  await expect(database.pool.query(`update account set subject = 'other'`)).rejects.toThrow('permission denied');
  await expect(database.pool.query('delete from account')).rejects.toThrow('permission denied');
  await expect(database.pool.query(`update account_login set account_id = gen_random_uuid()`)).rejects.toThrow('permission denied');
});
