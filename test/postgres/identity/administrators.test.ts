import { randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '#adapters/crypto/hash.ts';
import { parseKeys } from '#adapters/crypto/keys.ts';
import { createSigner, verifySignature } from '#adapters/crypto/signer.ts';
import { createAccountStore } from '#adapters/identity/accounts.ts';
import { createArtifacts } from '#adapters/identity/artifacts.ts';
import { createPasskeyStore } from '#adapters/identity/passkey-store.ts';
import { createProfiles } from '#adapters/identity/profiles.ts';
import { createSessions } from '#adapters/identity/sessions.ts';
import { createAdminStore } from '#adapters/postgres/administration/admin-store.ts';
import { allChains } from '#adapters/postgres/audit/chain-reader.ts';
import { createSealStore } from '#adapters/postgres/audit/seal-store.ts';
import type { Administrator } from '#core/administration/administer.ts';
import { subjectOf } from '#core/identity/principal.ts';
import { administerStaff, type AdminDone, type AdminParts, type AdminWish } from '#usecases/administration/administer-staff.ts';
import { SESSION_LIMITS } from '#usecases/identity/sessions.ts';
import { sealDays } from '#usecases/seal-days.ts';
import { verifyAudit } from '#usecases/verify-audit.ts';
import { createClub, REGION, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const AT = '2026-11-23T02:00:00.000Z';
const SYSTEM: Administrator = { id: 'sys', kind: 'system' }, FIRST: Administrator = { id: 'sec-1', kind: 'security' }, SECOND: Administrator = { id: 'sec-2', kind: 'security' }, AUDIT: Administrator = { id: 'aud', kind: 'audit' };
const IDENTITY = '371300199203180016';
let parts: AdminParts;
const store = () => createAdminStore(database.pool, vault, sha256);
const accounts = () => createAccountStore(database.pool, vault);
const loginHash: AdminParts['accounts']['loginHash'] = ({ kind, number }) => ({ kind, hash: `hash-of-${number}` });
const act = (by: Administrator, wish: AdminWish): Promise<AdminDone> => administerStaff(parts, REGION, by, wish);
const fault = async (by: Administrator, wish: AdminWish): Promise<string> => {
  const done = await act(by, wish);
  return done.kind === 'fault' ? done.fault : done.kind === 'wrong' ? done.pointer : done.kind;
};
const member = async (id: string) => (await store().roster(REGION)).members.find((each) => each.id === id);
const trail = async () => (await store().trail(REGION, 1_000_000, 1_000)).map(({ actor, event }) => [actor, event.type, 'number' in event ? event.number : event.office]);
const officer = (roles: readonly string[], competences: readonly string[] = []) => ({ as: 'officer' as const, roles, competences });
let line = '';

beforeAll(async () => {
  const club = createClub(database.pool);
  await club.prepare();
  const { compiled } = club.context;
  const codes = new Map(compiled.catalog.codes);
  line = 'insurance';
  codes.set('authorities', { zh: '条线', en: 'lines', source: 'test', codes: { insurance: { zh: '社会保险', en: 'insurance' } } } as never);
  parts = { context: { ...club.context, compiled: { ...compiled, catalog: { ...compiled.catalog, codes } }, now: () => AT, random: (bytes) => randomBytes(bytes) }, admin: store(), accounts: { passwords: { hash: async (password) => `hashed ${password}` }, loginHash }, newId: randomUUID };
  await database.pool.query(`insert into administrator (region, id, number, name, person, kind) values ($1, 'sys', '9901', 'sys', 'p1', 'system'), ($1, 'sec-1', '9911', 'one', 'p2', 'security'), ($1, 'sec-2', '9912', 'two', 'p3', 'security'), ($1, 'aud', '9921', 'aud', 'p4', 'audit')`, [REGION]);
});

describe('given somebody who begins', () => {
  test('when one enters them, another gives rights and a third confirms, then they sign in, and none of the three could have done it alone', async () => {
    const entered = await act(SYSTEM, { act: 'enter', as: 'officer', number: '9001', name: '新来的', identity: IDENTITY });
    expect(entered).toMatchObject({ kind: 'done', password: expect.stringMatching(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/u) });
    expect(await accounts().byLogin(loginHash({ kind: 'staff', number: '9001' }))).toBeNull();
    expect([await fault(FIRST, { act: 'factor', account: 'officer-9001' }), await fault(SYSTEM, { act: 'rights', account: 'officer-9001', rights: officer(['officer'], [line]) })]).toEqual(['no-rights-yet', 'not-your-kind']);
    expect(await fault(FIRST, { act: 'rights', account: 'officer-9001', rights: officer(['officer'], [line]) })).toBe('done');
    expect((await member('officer-9001'))?.rights).toEqual(officer([]));
    const [asked] = (await store().roster(REGION)).requests;
    expect([await fault(FIRST, { act: 'confirm', request: asked!.id }), await fault(SYSTEM, { act: 'confirm', request: asked!.id }), await fault(AUDIT, { act: 'confirm', request: asked!.id })]).toEqual(['own-request', 'not-your-kind', 'not-your-kind']);
    expect([await fault(SECOND, { act: 'confirm', request: asked!.id }), await fault(SECOND, { act: 'confirm', request: asked!.id })]).toEqual(['done', 'no-request']);
    expect((await member('officer-9001'))?.rights).toEqual(officer(['officer'], [line]));
    const factor = await act(FIRST, { act: 'factor', account: 'officer-9001' });
    const account = await accounts().byLogin(loginHash({ kind: 'staff', number: '9001' }));
    expect(account?.totpSecret).toBe(factor.kind === 'done' ? factor.factor : '');
    expect([account?.passwordHash, account?.firstPassword]).toEqual([`hashed ${entered.kind === 'done' ? entered.password : ''}`, true]);
    // Their own matters are kept from them from the first day on.
    const { rows: [row] } = await database.pool.query<{ recusals: string[]; person: string }>('select recusals, person from officer where region = $1 and id = $2', [REGION, 'officer-9001']);
    expect(row?.recusals).toEqual([row?.person]);
  });

  test.each([
    ['a number that is none', { number: '12a4' }, '/number'], ['no name', { number: '9002', name: ' ' }, '/name'], ['a wrong identity number', { number: '9002', identity: '371300199203180017' }, '/identity'], ['an office that is none', { number: '9002', office: 'moon' }, '/office'],
    ['a number that was used', { number: '9001', identity: '371300198001010014' }, 'number-taken'], ['somebody who has an account', { number: '9003' }, 'person-taken'], ['an administrator who has one', { number: '9003', as: 'administrator' as const }, 'person-taken'],
  ])('when it is tried with %s, then nothing is entered and it is said where', async (_name, more, where) => {
    const before = await trail();
    expect(await fault(SYSTEM, { act: 'enter', ...{ as: 'officer' as const, number: '9002', name: '又一个', identity: IDENTITY }, ...more })).toBe(where);
    expect(await trail()).toEqual(before);
    expect(await member('officer-9002')).toBeUndefined();
  });

  test('when the login is somebody’s of another city, then nothing is left of the attempt', async () => {
    await database.pool.query(`insert into account_login (kind, login_hash, region, account_id) values ('staff', 'hash-of-9004', '330200', $1)`, [randomUUID()]);
    expect(await fault(SYSTEM, { act: 'enter', as: 'officer', number: '9004', name: '别处的', identity: '371300198001010014' })).toBe('number-taken');
    expect(await member('officer-9004')).toBeUndefined();
  });
});

describe('given what nobody may', () => {
  test('rights that do not exist, for oneself, for nobody, or of the other kinds', async () => {
    expect([
      await fault(FIRST, { act: 'rights', account: 'officer-9001', rights: officer(['king']) }), await fault(FIRST, { act: 'rights', account: 'officer-9001', rights: officer(['officer'], ['moon']) }), await fault(FIRST, { act: 'rights', account: 'sec-1', rights: { as: 'administrator', kind: 'system' } }), await fault(FIRST, { act: 'rights', account: 'aud', rights: { as: 'administrator', kind: 'system' } }),
      await fault(AUDIT, { act: 'rights', account: 'officer-9001', rights: officer([]) }), await fault(SYSTEM, { act: 'end', account: 'sys' }), await fault(FIRST, { act: 'factor', account: 'sec-1' }), await fault({ id: 'sys', kind: 'security' }, { act: 'factor', account: 'officer-9001' }), await fault({ id: 'nobody', kind: 'security' }, { act: 'factor', account: 'officer-9001' }),
    ]).toEqual(['/roles', '/competences', 'own-account', 'kind-settled', 'not-your-kind', 'own-account', 'own-account', 'not-your-kind', 'not-your-kind']);
  });

  test('the database itself keeps who asked from confirming, and one person from two accounts', async () => {
    await expect(database.pool.query(`insert into rights_request (region, id, account, rights, asked_by, asked_at, outcome, decided_by, decided_at) values ($1, gen_random_uuid(), 'x', '{}', 'a', now(), 'confirmed', 'a', now())`, [REGION])).rejects.toThrow(/rights_request_check/u);
    await expect(database.pool.query(`insert into administrator (region, id, number, name, person) values ($1, 'twin', '9999', 'x', 'p1')`, [REGION])).rejects.toThrow(/administrator_of_person/u);
  });

  test('of two security administrators who are ended at once, one stays', async () => {
    await database.pool.query(`insert into administrator (region, id, number, name, person, kind) values ($1, 'sys-2', '9902', 'sys', 'p9', 'system') on conflict do nothing`, [REGION]);
    const both = await Promise.all([fault(SYSTEM, { act: 'end', account: 'sec-1' }), fault({ id: 'sys-2', kind: 'system' }, { act: 'end', account: 'sec-2' })]);
    expect(both.toSorted()).toEqual(['done', 'last-of-kind']);
    // An administrator who has left comes back in the database alone, for the tests that follow.
    await database.pool.query(`update administrator set ended_at = null where region = $1 and kind = 'security'`, [REGION]);
  });
});

test('given somebody signed in, when their account ends, their factor is renewed or nothing is left to them, then they are out, in every process, and their passkeys are gone', async () => {
  const clock = { now: new Date(AT) };
  const sessions = createSessions({ pool: database.pool, profileOf: createProfiles(database.pool, vault.open), limits: SESSION_LIMITS, now: () => clock.now, onError: (error) => { throw error; } });
  const account = (await accounts().byLogin(loginHash({ kind: 'staff', number: '9001' })))!;
  const passkeys = createPasskeyStore(database.pool);
  await passkeys.add(account, { id: 'key', name: 'key', publicKey: 'x', counter: 0, transports: [], backedUp: false, strong: true, createdAt: AT, usedAt: null }, 5);
  for (const [by, wish] of [[FIRST, { act: 'factor', account: 'officer-9001' }], [SYSTEM, { act: 'password', account: 'officer-9001' }], [FIRST, { act: 'rights', account: 'officer-9001', rights: officer([]) }]] as const) {
    const { token } = await sessions.open(account, ['pwd', 'otp']);
    // A sign-in that stands at its last step, by what is no more from now on.
    await createArtifacts(database.pool)('Interaction').upsert('half-way', { result: { pending: subjectOf(account) } }, 600);
    expect((await sessions.find(token))?.officer?.number).toBe('9001');
    expect(await fault(by, wish)).toBe('done');
    clock.now = new Date(clock.now.getTime() + 1_000);
    expect([wish.act, await sessions.find(token), await createArtifacts(database.pool)('Interaction').find('half-way')]).toEqual([wish.act, null, undefined]);
  }
  expect(await passkeys.list(account)).toEqual([]);
  // Without a role nobody signs in.
  expect(await accounts().byRef(account)).toBeNull();
  expect(await fault(FIRST, { act: 'rights', account: 'officer-9001', rights: officer(['editor']) })).toBe('done');
  const { token } = await sessions.open(account, ['pwd', 'otp']);
  expect(await fault(FIRST, { act: 'rights', account: 'officer-9001', rights: officer(['editor', 'head']) })).toBe('done');
  expect(await fault(SYSTEM, { act: 'end', account: 'officer-9001' })).toBe('done');
  clock.now = new Date(clock.now.getTime() + 1_000);
  expect([await sessions.find(token), (await store().roster(REGION)).requests]).toEqual([null, []]);
  // Back again, they have what they are given anew.
  expect(await fault(SYSTEM, { act: 'return', account: 'officer-9001' })).toBe('done');
  expect([(await member('officer-9001'))?.rights, await accounts().byRef(account)]).toEqual([officer([]), null]);
});

test('given an administrator who is entered, then two settle which, and never another; they are no officer', async () => {
  const identity = '371300199203180032';
  expect(await fault(SYSTEM, { act: 'enter', as: 'administrator', number: '9931', name: '新审计', identity })).toBe('done');
  const kind = (of: 'audit' | 'system') => ({ act: 'rights' as const, account: 'administrator-9931', rights: { as: 'administrator' as const, kind: of } });
  expect(await fault(FIRST, kind('audit'))).toBe('done');
  expect((await member('administrator-9931'))?.rights).toEqual({ as: 'administrator', kind: null });
  expect(await fault(SECOND, { act: 'confirm', request: (await store().roster(REGION)).requests[0]!.id })).toBe('done');
  expect([await fault(FIRST, kind('system')), (await member('administrator-9931'))?.rights]).toEqual(['kind-settled', { as: 'administrator', kind: 'audit' }]);
  expect(await createProfiles(database.pool, vault.open)({ region: REGION, id: '', kind: 'staff', subject: 'administrator-9931' })).toMatchObject({ roles: ['administrator', 'audit'], administrator: { id: 'administrator-9931', kind: 'audit' } });
});

test('what administrators did is chained and sealed: a changed byte and an event taken out are found', async () => {
  const signer = createSigner(parseKeys('d'.repeat(64)), 'daily-seal');
  const seals = createSealStore(database.pool);
  await sealDays({ store: seals, regions: [REGION], signer, hash: sha256, today: '2026-11-24', now: () => AT });
  const findings = async () => (await verifyAudit({ chains: allChains(database.pool), administration: store().chains(), seals: await seals.all(), store: seals, before: '2026-11-24', hash: sha256, verify: verifySignature, publicKey: signer.publicKey })).findings.map(({ what }) => what);
  expect((await trail()).length).toBeGreaterThan(10);
  expect(await findings()).toEqual([]);
  await database.owner.query(`update admin_event set data = replace(data, 'officer-9001', 'officer-9005') where region = $1 and seq = 1`, [REGION]);
  expect(await findings()).toEqual(['broken link: hash']);
  await database.owner.query(`update admin_event set data = replace(data, 'officer-9005', 'officer-9001') where region = $1 and seq = 1`, [REGION]);
  await database.owner.query('delete from admin_event where region = $1 and seq = (select max(seq) from admin_event where region = $1)', [REGION]);
  expect(await findings()).toEqual(['it does not end where its chain ends', 'the events of this day are not those that were sealed']);
});
