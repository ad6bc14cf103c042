import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Job, JobDetail, OwnVacancy, StaffRequest } from '#channels/http/schemas/employment.ts';
import { generateOperators } from '#sandbox/people/staff.ts';
import { createClient, type Client, type ProblemBody } from '../../live/client.ts';
import type { Instance } from '../../live/instance.ts';
import { generated } from '../../live/people.ts';
import { deskOf, operatorOf, vacancy } from './desks.ts';

/** A bank posts and reads, signed; what it posts goes with its scope. */
export function postedByPartners(instance: Instance): void {
  type Said = { readonly status: number; readonly signed: boolean; readonly answer: { readonly vacancy?: string; readonly status?: string; readonly code?: string; readonly fields?: readonly string[]; readonly findings?: readonly { ground: string }[]; readonly jobs?: readonly { id: string }[] } };
  let [anybody, employer, supervisor]: Client[] = [];
  const at = 8;
  const enterprise = () => { const { creditCode } = generateOperators(instance.people.enterprises)[at]!; return { number: creditCode, name: instance.people.enterprises.find((each) => each.creditCode === creditCode)!.name }; };
  const say = async (act: string, body: object, more: object = {}): Promise<Said> => (await (await fetch(`${instance.departments}/admin/jobs`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ department: 'bank', act, to: instance.url, body, ...more }) })).json()) as Said;
  const post = (ref: string, change = {}, more: object = {}) => say('post', { ref, enterprise: enterprise(), vacancy: vacancy(change), ...more });
  const scope = (verb: string, body: object) => supervisor!.post<{ partners: { id: string; endedAt?: string; open: number }[] }>(`/staff/job-partners/bank/${verb}`, body);
  const later = new Date(Date.now() + 86_400_000 * 30).toISOString().slice(0, 10);

  beforeAll(async () => {
    anybody = createClient(instance.url);
    employer = await operatorOf(instance, at);
    supervisor = await deskOf(instance, '0401');
  });

  test('it is checked like any other, says by whom it came, and is one however often it is sent', async () => {
    const ref = randomUUID();
    const [first, again, changed] = [await post(ref), await post(ref), await post(ref, { title: '另一个岗位' })];
    expect([first.status, first.signed, first.answer.status, again.status, again.answer.vacancy, changed.status, changed.answer.code]).toEqual([200, true, 'published', 200, first.answer.vacancy, 409, 'message-reused']);
    expect((await anybody!.get<JobDetail>(`/jobs/${first.answer.vacancy}`)).body).toMatchObject({ via: { zh: '社会保障卡合作银行' }, employer: enterprise().name });
    const own = (await employer!.get<{ vacancies: OwnVacancy[] }>('/enterprise/vacancies')).body.vacancies.find(({ id }) => id === first.answer.vacancy)!;
    expect(own.via?.zh).toBe('社会保障卡合作银行');
    // Who has posted it changes it: the enterprise asks its bank.
    expect((await employer!.post(`/enterprise/vacancies/${own.id}/change`, vacancy(), { 'if-match': `"${own.version}"` })).status).toBe(404);
    expect((await say('close', { region: '371300', ref, reason: '招满了' })).answer).toMatchObject({ status: 'closed' });
    expect((await say('close', { region: '371300', ref: randomUUID(), reason: '招满了' })).status).toBe(404);
  });

  test('what it posts in the name of an enterprise, the enterprise is told of and may close; another enterprise may not', async () => {
    const { answer } = await post(randomUUID(), { title: '夜班配货员' });
    expect((await employer!.get<{ notices: { title: { zh: string } }[] }>('/me/messages')).body.notices.map(({ title }) => title.zh)).toContain('招聘信息“夜班配货员”由社会保障卡合作银行代为提交，已发布');
    const close = (who: Client) => who.post<OwnVacancy>(`/enterprise/vacancies/${answer.vacancy}/closing`, { text: '不是我们发的' });
    expect((await close(await operatorOf(instance, 7))).status).toBe(404);
    expect((await close(employer!)).body.status).toBe('closed');
    expect((await anybody!.get(`/jobs/${answer.vacancy}`)).status).toBe(404);
  });

  test('what may not be said is refused with its reasons; what is missing is named', async () => {
    expect((await post(randomUUID(), { description: '负责收货上架，限男性，三班倒。' })).answer).toMatchObject({ status: 'refused', findings: [{ ground: 'sex' }] });
    expect((await post(randomUUID(), { title: '' })).answer).toMatchObject({ code: 'not-understood', fields: ['vacancy.title'] });
    expect((await say('post', { ref: 'x' })).answer.code).toBe('not-understood');
    expect((await post(randomUUID(), {}, { enterprise: { number: enterprise().number, name: '别的名字' } })).status).toBe(404);
  });

  test('who is not believed learns nothing: another key, another bank, an act that is none', async () => {
    expect(await say('post', { ref: 'x', enterprise: enterprise(), vacancy: vacancy() }, { spoilt: 'other-key' })).toMatchObject({ status: 401, signed: false });
    expect(await say('read', { region: '371300' }, { department: 'payroll-bank' })).toMatchObject({ status: 403, signed: true });
    expect((await say('delete', {})).status).toBe(404);
    expect((await anybody!.send('/partners/jobs/v1/bank/read', { method: 'POST', body: '{}' })).status).toBe(401);
  });

  test('it reads what everybody sees, page by page', async () => {
    const { status, answer } = await say('read', { region: '371300' });
    expect([status, (answer.jobs?.length ?? 0) > 20]).toEqual([200, true]);
    expect(JSON.stringify(answer)).not.toContain('contact');
    for (const after of ['nowhere', '2026-99-99_------------------------------------']) expect((await say('read', { region: '371300', after })).status).toBe(422);
    expect((await say('read', { region: '999999' })).status).toBe(403);
  });

  test('no more than its limit a day, also when several come at once; its scope taken away, all it has posted is gone', async () => {
    const person = createClient(instance.url);
    await person.signInPerson(generated(instance, 'ordinary', 25).number);
    expect((await person.post('/staff/job-partners/bank/end', { reason: '不该我管' })).status).toBe(403);
    expect((await scope('renewal', { perDay: 1, until: '2020-01-01' })).status).toBe(422);
    const before = (await supervisor!.get<{ partners: { posted: number }[] }>('/staff/job-partners')).body.partners[0]!.posted;
    await scope('renewal', { perDay: before + 2, until: later });
    const many = await Promise.all(Array.from({ length: 4 }, () => post(randomUUID())));
    expect(many.map(({ status }) => status).toSorted()).toEqual([200, 200, 429, 429]);
    const { vacancy: id } = many.find(({ status }) => status === 200)!.answer;
    expect((await scope('end', { reason: '多次发布不实岗位' })).body.partners[0]).toMatchObject({ id: 'bank', open: 0, endedAt: expect.any(String) as string });
    expect((await anybody!.get(`/jobs/${id}`)).status).toBe(404);
    expect((await anybody!.get<{ jobs: Job[] }>('/jobs')).body.jobs.some(({ via }) => via)).toBe(false);
    // It has a scope in another region still: there is no such enterprise for it.
    expect((await post(randomUUID())).status).toBe(404);
    expect((await say('read', { region: '371300' })).status).toBe(403);
    expect((await supervisor!.post<ProblemBody>('/staff/job-partners/nobody/end', { reason: '没有这家银行' })).status).toBe(404);
    await scope('renewal', { perDay: 100, until: later });
    expect((await post(randomUUID())).status).toBe(200);
  });

  test('its scope ends while an officer looks at a vacancy of its: there is nothing left to answer, and it stays closed', async () => {
    const { answer } = await post(randomUUID(), { description: '负责收货上架，年龄35岁以下。' });
    const own = async () => (await employer!.get<{ vacancies: OwnVacancy[] }>('/enterprise/vacancies')).body.vacancies.find(({ id }) => id === answer.vacancy)!;
    const { officer, number } = (await own()).request!;
    const desk = await deskOf(instance, officer!);
    const { body: before } = await desk.get<StaffRequest>(`/staff/requests/${number}`);
    await scope('end', { reason: '多次发布不实岗位' });
    expect((await desk.get<{ rows: { number: string }[] }>('/staff/requests')).body.rows.map((row) => row.number)).not.toContain(number);
    expect((await desk.post(`/staff/requests/${number}/answer`, { outcome: 'pass', text: '可以发布，没有问题', remedy: '', articles: [] }, { 'if-match': `"${before.version}"` })).status).toBe(409);
    expect([(await own()).status, (await anybody!.get(`/jobs/${answer.vacancy}`)).status]).toEqual(['closed', 404]);
    await scope('renewal', { perDay: 100, until: later });
  });
}
