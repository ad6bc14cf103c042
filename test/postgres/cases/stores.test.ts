import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBlobFolder } from '#adapters/files/blob-folder.ts';
import { createDraftStore } from '#adapters/postgres/drafts/draft-store.ts';
import { createFileStore } from '#adapters/postgres/files/file-store.ts';
import { createRefusedMessageStore } from '#adapters/postgres/messages/refused-message-store.ts';
import { createMessageStore } from '#adapters/postgres/messages/message-store.ts';
import { createRegisterStore } from '#adapters/postgres/register/register-store.ts';
import { waitAfter } from '#usecases/deliver-due.ts';
import { deliverMessages } from '#usecases/deliver-messages.ts';
import { answerBinding } from '#usecases/seal-answers.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { ANSWERS } from '../../support/swim-club.ts';
import { ACCOUNT, createClub, INSTANT, REGION, submission, vault, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let club: ReturnType<typeof createClub>;
beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
});

describe('drafts', () => {
  const at = '2026-11-23T01:00:00.000Z';
  const body = (age: number) => ({ answers: { 'swimmer.lengths': age }, contests: {}, promises: [] });
  const store = () => createDraftStore(database.pool, vault);
  const save = (subject: string, seen: number, age = seen, lifeEvent = 'joining') => store().save(REGION, subject, { id: randomUUID(), lifeEvent, about: subject, body: body(age), at }, seen);

  test('given two devices, when both begin at once, then one is told', async () => {
    const subject = await club.person();
    const both = await Promise.all([save(subject, 0, 1), save(subject, 0, 2)]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await store().list(REGION, subject)).toHaveLength(1);
  });

  test('given two devices that saw the same version, when both save, then the later is told and nothing is overwritten', async () => {
    const subject = await club.person();
    expect(await save(subject, 0)).toMatchObject({ version: 1 });
    const both = await Promise.all([save(subject, 1, 11), save(subject, 1, 12)]);
    const [winner] = both.filter((each) => each !== undefined);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await store().list(REGION, subject)).toEqual([winner]);
    expect(winner).toMatchObject({ version: 2, updatedAt: at, lifeEvent: 'joining' });
  });

  test('given drafts of one event about two people, then each is listed, saved and thrown away by itself', async () => {
    const [owner, one, other] = [randomUUID(), randomUUID(), randomUUID()];
    const draft = (about: string) => ({ id: randomUUID(), lifeEvent: 'joining', about, body: { answers: {}, contests: {}, promises: [] } as never, at: '2026-11-23T01:00:00.000Z' });
    expect([await store().save(REGION, owner, draft(one), 0), await store().save(REGION, owner, draft(other), 0)]).toMatchObject([{ version: 1, about: one }, { version: 1, about: other }]);
    expect(await store().save(REGION, owner, draft(one), 1)).toMatchObject({ version: 2, about: one });
    expect((await store().list(REGION, owner)).map(({ about }) => about).toSorted()).toEqual([one, other].toSorted());
    await store().remove(REGION, owner, 'joining', one);
    expect((await store().list(REGION, owner)).map(({ about }) => about)).toEqual([other]);
  });

  test('given an older version, none, or one that never was, then it is not saved', async () => {
    const subject = await club.person();
    for (const seen of [1, -1, 5]) expect(await save(subject, seen)).toBeUndefined();
    await save(subject, 0);
    for (const seen of [0, 2]) expect(await save(subject, seen)).toBeUndefined();
  });

  test('given a draft, when it is thrown away or handed in, then it is gone and others stay', async () => {
    const subject = await club.person();
    await Promise.all([save(subject, 0, 1), save(subject, 0, 1, 'other')]);
    expect((await submitCase(club.context, submission(subject))).kind).toBe('accepted');
    expect((await store().list(REGION, subject)).map(({ lifeEvent }) => lifeEvent)).toEqual(['other']);
    await store().remove(REGION, subject, 'other', subject);
    expect(await store().list(REGION, subject)).toEqual([]);
  });
});

describe('messages', () => {
  const store = () => createMessageStore(database.pool, vault);
  const due = '2027-01-01T00:00:00.000Z';

  test('given many messages and eight workers, then each is taken by one of them, and never more at once than asked for', async () => {
    for (let each = 0; each < 15; each += 1) await submitCase(club.context, submission(await club.person()));
    const { rows } = await database.pool.query<{ n: number }>('select count(*)::int as n from message');
    const batches = await Promise.all(Array.from({ length: 8 }, () => store().take(due, '2027-01-01T00:01:00.000Z', 5)));
    const taken = batches.flat();
    expect(Math.max(...batches.map(({ length }) => length))).toBeLessThanOrEqual(5);
    expect(new Set(taken.map(({ id }) => id)).size).toBe(taken.length);
    expect(taken.length).toBe(Math.min(40, rows[0]!.n));
    expect(taken[0]).toMatchObject({ region: REGION, attempts: 1, department: 'pool' });
  });

  test('given a worker that died, then its messages are due again after their lease', async () => {
    expect((await store().take('2027-01-01T00:00:30.000Z', '2027-01-01T00:02:00.000Z', 50)).length).toBeLessThan(50);
    expect((await store().take('2027-01-01T00:03:00.000Z', '2027-01-01T00:04:00.000Z', 50)).some(({ attempts }) => attempts > 1)).toBe(true);
  });

  test('given a grant that its department could not be told, when it is revoked, then the department learns of the one before the other', async () => {
    const told: string[] = [];
    const row = (id: string, scenario: string, at: string, department = 'ordered', item = 1) => ({ region: REGION, id, case_number: 'order-1', item_no: item, department, scenario, payload: vault.seal('{}', `message/${id}`), status: 'queued', attempts: 0, next_at: at, queued_at: at, delivered_at: null, receipt: null });
    const [grant, revocation, other, elsewhere] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    await database.owner.query('insert into message select * from jsonb_populate_recordset(null::message, $1)', [JSON.stringify([row(revocation, 'revoked', '2027-05-02T00:00:00.000Z'), row(grant, 'granted', '2027-05-01T00:00:00.000Z'), row(other, 'other item', '2027-05-02T00:00:00.000Z', 'ordered', 2), row(elsewhere, 'elsewhere', '2027-05-02T00:00:00.000Z', 'another')])]);
    const ours = new Set<string>([grant, revocation, other, elsewhere]);
    let isDown = true;
    let now = '2027-05-03T00:00:00.000Z';
    const deliver = () => deliverMessages({
      messages: store(), register: { subject: async () => ({ region: REGION, id: 'x', kind: 'person', name: '张䶮', number: 'n', numberHash: 'h' }) }, now: () => now,
      tell: async (_department, scenario, message) => { if (!ours.has(message)) return 'receipt'; if (isDown && scenario === 'granted') return undefined; told.push(scenario); return 'receipt'; },
    });
    await deliver();
    await deliver();
    expect(told.toSorted()).toEqual(['elsewhere', 'other item']);
    isDown = false;
    now = '2027-05-03T01:00:00.000Z';
    await deliver();
    expect(told.slice(2)).toEqual(['granted', 'revoked']);
  });

  test('given a grant that its department refuses for good, then what follows is sent, somebody is told once, and it can be settled but not sent again', async () => {
    const submitted = await submitCase(club.context, submission(await club.person(), WITH_OFFICER));
    if (submitted.kind !== 'accepted') throw new Error(submitted.kind);
    const { number, items } = submitted.case.state;
    const { no, officer } = items.find(({ officer: has }) => has !== undefined)!;
    const row = (id: string, scenario: string, at: string, department = 'refusing') => ({ region: REGION, id, case_number: number, item_no: no, department, scenario, payload: vault.seal('{}', `message/${id}`), status: 'queued', attempts: 0, next_at: at, queued_at: at, delivered_at: null, receipt: null });
    const [grant, revocation, alone] = [randomUUID(), randomUUID(), randomUUID()];
    await database.owner.query('insert into message select * from jsonb_populate_recordset(null::message, $1)', [JSON.stringify([row(revocation, 'revoked', '2027-06-02T00:00:00.000Z'), row(grant, 'granted', '2027-06-01T00:00:00.000Z'), row(alone, 'granted', '2027-06-01T00:00:00.000Z', 'elsewhere')])]);
    const told: string[] = [];
    let isMended = false;
    const now = '2027-06-03T00:00:00.000Z';
    const deliver = () => deliverMessages({
      messages: store(), register: { subject: async () => ({ region: REGION, id: 'x', kind: 'person', name: '张䶮', number: 'n', numberHash: 'h' }) }, now: () => now,
      tell: async (_department, scenario, id) => { if (![grant, revocation, alone].includes(id as typeof grant)) return 'receipt'; told.push(`${id === alone ? 'alone' : ''} ${scenario}`.trim()); return scenario === 'granted' && !isMended ? { refused: 'not-understood' } : 'receipt'; },
    });
    await Promise.all([deliver(), deliver()]);
    await deliver();
    expect(told.toSorted()).toEqual(['alone granted', 'granted', 'revoked']);
    const refused = createRefusedMessageStore(database.pool);
    expect((await refused.list(REGION, 10)).toSorted((a, b) => a.department.localeCompare(b.department))).toMatchObject([{ id: alone, holder: officer, followed: false, reason: 'not-understood' }, { id: grant, case: number, no, followed: true }]);
    expect([await refused.list('330200', 10), await refused.find('330200', grant)]).toEqual([[], undefined]);
    expect((await database.pool.query(`select officer from staff_notice where cause = 'message-refused' and case_number = $1 and officer = $2`, [number, officer])).rowCount).toBe(2);
    const act = { officer: 'o-1', note: 'asked them', at: now };
    expect(await refused.act(REGION, grant, { ...act, act: 'again' })).toBe(false);
    expect(await Promise.all([refused.act(REGION, alone, { ...act, act: 'again' }), refused.act(REGION, alone, { ...act, act: 'again' })])).toSatisfy((both: boolean[]) => both.filter(Boolean).length === 1);
    expect([await refused.act(REGION, grant, { ...act, act: 'settle' }), await refused.act(REGION, grant, { ...act, act: 'settle' })]).toEqual([true, false]);
    isMended = true;
    await deliver();
    expect([told.length, await refused.list(REGION, 10)]).toEqual([4, []]);
    expect((await database.pool.query('select act from message_act where region = $1 and message = any($2) order by act', [REGION, [grant, alone]])).rows).toEqual([{ act: 'again' }, { act: 'settle' }]);
  });

  test('given a department that is down and then returns, then every message arrives once, and its state can be seen', async () => {
    const subject = await club.person();
    const submitted = await submitCase(club.context, submission(subject));
    const number = submitted.kind === 'accepted' ? submitted.case.state.number : '';
    const told: string[] = [];
    let down = true;
    let now = '2027-02-01T00:00:00.000Z';
    const parts = { messages: store(), register: createRegisterStore(database.pool, vault), now: () => now, tell: async (_department: string, _scenario: string, id: string) => {
      if (down) return undefined;
      told.push(id);
      return 'receipt';
    } };
    expect(await deliverMessages(parts)).toBe(0);
    expect(new Set((await store().ofCase(REGION, number)).map(({ status }) => status))).toEqual(new Set(['failing']));
    down = false;
    expect(await deliverMessages(parts)).toBe(0);
    now = '2027-02-02T00:00:00.000Z';
    await deliverMessages(parts);
    await deliverMessages(parts);
    expect(new Set(told).size).toBe(told.length);
    expect(await store().ofCase(REGION, number)).toEqual([{ department: 'pool', scenario: 'name-list', status: 'delivered', at: now }, { department: 'pool', scenario: 'open-gate', status: 'delivered', at: now }]);
  });

  test('the wait doubles, and never grows beyond half an hour', () => expect([1, 2, 3, 20].map(waitAfter)).toEqual([5_000, 10_000, 20_000, 1_800_000]));
});

describe('files', () => {
  let folder = '';
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'kuaiban-blobs-')); });
  afterAll(() => rm(folder, { recursive: true }));
  const store = () => createFileStore(database.pool, createBlobFolder(folder));

  test('given the same bytes twice, then two rows and one file', async () => {
    const subject = await club.person();
    const bytes = Buffer.from('%PDF-1.7');
    const files = await Promise.all(['a', 'b'].map((name) => store().add(REGION, { id: randomUUID(), owner: subject, name, type: 'application/pdf', size: bytes.length, at: '2026-11-23T01:00:00.000Z' }, bytes)));
    expect(files[0]!.hash).toBe(files[1]!.hash);
    expect(await store().bytes(files[0]!.hash)).toEqual(bytes);
    expect(await store().find(REGION, files[0]!.id)).toEqual(files[0]);
    expect(await store().find('371400', files[0]!.id)).toBeUndefined();
    const ids = files.map(({ id }) => id);
    expect(await store().owned(REGION, subject, [...ids, randomUUID()])).toEqual(new Map(files.map((file) => [file.id, file])));
    expect(await store().owned(REGION, await club.person(), ids)).toEqual(new Map());
  });

  test('given a file handed in with a case, then the locker holds it together with the case, once, and the next plan knows it', async () => {
    const subject = await club.person();
    const note = randomUUID();
    const asked = { ...INSTANT, files: { 'doctors-note': [note] } };
    for (let time = 0; time < 2; time += 1) expect((await submitCase(club.context, submission(subject, asked))).kind).toBe('accepted');
    const { locker } = await club.context.cases.readForSubmission(REGION, subject, 'joining', '', null);
    expect(locker).toEqual([{ evidence: 'doctors-note', file: note }]);
  });

  test('given something that is no hash, then nothing outside of the folder is read', async () => {
    await expect(store().bytes('../../etc/passwd')).rejects.toThrow('not a hash');
  });
});

describe('secrets', () => {
  /** Every value of every table, as whoever copies the database would read it. */
  const dump = async (): Promise<string> => {
    const { rows } = await database.owner.query<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'kuaiban' and table_type = 'BASE TABLE'`);
    const texts = await Promise.all(rows.map(({ name }) => database.owner.query<{ text: string | null }>(`select string_agg(t::text, ' ') as text from ${name} t`)));
    return texts.map(({ rows: [row] }) => row?.text ?? '').join('\n');
  };

  test('given an account in the register, then it stands nowhere in clear, and the service still reads it', async () => {
    const subject = await club.person();
    expect((await submitCase(club.context, submission(subject))).kind).toBe('accepted');
    const text = await dump();
    expect(text).toContain('****4949');
    expect(text).not.toContain(ACCOUNT);
    const entries = await createRegisterStore(database.pool, vault).entries(REGION, subject);
    expect(entries.find(({ kind }) => kind === 'account')?.data).toEqual({ number: ACCOUNT });
  });

  test('given an account that the person had to type, then it stands nowhere in clear either: not in the draft, not in the case', async () => {
    const subject = await club.person(undefined, null);
    const typed = '6217000010001234567';
    const { shown: _, ...instant } = INSTANT;
    const asked = { ...instant, answers: { ...ANSWERS, 'answers.wantsCoach': false, 'account.card': typed } };
    await createDraftStore(database.pool, vault).save(REGION, subject, { id: randomUUID(), lifeEvent: 'other', about: subject, body: asked, at: '2026-11-23T01:00:00.000Z' }, 0);
    const submitted = await submitCase(club.context, submission(subject, asked));
    expect(await dump()).not.toContain(typed);
    const number = submitted.kind === 'accepted' ? submitted.case.state.number : '';
    const { given } = (await club.context.cases.read(REGION, number))!.state;
    expect(given.answers['account.card']).toBe('****4567');
    expect(vault.open(given.sealed!['account.card']!, answerBinding(number, 'account.card'))).toBe(typed);
    expect((await createDraftStore(database.pool, vault).list(REGION, subject))[0]?.body).toEqual(asked);
  });

  test('given an identity number, then it stands nowhere in clear', async () => {
    const number = `37130019900501${randomUUID().slice(0, 4)}`;
    const subject = await club.person(number);
    await submitCase(club.context, submission(subject));
    expect(await dump()).not.toContain(number);
    expect((await createRegisterStore(database.pool, vault).subject(REGION, subject))?.number).toBe(number);
  });

  test('given a query code and a payload, then they are sealed', async () => {
    const submitted = await submitCase(club.context, submission(await club.person()));
    const text = await dump();
    expect(submitted.kind === 'accepted' && text.includes(submitted.case.queryCode)).toBe(false);
    const { rows } = await database.pool.query<{ payload: string }>('select payload from message limit 1');
    expect(rows[0]!.payload).toMatch(/^a1\./);
  });
});
