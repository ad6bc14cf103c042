import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deriveIdentityKeys } from '#adapters/identity/keys.ts';
import { createPartnerOpenings } from '#adapters/identity/partner-openings.ts';
import { createPartnerTeller } from '#adapters/identity/tell-partner.ts';
import { createFaults } from '#sandbox/departments/faults.ts';
import { PARTNERS } from '#sandbox/partners/brands.ts';
import { startPartner, type Partner } from '#sandbox/partners/partner.ts';
import { SESSION_LIMITS } from '#usecases/identity/sessions.ts';
import { tellPartners } from '#usecases/identity/tell-partners.ts';
import { createWalker, type Seen, type Walker } from '../../support/walker.ts';
import { usingDatabase } from '../harness.ts';
import { buildWorld, ENTERPRISE, keys, PERSON, type World } from './world.ts';

const database = usingDatabase();
let care: Partner, library: Partner, mute: Partner, world: World, here: string;
const faults = createFaults(), [brand] = PARTNERS;
/** What stands in the person's record, by what makes it stand there once. */
const noted = new Map<string, { readonly partner: string; readonly name: boolean }>();
const partner = (id: string, zh: string, tells: readonly 'name'[] = []): Promise<Partner> => startPartner({ brand: { ...brand!, id, zh, tells }, host: '127.0.0.1', port: 0, faults });

beforeAll(async () => {
  [care, library, mute] = await Promise.all([partner('elder-care', '社区养老服务', ['name']), partner('library', '图书馆'), partner('mute', '不应答的页')]);
  let origin = '';
  // The time is the machine's: what is signed here is held against it by the partners.
  world = await buildWorld(database.pool, {
    clock: () => new Date(), origins: () => [origin],
    partners: [care, library, mute],
    notePartner: async (_region, _person, { id }, { once, name }) => void noted.set(once, { partner: id, name }),
  });
  await world.app.listen({ host: '127.0.0.1', port: 0 });
  origin = here = `http://localhost:${(world.app.server.address() as AddressInfo).port}`;
  for (const each of [care, library, mute]) each.meet({ origins: [here] });
});
afterAll(async () => {
  await world.app.close();
  await Promise.all([care, library, mute].map((each) => each.close()));
});

const who = { number: PERSON.number, password: PERSON.password };
const signedIn = async (walker = createWalker()): Promise<Walker> => {
  await walker.submit(await walker.open(`${here}/auth/sign-in`), who, (url) => url.pathname === '/');
  return walker;
};
/** Where the button of a partner leads a browser. */
const begin = async (walker: Walker, { url }: Partner, extra: Readonly<Record<string, string>> = {}): Promise<string> => (await walker.ask(`${url}/sign-in?${new URLSearchParams(extra)}`)).location!;
/** What the partner was told of whoever has just come to its first page. */
const claimsOf = ({ came, url }: Partner, seen: Seen): Readonly<Record<string, unknown>> => {
  expect([seen.status, seen.url.href]).toEqual([200, `${url}/`]);
  expect(seen.body).toContain('已由快办登录');
  return came.at(-1)!;
};
const signOut = (walker: Walker): Promise<Seen> => walker.ask(`${here}/api/v1/sign-out`, { method: 'POST', headers: { 'x-kuaiban': '1' } });
const home = (url: URL): boolean => url.origin === here && url.pathname === '/me';
const refused = '您没有同意，我们不知道您是谁';
const asked = '让社区养老服务知道您是谁吗';

describe('the page of a partner', () => {
  test('given nobody is signed in, then sign-in and one question lead there, the next time opens it without either, and so does the hall', async () => {
    const walker = createWalker();
    const question = await walker.submit(await walker.open(await begin(walker, care, { scope: 'openid profile' })), who);
    expect(question.body).toContain(asked);
    expect(question.body).toContain('为您保留助餐名额');
    const claims = claimsOf(care, await walker.submit(question, { agree: '1' }));
    expect(claims['name']).toBe(PERSON.name);
    expect(claimsOf(care, await walker.open(await begin(walker, care, { scope: 'openid profile' })))['sub']).toBe(claims['sub']);
    expect((await walker.open(`${here}/auth/sign-in?return=/me`, home)).url.pathname).toBe('/me');
  });

  test('given two partners, then each knows the person by another identifier, no token holds a number or one of ours, and the name is told only where it may be', async () => {
    const walker = await signedIn();
    const first = claimsOf(care, await walker.submit(await walker.open(await begin(walker, care, { scope: 'openid' })), { agree: '1' }));
    const second = claimsOf(library, await walker.submit(await walker.open(await begin(walker, library)), { agree: '1' }));
    const { rows: [account] } = await database.owner.query<{ id: string; subject: string }>(`select id, subject from account where kind = 'person'`);
    expect(first['sub']).toMatch(/^[0-9a-f]{64}$/);
    expect(second['sub']).not.toBe(first['sub']);
    for (const secret of [PERSON.number, account!.id, account!.subject]) expect(JSON.stringify([first, second])).not.toContain(secret);
    // The first did not ask for the name this time, the second may not.
    expect([first['name'], second['name']]).toEqual([undefined, undefined]);
  });

  test('given it asks for the name and may not, then it is told nothing', async () => {
    const walker = await signedIn();
    const asking = await walker.open(await begin(walker, library, { scope: 'openid profile' }));
    const there = asking.url.origin === here ? await walker.submit(asking, { agree: '1' }) : asking;
    expect(there.body).not.toContain(PERSON.name);
  });

  test('given they do not agree, then the partner is told no and nothing else, and is asked about again', async () => {
    const walker = await signedIn();
    const no = await walker.submit(await walker.open(await begin(walker, care)), { refuse: '1' });
    expect([no.url.origin, no.status, no.body]).toEqual([care.url, 403, expect.stringContaining(refused)]);
    expect((await walker.open(await begin(walker, care))).body).toContain(asked);
  });

  test('given somebody types a password where they are asked for yes or no, then it is no', async () => {
    const walker = await signedIn();
    expect((await walker.submit(await walker.open(await begin(walker, care)), who)).body).toContain(refused);
  });

  test('given a form of another site says yes, then it is refused', async () => {
    const walker = await signedIn();
    const question = await walker.open(await begin(walker, care));
    expect((await walker.ask(question.url.href, { method: 'POST', form: { agree: '1' }, headers: { origin: 'https://evil.example' } })).status).toBe(403);
    expect((await walker.open(await begin(walker, care))).body).toContain(asked);
  });

  test('given a kiosk, then it is not opened there, and no yes is taken', async () => {
    const walker = createWalker();
    walker.cookies('localhost').set('kb_kiosk', { value: '1', path: '/' });
    const page = await walker.open(await begin(walker, care));
    expect([page.status, page.body]).toEqual([403, expect.stringContaining('自助机上打不开别家的网页')]);
    expect((await walker.submit(page, { agree: '1', ...who })).body).toContain(refused);
  });

  test.each([['a client that nobody knows', { client_id: 'stranger' }], ['another way back', { redirect_uri: 'https://evil.example/back' }]])('given %s, then nobody is sent anywhere', async (_, wrong) => {
    const walker = createWalker();
    const answer = await walker.open(await begin(walker, care, wrong));
    expect([answer.url.origin, answer.status]).toEqual([here, 400]);
  });

  test.each([['no PKCE', { code_challenge: '', code_challenge_method: '' }], ['an enterprise', { kb_as: 'enterprise' }], ['officers', { kb_as: 'staff' }], ['a token in the address', { response_type: 'id_token' }]])('given it asks for %s, then it is refused', async (_, wrong) => {
    const walker = createWalker();
    const answer = await walker.ask(await begin(walker, care, wrong));
    expect(answer.location ?? answer.body).toMatch(/error=(invalid_request|unsupported_response_type|unauthorized_client)/);
  });

  test('given an enterprise is signed in, then a person is asked for', async () => {
    const walker = createWalker();
    await walker.submit(await walker.open(`${here}/auth/sign-in?as=enterprise`), ENTERPRISE, (url) => url.origin === here && !url.pathname.startsWith('/auth') && !url.pathname.startsWith('/oidc'));
    const page = await walker.open(await begin(walker, care));
    expect(page.url.origin).toBe(here);
    expect(page.body).toContain('name="password"');
    expect(page.body).not.toContain(asked);
  });
});

/** What the duty of each minute does. @param at the moment it is done */
const telling = (at = new Date()): Promise<number> => tellPartners({
  openings: createPartnerOpenings(database.pool), now: () => at.toISOString(), onTrouble: (opening, error) => void troubles.push(`${opening.partner}: ${String(error)}`),
  tell: createPartnerTeller({ partners: [care, library, mute], key: deriveIdentityKeys(keys).signing[0]!, issuer: () => `${here}/oidc`, now: () => new Date().toISOString() }),
});
const troubles: string[] = [];
const MINUTE = 60_000, DAY_AT_WORK = SESSION_LIMITS.person.total * MINUTE;
const later = (ms: number): Date => new Date(Date.now() + ms);
/** Somebody at the page of a partner: what it knows them by. */
const opened = async (walker: Walker, at: Partner): Promise<Readonly<Record<string, unknown>>> => claimsOf(at, await walker.submit(await walker.open(await begin(walker, at)), { agree: '1' }));
const toldTo = ({ told }: Partner): readonly unknown[] => told.map(({ sid }) => sid);

describe('the end of a sign-in', () => {
  test('given pages were opened, then signing out in the hall tells each by what it knows the person by, once, the pages say so, and all ask again', async () => {
    const walker = await signedIn();
    const known = [await opened(walker, care), await opened(walker, library)];
    await telling();
    expect(toldTo(care)).not.toContain(known[0]!['sid']);
    expect((await signOut(walker)).status).toBe(204);
    await telling();
    await telling(later(MINUTE));
    for (const [at, each] of [care, library].entries()) {
      expect(each.told.filter(({ sid }) => sid === known[at]!['sid'])).toEqual([expect.objectContaining({ sub: known[at]!['sub'], events: { 'http://schemas.openid.net/event/backchannel-logout': {} } })]);
      expect((await walker.open(`${each.url}/`)).body).toContain('已由快办退出');
    }
    expect((await walker.open(await begin(walker, care))).body).toContain('name="password"');
  });

  test('given the provider has forgotten the sign-in, then signing out in the hall tells the page all the same', async () => {
    const walker = await signedIn();
    const { sid } = await opened(walker, care);
    await database.owner.query(`delete from oidc_artifact where model = 'Session'`);
    await signOut(walker);
    await telling();
    expect(toldTo(care)).toContain(sid);
  });

  test('given the provider has forgotten the sign-in, then the next one at that browser ends it, whoever it is of; and what is opened by that ends with it', async () => {
    const walker = await signedIn();
    const { sid: before } = await opened(walker, library);
    await database.owner.query(`delete from oidc_artifact where model = 'Session'`);
    const question = await walker.submit(await walker.open(await begin(walker, care)), who);
    const { sid: after } = claimsOf(care, await walker.submit(question, { agree: '1' }));
    await telling();
    expect([toldTo(library).includes(before), toldTo(care).includes(after)]).toEqual([true, false]);
    await signedIn(walker);
    await signOut(walker);
    await telling();
    expect(toldTo(care)).toContain(after);
  });

  test('given a page is opened anew while its partner is told of the end, then the new sign-in stays, and its end is told', async () => {
    const walker = await signedIn(), openings = createPartnerOpenings(database.pool);
    const { sid } = await opened(walker, care);
    await takeBack(walker, 'elder-care');
    const now = new Date().toISOString();
    const [taken] = (await openings.take(now, later(MINUTE).toISOString(), 50)).filter((each) => each.sid === sid);
    await opened(walker, care);
    await openings.told(taken!, now);
    expect((await listed(walker)).map(({ id }) => id)).toContain('elder-care');
    await signOut(walker);
    await telling(later(2 * MINUTE));
    expect(toldTo(care).filter((each) => each === sid).length).toBe(1);
  });

  test('given a partner does not answer, then it is tried again, holds up no other, and is told once it does', async () => {
    const walker = await signedIn();
    const { sid } = await opened(walker, mute), { sid: other } = await opened(walker, care);
    faults.order({ department: 'mute', scenario: 'signed-out', kind: 'silent', times: 1 });
    await signOut(walker);
    await telling();
    expect(toldTo(care)).toContain(other);
    expect(toldTo(mute)).not.toContain(sid);
    await telling(later(MINUTE));
    expect(toldTo(mute)).toContain(sid);
  });

  test('given a partner answers with an error for about a day, then it is given up, and an operator is told', async () => {
    const walker = await signedIn();
    const { sid } = await opened(walker, mute);
    faults.order({ department: 'mute', scenario: 'signed-out', kind: '500', times: 1 });
    await database.owner.query(`update partner_opening set attempts = 55 where sid = $1`, [sid]);
    await signOut(walker);
    await telling();
    expect(troubles.join()).toMatch(/mute: .*it answered 500/);
    await telling(later(60 * MINUTE));
    expect(toldTo(mute)).not.toContain(sid);
  });

  test('given somebody else signs in at the same browser, then the page is told as well', async () => {
    const walker = await signedIn();
    const { sid } = await opened(walker, care);
    await walker.submit(await walker.open(await begin(walker, care, { prompt: 'login' })), who);
    await telling();
    expect(toldTo(care)).toContain(sid);
  });

  test('given nobody signs out, then it ends by itself after a day at work: the page is told, and opens only by another sign-in', async () => {
    const walker = await signedIn();
    const { sid } = await opened(walker, care);
    await telling(later(DAY_AT_WORK - MINUTE));
    expect(toldTo(care)).not.toContain(sid);
    await telling(later(DAY_AT_WORK + MINUTE));
    expect(toldTo(care)).toContain(sid);
    await database.owner.query(`update oidc_artifact set payload = jsonb_set(payload, '{loginTs}', to_jsonb((payload->>'loginTs')::int - $1::int)) where model = 'Session'`, [DAY_AT_WORK / 1000]);
    expect((await walker.open(await begin(walker, care))).body).toContain('name="password"');
  });

  test('given a browser signs out, then the pages in another browser of the same person stay open; a new password ends them all', async () => {
    const [first, second] = [await signedIn(), await signedIn()];
    const { sid: gone } = await opened(first, care), { sid: there } = await opened(second, care);
    await signOut(first);
    await telling();
    expect(toldTo(care)).toContain(gone);
    expect(toldTo(care)).not.toContain(there);
    const session = second.cookies('localhost').get('kb_session')!.value;
    const { status } = await fetch(`${here}/api/v1/me/password`, { method: 'POST', headers: { 'x-kuaiban': '1', 'content-type': 'application/json', 'cookie': `kb_session=${session}` }, body: JSON.stringify({ current: who.password, next: '另一个比原来更长的密码' }) });
    expect(status).toBe(204);
    who.password = '另一个比原来更长的密码';
    await telling();
    expect(toldTo(care)).toContain(there);
  });
});

type Listed = { readonly pages: readonly { readonly id: string; readonly tells: readonly string[]; readonly since: string }[] };
const listed = async (walker: Walker): Promise<Listed['pages']> => (JSON.parse((await walker.ask(`${here}/api/v1/me/partner-pages`)).body) as Listed).pages;
const takeBack = async (walker: Walker, id: string): Promise<readonly [number, Listed]> => {
  const { status, body } = await walker.ask(`${here}/api/v1/me/partner-pages/${id}`, { method: 'DELETE', headers: { 'x-kuaiban': '1' } });
  return [status, JSON.parse(body) as Listed];
};
/** Ends what other tests have left open of the one person there is. */
const alone = async (): Promise<void> => { await database.owner.query(`delete from partner_opening`); };

describe('a yes that is taken back', () => {
  test('given a page was opened, then it is listed with what it learned, ends there, is asked about again, and is listed no more; others stay', async () => {
    await alone();
    const walker = await signedIn();
    expect(await listed(walker)).toEqual([]);
    const before = new Date().toISOString();
    const first = claimsOf(care, await walker.submit(await walker.open(await begin(walker, care, { scope: 'openid profile' })), { agree: '1' }));
    const other = await opened(walker, library);
    expect((await listed(walker)).map(({ id, tells }) => ({ id, tells }))).toEqual([{ id: 'library', tells: [] }, { id: 'elder-care', tells: ['name'] }]);
    for (const { since } of await listed(walker)) expect(since >= before.slice(0, 19)).toBe(true);

    const [status, { pages }] = await takeBack(walker, 'elder-care');
    expect([status, pages.map(({ id }) => id)]).toEqual([200, ['library']]);
    await telling();
    expect(toldTo(care)).toContain(first['sid']);
    expect(toldTo(library)).not.toContain(other['sid']);
    expect((await walker.open(await begin(walker, care))).body).toContain(asked);
    expect((await walker.open(await begin(walker, library))).url.origin).toBe(library.url);
  });

  test('given it was taken back and said again, then that is no mistake; and with another yes it is open and told at the end as before', async () => {
    await alone();
    const walker = await signedIn();
    const { sid } = await opened(walker, care);
    await takeBack(walker, 'elder-care');
    await telling();
    const times = (): number => toldTo(care).filter((each) => each === sid).length;
    expect([await takeBack(walker, 'elder-care'), times()]).toEqual([[200, { pages: [] }], 1]);
    expect((await opened(walker, care))['sid']).toBe(sid);
    expect((await listed(walker)).map(({ id }) => id)).toEqual(['elder-care']);
    await signOut(walker);
    await telling(later(MINUTE));
    expect(times()).toBe(2);
  });

  test('given two browsers of one person, then it is taken back in both', async () => {
    await alone();
    const [one, two] = [await signedIn(), await signedIn()];
    const known = [await opened(one, care), await opened(two, care)].map(({ sid }) => sid);
    expect((await listed(two)).length).toBe(1);
    expect(await takeBack(one, 'elder-care')).toEqual([200, { pages: [] }]);
    await telling();
    for (const sid of known) expect(toldTo(care)).toContain(sid);
    for (const walker of [one, two]) expect((await walker.open(await begin(walker, care))).body).toContain(asked);
  });

  test('given nobody is signed in, then nothing is listed and nothing taken back', async () => {
    const walker = createWalker();
    for (const method of ['GET', 'DELETE']) expect((await walker.ask(`${here}/api/v1/me/partner-pages${method === 'GET' ? '' : '/elder-care'}`, { method, headers: { 'x-kuaiban': '1' } })).status).toBe(401);
  });

  test('what a partner learned stands in the record of the person, once for each yes', async () => {
    await alone();
    noted.clear();
    const walker = await signedIn();
    const ask = (scope: string): Promise<string> => begin(walker, care, { scope });
    await walker.submit(await walker.open(await ask('openid')), { agree: '1' });
    await walker.open(await ask('openid'));
    expect([...noted.values()]).toEqual([{ partner: 'elder-care', name: false }]);
    await walker.submit(await walker.open(await ask('openid profile')), { agree: '1' });
    await takeBack(walker, 'elder-care');
    await walker.submit(await walker.open(await ask('openid')), { agree: '1' });
    expect([...noted.values()]).toEqual([{ partner: 'elder-care', name: false }, { partner: 'elder-care', name: true }, { partner: 'elder-care', name: false }]);
  });
});

describe('a sign-out that begins at a partner', () => {
  /** Presses “sign out of Kuaiban too” there, and goes to the question. */
  const leave = async (walker: Walker, { url }: Partner): Promise<Seen> => walker.follow(await walker.ask(`${url}/leave-all`, { method: 'POST', form: {} }));
  const page = '/auth/sign-out';
  const isIn = async (walker: Walker): Promise<boolean> => (await walker.ask(`${here}/api/v1/me`)).status === 200;
  const question = '社区养老服务请快办把您的登录退出';

  test('given a yes, then the hall ends, every page that was opened is told, and they come back to where it began, signed out there too', async () => {
    await alone();
    const walker = await signedIn();
    const [{ sid }, { sid: atLibrary }] = [await opened(walker, care), await opened(walker, library)];
    const asking = await leave(walker, care);
    expect([asking.url.href, asking.body.includes(question), await isIn(walker)]).toEqual([`${here}${page}/asked`, true, true]);
    const back = await walker.submit(asking, {});
    expect([back.url.origin, back.url.pathname, back.body.includes('您还没有登录')]).toEqual([care.url, '/', true]);
    await telling();
    expect([await isIn(walker), toldTo(care).includes(sid), toldTo(library).includes(atLibrary)]).toEqual([false, true, true]);
    expect((await walker.open(await begin(walker, library))).body).toContain('name="password"');
  });

  test('given only that page was opened and never the hall, then the sign-in ends all the same', async () => {
    await alone();
    const walker = createWalker();
    claimsOf(care, await walker.submit(await walker.submit(await walker.open(await begin(walker, care)), who), { agree: '1' }));
    await walker.submit(await leave(walker, care), {});
    expect((await walker.open(await begin(walker, care))).body).toContain('name="password"');
  });

  test('given they do not answer, or a form of another site does, then they stay signed in', async () => {
    await alone();
    const walker = await signedIn();
    await opened(walker, care);
    const asking = await leave(walker, care);
    expect((await walker.ask(asking.url.href, { method: 'POST', form: {}, headers: { origin: care.url } })).status).toBe(403);
    expect(await isIn(walker)).toBe(true);
  });

  test('given nobody is signed in any more, then there is no question', async () => {
    const to = `${care.url}/left`;
    expect((await createWalker().ask(`${here}${page}?${new URLSearchParams({ client_id: 'elder-care', post_logout_redirect_uri: to, state: 'of theirs' })}`)).location).toBe(`${to}?state=of+theirs`);
    expect((await createWalker().ask(`${here}${page}`)).location).toBe('/');
  });

  test('given it is asked by a form, as it may be, then the question comes', async () => {
    await alone();
    const walker = await signedIn();
    const asking = await walker.follow(await walker.ask(`${here}${page}`, { method: 'POST', form: { client_id: 'elder-care' } }));
    expect(asking.body).toContain(question);
    expect((await walker.submit(asking, {}, home)).url.pathname).toBe('/');
    expect(await isIn(walker)).toBe(false);
  });

  test.each<[string, () => Promise<Readonly<Record<string, string>>>]>([
    ['an address that is not registered', async () => ({ client_id: 'elder-care', post_logout_redirect_uri: `${care.url}/elsewhere` })],
    ['the address of another partner', async () => ({ client_id: 'library', post_logout_redirect_uri: `${care.url}/left` })],
    ['an address and nobody whose it is', async () => ({ post_logout_redirect_uri: `${care.url}/left` })],
    ['a word of theirs that no browser keeps', async () => ({ client_id: 'elder-care', post_logout_redirect_uri: `${care.url}/left`, state: 'x'.repeat(1_001) })],
    ['a client nobody knows', async () => ({ client_id: 'unknown' })],
    ['a token that is none of ours', async () => ({ id_token_hint: 'e30.e30.e30' })],
    ['a token of one partner and the name of another', async () => ({ client_id: 'library', id_token_hint: await tokenOf(care) })],
  ])('given %s, then nobody is sent anywhere and nothing ends', async (_name, said) => {
    await alone();
    const walker = await signedIn();
    const seen = await walker.ask(`${here}${page}?${new URLSearchParams(await said())}`);
    expect([seen.status, seen.location, seen.body.includes('这样退不了'), await isIn(walker)]).toEqual([400, null, true, true]);
  });

  /** An ID token as a partner has it: what it sends along when somebody leaves. */
  const tokenOf = async (at: Partner): Promise<string> => {
    const walker = await signedIn();
    await opened(walker, at);
    return new URL((await walker.ask(`${at.url}/leave-all`, { method: 'POST', form: {} })).location!).searchParams.get('id_token_hint')!;
  };
});
