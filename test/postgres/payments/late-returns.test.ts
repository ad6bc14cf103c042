import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '#adapters/crypto/hash.ts';
import { createClaimStore } from '#adapters/postgres/payments/claim-store.ts';
import { dayOf } from '#core/clocks/day.ts';
import { balancesOf } from '#core/payments/ledger.ts';
import { noticesOfLateReturns } from '#core/notices/of-payments.ts';
import { outcomeOf } from '#core/payments/late-return.ts';
import { daysOfReturns } from '#usecases/payments/take-late-returns.ts';
import { recoverPayments } from '#usecases/payments/recover-payments.ts';
import { createPaymentsWorld, type Plan } from '../../support/payments-world.ts';
import { REGION } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let world: ReturnType<typeof createPaymentsWorld>;
let claims: ReturnType<typeof createClaimStore>;
beforeAll(() => {
  world = createPaymentsWorld(database.pool);
  claims = createClaimStore(database.pool);
});
beforeEach(() => {
  world.late.length = 0;
  world.time.now = new Date(Date.parse(world.time.now) + 3_600_000).toISOString();
});

const FUND = 'pension';
const balances = async () => balancesOf(Object.fromEntries((await world.audit.sums()).filter(({ fund }) => fund === FUND).map(({ event, amountFen }) => [event, amountFen])));
const item = (plan: Plan) => ({ case: `case-${plan.id}`, item: 1 });
const revoke = (plan: Plan, at: string | null) => database.pool.query('update payment_plan set revoked_at = $3 where region = $1 and id = $2', [REGION, plan.id, at]);
const named = (payee: string) => world.open(payee, 'payout', '2026-12-01', { account: `6217${randomUUID().replaceAll(/\D/gu, '').padEnd(15, '1').slice(0, 15)}` });
/** A plan with its item, paid for some months. */
async function paid(payee: string, change: Parameters<typeof world.plan>[1] = {}, upto = '2026-12-01'): Promise<Plan> {
  const plan = await world.plan(payee, { times: 1, ...change });
  await database.owner.query(`insert into case_item (region, case_number, no, service, authority, status, started_at) values ($1, $2, 1, '5.1.1', 'social-insurance', 'approved', now()) on conflict do nothing`, [REGION, `case-${plan.id}`]);
  await round(upto);
  return plan;
}
async function round(month: string, share = 20): Promise<void> {
  await world.run(month);
  await recoverPayments(claims, REGION, share, world.now());
  await world.carry();
}
const statuses = async (plan: Plan) => (await world.orders(plan)).map(({ month, status, again }) => [month.slice(0, 7), status, again]);
const owed = async (payee: string) => (await claims.ofPayee(REGION, payee)).map(({ amountFen, recoveredFen }) => [amountFen, recoveredFen]);
const sound = async () => expect(await world.audit.findings()).toEqual([]);

describe('given a payment that the bank has called paid', () => {
  test('when it comes back days after, then the money is back and owed still, once however often the list is read, and no run pays it by itself', async () => {
    const before = await balances();
    const plan = await paid(await world.person());
    expect(await world.cameBack(plan)).toBe(1);
    for (let again = 0; again < 2; again += 1) {
      expect(await world.takeLate()).toEqual([]);
      await round('2026-12-01');
    }
    expect(await statuses(plan)).toEqual([['2026-12', 'returned', false]]);
    const after = await balances();
    expect([after.returned - before.returned, after.bank - before.bank, after.fund - before.fund]).toEqual([-100_000, 0, 100_000]);
    await sound();
  });

  test('when its payee names another account, then it is paid to that one, once; when that comes back too, once more', async () => {
    const payee = await world.person();
    const plan = await paid(payee);
    for (const times of [1, 2]) {
      expect(await world.cameBack(plan)).toBe(1);
      await world.takeLate();
      await named(payee);
      for (let again = 0; again < 3; again += 1) await round('2026-12-01');
      expect((await statuses(plan)).map(([, status]) => status)).toEqual([...Array.from({ length: times }, () => 'returned'), 'paid']);
      world.time.now = new Date(Date.parse(world.time.now) + 3_600_000).toISOString();
    }
    await sound();
  });

  test('when two workers take the list at the same time and the payee asks at once, then there is one order in its place', async () => {
    const payee = await world.person();
    const plan = await paid(payee);
    await world.cameBack(plan);
    await Promise.all([world.takeLate(), world.takeLate(), world.takeLate()].map((each) => each.catch(() => undefined)));
    const { rows: [order] } = await database.pool.query<{ id: string }>('select id from payment_order where plan_id = $1', [plan.id]);
    const said = await Promise.all([1, 2, 3].map(() => world.store.orderOneAgain(REGION, payee, order!.id, world.now())));
    expect(said.filter(Boolean)).toHaveLength(1);
    await round('2026-12-01');
    expect((await statuses(plan)).map(([, status]) => status)).toEqual(['returned', 'paid']);
    await sound();
  });

  test('when the month is long closed and others were paid since, then that month alone is paid again', async () => {
    const payee = await world.person();
    const plan = await paid(payee, { times: 3, first: '2026-10-01' }, '2026-10-01');
    await round('2026-12-01');
    await world.cameBack(plan, '2026-10-01');
    await world.takeLate();
    await named(payee);
    await round('2026-12-01');
    expect(await statuses(plan)).toEqual([['2026-10', 'returned', false], ['2026-10', 'paid', true], ['2026-11', 'paid', false], ['2026-12', 'paid', false]]);
    await sound();
  });

  test('when the benefit has ended since, then the months before its end are paid again', async () => {
    const payee = await world.person();
    const entry = await world.open(payee, 'pension', '2026-10-01');
    const plan = await paid(payee, { times: null, first: '2026-11-01', entry });
    await world.end(payee, entry, '2026-12-10');
    await world.cameBack(plan);
    await world.takeLate();
    await named(payee);
    await round('2027-01-01');
    expect((await statuses(plan)).filter(([, status]) => status === 'paid').map(([month]) => month)).toEqual(['2026-11', '2026-12']);
    await sound();
  });

  test('when its payee turns out to have died before that month, then it is not paid again, whoever asks, and what was claimed of it is given up', async () => {
    const payee = await world.person();
    const entry = await world.open(payee, 'pension', '2026-10-01');
    const plan = await paid(payee, { times: null, first: '2026-11-01', entry });
    await world.open(payee, 'death', '2026-11-20');
    await claims.settleEnded(REGION, ['death'], true, world.now());
    expect(await owed(payee)).toEqual([[100_000, 0]]);
    await world.cameBack(plan, '2026-12-01');
    await world.takeLate();
    await named(payee);
    const { rows: [order] } = await database.pool.query<{ id: string }>('select id from payment_order where plan_id = $1 and reason is not null', [plan.id]);
    expect(await world.store.orderOneAgain(REGION, payee, order!.id, world.now())).toBe(false);
    await round('2026-12-01');
    await claims.settleEnded(REGION, ['death'], true, world.now());
    expect([await owed(payee), await statuses(plan)]).toEqual([[], [['2026-11', 'paid', false], ['2026-12', 'returned', false]]]);
    await sound();
  });
});

describe('given a payment that was claimed because it was not due', () => {
  test('when the bank sends it back, then nothing is owed any more, and what its payee had paid back is paid to them although the decision stays revoked', async () => {
    const payee = await world.person();
    const plan = await paid(payee);
    await revoke(plan, world.now());
    await round('2026-12-01');
    const [claim] = await claims.ofPayee(REGION, payee);
    expect(await world.payBack(claim!.id, 40_000)).toBe(true);
    await world.cameBack(plan);
    await world.takeLate();
    for (let again = 0; again < 2; again += 1) await round('2026-12-01');
    expect(await owed(payee)).toEqual([]);
    const { rows } = await database.pool.query<{ amount: number; status: string; refund: boolean }>('select amount_fen as amount, status, refunds is not null as refund from payment_order_state where plan_id = $1 order by refund', [plan.id]);
    expect(rows).toMatchObject([{ amount: 100_000, status: 'returned', refund: false }, { amount: 40_000, status: 'paid', refund: true }]);
    await sound();
    // Reinstated, the month is owed after all and goes to a new account, once.
    await revoke(plan, null);
    await named(payee);
    for (let again = 0; again < 2; again += 1) await round('2026-12-01');
    expect((await statuses(plan)).filter(([, status]) => status === 'paid')).toHaveLength(2);
    await sound();
  });

  test('when a payment comes back of which a fifth had been kept back for another debt, then that fifth stays settled, the rest is paid again; revoked, just the fifth and what arrived are owed', async () => {
    const payee = await world.person();
    const wrong = await paid(payee, { amount: 20_000, first: '2026-11-01' }, '2026-11-01');
    await revoke(wrong, world.now());
    await claims.settle(REGION, world.now());
    const right = await paid(payee);
    expect(await owed(payee)).toEqual([[20_000, 20_000]]);
    await world.cameBack(right);
    await world.takeLate();
    await named(payee);
    await round('2026-12-01');
    expect([await owed(payee), (await statuses(right)).map(([, status]) => status)]).toEqual([[[20_000, 20_000]], ['returned', 'paid']]);
    await revoke(right, world.now());
    await round('2026-12-01');
    expect((await owed(payee)).toSorted()).toEqual([[20_000, 0], [20_000, 20_000], [80_000, 0]].toSorted());
    await world.cameBack(right);
    await world.takeLate();
    await round('2026-12-01');
    expect((await owed(payee)).toSorted()).toEqual([[20_000, 0], [20_000, 20_000]].toSorted());
    await sound();
  });
});

describe('given a list that is not what it should be', () => {
  test('when its control totals do not fit, then none of it is taken and the trouble is told; a right one later is taken', async () => {
    const plan = await paid(await world.person());
    await world.cameBack(plan);
    const lying = { ...world.bank, returns: async () => ({ count: 2, totalFen: 100_000, returns: [...world.late] }) };
    expect(await world.takeLate({ bank: lying })).toEqual([expect.stringContaining('控制总数')]);
    expect((await statuses(plan)).map(([, status]) => status)).toEqual(['paid']);
    expect(await world.takeLate({ bank: { ...world.bank, returns: async () => ({ failed: 'no answer' }) } })).toEqual(['no answer']);
    expect([await world.takeLate(), (await statuses(plan)).map(([, status]) => status)]).toEqual([[], ['returned']]);
  });

  test('when the file is not one of ours, then it is told and nothing changes', async () => {
    world.late.push({ id: 'strange', file: randomUUID(), line: 1, amountFen: 5, reason: 'account-closed' });
    expect(await world.takeLate()).toEqual([expect.stringContaining('strange')]);
    await sound();
  });

  test('when the bank has not answered to the file itself yet, then the return waits for that', async () => {
    const plan = await world.plan(await world.person(), { times: 1 });
    await world.run('2026-12-01');
    await world.carry({ ...world.bank, statement: async () => ({ failed: 'still at work' }) });
    await world.cameBack(plan);
    expect(await world.takeLate()).toEqual([expect.stringContaining('not settled yet')]);
    expect((await statuses(plan)).map(([, status]) => status)).toEqual(['sent']);
    world.time.now = new Date(Date.parse(world.time.now) + 3_600_000).toISOString();
    await world.carry();
    await world.takeLate();
    expect((await statuses(plan)).map(([, status]) => status)).toEqual(['returned']);
    await sound();
  });

  test('when one line comes back under two ids, then its money comes back once', async () => {
    const plan = await paid(await world.person());
    await world.cameBack(plan);
    world.late.push({ ...world.late[0]!, id: 'a second one' });
    await world.takeLate();
    const { rows } = await database.pool.query<{ outcome: string }>('select outcome from payment_return r join payment_order o on o.region = r.region and o.id = r.order_id where o.plan_id = $1 order by 1', [plan.id]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['returned', 'returned-before']);
    await sound();
  });

  test('when the bank uses an id again for another line, then that is told, and the line stays as it is', async () => {
    const [one, two] = [await paid(await world.person()), await paid(await world.person())];
    await world.cameBack(one);
    await world.takeLate();
    await world.cameBack(two);
    world.late.splice(0, 2, { ...world.late[1]!, id: world.late[0]!.id });
    expect(await world.takeLate()).toEqual([expect.stringContaining('used the id of a return again')]);
    expect((await statuses(two)).map(([, status]) => status)).toEqual(['paid']);
    await sound();
  });

  test('when a file got its result long after it went, then the lists since it went are asked for, for as long as any list is', async () => {
    const regions = [REGION];
    const days = (later: number) => daysOfReturns({ store: world.store, regions, now: () => new Date(Date.parse(world.time.now) + later * 86_400_000).toISOString() });
    const plan = await world.plan(await world.person(), { times: 1 });
    const went = dayOf(world.time.now);
    await world.run('2026-12-01');
    await world.carry({ ...world.bank, statement: async () => ({ failed: 'does not match' }) });
    expect([(await days(40)).length, (await days(40)).at(-1), (await days(400)).length]).toEqual([41, went, 90]);
    await database.pool.query(`update payment_file set status = 'settled', settled_at = $2 where id = (select file_id from payment_order where plan_id = $1)`, [plan.id, new Date(Date.parse(world.time.now) + 40 * 86_400_000).toISOString()]);
    expect([(await days(45)).at(-1), (await days(55)).length]).toEqual([went, 10]);
  });

  // The last: what it leaves is for an operator to find.
  test('when it names a line that was never sent, or another sum, then nothing is reversed and `payments verify` names it', async () => {
    const plan = await paid(await world.person());
    await world.cameBack(plan);
    const [said] = world.late;
    world.late.splice(0, 1, { ...said!, amountFen: 99_999 }, { id: 'no-line', file: said!.file, line: 777, amountFen: 5, reason: 'account-closed' });
    // Told as long as the list is read, also by a worker that comes after one that died.
    for (let again = 0; again < 2; again += 1) expect(await world.takeLate()).toEqual([expect.stringContaining('another sum'), expect.stringContaining('no-line')]);
    expect((await statuses(plan)).map(([, status]) => status)).toEqual(['paid']);
    const found = await world.audit.findings();
    expect([found.length, new Set(found.map(({ what }) => what.split(' / ')[1]))]).toEqual([2, new Set(['the bank sent back what does not fit an order: settle it with the bank'])]);
  });
});

test('given whom it is told, then the notice says that it had arrived before, once for each line', async () => {
  const plan = await paid(await world.person());
  await world.cameBack(plan);
  const told: (string | null)[][] = [];
  await world.store.takeBack(REGION, world.late, outcomeOf, (payees, returns) => {
    told.push(payees.map(({ case: number }) => number), returns.map(({ reason }) => reason));
    return noticesOfLateReturns({ regions: new Map(), services: new Map(), codes: new Map(), messages: new Map([['x', { on: 'returned-late', class: 'payment', to: ['applicant'], title: { zh: '{amount} {why}', en: '' }, text: { zh: '', en: '' }, short: { zh: '', en: '' } }]]) } as never, REGION, payees, returns, world.now(), sha256);
  }, world.now());
  const { rows } = await database.pool.query<{ title: { zh: string }; cause: string }>('select title, cause from notice where case_number = $1', [item(plan).case]);
  expect(rows).toEqual([{ cause: 'returned-late', title: { zh: expect.stringContaining('1,000.00') as string, en: '' } }]);
  expect(told).toEqual([[item(plan).case], ['account-closed']]);
});
