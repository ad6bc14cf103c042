import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createFaults, type FaultOrder } from '#sandbox/departments/faults.ts';
import { brandOf } from '#sandbox/portals/brands.ts';
import { startPortal, type Portal } from '#sandbox/portals/portal.ts';
import { standInIssuer } from '#main/issuers.ts';
import { createWalker, type Seen, type Walker } from '../../support/walker.ts';
import { usingDatabase } from '../harness.ts';
import { buildWorld, PERSON, type World } from './world.ts';

const database = usingDatabase();
const faults = createFaults();
let portal: Portal, world: World, here: string;
const STRANGER = { number: '11010519491231002X', name: '无账号' };

beforeAll(async () => {
  const people = [PERSON, STRANGER];
  portal = await startPortal({ brand: brandOf('portal', '371300'), people, known: people, host: '127.0.0.1', port: 0, faults });
  let origin = '';
  // The time is the machine's: what an issuer signs is held against it.
  world = await buildWorld(database.pool, { issuers: [standInIssuer(portal)], clock: () => new Date(), origins: () => [origin] });
  await world.app.listen({ host: '127.0.0.1', port: 0 });
  origin = here = `http://localhost:${(world.app.server.address() as AddressInfo).port}`;
  portal.meet({ origins: [here] });
});
afterAll(() => Promise.all([world.app.close(), portal.close()]));
beforeEach(() => faults.clear());

const order = (what: Omit<FaultOrder, 'department'>): string => faults.order({ department: 'portal', ...what });
const home = (url: URL): boolean => url.origin === here && !url.pathname.startsWith('/auth') && !url.pathname.startsWith('/oidc');
const there = { number: PERSON.number, password: 'kuaiban' };
const via = (walker: Walker, query = 'return=/me'): Promise<Seen> => walker.open(`${here}/auth/via/portal?${query}`, home);
const meOf = async (walker: Walker): Promise<{ status: number; body: string }> => walker.ask(`${here}/api/v1/me`);
const signOutOf = (walker: Walker): Promise<Seen> => walker.ask(`${here}/api/v1/sign-out`, { method: 'POST', headers: { 'x-kuaiban': '1' } });
const signedIn = async (form: Readonly<Record<string, string>> = there): Promise<Walker> => {
  const walker = createWalker();
  const back = await walker.submit(await via(walker), form, home);
  expect(back.url.pathname).toBe('/me');
  return walker;
};

test('given a sign-out that a page of a partner begins, then it goes on to the issuer by itself, which no form may lead to', async () => {
  const walker = await signedIn();
  const done = await walker.submit(await walker.open(`${here}/auth/sign-out`), {}, home);
  expect([done.url.href, done.status, done.body.includes(`href="${portal.url}/`)]).toEqual([`${here}/auth/sign-out/asked`, 200, true]);
  expect((await meOf(walker)).status).toBe(401);
});

describe('signing in by another issuer', () => {
  test('given its button on our page, then the account is found by the verified number and the person gets to where they wanted', async () => {
    const walker = createWalker();
    const form = await walker.open(`${here}/auth/sign-in?return=/cases?open=1`);
    const link = /href="(\/auth\/via\/portal\?of=[^"]+)"[^>]*>山东省级统一身份认证</u.exec(form.body)?.[1];
    const page = await walker.open(here + link!, home);
    expect(page.url.origin).toBe(portal.url);
    const back = await walker.submit(page, there, home);
    expect(back.url.pathname + back.url.search).toBe('/cases?open=1');
    expect(JSON.parse((await meOf(walker)).body)).toMatchObject({ kind: 'person', name: PERSON.name, number: '371300********0016' });
  });

  test('given officers or enterprises, then their sign-in has no such button', async () => {
    for (const as of ['staff', 'enterprise']) expect((await createWalker().open(`${here}/auth/sign-in?as=${as}`)).body).not.toContain('/auth/via/');
    const kiosk = createWalker();
    kiosk.cookies('localhost').set('kb_kiosk', { value: '1', path: '/' });
    expect((await kiosk.open(`${here}/auth/sign-in`)).body).not.toContain('/auth/via/');
  });

  test('given somebody signed in there, then a link from there opens the life event without asking, and whoever was signed in here is not any more', async () => {
    const walker = createWalker();
    await walker.open(`${portal.url}/sign-in`);
    await walker.ask(`${portal.url}/sign-in`, { method: 'POST', form: there });
    const arrived = await walker.open(`${portal.url}/open/leaving`, home);
    expect(arrived.url.href).toBe(`${here}/life-events/leaving`);
    const { rows } = await database.owner.query<{ came: boolean; issuer: string; amr: string[] }>('select came, issuer, amr from session order by created_at desc limit 1');
    expect(rows).toEqual([{ came: true, issuer: 'portal', amr: ['ext'] }]);
    const before = walker.cookies('localhost').get('kb_session')!.value;
    await walker.open(`${portal.url}/open/leaving`, home);
    expect(walker.cookies('localhost').get('kb_session')!.value).not.toBe(before);
    const old = createWalker();
    old.cookies('localhost').set('kb_session', { value: before, path: '/' });
    expect((await meOf(old)).status).toBe(401);
  });

  test.each([['https://evil.example/x'], ['//evil.example'], ['javascript:alert(1)'], ['/auth/sign-in']])('given a link to %s from there, then it leads nowhere but to the first page', async (target) => {
    const walker = await signedIn();
    const back = await walker.open(`${here}/auth/from?${new URLSearchParams({ iss: portal.issuer, target_link_uri: target })}`, home);
    expect(back.url.href).toBe(`${here}/`);
  });

  test('given a link that names an issuer nobody knows, then nobody is sent there', async () => {
    const page = await createWalker().open(`${here}/auth/from?iss=https://evil.example&target_link_uri=/`);
    expect([page.status, page.url.origin]).toEqual([400, here]);
  });

  test('given a passkey to be added after it, then our own sign-in is asked for first', async () => {
    const walker = await signedIn();
    expect((await walker.ask(`${here}/api/v1/me/passkeys/options`, { method: 'POST', headers: { 'x-kuaiban': '1' } })).body).toContain('prove-again');
  });
});

describe('levels', () => {
  test('given two factors are asked for and the issuer has them, then they are asked of it and count', async () => {
    const walker = createWalker();
    const form = await via(walker, 'return=/me&level=strong');
    const low = await walker.submit(form, there, home);
    expect(low.body).toContain('请勾选刷脸');
    const back = await walker.submit(form, { ...there, face: '1' }, home);
    expect(back.url.pathname).toBe('/me');
    expect((await database.owner.query<{ amr: string[] }>('select amr from session order by created_at desc limit 1')).rows).toEqual([{ amr: ['ext', 'mfa'] }]);
  });

  test('given a level that the mapping does not know, then nobody is signed in and is told another way', async () => {
    order({ kind: 'wrong-token', scenario: 'token', variant: 'level' });
    const walker = createWalker();
    const page = await walker.submit(await via(walker), there, home);
    expect([page.status, page.body]).toEqual([403, expect.stringContaining('认证等级不够')]);
    expect((await meOf(walker)).status).toBe(401);
  });
});

describe('what does not fit', () => {
  const refused = async (): Promise<Seen> => {
    const walker = createWalker();
    const page = await walker.submit(await via(walker), there, home);
    expect((await meOf(walker)).status).toBe(401);
    expect(walker.cookies('localhost').has('kb_session')).toBe(false);
    expect(page.body).toContain('href="/auth/sign-in?return=%2Fme"');
    return page;
  };

  test.each([['issuer'], ['audience'], ['nonce'], ['expired']] as const)('given a token with a wrong %s, then nobody is signed in', async (variant) => {
    order({ kind: 'wrong-token', scenario: 'token', variant });
    const page = await refused();
    expect([page.status, page.body]).toEqual([400, expect.stringContaining('请从头再登录一次')]);
  });

  test('given a token signed by a key that is not published, then nobody is signed in', async () => {
    order({ kind: 'wrong-signature', scenario: 'token', variant: 'other-key' });
    expect((await refused()).status).toBe(400);
  });

  test('given the details of somebody else, then nobody is signed in', async () => {
    order({ kind: 'contradicting', scenario: 'person', variant: 'person' });
    expect((await refused()).status).toBe(400);
  });

  test('given no identity number, then they are told to have it verified there', async () => {
    order({ kind: 'partial', scenario: 'person' });
    const page = await refused();
    expect([page.status, page.body]).toEqual([403, expect.stringContaining('完成实名认证')]);
  });

  test('given somebody without an account here, then they are told where one is opened', async () => {
    const walker = createWalker();
    const page = await walker.submit(await via(walker), { number: STRANGER.number, password: 'kuaiban' }, home);
    expect([page.status, page.body]).toEqual([403, expect.stringContaining('带身份证件到任一窗口开通')]);
    expect((await meOf(walker)).status).toBe(401);
  });

  test('given they say no there, then they are told so', async () => {
    const walker = createWalker();
    const left = await walker.ask(`${here}/auth/via/portal?return=/me`);
    const state = new URL(left.location!).searchParams.get('state')!;
    const page = await walker.open(`${here}/auth/callback/portal?${new URLSearchParams({ error: 'access_denied', state, iss: portal.issuer })}`);
    expect([page.status, page.body]).toEqual([400, expect.stringContaining('您没有完成登录')]);
    expect((await meOf(walker)).status).toBe(401);
  });

  test('given the answer meant for another browser, then it opens nothing', async () => {
    const victim = createWalker(), attacker = createWalker();
    const own = await attacker.submit(await via(attacker), there, (url) => url.pathname.startsWith('/auth/callback'));
    const page = await victim.open(own.url.href);
    expect([page.status, (await meOf(victim)).status]).toEqual([400, 401]);
    // And it works once: the second use of the same code is refused.
    await attacker.open(own.url.href, home);
    expect((await attacker.open(own.url.href)).status).toBe(400);
  });

  test('given new keys of the issuer, then what they sign is taken', async () => {
    await signedIn();
    await portal.rotate();
    // As often as it is asked for them.
    await new Promise((done) => void setTimeout(done, 1_100));
    await signedIn();
  });
});

describe('an issuer that does not answer', () => {
  test.each([['500', 'token'], ['garbage', 'token'], ['500', 'person']] as const)('given %s for its %s, then the page says so and offers the other ways', async (kind, scenario) => {
    order({ kind, scenario });
    const walker = createWalker();
    const page = await walker.submit(await via(walker), there, home);
    expect([page.status, page.body]).toEqual([503, expect.stringContaining('现在连不上')]);
    expect(page.body).toContain('在这里登录');
  });

  test('given none at all, then the button says so, sign-in here works, and once it answers it works again', async () => {
    const away = await startPortal({ brand: brandOf('bank-app', '371300'), people: [PERSON], known: [], host: '127.0.0.1', port: 0, faults });
    const issuer = standInIssuer(away);
    const lonely = await buildWorld(database.pool, { issuers: [issuer], origins: () => ['http://localhost:8080'] });
    // Nobody has told it of the platform: it answers 503.
    const down = await lonely.app.inject({ url: '/auth/via/bank-app?return=/life-events/a', headers: { host: 'localhost:8080' } });
    expect([down.statusCode, down.body]).toEqual([503, expect.stringContaining('/auth/sign-in?return=%2Flife-events%2Fa')]);
    away.meet({ origins: ['http://localhost:8080'] });
    const up = await lonely.app.inject({ url: '/auth/via/bank-app', headers: { host: 'localhost:8080' } });
    expect([up.statusCode, up.headers.location]).toEqual([303, expect.stringContaining(`${away.url}/oidc/auth?`)]);
    await Promise.all([lonely.app.close(), away.close()]);
  });
});

describe('signing out', () => {
  test('given a sign-out here, then the session there ends too, and the browser comes back', async () => {
    const walker = await signedIn();
    const out = await signOutOf(walker);
    expect(out.status).toBe(200);
    const { next } = JSON.parse(out.body) as { next: string };
    const page = await walker.open(next);
    expect(page.body).toContain('正在退出');
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.body)![1]!;
    const back = await walker.follow(await walker.ask(`${portal.url}/oidc/session/end/confirm`, { method: 'POST', form: { xsrf, logout: 'yes' } })).catch(() => undefined);
    expect(back?.url.origin).toBe(here);
    expect((await meOf(walker)).status).toBe(401);
    expect((await via(walker)).body).toContain('登录山东省级统一身份认证');
  });

  test('given a sign-out there, then ours is over, too; that of another browser and of our own sign-in stays', async () => {
    const [walker, other, own] = [await signedIn(), await signedIn(), createWalker()];
    await own.submit(await own.open(`${here}/auth/sign-in`), { number: PERSON.number, password: PERSON.password }, home);
    const page = await walker.open(`${portal.url}/oidc/session/end`);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.body)![1]!;
    await walker.ask(`${portal.url}/oidc/session/end/confirm`, { method: 'POST', form: { xsrf, logout: 'yes' } });
    expect((await meOf(walker)).status).toBe(401);
    expect([(await meOf(other)).status, (await meOf(own)).status]).toEqual([200, 200]);
  });

  test('given words that somebody has signed out which are none, then nobody is', async () => {
    const walker = await signedIn();
    const idToken = new URL((JSON.parse((await signOutOf(await signedIn())).body) as { next: string }).next).searchParams.get('id_token_hint')!;
    for (const logout_token of ['', 'nonsense', idToken]) {
      const answer = await createWalker().ask(`${here}/auth/signed-out/portal`, { method: 'POST', form: { logout_token } });
      expect([answer.status, answer.body]).toEqual([400, JSON.stringify({ error: 'invalid_request' })]);
    }
    expect((await meOf(walker)).status).toBe(200);
  });

  test('given the issuer is silent meanwhile, then one is signed out here all the same', async () => {
    const walker = await signedIn();
    order({ kind: '500' });
    await signOutOf(walker);
    expect((await meOf(walker)).status).toBe(401);
  });
});

test('what is kept of it with a session names nobody', async () => {
  await signedIn();
  const { rows } = await database.owner.query<{ text: string }>("select s::text as text from session s where issuer is not null order by created_at desc limit 1");
  expect(rows[0]!.text).not.toContain(PERSON.number);
  expect(rows[0]!.text).not.toContain('eyJ');
});
