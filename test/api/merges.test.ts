import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readSpreadsheet } from '#adapters/sheets/read-spreadsheet.ts';
import { createPool } from '#adapters/postgres/pool.ts';
import type { CaseSummary } from '#channels/http/schemas/case.ts';
import type { ImportList } from '#channels/http/schemas/import.ts';
import type { MergeComparison, MergeList, MergeView } from '#channels/http/schemas/merge.ts';
import { makeDumps } from '#sandbox/legacy/make-dumps.ts';
import { oneJobless } from '#sandbox/legacy/one-jobless.ts';
import { castFor } from '#sandbox/people/tour/plots.ts';
import { peopleWithTwoNumbers } from '#sandbox/people/second-numbers.ts';
import { answering, createClient, type Client, type ProblemBody } from '../live/client.ts';
import { command, expectSoundRecords } from '../live/command.ts';
import { kuaiban } from '../live/instance.ts';
import { PERSON } from '../live/people.ts';
import { usingInstance } from '../live/using-instance.ts';
import { identityNumbersIn } from '../support/identity-numbers.ts';

type Mine = { entries: { kind: string }[]; numbers: { number: string; merged: string; by: string; endedAt?: string }[]; accesses: { who: { zh: string }; why: { zh: string } }[] };
const instance = usingInstance();
const [demo, , tried] = peopleWithTwoNumbers('kuaiban', '2026-01-01');
let [first, second, officer, owner, older, another]: Client[] = [];
const numbers = { kept: tried!.kept, merged: tried!.merged };
const WORDS = { reason: '入职时单位填错一位', proof: '户籍证明原件', despite: [] as string[] };
const propose = <T = MergeView>(body: object = {}, key: string = randomUUID(), client = first!) => client.put<T>(`/staff/merges/${key}`, { ...numbers, ...WORDS, ...body });
const seen = async (number: string, client = first!) => (await client.get<MergeView>(`/staff/merges/${number}`)).body;
const act = async <T = MergeView>(client: Client, number: string, verb: string, body?: unknown) => client.post<T>(`/staff/merges/${number}/${verb}`, body, { 'if-match': `"${(await seen(number, client)).seen}"` });
const mine = async (client: Client) => (await client.get<Mine>('/me/register')).body;

beforeAll(async () => {
  [first, second, officer, owner, older, another] = [1, 2, 3, 4, 5, 6].map(() => createClient(instance.url));
  await Promise.all([first!.signInStaff('0441'), second!.signInStaff('0442'), officer!.signInStaff('0173'), owner!.signInPerson(tried!.kept), older!.signInPerson(tried!.merged), another!.signInPerson(PERSON.wang.number)]);
});

test('only who keeps the register may look or act; a person, another officer and another city may not', async () => {
  const { number } = (await first!.get<MergeList>('/staff/merges')).body.rows[0]!;
  for (const [client, status] of [[createClient(instance.url), 401], [owner!, 403], [officer!, 403]] as const) {
    expect((await client.get('/staff/merges')).status).toBe(status);
    expect((await client.get(`/staff/merges/${number}`)).status).toBe(status);
    expect((await client.post('/staff/merges/comparison', numbers)).status).toBe(status);
    expect((await propose({}, randomUUID(), client)).status).toBe(status);
  }
  const pool = createPool(await instance.database());
  const { rows: [away] } = await pool.query<{ number: string }>(`select number from merge where region = '330200'`);
  await pool.end();
  expect((await first!.get(`/staff/merges/${away!.number}`)).status).toBe(404);
  expect((await first!.post(`/staff/merges/${away!.number}/confirm`, undefined, { 'if-match': '"1"' })).status).toBe(404);
});

test('what is wrong is told at its field, and nothing is proposed', async () => {
  const errors = async (body: object) => { const { status, body: { errors: found } } = await propose<ProblemBody>(body); return [status, ...(found ?? []).map(({ pointer }) => pointer)]; };
  expect(await errors({ merged: numbers.kept })).toEqual([422, '/body/merged']);
  expect(await errors({ merged: '123' })).toEqual([422, '/body/merged']);
  expect(await errors({ reason: ' ', proof: '' })).toEqual([422, '/body/reason', '/body/proof']);
  expect(await errors({ merged: PERSON.wang.number })).toEqual([422, '/body/despite']);
  expect((await propose<ProblemBody>({ shoe: 1 })).status).toBe(422);
  expect((await first!.get<MergeList>('/staff/merges')).body.rows.filter(({ own }) => own).every(({ kept }) => kept.number !== numbers.kept)).toBe(true);
});

test('a newcomer finds a proposal of the demonstration, masked, with who proposed it', async () => {
  const { rows } = (await second!.get<MergeList>('/staff/merges')).body;
  expect(rows[0]).toMatchObject({ status: 'proposed', by: '0441', own: false, kept: { name: '喻*秋' } });
  expect(JSON.stringify(rows)).not.toContain(demo!.merged);
  const taken = readSpreadsheet(Buffer.from(await (await second!.send('/api/v1/staff/merges/sheet')).arrayBuffer()));
  expect(taken.flatMap(({ cells }) => [...cells.values()].map(({ text }) => text))).toEqual(expect.arrayContaining(['合并编号', '待确认', '0441']));
  expect(identityNumbersIn(JSON.stringify(taken.map(({ cells }) => [...cells])))).toEqual([]);
  expect((await second!.send('/api/v1/staff/reported-deaths/sheet')).status).toBe(200);
});

test('two numbers are compared, merged by two officers, and taken apart again; the person reads all of it', async () => {
  const compared = (await first!.post<MergeComparison>('/staff/merges/comparison', numbers)).body;
  expect(compared.findings.map(({ kind }) => kind)).toEqual(['both-open']);
  expect(compared.kept.entries.map(({ kind }) => kind)).toContain('account.socialCard');
  // Whose they are stands there whole, and nothing else that is personal; the look is in the record of both (below).
  expect(compared.kept).toMatchObject({ whole: numbers.kept, name: expect.not.stringContaining('*') as string, birthDate: `${numbers.kept.slice(6, 10)}-${numbers.kept.slice(10, 12)}-${numbers.kept.slice(12, 14)}`, sex: expect.stringMatching(/male$/u) as string });
  expect(identityNumbersIn(JSON.stringify(compared)).toSorted()).toEqual([numbers.kept, numbers.merged].toSorted());
  const key = randomUUID();
  const { status, body: { number } } = await propose({}, key);
  expect(status).toBe(201);
  expect((await propose({}, key)).status).toBe(200);
  expect((await propose<ProblemBody>()).body).toMatchObject({ code: 'not-allowed' });
  expect((await first!.post<ProblemBody>(`/staff/merges/${number}/confirm`, undefined)).status).toBe(428);
  expect((await act<ProblemBody>(first!, number, 'confirm')).body).toMatchObject({ code: 'not-allowed' });
  // Whole as long as an officer has to judge, and masked when it is done.
  const wholeOf = async () => [...new Set(identityNumbersIn(JSON.stringify((await second!.get(`/staff/merges/${number}`)).body)))].toSorted();
  expect(await wholeOf()).toEqual([numbers.kept, numbers.merged].toSorted());
  expect((await second!.post<ProblemBody>(`/staff/merges/${number}/confirm`, undefined, { 'if-match': '"1.9.9"' })).status).toBe(412);
  expect((await mine(owner!)).entries.filter(({ kind }) => kind === 'employment')).toHaveLength(1);

  expect((await act(second!, number, 'confirm')).body).toMatchObject({ status: 'merged', confirmedBy: '0442', between: [] });
  expect(await wholeOf()).toEqual([]);
  const after = await mine(owner!);
  expect(after.entries.filter(({ kind }) => kind === 'employment')).toHaveLength(2);
  expect(after.numbers).toMatchObject([{ number, by: '0442', merged: expect.stringContaining('*') as string }]);
  expect(after.accesses.map(({ who, why }) => `${who.zh} ${why.zh}`)).toEqual(expect.arrayContaining(['经办人 0441 核实两个号码是不是同一个人', '经办人 0442 核实两个号码是不是同一个人']));
  expect((await owner!.get<{ notices: { title: { zh: string } }[] }>('/me/messages')).body.notices[0]!.title.zh).toBe('您的两个号码已合并');
  // A session of the other number that is open still reads the same.
  expect((await mine(older!)).entries).toHaveLength(after.entries.length);

  expect((await act<ProblemBody>(first!, number, 'separate', { reason: '', proof: '', given: [] })).body).toMatchObject({ code: 'incomplete', errors: [{ pointer: '/body/reason' }, { pointer: '/body/proof' }] });
  expect((await act(first!, number, 'separate', { reason: '公安核实是两个人', proof: '公安机关复函', given: [] })).body.status).toBe('separating');
  expect((await act(second!, number, 'decline-separation', { reason: '证明看不清，请补来' })).body.status).toBe('merged');
  expect((await act(first!, number, 'separate', { reason: '公安核实是两个人', proof: '公安机关复函', given: [] })).body.status).toBe('separating');
  expect((await act(second!, number, 'confirm-separation')).body.status).toBe('separated');
  // Also where the server remembers who was signed in.
  for (const client of [owner!, older!]) expect((await client.get('/me/register')).status).toBe(401);
  const apart = await seen(number);
  expect([apart.kept, apart.merged].map(({ entries }) => entries.filter(({ kind }) => kind === 'employment').length)).toEqual([1, 1]);
  // Either may have set a password by whichever number: none of before opens anything.
  for (const typed of [numbers.kept, numbers.merged]) await expect(createClient(instance.url).signInPerson(typed)).rejects.toThrow('sign-in');
});

test('a case that runs under the merged number goes on under it: the person sees it and acts on it, nobody else does', async () => {
  const [kept, merged] = [createClient(instance.url), createClient(instance.url)];
  await Promise.all([kept.signInPerson(PERSON.zhang.number), merged.signInPerson(PERSON.sun.number)]);
  const filed = await merged.post<{ number: string }>('/cases', { lifeEvent: 'unemployment', body: answering() }, { 'idempotency-key': randomUUID() });
  expect(filed.status).toBe(201);
  const { number: file } = filed.body;
  expect((await kept.get(`/cases/${file}`)).status).toBe(404);
  const two = { kept: PERSON.zhang.number, merged: PERSON.sun.number };
  const against = (await first!.post<MergeComparison>('/staff/merges/comparison', two)).body.findings.flatMap((finding) => finding.against ?? []);
  const { body: { number } } = await propose({ ...two, despite: against, reason: '只为说明两个号合并后在办的件' });
  expect((await act(second!, number, 'confirm')).body.status).toBe('merged');
  const { cases } = (await kept.get<{ cases: { number: string; about?: string }[] }>('/me/cases')).body;
  expect(cases.filter((each) => each.number === file)).toMatchObject([{ number: file }]);
  expect(cases.find((each) => each.number === file)?.about).toBeUndefined();
  const seenCase = await kept.get<{ status: string; items: { no: number; status: string; actions: { action: string; allowed: boolean }[] }[] }>(`/cases/${file}`);
  expect([seenCase.status, seenCase.body.status]).toEqual([200, 'open']);
  expect((await another!.get(`/cases/${file}`)).status).toBe(404);
  // What is decided reaches them under the number that stays too: their own copy, and on paper.
  const decided = seenCase.body.items.find(({ status }) => status === 'approved' || status === 'refused')!.no;
  const paper = (client: Client) => client.put<{ deliveries: { item: number; paper?: { phase: string } }[] }>(`/cases/${file}/items/${decided}/paper`, { recipient: { name: '孙一', phone: '13800001234', address: '临沂市兰山区金雀山路 1 号 2 单元 301' } });
  expect((await paper(another!)).status).toBe(404);
  const asked = await paper(kept);
  expect([asked.status, asked.body.deliveries.find(({ item }) => item === decided)?.paper?.phase]).toEqual([200, 'making']);
  expect((await kept.get(`/cases/${file}/documents/D${decided}`)).status).toBe(200);
  const waiting = seenCase.body.items.filter(({ actions }) => actions.some(({ action, allowed }) => action === 'withdraw' && allowed)).map(({ no }) => no);
  expect(waiting.length).toBeGreaterThan(0);
  expect((await another!.post(`/cases/${file}/withdrawal`, { items: waiting, reason: '不办了' })).status).toBe(404);
  expect((await kept.post(`/cases/${file}/withdrawal`, { items: waiting, reason: '不办了' })).status).toBe(200);
});

test('the records are sound afterwards', async () => expectSoundRecords(instance));

test('who keeps the register sees what was imported from an old system and which columns rows were refused for, and nobody else does', async () => {
  expect((await first!.get<ImportList>('/staff/imports')).body.rows).toEqual([]);
  for (const [client, status] of [[createClient(instance.url), 401], [another!, 403], [officer!, 403]] as const) expect((await client.get('/staff/imports')).status).toBe(status);
  const dump = makeDumps('imports', 8, instance.people.enterprises.slice(0, 2)).find(({ system }) => system === 'benefit-2003')!;
  const file = join(instance.dataFolder, dump.fileName);
  await writeFile(file, dump.bytes);
  const { code, said } = await command(instance.dataFolder, 'legacy', 'import', file, '--mapping', dump.system, '--unconfirmed');
  expect(code, said).toBe(0);
  const { body } = await first!.get<ImportList>('/staff/imports');
  expect(body.rows).toMatchObject([{ system: { zh: expect.stringContaining('失业保险') as string }, fileName: dump.fileName, rejected: dump.faulty, takenOver: dump.running, open: dump.running }]);
  const [row] = body.rows;
  expect(row!.rows).toBe(row!.entered + row!.known + row!.rejected + row!.skipped);
  expect(row!.refused.length).toBeGreaterThan(0);
  expect(identityNumbersIn(JSON.stringify(body))).toEqual([]);
});

test('a matter that still ran in an old system is its person’s case: found by its old number at the counter while that person stands there, and by nobody else', async () => {
  const [person, other] = castFor(instance.people.persons, 'older').slice(-2);
  const dump = oneJobless(person!, new Date().toISOString().slice(0, 10));
  const file = join(instance.dataFolder, dump.fileName);
  await writeFile(file, dump.bytes);
  const { code, said } = await kuaiban(instance.dataFolder, 'legacy', 'import', file, '--mapping', dump.system, '--unconfirmed');
  expect(code, said).toBe(0);
  const [theirs, stranger, clerk] = [createClient(instance.url), createClient(instance.url), createClient(instance.url)];
  await Promise.all([theirs.signInPerson(person!.idNumber), stranger.signInPerson(other!.idNumber), clerk.signInStaff('0302')]);
  const { cases } = (await theirs.get<{ cases: CaseSummary[] }>('/me/cases')).body;
  const mineNow = cases.find(({ takenOver }) => takenOver?.number === dump.oldNumber);
  expect(mineNow?.takenOver).toMatchObject({ acceptedOn: dump.acceptedOn });
  expect((await stranger.get(`/cases/${mineNow!.number}`)).status).toBe(404);
  const find = async (whose: typeof person, number: string, close = true) => {
    const id = randomUUID();
    const begun = await clerk.put(`/staff/counter/visits/${id}`, { name: whose!.name, number: whose!.idNumber, shown: 'identity-card', compared: true, agreed: true });
    expect(begun.status).toBe(200);
    const found = await clerk.get<{ cases: { number: string }[] }>(`/staff/counter/visits/${id}/old-numbers/${number}`);
    if (close) await clerk.post(`/staff/counter/visits/${id}/end`, {});
    return { id, status: found.status, numbers: found.body.cases?.map((each) => each.number) };
  };
  expect(await find(person, dump.oldNumber.toLowerCase())).toMatchObject({ status: 200, numbers: [mineNow!.number] });
  expect(await find(person, 'NOT-THERE')).toMatchObject({ status: 200, numbers: [] });
  const { id, ...seenOfOther } = await find(other, dump.oldNumber);
  expect(seenOfOther).toEqual({ status: 200, numbers: [] });
  expect((await clerk.get(`/staff/counter/visits/${id}/old-numbers/${dump.oldNumber}`)).status).toBe(403);
  expect((await officer!.get(`/staff/items/${mineNow!.number}/1`)).status).toBeGreaterThanOrEqual(403);
});
