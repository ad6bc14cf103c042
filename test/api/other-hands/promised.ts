import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { InspectionList, OwnInspections, StaffInspection } from '#channels/http/schemas/inspection.ts';
import type { Mandates } from '#channels/http/schemas/mandate.ts';
import type { Plan } from '#channels/http/schemas/plan.ts';
import type { CreditCase, CreditTasks, MyCredit } from '#channels/http/schemas/promise.ts';
import { fillIn } from '#main/tour/fill-in.ts';
import { PROMISED } from '#sandbox/people/tour/plots.ts';
import { createClient, type Client, type ProblemBody } from '../../live/client.ts';
import { wakeDuty } from '../../live/departments.ts';
import type { Instance } from '../../live/instance.ts';
import { generated } from '../../live/people.ts';

const FOUND = '人事考试中心核查：没有取得承诺的学历', MADE_GOOD = '已经补交学历证书并改正', DAY_MS = 86_400_000;
const OK = { verdict: 'ok', note: '' } as const;
const DOUBT = { findings: { completeness: OK, consistency: { verdict: 'wrong', note: FOUND }, lawfulness: OK }, files: [], told: FOUND, consequences: ['break-promise'], promises: [PROMISED.element] };
const UNTRUE = { conclusion: 'burden', consequences: ['break-promise'], promises: [PROMISED.element], reason: FOUND, stands: '学历证书正在补发，结果先保留' };
const INSPECTORS = ['0461', '0462', '0463'];

/** A promise, and the inspection that finds it untrue: each act belongs to one pair of hands, and all others are told so. */
export function promised(instance: Instance): void {
  let [who, other, inspector, undrawn, officer, supervisor, another, away]: Client[] = [];
  let [filed, number, at, promise]: string[] = [];
  const nobody = () => createClient(instance.url);
  const signed = async (staff: string): Promise<Client> => { const client = nobody(); await client.signInStaff(staff); return client; };
  const own = async () => (await who!.get<OwnInspections>(`/cases/${filed}/inspections`)).body.inspections.find((each) => each.number === number)!;
  const view = async () => (await supervisor!.get<StaffInspection>(at!)).body;
  const standing = async () => (await who!.get<CaseView>(`/cases/${filed}`)).body.promises?.find(({ element }) => element === PROMISED.element)?.standing;
  /** On the version as it stands, unless another is said. */
  const act = async <T = StaffInspection>(by: Client, verb: string, body: unknown, version?: number) => by.post<T>(`${at}/${verb}`, body, { 'if-match': `"${version ?? (await view()).version}"` });
  const acts = [['findings', DOUBT], ['conclusion', UNTRUE], ['hand-back', { reason: '认识当事人，应当回避' }], ['confirmation', { note: '' }], ['return', { reason: '理由不充分，请补充' }]] as const;

  beforeAll(async () => {
    [who, other] = [nobody(), nobody()];
    await who.signInPerson(generated(instance, 'anybody', 50).number);
    await other.signInPerson(generated(instance, 'anybody', 51).number);
    [supervisor, another, officer, away] = [await signed('0401'), await signed('0402'), await signed('0345'), await signed('45010402')];
    const { status, body } = await fillIn(who, { lifeEvent: PROMISED.event, wanted: PROMISED.answers });
    expect([status, body.code]).toEqual([201, undefined]);
    filed = body.number;
    promise = `/cases/${filed}/promises/${PROMISED.element}`;
    const { no } = body.items.find(({ service }) => service === PROMISED.matter)!;
    await vi.waitFor(async () => {
      await wakeDuty(instance, 'look-at-approvals');
      number = (await who!.get<OwnInspections>(`/cases/${filed}/inspections`)).body.inspections.find((each) => each.no === no)?.number;
      expect(number).toBeTruthy();
    }, { timeout: 60_000, interval: 500 });
    at = `/staff/inspections/${number}`;
    await vi.waitFor(async () => { await wakeDuty(instance, 'draw-inspectors'); expect((await view()).inspector).toBeTruthy(); }, { timeout: 60_000, interval: 500 });
    const drawn = (await view()).inspector!;
    [inspector, undrawn] = [await signed(drawn), await signed(INSPECTORS.find((each) => each !== drawn)!)];
  });

  test('given a promise signed for something else, or by whom it is not open to, then it is refused at its field and nothing is filed', async () => {
    const body = { answers: PROMISED.answers, contests: {}, promises: [PROMISED.element], signed: { [PROMISED.element]: 'a'.repeat(64) } };
    expect(await other!.submit<ProblemBody>(body, undefined, PROMISED.event)).toMatchObject({ status: 422, body: { errors: [{ pointer: `/body/body/signed/${PROMISED.element}` }] } });
    // What somebody else has signed is no more of use than what nobody has.
    const theirs = (await who!.get<CaseView>(`/cases/${filed}`)).body.promises!.find(({ element }) => element === PROMISED.element)!.digest;
    expect(await other!.submit<ProblemBody>({ ...body, signed: { [PROMISED.element]: theirs } }, undefined, PROMISED.event)).toMatchObject({ status: 422, body: { errors: [{ pointer: `/body/body/signed/${PROMISED.element}` }] } });
    expect((await other!.get<{ cases: unknown[] }>('/me/cases')).body.cases).toEqual([]);
  });

  test('given an agent under a mandate, then they promise nothing for another', async () => {
    const of = generated(instance, 'anybody', 52), agent = generated(instance, 'anybody', 53);
    const [principal, acting] = [nobody(), nobody()];
    await principal.signInPerson(of.number);
    await acting.signInPerson(agent.number);
    const day = (days: number): string => new Date(Date.now() + days * DAY_MS + 8 * 3_600_000).toISOString().slice(0, 10);
    expect((await principal.put(`/me/mandates/${randomUUID()}`, { name: agent.name, number: agent.number, events: null, from: day(0), to: day(30), sees: true, signature: of.name })).status).toBe(201);
    const { about } = (await acting.get<Mandates>('/me/mandates')).body.mandates[0]!;
    const body = { answers: PROMISED.answers, contests: {}, promises: [PROMISED.element] };
    expect((await acting.post<Plan>('/plans', { lifeEvent: PROMISED.event, about, body })).status).toBe(403);
    expect((await acting.call('POST', '/cases', { body: { lifeEvent: PROMISED.event, about, body }, headers: { 'idempotency-key': randomUUID() } })).status).toBe(403);
    expect((await principal.get<{ cases: unknown[] }>('/me/cases')).body.cases).toEqual([]);
  });

  describe('an inspection', () => {
    test('given nobody, an officer, an inspector who was not drawn, or another city, then they neither see it nor act on it', async () => {
      const { version } = await view();
      for (const [by, status] of [[nobody(), 401], [who!, 403], [officer!, 403], [undrawn!, 403], [away!, 404]] as const) {
        expect((await by.get(at!)).status).toBe(status);
        for (const [verb, body] of acts) expect([verb, (await act(by, verb, body, version)).status]).toEqual([verb, by === undrawn && (verb === 'confirmation' || verb === 'return') ? 403 : status]);
      }
      expect((await nobody().get('/staff/inspections')).status).toBe(401);
      for (const by of [who!, officer!, supervisor!]) expect((await by.get('/staff/inspections')).status).toBe(403);
      for (const by of [who!, officer!, inspector!]) expect((await by.get('/staff/supervision/inspections')).status).toBe(403);
      expect((await undrawn!.get<InspectionList>('/staff/inspections')).body.rows.map((each) => each.number)).not.toContain(number);
      expect((await inspector!.get<InspectionList>('/staff/inspections')).body.rows.map((each) => each.number)).toContain(number);
      expect(await view()).toMatchObject({ version, status: 'open' });
    });

    test('given another person, then there is no inspection to see or to speak in, and nobody speaks before anything is found', async () => {
      const hearing = (by: Client, of = number) => by.post(`/cases/${filed}/inspections/${of}/hearing`, { text: '这是我的说明', files: [] });
      expect([(await nobody().get(`/cases/${filed}/inspections`)).status, (await hearing(nobody())).status]).toEqual([401, 401]);
      expect([(await other!.get(`/cases/${filed}/inspections`)).status, (await hearing(other!)).status]).toEqual([404, 404]);
      expect([(await hearing(who!)).status, (await hearing(who!, filed)).status]).toEqual([409, 404]);
    });

    test('given findings that lack something or come late, then that is told at its place and changes nothing', async () => {
      const wrong: readonly (readonly [object, string])[] = [
        [{ ...DOUBT, told: '' }, '/body/told'], [{ ...DOUBT, findings: { ...DOUBT.findings, consistency: { verdict: 'wrong', note: '短' } } }, '/body/findings/consistency/note'],
        [{ ...DOUBT, findings: { ...DOUBT.findings, lawfulness: { verdict: 'constructor', note: '' } } }, '/body/findings/lawfulness/verdict'], [{ ...DOUBT, files: [randomUUID()] }, '/body/files'],
        [{ ...DOUBT, consequences: [] }, '/body/consequences'], [{ findings: DOUBT.findings, files: [], told: FOUND }, '/body/consequences'], [{ ...DOUBT, consequences: ['constructor'] }, '/body/consequences'], [{ ...DOUBT, promises: [] }, '/body/promises'], [{ ...DOUBT, promises: ['constructor'] }, '/body/promises'],
      ];
      for (const [body, pointer] of wrong) expect([pointer, await act<ProblemBody>(inspector!, 'findings', body)]).toMatchObject([pointer, { status: 422, body: { errors: [{ pointer: expect.stringContaining(pointer) as unknown }] } }]);
      const { version } = await view();
      expect((await act(inspector!, 'findings', DOUBT, version - 1)).status).toBe(412);
      expect((await inspector!.post(`${at}/findings`, DOUBT)).status).toBe(428);
      expect((await act(supervisor!, 'findings', DOUBT)).status).toBe(409);
      expect(await view()).toMatchObject({ version, status: 'open' });
    });

    test('when the inspector doubts, the person is heard, and a promise is named, then a supervisor confirms it and nobody else does', async () => {
      const open = (await view()).version;
      // First it is heard about another look at the decision only.
      expect((await act(inspector!, 'findings', { ...DOUBT, consequences: ['reopen'], promises: [] })).status).toBe(200);
      expect((await act(inspector!, 'findings', DOUBT, open)).status).toBe(412);
      expect((await act(inspector!, 'findings', DOUBT)).status).toBe(409);
      expect((await own()).hearing?.intended).toMatchObject([{ consequence: 'reopen', meaning: { zh: expect.stringContaining('更正或者撤销') as unknown }, basis: expect.stringContaining('行政许可法') as unknown, promises: [], terms: [] }]);
      expect((await who!.post(`/cases/${filed}/inspections/${number}/hearing`, { text: '证书还没有发下来，请等一等', files: [] })).status).toBe(200);
      expect(await act<ProblemBody>(inspector!, 'conclusion', UNTRUE)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body/consequences', detail: { en: 'Hear the person about this first' } }, { pointer: '/body/promises' }] } });
      expect((await view()).consequences.map(({ consequence, off }) => [consequence, off === undefined])).toEqual([['reopen', true], ['break-promise', false]]);
      // Then about the promise as well, anew.
      for (const [by, status] of [[undrawn!, 403], [away!, 404], [who!, 403], [supervisor!, 409]] as const) expect((await act(by, 'findings', DOUBT)).status).toBe(status);
      expect((await act(inspector!, 'findings', DOUBT)).status).toBe(200);
      const { hearing, earlier, speak } = await own();
      expect([speak, earlier.map(({ said }) => said.map(({ text }) => text))]).toEqual([true, [['证书还没有发下来，请等一等']]]);
      expect(hearing?.intended).toMatchObject([{ consequence: 'break-promise', basis: expect.stringContaining('国办发〔2020〕42号') as unknown, promises: [{ element: PROMISED.element, text: { zh: expect.stringContaining('学历') as unknown } }] }]);
      expect(hearing?.intended?.[0]?.terms.map(({ limit }) => limit.zh)).toEqual(['12 个月', '12 个月', '3 个月']);
      expect((await act(inspector!, 'conclusion', UNTRUE)).status).toBe(409);
      expect((await who!.post(`/cases/${filed}/inspections/${number}/hearing`, { text: '证书还没有发下来', files: [randomUUID()] })).status).toBe(422);
      expect((await who!.post(`/cases/${filed}/inspections/${number}/hearing`, { text: '证书还没有发下来', files: [] })).status).toBe(200);
      for (const [body, pointer] of [[{ ...UNTRUE, promises: [] }, '/body/promises'], [{ ...UNTRUE, stands: '' }, '/body/stands'], [{ ...UNTRUE, promises: ['constructor'] }, '/body/promises'], [{ ...UNTRUE, consequences: [] }, '/body/consequences'], [{ ...UNTRUE, reason: '短' }, '/body/reason']] as const) expect([pointer, await act<ProblemBody>(inspector!, 'conclusion', body)]).toMatchObject([pointer, { status: 422, body: { errors: [{ pointer }] } }]);
      expect((await act(inspector!, 'conclusion', UNTRUE)).status).toBe(200);
      expect(await own()).toMatchObject({ status: 'concluding', speak: false });
      for (const [by, status] of [[inspector!, 403], [undrawn!, 403], [away!, 404], [who!, 403]] as const) expect((await act(by, 'confirmation', { note: '' })).status).toBe(status);
      expect(await standing()).toBe('made');
      expect((await act(supervisor!, 'confirmation', { note: '' })).status).toBe(200);
      await vi.waitFor(async () => { await wakeDuty(instance, 'follow-inspections'); expect([await standing(), (await own()).status]).toEqual(['broken', 'closed']); }, { timeout: 60_000, interval: 500 });
    });
  });

  describe('a record of an untrue promise', () => {
    test('given another person, then they neither take back nor ask nor object, and see no record', async () => {
      const tries = (by: Client) => Promise.all([by.post(`${promise}/withdrawal`, { reason: '' }), by.post(`${promise}/credit`, { kind: 'repair', reason: MADE_GOOD }), by.post(`${promise}/credit`, { kind: 'objection', reason: MADE_GOOD })]);
      for (const [by, status] of [[nobody(), 401], [other!, 404]] as const) expect((await tries(by)).map((each) => each.status)).toEqual([status, status, status]);
      expect((await nobody().get('/me/credit')).status).toBe(401);
      expect((await other!.get<MyCredit>('/me/credit')).body).toEqual({ records: [] });
      expect((await who!.get<MyCredit>('/me/credit')).body).toMatchObject({ restrictedUntil: expect.any(String) as unknown, records: [{ case: filed, promise: { standing: 'broken', broken: { finding: FOUND } } }] });
    });

    test('given its person, then what lacks something is told at its field, and what is too late or too early says so', async () => {
      const asks = (body: unknown, of = promise) => who!.post<ProblemBody>(`${of}/credit`, body);
      for (const [body, pointer] of [[{ kind: 'constructor', reason: MADE_GOOD }, '/body/kind'], [{ kind: 'objection', reason: '短' }, '/body/reason'], [{ kind: 'objection' }, '/body']] as const) expect([pointer, await asks(body)]).toMatchObject([pointer, { status: 422, body: { errors: [{ pointer: expect.stringContaining(pointer) as unknown }] } }]);
      expect((await asks({ kind: 'repair', reason: MADE_GOOD })).status).toBe(409);
      expect((await who!.post(`${promise}/withdrawal`, { reason: '' })).status).toBe(409);
      expect([404, 409, 422]).toContain((await asks({ kind: 'objection', reason: MADE_GOOD }, `/cases/${filed}/promises/constructor`)).status);
      expect((await asks({ kind: 'objection', reason: '证书已经发下来，核查时没有查到' })).status).toBe(200);
      expect((await asks({ kind: 'objection', reason: '证书已经发下来，核查时没有查到' })).status).toBe(409);
    });

    test('given whoever does not supervise this city, then they neither see the requests nor answer them; answered it is answered once', async () => {
      const answer = (by: Client, body: unknown, tag?: string) => by.post<CreditCase & ProblemBody>(`/staff/credit/${filed}/${PROMISED.element}`, body, tag === undefined ? undefined : { 'if-match': tag });
      const said = { granted: true, note: '核实证书在核查以后才上传，记录撤销' };
      const { headers } = await supervisor!.get<CreditCase>(`/staff/credit/${filed}`);
      const tag = headers.get('etag')!;
      for (const [by, status] of [[nobody(), 401], [who!, 403], [officer!, 403], [inspector!, 403]] as const) expect([(await by.get('/staff/credit')).status, (await by.get(`/staff/credit/${filed}`)).status, (await answer(by, said, tag)).status]).toEqual([status, status, status]);
      expect([(await away!.get(`/staff/credit/${filed}`)).status, (await answer(away!, said, tag)).status]).toEqual([404, 404]);
      expect((await away!.get<CreditTasks>('/staff/credit')).body.tasks.map((task) => task.case)).not.toContain(filed);
      expect((await supervisor!.get<CreditTasks>('/staff/credit')).body.tasks).toContainEqual(expect.objectContaining({ case: filed, what: 'objection' }));
      expect([(await answer(supervisor!, said)).status, (await answer(supervisor!, said, '"1"')).status]).toEqual([428, 412]);
      expect(await answer(another!, { ...said, note: ' ' }, tag)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body/note' }] } });
      // It was this supervisor who confirmed that the promise was untrue: another one answers.
      expect(await answer(supervisor!, said, tag)).toMatchObject({ status: 403, body: { detail: { zh: expect.stringContaining('认定过不实') as unknown } } });
      expect((await answer(another!, said, tag)).body.promises.map(({ element, standing: now }) => [element, now])).toContainEqual([PROMISED.element, 'cleared']);
      expect((await answer(another!, said, tag)).status).toBe(412);
      expect((await who!.get<MyCredit>('/me/credit')).body.restrictedUntil).toBeUndefined();
    });

    test('given all that, then its person reads who has looked', async () => {
      const { body } = await who!.get<{ accesses: { why: { zh: string } }[] }>('/me/register');
      expect(body.accesses.map(({ why }) => why.zh)).toContain('督办');
    });
  });
}
