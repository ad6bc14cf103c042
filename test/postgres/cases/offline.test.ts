import { generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digests } from '#adapters/crypto/hash.ts';
import { createKeyedHash } from '#adapters/crypto/keyed-hash.ts';
import { parseKeys } from '#adapters/crypto/keys.ts';
import { signedBy } from '#adapters/crypto/signed-by.ts';
import { fileTypeOf } from '#adapters/files/file-type-of.ts';
import { createBlobFolder } from '#adapters/files/blob-folder.ts';
import { createVisitStore } from '#adapters/postgres/counter/visit-store.ts';
import { createFileStore } from '#adapters/postgres/files/file-store.ts';
import { createNoticeStore } from '#adapters/postgres/notices/notice-store.ts';
import { createOfflineStore } from '#adapters/postgres/offline/offline-store.ts';
import { createSealStore } from '#adapters/postgres/audit/seal-store.ts';
import { createRegisterStore } from '#adapters/postgres/register/register-store.ts';
import { identityCheckDigit } from '#core/identity/identity-number.ts';
import { offlineNumber } from '#core/offline/number.ts';
import { DOUBTS, type OfflineBlock, type OfflineRecord } from '#core/offline/record.ts';
import type { PublicJwk } from '#core/partners/protocol.ts';
import { toldNotFiled } from '#usecases/offline/file-intake.ts';
import { sealDays } from '#usecases/seal-days.ts';
import { forgetSettled } from '#usecases/offline/forget-settled.ts';
import { fileAgain, fileWhatWaits, takeRecord, type TakeParts } from '#usecases/offline/take-record.ts';
import { CLUB, compiledClub } from '../../support/swim-club.ts';
import { createClub, INSTANT, REGION, vault } from '../../support/swim-club-world.ts';
import { seeded } from '../../support/seed.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const numberHash = createKeyedHash(parseKeys('d'.repeat(64)), 'subject-number');
const same = (text: string) => ({ zh: text, en: text });
const RULES = compiledClub({ ...CLUB, messages: new Map([['offline-not-filed', { on: 'offline-not-filed' as const, class: 'decision' as const, to: ['applicant' as const], title: same('{number}'), text: same('{why}'), short: same('{city}') }]]) });
const [DRAWN, RECORDED, SENT] = ['2026-11-23T01:00:00.000Z', '2026-11-23T03:00:00.000Z', '2026-11-23T09:00:00.000Z'];
const CLERK = 'o-5';

let club: ReturnType<typeof createClub>;
let parts: TakeParts;
let folder = '';
let device: { readonly id: string; readonly key: KeyObject };
let block: OfflineBlock;
let next = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kuaiban-offline-'));
  club = createClub(database.pool, RULES);
  await club.prepare();
  const context = { ...club.context, lookup: (text: string) => (text.startsWith('number/') ? numberHash(text.slice('number/'.length)) : club.context.lookup(text)) };
  parts = { context, offline: createOfflineStore(database.pool, vault), files: createFileStore(database.pool, createBlobFolder(folder)), visits: createVisitStore(database.pool), register: createRegisterStore(database.pool, vault), fileTypeOf, signed: signedBy, digest: digests.sha256 };
  device = await added();
  block = await drawn(device.id);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function added(): Promise<typeof device> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const id = randomUUID();
  expect(await parts.offline.add({ region: REGION, id, name: '义堂镇 1 号', office: null, key: publicKey.export({ format: 'jwk' }) as PublicJwk, addedAt: DRAWN }, 'v-1')).toBe(true);
  return { id, key: privateKey };
}
async function drawn(of: string, id = randomUUID()): Promise<OfflineBlock> {
  return (await parts.offline.draw({ region: REGION, id, device: of, size: 200, clerk: CLERK, drawnAt: DRAWN, validUntil: '2026-11-30T15:59:59.999Z' }))!;
}
/** Somebody of the register, by the number on their card. */
async function somebody(): Promise<{ readonly id: string; readonly number: string }> {
  next += 1;
  const first = `371300${1970 + (next % 30)}0501${String(next).padStart(3, '0')}`;
  const number = first + identityCheckDigit(first);
  return { id: await club.person(number), number };
}
const numbered = (no: number): string => offlineNumber({ region: REGION, block: block.block, no });
const recordOf = (number: string, who: string, change: Partial<OfflineRecord> = {}): OfflineRecord => ({
  number, device: device.id, seq: 1, prev: null, at: RECORDED, lifeEvent: 'joining', person: { name: '张䶮', number: who, shown: 'identity-card' }, agreed: true, body: { answers: INSTANT.answers, promises: INSTANT.promises, contests: {} }, ...change,
});
function send(record: OfflineRecord, { key = device.key, now = SENT, change = {} as Partial<TakeParts> } = {}) {
  club.time.now = now;
  const text = JSON.stringify(record);
  return takeRecord({ ...parts, ...change }, REGION, CLERK, { text, signature: sign(null, Buffer.from(text), key).toString('base64'), files: {} }, record);
}
const cases = async (person: string): Promise<readonly { number: string; submitted: string; offline: string | null; at: string | null }[]> =>
  (await database.pool.query<{ number: string; submitted: string; offline: string | null; at: string | null }>(`select f.number, f.submitted_at as submitted, v.data ->> 'offline' as offline, v.data ->> 'offlineAt' as at from case_file f join case_event v on v.region = f.region and v.case_number = f.number and v.type = 'submitted' where f.region = $1 and f.subject_id = $2 order by 1`, [REGION, person])).rows;
let used = 0;
const fresh = (): string => numbered((used += 1));

describe('given what a counter received while the line was down', () => {
  test('when it is sent, also twice at the same moment and again a day later, then it is one case, recorded when it came and received when it was received', async () => {
    const [{ id, number: card }, number] = [await somebody(), fresh()];
    const record = recordOf(number, card);
    const sent = await Promise.all([send(record), send(record)]);
    expect(sent.map(({ kind }) => kind)).toEqual(['taken', 'taken']);
    const again = await send(record, { now: '2026-11-24T09:00:00.000Z' });
    const found = await cases(id);
    expect(found).toEqual([{ number: found[0]!.number, submitted: SENT, offline: number, at: RECORDED }]);
    expect(again).toMatchObject({ kind: 'taken', intake: { outcome: 'filed', case: found[0]!.number, why: null } });
  });

  test('when it is sent days later, then nothing is added to a day that was sealed', async () => {
    const seals = createSealStore(database.pool);
    const [{ number: first }, { id, number: card }] = [await somebody(), await somebody()];
    await send(recordOf(fresh(), first));
    await sealDays({ store: seals, regions: [REGION], signer: { publicKey: 'k', sign: () => 's' }, hash: parts.context.hash, today: '2026-11-24', now: () => '2026-11-24T00:30:00.000Z' });
    const seal = (await seals.last(REGION))!;
    expect(await send(recordOf(fresh(), card), { now: '2026-11-25T02:00:00.000Z' })).toMatchObject({ intake: { outcome: 'filed' } });
    expect([(await seals.leaves(REGION, seal.day)).length, (await cases(id)).map(({ at }) => at)]).toEqual([seal.events, [RECORDED]]);
  });

  test('when a process dies after the case was made, then the next sending finds the same case', async () => {
    const [{ id, number: card }, number] = [await somebody(), fresh()];
    const dying = { ...parts.offline, settle: () => Promise.reject(new Error('died')) };
    await expect(send(recordOf(number, card), { change: { offline: dying } })).rejects.toThrow('died');
    expect(await parts.offline.intake(REGION, number)).toMatchObject({ outcome: null, case: null });
    const again = await send(recordOf(number, card));
    expect([await cases(id), again.kind === 'taken' && again.intake.case]).toEqual([[expect.objectContaining({ number: again.kind === 'taken' && again.intake.case })], expect.any(String)]);
  });

  test('when the same number comes with other contents, then nothing comes of these by themselves, and a supervisor reads that they came', async () => {
    const [one, other, number] = [await somebody(), await somebody(), fresh()];
    await send(recordOf(number, one.number));
    expect(await send(recordOf(number, other.number))).toMatchObject({ kind: 'other', intake: { outcome: 'filed' } });
    expect([(await cases(one.id)).length, (await cases(other.id)).length]).toEqual([1, 0]);
    expect((await parts.offline.doubts(REGION, 10)).find((each) => each.number === number)).toMatchObject({ others: 1, outcome: 'filed' });
  });

  test('when it was changed, comes from an unknown device, or under a number that this device did not draw, then it is told and nothing is kept', async () => {
    const [{ number: card }, number, stranger] = [await somebody(), fresh(), await added()];
    const kinds = await Promise.all([
      send(recordOf(number, card), { key: stranger.key }), send(recordOf(number, card, { device: randomUUID() })), send(recordOf(number, card, { device: stranger.id }), { key: stranger.key }),
      send(recordOf(offlineNumber({ region: REGION, block: 999, no: 1 }), card)), send(recordOf(number, card, { body: { answers: {}, promises: [], contests: {}, files: { proof: ['0'.repeat(64)] } } })),
    ]);
    expect(kinds.map(({ kind }) => kind)).toEqual(['bad-signature', 'unknown-device', 'not-of-block', 'not-of-block', 'file-missing']);
    expect(await parts.offline.intake(REGION, number)).toBeUndefined();
  });

  test('when nobody has the name and number, or the rules refuse it, then it says why, and who holds the slip is told', async () => {
    const [{ id, number: card }, stray, silent] = [await somebody(), fresh(), fresh()];
    expect(await send(recordOf(stray, card, { person: { name: '别人', number: card, shown: 'identity-card' } }))).toMatchObject({ intake: { outcome: 'refused', why: { zh: expect.stringContaining('对不上') as string } } });
    expect(await send(recordOf(silent, card, { body: { answers: {}, promises: [], contests: {} } }))).toMatchObject({ intake: { outcome: 'refused', case: null } });
    expect((await createNoticeStore(database.pool).of(REGION, id, [])).notices.map(({ cause, title }) => [cause, title.zh])).toEqual([['offline-not-filed', silent]]);
  });
});

describe('given what is in doubt', () => {
  test.each([
    ['revoked', {}], ['clock', { at: '2026-11-22T00:00:00.000Z' }], ['clock', { at: '2026-11-23T12:00:00.000Z' }], ['too-late', { at: '2026-12-02T00:00:00.000Z' }],
  ] as const)('%s: then it waits for a supervisor, who has it filed as of a moment that can be', async (doubt, change) => {
    const [{ id, number: card }, now] = [await somebody(), doubt === 'too-late' ? '2026-12-03T00:00:00.000Z' : SENT];
    const lost = await added();
    const own = await drawn(lost.id);
    const number = offlineNumber({ region: REGION, block: own.block, no: 1 });
    if (doubt === 'revoked') await parts.offline.revoke(REGION, lost.id, '2026-11-23T02:00:00.000Z', 'v-1', '丢失');
    const record = recordOf(number, card, { device: lost.id, ...change });
    expect(await send(record, { key: lost.key, now })).toMatchObject({ kind: 'taken', intake: { outcome: 'doubt', why: DOUBTS[doubt] } });
    // Sent again it waits still.
    expect(await send(record, { key: lost.key, now })).toMatchObject({ intake: { outcome: 'doubt' } });
    expect(await cases(id)).toEqual([]);
    expect(await parts.offline.decide(REGION, number, { file: true, why: same('本人确认') }, [], now, 'v-1')).toBe(true);
    await fileAgain(parts, REGION, number);
    const [found, ...more] = await cases(id);
    expect([more, found!.at! >= DRAWN, found!.at! <= now]).toEqual([[], true, true]);
    expect(await parts.offline.decide(REGION, number, { file: false, why: same('x') }, [], now, 'v-1')).toBe(false);
  });

  test('when a supervisor does not have it filed, then its person is told why, once', async () => {
    const [{ id, number: card }, number] = [await somebody(), fresh()];
    await send(recordOf(number, card, { at: '2026-11-22T00:00:00.000Z' }));
    const notices = toldNotFiled(parts.context, { region: REGION, number }, id, same('本人说没有办过'));
    for (const first of [true, false]) expect(await parts.offline.decide(REGION, number, { file: false, why: same('本人说没有办过') }, notices, SENT, 'v-1')).toBe(first);
    expect(await send(recordOf(number, card, { at: '2026-11-22T00:00:00.000Z' }))).toMatchObject({ intake: { outcome: 'dropped' } });
    expect([await cases(id), (await createNoticeStore(database.pool).of(REGION, id, [])).notices.map(({ text }) => text.zh)]).toEqual([[], ['本人说没有办过']]);
  });
});

test('given a process that died before anything came of it, then it is filed by itself later', async () => {
  const [{ id, number: card }, number] = [await somebody(), fresh()];
  await expect(send(recordOf(number, card), { change: { visits: { past: () => Promise.reject(new Error('died')) } } })).rejects.toThrow('died');
  expect(await cases(id)).toEqual([]);
  const troubles: unknown[] = [];
  club.time.now = '2026-11-23T09:01:00.000Z';
  await fileWhatWaits(parts, [REGION], (_, error) => troubles.push(error));
  expect(await cases(id)).toEqual([]);
  club.time.now = '2026-11-23T09:05:00.000Z';
  await fileWhatWaits(parts, [REGION], (_, error) => troubles.push(error));
  expect([(await cases(id)).length, troubles, (await parts.offline.intake(REGION, number))?.outcome]).toEqual([1, [], 'filed']);
});

test('given blocks that are drawn, then each has its own numbers, the same asked for again is the same, and what was never sent is counted', async () => {
  const own = await added();
  const id = randomUUID();
  const [first, again, second] = [await drawn(own.id, id), await drawn(own.id, id), await drawn(own.id)];
  expect([again.block, new Set([first.block, second.block, block.block]).size]).toEqual([first.block, 3]);
  const [{ number: a }, { number: b }] = [await somebody(), await somebody()];
  const one = recordOf(offlineNumber({ region: REGION, block: first.block, no: 1 }), a, { device: own.id });
  await send(one, { key: own.key });
  await send(recordOf(offlineNumber({ region: REGION, block: first.block, no: 3 }), b, { device: own.id, seq: 3, prev: parts.context.hash('a record that never came') }), { key: own.key });
  expect((await parts.offline.blocks(REGION, 50)).find((each) => each.block === first.block)).toMatchObject({ size: 200, sent: 2, filed: 2, open: 0, gaps: 1, deviceName: '义堂镇 1 号' });
  await parts.offline.revoke(REGION, own.id, SENT, 'v-1', '丢失');
  expect(await parts.offline.draw({ region: REGION, id: randomUUID(), device: own.id, size: 1, clerk: CLERK, drawnAt: SENT, validUntil: SENT })).toBeUndefined();
});

test('given what was settled long ago, then what people said is forgotten, and what became of it stays', async () => {
  const [one, other, number, waiting] = [await somebody(), await somebody(), fresh(), fresh()];
  await send(recordOf(number, one.number));
  await send(recordOf(number, other.number));
  await send(recordOf(waiting, other.number, { at: '2026-11-22T00:00:00.000Z' }));
  const sealed = async () => (await database.pool.query<{ sealed: string }>('select sealed from offline_intake where region = $1 and number = any($2) order by number', [REGION, [number, waiting]])).rows.map((row) => row.sealed !== '');
  const dayLater = (days: number) => { club.time.now = new Date(Date.parse(SENT) + days * 86_400_000).toISOString(); };
  dayLater(89);
  await forgetSettled(parts);
  expect(await sealed()).toEqual([true, true]);
  dayLater(91);
  await forgetSettled(parts);
  // What is in doubt is kept until it was dealt with.
  expect(await sealed()).toEqual([false, true]);
  expect(await send(recordOf(number, one.number), { now: club.time.now })).toMatchObject({ kind: 'taken', intake: { outcome: 'filed' } });
  expect((await database.pool.query('select from offline_other where number = $1', [number])).rowCount).toBe(0);
});

test('no sequence of sendings, with other contents, at once, and of processes that die in between, makes two cases of one number', async () => {
  const step = fc.record({ no: fc.nat({ max: 1 }), who: fc.nat({ max: 1 }), dies: fc.constantFrom(null, null, 'past', 'settle'), twice: fc.boolean() });
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
    const [numbers, people] = [[fresh(), fresh()], [await somebody(), await somebody()]];
    const died = () => Promise.reject(new Error('died'));
    for (const { no, who, dies, twice } of steps) {
      const record = recordOf(numbers[no]!, people[who]!.number);
      const change: Partial<TakeParts> = dies === 'past' ? { visits: { past: died } } : dies === 'settle' ? { offline: { ...parts.offline, settle: died } } : {};
      await Promise.all(Array.from({ length: twice ? 2 : 1 }, () => send(record, { change }).catch(() => undefined)));
    }
    club.time.now = '2026-11-23T10:00:00.000Z';
    await fileWhatWaits(parts, [REGION], (_, error) => { throw error; });
    const { rows } = await database.pool.query<{ offline: string; cases: number }>(`select data ->> 'offline' as offline, count(*)::int as cases from case_event where region = $1 and type = 'submitted' and data ->> 'offline' = any($2) group by 1`, [REGION, numbers]);
    expect(rows.every((row) => row.cases === 1)).toBe(true);
    // Whatever was acknowledged has come to something.
    for (const no of new Set(steps.map((each) => each.no))) expect(['filed', 'refused', undefined]).toContain((await parts.offline.intake(REGION, numbers[no]!))?.outcome);
  }), seeded(15));
});
