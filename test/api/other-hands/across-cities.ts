import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { ServiceGuide } from '#channels/http/schemas/catalog.ts';
import type { Counter, HelpedList } from '#channels/http/schemas/counter.ts';
import type { StaffItem } from '#channels/http/schemas/staff.ts';
import { atCounter } from '#main/tour/at-counter.ts';
import { fillIn } from '#main/tour/fill-in.ts';
import { act, correctsAt } from '#main/tour/stories/acts.ts';
import { pdfText } from '#main/tour/pdf-text.ts';
import { peopleAnchor } from '#sandbox/people/anchor.ts';
import { generatePeople } from '#sandbox/people/generate-people.ts';
import { CITIES, toldOf } from '#sandbox/people/places.ts';
import { BY_OFFICER, castFor } from '#sandbox/people/tour/plots.ts';
import { createClient, type Client, type ProblemBody, type Reply } from '../../live/client.ts';
import { openPool, type Instance } from '../../live/instance.ts';

/** A counter of one city accepts what another one decides. */
export function acrossCities(instance: Instance): void {
  type MyRegister = { readonly accesses: readonly { readonly who: { zh: string }; readonly what: { zh: string }; readonly why: { zh: string } }[] };
  type Refused = ProblemBody & { readonly detail: { zh: string } };

  const [NANNING, LIUZHOU] = ['450100', '450200'];
  const CLERK = '45020302', COLLEAGUE = '45020231';
  const first = randomUUID();
  let pool: Pool;
  let clerk: Client;
  let here: Client;
  let comer = { name: '', number: '' };
  let own: Client;
  const arrival = (change: object = {}) => ({ name: comer.name, number: comer.number, shown: 'identity-card', compared: true, agreed: true, city: NANNING, ...change });
  const begin = <T = Counter>(body: object, as = randomUUID(), who = clerk): Promise<Reply<T>> => who.put<T>(`/staff/counter/visits/${as}`, body);
  const end = (visit: string): Promise<Reply<Counter>> => clerk.post<Counter>(`/staff/counter/visits/${visit}/end`, {});
  const helped = async (who = clerk): Promise<HelpedList['rows']> => (await who.get<HelpedList>('/staff/counter/helped')).body.rows;
  const plot = <T>(written: T): T => toldOf(CITIES.get(NANNING)!, written);

  beforeAll(async () => {
    const { seed, day } = await peopleAnchor(instance.dataFolder, '');
    const [person] = castFor(generatePeople(seed, day, NANNING).persons, 'older');
    comer = { name: person!.name, number: person!.idNumber };
    pool = await openPool(instance);
    await pool.query(`update kuaiban.officer set roles = roles || '{clerk}' where region = $1 and number = $2`, [LIUZHOU, COLLEAGUE]);
    [clerk, own] = [createClient(instance.url), createClient(instance.url)];
    here = atCounter(clerk, first);
    await clerk.signInStaff(CLERK);
    await own.signInPerson(comer.number);
  });
  afterAll(() => pool.end());

  test('given a city without an agreement, or a person of another one, then nothing begins', async () => {
    const elsewhere = createClient(instance.url);
    await elsewhere.signInStaff('0302');
    expect((await elsewhere.get<Counter>('/staff/counter')).body.cities).toEqual([]);
    expect((await begin<Refused>(arrival(), randomUUID(), elsewhere))).toMatchObject({ status: 403, body: { detail: { zh: expect.stringContaining('没有和本市约定') } } });
    expect((await begin(arrival({ city: '371300' }))).status).toBe(403);
    expect((await begin(arrival({ city: '999999' }))).status).toBe(403);
    expect((await begin(arrival({ city: 'nanning' }))).status).toBe(422);
    expect(await begin<Refused>(arrival({ city: LIUZHOU }))).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body/number', detail: { zh: expect.stringContaining('柳州市没有登记这个人') } }] } });
    expect(await begin<Refused>(arrival({ name: '韦无名' }))).toMatchObject({ status: 422, body: { errors: [{ detail: { zh: expect.stringContaining('南宁市没有登记') } }] } });
    expect((await clerk.get<Counter>('/staff/counter')).body).toMatchObject({ here: { code: LIUZHOU }, cities: [{ code: NANNING, confidence: 'to-verify' }] });
  });

  test('given the guide of a matter, then it says in which other cities it is accepted, and nothing where there is none', async () => {
    const guide = async (region: string) => (await createClient(instance.url).get<ServiceGuide>(`/services/${BY_OFFICER.matter}?region=${region}`)).body.contact.helpers?.map(({ city }) => city.zh);
    expect([await guide(NANNING!), await guide(LIUZHOU!), await guide('371300')]).toEqual([['柳州市'], ['南宁市'], undefined]);
  });

  describe('given somebody of Nanning at a counter of Liuzhou', () => {
    let filed: CaseView;
    let no = 0;

    test('then the clerk asks as that person in Nanning, for what a counter does and no more', async () => {
      const begun = await begin(arrival(), first);
      expect([begun.body.visit?.person.name, begun.body.visit?.city?.code, (await begin(arrival(), first)).status]).toEqual([comer.name, NANNING, 200]);
      expect(begun.body.visit?.consent).toMatch(/在柳州市的窗口办理南宁市的事项.*提供给柳州市窗口.*由南宁市审核决定/u);
      expect(await begin<Refused>(arrival())).toMatchObject({ status: 409, body: { detail: { zh: expect.stringContaining('上一位') } } });
      expect((await here.get<{ kind: string; name: string }>('/me')).body).toMatchObject({ kind: 'person', name: comer.name });
      for (const path of ['/me/register', '/me/cases', '/me/mandates', '/me/payments', '/me/messages', '/me/parties']) expect((await here.get(path)).status, path).toBe(403);
      for (const path of ['/me', '/me/drafts']) expect((await atCounter(own, first).get(path)).status, path).toBe(403);
    });

    test('then what the person had begun at home stays closed, and what is written at the counter takes its place', async () => {
      const body = { answers: plot({ 'job.district': '371302' }), contests: {}, promises: [] };
      expect((await own.put(`/me/drafts/${BY_OFFICER.event}`, body)).status).toBe(200);
      await end(first);
      const again = randomUUID();
      await begin(arrival(), again);
      here = atCounter(clerk, again);
      expect((await here.get<{ drafts: unknown[] }>('/me/drafts')).body.drafts).toEqual([]);
      expect((await here.call('DELETE', `/me/drafts/${BY_OFFICER.event}`)).status).toBe(204);
      expect((await own.get<{ drafts: unknown[] }>('/me/drafts')).body.drafts).toHaveLength(1);
      expect((await here.put(`/me/drafts/${BY_OFFICER.event}`, { ...body, answers: {} })).status).toBe(200);
      expect((await here.get<{ drafts: unknown[] }>('/me/drafts')).body.drafts).toHaveLength(1);
      expect((await clerk.get(`/me`, { headers: { 'x-kuaiban-visit': first } })).status).toBe(403);
    });

    test('when it is handed in, then it is a case of Nanning with the counter on it; the person reads where, an officer of Nanning is drawn', async () => {
      const done = await fillIn(here, { lifeEvent: BY_OFFICER.event, wanted: plot(BY_OFFICER.answers) });
      expect(done.status).toBe(201);
      expect(done.body.number.startsWith(NANNING!)).toBe(true);
      filed = (await own.get<CaseView>(`/cases/${done.body.number}`)).body;
      expect([filed.channel, filed.timeline[0]!.text.zh]).toEqual(['counter', expect.stringContaining(`由柳州市窗口 ${CLERK} 代为填写并受理`)]);
      const item = filed.items.find(({ service }) => service === BY_OFFICER.matter)!;
      no = item.no;
      expect(item.officer).toMatch(/^4501/u);
      // The same matter again: nothing is told but that it is there.
      const second = await fillIn(here, { lifeEvent: BY_OFFICER.event, wanted: plot(BY_OFFICER.answers) });
      expect([second.status, second.body.detail?.zh.includes(filed.number)]).toEqual([409, false]);
    });

    test('when they have two, then the counter sees both, and not what the person handed in themself', async () => {
      const byself = await fillIn(own, { lifeEvent: 'social-card', wanted: { 'card.matter': 'lost' } });
      const second = await fillIn(here, { lifeEvent: 'local.entitlement-statement' });
      expect([byself.status, second.status]).toEqual([201, 201]);
      const { visit } = (await clerk.get<Counter>('/staff/counter')).body;
      const numbers = visit!.cases.map(({ number }) => number);
      expect(numbers).toContain(filed.number);
      expect(numbers).not.toContain(byself.body.number);
      expect(visit!.cases.find(({ number }) => number === second.body.number)).toMatchObject({ state: 'ended' });
      expect((await here.get(`/cases/${byself.body.number}`)).status).toBe(404);
      expect((await clerk.send(`/api/v1/staff/counter/visits/${visit!.id}/cases/${byself.body.number}/documents/R`)).status).toBe(404);
      const receipt = await clerk.send(`/api/v1/staff/counter/visits/${visit!.id}/cases/${filed.number}/documents/R`);
      expect(pdfText(Buffer.from(await receipt.arrayBuffer()))).toContain('由南宁市审核决定');
      await end(visit!.id);
    });

    test('when the visit is over, then only a line is left, the same for a colleague, and nobody else of the city sees the case', async () => {
      const colleague = createClient(instance.url);
      await colleague.signInStaff(COLLEAGUE);
      const line = (await helped()).find(({ number }) => number === filed.number)!;
      expect(line).toMatchObject({ city: { zh: '南宁市' }, state: 'going' });
      expect(Object.keys(line).toSorted()).toEqual(['city', 'items', 'name', 'number', 'results', 'state', 'submittedAt']);
      expect((await helped(colleague)).map(({ number }) => number)).toContain(filed.number);
      expect(JSON.stringify(await helped(colleague))).not.toMatch(new RegExp(`${comer.name}|${comer.number.slice(-4)}`, 'u'));
      for (const who of [clerk, colleague]) {
        expect((await who.get(`/staff/items/${filed.number}/${no}`)).status).toBe(404);
        expect((await who.get(`/cases/${filed.number}`)).status).toBe(403);
        for (const path of ['receipt.pdf', 'documents/R']) expect((await who.send(`/api/v1/staff/counter/visits/${first}/cases/${filed.number}/${path}`)).status).toBe(403);
      }
      expect((await here.get(`/cases/${filed.number}`)).status).toBe(403);
      // In another city than these two nobody has such a line.
      const elsewhere = createClient(instance.url);
      await elsewhere.signInStaff('45010302');
      expect(await helped(elsewhere)).toEqual([]);
    });

    test('when an officer of Nanning asks for a correction, then the person answers it at the counter, identified anew, and the timeline says where', async () => {
      const desk = createClient(instance.url);
      await desk.signInStaff(filed.items.find((item) => item.no === no)!.officer!);
      const followed = { who: undefined as never, number: filed.number, no };
      expect((await desk.get<StaffItem>(`/staff/items/${filed.number}/${no}`)).body.timeline[0]!.text.zh).toContain('柳州市窗口');
      expect((await act(desk, followed, 'correct', { elements: [BY_OFFICER.asked], evidence: [], note: '请说明属于哪一种' })).status).toBe(200);
      expect((await helped()).find(({ number }) => number === filed.number)?.state).toBe('correction');
      const answer = (who: Client) => correctsAt(who, followed, { answers: { [BY_OFFICER.asked]: BY_OFFICER.answer }, files: [] });
      expect((await answer(here)).status).toBe(403);
      const back = randomUUID();
      const begun = await begin(arrival({ shown: 'social-card' }), back);
      expect(begun.body.visit?.cases.find(({ number }) => number === filed.number)).toMatchObject({ state: 'correction', documents: expect.arrayContaining([expect.objectContaining({ kind: 'correction' })]) });
      const answered = await answer(atCounter(clerk, back));
      expect(answered.status).toBe(200);
      expect((await own.get<CaseView>(`/cases/${filed.number}`)).body.timeline.map(({ text }) => text.zh)).toContainEqual(expect.stringContaining(`（柳州市窗口 ${CLERK}）`));
      expect((await desk.get<StaffItem>(`/staff/items/${filed.number}/${no}`)).body.timeline.map(({ text }) => text.zh)).toContainEqual(expect.stringContaining(`（柳州市窗口 ${CLERK}）`));
      // A decision that is there is printed for the person.
      const decision = begun.body.visit!.cases.flatMap(({ documents }) => documents).find(({ kind }) => kind === 'decision')!;
      const printed = await clerk.send(decision.href);
      expect([printed.status, printed.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      for (const path of ['withdrawal', `items/${no}/urge`, `items/${no}/reopening`]) expect((await atCounter(clerk, back).post(`/cases/${filed.number}/${path}`, {})).status, path).toBe(403);
      await end(back);
      expect((await clerk.send(decision.href)).status).toBe(403);
    });

    test('then the person reads which counter had looked, and why', async () => {
      const { accesses } = (await own.get<MyRegister>('/me/register')).body;
      const told = accesses.map(({ who, what, why }) => `${who.zh}：${what.zh}：${why.zh}`);
      expect(told).toContain(`柳州市窗口 ${CLERK}：窗口办理期间与所办事项有关的信息：您到另一个市的窗口办本市的事，已核验本人并取得同意`);
      expect(told.some((each) => each.startsWith(`柳州市窗口 ${CLERK}：办件的文书`))).toBe(true);
    });
  });
}
