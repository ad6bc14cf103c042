import { randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAccountStore } from '#adapters/identity/accounts.ts';
import { createPasskeyStore } from '#adapters/identity/passkey-store.ts';
import { sha256 } from '#adapters/crypto/hash.ts';
import { createKeyedHash } from '#adapters/crypto/keyed-hash.ts';
import { parseKeys } from '#adapters/crypto/keys.ts';
import { createCardStore } from '#adapters/postgres/card/card-store.ts';
import { createComplaintStore } from '#adapters/postgres/complaints/complaint-store.ts';
import { createDeliveryStore } from '#adapters/postgres/deliveries/delivery-store.ts';
import { createDraftStore } from '#adapters/postgres/drafts/draft-store.ts';
import { createWishStore } from '#adapters/postgres/employment/wish-store.ts';
import { importSubjects } from '#adapters/postgres/import/import-subjects.ts';
import { createMandateStore } from '#adapters/postgres/mandates/mandate-store.ts';
import { createContactStore } from '#adapters/postgres/notices/contact-store.ts';
import { createClerkStore } from '#adapters/postgres/parties/clerk-store.ts';
import type { Access } from '#usecases/ports/register.ts';
import type { AccountRef } from '#core/identity/principal.ts';
import { handInComplaint } from '#usecases/complaints/hand-in-complaint.ts';
import { linyi } from '../../support/linyi.ts';
import { createMergesWorld, loginOf, type Holder } from '../../support/merges-world.ts';
import { REGION, secretFields, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let world: ReturnType<typeof createMergesWorld>;
beforeAll(async () => {
  world = createMergesWorld(database.pool);
  await world.club.prepare();
});
const now = () => world.club.time.now;
const later = (): void => { world.club.time.now = new Date(Date.parse(now()) + 1000).toISOString(); };
const [accounts, passkeys, cards, clerks, contacts, deliveries, drafts, mandates, wishes, complaints] = [
  () => createAccountStore(database.pool, vault), () => createPasskeyStore(database.pool), () => createCardStore(database.pool), () => createClerkStore(database.pool, vault), () => createContactStore(database.pool, vault),
  () => createDeliveryStore(database.pool), () => createDraftStore(database.pool, vault), () => createMandateStore(database.pool, vault), () => createWishStore(database.pool, vault), () => createComplaintStore(database.pool, vault, sha256)];

const two = async (): Promise<readonly [Holder, Holder]> => [await world.holder(), await world.holder()];
const merged = async (a: Holder, b: Holder): Promise<string> => {
  later();
  const number = await world.merged(a, b);
  later();
  return number;
};
const separate = async (number: string): Promise<readonly AccountRef[]> => {
  later();
  await world.act(number, 'o-1', { act: 'separate', reason: '不是同一个人', proof: '公安机关更正证明', given: [] });
  const done = await world.act(number, 'o-2', { act: 'confirm-separation' });
  if (done.kind !== 'done') throw new Error(JSON.stringify(done));
  later();
  return done.parted;
};
const enterprise = async (): Promise<string> => (await importSubjects({ pool: database.pool, vault, numberHash: createKeyedHash(parseKeys('d'.repeat(64)), 'subject-number'), secretFields }, REGION, 'test', now(), [{ kind: 'enterprise', number: randomUUID(), name: '泳池公司', entries: [] }]))[0]!;
const appoint = async (person: string, by?: string): Promise<{ readonly id: string; readonly by: string }> => {
  const id = randomUUID(), of = by ?? await enterprise();
  expect(await clerks().name(REGION, { id, enterprise: of, person, scopes: ['matters'], events: null, from: '2026-11-01', to: '2027-10-31', namedAt: now() })).toBe('named');
  return { id, by: of };
};
const entrust = async (principal: string, agent: string): Promise<string> => {
  const id = randomUUID();
  expect(await mandates().give(REGION, { id, principal, agent, events: null, from: '2026-11-01', to: '2027-10-31', sees: true, statement: '委托', signedAt: now() })).toBe('given');
  return id;
};
const openCard = (person: string) => cards().open(REGION, person, now(), { digest: 'x', points: [] });
const show = async (person: string): Promise<string> => {
  const hash = randomUUID();
  expect(await cards().show(REGION, person, { hash, at: now(), until: new Date(Date.parse(now()) + 60_000).toISOString(), strong: true })).toBe(true);
  return hash;
};
const keep = (person: string, mail: string) => contacts().keep(REGION, person, { addresses: { mail }, channels: {}, hidden: [], quiet: null, language: null } as never, now());
const draft = (person: string, lifeEvent: string) => drafts().save(REGION, person, { id: randomUUID(), lifeEvent, about: person, body: { answers: {}, contests: {}, promises: [] } as never, at: now() }, 0);
const wish = (person: string) => wishes().keep(REGION, person, { occupations: ['x'], districts: [], wageFrom: 0 } as never, now());
const noteOf = (subject: string): Access => ({ id: randomUUID(), at: now(), actor: 'phone', actorKind: 'system', subject, what: 'password-set', why: 'password-phone', case: null });
const login = ({ number }: Holder) => loginOf({ kind: 'person', number });
const addAccount = (who: Holder) => accounts().add([{ kind: 'person', region: REGION, id: randomUUID(), subject: who.id, login: login(who), passwordHash: `of-${who.id}`, totpSecret: null, operator: null, createdAt: new Date(now()), note: noteOf(who.id) }]);
const addPasskey = (ref: AccountRef) => passkeys().add(ref, { id: randomUUID(), name: '手机', publicKey: 'x', counter: 0, transports: [], backedUp: false, strong: true, createdAt: now(), usedAt: null }, 5);
/** Everything that somebody can do or is, by rights that they or others gave. */
const rightsOf = async ({ id }: Holder) => ({
  clerk: (await clerks().held(REGION, id)).map((each) => each.id),
  mandates: (await mandates().of(REGION, id)).filter(({ revokedAt }) => revokedAt === undefined || revokedAt === null).map((each) => each.id),
  card: (await cards().of(REGION, id))?.revokedAt === null,
  consent: (await deliveries().consent(REGION, id, now()))?.given ?? false,
  mail: (await contacts().of(REGION, id))?.addresses.mail,
  drafts: (await drafts().list(REGION, id)).map(({ lifeEvent }) => lifeEvent),
  wish: (await wishes().of(REGION, id)) !== undefined,
});
const NOTHING = { clerk: [], mandates: [], card: false, consent: false, mail: undefined, drafts: [], wish: false };

describe('given two numbers that were one person for a while and are two again', () => {
  test('then nothing that was given while they were one is either’s, in whichever direction and by whichever number', async () => {
    const [[a, b], principal, agent] = [await two(), await world.holder(), await world.holder()];
    await addAccount(a);
    const number = await merged(a, b);
    const named = [await appoint(a.id), await appoint(b.id)];
    const given = [await entrust(a.id, agent.id), await entrust(b.id, agent.id), await entrust(principal.id, a.id), await entrust(principal.id, b.id)];
    await openCard(a.id);
    await Promise.all([deliveries().say(REGION, a.id, true, now()), keep(a.id, 'other@example.org'), draft(a.id, 'joining'), draft(b.id, 'leaving'), wish(a.id), wish(b.id)]);
    const code = await show(b.id);
    const joined = await rightsOf(b);
    expect({ ...joined, clerk: joined.clerk.toSorted(), mandates: joined.mandates.toSorted(), drafts: joined.drafts.toSorted() })
      .toEqual({ clerk: named.map(({ id }) => id).toSorted(), mandates: given.toSorted(), card: true, consent: true, mail: 'other@example.org', drafts: ['joining', 'leaving'], wish: true });
    const account = (await accounts().byLogin(login(a)))!;
    expect(await addPasskey(account)).toBe('added');
    // The accounts are named, so that a process ends what it remembers of their sessions at once.
    expect(await separate(number)).toEqual([{ kind: 'person', region: REGION, id: account.id }]);
    for (const who of [a, b]) expect(await rightsOf(who)).toEqual(NOTHING);
    expect(await cards().read(REGION, code, 'officer:o-1', now())).toBeUndefined();
    for (const who of [principal, agent]) expect((await rightsOf(who)).mandates).toEqual([]);
    for (const who of [a, b]) expect(await world.context.cases.mandates(REGION, who.id, agent.id)).toMatchObject([{ revokedAt: expect.any(String) as string }]);
    // The enterprise reads why, and names the right one.
    expect((await clerks().of(REGION, named[0]!.by)).map(({ endedBy }) => endedBy)).toEqual(['parted']);
    await appoint(b.id, named[0]!.by);
    expect([(await rightsOf(a)).clerk.length, (await rightsOf(b)).clerk.length]).toEqual([0, 1]);
    expect([await addPasskey(account), (await passkeys().list(account)).length]).toEqual(['void', 0]);
  });

  test('then each has what was theirs before, but for a code that may be on the screen of the other', async () => {
    const [a, b] = await two();
    const agent = await world.holder();
    const [first, second] = [await appoint(a.id), await appoint(b.id)];
    const given = await entrust(b.id, agent.id);
    await openCard(b.id);
    await Promise.all([deliveries().say(REGION, b.id, true, now()), keep(a.id, 'a@example.org'), draft(a.id, 'joining'), wish(b.id)]);
    const number = await merged(a, b);
    const code = await show(a.id);
    await separate(number);
    expect(await rightsOf(a)).toEqual({ ...NOTHING, clerk: [first.id], mail: 'a@example.org', drafts: ['joining'] });
    expect(await rightsOf(b)).toEqual({ ...NOTHING, clerk: [second.id], mandates: [given], card: true, consent: true, wish: true });
    expect(await cards().read(REGION, code, 'officer:o-1', now())).toBeUndefined();
    expect(await cards().read(REGION, await show(b.id), 'officer:o-1', now())).toMatchObject({ person: b.id });
  });

  test('then consent that was taken back meanwhile stays taken back, and the words stay written', async () => {
    const [a, b] = await two();
    await deliveries().say(REGION, a.id, true, now());
    const number = await merged(a, b);
    await deliveries().say(REGION, a.id, false, now());
    await separate(number);
    expect((await deliveries().consent(REGION, a.id, now()))?.given).toBe(false);
    expect((await database.pool.query('select given from delivery_consent where person_id = $1 order by at', [a.id])).rows.map(({ given }) => given)).toEqual([true, false]);
  });

  test('then a password that was refused leaves no claim: whose number it is gets an account of their own', async () => {
    const [a, b] = await two();
    await addAccount(a);
    const number = await merged(a, b);
    await separate(number);
    const others = (await accounts().byLogin(login(a)))!;
    expect(await accounts().setPassword(others, 'by-the-other', { made: 'phone', login: login(b), note: noteOf(b.id) })).toBe(false);
    expect(await accounts().byLogin(login(b))).toBeNull();
    expect(await addAccount(b)).toBe(1);
    expect([(await accounts().byLogin(login(a)))?.subject, (await accounts().byLogin(login(b)))?.subject]).toEqual([a.id, b.id]);
  });

  test('then a passkey is added again once a password was set', async () => {
    const [a, b] = await two();
    await addAccount(a);
    await separate(await merged(a, b));
    const account = (await accounts().byLogin(login(a)))!;
    expect(await addPasskey(account)).toBe('void');
    expect(await accounts().setPassword(account, 'my-own', { made: 'phone', login: login(a), note: noteOf(a.id) })).toBe(true);
    expect(await addPasskey(account)).toBe('added');
  });
});

test('given a password that was set by another meanwhile, then the login that was typed is not claimed either', async () => {
  const [a, b] = await two();
  await addAccount(a);
  await merged(a, b);
  const before = (await accounts().byLogin(login(a)))!;
  expect(await accounts().setPassword(before, 'first', { made: 'phone', login: login(a), note: noteOf(a.id) })).toBe(true);
  expect(await accounts().setPassword(before, 'second', { made: 'phone', login: login(b), note: noteOf(b.id) })).toBe(false);
  expect(await accounts().byLogin(login(b))).toBeNull();
});

describe('given what stands at the number that was merged, while they are one', () => {
  test('then a clerk leaves an appointment of theirs, and nobody else ends it', async () => {
    const [a, b] = await two();
    const { id } = await appoint(b.id);
    await merged(a, b);
    expect(await clerks().end(REGION, { person: (await world.holder()).id }, id, now())).toBe(false);
    expect([await clerks().end(REGION, { person: a.id }, id, now()), await rightsOf(a)]).toEqual([true, NOTHING]);
  });

  test('then their card is seen, shown, not opened twice, and revoked', async () => {
    const [a, b] = await two();
    await openCard(b.id);
    await merged(a, b);
    await openCard(a.id);
    expect((await database.pool.query('select from electronic_card where person = any($1)', [[a.id, b.id]])).rowCount).toBe(1);
    expect(await cards().of(REGION, a.id)).toMatchObject({ revokedAt: null });
    expect(await cards().read(REGION, await show(a.id), 'officer:o-1', now())).toMatchObject({ person: b.id });
    const code = await show(a.id);
    later();
    await cards().revoke(REGION, a.id, now());
    expect([await cards().read(REGION, code, 'officer:o-1', now()), await cards().of(REGION, b.id)]).toEqual([undefined, { openedAt: expect.any(String) as string, revokedAt: now() }]);
  });

  test('then what they complained of is in their list', async () => {
    const [a, b] = await two();
    const parts = { context: { ...world.context, compiled: linyi, random: randomBytes }, complaints: complaints() };
    const handed = await handInComplaint(parts, REGION, { key: randomUUID(), kind: 'complaint', about: { kind: 'office', ref: 'city' }, text: '窗口没有人，等了两个小时', phone: '13900001111' }, b.id);
    if (!('complaint' in handed)) throw new Error(handed.kind);
    const mine = async (who: Holder) => (await complaints().ofSubject(REGION, who.id, 5)).map(({ number }) => number);
    expect(await mine(a)).toEqual([]);
    const number = await merged(a, b);
    expect(await mine(a)).toEqual([handed.complaint.number]);
    await separate(number);
    expect([await mine(a), await mine(b)]).toEqual([[], [handed.complaint.number]]);
  });
});
