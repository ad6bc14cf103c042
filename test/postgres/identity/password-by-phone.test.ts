import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SignInMethods } from '#channels/http/schemas/sign-in-methods.ts';
import { usingDatabase } from '../harness.ts';
import { createBrowser, type Browser, type Page } from './browser.ts';
import { buildWorld, PERSON, REGION, vault, type World } from './world.ts';

const PHONE = '13312344930';
/** Somebody in the register who has never had an account. */
const NEW = { number: '371300196511110024', name: '刘玉𠮷', id: '00000000-0000-4000-8000-00000000c0de' };
const NEXT = '沂河边的柳树2026';
const database = usingDatabase();
const messages: { to: string; text: string }[] = [];
let gateway: 'takes' | 'refuses' | 'breaks' = 'takes';
let looks = 0, looked = 0;
/** Whoever is looked for is found once this is over. */
let registerIsSlow: Promise<void> | undefined;
let barred: string | undefined;
let world: World;
beforeAll(async () => {
  world = await buildWorld(database.pool, {
    phone: {
      phoneOf: async () => PHONE,
      async send(_id, to, text) {
        if (gateway === 'breaks') throw new Error('no line');
        if (gateway === 'takes') messages.push({ to, text: text.zh });
        return gateway === 'takes';
      },
    },
    byPhone: {
      async ownerOf(number, name) {
        looks += 1;
        try {
          await registerIsSlow;
          if (barred === number) return null;
          if (number === NEW.number && name === NEW.name) return { region: REGION, person: NEW.id, phone: PHONE };
          const { rows: [row] } = await database.pool.query<{ id: string }>('select id from subject where region = $1 and number_hash = $2 and name = $3', [REGION, `hash-of-${number}`, name]);
          return row ? { region: REGION, person: row.id, phone: PHONE } : null;
        } finally {
          looked += 1;
        }
      },
    },
  });
  await database.pool.query(`insert into subject (region, id, kind, number_hash, number, name, created_at) values ($1, $2, 'person', 'hash-of-new', $4, $3, now())`, [REGION, NEW.id, NEW.name, vault.seal(NEW.number, `subject/${NEW.id}`)]);
});
afterAll(() => world.app.close());
beforeEach(async () => {
  messages.length = 0;
  await database.owner.query(`delete from access_log where what = 'password-set'`);
  gateway = 'takes';
  registerIsSlow = barred = undefined;
  await database.pool.query('delete from sign_in_attempt');
  world.clock.now = new Date(world.clock.now.getTime() + 3_600_000);
});

const noted = async (): Promise<string[]> => (await database.pool.query<{ subject_id: string }>(`select subject_id from access_log where what = 'password-set'`)).rows.map(({ subject_id }) => subject_id);
const code = (): string => /\d{6}/u.exec(messages.at(-1)!.text)![0];
const other = (right: string): string => String((Number(right) + 1) % 1_000_000).padStart(6, '0');
const later = (seconds: number): void => { world.clock.now = new Date(world.clock.now.getTime() + seconds * 1000); };
const start = async (browser = createBrowser(world.app), path = '/auth/sign-in'): Promise<{ browser: Browser; page: Page }> => ({ browser, page: await browser.submit(await browser.open(path), { 'by-phone': 'begin' }) });
const asked = async (who: { number: string; name: string }, at?: string) => {
  const { browser, page } = await start(undefined, at);
  const sent = { browser, page: await browser.submit(page, { 'by-phone': 'ask', ...who }) };
  if (!registerIsSlow) await found();
  return sent;
};
/** Whoever was asked for has been looked for, and a message has gone out if one does. */
const found = async (): Promise<void> => {
  await expect.poll(() => looks - looked).toBe(0);
  await database.pool.query('select 1');
};
const set = (browser: Browser, page: Page, typed: string, next = NEXT) => browser.submit(page, { 'by-phone': 'set', code: typed, next, again: next });
const signIn = async (number: string, password: string, path = '/auth/sign-in') => {
  const browser = createBrowser(world.app);
  return { browser, page: await browser.submit(await browser.open(path), { number, password }) };
};
const isIn = async (browser: Browser): Promise<boolean> => (await browser.get('/api/v1/me')).status === 200;
const levelOf = async (browser: Browser): Promise<string> => (JSON.parse((await browser.get('/api/v1/me/sign-in-methods')).body) as SignInMethods).assurance;

describe('somebody who has no account', () => {
  test('given number and name as registered, when the code that came is typed, then they have a password, are signed in by one factor, and their record says it', async () => {
    const { browser, page } = await asked({ number: NEW.number, name: NEW.name });
    expect(page.body).not.toContain(PHONE.slice(-4));
    expect(messages).toMatchObject([{ to: PHONE, text: expect.stringContaining('设置您的登录密码') as string }]);
    expect((await set(browser, page, code())).path).toBe('/');
    expect([await isIn(browser), await levelOf(browser), await noted()]).toEqual([true, 'single', [NEW.id]]);
    expect(await isIn((await signIn(NEW.number, NEXT)).browser)).toBe(true);
  });
});

describe('somebody who has forgotten their password', () => {
  test('given the code, then the new one signs in, the old one does not, and whoever was signed in by it is not any more', async () => {
    const { browser: before } = await signIn(PERSON.number, PERSON.password);
    expect(await isIn(before)).toBe(true);
    const { browser, page } = await asked(PERSON);
    expect((await set(browser, page, code())).path).toBe('/');
    expect([await isIn(before), await isIn((await signIn(PERSON.number, PERSON.password)).browser), await isIn((await signIn(PERSON.number, NEXT)).browser)]).toEqual([false, false, true]);
  });

  test('given a matter that asks for two factors, then the phone that set the password is none, and no code goes to it', async () => {
    const { page, browser } = await signIn(PERSON.number, NEXT, '/auth/sign-in?level=strong&return=/life-events/x');
    expect(page.body).toContain('同一部手机不能再算第二道确认');
    expect((await browser.submit(page, { send: '1' })).body).toContain('同一部手机不能再算第二道确认');
    expect([messages, browser.cookies.has('kb_session')]).toEqual([[], false]);
    const { page: unset } = await asked(PERSON, '/auth/sign-in?level=strong&return=/life-events/x');
    expect(unset.body).toContain('用手机验证码设密码');
  });

  test('given a login that wrong passwords have locked, then the code opens it again', async () => {
    for (let at = 0; at < 5; at += 1) await signIn(PERSON.number, 'wrong');
    expect((await signIn(PERSON.number, NEXT)).page.status).toBe(429);
    const { browser, page } = await asked(PERSON);
    await set(browser, page, code(), '另外一个很长很长的密码');
    expect(await isIn((await signIn(PERSON.number, '另外一个很长很长的密码')).browser)).toBe(true);
  });
});

describe('somebody with two numbers that are known to be one person', () => {
  test('given an account by one of them, when a password is set by the other, then it is that of the same account, and both numbers sign in to it, and once they are known to be two people nobody overwrites it by the other number', async () => {
    const old = { number: '371300196511110040', name: '刘玉𠮷', id: '00000000-0000-4000-8000-00000000c0df' };
    await database.pool.query(`insert into subject (region, id, kind, number_hash, number, name, created_at) values ($1, $2, 'person', $3, $5, $4, now())`, [REGION, old.id, `hash-of-${old.number}`, old.name, vault.seal(old.number, `subject/${old.id}`)]);
    const { rows: [own] } = await database.pool.query<{ id: string }>('select id from subject where region = $1 and number_hash = $2', [REGION, `hash-of-${PERSON.number}`]);
    const one = [own!.id, old.id];
    await database.owner.query('update subject set one = $2 where region = $1 and id = any($2)', [REGION, one]);
    const accounts = async (): Promise<number> => (await database.pool.query(`select 1 from account where region = $1 and kind = 'person' and subject = any($2::text[])`, [REGION, one])).rowCount!;
    const { browser, page } = await asked(old);
    expect((await set(browser, page, code(), '两个号码都是我自己的')).path).toBe('/');
    const ways = await Promise.all([old.number, PERSON.number].map(async (number) => isIn((await signIn(number, '两个号码都是我自己的')).browser)));
    await database.owner.query('update subject set one = null where region = $1 and id = any($2)', [REGION, one]);
    expect([await accounts(), ways]).toEqual([1, [true, true]]);
    // They were two people after all: neither sets the password of the other.
    const parted = await asked(old);
    expect((await set(parted.browser, parted.page, code(), '这不是我的那个账号的密码')).path).not.toBe('/');
    expect([await isIn((await signIn(PERSON.number, '两个号码都是我自己的')).browser), await isIn(parted.browser)]).toEqual([true, false]);
  });
});

describe('whoever only tries', () => {
  test('given another name, an unknown number or a gateway that is broken, then the page is the same as where a code went out', async () => {
    const { page: right } = await asked(PERSON);
    const same = (page: Page): string => page.body.replaceAll(page.path, 'HERE');
    for (const who of [{ ...PERSON, name: '王五' }, { number: '371300198001010014', name: '张䶮' }]) expect(same((await asked(who)).page)).toBe(same(right));
    later(3600);
    for (const way of ['refuses', 'breaks'] as const) {
      gateway = way;
      expect(same((await asked(PERSON)).page)).toBe(same(right));
    }
    expect(messages).toHaveLength(1);
    await expect.poll(() => world.lines.filter((line) => line.includes('about a password did not go out')).length).toBe(2);
    expect(world.lines.join('')).not.toContain(PERSON.number);
  });

  test('given one number all day, then the twentieth code is the last until the next day, also after waiting, and a counter is named', async () => {
    await asked(PERSON);
    // Eighteen more of them, each ten minutes after the one before.
    expect((await database.pool.query(`update sign_in_attempt set failed = 19 where login_hash like 'password-day/%'`)).rowCount).toBe(1);
    const next = async (seconds: number) => {
      later(seconds);
      return (await asked(PERSON)).page;
    };
    expect((await next(601)).status).toBe(200);
    const page = await next(601);
    expect([page.status, page.body.includes('请明天再试'), messages.length]).toEqual([429, true, 2]);
    expect((await next(86_400)).status).toBe(200);
  });

  test('given a register that takes its time to find somebody, then the page is there all the same, and the code comes behind it', async () => {
    let over = (): void => undefined;
    registerIsSlow = new Promise((done) => { over = done; });
    const { browser, page } = await asked(PERSON);
    expect([page.body.includes('验证码已经发出'), messages]).toEqual([true, []]);
    expect((await set(browser, page, '000000')).body).toContain('还可以试 4 次');
    over();
    await expect.poll(() => messages.length).toBe(1);
    expect((await set(browser, page, code())).path).toBe('/');
  });

  test('given a death that is reported, or another name that is registered, after the code went out, then it sets nothing', async () => {
    const { browser, page } = await asked(PERSON);
    barred = PERSON.number;
    expect((await set(browser, page, code())).status).toBe(422);
    expect(await noted()).toEqual([]);
  });

  test('given a code that waits, then neither number nor name can be read where the sign-in is kept', async () => {
    await asked(PERSON);
    const { rows: [{ readable, kept } = { readable: -1, kept: 0 }] } = await database.owner.query<{ readable: number; kept: number }>(`select count(*) filter (where payload::text like '%' || $1 || '%' or payload::text like '%' || $2 || '%')::int as readable, count(*) filter (where payload::text like '%byPhone%')::int as kept from oidc_artifact`, [PERSON.number, PERSON.name]);
    expect([readable, kept > 0]).toEqual([0, true]);
  });

  test('given codes that are guessed, then five are refused for good, in however many sign-ins, and the right one with them', async () => {
    const { browser, page } = await asked(PERSON);
    const wrong = other(code());
    expect((await set(browser, page, wrong)).body).toContain('还可以试 4 次');
    for (let at = 0; at < 3; at += 1) await set(browser, page, wrong);
    const second = await asked(PERSON);
    expect((await set(second.browser, second.page, other(code()))).status).toBe(429);
    expect((await set(second.browser, second.page, code())).status).toBe(429);
    expect(await noted()).toEqual([]);
  });

  test('given a code of another sign-in or one that is over, then it sets nothing', async () => {
    const first = await asked(PERSON), theirs = code();
    const second = await asked(PERSON);
    expect((await set(second.browser, second.page, theirs)).status).toBe(422);
    later(301);
    expect((await set(second.browser, second.page, code())).body).toContain('验证码过了 5 分钟');
    expect((await set(first.browser, first.page, theirs)).status).toBe(422);
    expect(await noted()).toEqual([]);
  });

  test('given more than five requests for one number, then no more goes to its phone', async () => {
    for (let at = 0; at < 5; at += 1) await asked(PERSON);
    const { page } = await asked(PERSON);
    expect([page.status, messages.length]).toEqual([429, 5]);
    const { browser, page: soon } = await asked({ number: NEW.number, name: NEW.name });
    expect((await browser.submit(await browser.submit(soon, { 'by-phone': 'again' }), { 'by-phone': 'ask', number: NEW.number, name: NEW.name })).body).toContain('秒后可以再发');
  });

  test.each([
    [{ 'by-phone': 'ask', number: '37130019920318001', name: '张䶮' }, '身份证号是 18 位'], [{ 'by-phone': 'ask', number: PERSON.number, name: '  ' }, '请输入姓名'], [{ 'by-phone': 'set', code: '000000', next: NEXT, again: NEXT }, '请输入身份证号'],
  ])('given %j, then it is said at its field and nothing goes out', async (form, told) => {
    const { browser, page } = await start();
    const answer = await browser.submit(page, form as unknown as Record<string, string>);
    expect([answer.status, answer.body.includes(told), messages.length]).toEqual([422, true, 0]);
  });

  test.each([[{ code: '12a' }, '请输入 6 位数字'], [{ next: 'short', again: 'short' }, '至少 10 位'], [{ again: '别的' }, '两遍不一样'], [{ next: '', again: '' }, '请输入密码']])('given %j with the code, then no try is counted', async (form, told) => {
    const { browser, page } = await asked(PERSON);
    const answer = await browser.submit(page, { 'by-phone': 'set', code: code(), next: NEXT, again: NEXT, ...form } as unknown as Record<string, string>);
    expect([answer.status, answer.body.includes(told)]).toEqual([422, true]);
    expect((await set(browser, page, other(code()))).body).toContain('还可以试 4 次');
  });

  test('given a machine for everybody, then it is not offered there, nor taken', async () => {
    const browser = createBrowser(world.app);
    const plain = await browser.open('/auth/sign-in');
    browser.cookies.set('kb_kiosk', { value: '1', path: '/' });
    const kiosk = await browser.open(plain.path);
    expect([kiosk.body.includes('data-mode="kiosk"'), plain.body.includes('value="begin"'), kiosk.body.includes('value="begin"')]).toEqual([true, true, false]);
    const taken = await browser.submit(kiosk, { 'by-phone': 'begin' });
    expect(taken.body).not.toContain('用手机验证码设密码');
  });
});
