import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { ComplaintBoard, ComplaintFigures, ComplaintProgress, ComplaintReceipt, MyComplaints, StaffComplaint } from '#channels/http/schemas/complaint.ts';
import { atCounter } from '#main/tour/at-counter.ts';
import { answering, createClient, type Client, type ProblemBody, type Reply } from '../live/client.ts';
import type { NoticeList } from '#channels/http/schemas/notice.ts';
import { generated, PERSON } from '../live/people.ts';
import { expectSoundRecords } from '../live/command.ts';
import { usingInstance } from '../live/using-instance.ts';

const instance = usingInstance();
afterAll(() => expectSoundRecords(instance));

type MyRegister = { readonly accesses: readonly { readonly who: { zh: string }; readonly what: { zh: string } }[] };
let [anybody, first, second, township]: Client[] = [];
let receipt: ComplaintReceipt;
const key = crypto.randomUUID();
const body = { kind: 'complaint', about: { kind: 'commitment', ref: 'told-once', office: 'yitang' }, text: '第一次说缺身份证，第二次又说缺照片，跑了两趟', phone: '13900001111' };
const handIn = async <T = ComplaintReceipt>(client: Client, change: object = {}, id: string = crypto.randomUUID()): Promise<Reply<T>> => client.put<T>(`/public/complaints/by-key/${id}`, { ...body, ...change });
const seen = async (client: Client = first!): Promise<StaffComplaint> => (await client.get<StaffComplaint>(`/staff/complaints/${receipt.number}`)).body;
const act = async <T = StaffComplaint>(client: Client, path: string, words: unknown = {}): Promise<Reply<T>> => client.post<T>(`/staff/complaints/${receipt.number}/${path}`, words, { 'if-match': `"${(await seen()).version}"` });
const follow = (code = receipt.code): Promise<Reply<ComplaintProgress>> => anybody!.get<ComplaintProgress>(`/public/complaints/by-number/${receipt.number}?code=${code}`);
const say = async <T = ComplaintProgress>(path: string, words: object = {}): Promise<Reply<T>> => anybody!.post<T>(`/public/complaints/by-number/${receipt.number}/${path}`, { code: receipt.code, ...words });
const inDays = (count: number): string => new Date(Date.now() + 8 * 3_600_000 + count * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  [anybody, first, second, township] = [0, 1, 2, 3].map(() => createClient(instance.url));
  await Promise.all([first!.signInStaff('0401'), second!.signInStaff('0402'), township!.signInStaff('0303')]);
});

test('when something is wrong with what is handed in, then it says so at the field and nothing is kept', async () => {
  const wrong = async (change: object) => (await handIn<ProblemBody>(anybody!, change)).body.errors?.map(({ pointer }) => pointer);
  expect(await wrong({ text: '不好', phone: '' })).toEqual(['/body/text', '/body/phone']);
  expect(await wrong({ about: { kind: 'office', ref: 'nowhere' } })).toEqual(['/body/about/ref']);
  expect((await first!.get<ComplaintBoard>('/staff/complaints?all=true')).body.rows.filter(({ about }) => about.zh.includes('一次性告知'))).toEqual([]);
});

test('when somebody hands it in as themselves after their sign-in has ended, then it is refused and never taken as from a stranger', async () => {
  const person = createClient(instance.url);
  await person.signInPerson(PERSON.wang.number);
  const id = crypto.randomUUID(), asMyself = { asMyself: true, about: { kind: 'other' } };
  await person.post('/sign-out', {});
  const refused = await handIn<ProblemBody>(person, asMyself, id);
  expect([refused.status, refused.body.code]).toEqual([401, 'sign-in-needed']);
  await person.signInPerson(PERSON.wang.number);
  expect((await handIn(person, asMyself, id)).status).toBe(201);
  expect((await person.get<MyComplaints>('/me/complaints')).body.complaints).toHaveLength(1);
});

test('when it is handed in twice under one key, then it is one; another text under the key is refused', async () => {
  const [one, again] = [await handIn(anybody!, {}, key), await handIn(anybody!, {}, key)];
  receipt = one.body;
  expect([one.status, again.status, again.body]).toEqual([201, 200, receipt]);
  expect(receipt).toMatchObject({ number: expect.stringMatching(/^TS371300-/), due: expect.any(String) });
  expect((await handIn<ProblemBody>(anybody!, { text: '另外一件完全不同的事情，请核实' }, key)).body.code).toBe('key-reused');
});

test('when the code is another, then nothing is said of it, and no words of it lie open in the database', async () => {
  expect((await follow('AAAA-AAAA')).status).toBe(404);
  expect((await follow(receipt.code.toLowerCase().replace('-', ' '))).body).toMatchObject({ status: 'open', text: body.text, mayObject: false });
  expect((await anybody!.get(`/staff/complaints/${receipt.number}`)).status).toBe(401);
});

test('when the office that it is about looks, then it sees nothing of it, and it cannot be handed there', async () => {
  expect((await township!.get(`/staff/complaints/${receipt.number}`)).status).toBe(404);
  expect((await township!.get<ComplaintBoard>('/staff/complaints')).body.rows.map(({ number }) => number)).not.toContain(receipt.number);
  expect((await act<ProblemBody>(first!, 'hand-over', { unit: 'yitang', reason: '请便民服务中心自己核实一下' })).body.errors?.map(({ pointer }) => pointer)).toEqual(['/body/unit']);
  expect((await seen()).units.map(({ id }) => id)).not.toContain('yitang');
});

test('when a supervisor takes it and asks back, then whoever handed it in answers', async () => {
  expect((await first!.post(`/staff/complaints/${receipt.number}/take`, {})).status).toBe(428);
  expect((await act(first!, 'take')).body).toMatchObject({ status: 'taken', handler: '0401', phone: body.phone });
  expect((await act<ProblemBody>(second!, 'question', { text: '请说明是哪一天去的窗口' })).status).toBe(409);
  await act(first!, 'question', { text: '请说明是哪一天去的窗口' });
  expect((await say('reply', { text: '十一月二十日和二十三日两次' })).body).toMatchObject({ status: 'taken', talk: [{ by: 'staff' }, { by: 'complainer' }] });
});

test('when it is answered and objected to, then another supervisor answers it, and an upheld one ends with what follows', async () => {
  expect((await act<ProblemBody>(first!, 'answer', { outcome: 'upheld', text: '情况属实，窗口没有一次说清', measures: [] })).body.errors?.map(({ pointer }) => pointer)).toEqual(['/body/measures']);
  expect((await act(first!, 'answer', { outcome: 'not-upheld', text: '核实窗口当天已经一次说清楚', measures: [] })).body).toMatchObject({ status: 'answered' });
  expect((await say('objection', { reason: '只说了一半，有录音可以证明' })).body).toMatchObject({ status: 'open', mayObject: false });
  expect((await act<ProblemBody>(first!, 'take')).body.code).toBe('not-allowed');
  await act(second!, 'take');
  const measures = [{ kind: 'accountability', what: '对窗口人员批评教育', who: '义堂镇便民服务中心', until: inDays(5) }, { kind: 'repair', what: '把一次性告知单摆上窗口', who: '义堂镇便民服务中心', until: inDays(10) }];
  expect((await act(second!, 'answer', { outcome: 'upheld', text: '听了录音，情况属实，向您道歉', measures })).body).toMatchObject({ status: 'answered', objection: { reason: '只说了一半，有录音可以证明' } });
  expect((await say('settlement')).body).toMatchObject({ status: 'mending', answer: { outcome: 'upheld', measures: [{ who: '义堂镇便民服务中心' }, {}] } });
  expect((await act<ProblemBody>(second!, 'closing')).body.code).toBe('not-allowed');
  await act(second!, 'measures', { measure: 0, note: '已经批评教育并且通报' });
  expect((await act(second!, 'measures', { measure: 1, note: '告知单已经摆上全部窗口' })).body).toMatchObject({ status: 'closed' });
  expect((await follow()).body.status).toBe('closed');
});

test('when anybody looks at the figures, then it is counted under its office, and the list is taken along as a sheet', async () => {
  const { months } = (await anybody!.get<ComplaintFigures>('/public/complaints/figures')).body;
  expect(months.find(({ office }) => office.zh.includes('义堂镇便民'))).toMatchObject({ all: 1, complaints: 1, upheld: 1, answered: 1, inTime: 1, late: 0, objected: 1 });
  const sheet = await fetch(`${instance.url}/api/v1/staff/complaints/sheet?all=true`, { headers: { cookie: [...first!.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });
  expect([sheet.status, sheet.headers.get('content-type')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
});

test('when it is handed to another office, then that office takes and answers it', async () => {
  receipt = (await handIn(anybody!, { kind: 'suggestion', about: { kind: 'other' }, text: '希望镇里的窗口中午也有人值班' })).body;
  await act(first!, 'hand-over', { unit: 'yitang', reason: '请镇里研究中午值班的事情' });
  expect((await township!.get<ComplaintBoard>('/staff/complaints')).body.rows.map(({ number }) => number)).toContain(receipt.number);
  expect((await act(township!, 'take')).body).toMatchObject({ status: 'taken', handler: '0303' });
  expect((await act(township!, 'answer', { outcome: 'adopted', text: '从下周起中午安排一人值班', measures: [] })).body.status).toBe('answered');
  expect((await say('settlement')).body.status).toBe('closed');
});

test('given whoever asked back and is away since, when nobody answers, then another supervisor hands it over, and what was asked is answered to whoever has it then', async () => {
  receipt = (await handIn(anybody!, { about: { kind: 'other' }, text: '停车场的门下班以前就关了' })).body;
  await act(first!, 'take');
  await act(first!, 'question', { text: '请说明是哪一天、几点钟关的' });
  expect((await act(second!, 'hand-over', { unit: 'city', reason: '原承办人病假，转请接着办' })).body).toMatchObject({ status: 'open' });
  expect((await act(second!, 'take')).body).toMatchObject({ status: 'taken', handler: '0402' });
  expect((await say('reply', { text: '十一月二十日的下午四点钟' })).body).toMatchObject({ status: 'taken', mayReply: false, talk: [{ by: 'staff' }, { by: 'complainer' }] });
  expect((await act(second!, 'answer', { outcome: 'not-upheld', text: '调了监控，当天五点半才关门', measures: [] })).body).toMatchObject({ status: 'answered' });
});

test('when somebody hands it in while signed in, then it stands among their own, they are told, and they read who has opened it', async () => {
  const li = createClient(instance.url);
  await li.signInPerson(PERSON.li.number);
  receipt = (await handIn(li, { phone: '', about: { kind: 'office', ref: 'city' }, text: '大厅的取号机坏了，没有人来修' })).body;
  await act(first!, 'take');
  await act(first!, 'question', { text: '请说明是哪一台取号机、哪一天' });
  expect((await li.get<MyComplaints>('/me/complaints')).body.complaints).toMatchObject([{ number: receipt.number, code: receipt.code, status: 'asked' }]);
  expect((await li.get<NoticeList>('/me/messages')).body.notices.filter(({ title }) => title.zh.includes(receipt.number))).toHaveLength(1);
  const { accesses } = (await li.get<MyRegister>('/me/register')).body;
  expect(accesses.some(({ what, who }) => what.zh.includes('投诉') && who.zh.includes('0401'))).toBe(true);
  expect((await first!.get('/me/complaints')).status).toBe(403);
  expect((await anybody!.get('/me/complaints')).status).toBe(401);
});

test('when it is about a case, then whoever of the staff had a part in that case reads nothing of it, acts on nothing and finds no words of it; another does', async () => {
  const li = createClient(instance.url);
  await li.signInPerson(PERSON.li.number);
  const { body: made } = await li.submit<CaseView>(answering({ 'hardship.class': 'older' }));
  const { no } = made.items.find(({ status }) => status === 'officer')!;
  expect((await first!.post('/staff/supervision/orders', { items: [{ case: made.number, no }], what: '本周内办结', until: inDays(3) })).status).toBe(200);
  const text = '督办以后还是没有人联系，电话也打不通';
  receipt = (await handIn(li, { phone: '13900002222', about: { kind: 'case', ref: made.number }, text })).body;
  const refused = [await first!.get<ProblemBody>(`/staff/complaints/${receipt.number}`), ...await Promise.all(['take', 'question', 'answer', 'closing'].map((path) => first!.post<ProblemBody>(`/staff/complaints/${receipt.number}/${path}`, { text: 'x'.repeat(20), outcome: 'not-upheld', measures: [] }, { 'if-match': '"1"' })))];
  expect(refused.map(({ status }) => status).filter((status) => status !== 403 && status !== 422)).toEqual([]);
  expect(refused[0]!.status).toBe(403);
  expect(JSON.stringify([refused.map(({ body: said }) => said), (await first!.get('/staff/complaints?all=true')).body])).not.toMatch(/没有人联系|13900002222/u);
  expect((await second!.get<StaffComplaint>(`/staff/complaints/${receipt.number}`)).body).toMatchObject({ text, phone: '13900002222' });
});

test('when it is about a case that was handed in at a counter, then the clerk who accepted it reads nothing of it, and it is not handed to the office of that counter', async () => {
  const city = createClient(instance.url);
  await city.signInStaff('0302');
  const filed = async (clerk: Client, index: number): Promise<string> => {
    const [comer, visit] = [generated(instance, 'older', index), crypto.randomUUID()];
    expect((await clerk.put(`/staff/counter/visits/${visit}`, { name: comer.name, number: comer.number, shown: 'identity-card', compared: true, agreed: true })).status).toBe(200);
    const made = await atCounter(clerk, visit).call<{ number: string }>('POST', '/cases', { body: { lifeEvent: 'unemployment', body: answering({ 'hardship.class': 'older' }) }, headers: { 'idempotency-key': crypto.randomUUID() } });
    expect(made.status).toBe(201);
    return made.body.number;
  };
  const complain = async (ref: string) => { receipt = (await handIn(anybody!, { phone: '13900003333', about: { kind: 'case', ref }, text: '窗口的人态度很差，还让我跑了两趟' })).body; };

  // At the city's own hall: whoever else works there looks into it, and whoever accepted the case does not.
  await complain(await filed(city, 0));
  await act(first!, 'hand-over', { unit: 'city', reason: '请市里的窗口核实这件事情' });
  for (const refused of [await city.get<ProblemBody>(`/staff/complaints/${receipt.number}`), await city.post<ProblemBody>(`/staff/complaints/${receipt.number}/take`, {}, { 'if-match': '"2"' })]) {
    expect(refused.status).toBe(403);
    expect(JSON.stringify(refused.body)).not.toMatch(/态度很差|13900003333/u);
  }
  // At a township: nobody who works there.
  await complain(await filed(township!, 1));
  expect((await seen()).units.map(({ id }) => id)).not.toContain('yitang');
  expect((await act<ProblemBody>(first!, 'hand-over', { unit: 'yitang', reason: '请镇里自己核实这件事情' })).body.errors?.map(({ pointer }) => pointer)).toEqual(['/body/unit']);
});
