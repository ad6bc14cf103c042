import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { createCardReceiver } from '#adapters/departments/card-receiver.ts';
import { sha256, signingKey, verifiers } from '#adapters/departments/keys.ts';
import { createCardStore } from '#adapters/postgres/card/card-store.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import type { Department } from '#core/catalog/department.ts';
import { signRequest, verifyAnswer } from '#core/partners/protocol.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import { readForPartner, type PartnerCardPorts } from '#usecases/card/read-for-partner.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const REGION = '371300', START = Date.UTC(2026, 10, 23, 1);
const AGREED = { digest: 'd', points: [{ zh: '用途', en: 'what for' }] };
const both = (word: string) => ({ zh: word, en: word });
const reader = (tells: NonNullable<Department['readsCards']>['tells'], perMinute = 60): Department => ({ ...both('reader'), system: both(''), scenarios: {}, readsCards: { why: both('to treat'), basis: 'law', perMinute, tells } });
const catalog = {
  regions: new Map([[REGION, {}]]), registerKinds: new Map([['gone', { fields: {}, payments: { stops: true } }]]),
  departments: new Map([['hospital', reader({ name: { ...both('name'), of: 'name' }, insured: { ...both('insured'), open: ['cover'] } })], ['bus', reader({}, 3)], ['tax', { ...both('tax'), system: both(''), scenarios: {} }]]),
} as unknown as Catalog;
const keys = Object.fromEntries(['hospital', 'bus', 'tax', 'platform'].map((id) => [id, signingKey(generateKeyPairSync('ed25519').privateKey)]));
const store = () => createCardStore(database.pool);

let now = START;
let person = '';
let entries: RegisterEntry[] = [];
const notes: { id: string; actor: string; subject: string; why: string }[] = [];
const exchanges: string[] = [];
const at = (): string => new Date(now).toISOString();
const entry = (kind: string): RegisterEntry => ({ id: kind, kind, data: {}, from: '2026-01-01', to: null, recordedAt: '2026-01-01T00:00:00.000Z', origin: { kind: 'case', case: 'c', service: 's' } });

beforeEach(async () => {
  [now, person, entries, notes.length, exchanges.length] = [now + 3_600_000, randomUUID(), [entry('cover')], 0, 0];
  await store().open(REGION, person, at(), AGREED);
});

let made = 0;
async function shown(): Promise<string> {
  const code = `${REGION}-ABCDEFGHJKLM${String((made += 1)).padStart(4, '2').replaceAll('0', 'X').replaceAll('1', 'Y')}`;
  expect(await store().show(REGION, person, { hash: `hash card/${code}`, at: at(), until: new Date(now + 75_000).toISOString(), strong: true })).toBe(true);
  return code;
}
/** What a partner is answered, whose signature holds. */
async function asks(partner: string, said: object, { key = partner, sent = {} }: { key?: string; sent?: object } = {}): Promise<{ status: number; signed: boolean; body: Record<string, unknown> }> {
  const ports = {
    cards: store(), wards: { reportedOn: async () => undefined }, register: { noteAccess: async (_region: string, access: (typeof notes)[number]) => void notes.push(access) },
    context: { compiled: { catalog }, now: at, hash: (text: string) => `hash ${text}`, lookup: (text: string) => `hash ${text}`, cases: { party: async (_region: string, id: string) => ({ subject: { id, kind: 'person', number: '11010519491231002X', name: '柳春华' }, entries }) } },
  } as unknown as PartnerCardPorts;
  const receive = createCardReceiver({ keys: { own: keys['platform']!, departments: Object.fromEntries(Object.entries(keys).map(([id, { publicJwk }]) => [id, [publicJwk]])) }, clock: () => new Date(now), homeRegion: REGION, exchanges: { record: async ({ outcome, reason }) => void exchanges.push(reason ?? outcome) }, read: (who, what) => readForPartner(ports, who, what) });
  const [nonce, path] = [randomUUID(), `/partners/cards/v1/${partner}/read`];
  const text = JSON.stringify({ exchange: randomUUID(), nonce, ...said, ...sent });
  const headers = signRequest(partner, path, text, keys[key]!, { now: new Date(now), nonce });
  const written = await receive({ department: partner, scenario: 'read', path, headers, body: Buffer.from(text) });
  const checked = verifyAnswer({ status: written.status, headers: written.headers, request: { method: 'POST', path, headers } }, Buffer.from(written.body), nonce, { keys: verifiers([keys['platform']!.publicJwk]), sha256, now: new Date(now) });
  return { status: written.status, signed: checked.ok, body: JSON.parse(written.body) as Record<string, unknown> };
}

test('given a good code, then a hospital learns the name and whether somebody is insured, a bus that the card is good and nothing else, and the owner reads who it was', async () => {
  expect(await asks('hospital', { code: await shown() })).toMatchObject({ status: 200, signed: true, body: { valid: true, told: { name: '柳春华', insured: true } } });
  entries = [];
  expect((await asks('hospital', { code: await shown() })).body).toMatchObject({ told: { name: '柳春华', insured: false } });
  const { body } = await asks('bus', { code: await shown() });
  expect([body['valid'], body['told'], JSON.stringify(body).includes('柳春华')]).toEqual([true, {}, false]);
  expect(notes.map(({ actor, subject, why }) => [actor, subject, why])).toEqual([['hospital', person, 'card-partner'], ['hospital', person, 'card-partner'], ['bus', person, 'card-partner']]);
  expect(exchanges).toEqual(['received', 'received', 'received']);
});

test('given a code that is used, over, unknown, of another city or none, or of somebody who has died, then it is not good, and which of these is not told', async () => {
  const used = await shown();
  await asks('bus', { code: used });
  const over = await shown();
  now += 76_000;
  for (const code of [used, over, `${REGION}-ZZZZZZZZZZZZZZZZ`, '999999-ZZZZZZZZZZZZZZZZ', '', 'x']) {
    const { status, body } = await asks('hospital', { code });
    expect([status, body['valid'], body['told']], code).toEqual([200, false, undefined]);
  }
  entries = [entry('gone')];
  expect((await asks('hospital', { code: await shown() })).body['valid']).toBe(false);
  expect(notes).toHaveLength(1);
});

test('given the same question again, then the same answer, one look and one use; with another code, or after five minutes, none', async () => {
  const said = { exchange: 'once', code: await shown() };
  const answers = await Promise.all(Array.from({ length: 4 }, () => asks('hospital', said)));
  expect(answers.map(({ body }) => body['valid'])).toEqual([true, true, true, true]);
  expect(new Set(notes.map(({ id }) => id)).size).toBe(1);
  expect((await asks('bus', said)).body['valid']).toBe(false);
  expect((await asks('hospital', { ...said, code: await shown() })).body).toMatchObject({ code: 'message-reused' });
  now += 301_000;
  expect((await asks('hospital', said)).body['valid']).toBe(false);
});

test('given a card that is revoked, then no partner learns anything from that moment, not by an earlier question either', async () => {
  const [said, code] = [{ exchange: 'before', code: await shown() }, await shown()];
  expect((await asks('hospital', said)).body['valid']).toBe(true);
  await store().revoke(REGION, person, at());
  expect([(await asks('hospital', said)).body['valid'], (await asks('bus', { code })).body['valid']]).toEqual([false, false]);
});

test('given more questions in a minute than agreed, then they are refused, no code is used up, and a minute later it goes on', async () => {
  for (let asked = 0; asked < 3; asked += 1) expect((await asks('bus', { code: `${REGION}-YYYYYYYYYYYYYYYY` })).body['valid']).toBe(false);
  const code = await shown();
  expect(await asks('bus', { code })).toMatchObject({ status: 429, signed: true, body: { code: 'too-many' } });
  expect((await asks('hospital', { code: `${REGION}-YYYYYYYYYYYYYYYY` })).status).toBe(200);
  now += 61_000;
  expect((await asks('bus', { code })).body['valid']).toBe(true);
});

test('given a partner without a purpose, another key, or a message that is not understood, then nothing is told and no code is used up', async () => {
  const code = await shown();
  expect(await asks('tax', { code })).toMatchObject({ status: 403, signed: true });
  expect(await asks('hospital', { code }, { key: 'bus' })).toMatchObject({ status: 401, signed: false });
  expect((await asks('hospital', {})).body).toMatchObject({ code: 'not-understood', fields: ['body'] });
  expect((await asks('hospital', { code }, { sent: { nonce: 'other' } })).body).toMatchObject({ fields: ['nonce'] });
  expect((await asks('hospital', { code })).body['valid']).toBe(true);
});
