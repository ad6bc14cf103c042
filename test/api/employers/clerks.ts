import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseSummary, CaseView } from '#channels/http/schemas/case.ts';
import type { Corrections, StaffCorrection } from '#channels/http/schemas/correction.ts';
import type { Clerks, MyParties } from '#channels/http/schemas/clerk.ts';
import { actingAs } from '#main/tour/acting-as.ts';
import { fillIn } from '#main/tour/fill-in.ts';
import { generateOperators } from '#sandbox/people/staff.ts';
import { createClient, type Client, type ProblemBody } from '../../live/client.ts';
import type { Instance } from '../../live/instance.ts';
import { generated } from '../../live/people.ts';

/** Clerks of enterprises: each does and sees what the enterprise gave them, as long as it lets them. */
export function clerks(instance: Instance): void {
  type Refused = ProblemBody & { readonly detail: { zh: string; en: string } };
  const SAME = { 'labour.position': 'worker', 'labour.wage': 500_000, 'work.occupation': 'logistics', 'work.since': '2026-01-05' };
  const DAY_MS = 86_400_000;
  const dayIn = (days: number): string => new Date(Date.now() + days * DAY_MS + 8 * 3_600_000).toISOString().slice(0, 10);
  let who = { name: '', number: '' };
  let worker = { name: '', number: '' };
  let manager: Client, other: Client, clerk: Client;
  let enterprise = '', otherEnterprise = '';
  const id = randomUUID();

  const wish = (change: object = {}) => ({ ...who, scopes: ['matters'], events: ['hiring'], from: dayIn(0), to: dayIn(30), ...change });
  const idOf = async (client: Client): Promise<string> => (await client.get<{ id: string }>('/me')).body.id;
  /** The clerk, asking as an enterprise. */
  const asEnterprise = (of = enterprise): Client => actingAs(clerk, of);
  const statusOf = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object, as = asEnterprise()): Promise<number> => (await as.call(method, path, { ...(body && { body }) })).status;

  beforeAll(async () => {
    [who, worker] = [generated(instance, 'ordinary', 12), generated(instance, 'worker', 30)];
    [manager, other, clerk] = [createClient(instance.url), createClient(instance.url), createClient(instance.url)];
    const operators = generateOperators(instance.people.enterprises);
    await manager.signInEnterprise(operators[6]!.creditCode, operators[6]!.operator);
    await other.signInEnterprise(operators[7]!.creditCode, operators[7]!.operator);
    await clerk.signInPerson(who.number);
    [enterprise, otherEnterprise] = [await idOf(manager), await idOf(other)];
  });

  test('given what is wrong with an appointment, then each is said at its place, and nothing is kept; who is no enterprise names nobody', async () => {
    for (const [change, pointer] of [[{ name: '王小' }, '/body/number'], [{ number: '371302198001010022' }, '/body/number'], [{ scopes: [] }, '/body/scopes'], [{ events: [] }, '/body/events'], [{ events: ['unemployment'] }, '/body/events'], [{ to: dayIn(-1) }, '/body/to'], [{ to: dayIn(900) }, '/body/to']] as const) {
      expect(await manager.put<Refused>(`/enterprise/clerks/${randomUUID()}`, wish(change)), pointer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
    }
    expect([(await clerk.put(`/enterprise/clerks/${id}`, wish())).status, (await manager.get<Clerks>('/enterprise/clerks')).body.clerks]).toEqual([403, []]);
    expect(await statusOf('GET', '/me')).toBe(403);
  });

  describe('given a clerk for hirings', () => {
    let filed: CaseView;

    test('then the appointment is one however often it is sent, and the clerk finds the enterprise', async () => {
      const send = () => manager.put<Clerks>(`/enterprise/clerks/${id}`, wish());
      expect([(await send()).status, (await send()).status]).toEqual([201, 200]);
      expect((await manager.put<Refused>(`/enterprise/clerks/${randomUUID()}`, wish())).status).toBe(409);
      expect((await clerk.get<MyParties>('/me/parties')).body.employers).toMatchObject([{ id: enterprise, appointment: id, status: 'in-force', scopes: ['matters'] }]);
      expect((await asEnterprise().get('/me')).body).toMatchObject({ kind: 'enterprise', id: enterprise, acting: { as: 'clerk', name: who.name, scopes: ['matters'] } });
    });

    test('then everything else of the enterprise is closed, and every other enterprise is', async () => {
      for (const path of ['/enterprise/clerks', '/enterprise/employees', '/enterprise/webhooks', '/enterprise/referrals', '/enterprise/batches', '/me/payments', '/me/register', '/me/messages', '/me/contact']) expect(await statusOf('GET', path), path).toBe(403);
      expect(await statusOf('POST', `/enterprise/clerks/${id}/removal`, {})).toBe(403);
      expect(await statusOf('POST', '/plans', { lifeEvent: 'enterprise-closing', body: { answers: {}, contests: {}, promises: [] } })).toBe(403);
      for (const path of ['/me', '/me/cases', '/me/drafts']) expect(await statusOf('GET', path, undefined, asEnterprise(otherEnterprise)), path).toBe(403);
      expect(await statusOf('GET', '/me/cases', undefined, asEnterprise('nobody'))).toBe(403);
      expect((await other.get<Clerks>('/enterprise/clerks')).body.clerks).toEqual([]);
      expect([(await other.post(`/enterprise/clerks/${id}/removal`, {})).status, (await other.put(`/enterprise/clerks/${id}/terms/${randomUUID()}`, { scopes: ['payments'], events: null, from: dayIn(0), to: dayIn(1) })).status]).toEqual([404, 404]);
    });

    test('when the clerk hires somebody, then it is the enterprise’s case; the case and the record say who did it, and the other enterprise sees nothing', async () => {
      const { body: { about } } = await asEnterprise().post<{ about: string }>('/parties', worker);
      const { status, body } = await fillIn(asEnterprise(), { lifeEvent: 'hiring', about, wanted: SAME });
      expect([status, body.code]).toEqual([201, undefined]);
      filed = (await manager.get<CaseView>(`/cases/${body.number}`)).body;
      expect(filed.timeline[0]!.text.zh).toContain(`（经办人 ${who.name}）`);
      expect((await asEnterprise().get<{ cases: CaseSummary[] }>('/me/cases')).body.cases.map(({ number }) => number)).toEqual([filed.number]);
      expect((await manager.get<Clerks>('/enterprise/clerks')).body.done).toMatchObject([{ name: who.name, case: filed.number, what: { zh: expect.stringContaining('提交') } }]);
      expect([(await other.get(`/cases/${filed.number}`)).status, (await clerk.get(`/cases/${filed.number}`)).status]).toEqual([404, 404]);
    });

    test('when the terms change, then only the new ones hold, at once, and what was is kept', async () => {
      const next = randomUUID();
      expect((await manager.put(`/enterprise/clerks/${id}/terms/${next}`, { scopes: ['webhooks', 'matters'], events: ['enterprise-closing'], from: dayIn(0), to: dayIn(10) })).status).toBe(200);
      expect([await statusOf('GET', `/cases/${filed.number}`), (await asEnterprise().get<{ cases: CaseSummary[] }>('/me/cases')).body.cases]).toEqual([404, []]);
      expect(await statusOf('POST', '/enterprise/webhooks', { url: 'https://hr.example.com/kuaiban' })).toBe(201);
      // Sent once more, because no answer came, it is not there twice.
      expect(await statusOf('POST', '/enterprise/webhooks', { url: 'https://hr.example.com/kuaiban' })).toBe(409);
      const { clerks: all, done } = (await manager.get<Clerks>('/enterprise/clerks')).body;
      expect(all.map(({ endedBy }) => endedBy)).toEqual([undefined, 'changed']);
      expect(done.map(({ what }) => what.zh)).toEqual(['新建系统对接：https://hr.example.com/kuaiban', expect.stringContaining('提交')]);
    });

    test('when the clerk is removed, then at once nothing is open any more, and they are told why; the enterprise keeps its case', async () => {
      const current = (await manager.get<Clerks>('/enterprise/clerks')).body.clerks[0]!.id;
      const remove = async () => (await manager.post<Clerks>(`/enterprise/clerks/${current}/removal`, {})).body.clerks[0];
      const first = await remove();
      expect([first?.endedBy, await remove()]).toEqual(['enterprise', first]);
      expect(await asEnterprise().get<Refused>('/me/cases')).toMatchObject({ status: 403, body: { code: 'not-yours', detail: { zh: expect.stringContaining('不是这家单位的经办人') } } });
      expect(await statusOf('POST', '/cases', { lifeEvent: 'enterprise-closing', body: { answers: {}, contests: {}, promises: [] } })).toBe(403);
      expect((await clerk.get<MyParties>('/me/parties')).body.employers).toEqual([]);
      expect((await manager.get<CaseView>(`/cases/${filed.number}`)).status).toBe(200);
    });
  });

  test('given somebody who is a clerk no more by their own wish, then nobody else can end it for them, and it is over', async () => {
    const again = randomUUID();
    await manager.put(`/enterprise/clerks/${again}`, wish({ scopes: ['payments'] }));
    expect([(await createClient(instance.url).post(`/me/parties/${again}/leave`, {})).status, (await manager.post(`/me/parties/${again}/leave`, {})).status]).toEqual([401, 403]);
    expect((await clerk.post<MyParties>(`/me/parties/${again}/leave`, {})).body.employers).toEqual([]);
    expect([(await clerk.post(`/me/parties/${again}/leave`, {})).status, await statusOf('GET', '/me/payments')]).toEqual([404, 403]);
  });

  test('given a clerk for vacancies, then all that is open to everybody is open, its fairs are the enterprise’s, and an objection is nobody’s but one’s own', async () => {
    const vacancies = randomUUID();
    await manager.put(`/enterprise/clerks/${vacancies}`, wish({ scopes: ['vacancies'], events: null }));
    const anybody = createClient(instance.url);
    for (const path of ['/jobs', '/jobs/choices', '/answers', '/wages', '/training', '/advice/times', '/fairs']) expect([path, await statusOf('GET', path), (await anybody.get(path, { headers: { 'x-kuaiban-for': enterprise } })).status]).toEqual([path, 200, 200]);
    const fairs = async (client: Client) => (await client.get<{ fairs: { id: string; state: string; mine?: string }[] }>('/fairs')).body.fairs.filter(({ state }) => state === 'ahead');
    const [fair] = await fairs(clerk);
    expect(await statusOf('PUT', `/enterprise/fairs/${fair!.id}`, {})).toBe(200);
    expect([(await fairs(asEnterprise()))[0]?.mine, (await fairs(clerk))[0]?.mine]).toEqual([expect.stringMatching(/booked|waiting/u), undefined]);
    const key = randomUUID();
    const written = { title: '仓库管理员', description: '负责收货、上架和盘点，两班倒，缴纳五险。', occupation: 'logistics', district: '371302', wageFrom: 400_000, wageTo: 520_000, places: 2, contact: { name: '孙丽', phone: '0539-8012345' } };
    const posted = await asEnterprise().put<{ id: string }>(`/enterprise/vacancies/${key}`, written);
    expect([posted.status, await statusOf('PUT', `/enterprise/vacancies/${key}`, written)]).toEqual([201, 200]);
    expect(await statusOf('POST', `/enterprise/vacancies/${posted.body.id}/closing`, { text: '招满了' })).toBe(200);
    expect(await statusOf('DELETE', `/enterprise/fairs/${fair!.id}`)).toBe(200);
    const words = (await manager.get<Clerks>('/enterprise/clerks')).body.done.map(({ what }) => what.zh);
    for (const [what, times] of [['发布招聘信息：仓库管理员', 1], ['关闭招聘信息：仓库管理员', 1], ['预订招聘会展位', 1], ['退招聘会展位', 1]] as const) expect(words.filter((each) => each.startsWith(what)), what).toHaveLength(times);
    expect(await statusOf('POST', `/publicity/${randomUUID()}/objections`, { text: '这个结果不符合规定' })).toBe(403);
    await manager.post(`/enterprise/clerks/${vacancies}/removal`, {});
  });

  test('given a clerk for corrections, then they read what is registered and ask for it to be corrected as the enterprise; an officer corrects it, and nobody else sees it', async () => {
    const corrections = randomUUID();
    await manager.put(`/enterprise/clerks/${corrections}`, wish({ scopes: ['corrections'], events: null }));
    const entry = (await asEnterprise().get<{ entries: { id: string; from: string }[] }>('/me/register')).body.entries[0]!;
    expect([await statusOf('GET', '/me/payments'), await statusOf('GET', '/me/cases')]).toEqual([403, 403]);
    const key = randomUUID();
    const ask = (client: Client) => client.put<Corrections>(`/me/corrections/${key}`, { entry: entry.id, wrong: '登记的内容不对', should: '应当以营业执照为准', file: null });
    expect([(await ask(asEnterprise())).status, (await ask(asEnterprise())).status, (await ask(other)).status]).toEqual([201, 200, 404]);
    const { number, officer, steps } = (await manager.get<Corrections>('/me/corrections')).body.corrections[0]!;
    expect(steps[0]?.text.zh).toBe('经办人提出更正请求');
    expect([(await other.get<Corrections>('/me/corrections')).body.corrections, (await other.post(`/me/corrections/${number}/withdrawal`, {})).status]).toEqual([[], 404]);
    expect((await manager.get<Clerks>('/enterprise/clerks')).body.done.filter(({ what }) => what.zh.startsWith('请求更正登记'))).toHaveLength(1);
    const desk = createClient(instance.url);
    await desk.signInStaff(officer!);
    const { body: { version } } = await desk.get<StaffCorrection>(`/staff/corrections/${number}`);
    expect((await desk.post(`/staff/corrections/${number}/decline`, { reason: '和营业执照一致', remedy: '先到市场监管部门变更' }, { 'if-match': `"${version}"` })).status).toBe(200);
    expect((await asEnterprise().get<Corrections>('/me/corrections')).body.corrections[0]).toMatchObject({ status: 'declined', result: { remedy: '先到市场监管部门变更' } });
    expect(JSON.stringify((await manager.get('/me/messages')).body)).toContain('更正请求有了结果');
    await manager.post(`/enterprise/clerks/${corrections}/removal`, {});
    expect(await statusOf('GET', '/me/corrections')).toBe(403);
    // Who was given some matters only is no less able to take a request back: it is none of the matters.
    const narrow = randomUUID();
    await manager.put(`/enterprise/clerks/${narrow}`, wish({ scopes: ['corrections'], events: ['hiring'] }));
    const again = (await asEnterprise().put<Corrections>(`/me/corrections/${randomUUID()}`, { entry: entry.id, wrong: '登记的内容还是不对', should: '应当以营业执照为准', file: null })).body.corrections.find(({ status }) => status !== 'declined');
    expect(await statusOf('POST', `/me/corrections/${again!.number}/withdrawal`, {})).toBe(200);
    await manager.post(`/enterprise/clerks/${narrow}/removal`, {});
  });

  test('given an enterprise and a public institution, then what only institutions may is offered to the one and not to the other, and refused in the same words', async () => {
    const institution = createClient(instance.url);
    const { creditCode } = instance.people.enterprises.find((each) => each.creditCode.startsWith('12'))!;
    await institution.signInEnterprise(creditCode, generateOperators(instance.people.enterprises).find((each) => each.creditCode === creditCode)!.operator);
    const closedTo = async (client: Client) => (await client.get<{ events: { id: string; why: { zh: string } }[] }>('/enterprise/not-ours')).body.events;
    const [closed] = await closedTo(manager);
    expect([closed?.id, await closedTo(institution)]).toEqual(['institution-hiring', []]);
    expect((await manager.get<Clerks>('/enterprise/clerks')).body.matters.some(({ id: each }) => each === closed!.id)).toBe(false);
    const { body: { about } } = await manager.post<{ about: string }>('/parties', worker);
    expect(await manager.post<Refused>('/plans', { lifeEvent: closed!.id, about, body: { answers: {}, contests: {}, promises: [] } })).toMatchObject({ status: 403, body: { detail: closed!.why } });
  });
}
