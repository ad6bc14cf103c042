import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBlobFolder } from '#adapters/files/blob-folder.ts';
import { createDraftStore } from '#adapters/postgres/drafts/draft-store.ts';
import type { Blobs } from '#adapters/postgres/files/blobs.ts';
import { createFileReadingStore } from '#adapters/postgres/files/file-reading-store.ts';
import { createFileStore } from '#adapters/postgres/files/file-store.ts';
import { createUnusedFiles } from '#adapters/postgres/files/unused-files.ts';
import type { ReadLine } from '#core/reading/line.ts';
import { readFile } from '#usecases/reading/read-file.ts';
import { removeUnusedFiles } from '#usecases/remove-unused-files.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { createClub, INSTANT, REGION, submission, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const OLD = '2026-11-10T01:00:00.000Z';
const A_DAY = { files: 60, bytes: 1000 };
let club: ReturnType<typeof createClub>;
let folder = '';
let blobs: Blobs;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kuaiban-blobs-'));
  blobs = createBlobFolder(folder);
  club = createClub(database.pool);
  await club.prepare();
});
afterAll(() => rm(folder, { recursive: true }));

const files = (under: Blobs = blobs) => createFileStore(database.pool, under);
const unused = (under: Blobs = blobs) => createUnusedFiles(database.pool, under);
const drafts = () => createDraftStore(database.pool, vault);
const add = (owner: string, text: string, at = OLD) => files().add(REGION, { id: randomUUID(), owner, name: 'a', type: 'application/pdf', size: text.length, at }, Buffer.from(text));
const rows = async (): Promise<string[]> => (await database.pool.query<{ id: string }>('select id from file order by id')).rows.map(({ id }) => id);
const stored = async (): Promise<string[]> => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile()).map(({ name }) => name).toSorted();
/** Two nights: the first marks, the second removes. */
async function nights(): Promise<void> {
  for (const now of ['2026-11-23T19:20:00.000Z', '2026-11-24T19:20:00.000Z']) await removeUnusedFiles({ files: unused(), drafts: drafts(), now: () => now });
}

describe('how much somebody may upload on a day', () => {
  const admit = (owner: string, size: number, day = '2026-11-23') => files().admit(REGION, owner, day, size, A_DAY);

  test('given far more at once than is allowed, then exactly so many are taken, however many processes take them', async () => {
    const owner = await club.person();
    const taken = await Promise.all(Array.from({ length: 100 }, () => admit(owner, 1)));
    expect(taken.filter(Boolean)).toHaveLength(60);
    expect(await admit(owner, 1, '2026-11-24')).toBe(true);
    expect(await admit(await club.person(), 1)).toBe(true);
  });

  test('given many bytes, then what no longer fits is not taken and takes nothing away from what does', async () => {
    const owner = await club.person();
    expect(await Promise.all([admit(owner, 1001), admit(owner, 1001)])).toEqual([false, false]);
    expect(await admit(owner, 600)).toBe(true);
    expect(await admit(owner, 401)).toBe(false);
    expect(await admit(owner, 400)).toBe(true);
    expect(await admit(owner, 1)).toBe(false);
  });

  test('given a day that is over, then the night forgets it', async () => {
    await nights();
    const { rows: days } = await database.pool.query('select day from upload_day');
    expect(days).toEqual([]);
  });
});

describe('given files from before', () => {
  test('when a case, the locker or a draft refers to them, then they stay with their bytes; the others go with theirs', async () => {
    const [owner, other] = [await club.person(), await club.person()];
    const inCase = await add(owner, 'in a case');
    const contested = await add(owner, 'shows that a source is wrong');
    const inLocker = await add(owner, 'in the locker');
    const inDraft = await add(owner, 'in a draft');
    const fresh = await add(owner, 'of yesterday', '2026-11-22T01:00:00.000Z');
    const loose = await add(owner, 'nobody refers to it');
    const alien = await add(other, 'named by a case of somebody else');
    const submitted = await submitCase(club.context, submission(owner, { ...INSTANT, files: { 'doctors-note': [inCase.id.toUpperCase(), alien.id] }, contests: { 'swimmer.fit': { statement: 'I am', files: [contested.id] } } }));
    expect(submitted.kind).toBe('accepted');
    await database.owner.query('delete from locker where subject_id = $1', [owner]);
    await database.owner.query('insert into locker (region, subject_id, evidence, file_id, case_number, at) values ($1, $2, $3, $4, $5, now())', [REGION, owner, 'note', inLocker.id, 'case']);
    await drafts().save(REGION, owner, { id: randomUUID(), lifeEvent: 'other', about: owner, at: OLD, body: { answers: {}, contests: {}, promises: [], files: { note: [inDraft.id] } } }, 0);
    const staying = [inCase, contested, inLocker, inDraft, fresh];
    await nights();
    expect(await rows()).toEqual(staying.map(({ id }) => id).toSorted());
    expect(await stored()).toEqual(staying.map(({ hash }) => hash).toSorted());
    expect(await blobs.has(loose.hash)).toBe(false);
    await nights();
    expect(await rows()).toHaveLength(staying.length);
  });

  test('when somebody with two numbers gave them under one for what is kept under the other, then they stay', async () => {
    const [stays, other] = [await club.person(), await club.person()];
    await database.owner.query('update subject set one = $2 where region = $1 and id = any($2)', [REGION, [stays, other]]);
    const [inCase, inLocker, loose] = [await add(stays, 'in a case of the other number'), await add(stays, 'in the locker of the other number'), await add(stays, 'in none')];
    expect((await submitCase(club.context, submission(other, { ...INSTANT, files: { 'doctors-note': [inCase.id] } }))).kind).toBe('accepted');
    await database.owner.query('update case_file set subject_id = $2, applicant_id = $2 where subject_id = any($1)', [[stays, other], other]);
    await database.owner.query('delete from locker where subject_id = any($1)', [[stays, other]]);
    await database.owner.query('insert into locker (region, subject_id, evidence, file_id, case_number, at) values ($1, $2, $3, $4, $5, now())', [REGION, other, 'note', inLocker.id, 'case']);
    await nights();
    expect(await Promise.all([inCase, inLocker, loose].map(async ({ id }) => await files().find(REGION, id) !== undefined))).toEqual([true, true, false]);
  });

  test('when somebody else gave the same, then the bytes stay until the last of them goes', async () => {
    const [one, other] = [await club.person(), await club.person()];
    const [first, second] = [await add(one, 'the same'), await add(other, 'the same', '2026-11-22T01:00:00.000Z')];
    await nights();
    expect(await files().find(REGION, first.id)).toBeUndefined();
    expect(await files().bytes(second.hash)).toEqual(Buffer.from('the same'));
  });

  test('when one begins to leave, then it can no longer be handed in; when a draft names it after all, then it can again', async () => {
    const owner = await club.person();
    const { id } = await add(owner, 'late');
    const night = (now: string) => removeUnusedFiles({ files: unused(), drafts: drafts(), now: () => now });
    await night('2026-11-23T19:20:00.000Z');
    expect((await files().owned(REGION, owner, [id])).has(id)).toBe(false);
    await drafts().save(REGION, owner, { id: randomUUID(), lifeEvent: 'joining', about: owner, at: OLD, body: { answers: {}, contests: {}, promises: [], files: { note: [id] } } }, 0);
    await night('2026-11-24T19:20:00.000Z');
    expect((await files().owned(REGION, owner, [id])).has(id)).toBe(true);
    expect((await files().bytes((await files().find(REGION, id))!.hash)).toString()).toBe('late');
  });

  test('when a case that saw it before is written just then, then it stays', async () => {
    const owner = await club.person();
    const { id, hash } = await add(owner, 'just in time');
    await unused().leave({ region: REGION, id }, OLD);
    expect((await submitCase(club.context, submission(owner, { ...INSTANT, files: { 'doctors-note': [id] } }))).kind).toBe('accepted');
    await unused().remove({ region: REGION, id });
    expect([await files().find(REGION, id) !== undefined, await blobs.has(hash)]).toEqual([true, true]);
  });

  test('when the same bytes are uploaded just while they are removed, then the new row has them', async () => {
    for (let round = 0; round < 20; round += 1) {
      const owner = await club.person();
      const old = await add(owner, `round ${round}`);
      await unused().leave({ region: REGION, id: old.id }, OLD);
      // The folder answers late, so that the one runs into the other.
      const slow: Blobs = { ...blobs, has: async (hash) => {
        const there = await blobs.has(hash);
        await new Promise((go) => { setTimeout(go, round % 5); });
        return there;
      } };
      const [stays] = await Promise.all([
        files(slow).add(REGION, { id: randomUUID(), owner, name: 'b', type: 'application/pdf', size: 1, at: '2026-11-23T01:00:00.000Z' }, Buffer.from(`round ${round}`)),
        unused().remove({ region: REGION, id: old.id }),
      ]);
      expect(await files().find(REGION, old.id)).toBeUndefined();
      expect((await files().bytes(stays.hash)).toString()).toBe(`round ${round}`);
    }
  });
});

describe('what was read in a photograph', () => {
  const readings = () => createFileReadingStore(database.pool, vault);
  const line = (text: string, y: number): ReadLine => ({ text, certainty: 0.95, x: 0.5, y, width: 0.4, height: 0.04, angle: 0 });
  const read = (owner: string, id: string, ...lines: readonly ReadLine[]) => readFile({ files: files(), readings: readings(), reader: { read: async () => ({ lines }) }, catalog: { ...club.context.compiled.catalog, documentKinds: new Map([['note', { zh: '证明', en: 'Note', signs: ['姓名', '诊断'], enough: 2, fields: { diagnosis: { zh: '诊断', en: 'Diagnosis', as: 'text' as const, patterns: ['诊断:([^\\n]+)'] } } }]]) }, now: OLD }, REGION, owner, id);

  test('given a document, then its fields stay with the file, sealed, the newest reading of it, and go with it', async () => {
    const owner = await club.person();
    const { id } = await add(owner, 'a medical note');
    expect(await read(owner, id, line('姓名：甲', 0.1), line('诊断：骨折', 0.2))).toHaveProperty('document');
    await read(owner, id, line('姓名：甲', 0.1), line('诊断：脱位', 0.2));
    expect(await readings().of(REGION, [id, randomUUID()])).toEqual(new Map([[id, { kind: 'note', fields: [{ field: 'diagnosis', value: '脱位', certainty: 0.95, mark: 'sure' }] }]]));
    const { rows: [row] } = await database.pool.query<{ content: string }>('select content from file_reading where file_id = $1', [id]);
    expect(row!.content).not.toContain('脱位');
    await nights();
    expect(await readings().of(REGION, [id])).toEqual(new Map());
  });

  test('given a picture that shows nothing, or the file of somebody else, then nothing is kept', async () => {
    const owner = await club.person();
    const { id } = await add(owner, 'a blurred note');
    expect(await read(owner, id, { ...line('口', 0.1), certainty: 0.3 })).toEqual({ none: 'unclear' });
    expect(await read(await club.person(), id, line('姓名：甲', 0.1), line('诊断：骨折', 0.2))).toBe('no-file');
    expect(await readings().of(REGION, [id])).toEqual(new Map());
  });
});
