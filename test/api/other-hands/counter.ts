import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseReceipt, CaseView } from '#channels/http/schemas/case.ts';
import type { Clerks } from '#channels/http/schemas/clerk.ts';
import type { Counter } from '#channels/http/schemas/counter.ts';
import { actingAs } from '#main/tour/acting-as.ts';
import { atCounter as clerkAtCounter } from '#main/tour/at-counter.ts';
import { fillIn } from '#main/tour/fill-in.ts';
import { pdfText } from '#main/tour/pdf-text.ts';
import { MANY } from '#sandbox/people/tour/plots.ts';
import { generateOperators } from '#sandbox/people/staff.ts';
import { answering, createClient, type Client, type ProblemBody, type Reply } from '../../live/client.ts';
import type { Instance } from '../../live/instance.ts';
import { generated, PERSON } from '../../live/people.ts';

/** A clerk fills in with somebody at a counter. */
export function atCounter(instance: Instance): void {
  type MyRegister = { readonly accesses: readonly { readonly who: { zh: string }; readonly why: { zh: string } }[] };
  type Refused = ProblemBody & { readonly detail: { zh: string } };

  const CLERK = '0302';
  let clerk: Client;
  let officer: Client;
  let li: Client;
  let comer = { name: '', number: '' };
  const id = randomUUID();
  const arrival = (change: object = {}) => ({ name: comer.name, number: comer.number, shown: 'identity-card', compared: true, agreed: true, ...change });
  const begin = <T = Counter>(body: object, as = randomUUID(), who = clerk): Promise<Reply<T>> => who.put<T>(`/staff/counter/visits/${as}`, body);
  const asVisit = (visit: string = id) => ({ 'x-kuaiban-visit': visit });

  beforeAll(async () => {
    comer = generated(instance, 'older', 0);
    [clerk, officer, li] = [createClient(instance.url), createClient(instance.url), createClient(instance.url)];
    await clerk.signInStaff(CLERK);
    await officer.signInStaff('0231');
    await li.signInPerson(comer.number);
  });

  test('given a browser in which a clerk is signed in, then it opens no second screen, reads none, and rates nothing: that is the person’s', async () => {
    const refused = [await clerk.post<Refused>('/public/screens', undefined), await clerk.get<Refused>(`/public/screens/${id}`), await clerk.post<Refused>(`/public/screens/${id}/acts`, { act: 'confirm', sheet: '0'.repeat(64) }), await clerk.put<Refused>(`/rating-links/${'0'.repeat(32)}`, { score: 5, comment: '' })];
    expect(refused.map(({ status, body }) => [status, body.detail.zh.includes('来办事的人')])).toEqual(refused.map(() => [403, true]));
    expect((await createClient(instance.url).post('/public/screens', undefined)).status).toBe(200);
  });

  test('given nobody who was identified, then a clerk sees nobody, and who is no clerk has no counter', async () => {
    expect((await officer.get('/staff/counter')).status).toBe(403);
    expect((await begin(arrival(), randomUUID(), officer)).status).toBe(403);
    for (const change of [{ name: '李桂' }, { number: '371302198001010022' }]) expect(await begin<Refused>(arrival(change))).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body/number' }] } });
    for (const change of [{ compared: false }, { agreed: false }, { shown: 'library-card' }]) expect((await begin(arrival(change))).status).toBe(422);
    expect((await clerk.get<Counter>('/staff/counter')).body.visit).toBeUndefined();
    for (const visit of [randomUUID(), 'x']) expect(await clerk.get<Refused>('/me', { headers: asVisit(visit) })).toMatchObject({ status: 403, body: { detail: { zh: expect.stringContaining('已经结束') } } });
  });

  describe('given somebody at the counter', () => {
    let filed: CaseView;

    test('then the clerk asks as that person, for what a counter does and no more; nobody else does', async () => {
      expect([(await begin(arrival(), id)).body.visit?.person.name, (await begin(arrival(), id)).status]).toEqual([comer.name, 200]);
      expect(await begin<Refused>(arrival({ name: PERSON.wang.name, number: PERSON.wang.number }))).toMatchObject({ status: 409, body: { detail: { zh: expect.stringContaining('上一位') } } });
      expect((await clerk.get<{ kind: string; name: string }>('/me', { headers: asVisit() })).body).toMatchObject({ kind: 'person', name: comer.name });
      expect((await clerk.get<{ kind: string }>('/me')).body.kind).toBe('staff');
      for (const path of ['/jobs', '/answers', '/fairs', '/wages', '/training']) expect((await clerk.get(path, { headers: asVisit() })).status, path).toBe(200);
      for (const path of ['/me/register', '/me/cases', '/me/mandates', '/me/payments', '/me/messages']) expect((await clerk.get(path, { headers: asVisit() })).status, path).toBe(403);
      expect((await li.get('/me', { headers: asVisit() })).status).toBe(403);
      expect((await officer.get('/me', { headers: asVisit() })).status).toBe(403);
    });

    test('then the clerk acts for an enterprise that has named the person, within what it gave them, and both are named', async () => {
      const [manager, appointment] = [createClient(instance.url), randomUUID()];
      const operator = generateOperators(instance.people.enterprises)[13]!;
      await manager.signInEnterprise(operator.creditCode, operator.operator);
      const { id: enterprise } = (await manager.get<{ id: string }>('/me')).body;
      const days = (count: number): string => new Date(Date.now() + count * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
      const both = { ...asVisit(), 'x-kuaiban-for': enterprise };
      expect((await clerk.get('/me', { headers: both })).status).toBe(403);
      expect((await manager.put(`/enterprise/clerks/${appointment}`, { ...comer, scopes: ['matters'], events: [MANY.event], from: days(0), to: days(9) })).status).toBe(201);
      expect((await clerk.get<Counter>('/staff/counter')).body.visit?.parties.find(({ id: party }) => party === enterprise)).toMatchObject({ as: 'clerk', matters: [{ id: MANY.event, alone: false }] });
      expect((await clerk.get<{ kind: string; acting: { name: string } }>('/me', { headers: both })).body).toMatchObject({ kind: 'enterprise', acting: { name: comer.name } });
      for (const path of ['/me/cases', '/me/payments', '/enterprise/clerks', '/enterprise/batches']) expect((await clerk.get(path, { headers: both })).status, path).toBe(403);
      const worker = generated(instance, 'worker', 0);
      const at = actingAs(clerkAtCounter(clerk, id), enterprise);
      const { body: { about } } = await at.post<{ about: string }>('/parties', worker);
      const { status, body: hired } = await fillIn(at, { lifeEvent: MANY.event, about, wanted: MANY.answers });
      expect(status).toBe(201);
      expect((await manager.get<CaseView>(`/cases/${hired.number}`)).body.timeline[0]!.text.zh).toMatch(new RegExp(`由 ${CLERK} 代为填写并受理.*经办人 ${comer.name}`, 'u'));
      expect((await manager.get<Clerks>('/enterprise/clerks')).body.done.map((each) => [each.name, each.case])).toContainEqual([comer.name, hired.number]);
      expect((await clerk.get<Counter>('/staff/counter')).body.visit?.cases).toMatchObject([{ number: hired.number, party: enterprise, here: true, items: expect.arrayContaining([expect.objectContaining({ no: 1 })]) }]);
      expect((await clerk.send(`/api/v1/staff/counter/visits/${id}/cases/${hired.number}/receipt.pdf`)).status).toBe(200);
      // The case is the enterprise's: as themself the person has none of it.
      expect((await clerk.get(`/cases/${hired.number}`, { headers: asVisit() })).status).toBe(404);
      await manager.post(`/enterprise/clerks/${appointment}/removal`, {});
      expect([(await at.get(`/cases/${hired.number}`)).status, (await clerk.get<Counter>('/staff/counter')).body.visit?.cases, (await clerk.send(`/api/v1/staff/counter/visits/${id}/cases/${hired.number}/receipt.pdf`)).status]).toEqual([403, [], 404]);
    });

    test('when it is handed in there, then it is accepted by the clerk over the counter, and never drawn for the clerk', async () => {
      const body = answering({ 'hardship.class': 'older' });
      expect((await clerk.call('POST', '/plans', { body: { lifeEvent: 'unemployment', body }, headers: asVisit() })).status).toBe(200);
      const key = randomUUID();
      const hand = () => clerk.call<CaseReceipt>('POST', '/cases', { body: { lifeEvent: 'unemployment', body }, headers: { ...asVisit(), 'idempotency-key': key } });
      const [first, again] = [await hand(), await hand()];
      expect([first.status, again.status, again.body.number]).toEqual([201, 200, first.body.number]);
      filed = (await li.get<CaseView>(`/cases/${first.body.number}`)).body;
      expect([filed.channel, filed.timeline[0]!.text.zh]).toEqual(['counter', expect.stringContaining(`由 ${CLERK} 代为填写并受理`)]);
      expect(filed.items.flatMap(({ officer: drawn }) => drawn ?? [])).not.toContain(CLERK);
      expect(filed.items.some(({ officer: drawn }) => drawn !== undefined)).toBe(true);
      expect((await clerk.get<CaseView>(`/cases/${filed.number}`, { headers: asVisit() })).status).toBe(200);
      // How what comes of it gets to the person can be said there too; of what is not the person's, nothing.
      expect((await clerk.get(`/cases/${filed.number}/deliveries`, { headers: asVisit() })).status).toBe(200);
      expect((await clerk.call('PUT', `/cases/${filed.number}/items/1/paper`, { body: { recipient: { name: '李', phone: '1', address: 'x' } }, headers: asVisit() })).status).not.toBe(403);
      expect((await clerk.get<Counter>('/staff/counter')).body.visit?.cases.map(({ number }) => number)).toEqual([filed.number]);
      const receipt = await clerk.send(`/api/v1/staff/counter/visits/${id}/cases/${filed.number}/receipt.pdf`);
      expect([receipt.status, receipt.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      // All of them at once, each as it is printed by itself.
      const papers = (await clerk.get<Counter>('/staff/counter')).body.visit!.cases[0]!.documents;
      const together = await clerk.send(`/api/v1/staff/counter/visits/${id}/cases/${filed.number}/documents`);
      expect([together.status, together.headers.get('content-type'), papers.length > 1]).toEqual([200, 'application/pdf', true]);
      const words = pdfText(Buffer.from(await together.arrayBuffer()));
      for (const { number: paper } of papers) expect(words).toContain(`文书编号 ${paper}`);
      // That a person decides what the rules have decided is the right of whoever is not on the web, too.
      const { no } = filed.items.find(({ actions }) => actions.some(({ action, allowed }) => action === 'by-person' && allowed))!;
      const asked = { kind: 'by-person', reason: '' };
      // Only by the way on which it is read to the person and they agree.
      expect((await clerk.call('POST', `/cases/${filed.number}/items/${no}/reopening`, { body: asked, headers: asVisit() })).status).toBe(403);
      expect((await clerk.post(`/staff/visits/${id}/results/${filed.number}/items/${no}/reopening`, { ...asked, agreed: true })).status).toBe(200);
      const { reopened } = (await li.get<CaseView>(`/cases/${filed.number}`)).body.items.find((item) => item.no === no)!;
      expect([reopened?.kind, reopened?.officer === CLERK]).toEqual(['by-person', false]);
    });

    test('when the visit is over, then nothing of the person is seen any more, and the person reads who had looked and why', async () => {
      expect((await clerk.post<Counter>(`/staff/counter/visits/${id}/end`, {})).body.visit).toBeUndefined();
      for (const path of [`/cases/${filed.number}`, '/me', '/me/drafts']) expect((await clerk.get(path, { headers: asVisit() })).status, path).toBe(403);
      for (const path of ['receipt.pdf', 'documents']) expect((await clerk.get(`/staff/counter/visits/${id}/cases/${filed.number}/${path}`)).status, path).toBe(403);
      expect((await li.get<MyRegister>('/me/register')).body.accesses.map(({ who, why }) => `${who.zh}：${why.zh}`)).toContain(`经办人 ${CLERK}：您到窗口办事，已核验本人并取得同意`);
      const next = await begin(arrival({ name: PERSON.wang.name, number: PERSON.wang.number }));
      expect(next.body.visit?.cases).toEqual([]);
    });
  });
}
