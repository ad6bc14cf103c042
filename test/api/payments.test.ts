import { beforeAll, expect, test, vi } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { ReportedDeathList } from '#channels/http/schemas/reported-death.ts';
import type { Payments } from '#channels/http/schemas/payment.ts';
import { generateStaff } from '#sandbox/people/staff.ts';
import { answering, createClient, type Client, type ProblemBody } from '../live/client.ts';
import { sayWord, wakeDuty } from '../live/departments.ts';
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

test('when the month is run twice and the bank sends the payment back, then it is there once, with the reason and what to do', async () => {
  expect((await fault({ department: 'payment-bank', kind: 'returning', variant: 'account-frozen', times: 1 })).status).toBe(201);
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

test('given all that, then the ledger adds up', async () => {
  const { code, out } = await kuaiban(instance.dataFolder, 'payments', 'verify', '--json');
  const { orders, balances, findings } = JSON.parse(out) as { orders: number; balances: { fund: string; balance: Record<string, number> }[]; findings: unknown[] };
  expect([code, orders, findings]).toEqual([0, 2, []]);
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
