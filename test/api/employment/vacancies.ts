import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { JobDetail, OwnVacancy, ServiceRequestView, StaffRequest } from '#channels/http/schemas/employment.ts';
import { createClient, type Client, type ProblemBody } from '../../live/client.ts';
import type { Instance } from '../../live/instance.ts';
import { generated } from '../../live/people.ts';
import { deskOf, operatorOf, vacancy } from './desks.ts';

/** Posted, checked, seen, complained about. */
export function filedVacancies(instance: Instance): void {
  let [employer, other, anybody, person]: Client[] = [];
  const post = <T = OwnVacancy>(change: Parameters<typeof vacancy>[0] = {}, key: string = randomUUID()) => employer!.put<T>(`/enterprise/vacancies/${key}`, vacancy(change));
  const seen = async (id: string) => (await anybody!.get<JobDetail>(`/jobs/${id}`)).status;
  const own = async (id: string) => (await employer!.get<{ vacancies: OwnVacancy[] }>('/enterprise/vacancies')).body.vacancies.find((each) => each.id === id)!;
  const act = <T = OwnVacancy>(client: Client, { id, version }: OwnVacancy, verb: string, body?: unknown) => client.post<T>(`/enterprise/vacancies/${id}/${verb}`, body, { 'if-match': `"${version}"` });

  beforeAll(async () => {
    [anybody, person] = [createClient(instance.url), createClient(instance.url)];
    await person.signInPerson(generated(instance, 'ordinary', 20).number);
    [employer, other] = [await operatorOf(instance, 4), await operatorOf(instance, 5)];
  });

  test('what nothing is wrong with is published at once; sent again it is the same', async () => {
    const key = randomUUID();
    const [first, again] = [await post({}, key), await post({}, key)];
    expect([first.status, first.body.status, again.status, again.body.id]).toEqual([201, 'published', 200, first.body.id]);
    expect(await seen(first.body.id)).toBe(200);
    expect((await anybody!.get<{ jobs: { id: string }[] }>('/jobs?words=%E4%BB%93%E5%BA%93&occupation=logistics&district=371302&wageFrom=500000')).body.jobs.map(({ id }) => id)).toContain(first.body.id);
    expect((await anybody!.get<{ jobs: { id: string }[] }>('/jobs?occupation=logistics&wageFrom=99000000')).body.jobs).toEqual([]);
    expect(JSON.stringify((await anybody!.get(`/jobs/${first.body.id}`)).body)).not.toContain('8012345');
  });

  test('pages of the list follow each other without a gap and without a vacancy twice', async () => {
    const ids: string[] = [];
    for (let after = ''; ;) {
      const { body } = await anybody!.get<{ jobs: { id: string }[]; next?: string }>(`/jobs${after && `?after=${after}`}`);
      ids.push(...body.jobs.map(({ id }) => id));
      if (body.next === undefined) break;
      after = body.next;
    }
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await anybody!.get('/jobs?after=somewhere')).status).toBe(422);
    expect((await anybody!.get('/jobs?region=999999')).status).toBe(404);
  });

  test('what is missing is told at its field, and nothing is posted', async () => {
    const { status, body } = await post<ProblemBody>({ title: '', contact: { name: '孙丽', phone: '12' } });
    expect([status, body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/body/title', '/body/contact/phone']]);
  });

  test('what discriminates or pays too little is refused with every reason, article and remedy; mended, it is published', async () => {
    const { body } = await post({ description: '负责收货，限男性，未婚优先。', wageFrom: 100_000, wageTo: 200_000 });
    expect([body.status, body.findings.map(({ ground }) => ground)]).toEqual(['refused', ['sex', 'marriage', 'wage-low']]);
    expect(body.findings.every(({ basis, remedy }) => basis !== '' && remedy.zh !== '')).toBe(true);
    expect(await seen(body.id)).toBe(404);
    const mended = await act(employer!, body, 'change', vacancy());
    expect([mended.status, mended.body.status, mended.body.findings]).toEqual([200, 'published', []]);
    expect((await act(employer!, body, 'change', vacancy())).status).toBe(412);
  });

  test('what nobody can decide by rule goes to an officer whom chance picks; refused with reason and remedy, or published', async () => {
    const { body: made } = await post({ description: '负责收货上架，年龄35岁以下。' });
    expect([made.status, made.findings.map(({ verdict }) => verdict)]).toEqual(['checking', ['officer']]);
    expect(await seen(made.id)).toBe(404);
    const { number, officer } = made.request!;
    const desk = await deskOf(instance, officer!);
    const before = (await desk.get<StaffRequest>(`/staff/requests/${number}`)).body;
    expect(before).toMatchObject({ kind: 'vacancy-check', outcomes: ['pass', 'refuse'], vacancy: { written: { title: '仓库管理员' } } });
    expect((await person!.get(`/staff/requests/${number}`)).status).toBe(403);
    const answer = <T = StaffRequest>(body: object, version = before.version) => desk.post<T>(`/staff/requests/${number}/answer`, { remedy: '', articles: [], ...body }, { 'if-match': `"${version}"` });
    expect((await answer<ProblemBody>({ outcome: 'refuse', text: '年龄不是岗位需要的条件' })).body.errors?.map(({ pointer }) => pointer)).toEqual(['/body/remedy']);
    expect((await answer({ outcome: 'upheld', text: '年龄不是岗位需要的条件' })).status).toBe(422);
    expect((await answer({ outcome: 'refuse', text: '年龄不是岗位需要的条件', remedy: '请删掉年龄要求再发布' })).status).toBe(200);
    expect((await answer({ outcome: 'pass', text: '年龄不是岗位需要的条件' })).status).toBe(409);
    expect(await own(made.id)).toMatchObject({ status: 'refused', remedy: '请删掉年龄要求再发布' });
    expect((await employer!.get<{ notices: { title: { zh: string } }[] }>('/me/messages')).body.notices.map(({ title }) => title.zh)).toContain('招聘信息“仓库管理员”没有通过，写明了怎么改');
  });

  test('a word that every object knows is no kind of work, and the list of all stays readable', async () => {
    expect((await post<ProblemBody>({ occupation: 'constructor', district: 'toString' })).body.errors?.map(({ pointer }) => pointer)).toEqual(['/body/occupation', '/body/district']);
    expect((await anybody!.get('/jobs')).status).toBe(200);
    for (const after of ['2026-99-99_------------------------------------', '2026-11-20_------------------------------------', `2026-02-30_${randomUUID()}`]) expect((await anybody!.get(`/jobs?after=${after}`)).status, after).toBe(422);
  });

  test('a change takes the check with it: the officer has nothing left to answer', async () => {
    const { body: made } = await post({ description: '负责收货上架，年龄35岁以下。' });
    const desk = await deskOf(instance, made.request!.officer!);
    await act(employer!, made, 'change', vacancy());
    expect((await desk.get<{ rows: { number: string }[] }>('/staff/requests')).body.rows.map(({ number }) => number)).not.toContain(made.request!.number);
  });

  test('renewed it counts from today; closed nobody finds it; another enterprise can do neither', async () => {
    const { body: made } = await post();
    expect((await act(other!, made, 'renewal')).status).toBe(404);
    expect((await other!.post(`/enterprise/vacancies/${made.id}/closing`, { text: '招满了' })).status).toBe(404);
    const renewed = await act(employer!, made, 'renewal');
    expect([renewed.status, renewed.body.status, renewed.body.version]).toEqual([200, 'published', 2]);
    expect((await employer!.post<OwnVacancy>(`/enterprise/vacancies/${made.id}/closing`, { text: '招满了' })).body.status).toBe('closed');
    expect(await seen(made.id)).toBe(404);
    expect((await act(employer!, { ...made, version: 3 }, 'renewal')).status).toBe(409);
    expect((await person!.get('/enterprise/vacancies')).status).toBe(403);
    expect((await anybody!.get('/enterprise/vacancies')).status).toBe(401);
  });

  test('a complaint goes to an officer; upheld, the vacancy is gone and both are told', async () => {
    const { body: made } = await post();
    const key = randomUUID();
    const complain = (body: object) => person!.put<ServiceRequestView>(`/jobs/${made.id}/complaints/${key}`, body);
    expect((await complain({ topic: 'unknown', text: '要我交钱' })).status).toBe(422);
    const words = { topic: 'fees', text: '面试时要我先交三百元押金' };
    const [first, again] = [await complain(words), await complain(words)];
    expect([first.status, again.status, again.body.number]).toEqual([201, 200, first.body.number]);
    const desk = await deskOf(instance, first.body.officer!);
    const { body: before } = await desk.get<StaffRequest>(`/staff/requests/${first.body.number}`);
    expect(before).toMatchObject({ kind: 'vacancy-complaint', text: words.text, employer: expect.any(String) as string });
    await desk.post(`/staff/requests/${first.body.number}/answer`, { outcome: 'upheld', text: '核实单位确有收取押金', remedy: '', articles: [] }, { 'if-match': `"${before.version}"` });
    expect(await seen(made.id)).toBe(404);
    expect(await own(made.id)).toMatchObject({ status: 'closed', reason: '核实单位确有收取押金' });
    expect((await person!.get<{ requests: ServiceRequestView[] }>('/me/questions')).body.requests[0]).toMatchObject({ number: first.body.number, open: false, answers: [{ outcome: 'upheld' }] });
    expect((await person!.get<{ accesses: { why: { zh: string } }[] }>('/me/register')).body.accesses.map(({ why }) => why.zh)).toContain('答复您');
  });
}
