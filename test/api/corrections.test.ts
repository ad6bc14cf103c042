import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { CorrectionQueue, Corrections, StaffCorrection, SupervisedCorrections } from '#channels/http/schemas/correction.ts';
import { answering, createClient, type Client, type ProblemBody } from '../live/client.ts';
import { command, expectSoundRecords } from '../live/command.ts';
import { kuaiban } from '../live/instance.ts';
import type { KnownAt } from '#channels/http/schemas/known-at.ts';
import type { Payments } from '#channels/http/schemas/payment.ts';
import type { Uses } from '#channels/http/schemas/uses.ts';
import { PERSON } from '../live/people.ts';
import { usingInstance } from '../live/using-instance.ts';

type Register = { entries: { id: string; kind: string; from: string; fields: { text: { zh: string } }[]; correction?: { number: string } }[]; accesses: { who: { zh: string }; why: { zh: string } }[] };
const instance = usingInstance();
let [wang, stranger]: Client[] = [];
const desks = new Map<string, Promise<Client>>();
const desk = (number: string): Promise<Client> => {
  const found = desks.get(number) ?? (async () => { const client = createClient(instance.url); await client.signInStaff(number); return client; })();
  desks.set(number, found);
  return found;
};
const register = async () => (await wang!.get<Register>('/me/register')).body;
const entry = async (kind: string) => (await register()).entries.find((each) => each.kind === kind)!;
const ask = <T = Corrections>(of: string, change: object = {}, key: string = randomUUID(), client = wang!) => client.put<T>(`/me/corrections/${key}`, { entry: of, wrong: '登记的内容不对', should: '应当以证件为准', file: null, ...change });
const mine = async (number: string) => (await wang!.get<Corrections>('/me/corrections')).body.corrections.find((each) => each.number === number)!;
const seen = async (client: Client, number: string) => (await client.get<StaffCorrection>(`/staff/corrections/${number}`)).body;
const act = async <T = StaffCorrection>(client: Client, number: string, verb: string, body?: unknown) => client.post<T>(`/staff/corrections/${number}/${verb}`, body, { 'if-match': `"${(await seen(client, number)).version}"` });

beforeAll(async () => {
  [wang, stranger] = [createClient(instance.url), createClient(instance.url)];
  await Promise.all([wang.signInPerson(PERSON.wang.number), stranger.signInPerson(PERSON.zhang.number)]);
});

test('what is not said, not theirs or not there is told at its field and changes nothing', async () => {
  const { id } = await entry('contact');
  expect((await ask<ProblemBody>(id, { wrong: ' ', should: '' })).body).toMatchObject({ code: 'incomplete', errors: [{ pointer: '/body/wrong' }, { pointer: '/body/should' }] });
  expect((await ask<ProblemBody>(id, { file: randomUUID() })).body).toMatchObject({ code: 'wrong-input', errors: [{ pointer: '/body/file' }] });
  expect((await ask(randomUUID())).status).toBe(404);
  expect((await ask(id, {}, randomUUID(), stranger!)).status).toBe(404);
  expect((await createClient(instance.url).get('/me/corrections')).status).toBe(401);
  expect((await wang!.get<Corrections>('/me/corrections')).body.corrections).toEqual([]);
});

test('an officer who was drawn sees the entry with its source and no secret, corrects it, and the person reads all of it', async () => {
  const { id, from } = await entry('contact');
  expect((await ask(id)).status).toBe(201);
  expect((await ask<ProblemBody>(id)).body).toMatchObject({ code: 'not-allowed' });
  const { number } = (await entry('contact')).correction!;
  const { officer } = await mine(number);
  const client = await desk(officer!);
  expect((await client.get<CorrectionQueue>('/staff/corrections')).body.rows.map((row) => row.number)).toContain(number);
  const before = await seen(client, number);
  expect(before).toMatchObject({ status: 'open', money: false, person: { name: expect.stringContaining('*') as string }, entry: { origin: { zh: '业务系统导入' } } });
  expect(before.fields.every(({ value }) => value === undefined)).toBe(true);
  expect((await stranger!.get(`/staff/corrections/${number}`)).status).toBe(403);
  expect((await client.post<ProblemBody>(`/staff/corrections/${number}/decline`, { reason: '理由写在这里', remedy: '请到窗口' })).status).toBe(428);
  expect((await act<ProblemBody>(client, number, 'correct', { changes: { phone: 1, shoe: '42' }, from, to: null, reason: '与证件核对一致' })).body).toMatchObject({ code: 'wrong-input', errors: [{ pointer: '/body/changes/phone' }, { pointer: '/body/changes/shoe' }] });
  expect((await act<ProblemBody>(client, number, 'correct', { changes: {}, from, to: null, reason: '与证件核对一致' })).body).toMatchObject({ code: 'incomplete' });
  expect((await act(client, number, 'correct', { changes: { phone: '13900000002' }, from, to: null, reason: '与证件核对一致' })).body).toMatchObject({ status: 'corrected' });
  expect(JSON.stringify((await entry('contact')).fields)).toContain('13900000002');
  expect(await mine(number)).toMatchObject({ status: 'corrected', withdraw: false, result: { reason: '与证件核对一致' } });
  expect((await register()).accesses.map(({ why }) => why.zh)).toContain('核实您的更正请求');
  expect((await wang!.get<{ notices: { title: { zh: string } }[] }>('/me/messages')).body.notices.map(({ title }) => title.zh)).toContain('更正请求有了结果：联系方式');
});

test('who gives a request back has it no longer and another officer is drawn; a supervisor sees who has it and has somebody else drawn', async () => {
  const { id } = await entry('residence');
  expect((await ask(id)).status).toBe(201);
  const { number } = (await entry('residence')).correction!;
  const first = (await mine(number)).officer!;
  const client = await desk(first);
  expect((await act<ProblemBody>(client, number, 'hand-back', { reason: '' })).body).toMatchObject({ errors: [{ pointer: '/body/reason' }] });
  const left = await act<CorrectionQueue>(client, number, 'hand-back', { reason: '认识当事人，回避' });
  expect([left.status, left.body.rows.map((row) => row.number).includes(number)]).toEqual([200, false]);
  expect((await client.get(`/staff/corrections/${number}`)).status).toBe(403);
  const second = (await mine(number)).officer!;
  expect(second).not.toBe(first);
  expect(JSON.stringify(await mine(number))).not.toContain('认识当事人');
  const supervisor = await desk('0401');
  const listed = async () => (await supervisor.get<SupervisedCorrections>('/staff/supervision/corrections')).body.rows.find((row) => row.number === number);
  expect(await listed()).toMatchObject({ status: 'open', late: false, officer: second });
  expect(JSON.stringify(await listed())).not.toContain('不对');
  expect((await client.get('/staff/supervision/corrections')).status).toBe(403);
  expect((await client.post(`/staff/supervision/corrections/${number}/reassign`, { reason: '逾期没有答复' })).status).toBe(403);
  expect((await supervisor.post(`/staff/supervision/corrections/${number}/reassign`, { reason: '逾期没有答复' })).status).toBe(200);
  const third = (await mine(number)).officer;
  expect([first, second]).not.toContain(third);
  expect((await wang!.post(`/me/corrections/${number}/withdrawal`, undefined)).status).toBe(200);
  expect(await listed()).toBeUndefined();
});

test('what carries money is confirmed by another officer; a late press meets what stands', async () => {
  const { id, from } = await entry('account.socialCard');
  await ask(id);
  const { number } = (await entry('account.socialCard')).correction!;
  const first = await desk((await mine(number)).officer!);
  const stale = (await seen(first, number)).version;
  expect((await act(first, number, 'correct', { changes: { account: '6217000000000000027' }, from, to: null, reason: '与银行回单一致' })).body).toMatchObject({ status: 'review', money: true });
  expect((await entry('account.socialCard')).id).toBe(id);
  expect((await first.post(`/staff/corrections/${number}/confirm`, undefined, { 'if-match': `"${stale}"` })).status).toBe(412);
  expect((await act<ProblemBody>(first, number, 'confirm')).body).toMatchObject({ code: 'not-allowed' });
  const reviewer = /随机抽取经办人 (\d+) 复核/u.exec((await mine(number)).steps.map(({ text }) => text.zh).join())![1]!;
  const second = await desk(reviewer);
  expect((await seen(second, number)).proposal).toMatchObject({ remove: false, fields: expect.arrayContaining([expect.objectContaining({ text: expect.objectContaining({ zh: '****0027' }) as object })]) as object });
  expect((await act(second, number, 'confirm')).body).toMatchObject({ status: 'corrected' });
  expect((await entry('account.socialCard')).id).not.toBe(id);
});

test('what a decision has made is not changed alone: its result is looked at again', async () => {
  const { body: made } = await wang!.submit<CaseView>(answering());
  const { entries } = await register();
  const { id } = entries.find(({ kind }) => kind === 'jobseeking' || kind === 'unemployment')!;
  await ask(id);
  const { number } = (await register()).entries.find((each) => each.id === id)!.correction!;
  const client = await desk((await mine(number)).officer!);
  expect((await seen(client, number)).actions.filter(({ allowed }) => allowed).map(({ action }) => action)).toEqual(['recheck', 'decline', 'hand-back']);
  expect((await act<ProblemBody>(client, number, 'remove', { reason: '没有这回事' })).body).toMatchObject({ code: 'not-allowed' });
  expect((await act(client, number, 'recheck', { reason: '本人说没有求职，需要重新办理核实' })).body).toMatchObject({ status: 'rechecked' });
  expect((await mine(number)).result?.case).toBe(made.number);
  expect((await wang!.get<CaseView>(`/cases/${made.number}`)).body.items.some((item) => JSON.stringify(item).includes('reopened'))).toBe(true);
});

test('every use of somebody’s data stands in one list, looks and exchanges, with basis and case; nobody reads another’s', async () => {
  const { uses } = (await wang!.get<Uses>('/me/register/uses')).body;
  expect(uses.map(({ at }) => at)).toEqual(uses.map(({ at }) => at).toSorted().toReversed());
  expect(uses.find(({ kind }) => kind === 'look')).toMatchObject({ who: { zh: expect.stringContaining('经办人') as string } });
  const asked = uses.find(({ kind, case: number }) => kind === 'asked' && number !== undefined);
  expect(asked).toMatchObject({ basis: expect.any(String) as string, outcome: { zh: expect.any(String) as string }, matter: { zh: expect.any(String) as string } });
  expect((await wang!.get<Uses>('/me/register/uses?kind=asked')).body.uses.every(({ kind }) => kind === 'asked')).toBe(true);
  expect((await stranger!.get<Uses>('/me/register/uses')).body.uses.map(({ case: number }) => number)).not.toContain(asked!.case);
  expect((await wang!.get<ProblemBody>('/me/register/uses?after=x')).status).toBe(422);
  expect((await createClient(instance.url).get('/me/register/uses')).status).toBe(401);
  expect((await (await desk('0401')).get('/me/register/uses')).status).toBe(403);
  expect((await wang!.get<{ person: object }>('/me/register')).body.person).toMatchObject({ name: PERSON.wang.name, number: expect.stringContaining('****') as string, birthDate: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u) as string });
  const copy = await wang!.get('/me/register/copy.xlsx');
  expect([copy.status, copy.headers.get('content-type')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
});

test('what was registered on a day is told with the difference to today, to its person, to the officer who looks into it, and at the command line', async () => {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const at = async (client: Client, path: string, day: string) => client.get<KnownAt & ProblemBody>(`${path}/known-at?day=${day}`);
  const now = (await at(wang!, '/me/register', today)).body;
  expect([now.entries.length, now.since, now.later]).toEqual([(await register()).entries.length, [], []]);
  const before = (await at(wang!, '/me/register', '2020-01-01')).body;
  expect([before.entries, before.later.length]).toEqual([[], now.entries.length]);
  expect((await at(wang!, '/me/register', '2099-01-01')).body).toMatchObject({ code: 'wrong-input', errors: [{ pointer: '/query/day' }] });
  const { corrections } = (await wang!.get<Corrections>('/me/corrections')).body;
  const { number, officer } = corrections.find(({ status }) => status === 'corrected')!;
  const client = await desk(officer!);
  const seenThen = (await at(client, `/staff/corrections/${number}`, today)).body;
  expect(seenThen.entries.every(({ kind }) => kind === seenThen.entries[0]!.kind)).toBe(true);
  expect(JSON.stringify(seenThen)).not.toMatch(/1[3-9]\d{9}/u);
  expect((await at(await desk('0401'), `/staff/corrections/${number}`, today)).status).toBe(403);
  expect((await at(wang!, `/staff/corrections/${number}`, today)).status).toBe(403);
  const { code, out } = await kuaiban(instance.dataFolder, 'register', 'show', PERSON.wang.number, '--known-at', '2020-01-01', '--json');
  expect([code, (JSON.parse(out) as { entries: unknown[]; later: unknown[] }).entries.length, (JSON.parse(out) as { later: unknown[] }).later.length]).toEqual([0, 0, now.entries.length]);
  expect((await command(instance.dataFolder, 'register', 'show', PERSON.wang.number, '--known-at', '2099-01-01')).code).toBe(2);
  expect((await wang!.get<Uses>('/me/register/uses?kind=look')).body.uses[0]).toMatchObject({ who: { zh: '系统管理人员' }, why: { zh: '管理系统' } });
});

test('what an old system goes on paying says so; what is paid from here does not', async () => {
  const zhou = createClient(instance.url);
  await zhou.signInPerson(PERSON.zhou.number);
  expect((await zhou.get<Payments>('/me/payments')).body.elsewhere).toMatchObject([{ what: { zh: '失业保险金' }, amount: { zh: expect.stringContaining('1,980') as string }, next: expect.stringMatching(/^\d{4}-\d{2}$/u) as string }]);
  expect((await wang!.get<Payments>('/me/payments')).body.elsewhere).toEqual([]);
});

test('a request can be withdrawn, by its person only; the records are sound', async () => {
  const { id } = await entry('contact');
  await ask(id);
  const { number } = (await entry('contact')).correction!;
  expect((await stranger!.post(`/me/corrections/${number}/withdrawal`, {})).status).toBe(404);
  expect((await wang!.post<Corrections>(`/me/corrections/${number}/withdrawal`, {})).status).toBe(200);
  expect((await mine(number)).status).toBe('withdrawn');
  expect((await wang!.post<ProblemBody>(`/me/corrections/${number}/withdrawal`, {})).status).toBe(409);
  await expectSoundRecords(instance);
});
