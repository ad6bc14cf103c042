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
import { createFileInspector } from '#adapters/files/file-inspector.ts';
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
import { sealDays } from '#usecases/seal-days.ts';
import { forgetSettled } from '#usecases/offline/forget-settled.ts';
import { decideIntake } from '#usecases/offline/decide-intake.ts';
import { fileWhatWaits, takeRecord, type TakeParts } from '#usecases/offline/take-record.ts';
import { CLUB, compiledClub } from '../../support/swim-club.ts';
import { createClub, INSTANT, REGION, vault } from '../../support/swim-club-world.ts';
import { seeded } from '../../support/seed.ts';
import { usingDatabase } from '../harness.ts';
import { SCRIPTED } from '../../support/pdf.ts';

const database = usingDatabase();
const numberHash = createKeyedHash(parseKeys('d'.repeat(64)), 'subject-number');
const same = (text: string) => ({ zh: text, en: text });
const RULES = compiledClub({ ...CLUB, messages: new Map([['offline-not-filed', { on: 'offline-not-filed' as const, class: 'decision' as const, to: ['applicant' as const], title: same('{number}'), text: same('{why}'), short: same('{city}') }]]) });
const [DRAWN, RECORDED, SENT] = ['2026-11-23T01:00:00.000Z', '2026-11-23T03:00:00.000Z', '2026-11-23T09:00:00.000Z'];
const CLERK = 'o-5';

let club: ReturnType<typeof createClub>;
const inspector = createFileInspector();
let parts: TakeParts;
let folder = '';
let troubles: (readonly [string, unknown])[] = [];
let device: { readonly id: string; readonly key: KeyObject };
let block: OfflineBlock;
let next = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kuaiban-offline-'));
  club = createClub(database.pool, RULES);
  await club.prepare();
  const context = { ...club.context, lookup: (text: string) => (text.startsWith('number/') ? numberHash(text.slice('number/'.length)) : club.context.lookup(text)) };
  parts = { context, offline: createOfflineStore(database.pool, vault), files: createFileStore(database.pool, createBlobFolder(folder)), visits: createVisitStore(database.pool), register: createRegisterStore(database.pool, vault), inspector, staff: { officerNumbers: async () => new Map([['o-5', '0305'], ['o-7', '0307']]) }, onTrouble: (number, error) => troubles.push([number, error]), signed: signedBy, digest: digests.sha256 };
  device = await added();
  block = await drawn(device.id);
});
afterAll(() => inspector.close());
afterAll(() => rm(folder, { recursive: true, force: true }));

async function added(): Promise<typeof device> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const id = randomUUID();
  expect(await parts.offline.add({ region: REGION, id, name: '义堂镇 1 号', office: null, key: publicKey.export({ format: 'jwk' }) as PublicJwk, addedAt: DRAWN }, 'v-1', 0)).toBe('added');
  return { id, key: privateKey };
}
test('given a device that is registered, then the same once more is the same, and another name, office or key, or one that was locked, is refused and changes nothing', async () => {
  const { id } = await added();
  const there = (await parts.offline.device(REGION, id))!;
  const again = (change: Partial<typeof there>) => parts.offline.add({ ...there, ...change }, 'v-2', 0);
  expect([await again({}), await again({ name: '义堂镇 2 号' }), await again({ office: 'yitang' }), await again({ key: { ...there.key, x: 'another' } })]).toEqual(['added', 'another', 'another', 'another']);
  expect(await parts.offline.device(REGION, id)).toEqual(there);
  await parts.offline.revoke(REGION, id, SENT, 'v-1', '丢失');
  expect(await again({})).toBe('another');
});
async function drawn(of: string, id = randomUUID()): Promise<OfflineBlock> {
  return (await parts.offline.draw({ region: REGION, id, device: of, size: 200, clerk: CLERK, drawnAt: DRAWN, validUntil: '2026-11-30T15:59:59.999Z' }))!;
}
/** Somebody of the register, by the number on their card. */
async function somebody(more: Parameters<typeof club.person>[2] = []): Promise<{ readonly id: string; readonly number: string }> {
  next += 1;
  const first = `371300${1970 + (next % 30)}0501${String(next).padStart(3, '0')}`;
  const number = first + identityCheckDigit(first);
  return { id: await club.person(number, undefined, more), number };
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

  test('when its person is under a restriction, which nobody could know there, then it is filed without the promise, and a person looks', async () => {
    const [{ id, number: card }, number] = [await somebody([{ kind: 'credit.restriction', data: { record: 'r-1' }, from: '2026-11-01', to: '2027-05-01' }]), fresh()];
    const sent = await send(recordOf(number, card, { body: { answers: { ...INSTANT.answers, 'answers.wantsSauna': true }, promises: ['swimmer.healthy'], contests: {} } }));
    expect(sent).toMatchObject({ kind: 'taken', intake: { outcome: 'filed' } });
    const read = await club.context.cases.read(REGION, (await cases(id))[0]!.number);
    expect([read?.state.given.promises, read?.state.promises, read?.state.items.find(({ service }) => service === '9.5')?.status]).toEqual([[], undefined, 'officer']);
  });

  test('when it is sent days later, then nothing is added to a day that was sealed', async () => {
    const seals = createSealStore(database.pool);
    const [{ number: first }, { id, number: card }] = [await somebody(), await somebody()];
    await send(recordOf(fresh(), first));
    await sealDays({ store: seals, regions: [REGION], signer: { publicKey: 'k', sign: () => 's' }, hash: parts.context.hash, today: '2026-11-24', now: () => '2026-11-24T00:30:00.000Z' });
    const seal = (await seals.last(REGION))!;
    expect(await send(recordOf(fresh(), card), { now: '2026-11-25T02:00:00.000Z' })).toMatchObject({ intake: { outcome: 'filed' } });
    expect([(await seals.leaves(REGION, seal.day, seal.form)).length, (await cases(id)).map(({ at }) => at)]).toEqual([seal.events, [RECORDED]]);
  });

  test('when a process dies after the case was made, then the next sending finds the same case', async () => {
    const [{ id, number: card }, number] = [await somebody(), fresh()];
    const dying = { ...parts.offline, settle: () => Promise.reject(new Error('died')) };
    troubles = [];
    expect(await send(recordOf(number, card), { change: { offline: dying } })).toMatchObject({ kind: 'taken', intake: { outcome: null } });
    expect(troubles).toMatchObject([[number, new Error('died')]]);
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

  test('when nobody has the name and number, then a supervisor has to find out whose it is; when the rules refuse it, then its person is told why', async () => {
    const [{ id, number: card }, stray, silent] = [await somebody(), fresh(), fresh()];
    expect(await send(recordOf(stray, card, { person: { name: '别人', number: card, shown: 'identity-card' } }))).toMatchObject({ intake: { outcome: 'doubt', why: { zh: expect.stringContaining('对不上') as string } } });
    expect(await send(recordOf(silent, card, { body: { answers: {}, promises: [], contests: {} } }))).toMatchObject({ intake: { outcome: 'refused', case: null } });
    expect((await createNoticeStore(database.pool).of(REGION, id, [])).notices.map(({ cause, title }) => [cause, title.zh])).toEqual([['offline-not-filed', silent]]);
  });
});

describe('given more than one content under a number', () => {
  const hashOf = async (number: string, standing: boolean): Promise<string> => (await parts.offline.contents(REGION, number)).find((each) => each.standing === standing)!.hash;
  const wrongly = (number: string, card: string) => recordOf(number, card, { person: { name: '别人', number: card, shown: 'identity-card' } });

  test('when the first was of nobody and the second is right, then the supervisor has that filed in its place, once, and the first is kept beside it', async () => {
    const [{ id, number: card }, number] = [await somebody(), fresh()];
    await send(wrongly(number, card));
    expect(await send(recordOf(number, card, { seq: 2 }))).toMatchObject({ kind: 'other', intake: { outcome: 'doubt' } });
    expect((await parts.offline.doubts(REGION, 100)).find((each) => each.number === number)).toMatchObject({ outcome: 'doubt', others: 1 });
    const right = await hashOf(number, false);
    const both = await Promise.all([0, 1].map(() => decideIntake(parts, REGION, number, { file: true, hash: right, because: '名字录错了，本人在场核对过' }, 'v-1')));
    expect(both.filter((each) => each === 'decided')).toHaveLength(1);
    expect([(await cases(id)).length, await hashOf(number, true), (await parts.offline.contents(REGION, number)).map(({ standing, because }) => [standing, because])]).toEqual([1, right, [[true, '名字录错了，本人在场核对过'], [false, '名字录错了，本人在场核对过']]]);
    expect((await parts.offline.doubts(REGION, 100)).some((each) => each.number === number)).toBe(false);
    expect(await send(recordOf(number, card, { seq: 2 }))).toMatchObject({ kind: 'taken', intake: { outcome: 'filed' } });
  });

  test('when the first has made its case, then the other can only be left, with a reason, and is forgotten as the first is', async () => {
    const [one, other, number] = [await somebody(), await somebody(), fresh()];
    await send(recordOf(number, one.number));
    await send(recordOf(number, other.number));
    expect(await decideIntake(parts, REGION, number, { file: true, hash: await hashOf(number, false), because: 'x' }, 'v-1')).toMatchObject({ refused: { zh: expect.stringContaining('一个号只办一件') } });
    const later = (days: number) => new Date(Date.parse(SENT) + days * 86_400_000).toISOString();
    club.time.now = later(91);
    await forgetSettled(parts);
    // What waits for a supervisor is kept whole.
    expect((await parts.offline.contents(REGION, number)).every(({ sent }) => sent !== undefined)).toBe(true);
    expect(await decideIntake(parts, REGION, number, { file: false, because: '另一位用了废号，已另收' }, 'v-1')).toBe('decided');
    expect(await decideIntake(parts, REGION, number, { file: false, because: '再来一次' }, 'v-1')).toMatchObject({ refused: { zh: '这一件已经处理过' } });
    expect([(await cases(one.id)).length, (await cases(other.id)).length]).toEqual([1, 0]);
    club.time.now = later(200);
    await forgetSettled(parts);
    expect((await parts.offline.contents(REGION, number)).map(({ standing, sent }) => [standing, sent])).toEqual([[true, undefined], [false, undefined]]);
    expect(await decideIntake(parts, REGION, number, { file: true, because: 'x' }, 'v-1')).toMatchObject({ refused: { zh: '这一件已经处理过' } });
  });
});

describe('given what a record brings along', () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const withFiles = (record: OfflineRecord, files: Record<string, Buffer>) => {
    club.time.now = SENT;
    const text = JSON.stringify(record);
    return takeRecord(parts, REGION, CLERK, { text, signature: sign(null, Buffer.from(text), device.key).toString('base64'), files: Object.fromEntries(Object.entries(files).map(([hash, bytes]) => [hash, { name: 'x', bytes: bytes.toString('base64') }])) }, record);
  };
  const owned = async (id: string) => (await database.owner.query('select from file where owner_id = $1', [id])).rowCount;

  test('when a file is not named by what was signed, then it is not kept', async () => {
    const [{ id, number: card }, number] = [await somebody(), fresh()];
    expect(await withFiles(recordOf(number, card), { ['a'.repeat(64)]: Buffer.from('<script>') })).toMatchObject({ intake: { outcome: 'filed' } });
    expect([await owned(id), Object.keys((await parts.offline.sent(REGION, number)).files)]).toEqual([0, []]);
  });

  test('when a file is of no type that is taken, or holds a script, then a supervisor sees it, and it is left out of what is filed', async () => {
    for (const page of [Buffer.from('<html>'), SCRIPTED]) {
      const [{ id, number: card }, number] = [await somebody(), fresh()];
      const named = (bytes: Buffer): string => digests.sha256(bytes);
      const record = recordOf(number, card, { body: { answers: INSTANT.answers, promises: INSTANT.promises, contests: { 'swimmer.fit': { statement: '我能游', files: [named(png), named(page)] } } } });
      expect(await withFiles(record, { [named(png)]: png, [named(page)]: page })).toMatchObject({ intake: { outcome: 'doubt', why: DOUBTS['file-type'] } });
      expect(await decideIntake(parts, REGION, number, { file: true, because: '照片能用，网页不收' }, 'v-1')).toBe('decided');
      expect([(await cases(id)).length, await owned(id)]).toEqual([1, 1]);
    }
  });

  test('when somebody else than who drew the numbers has received it, then they accept it; when nobody has that number, then a supervisor looks', async () => {
    const [one, two, number, strange] = [await somebody(), await somebody(), fresh(), fresh()];
    expect(await send(recordOf(number, one.number, { clerk: '0307' }))).toMatchObject({ intake: { outcome: 'filed' } });
    const { rows } = await database.pool.query<{ accepter: string }>('select accepter from case_file where region = $1 and subject_id = $2', [REGION, one.id]);
    expect(rows).toEqual([{ accepter: 'o-7' }]);
    expect(await send(recordOf(strange, two.number, { clerk: '9999' }))).toMatchObject({ intake: { outcome: 'doubt', why: DOUBTS.clerk } });
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
    expect(await decideIntake(parts, REGION, number, { file: true, because: '本人确认' }, 'v-1')).toBe('decided');
    const [found, ...more] = await cases(id);
    expect([more, found!.at! >= DRAWN, found!.at! <= now]).toEqual([[], true, true]);
    expect(await decideIntake(parts, REGION, number, { file: false, because: 'x' }, 'v-1')).toMatchObject({ refused: { zh: '这一件已经处理过' } });
  });

  test('when a supervisor does not have it filed, then its person is told why, once', async () => {
    const [{ id, number: card }, number] = [await somebody(), fresh()];
    await send(recordOf(number, card, { at: '2026-11-22T00:00:00.000Z' }));
    const both = await Promise.all([0, 1].map(() => decideIntake(parts, REGION, number, { file: false, because: '本人说没有办过' }, 'v-1')));
    expect(both.filter((each) => each === 'decided')).toHaveLength(1);
    expect(await send(recordOf(number, card, { at: '2026-11-22T00:00:00.000Z' }))).toMatchObject({ intake: { outcome: 'dropped' } });
    expect([await cases(id), (await createNoticeStore(database.pool).of(REGION, id, [])).notices.map(({ text }) => text.zh)]).toEqual([[], ['本人说没有办过']]);
  });
});

test('given a process that died before anything came of it, then it is filed by itself later, and what goes wrong with one holds up no other', async () => {
  const [{ id, number: card }, number, other, broken] = [await somebody(), fresh(), await somebody(), fresh()];
  troubles = [];
  const dying = { visits: { past: () => Promise.reject(new Error('died')) } };
  for (const [record, who] of [[broken, other.number], [number, card]] as const) expect(await send(recordOf(record, who), { change: dying })).toMatchObject({ intake: { outcome: null } });
  expect([await cases(id), troubles.length]).toEqual([[], 2]);
  const fails = { ...parts, offline: { ...parts.offline, sent: (region: string, which: string) => (which === broken ? Promise.reject(new Error('cannot be read')) : parts.offline.sent(region, which)) } };
  club.time.now = '2026-11-23T09:01:00.000Z';
  await fileWhatWaits(fails, [REGION]);
  expect(await cases(id)).toEqual([]);
  club.time.now = '2026-11-23T09:05:00.000Z';
  await fileWhatWaits(fails, [REGION]);
  expect([(await cases(id)).length, (await parts.offline.intake(REGION, number))?.outcome, (await parts.offline.intake(REGION, broken))?.outcome]).toEqual([1, 'filed', null]);
  // It was tried: the others go first the next time.
  expect(await parts.offline.toFile(REGION, '2026-11-23T09:04:00.000Z', 10)).not.toContain(broken);
  club.time.now = '2026-11-23T09:09:00.000Z';
  await fileWhatWaits(parts, [REGION]);
  expect((await parts.offline.intake(REGION, broken))?.outcome).toBe('filed');
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
});

test('no sequence of sendings, with other contents, at once, and of processes that die in between, makes two cases of one number', async () => {
  const step = fc.record({ no: fc.nat({ max: 1 }), who: fc.nat({ max: 1 }), dies: fc.constantFrom(null, null, 'past', 'settle'), twice: fc.boolean(), decides: fc.constantFrom(null, null, true, false), strange: fc.constantFrom(false, false, true) });
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
    const [numbers, people] = [[fresh(), fresh()], [await somebody(), await somebody()]];
    const died = () => Promise.reject(new Error('died'));
    for (const { no, who, dies, twice, decides, strange } of steps) {
      if (decides !== null) {
        const all = await parts.offline.contents(REGION, numbers[no]!);
        await Promise.all([0, 1].map(() => decideIntake(parts, REGION, numbers[no]!, { file: decides, hash: all[who]?.hash, because: 'made sure' }, 'v-1')));
        continue;
      }
      const record = recordOf(numbers[no]!, people[who]!.number, strange ? { person: { name: '别人', number: people[who]!.number, shown: 'identity-card' } } : {});
      const change: Partial<TakeParts> = dies === 'past' ? { visits: { past: died } } : dies === 'settle' ? { offline: { ...parts.offline, settle: died } } : {};
      await Promise.all(Array.from({ length: twice ? 2 : 1 }, () => send(record, { change }).catch(() => undefined)));
    }
    club.time.now = '2026-11-23T10:00:00.000Z';
    await fileWhatWaits(parts, [REGION]);
    const { rows } = await database.pool.query<{ offline: string; cases: number }>(`select data ->> 'offline' as offline, count(*)::int as cases from case_event where region = $1 and type = 'submitted' and data ->> 'offline' = any($2) group by 1`, [REGION, numbers]);
    expect(rows.every((row) => row.cases === 1)).toBe(true);
    // Whatever was acknowledged has come to something.
    for (const no of new Set(steps.map((each) => each.no))) expect(['filed', 'refused', 'doubt', 'dropped', undefined]).toContain((await parts.offline.intake(REGION, numbers[no]!))?.outcome);
  }), seeded(15));
});

test('given other contents that were settled and forgotten, when they are sent again, then they are not open again', async () => {
  const [one, two, number] = [await somebody(), await somebody(), fresh()];
  await send(recordOf(number, one.number));
  const other = recordOf(number, two.number);
  await send(other);
  const [standing] = await parts.offline.contents(REGION, number);
  expect(await parts.offline.decide(REGION, number, { action: 'leave', hash: standing!.hash, why: same('重复收的') }, [], SENT, 'v-1')).toBe(true);
  club.time.now = new Date(Date.parse(SENT) + 91 * 86_400_000).toISOString();
  await forgetSettled(parts);
  expect(await send(other, { now: club.time.now })).toMatchObject({ kind: 'other' });
  expect((await parts.offline.contents(REGION, number)).map(({ sent, settledAt }) => [sent, settledAt !== null])).toEqual([[undefined, true], [undefined, true]]);
  expect((await parts.offline.doubts(REGION, 200)).some((each) => each.number === number)).toBe(false);
});

test('given some that fail again and again, then what was never tried comes before them', async () => {
  const [{ number: card }, failing, waiting] = [await somebody(), fresh(), fresh()];
  const change: Partial<TakeParts> = { visits: { past: () => Promise.reject(new Error('died')) } };
  for (const number of [failing, waiting]) await send(recordOf(number, card), { change });
  await parts.offline.tried(REGION, failing, '2026-11-23T09:30:00.000Z');
  const order = await parts.offline.toFile(REGION, '2026-11-23T10:00:00.000Z', 200);
  expect(order.indexOf(waiting)).toBeLessThan(order.indexOf(failing));
});
