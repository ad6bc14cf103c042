import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPackage, writePackage } from '#adapters/archive/package-file.ts';
import { digests, sha256 } from '#adapters/crypto/hash.ts';
import { parseKeys } from '#adapters/crypto/keys.ts';
import { createHouseSigner, verifySm2 } from '#adapters/crypto/sm2.ts';
import { makeDocument } from '#adapters/documents/document.ts';
import { createBlobFolder } from '#adapters/files/blob-folder.ts';
import { createArchiveStore } from '#adapters/postgres/archive/archive-store.ts';
import { createFileStore } from '#adapters/postgres/files/file-store.ts';
import { writePapers } from '#channels/http/write-paper.ts';
import { checkPackage, type PackageFault } from '#core/archive/check-package.ts';
import { MANIFEST, manifestText, SIGNATURE, type Manifest } from '#core/archive/manifest.ts';
import type { Acting } from '#core/cases/act.ts';
import { decideItem } from '#core/cases/decide-item.ts';
import { recheckItem } from '#core/cases/reopen.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import { packCase, type Packed } from '#usecases/archive/pack-case.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { seeded } from '../../support/seed.ts';
import { createClub, INSTANT, REGION, submission, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const signer = createHouseSigner(parseKeys('d'.repeat(64)));
const NOTE = Buffer.from('%PDF-1.4 a doctor’s note');
const LATER = '2026-11-25T02:00:00.000Z';
let club: ReturnType<typeof createClub>;
let folder = '';
let number = '';
let packed: Packed;

const archive = () => createArchiveStore(database.pool);
const files = () => createFileStore(database.pool, createBlobFolder(folder));
const pack = (which = number) => packCase({
  context: club.context, archive: archive(), files: files(), draws: club.draws, digests, signer, zip: writePackage,
  papers: (read) => writePapers({ context: club.context, document: makeDocument, origin: 'https://kuaiban.example' }, read),
}, REGION, which);
const check = (found: ReadonlyMap<string, Uint8Array>, trusted = signer.keys[0].publicKey): readonly PackageFault[] =>
  checkPackage(found, { ...digests, hash: sha256, text: (bytes) => new TextDecoder().decode(bytes), trusted: new Set([trusted]), verify: verifySm2 });
const textOf = (path: string): string => readPackage(Buffer.from(packed.bytes))!.get(path)!.toString('utf8');
/** What is found wrong with a file as it lies somewhere. */
const verify = (bytes: Uint8Array): readonly string[] => {
  const found = readPackage(Buffer.from(bytes));
  return found ? check(found).map(({ path }) => path) : ['the archive'];
};
async function file(asked = WITH_OFFICER): Promise<string> {
  const submitted = await submitCase(club.context, submission(await club.person(), asked));
  if (submitted.kind !== 'accepted') throw new Error(submitted.kind);
  return submitted.case.state.number;
}
async function act(which: string, service: string, actor: string | undefined, command: (acting: Acting) => Outcome): Promise<void> {
  const item = (await club.context.cases.read(REGION, which))!.state.items.find((each) => each.service === service)!;
  expect(await actOnCase(club.context, { region: REGION, number: which, no: item.no, actor: actor ?? `officer:${item.officer}` }, command)).toMatchObject({ kind: 'done' });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kuaiban-archive-'));
  club = createClub(database.pool);
  await club.prepare();
  const owner = await club.person();
  const { id } = await files().add(REGION, { id: randomUUID(), owner, name: '../../诊断证明.pdf', type: 'application/pdf', size: NOTE.length, at: club.time.now }, NOTE);
  const submitted = await submitCase(club.context, submission(owner, { ...WITH_OFFICER, files: { 'doctors-note': [id] } }));
  if (submitted.kind !== 'accepted') throw new Error(submitted.kind);
  ({ number } = submitted.case.state);
});
afterAll(() => rm(folder, { recursive: true }));

test('given a case with something still to be decided, or none at all, then there is no package', async () => {
  expect(await pack()).toEqual({ kind: 'not-ended' });
  expect(await pack('371300-20261123-999999-0')).toEqual({ kind: 'no-case' });
  expect(await archive().find(REGION, number)).toBeUndefined();
});

describe('given a case that an officer has ended', () => {
  beforeAll(async () => {
    await act(number, '9.4', undefined, (acting) => decideItem(acting, { outcome: 'approve', findings: { 'swimmer.recommended': true }, note: '教练推荐' }));
    const made = await pack();
    if (made.kind !== 'packed') throw new Error(made.kind);
    packed = made;
  });

  test('then all of it is in the package, each file with its digests, and nothing is wrong with it', () => {
    const kinds = Map.groupBy(packed.manifest.files, ({ kind }) => kind);
    expect([...kinds].map(([kind, all]) => [kind, all.length])).toEqual([['form', 1], ['evidence', 1], ['paper', packed.manifest.case.items.length + 1], ['events', 1], ['draws', 1], ['messages', 1]]);
    expect(readPackage(Buffer.from(packed.bytes))!.get('evidence/001.pdf')).toEqual(NOTE);
    expect(verify(packed.bytes)).toEqual([]);
    expect(packed.manifest.case).toMatchObject({ number, subject: { kind: 'person', name: '张䶮' }, version: packed.read.state.version, head: packed.read.head });
  });

  test('then the form says in words what was filed, and the draw can be recomputed once its day is over', async () => {
    expect(textOf('form.json')).toContain('"element": "swimmer.lengths"');
    expect(JSON.parse(textOf('draws.json'))).toMatchObject([{ role: 'officer' }]);
    expect(textOf('draws.json')).not.toContain('"seed":');
    const { now } = club.time;
    club.time.now = LATER;
    const later = await pack();
    club.time.now = now;
    if (later.kind !== 'packed') throw new Error(later.kind);
    expect(readPackage(Buffer.from(later.bytes))!.get('draws.json')!.toString('utf8')).toContain('"seed":');
    expect(verify(later.bytes)).toEqual([]);
  });

  test('then the same case makes the same bytes', async () => {
    expect(await pack()).toMatchObject({ kind: 'packed', bytes: packed.bytes });
  });

  test('when any byte of it is changed, then that is found', () => {
    const bytes = Buffer.from(packed.bytes);
    fc.assert(fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Buffer.from(bytes);
      changed[at]! ^= change;
      expect(verify(changed)).not.toEqual([]);
    }), seeded(60));
    // A length of a name that runs over everything behind it.
    const long = Buffer.from(bytes);
    long.writeUInt16LE(60_000, 26);
    expect(verify(long)).not.toEqual([]);
    for (const cut of [0, 1, bytes.length - 1]) expect(verify(bytes.subarray(0, cut))).not.toEqual([]);
    expect(verify(Buffer.concat([bytes, Buffer.from('\n')]))).not.toEqual([]);
  });

  test('when a file is changed and the archive put together again, then it is found which one', () => {
    const whole = readPackage(Buffer.from(packed.bytes))!;
    fc.assert(fc.property(fc.constantFrom(...whole.keys()), fc.nat(), fc.integer({ min: 1, max: 255 }), (path, place, change) => {
      const bytes = Buffer.from(whole.get(path)!);
      bytes[place % bytes.length]! ^= change;
      const found = check(new Map([...whole, [path, bytes]])).map((fault) => fault.path);
      expect(found).toContain(path === MANIFEST && !found.includes(MANIFEST) ? SIGNATURE : path);
    }), seeded(80));
    expect(check(new Map([...whole, ['more.txt', Buffer.from('x')]])).map(({ path }) => path)).toEqual(['more.txt']);
    const fewer = new Map(whole);
    fewer.delete('form.json');
    expect(check(fewer).map(({ path }) => path)).toEqual(['form.json']);
    fewer.delete(SIGNATURE);
    expect(check(fewer).map(({ path }) => path)).toEqual([SIGNATURE, 'form.json']);
  });

  test('when somebody else lists and signs it anew, then it is found that theirs is not the key of the house', () => {
    const forger = createHouseSigner(parseKeys('e'.repeat(64)));
    const manifest: Manifest = { ...packed.manifest, signature: { ...packed.manifest.signature, publicKey: forger.keys[0].publicKey } };
    const list = Buffer.from(manifestText(manifest));
    const forged = new Map([...readPackage(Buffer.from(packed.bytes))!, [MANIFEST, list], [SIGNATURE, Buffer.from(forger.sign(list))]]);
    expect(check(forged).map(({ path }) => path)).toEqual([SIGNATURE]);
    expect(check(forged, forger.keys[0].publicKey)).toEqual([]);
  });

  test('when it is archived, then it waits no longer; made again it is the same archiving', async () => {
    const note = { case: number, sha256: digests.sha256(packed.bytes), size: packed.bytes.length, version: packed.read.state.version, officer: 'o-1', at: '2026-11-23T03:00:00.000Z' };
    expect((await archive().list(REGION, 'waiting', 10)).map((row) => [row.number, row.archived])).toEqual([[number, null]]);
    await archive().note(REGION, note);
    await archive().note(REGION, { ...note, at: LATER });
    expect(await archive().list(REGION, 'waiting', 10)).toEqual([]);
    expect(await archive().list(REGION, 'archived', 10)).toMatchObject([{ number, archived: { at: '2026-11-23T03:00:00.000Z', by: 'number-o-1', changed: false } }]);
  });

  test('when it is looked at again, then it is no package and in no list', async () => {
    await act(number, '9.4', 'officer:o-9', (acting) => recheckItem(acting, ['pool'], '核查发现当时的情况不是这样'));
    expect(await pack()).toEqual({ kind: 'not-ended' });
    expect(await archive().list(REGION, 'archived', 10)).toEqual([]);
  });
});

test('given a file whose bytes are gone, then no package is made, and it is said which one', async () => {
  const owner = await club.person();
  const { id, hash } = await files().add(REGION, { id: randomUUID(), owner, name: '证明.pdf', type: 'application/pdf', size: 5, at: club.time.now }, Buffer.from('other'));
  const submitted = await submitCase(club.context, submission(owner, { ...INSTANT, files: { 'doctors-note': [id] } }));
  if (submitted.kind !== 'accepted') throw new Error(submitted.kind);
  await createBlobFolder(folder).remove(hash);
  expect(await pack(submitted.case.state.number)).toEqual({ kind: 'file-lost', file: '证明.pdf' });
  expect(await pack(await file(INSTANT))).toMatchObject({ kind: 'packed' });
});
