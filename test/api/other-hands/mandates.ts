import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Brakes } from '#channels/http/schemas/brake.ts';
import type { CaseSummary, CaseView } from '#channels/http/schemas/case.ts';
import type { Mandates } from '#channels/http/schemas/mandate.ts';
import type { Plan } from '#channels/http/schemas/plan.ts';
import { fillIn } from '#main/tour/fill-in.ts';
import { createClient, type Client, type ProblemBody, type Reply } from '../../live/client.ts';
import { openPool, type Instance } from '../../live/instance.ts';
import { PERSON } from '../../live/people.ts';

/** Somebody acts for another by a mandate. */
export function mandates(instance: Instance): void {
  type MyRegister = { readonly accesses: readonly { readonly who: { zh: string }; readonly why: { zh: string } }[] };
  type Refused = ProblemBody & { readonly detail: { zh: string; en: string } };

  let fang: Client;
  let agent: Client;
  let wang: Client;
  let number = '';
  const id = randomUUID();
  const DAY_MS = 86_400_000;
  const dayIn = (days: number): string => new Date(Date.now() + days * DAY_MS + 8 * 3_600_000).toISOString().slice(0, 10);
  const wish = (change: object = {}) => ({ name: PERSON.li.name, number: PERSON.li.number, events: ['social-card'], from: dayIn(0), to: dayIn(30), sees: false, signature: '方志成', ...change });
  const give = <T = Mandates>(body: object, as = randomUUID()): Promise<Reply<T>> => fang.put<T>(`/me/mandates/${as}`, body);
  const mandatesOf = async (client: Client) => (await client.get<Mandates>('/me/mandates')).body.mandates;

  beforeAll(async () => {
    number = instance.people.persons.find(({ name }) => name === '方志成')!.idNumber;
    [fang, agent, wang] = [createClient(instance.url), createClient(instance.url), createClient(instance.url)];
    await fang.signInPerson(number);
    await agent.signInPerson(PERSON.li.number);
    await wang.signInPerson(PERSON.wang.number);
  });

  test('given what is wrong with a mandate, then each is said at its place, and nothing is kept', async () => {
    for (const [change, pointer] of [[{ name: '李桂' }, '/body/number'], [{ number: '371302198001010022' }, '/body/number'], [{ signature: '李桂兰' }, '/body/signature'], [{ to: dayIn(-1) }, '/body/to'], [{ to: dayIn(900) }, '/body/to'], [{ events: [] }, '/body/events'], [{ events: ['unemployment'] }, '/body/events'], [{ name: '方志成', number }, '/body/number']] as const) {
      expect(await give<Refused>(wish(change)), pointer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
    }
    expect((await agent.get('/staff/queue')).status).toBe(403);
    expect(await mandatesOf(fang)).toEqual([]);
  });

  describe('given a mandate for one event that lets see little', () => {
    let about = '';
    let filed: CaseView;

    test('then both sides have it once, however often it is sent, and only the agent can act by it', async () => {
      expect([(await give(wish(), id)).status, (await give(wish(), id)).status, (await give<Refused>(wish({ sees: true }), id)).body.code]).toEqual([201, 200, 'key-reused']);
      const [[given], [received]] = [await mandatesOf(fang), await mandatesOf(agent)];
      expect(given).toMatchObject({ id, given: true, status: 'in-force', other: { name: PERSON.li.name }, cases: [] });
      expect(given).not.toHaveProperty('about');
      expect(received).toMatchObject({ id, given: false, other: { name: '方志成' }, statement: given!.statement });
      about = received!.about!;
      expect((await wang.post('/plans', { lifeEvent: 'social-card', about, body: { answers: {}, contests: {}, promises: [] } })).status).toBe(404);
    });

    test('then the plan shows what to do and nothing that is known; what the mandate or the law leaves out is refused', async () => {
      const ask = <T>(lifeEvent: string) => agent.post<T>('/plans', { lifeEvent, about, body: { answers: {}, contests: {}, promises: [] } });
      const { status, body: plan } = await ask<Plan>('social-card');
      expect([status, plan.as, plan.known, plan.person.name]).toEqual([200, 'agent', [], '方*成']);
      expect(JSON.stringify(plan)).not.toMatch(new RegExp(`${number}|方志成`, 'u'));
      expect(await ask<Refused>('retirement')).toMatchObject({ status: 403, body: { code: 'not-yours', detail: { zh: expect.stringContaining('委托里没有这件事') } } });
      expect(await ask<Refused>('unemployment')).toMatchObject({ status: 403, body: { detail: { zh: expect.stringContaining('不能委托别人办') } } });
    });

    test('when the agent hands it in, then it is the person’s case, who sees who did it; the agent sees only how far it is', async () => {
      agent.cookies.set('kb_kiosk', '1');
      const { status, body } = await fillIn(agent, { lifeEvent: 'social-card', about, wanted: { 'card.matter': 'lost' } });
      agent.cookies.delete('kb_kiosk');
      expect([status, body.code]).toEqual([201, undefined]);
      filed = (await fang.get<CaseView>(`/cases/${body.number}`)).body;
      expect([filed.byAgent, filed.timeline[0]!.text.zh, filed.documents.length > 0]).toEqual([PERSON.li.name, expect.stringContaining(`由受托人 ${PERSON.li.name} 代办`), true]);
      const { body: seen } = await agent.get<CaseView>(`/cases/${body.number}`);
      expect([seen.about?.name, seen.documents, seen.items.flatMap(({ values, reasons }) => [...values, ...reasons]), seen.told]).toEqual(['方*成', [], [], []]);
      expect(seen.items.flatMap(({ actions }) => actions).some(({ action, allowed }) => (action === 'withdraw' || action === 'rate') && allowed)).toBe(false);
      expect((await agent.get<{ cases: CaseSummary[] }>('/me/cases')).body.cases).toMatchObject([{ number: filed.number, about: '方*成' }]);
      expect([(await mandatesOf(fang))[0]!.cases, (await mandatesOf(agent))[0]!.cases].map((cases) => cases.map((each) => each.number))).toEqual([[filed.number], [filed.number]]);
      for (const path of ['documents/R', 'deliveries', 'payments']) expect((await agent.get(`/cases/${filed.number}/${path}`)).status, path).toBe(404);
      expect((await wang.get(`/cases/${filed.number}`)).status).toBe(404);
    });

    test('then the case says that it came from a kiosk, and by it a supervisor can stop whoever handed it in for others', async () => {
      const pool = await openPool(instance);
      expect((await pool.query('select channel from case_file where number = $1', [filed.number])).rows).toEqual([{ channel: 'kiosk' }]);
      await pool.end();
      const supervisor = createClient(instance.url);
      await supervisor.signInStaff('0401');
      const brake = randomUUID();
      const pulled = await supervisor.put<Brakes>(`/staff/brakes/${brake}`, { scope: { partner: filed.number }, reason: '集中代办，正在核实' });
      expect(pulled.body.brakes?.find((each) => each.id === brake)).toMatchObject({ scope: { zh: `由${PERSON.li.name}代办的办件` }, released: null });
      expect((await supervisor.post(`/staff/brakes/${brake}/release`, { note: '已核实' })).status).toBe(200);
    });

    test('when it is taken back, then at once the agent neither acts nor sees, and is told why; the case stays with the person', async () => {
      expect((await agent.post(`/me/mandates/${id}/revocation`, {})).status).toBe(404);
      const revoke = async () => (await fang.post<Mandates>(`/me/mandates/${id}/revocation`, {})).body.mandates[0];
      const first = await revoke();
      expect(first).toMatchObject({ status: 'revoked', revokedAt: expect.any(String) });
      expect(await revoke()).toEqual(first);
      const refusal = { status: 403, body: { code: 'not-yours', detail: { zh: expect.stringContaining('本人已经撤销委托') } } };
      expect(await agent.post<Refused>('/plans', { lifeEvent: 'social-card', about, body: { answers: {}, contests: {}, promises: [] } })).toMatchObject(refusal);
      expect(await agent.call<Refused>('POST', '/cases', { body: { lifeEvent: 'social-card', about, body: { answers: {}, contests: {}, promises: [] } }, headers: { 'idempotency-key': randomUUID() } })).toMatchObject(refusal);
      expect(await agent.get<Refused>(`/cases/${filed.number}`)).toMatchObject(refusal);
      expect((await agent.get<{ cases: CaseSummary[] }>('/me/cases')).body.cases.filter((each) => each.number === filed.number)).toEqual([]);
      expect((await mandatesOf(agent))[0]).toMatchObject({ status: 'revoked', other: { name: '方*成' } });
      expect((await fang.get<CaseView>(`/cases/${filed.number}`)).body.number).toBe(filed.number);
    });
  });

  test('given a mandate that lets see, when the agent looks at the case, then they see it, and the person reads that they did', async () => {
    const { body: { mandates: [mandate] } } = await give(wish({ events: null, sees: true }));
    expect(mandate).toMatchObject({ events: null, sees: true });
    const { about } = (await mandatesOf(agent)).find(({ status }) => status === 'in-force')!;
    const { body: plan } = await agent.post<Plan>('/plans', { lifeEvent: '1.10.6', about, body: { answers: {}, contests: {}, promises: [] } });
    expect([plan.as, plan.known.length > 0]).toEqual(['agent', true]);
    const { status, body } = await fillIn(agent, { lifeEvent: 'local.entitlement-statement', about: about! });
    expect([status, body.code]).toEqual([201, undefined]);
    expect((await agent.get<CaseView>(`/cases/${body.number}`)).body.items[0]!.reasons.length).toBeGreaterThan(0);
    expect((await fang.get<MyRegister>('/me/register')).body.accesses).toContainEqual(expect.objectContaining({ who: expect.objectContaining({ zh: `受托人 ${PERSON.li.name}` }) as unknown, why: expect.objectContaining({ zh: '按您的委托代办' }) as unknown }));

    // A death ends every mandate (民法典 第一百七十三条): the agent sees no more of the case than a stranger, and does nothing in it.
    const owner = await openPool(instance);
    try {
      const { rows: [entry] } = await owner.query<{ id: string }>(`insert into kuaiban.register_entry (region, subject_id, id, kind, data, from_day, recorded_at, origin) select region, id, gen_random_uuid(), 'death', '{}', current_date, now(), '{"kind":"import","system":"test"}' from kuaiban.subject where id = $1 returning id`, [about!.split('.')[0]]);
      const refused = await agent.get<Refused>(`/cases/${body.number}`);
      expect([refused.status, refused.body.detail.zh]).toEqual([403, expect.stringContaining('委托已经到期或者终止')]);
      expect((await agent.post<Refused>(`/cases/${body.number}/withdrawal`, { items: [1], reason: '不办了' })).status).toBe(403);
      await owner.query('delete from kuaiban.register_entry where id = $1', [entry!.id]);
      expect((await agent.get(`/cases/${body.number}`)).status).toBe(200);
    } finally {
      await owner.end();
    }
  });
}
