import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codeAt, stepAt } from '#adapters/identity/one-time-codes.ts';
import { usingDatabase } from '../harness.ts';
import { createBrowser } from './browser.ts';
import { buildWorld, ENTERPRISE, OFFICER, PERSON, REGION, type World } from './world.ts';

const database = usingDatabase();
let world: World;
beforeAll(async () => { world = await buildWorld(database.pool); });
afterAll(() => world.app.close());
beforeEach(() => database.owner.query('delete from sign_in_attempt'));

const person = { number: PERSON.number, password: PERSON.password };
const officer = { number: OFFICER.number, password: OFFICER.password };
const codeNow = (): string => codeAt(OFFICER.secret, stepAt(world.clock.now));
const later = (seconds: number): void => { world.clock.now = new Date(world.clock.now.getTime() + seconds * 1000); };

describe('a citizen', () => {
  test('given number and password, then comes back signed in to the page they came from', async () => {
    const browser = createBrowser(world.app);
    const form = await browser.open('/auth/sign-in?return=/cases?open=1');
    expect(form.path).toMatch(/^\/oidc\/interaction\//);
    expect(form.body).toContain('身份证号');
    const back = await browser.submit(form, person);
    expect(back.path).toBe('/cases?open=1');
    const me = await browser.get('/api/v1/me');
    expect(me.status).toBe(200);
    expect(JSON.parse(me.body)).toMatchObject({ kind: 'person', name: '张䶮', number: '371300********0016', region: REGION, roles: [] });
    expect((await browser.get('/api/v1/for-person')).status).toBe(200);
    expect((await browser.get('/api/v1/for-staff')).status).toBe(403);
  });

  test('given 127.0.0.1 instead of localhost, then the whole way stays at that address', async () => {
    const browser = createBrowser(world.app, '127.0.0.1:8080');
    expect((await browser.submit(await browser.open('/auth/sign-in?return=/me'), person)).path).toBe('/me');
    expect((await browser.get('/api/v1/me')).status).toBe(200);
  });

  test('given spaces and a small x, full-width digits, then the number is read as meant', async () => {
    const browser = createBrowser(world.app);
    expect((await browser.submit(await browser.open('/auth/sign-in'), { number: '371300 １９９２0318 0016', password: PERSON.password })).path).toBe('/');
  });

  test.each([
    ['a wrong check digit', { number: '371300199203180017', password: 'x' }, '最后一位与前面的数字对不上'],
    ['too few places', { number: '37130016', password: 'x' }, '身份证号是 18 位'],
    ['nothing', { number: '', password: '' }, '请输入身份证号'],
  ])('given %s, then the field says so and nothing is counted', async (_, form, message) => {
    const browser = createBrowser(world.app);
    const page = await browser.submit(await browser.open('/auth/sign-in'), form);
    expect(page.status).toBe(422);
    expect(page.body).toContain(message);
    expect(page.body).toMatch(/id="number"[^>]*aria-describedby="number-fault"[^>]*aria-invalid="true"/);
    expect((await database.owner.query('select 1 from sign_in_attempt')).rowCount).toBe(0);
  });

  test('given a wrong password or an unknown number, then both read the same', async () => {
    const said = async (form: typeof person) => {
      const browser = createBrowser(world.app);
      return (await browser.submit(await browser.open('/auth/sign-in'), form)).body.match(/<p class="fault"[^>]*>([^<]*)/)?.[1];
    };
    const wrong = await said({ ...person, password: '错' });
    expect(wrong).toBe('账号或密码不对。还可以试 4 次。');
    expect(await said({ number: '11010519491231002X', password: '错' })).toBe(wrong);
  });

  test.each([['a person with an account', PERSON.number], ['a number without one', '11010519491231002X']])('given five failures of %s, then the login is locked and opens again after ten minutes', async (_, number) => {
    const browser = createBrowser(world.app);
    const form = await browser.open('/auth/sign-in');
    for (let left = 4; left > 0; left -= 1) expect((await browser.submit(form, { number, password: '错' })).body).toContain(`还可以试 ${left} 次`);
    expect((await browser.submit(form, { number, password: '错' })).body).toContain('请 10 分钟后再试');
    const refused = await browser.submit(form, { number, password: PERSON.password });
    expect(refused.status).toBe(429);
    later(601);
    const after = await browser.submit(form, { number, password: PERSON.password });
    expect(after.path === '/').toBe(number === PERSON.number);
  });

  test('given more who sign in at once than can be checked, then the rest is told at once to come back, and nothing is counted against them', async () => {
    // A hash of more than a second: the others come while the first two are being checked, also on a busy machine.
    const narrow = await buildWorld(database.pool, { cost: { ln: 17, r: 8, p: 4 }, waiting: 0 });
    const browser = createBrowser(narrow.app);
    const form = await browser.open('/auth/sign-in?as=staff');
    const pages = await Promise.all(Array.from({ length: 8 }, (_, at) => browser.submit(form, { number: `100${at}`, password: '错' })));
    await narrow.app.close();
    const told = pages.filter(({ status }) => status === 503);
    expect(told.length).toBeGreaterThan(0);
    expect(pages.filter(({ status }) => status === 422)).toHaveLength(8 - told.length);
    for (const page of told) {
      expect(page.headers['retry-after']).toBe('5');
      expect(page.body).toContain('现在登录的人太多');
    }
    const { rows } = await database.owner.query<{ failed: number }>('select failed from sign_in_attempt where failed = 0');
    expect(rows).toHaveLength(told.length);
  });

  test('given many wrong passwords at once, then no more than five are looked at', async () => {
    const browser = createBrowser(world.app);
    const form = await browser.open('/auth/sign-in');
    const pages = await Promise.all(Array.from({ length: 12 }, () => browser.submit(form, { ...person, password: '错' })));
    expect(pages.filter((page) => page.status === 422)).toHaveLength(4);
    expect(pages.filter((page) => page.status === 429)).toHaveLength(8);
  });
});

describe('an officer', () => {
  test('given password and code, then is signed in with both factors', async () => {
    const browser = createBrowser(world.app);
    const second = await browser.submit(await browser.open('/auth/sign-in?as=staff&return=/desk'), officer);
    expect(second.body).toContain('6 位验证码');
    expect((await browser.get('/api/v1/me')).status).toBe(401);
    expect((await browser.submit(second, { code: codeNow() })).path).toBe('/desk');
    expect(JSON.parse((await browser.get('/api/v1/me')).body)).toMatchObject({ kind: 'staff', name: '林芳', officerNo: '0173', roles: ['officer'] });
    expect((await browser.get('/api/v1/for-staff')).status).toBe(200);
    expect((await browser.get('/api/v1/for-person')).status).toBe(403);
  });

  test('given a code that was used, then it is refused and the next one works', async () => {
    later(120);
    const first = createBrowser(world.app), second = createBrowser(world.app);
    const code = codeNow();
    expect((await first.submit(await first.submit(await first.open('/auth/sign-in?as=staff'), officer), { code })).path).toBe('/');
    const form = await second.submit(await second.open('/auth/sign-in?as=staff'), officer);
    const refused = await second.submit(form, { code });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('这个验证码已经用过');
    expect((await second.get('/api/v1/me')).status).toBe(401);
    later(30);
    expect((await second.submit(form, { code: codeNow() })).path).toBe('/');
  });

  test.each([[-30, true], [30, true], [-60, false], [60, false]])('given a code of %i seconds off, then it is taken: %s', async (offset, taken) => {
    later(300);
    const browser = createBrowser(world.app);
    const form = await browser.submit(await browser.open('/auth/sign-in?as=staff'), officer);
    const page = await browser.submit(form, { code: codeAt(OFFICER.secret, stepAt(new Date(world.clock.now.getTime() + offset * 1000))) });
    expect(page.path === '/').toBe(taken);
  });

  test('given the right password again and again, then five wrong codes lock all the same', async () => {
    later(300);
    const browser = createBrowser(world.app);
    let form = await browser.open('/auth/sign-in?as=staff');
    for (let at = 1; at <= 5; at += 1) {
      const second = await browser.submit(form, officer);
      const page = await browser.submit(second, { code: '000000' });
      expect(page.body).toContain(at < 5 ? `还可以试 ${5 - at} 次` : '请 10 分钟后再试');
      form = await browser.submit(second, { restart: '1' });
    }
    expect((await browser.submit(form, officer)).status).toBe(429);
  });

  test('given the page of the second step alone, then no code opens it without the password', async () => {
    later(900);
    const browser = createBrowser(world.app);
    const form = await browser.open('/auth/sign-in?as=staff');
    const page = await browser.submit(form, { code: codeNow() });
    expect(page.body).toContain('请输入工号');
    expect((await browser.get('/api/v1/me')).status).toBe(401);
  });

  test('given a citizen’s account at the desk, then it does not exist there', async () => {
    const browser = createBrowser(world.app);
    const page = await browser.submit(await browser.open('/auth/sign-in?as=staff'), person);
    expect(page.body).toContain('账号或密码不对');
  });

  test('given a citizen signed in before in the same browser, then the officer replaces them', async () => {
    later(900);
    const browser = createBrowser(world.app);
    await browser.submit(await browser.open('/auth/sign-in'), person);
    const second = await browser.submit(await browser.open('/auth/sign-in?as=staff&return=/desk'), officer);
    expect((await browser.submit(second, { code: codeNow() })).path).toBe('/desk');
    expect(JSON.parse((await browser.get('/api/v1/me')).body)).toMatchObject({ kind: 'staff' });
  });
});

test('given a credit code, an operator and a password, then the enterprise is signed in under its public code', async () => {
  const browser = createBrowser(world.app);
  const form = await browser.open('/auth/sign-in?as=enterprise&return=/employer');
  // Who has no account yet reads how to get one, before anything is typed.
  expect(form.body).toMatch(/没有账号、登录不了？[\s\S]*新单位，第一次用[\s\S]*href="\/offices"/u);
  expect(form.body).toContain('统一社会信用代码');
  expect((await browser.submit(form, { number: ENTERPRISE.number, operator: '', password: ENTERPRISE.password })).body).toContain('请输入操作员编号');
  expect((await browser.submit(form, { number: ENTERPRISE.number, operator: ENTERPRISE.operator, password: ENTERPRISE.password })).path).toBe('/employer');
  expect(JSON.parse((await browser.get('/api/v1/me')).body)).toMatchObject({ kind: 'enterprise', number: ENTERPRISE.number, name: ENTERPRISE.name });
  expect((await browser.get('/api/v1/for-enterprise')).status).toBe(200);
});
