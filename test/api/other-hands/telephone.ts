import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { CaseReceipt, CaseView } from '#channels/http/schemas/case.ts';
import type { AgainHere } from '#channels/http/schemas/again-here.ts';
import type { Plan } from '#channels/http/schemas/plan.ts';
import type { ReadBack, TelephoneDesk } from '#channels/http/schemas/telephone.ts';
import { atCounter } from '#main/tour/at-counter.ts';
import { fillOut } from '#main/tour/fill-in.ts';
import { createClient, type Client, type ProblemBody, type Reply } from '../../live/client.ts';
import type { Instance } from '../../live/instance.ts';
import { generated } from '../../live/people.ts';

type Refused = ProblemBody & { readonly detail: { zh: string } };

/** An agent of the telephone line fills in for whoever calls. */
export function onTelephone(instance: Instance): void {
  const AGENT = '0491';
  let [agent, clerk, own]: Client[] = [];
  let caller = { name: '', number: '' };
  let right: Record<string, string> = {};
  let filedAs = '';
  const id = randomUUID();
  const begin = <T = TelephoneDesk>(change: object = {}, as = randomUUID(), who = agent!): Promise<Reply<T>> => who.put<T>(`/staff/telephone/calls/${as}`, { ...caller, answers: right, agreed: true, ...change });
  const looks = async (): Promise<readonly string[]> => (await own!.get<{ accesses: { why: { zh: string } }[] }>('/me/register')).body.accesses.map(({ why }) => why.zh);

  beforeAll(async () => {
    caller = generated(instance, 'older', 3);
    [agent, clerk, own] = [createClient(instance.url), createClient(instance.url), createClient(instance.url)];
    await agent.signInStaff(AGENT);
    await clerk.signInStaff('0302');
    await own.signInPerson(caller.number);
    const { entries } = instance.people.persons.find(({ idNumber }) => idNumber === caller.number)!;
    const of = (kind: string): Record<string, unknown> => entries.find((entry) => entry.kind === kind)?.data ?? {};
    right = { 'contact/phone': String(of('contact')['phone']).slice(-4), 'residence/district': String(of('residence')['district']), 'insurance.unemployment/lastPaidOn': String(of('insurance.unemployment')['lastPaidOn']).slice(0, 7) };
  });

  test('given who is no agent, then there is no telephone desk; an agent has no counter', async () => {
    expect([(await clerk!.get('/staff/telephone')).status, (await own!.get('/staff/telephone')).status, (await agent!.get('/staff/counter')).status, (await begin({}, randomUUID(), clerk)).status]).toEqual([403, 403, 403, 403]);
    const { body } = await agent!.get<TelephoneDesk>('/staff/telephone');
    expect([body.call, body.needed, body.questions.length >= body.needed]).toEqual([undefined, 3, true]);
  });

  test('given wrong input, then it is told at its field; given what does not fit, only that it does not, and never what is right', async () => {
    expect(await begin<Refused>({ number: `${caller.number.slice(0, 17)}${caller.number.endsWith('1') ? '2' : '1'}` })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body/number' }] } });
    expect(await begin<Refused>({ answers: { 'no/such': 'x' } })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body/answers/no~1such' }] } });
    expect((await begin({ agreed: false })).status).toBe(422);
    const wrong = [{ answers: { ...right, 'contact/phone': '0000' } }, { answers: { 'contact/phone': right['contact/phone'] } }];
    for (const [index, change] of wrong.entries()) {
      const refused = await begin<Refused>(change);
      expect([refused.status, refused.body.errors, refused.body.detail.zh.endsWith(`还可以再试 ${2 - index} 次`)]).toEqual([422, undefined, true]);
    }
    expect((await looks()).filter((why) => why.includes('核验没有通过'))).toHaveLength(2);
  });

  test('given a caller whose answers fit, then the agent asks as that person for what a call does, and nothing is shown, signed or uploaded', async () => {
    expect([(await begin({}, id)).body.call?.person.name, (await begin({}, id)).status]).toEqual([caller.name, 200]);
    const call = atCounter(agent!, id);
    expect((await call.get<{ name: string }>('/me')).body.name).toBe(caller.name);
    for (const path of ['/me/register', '/me/cases', '/me/payments']) expect((await call.get(path)).status, path).toBe(403);
    expect((await call.post('/files', undefined)).status).toBe(403);
    // What was asked are questions about the caller: a ward, an enterprise or a deceased relative is nobody's by telephone.
    expect((await call.get<Refused>('/me', { headers: { 'x-kuaiban-for': randomUUID() } })).body.detail.zh).toContain('电话里只办本人的事');
    expect((await atCounter(clerk!, id).get('/me')).status).toBe(403);
    expect((await agent!.get<Refused>('/me/drafts')).status).toBe(403);
    const { body } = await call.post<Plan>('/plans', { lifeEvent: '2.4.1', body: { answers: {}, contests: {}, promises: [], files: { diploma: ['x'] } } });
    expect([body.elsewhere ?? body]).toBeTruthy();
    expect(await looks()).toContain('您打电话办事，已按登记信息核验并取得同意');
  });

  test('given an application, then it is handed in once every point is read and agreed to, as it was read, and says so', async () => {
    const call = atCounter(agent!, id);
    const { body: filled } = await fillOut(call, { lifeEvent: '2.4.1' });
    const { files: _, promises: __, ...rest } = filled;
    const body = { ...rest, promises: [] };
    const key = randomUUID();
    const handIn = <T = CaseReceipt>(sent: object = body): Promise<Reply<T>> => call.post<T>('/cases', { lifeEvent: '2.4.1', body: sent }, { 'idempotency-key': key });
    expect(await handIn<Refused>()).toMatchObject({ status: 409, body: { detail: { zh: expect.stringContaining('逐条念') as string } } });
    expect((await call.post('/read-backs', { lifeEvent: '2.4.1', body: { ...body, promises: ['no.such'] } })).status).toBe(422);
    const { status, body: reading } = await call.post<ReadBack>('/read-backs', { lifeEvent: '2.4.1', body });
    expect([status, reading.complete, reading.points[0]?.text.zh.includes(caller.name)]).toEqual([200, false, true]);
    const agree = (no: number): Promise<Reply<ReadBack>> => call.post<ReadBack>(`/read-backs/${reading.digest}/points/${no}`, undefined);
    expect([(await agree(2)).status, (await agree(99)).status]).toEqual([409, 409]);
    for (const { no } of reading.points.slice(0, -1)) expect((await agree(no)).status).toBe(200);
    expect((await handIn()).status).toBe(409);
    const done = await agree(reading.points.length);
    expect([done.body.complete, (await agree(1)).body.points[0]?.agreedAt]).toEqual([true, done.body.points[0]?.agreedAt]);
    expect((await handIn({ ...body, declined: ['x'] })).status).toBe(409);
    const { status: filed, body: { number } } = await handIn();
    expect(filed).toBe(201);
    filedAs = number;
    const { body: seen } = await own!.get<CaseView>(`/cases/${number}`);
    expect(seen.channel).toBe('phone');
    expect(seen.timeline[0]?.text.zh).toMatch(new RegExp(`电话办理，由 12333 话务 ${AGENT} 核验后代为填写，逐条回读 ${reading.points.length} 点，本人于 .* 全部同意`, 'u'));
    const desk = await agent!.get<TelephoneDesk>('/staff/telephone');
    expect(desk.body.call?.cases).toMatchObject([{ number, here: true, code: seen.queryCode, documents: [] }]);
    expect((await own!.get<{ messages: { case?: string }[] }>('/me/messages')).status).toBe(200);
  });

  test('given the end of the call, then the agent sees nothing of the caller any more', async () => {
    expect((await agent!.post<TelephoneDesk>(`/staff/telephone/calls/${id}/end`, undefined)).body.call).toBeUndefined();
    expect((await atCounter(agent!, id).get('/me')).status).toBe(403);
  });

  test('given a result of before, then whoever calls has a person decide by its number, after it was read to them, and nothing of the case is opened; the same at a counter', async () => {
    const call = randomUUID(), visit = randomUUID();
    await begin({}, call);
    const results = <T = AgainHere>(number: string, as = call, who = agent!): Promise<Reply<T>> => who.get<T>(`/staff/visits/${as}/results/${number}`);
    const ask = <T = AgainHere>(change: object = {}, as = call, who = agent!): Promise<Reply<T>> => who.post<T>(`/staff/visits/${as}/results/${filedAs}/items/1/reopening`, { kind: 'by-person', reason: '', agreed: true, ...change });
    const { status, body } = await results(filedAs);
    expect([status, body]).toEqual([200, { number: filedAs, name: expect.anything(), items: [{ no: 1, name: { zh: '失业登记', en: expect.any(String) }, kind: 'by-person', read: { zh: `您要求对办件 ${filedAs} 的“失业登记”由人来决定。新的决定作出以前，原来的结果继续有效。`, en: expect.any(String) }, until: expect.any(String) }] }]);
    expect((await atCounter(agent!, call).get(`/cases/${filedAs}`)).status).toBe(404);
    const stranger = createClient(instance.url);
    const other = generated(instance, 'older', 4);
    await stranger.signInPerson(other.number);
    const { body: theirs } = await stranger.submit<CaseView>({ ...(await fillOut(stranger, { lifeEvent: '2.4.1' })).body }, randomUUID(), '2.4.1');
    expect([(await results<Refused>(theirs.number)).body.detail.zh, (await results(filedAs, call, clerk!)).status, (await results(filedAs, call, own!)).status, (await results(filedAs, randomUUID())).status]).toEqual(['本人没有这个编号的办件，请核对', 403, 403, 403]);
    expect([(await ask({ agreed: false })).status, (await ask({ kind: 'appeal' })).status]).toEqual([422, 409]);
    const asked = await ask();
    expect([asked.status, asked.body.items[0]]).toEqual([200, { no: 1, name: expect.anything(), why: { zh: '正在重新办理，原来的结果在新的决定作出以前继续有效', en: expect.any(String) } }]);
    expect((await ask()).status).toBe(409);
    const { body: seen } = await own!.get<CaseView>(`/cases/${filedAs}`);
    expect(seen.timeline.find(({ text }) => text.zh.includes('申请人要求由人来决定'))?.text.zh).toMatch(new RegExp(`念给本人听，本人于 .+ 同意.*${AGENT}`, 'u'));
    // Whoever was at this counter before has gone.
    const { body: { visit: before } } = await clerk!.get<{ visit?: { id: string } }>('/staff/counter');
    if (before) await clerk!.post(`/staff/counter/visits/${before.id}/end`, undefined);
    expect((await clerk!.put(`/staff/counter/visits/${visit}`, { ...caller, shown: 'identity-card', compared: true, agreed: true })).status).toBe(200);
    expect((await results(filedAs, visit, clerk!)).body.items[0]?.why?.zh).toContain('正在重新办理');
    expect([(await results(filedAs, visit)).status, (await ask({}, visit, clerk!)).status]).toEqual([403, 409]);
    await clerk!.post(`/staff/counter/visits/${visit}/end`, undefined);
    await agent!.post(`/staff/telephone/calls/${call}/end`, undefined);
    expect((await results(filedAs)).status).toBe(403);
  });

  test('given the tries of a number are used up, then nothing fits any more on that day, for anybody', async () => {
    expect((await begin<Refused>({ answers: { ...right, 'contact/phone': '0000' } })).body.detail.zh).toContain('还可以再试 0 次');
    expect(await begin<Refused>()).toMatchObject({ status: 409, body: { detail: { zh: expect.stringContaining('明天才能再试') as string } } });
  });
}
