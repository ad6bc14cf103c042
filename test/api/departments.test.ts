import type { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CaseView, ItemView } from '#channels/http/schemas/case.ts';
import type { Plan } from '#channels/http/schemas/plan.ts';
import type { FaultOrder } from '#sandbox/departments/faults.ts';
import type { DemoPerson } from '#sandbox/people/person.ts';
import type { ContradictionList, ContradictionView } from '#channels/http/schemas/contradiction.ts';
import type { Uses } from '#channels/http/schemas/uses.ts';
import type { DepartmentBoard, JointMatterList, SharingList } from '#channels/http/schemas/sharing.ts';
import { answering, createClient, type Client, type ProblemBody } from '../live/client.ts';
import { clearFaults, letTimePass, listAnew, messagesOf, orderFault, sayWord, wakeDuty } from '../live/departments.ts';
import { expectSoundRecords } from '../live/command.ts';
import { openPool } from '../live/instance.ts';
import { signedInAs, unmistakable } from '../live/sessions.ts';
import { usingInstance } from '../live/using-instance.ts';

const instance = usingInstance();
let pool: Pool;
let ordinary: Client[] = [];
beforeAll(async () => {
  pool = await openPool(instance);
  ordinary = await signedInAs(pool, instance.url, unmistakable(instance.people.persons).filter(isOrdinary).map(({ name }) => name));
});
afterEach(() => clearFaults(instance));
afterAll(() => pool.end());

/** Somebody whom the rules would give everything at once while all departments tell the truth. */
function isOrdinary({ featured, entries, departments, name, birthDate, sex }: DemoPerson): boolean {
  const latest = (kind: string) => entries.findLast((entry) => entry.kind === kind);
  const months = Number(latest('insurance.unemployment')?.data['months'] ?? 0);
  const job = latest('employment');
  const age = new Date().getFullYear() - Number(birthDate.slice(0, 4));
  const records = departments.publicSecurity;
  return !featured && months >= 12 && months < 60 && latest('insurance.unemployment')?.data['unusedMonths'] === 0 && age > 20 && age < 46
    && job?.to !== null && ['layoff', 'mutual-by-employer', 'contract-expired'].includes(String(job?.data['separationReason']))
    && departments.bank?.active === true && departments.bank.holder === name && records.alive && records.name === name && records.birthDate === birthDate && records.sex === sex
    && entries.some((entry) => entry.kind === 'account.socialCard') && !entries.some((entry) => ['unemployment', 'benefit.unemployment', 'pension', 'hardship'].includes(entry.kind));
}

/** The next of them. */
function somebody(): Client {
  const client = ordinary.shift();
  if (!client) throw new Error('there are not enough ordinary people');
  return client;
}

const benefitOf = (view: CaseView): ItemView => view.items.find((item) => item.service === '1.8.1')!;
const registration = (view: CaseView): ItemView => view.items.find((item) => item.service === '2.4.1')!;

test('given departments that work, then an ordinary person gets everything at once, and the bodies concerned are told exactly once', async () => {
  const client = somebody();
  const { status, body } = await client.submit<CaseView>(answering());
  expect(status).toBe(201);
  expect(body.items.map((item) => item.status)).toEqual(body.items.map(() => 'approved'));
  await vi.waitFor(async () => expect((await client.get<CaseView>(`/cases/${body.number}`)).body.told.map((each) => each.status)).toEqual(['delivered', 'delivered', 'delivered']), { timeout: 20_000, interval: 200 });
  for (const department of ['medical-insurance', 'social-insurance', 'employment-service']) expect(await messagesOf(instance, department), department).toHaveLength(1);
});

describe('given a department that does not answer', () => {
  const silent: readonly FaultOrder[] = [
    { department: 'bank', kind: 'slow', ms: 4_000 }, { department: 'bank', kind: 'silent' }, { department: 'bank', kind: '500' },
    { department: 'public-security', kind: 'slow', ms: 4_000 }, { department: 'public-security', kind: 'silent' }, { department: 'public-security', kind: '500' },
  ];
  const waiting: { client: Client; number: string; department: string | undefined }[] = [];

  test.each(silent)('$department $kind: the plan names it, and the items that need it wait instead of being decided', async (order) => {
    const client = somebody();
    await orderFault(instance, order);
    const plan = await client.post<Plan>('/plans', { lifeEvent: 'unemployment', body: answering() });
    expect(plan.status).toBe(200);
    expect(plan.body.silent.map((each) => each.department)).toEqual([order.department]);
    const { status, body } = await client.submit<CaseView>(answering());
    expect(status).toBe(201);
    expect(benefitOf(body).status).toBe('waiting');
    expect(registration(body).status).toBe(order.department === 'bank' ? 'approved' : 'waiting');
    expect(benefitOf(body).headline.zh).not.toBe('');
    waiting.push({ client, number: body.number, department: order.department });
    // Another one is served meanwhile without harm, so that the circuit to the department stays closed.
    await clearFaults(instance);
    expect((await somebody().submit<CaseView>(answering())).status).toBe(201);
  });

  test('when it answers again, then every waiting item goes on by itself', async () => {
    expect(waiting).toHaveLength(silent.length);
    await vi.waitFor(async () => {
      await letTimePass(instance, pool);
      const views = await Promise.all(waiting.map(({ client, number }) => client.get<CaseView>(`/cases/${number}`)));
      expect(new Set(views.flatMap(({ body }) => body.items.map((item) => item.status)))).toEqual(new Set(['approved']));
    }, { timeout: 25_000, interval: 500 });
  });
});

describe('given a department whose answer cannot be believed', () => {
  const lying: readonly FaultOrder[] = [
    { department: 'bank', kind: 'garbage', variant: 'truncated' }, { department: 'bank', kind: 'garbage', variant: 'types' }, { department: 'bank', kind: 'garbage', variant: 'html' },
    { department: 'public-security', kind: 'garbage', variant: 'huge' }, { department: 'bank', kind: 'partial' },
    { department: 'bank', kind: 'wrong-signature', variant: 'other-key' }, { department: 'public-security', kind: 'wrong-signature', variant: 'unsigned' }, { department: 'bank', kind: 'wrong-signature', variant: 'tampered' },
    { department: 'public-security', kind: 'contradicting', variant: 'values' }, { department: 'public-security', kind: 'contradicting', variant: 'person' },
  ];
  test.each(lying)('$department $kind $variant: a person looks, nothing is approved on it', async (order) => {
    const client = somebody();
    await orderFault(instance, order);
    const { status, body } = await client.submit<CaseView>(answering());
    expect(status).toBe(201);
    // Where the identity itself is in doubt, the benefit waits for the registration that waits for the officer.
    const first = order.department === 'bank' ? benefitOf(body) : registration(body);
    expect(first).toMatchObject({ status: 'officer', officer: expect.stringMatching(/^\d{4}$/u) });
    expect(['officer', 'waiting']).toContain(benefitOf(body).status);
    const unknown = first.reasons.filter((reason) => reason.result === 'unknown');
    expect(unknown.length).toBeGreaterThan(0);
    await clearFaults(instance);
    expect((await somebody().submit<CaseView>(answering())).status).toBe(201);
  });

  test('cut off in the middle: it is as good as silent', async () => {
    const client = somebody();
    await orderFault(instance, { department: 'bank', kind: 'garbage', variant: 'cut' });
    const { status, body } = await client.submit<CaseView>(answering());
    expect([status, benefitOf(body).status]).toEqual([201, 'waiting']);
  });
});

test('given a body that fails when it is told, then it is told again until it has it, and has it once', async () => {
  const before = new Set((await messagesOf(instance, 'medical-insurance')).map((each) => each.message));
  await orderFault(instance, { department: 'medical-insurance', kind: '500' });
  const client = somebody();
  const { body } = await client.submit<CaseView>(answering());
  const told = async (): Promise<string[]> => (await client.get<CaseView>(`/cases/${body.number}`)).body.told.map((each) => each.status).toSorted();
  await vi.waitFor(async () => expect(await told()).toContain('failing'), { timeout: 20_000, interval: 200 });
  expect(benefitOf(body).status).toBe('approved');
  await clearFaults(instance);
  // A delivery that was under way while the fault still stood comes back late and is due later: time passes until it has gone through.
  await vi.waitFor(async () => {
    await letTimePass(instance, pool);
    expect(await told()).toEqual(['delivered', 'delivered', 'delivered']);
  }, { timeout: 25_000, interval: 500 });
  const { rows } = await pool.query<{ id: string }>(`select id from kuaiban.message where case_number = $1 and department = 'medical-insurance'`, [body.number]);
  const messages = (await messagesOf(instance, 'medical-insurance')).filter((each) => !before.has(each.message));
  expect(messages.filter((each) => each.message === rows[0]?.id)).toHaveLength(1);
});

test('given what a department has refused for good, then the board says so to its city, a supervisor sends it again or settles it with a note, and nobody else does', async () => {
  const { body } = await somebody().submit<CaseView>(answering());
  const [supervisor, officer, elsewhere] = [createClient(instance.url), createClient(instance.url), createClient(instance.url)];
  await Promise.all([supervisor.signInStaff('0401'), officer.signInStaff('0186'), elsewhere.signInStaff('33020401')]);
  const refuse = async (department: string): Promise<string> => {
    const { rows } = await pool.query<{ id: string }>(`update kuaiban.message set status = 'refused', refused = 'not-understood', refused_at = now() where case_number = $1 and department = $2 returning id`, [body.number, department]);
    return rows[0]!.id;
  };
  const [first, second] = [await refuse('medical-insurance'), await refuse('employment-service')];
  const shown = async (client: Client) => (await client.get<DepartmentBoard>('/staff/departments')).body.refused.filter((each) => each.case === body.number);
  expect((await shown(supervisor)).map(({ id, may, again, why }) => [id, may, again, why.zh]).toSorted()).toEqual([first, second].toSorted().map((id) => [id, true, true, '对方部门无法处理本次请求']));
  expect([(await shown(officer)).every(({ may }) => !may), await shown(elsewhere)]).toEqual([true, []]);
  const deal = (client: Client, id: string, act: string, note = '已和对方核实') => client.post<ProblemBody>(`/staff/departments/refused/${id}`, { act, note });
  expect([(await deal(officer, first, 'again')).status, (await deal(elsewhere, first, 'again')).status, (await deal(supervisor, first, 'drop')).status]).toEqual([403, 404, 422]);
  expect((await deal(supervisor, first, 'again', '  ')).body.errors?.[0]?.pointer).toBe('/body/note');
  expect([(await deal(supervisor, first, 'again')).status, (await deal(supervisor, second, 'settle')).status, (await deal(supervisor, second, 'settle')).status]).toEqual([200, 200, 404]);
  await vi.waitFor(async () => { await letTimePass(instance, pool); expect((await pool.query('select status from kuaiban.message where id = $1', [first])).rows).toEqual([{ status: 'delivered' }]); }, { timeout: 20_000, interval: 300 });
  expect(await shown(supervisor)).toEqual([]);
});

describe('given what departments say by themselves', () => {
  type Word = { readonly outcome: string | null; readonly case_number: string | null; readonly people: number | null };
  const outcomeOf = async (message: string): Promise<Word> => {
    const read = async (): Promise<Word | undefined> => (await pool.query<Word>('select outcome, case_number, people from kuaiban.department_event where message = $1', [message])).rows[0];
    await vi.waitFor(async () => expect((await read())?.outcome).toEqual(expect.any(String)), { timeout: 20_000, interval: 200 });
    return (await read())!;
  };
  const NEW = { department: 'market-regulation', scenario: 'enterprise-registered', number: '91371300MA0PUTH0NG', name: '临沂新设样例科技有限公司' };
  const person = (name: string): DemoPerson => instance.people.persons.find((each) => each.name === name)!;

  test('when an enterprise is registered, then its insurance is registered by itself, once however often it is said, and the case tells where it came from', async () => {
    const { message } = await sayWord(instance, NEW);
    expect(await sayWord(instance, { ...NEW, message })).toMatchObject({ status: 200, signed: true });
    expect(await sayWord(instance, { ...NEW, name: '别的公司', message })).toMatchObject({ status: 409, signed: true, answer: { code: 'message-reused' } });
    const { outcome, case_number: number } = await outcomeOf(message);
    expect(outcome).toBe('filed');
    const { rows } = await pool.query(`select f.channel, i.service, i.status from kuaiban.case_file f join kuaiban.case_item i on i.region = f.region and i.case_number = f.number join kuaiban.subject s on s.region = f.region and s.id = f.subject_id where s.name = $1`, [NEW.name]);
    expect(rows).toEqual([{ channel: 'department', service: '1.1.1', status: 'approved' }]);
    const { rows: [first] } = await pool.query<{ actor: string }>('select actor from kuaiban.case_event where case_number = $1 and seq = 1', [number]);
    expect(first?.actor).toBe('department:market-regulation');
  });

  test('when an enterprise is being ended, then its registration ends with it where nothing stands in the way, and nothing happens where there is none', async () => {
    const enterprise = (name: string) => instance.people.enterprises.find((each) => each.name === name)!;
    const ended = enterprise('临沂注销样例商贸有限公司');
    const { message } = await sayWord(instance, { department: 'exit-registry', scenario: 'exit-begun', number: ended.creditCode, name: ended.name });
    const { case_number: number } = await outcomeOf(message);
    expect((await pool.query('select service, status from kuaiban.case_item where case_number = $1', [number])).rows).toEqual([{ service: 'local.insured-deregistration', status: 'approved' }]);
    const never = enterprise('莒南注销样例食品有限公司');
    const other = await sayWord(instance, { department: 'exit-registry', scenario: 'exit-begun', number: never.creditCode, name: never.name });
    expect(await outcomeOf(other.message)).toMatchObject({ outcome: 'nothing-to-do', case_number: null });
  });

  test('when a death is recorded, then the relative on record is offered the event about the deceased, and can decline it; a stranger is not', async () => {
    const dead = person('邵广田');
    const [daughter, stranger] = await signedInAs(pool, instance.url, ['邵丽华', '王小明']);
    const { message } = await sayWord(instance, { department: 'death-register', scenario: 'death-recorded', number: dead.idNumber, name: dead.name });
    expect(await outcomeOf(message)).toMatchObject({ outcome: 'notified', people: 1 });
    const { body: { prompts } } = await daughter!.get<{ prompts: readonly { id: string; about: string; lifeEvent: string; aboutName: string }[] }>('/me/prompts');
    expect(prompts).toMatchObject([{ lifeEvent: 'bereavement', aboutName: '邵*田' }]);
    const plan = await daughter!.post<Plan>('/plans', { lifeEvent: 'bereavement', about: prompts[0]!.about, body: { answers: {}, contests: {}, promises: [] } });
    expect([plan.status, (await stranger!.get<{ prompts: readonly unknown[] }>('/me/prompts')).body.prompts]).toEqual([200, []]);
    expect((await stranger!.call('DELETE', `/me/prompts/${prompts[0]!.id}`)).status).toBe(404);
    expect((await daughter!.call('DELETE', `/me/prompts/${prompts[0]!.id}`)).status).toBe(204);
    expect((await daughter!.get<{ prompts: readonly unknown[] }>('/me/prompts')).body.prompts).toEqual([]);
  });

  test('when a word was lost on the way, then it is asked for with all of the day, and what had come before changes nothing', async () => {
    const before = (await pool.query('select from kuaiban.department_event')).rowCount;
    const { message } = await sayWord(instance, { ...NEW, number: '91371300MA0PUTH1LB', name: '临沂补取样例商贸有限公司', lost: true });
    await wakeDuty(instance, 'pull-words');
    await vi.waitFor(async () => {
      await wakeDuty(instance, 'department-words');
      expect((await pool.query<Word>('select outcome from kuaiban.department_event where message = $1', [message])).rows).toEqual([{ outcome: 'filed' }]);
    }, { timeout: 20_000, interval: 1_000 });
    expect((await pool.query('select from kuaiban.department_event')).rowCount).toBe((before ?? 0) + 1);
  });

  test('when a word is about the wrong person, about nobody, signed by nobody or no number at all, then nothing is started, and the staff sees what was taken', async () => {
    const dead = person('邵广田');
    const wrong = await sayWord(instance, { department: 'death-register', scenario: 'death-recorded', number: dead.idNumber, name: '邵某' });
    const nobody = await sayWord(instance, { department: 'death-register', scenario: 'death-recorded', number: '11010519491231002X', name: '无人' });
    expect([(await outcomeOf(wrong.message)).outcome, (await outcomeOf(nobody.message)).outcome]).toEqual(['other-person', 'unknown-person']);
    expect(await sayWord(instance, { ...NEW, spoilt: 'other-key' })).toMatchObject({ status: 401, signed: false });
    expect(await sayWord(instance, { ...NEW, spoilt: 'tampered' })).toMatchObject({ status: 401, signed: false });
    expect(await sayWord(instance, { ...NEW, number: '12345' })).toMatchObject({ status: 422, signed: true, answer: { code: 'not-understood' } });
    const officer = createClient(instance.url);
    await officer.signInStaff('0173');
    const { body } = await officer.get<DepartmentBoard>('/staff/departments');
    expect(body.words.map(({ outcome }) => outcome)).toEqual(expect.arrayContaining(['filed', 'notified', 'nothing-to-do', 'other-person', 'unknown-person']));
    expect(JSON.stringify(body)).not.toContain('邵');
    expect(body.rows.find(({ id }) => id === 'market-regulation')?.figures.refused).toBeGreaterThan(0);
    const sharing = await createClient(instance.url).get<SharingList>('/public/sharing?period=day');
    const joint = await createClient(instance.url).get<JointMatterList>('/public/joint-matters');
    expect([joint.status, joint.body.inside > 0, joint.body.outside > 0, joint.body.peers.length > 0, (await createClient(instance.url).get('/public/joint-matters?region=999999')).status]).toEqual([200, true, true, true, 404]);
    const counted = sharing.body.departments.flatMap(({ scenarios }) => scenarios).find(({ id }) => id === 'death-register/death-recorded');
    expect([(counted?.figures.answered ?? 0) >= 3, counted?.usedBy.map(({ id }) => id)]).toEqual([true, ['bereavement']]);
  });
});

test('then nothing of this was a fault of ours, and the records hold', async () => {
  const metrics = await (await fetch(`${instance.url}/metrics`)).text();
  expect(metrics).toContain('kuaiban_http_request_seconds_count');
  expect(metrics).not.toMatch(/kuaiban_http_request_seconds_count\{[^}]*status="5\d\d"/u);
  await expectSoundRecords(instance);
});

test('given a list of which something is missing, then nothing of it is kept and the board says why; whole it becomes entries with their source, also after a second run', async () => {
  const [federation, staff] = [instance.people.persons.find(({ name }) => name === '竺晓明')!, createClient(instance.url)];
  const [client] = await signedInAs(pool, instance.url, [federation.name]);
  await staff.signInStaff('0173');
  const list = async () => (await staff.get<DepartmentBoard>('/staff/departments')).body.lists.find(({ name }) => name.zh === '残疾人证变动名单');
  const certificates = async () => (await client!.get<{ entries: { kind: string; origin: { zh: string } }[] }>('/me/register')).body.entries.filter(({ kind }) => kind === 'disability.certificate');
  // The hourly run may have come before.
  await pool.query('delete from kuaiban.pull_row');
  await pool.query('delete from kuaiban.pull');
  await orderFault(instance, { department: 'disabled-federation', scenario: 'certificate-list', kind: 'partial' });
  await wakeDuty(instance, 'pull-lists');
  await vi.waitFor(async () => expect(await list()).toMatchObject({ status: 'fetching', fetched: 0, trouble: expect.stringContaining('totals differ') as string }), { timeout: 20_000, interval: 300 });
  await clearFaults(instance);
  for (let again = 0; again < 2; again += 1) {
    await pool.query(`update kuaiban.pull set next_at = now() where status <> 'done'`);
    await wakeDuty(instance, 'pull-lists');
    await vi.waitFor(async () => expect(await list()).toMatchObject({ status: 'done', told: { people: 2 } }), { timeout: 20_000, interval: 300 });
    expect(await certificates()).toMatchObject([{ origin: { zh: expect.stringContaining('残疾人联合会') as string } }]);
  }
  expect((await client!.get<ProblemBody>('/staff/departments')).status).toBe(403);
});

test('given a list that now names somebody else, when who keeps the register goes by it, then the wrong person has the entry no longer, and both read who looked', async () => {
  const [wrong, right] = [instance.people.persons.find(({ name }) => name === '侯利民')!, instance.people.persons.find(({ name }) => name === '韩卫东')!];
  const [of, registrar] = [{ department: 'disabled-federation', scenario: 'certificate-list', from: '2026-01-05', values: { certified: true, level: 3 }, record: 'moved' }, createClient(instance.url)];
  await registrar.signInStaff('0441');
  const clients = await signedInAs(pool, instance.url, [wrong.name, right.name]);
  const certificates = () => Promise.all(clients.map(async (client) => (await client.get<{ entries: { kind: string }[] }>('/me/register')).body.entries.filter(({ kind }) => kind === 'disability.certificate').length));
  await listAnew(instance, pool, { ...of, number: wrong.idNumber, name: wrong.name });
  expect(await certificates()).toEqual([1, 0]);
  await listAnew(instance, pool, { ...of, number: right.idNumber, name: right.name });
  const { body: { rows: all, waiting } } = await registrar.get<ContradictionList>('/staff/contradictions');
  const rows = all.filter(({ cause }) => cause === 'moved');
  expect((await registrar.get('/staff/contradictions/waiting')).body).toEqual({ waiting });
  expect(rows).toMatchObject([{ cause: 'moved', holder: { name: expect.stringMatching(/^侯\*/u) as string }, named: { number: expect.stringContaining('*') as string } }]);
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${wrong.name}|${right.name}|${wrong.idNumber}|${right.idNumber}`, 'u'));
  const id = rows[0]!.id;
  const { body: shown } = await registrar.get<ContradictionView>(`/staff/contradictions/${id}`);
  expect(shown).toMatchObject({ mayFollow: true, holder: { name: wrong.name, entries: [{ id: shown.entry, origin: { zh: expect.stringContaining('残疾人证变动名单') as string } }] }, named: { name: right.name, entries: [] }, record: { withdrawn: false, from: '2026-01-05' } });
  // Nobody else settles it, and nothing is settled without saying how.
  const officer = createClient(instance.url);
  await officer.signInStaff('0173');
  for (const other of [officer, clients[0]!]) expect([(await other.get(`/staff/contradictions/${id}`)).status, (await other.post(`/staff/contradictions/${id}/follow`, { seen: shown.seen, note: '已核实' })).status]).toEqual([403, 403]);
  expect((await registrar.get('/staff/contradictions/7c9e6679-7425-40de-944b-e07fc1f90ae7')).status).toBe(404);
  expect((await registrar.post<ProblemBody>(`/staff/contradictions/${id}/follow`, { seen: shown.seen, note: '  ' })).body).toMatchObject({ status: 422, errors: [{ pointer: '/body/note' }] });
  expect((await registrar.post(`/staff/contradictions/${id}/follow`, { seen: '2026-01-01T00:00:00.000Z', note: '已核实' })).status).toBe(412);
  expect(await certificates()).toEqual([1, 0]);
  const settled = await registrar.post<ContradictionView>(`/staff/contradictions/${id}/follow`, { seen: shown.seen, note: '残联业务科电话核实' });
  expect([settled.status, settled.body.settled]).toMatchObject([200, { act: 'follow', by: '0441', note: '残联业务科电话核实' }]);
  expect([await certificates(), (await registrar.post(`/staff/contradictions/${id}/follow`, { seen: shown.seen, note: '残联业务科电话核实' })).status]).toEqual([[0, 1], 412]);
  for (const client of clients) expect((await client.get<Uses>('/me/register/uses?kind=look')).body.uses.find(({ why }) => why.zh.includes('名单'))?.who.zh).toContain('0441');
});
