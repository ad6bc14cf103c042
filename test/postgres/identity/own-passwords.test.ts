import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeAt, stepAt } from '#adapters/identity/one-time-codes.ts';
import { usingDatabase } from '../harness.ts';
import { createBrowser, type Browser, type Page } from './browser.ts';
import { buildWorld, OFFICER, PERSON, type World } from './world.ts';

const database = usingDatabase();
let world: World;
beforeAll(async () => { world = await buildWorld(database.pool); });
afterAll(() => world.app.close());

const codeNow = (): string => codeAt(OFFICER.secret, stepAt(world.clock.now));
const NEXT = '沂河边的柳树2026';
const person = { number: PERSON.number, password: PERSON.password };
const signedIn = async (form: Readonly<Record<string, string>> = person): Promise<Browser> => {
  const browser = createBrowser(world.app);
  await browser.submit(await browser.open('/auth/sign-in'), form);
  return browser;
};
const change = async (browser: Browser, body: Readonly<Record<string, string>>) => {
  const answer = await world.app.inject({ method: 'POST', url: '/api/v1/me/password', headers: { host: 'localhost:8080', 'x-kuaiban': '1', cookie: [...browser.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ') }, payload: body });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json<{ code: string; errors?: { pointer: string }[] }>() };
};
const isIn = async (browser: Browser): Promise<boolean> => (await browser.get('/api/v1/me')).status === 200;

describe('somebody changes their own password', () => {
  test('given who has not signed in, then nothing is changed', async () => {
    expect((await change(createBrowser(world.app), { current: PERSON.password, next: NEXT })).status).toBe(401);
  });

  test('given a password that will not do or is not theirs, then it is said at its field and nothing has changed', async () => {
    const browser = await signedIn();
    for (const [body, pointer] of [[{ current: PERSON.password, next: 'short' }, '/body/next'], [{ current: PERSON.password, next: PERSON.password.repeat(2).slice(0, 9) }, '/body/next'], [{ current: '错', next: NEXT }, '/body/current']] as const) {
      const { status, body: told } = await change(browser, body);
      expect([status, told?.code, told?.errors?.[0]?.pointer]).toEqual([422, 'wrong-input', pointer]);
    }
    expect(await isIn(await signedIn())).toBe(true);
  });

  test('given a browser that the sign-in still remembers, and one that stands half way, when the password is changed elsewhere, then neither gets in without the new one', async () => {
    const { rows: [before] } = await database.owner.query<{ password_hash: string }>(`select password_hash from account where kind = 'person'`);
    const [here, there, stepping] = [await signedIn(), await signedIn(), await signedIn()];
    const second = await stepping.open('/auth/sign-in?level=strong');
    expect(second.body).not.toContain('name="password"');
    expect((await change(here, { current: PERSON.password, next: NEXT })).status).toBe(204);
    const asked = await there.open('/auth/sign-in');
    expect([asked.status, asked.body.includes('name="password"'), await isIn(there)]).toEqual([200, true, false]);
    expect((await stepping.get(second.path)).status).toBe(400);
    expect(await isIn(here)).toBe(true);
    await database.owner.query(`update account set password_hash = $1 where kind = 'person'`, [before!.password_hash]);
  });

  test('given the right one, then the new one signs in, the old one does not, and other devices are signed out', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    expect((await change(here, { current: PERSON.password, next: NEXT })).status).toBe(204);
    expect([await isIn(here), await isIn(there), await isIn(await signedIn()), await isIn(await signedIn({ ...person, password: NEXT }))]).toEqual([true, false, false, true]);
    expect((await change(here, { current: NEXT, next: PERSON.password.padEnd(12, '。!?') })).status).toBe(204);
  });

  test('given guesses from an open screen, then they count as those of a sign-in, and five lock both', async () => {
    const browser = createBrowser(world.app);
    const second = await browser.submit(await browser.open('/auth/sign-in?as=staff'), { number: OFFICER.number, password: OFFICER.password });
    await browser.submit(second, { code: codeNow() });
    for (let at = 0; at < 4; at += 1) expect((await change(browser, { current: `guess ${at}`, next: NEXT })).status).toBe(422);
    expect((await change(browser, { current: 'guess', next: NEXT })).status).toBe(429);
    expect((await change(browser, { current: OFFICER.password, next: NEXT })).status).toBe(429);
    expect((await browser.submit(await createBrowser(world.app).open('/auth/sign-in?as=staff'), { number: OFFICER.number, password: OFFICER.password })).status).not.toBe(200);
    world.clock.now = new Date(world.clock.now.getTime() + 11 * 60_000);
  });
});

describe('an officer whose password an administrator has made', () => {
  const lastStep = async (browser: Browser): Promise<Page> => {
    world.clock.now = new Date(world.clock.now.getTime() + 120_000);
    const second = await browser.submit(await browser.open('/auth/sign-in?as=staff&return=/desk'), { number: OFFICER.number, password: OFFICER.password });
    return browser.submit(second, { code: codeNow() });
  };

  test('is not signed in before there is one of their own; that one signs in from then on without asking again', async () => {
    await database.owner.query(`update account set first_password = true where kind = 'staff' and subject = $1`, [OFFICER.id]);
    const browser = createBrowser(world.app);
    const step = await lastStep(browser);
    expect(step.body).toContain('设一个自己的密码');
    expect(await isIn(browser)).toBe(false);
    for (const [form, words] of [
      [{ next: '', again: '' }, '请输入密码'], [{ next: 'short', again: 'short' }, '至少 10 位'], [{ next: `${OFFICER.number}-officer`, again: `${OFFICER.number}-officer` }, '不能含有您登录用的号码'],
      [{ next: OFFICER.password, again: OFFICER.password }, '和现在的一样'], [{ next: NEXT, again: `${NEXT}!` }, '两遍不一样'],
    ] as const) {
      const refused = await browser.submit(step, form);
      expect([refused.status, refused.body.includes(words)], words).toEqual([422, true]);
      expect(refused.body).not.toContain(NEXT);
    }
    expect(await isIn(browser)).toBe(false);
    expect((await browser.submit(step, { next: NEXT, again: NEXT })).path).toBe('/desk');
    expect(JSON.parse((await browser.get('/api/v1/me')).body)).toMatchObject({ kind: 'staff', officerNo: OFFICER.number });
    const again = createBrowser(world.app);
    expect((await lastStep(again)).status).toBe(422);
    world.clock.now = new Date(world.clock.now.getTime() + 120_000);
    const second = await again.submit(await again.open('/auth/sign-in?as=staff&return=/desk'), { number: OFFICER.number, password: NEXT });
    expect((await again.submit(second, { code: codeNow() })).path).toBe('/desk');
  });

  test('given two windows at that step, when one has set a password, then the other begins again and changes nothing', async () => {
    await database.owner.query(`update account set first_password = true, password_hash = password_hash where kind = 'staff' and subject = $1`, [OFFICER.id]);
    const [one, other] = [createBrowser(world.app), createBrowser(world.app)];
    const steps: Page[] = [];
    for (const browser of [one, other]) {
      world.clock.now = new Date(world.clock.now.getTime() + 120_000);
      const second = await browser.submit(await browser.open('/auth/sign-in?as=staff&return=/desk'), { number: OFFICER.number, password: NEXT });
      steps.push(await browser.submit(second, { code: codeNow() }));
    }
    expect((await one.submit(steps[0]!, { next: `${NEXT}，一`, again: `${NEXT}，一` })).path).toBe('/desk');
    const late = await other.submit(steps[1]!, { next: `${NEXT}，二`, again: `${NEXT}，二` });
    expect(late.path).not.toBe('/desk');
    expect(await isIn(other)).toBe(false);
  });
});
