import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { NoticeList } from '#channels/http/schemas/notice.ts';
import type { DebtList } from '#channels/http/schemas/debt.ts';
import type { FoundPayee, FundBalances, PaymentsDesk, WaitingPayments } from '#channels/http/schemas/payments-desk.ts';
import type { PaymentHolds } from '#channels/http/schemas/payment-hold.ts';
import type { ReportedDeathList } from '#channels/http/schemas/reported-death.ts';
import type { Payments } from '#channels/http/schemas/payment.ts';
import { generateStaff } from '#sandbox/people/staff.ts';
import { answering, createClient, type Client, type ProblemBody } from '../live/client.ts';
import { command } from '../live/command.ts';
import { sayWord, sendBack, wakeDuty } from '../live/departments.ts';
import { openArchive } from '#adapters/sheets/unzip.ts';
import { kuaiban, openPool } from '../live/instance.ts';
import { PERSON } from '../live/people.ts';
import { usingInstance } from '../live/using-instance.ts';

const instance = usingInstance();
let [wang, other, treasurer, second]: Client[] = [];
let number = '';
let month = '';
/** Payments that the demonstration begins with. */
let before = 0;
const FUND = '失业保险基金';

const mine = async (client = wang!): Promise<Payments> => (await client.get<Payments>('/me/payments')).body;
const states = async () => (await mine()).payments.map(({ status, month: of }) => [status, of]);
const fault = (order: object) => fetch(`${instance.departments}/admin/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(order) });
/** The worker comes by once a minute; nobody waits for it here. */
const untilStates = (expected: readonly (readonly [string, string])[]) => vi.waitFor(async () => {
  await wakeDuty(instance, 'pay-what-is-due');
  expect(await states()).toEqual(expected);
}, { timeout: 150_000, interval: 2_000 });

beforeAll(async () => {
  [wang, other, treasurer, second] = [createClient(instance.url), createClient(instance.url), createClient(instance.url), createClient(instance.url)];
  await Promise.all([wang.signInPerson(PERSON.wang.number), other.signInPerson(PERSON.zhang.number), treasurer.signInStaff('0451'), second.signInStaff('0452')]);
  ({ body: { number } } = await wang.submit<CaseView>(answering()));
  before = (JSON.parse((await command(instance.dataFolder, 'payments', 'verify', '--json')).out) as { orders: number }).orders;
});

test('given a benefit that has been granted, then its case says when it is paid first, and to nobody else', async () => {
  const { body } = await wang!.get<Payments>(`/cases/${number}/payments`);
  expect([body.payments, body.next]).toMatchObject([[], [{ case: number, every: 'month', service: { zh: expect.stringContaining('失业保险金') as string } }]]);
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
    expect((await command(instance.dataFolder, 'payments', 'run', '--month', month, '--region', '371300', '--json')).code).toBe(0);
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
  for (let again = 0; again < 2; again += 1) runs.push(await command(instance.dataFolder, 'payments', 'run', '--month', month, '--region', '371300', '--json'));
  expect(runs.map(({ code, out }) => [code, (JSON.parse(out) as { orders: number }[])[0]?.orders])).toEqual([[0, 1], [0, 0]]);
  await untilStates([['returned', month]]);
  const [payment] = (await mine()).payments;
  expect(payment).toMatchObject({ case: number, again: true, why: { zh: expect.stringContaining('账户暂时不能收款') as string }, tail: expect.stringMatching(/^\d{4}$/u) as string });
});

test('given a payment that came back, then who keeps the accounts sees whose it is, where, and that the ledger fits; its person reads who looked', async () => {
  const { body: { rows } } = await treasurer!.get<WaitingPayments>('/staff/payments/waiting');
  expect(rows.filter(({ name }) => name === PERSON.wang.name)).toMatchObject([{ state: 'returned', month, why: { zh: expect.stringContaining('账户暂时不能收款') as string } }]);
  expect(JSON.stringify(rows)).not.toContain(PERSON.wang.number);
  const { body: { troubled, ...all } } = await treasurer!.get<PaymentsDesk>('/staff/payments');
  const [runs, files] = [all.runs.filter(({ fund }) => fund.zh === FUND), all.files.filter(({ fund }) => fund.zh === FUND)];
  expect([runs, files, troubled]).toMatchObject([[{ month, people: 1, returnedOrders: 1, paid: { fen: 0 } }], [{ status: 'settled', lines: 1, returned: { lines: 1 } }], 0]);
  expect(runs[0]!.returned.fen).toBe(runs[0]!.ordered.fen);
  const { body: { funds } } = await treasurer!.get<FundBalances>('/staff/payments/balances');
  expect(funds.map(({ balanced, accounts }) => [balanced, accounts.every(({ fits }) => fits)])).toEqual(funds.map(() => [true, true]));
  expect(funds.map(({ fund }) => fund.zh)).toContain(FUND);
  const { body: { accesses } } = await wang!.get<{ accesses: readonly { readonly why: { readonly zh: string } }[] }>('/me/register');
  expect(accesses.filter(({ why }) => why.zh.startsWith('基金财务'))).toHaveLength(1);
});

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
});

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
});

test('given all that, then the ledger adds up', async () => {
  const { code, out } = await kuaiban(instance.dataFolder, 'payments', 'verify', '--json');
  const { orders, balances, findings } = JSON.parse(out) as { orders: number; balances: { fund: string; balance: Record<string, number> }[]; findings: unknown[] };
  expect([code, orders - before, findings]).toEqual([0, 3, []]);
  const { fund, balance } = balances.find((each) => each.fund === 'unemployment')!;
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
});

describe('given who keeps the accounts of the funds', () => {
  const ofWang = <T extends { readonly name: string }>(all: readonly T[]): readonly T[] => all.filter(({ name }) => name === PERSON.wang.name);
  const debtsOf = async (client: Client) => ofWang((await client.get<DebtList>('/staff/debts')).body.debts);

  test('then nobody else reads any of it, and who keeps those of another region sees nothing of this one', async () => {
    const [officer, supervisor, elsewhere] = [createClient(instance.url), createClient(instance.url), createClient(instance.url)];
    await Promise.all([officer.signInStaff('0186'), supervisor.signInStaff('0402'), elsewhere.signInStaff('33020451')]);
    const file = (await treasurer!.get<PaymentsDesk>('/staff/payments')).body.files.find(({ fund }) => fund.zh === FUND);
    const paths = ['/staff/payments', '/staff/payments/balances', '/staff/payments/waiting', `/staff/payments/files/${file!.id}/sheet`, '/staff/debts'];
    for (const client of [officer, supervisor, wang!]) {
      expect(await Promise.all(paths.map(async (path) => (await client.get(path)).status))).toEqual(paths.map(() => 403));
      expect((await client.post('/staff/payments/search', { number: PERSON.wang.number })).status).toBe(403);
    }
    expect((await createClient(instance.url).get('/staff/payments')).status).toBe(401);
    const { runs, files } = (await elsewhere.get<PaymentsDesk>('/staff/payments')).body;
    expect([...runs, ...files].map(({ fund }) => fund.zh)).not.toContain(FUND);
    expect([(await elsewhere.get(`/staff/payments/files/${file!.id}/sheet`)).status, (await elsewhere.post('/staff/payments/search', { number: PERSON.wang.number })).status]).toEqual([404, 422]);
    // Holds are theirs to read, not to make or to release.
    expect([(await treasurer!.get('/staff/payment-holds')).status, (await treasurer!.send('/api/v1/staff/payment-holds/sheet')).status, (await treasurer!.post(`/staff/payment-holds/${randomUUID()}/release`, { because: '试' })).status]).toEqual([200, 200, 403]);
  });

  test('then somebody is found by their number and by no other, and the control sheet of a file has its totals and no whole account', async () => {
    const found = await treasurer!.post<FoundPayee & ProblemBody>('/staff/payments/search', { number: ` ${PERSON.wang.number.toLowerCase()} ` });
    expect([found.status, found.body.name, found.body.payments.payments.length]).toEqual([200, PERSON.wang.name, 3]);
    expect(JSON.stringify(found.body)).not.toContain(PERSON.wang.number);
    const nobody = await treasurer!.post<ProblemBody>('/staff/payments/search', { number: '110101199003070000' });
    expect([nobody.status, nobody.body.errors?.[0]?.pointer]).toEqual([422, '/body/number']);
    const file = (await treasurer!.get<PaymentsDesk>('/staff/payments')).body.files.find(({ fund }) => fund.zh === FUND);
    const session = [...treasurer!.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sheet = await fetch(`${instance.url}/api/v1/staff/payments/files/${file!.id}/sheet?language=zh`, { headers: { cookie: session } });
    expect([sheet.status, sheet.headers.get('content-type')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
    const parts = openArchive(Buffer.from(await sheet.arrayBuffer()));
    const [totals, lines] = [1, 2].map((no) => parts.read(`xl/worksheets/sheet${no}.xml`) ?? '');
    expect(totals).toMatch(/总数和明细.*一致/u);
    expect(lines).toContain('账号末四位');
    // Of an account four digits at most: nothing as long as one stands there.
    expect(/\d{12,}/u.test(lines!)).toBe(false);
    expect(lines).not.toContain(PERSON.wang.name);
  });

  test('when what has arrived turns out not to be due, then it is owed, and its payer is offered instalments that fit the region', async () => {
    const pool = await openPool(instance);
    await pool.query('update payment_plan set revoked_at = now() where case_number = $1', [number]);
    await pool.end();
    await vi.waitFor(async () => {
      await wakeDuty(instance, 'pay-what-is-due');
      expect(await debtsOf(treasurer!)).toMatchObject([{ claims: [{ case: number, because: 'revoked' }] }]);
    }, { timeout: 60_000, interval: 1_000 });
    const [{ leftFen, claims: [claim] }] = (await debtsOf(treasurer!)) as [DebtList['debts'][number]];
    const id = randomUUID();
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    const agree = (change: object, under = id) => treasurer!.put<DebtList & ProblemBody>(`/staff/debts/claims/${claim!.id}/instalments/${under}`, { debtFen: leftFen, everyFen: Math.ceil(leftFen / 3), first: soon, note: '还款协议', ...change });
    const wrong = await Promise.all([agree({ everyFen: 1 }), agree({ first: '2020-01-01' }), agree({ first: '2020-02-30' })]);
    expect(wrong.map(({ status, body: { errors } }) => [status, errors?.[0]?.pointer])).toEqual([[422, '/body/everyFen'], [422, '/body/first'], [422, '/body/first']]);
    expect((await agree({ debtFen: leftFen - 1 })).status).toBe(412);
    const [first, again, another, beside] = [await agree({}), await agree({}), await agree({ everyFen: leftFen }), await agree({}, randomUUID())];
    expect([first.status, again.status, another.status, beside.status]).toEqual([200, 200, 422, 409]);
    expect((await mine()).instalments).toMatchObject([{ id, over: false, rows: [{ no: 1, due: soon, state: 'ahead' }, { no: 2 }, { no: 3 }] }]);
    expect((await wang!.get<Payments>(`/cases/${number}/payments`)).body.instalments).toHaveLength(1);
    expect((await mine(other!)).instalments).toEqual([]);
    const { body: { notices } } = await wang!.get<NoticeList>('/me/messages');
    expect(notices.filter(({ title }) => title.zh.startsWith('分期退还已约定'))).toHaveLength(1);
  });

  test('then money that came back counts once another has found it, never what one noted alone; when nothing is left, then the instalments are over', async () => {
    const [{ leftFen, claims: [claim] }] = (await debtsOf(treasurer!)) as [DebtList['debts'][number]];
    const [id, more] = [randomUUID(), randomUUID()];
    const note = (body: object, client = treasurer!) => client.post<DebtList & ProblemBody>(`/staff/debts/claims/${claim!.id}/repayments`, { id, amountFen: 50_000, note: '转账 11 月 27 日', ...body });
    const settle = (client: Client, what: 'confirm' | 'reject', of_: string, body?: object) => client.post<DebtList & ProblemBody>(`/staff/debts/repayments/${of_}/${what}`, body);
    expect([(await note({})).status, (await note({})).status, (await note({ amountFen: 1 })).status, (await note({ id: randomUUID(), amountFen: leftFen })).status, (await note({ id: randomUUID(), amountFen: 0 })).status]).toEqual([200, 200, 422, 422, 422]);
    expect((await mine()).claims).toMatchObject([{ leftFen, openFen: leftFen - 50_000, noted: { zh: '500.00 元' } }]);
    expect([(await settle(treasurer!, 'confirm', id)).status, (await settle(wang!, 'confirm', id)).status, (await settle(second!, 'confirm', randomUUID())).status]).toEqual([409, 403, 404]);
    const [one, two] = [await settle(second!, 'confirm', id), await settle(second!, 'confirm', id)];
    expect([one.status, two.status, (await settle(second!, 'reject', id, { because: '没有' })).status, ofWang(one.body.notes)]).toEqual([200, 200, 412, []]);
    expect((await mine()).claims).toMatchObject([{ leftFen: leftFen - 50_000, openFen: leftFen - 50_000 }]);
    expect((await note({ id: more, amountFen: leftFen - 50_000 }, second!)).status).toBe(200);
    expect([(await settle(treasurer!, 'reject', more, { because: ' ' })).status, (await settle(treasurer!, 'reject', more, { because: '账上没有这笔' })).status]).toEqual([422, 200]);
    expect([(await mine()).rejected, (await mine(other!)).rejected]).toMatchObject([[{ id: more, because: '账上没有这笔' }], []]);
    const last = randomUUID();
    expect((await note({ id: last, amountFen: leftFen - 50_000 }, second!)).status).toBe(200);
    expect(ofWang((await settle(treasurer!, 'confirm', last)).body.debts)).toEqual([]);
    await vi.waitFor(async () => {
      await wakeDuty(instance, 'follow-instalments');
      const { instalments, claims } = await mine();
      expect([instalments, claims.map((each) => each.leftFen)]).toEqual([[], [0]]);
    }, { timeout: 60_000, interval: 1_000 });
    const { body: { notices } } = await wang!.get<NoticeList>('/me/messages');
    const told = notices.map(({ title }) => title.zh);
    expect(JSON.stringify(notices)).not.toContain('账上没有这笔');
    expect(['已收到退回的款项', '没有核对到退回的款项', '已经退清'].map((begins) => told.filter((title) => title.startsWith(begins)).length)).toEqual([2, 1, 1]);
    const { body: { funds } } = await treasurer!.get<FundBalances>('/staff/payments/balances');
    expect(funds.every(({ balanced, accounts }) => balanced && accounts.every(({ fits }) => fits))).toBe(true);
    expect((await command(instance.dataFolder, 'payments', 'verify')).code).toBe(0);
  });
});

test('given a month that is none, a region that is none or no verb, then the command says how it is used', async () => {
  for (const args of [['run', '--month', '2026-13'], ['run', '--month', '2026-12', '--region', '999999'], []]) expect((await command(instance.dataFolder, 'payments', ...args)).code, args.join(' ')).toBe(2);
});
