import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { NoticeList } from '#channels/http/schemas/notice.ts';
import type { PaymentHolds } from '#channels/http/schemas/payment-hold.ts';
import type { ReportedDeathList } from '#channels/http/schemas/reported-death.ts';
import type { Payments } from '#channels/http/schemas/payment.ts';
import { generateStaff } from '#sandbox/people/staff.ts';
import { answering, createClient, type Client, type ProblemBody } from '../live/client.ts';
import { sayWord, sendBack, wakeDuty } from '../live/departments.ts';
import { kuaiban } from '../live/instance.ts';
import { PERSON } from '../live/people.ts';
import { usingInstance } from '../live/using-instance.ts';

const instance = usingInstance();
let [wang, other]: Client[] = [];
let number = '';
let month = '';

const mine = async (client = wang!): Promise<Payments> => (await client.get<Payments>('/me/payments')).body;
const states = async () => (await mine()).payments.map(({ status, month: of }) => [status, of]);
const fault = (order: object) => fetch(`${instance.departments}/admin/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(order) });
/** The worker comes by once a minute; nobody waits for it here. */
const untilStates = (expected: readonly (readonly [string, string])[]) => vi.waitFor(async () => {
  await wakeDuty(instance, 'pay-what-is-due');
  expect(await states()).toEqual(expected);
}, { timeout: 150_000, interval: 2_000 });

beforeAll(async () => {
  [wang, other] = [createClient(instance.url), createClient(instance.url)];
  await Promise.all([wang.signInPerson(PERSON.wang.number), other.signInPerson(PERSON.zhang.number)]);
  ({ body: { number } } = await wang.submit<CaseView>(answering()));
});

test('given a benefit that has been granted, then its case says when it is paid first, and to nobody else', async () => {
  const { body } = await wang!.get<Payments>(`/cases/${number}/payments`);
  expect([body.payments, body.next]).toMatchObject([[], [{ case: number, service: { zh: expect.stringContaining('失业保险金') as string } }]]);
  month = body.next[0]!.month;
  expect((await other!.get<ProblemBody>(`/cases/${number}/payments`)).status).toBe(404);
  expect(await mine(other!)).toMatchObject({ payments: [], next: [], claims: [] });
});

describe('given a supervisor who holds all payments to the person', () => {
  const id = randomUUID();
  const until = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const body = { payee: PERSON.wang.number, everything: false, ground: 'data-check', reason: '内部：疑似重复参保', basis: '社会保险经办条例 第三十一条', until };
  const put = (client: Client, change: object = {}, under = id) => client.put<PaymentHolds & ProblemBody>(`/staff/payment-holds/${under}`, { ...body, ...change });
  let [supervisor, officer, elsewhere]: Client[] = [];
  beforeAll(async () => {
    [supervisor, officer, elsewhere] = [createClient(instance.url), createClient(instance.url), createClient(instance.url)];
    await supervisor.signInStaff('0401');
    await officer.signInStaff('0173');
    await elsewhere.signInStaff('33020401');
  });

  test('when a field is wrong, then it says so at the field, in both languages, and nothing is held', async () => {
    const wrong = await Promise.all([put(supervisor!, { ground: 'guilt' }), put(supervisor!, { payee: '110101199003070000' }), put(supervisor!, { payee: undefined }), put(supervisor!, { until: '2020-01-01' }), put(supervisor!, { reason: ' ' }), put(supervisor!, { payee: undefined, fund: 'no-such' })]);
    expect(wrong.map(({ status, body: { errors } }) => [status, errors?.[0]?.pointer])).toEqual([[422, '/body/ground'], [422, '/body/payee'], [422, '/body/everything'], [422, '/body/until'], [422, '/body/reason'], [422, '/body/fund']]);
    expect((await supervisor!.get<PaymentHolds>('/staff/payment-holds')).body.holds).toEqual([]);
    // Whether somebody is registered is not asked with a hold that cannot be.
    const tried = await Promise.all([PERSON.wang.number, '110101199003070000'].map((payee) => put(supervisor!, { payee, until: '2020-01-01' })));
    expect(tried.map(({ body: { errors } }) => errors?.map(({ pointer }) => pointer))).toEqual([['/body/until'], ['/body/until']]);
  });

  test('then neither an officer nor whoever is paid nor a stranger may hold, release or look', async () => {
    for (const client of [officer!, wang!, createClient(instance.url)]) {
      expect([(await put(client)).status, (await client.get('/staff/payment-holds')).status, (await client.post(`/staff/payment-holds/${id}/release`, { because: 'x' })).status].every((status) => status === 401 || status === 403)).toBe(true);
    }
  });

  test('when it is sent twice, then it is one hold; its payee reads the ground, the basis and the last day, not the officer’s words, and in the access record who looked', async () => {
    expect([(await put(supervisor!)).status, (await put(supervisor!)).status, (await put(supervisor!, { reason: 'another' })).status]).toEqual([200, 200, 422]);
    const { body: { holds, services, grounds } } = await supervisor!.get<PaymentHolds>('/staff/payment-holds');
    expect([services.length > 5, services.every(({ name }) => name.en !== ''), grounds.length]).toEqual([true, true, 5]);
    expect(holds).toMatchObject([{ id, standing: true, reason: body.reason, payee: { number: expect.stringContaining('*') as string } }]);
    const mineNow = await mine();
    expect([mineNow.holds, mineNow.next.map(({ held }) => held)]).toMatchObject([[{ basis: body.basis, until, why: { zh: expect.stringContaining('核对') as string } }], [true]]);
    expect(JSON.stringify(mineNow)).not.toContain('疑似');
    expect(await mine(other!)).toMatchObject({ holds: [] });
    const { body: { accesses } } = await wang!.get<{ accesses: readonly { readonly why: { readonly zh: string } }[] }>('/me/register');
    expect(accesses.filter(({ why }) => why.zh === '暂停、恢复发放').length).toBeGreaterThan(0);
  });

  test('when the month is run meanwhile, then nothing is ordered for them', async () => {
    expect((await kuaiban(instance.dataFolder, 'payments', 'run', '--month', month, '--region', '371300', '--json')).code).toBe(0);
    expect(await states()).toEqual([]);
  });

  test('then a supervisor of another region sees none of it and cannot release it; the own one can, once', async () => {
    expect((await elsewhere!.get<PaymentHolds>('/staff/payment-holds')).body.holds).toEqual([]);
    expect((await elsewhere!.post(`/staff/payment-holds/${id}/release`, { because: '别处' })).status).toBe(404);
    const release = (because: string) => supervisor!.post<PaymentHolds>(`/staff/payment-holds/${id}/release`, { because });
    expect([(await release(' ')).status, (await release('核对无误')).status, (await release('核对无误')).status, (await release('又一次')).status]).toEqual([422, 200, 200, 404]);
    expect((await mine()).holds).toEqual([]);
  });
});

test('when the month is run twice and the bank sends the payment back, then it is there once, with the reason and what to do', async () => {
  expect((await fault({ department: 'payment-bank', scenario: 'payment-file', kind: 'returning', variant: 'account-frozen', times: 1 })).status).toBe(201);
  const runs = [];
  for (let again = 0; again < 2; again += 1) runs.push(await kuaiban(instance.dataFolder, 'payments', 'run', '--month', month, '--region', '371300', '--json'));
  expect(runs.map(({ code, out }) => [code, (JSON.parse(out) as { orders: number }[])[0]?.orders])).toEqual([[0, 1], [0, 0]]);
  await untilStates([['returned', month]]);
  const [payment] = (await mine()).payments;
  expect(payment).toMatchObject({ case: number, again: true, why: { zh: expect.stringContaining('账户暂时不能收款') as string }, tail: expect.stringMatching(/^\d{4}$/u) as string });
}, 200_000);

test('when somebody else asks to have it paid again, then it does not exist for them', async () => {
  const [payment] = (await mine()).payments;
  expect((await other!.post<ProblemBody>(`/me/payments/${payment!.id}/again`, undefined)).status).toBe(404);
});

test('when its payee asks to have it paid again, twice, then it is paid once, and the first says that it was', async () => {
  const [payment] = (await mine()).payments;
  const answers = [await wang!.post<Payments>(`/me/payments/${payment!.id}/again`, undefined), await wang!.post<ProblemBody>(`/me/payments/${payment!.id}/again`, undefined)];
  expect(answers.map(({ status }) => status)).toEqual([200, 404]);
  await untilStates([['paid', month], ['replaced', month]]);
  expect((await wang!.get<Payments>(`/cases/${number}/payments`)).body.payments).toHaveLength(2);
}, 200_000);

test('when the bank sends it back days after it had arrived, then its payee reads that, nobody is paid without having asked, and asked for twice it is paid once', async () => {
  expect((await sendBack(instance, { department: 'payment-bank', reason: 'account-closed' })).status).toBe(201);
  await vi.waitFor(async () => {
    await wakeDuty(instance, 'take-bank-returns');
    expect(await states()).toEqual([['returned', month], ['replaced', month]]);
  }, { timeout: 150_000, interval: 2_000 });
  const [payment] = (await mine()).payments;
  expect(payment).toMatchObject({ again: true, why: { zh: expect.stringContaining('账户已经销户') as string } });
  const { body: { notices } } = await wang!.get<NoticeList>('/me/messages');
  expect(notices.filter(({ title }) => title.zh.startsWith('先前到账的一笔被银行退票'))).toHaveLength(1);
  expect((await other!.post<ProblemBody>(`/me/payments/${payment!.id}/again`, undefined)).status).toBe(404);
  expect([await wang!.post(`/me/payments/${payment!.id}/again`, undefined), await wang!.post(`/me/payments/${payment!.id}/again`, undefined)].map(({ status }) => status)).toEqual([200, 404]);
  await untilStates([['paid', month], ['replaced', month], ['replaced', month]]);
}, 200_000);

test('given all that, then the ledger adds up', async () => {
  const { code, out } = await kuaiban(instance.dataFolder, 'payments', 'verify', '--json');
  const { orders, balances, findings } = JSON.parse(out) as { orders: number; balances: { fund: string; balance: Record<string, number> }[]; findings: unknown[] };
  expect([code, orders, findings]).toEqual([0, 3, []]);
  const [{ fund, balance }] = balances as [{ fund: string; balance: Record<string, number> }];
  expect([fund, balance['payable'], balance['returned'], (balance['fund'] ?? 0) + (balance['bank'] ?? 0)].map((each) => each || 0)).toEqual([fund, 0, 0, 0]);
});

test('given a department that says that the payee has died, then what runs is held, its person reads why, and a keeper of the register lifts it; nobody else can', async () => {
  const [registrar, elsewhere, officer] = [createClient(instance.url), createClient(instance.url), createClient(instance.url)];
  await Promise.all([registrar.signInStaff('0441'), elsewhere.signInStaff(generateStaff('kuaiban', '330200').find(({ roles }) => roles.includes('registrar'))!.number), officer.signInStaff('0173')]);
  const reports = async (who: Client) => (await who.get<ReportedDeathList>('/staff/reported-deaths')).body.rows;
  const { wang: { number: idNumber, name } } = PERSON;
  await sayWord(instance, { department: 'death-register', scenario: 'death-recorded', number: idNumber, name, on: `${month}-02` });
  await vi.waitFor(async () => {
    await wakeDuty(instance, 'department-words');
    expect((await mine()).next.map(({ reportedDead }) => reportedDead)).toContain(true);
  }, { timeout: 30_000, interval: 1_000 });
  const [report] = await reports(registrar);
  expect(report).toMatchObject({ name, state: 'open', plans: 1, monthly: { zh: expect.stringContaining('元') as string } });
  expect(JSON.stringify(report)).not.toContain(idNumber);
  const lift = (who: Client, note: string) => who.post<ProblemBody>(`/staff/reported-deaths/${report!.id}/lift`, { note });
  expect([(await officer.get('/staff/reported-deaths')).status, (await wang!.get('/staff/reported-deaths')).status, (await lift(officer, '打过电话')).status]).toEqual([403, 403, 403]);
  expect([await reports(elsewhere), (await lift(elsewhere, '打过电话')).status]).toEqual([[], 404]);
  expect((await lift(registrar, ' x ')).status).toBe(422);
  const [lifted, again] = [await lift(registrar, '打过电话，本人健在'), await lift(registrar, '再点一次')];
  expect([lifted.status, again.status]).toEqual([200, 412]);
  expect((await mine()).next.map(({ reportedDead }) => reportedDead)).not.toContain(true);
  const { body: { accesses } } = await wang!.get<{ accesses: readonly { why: { zh: string } }[] }>('/me/register');
  expect(accesses.map(({ why }) => why.zh)).toContain('核实部门通报的死亡');
}, 60_000);

test('given a month that is none, a region that is none or no verb, then the command says how it is used', async () => {
  for (const args of [['run', '--month', '2026-13'], ['run', '--month', '2026-12', '--region', '999999'], []]) expect((await kuaiban(instance.dataFolder, 'payments', ...args)).code, args.join(' ')).toBe(2);
});
