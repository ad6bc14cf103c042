import { beforeAll, describe, expect, test } from 'vitest';
import { createPaymentsWorld, type Plan } from '../../support/payments-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let world: ReturnType<typeof createPaymentsWorld>;
beforeAll(() => { world = createPaymentsWorld(database.pool); });

describe('given a payment for three months from December on', () => {
  test('when each month is run, some twice, then each month is ordered once and nothing after the third', async () => {
    const plan = await world.plan(await world.person(), { times: 3 });
    for (const month of ['2026-11-01', '2026-12-01', '2026-12-01', '2027-01-01', '2027-02-01', '2027-03-01', '2027-04-01']) await world.run(month);
    expect(await world.months(plan)).toEqual(['2026-12', '2027-01', '2027-02']);
  });
  test('when the first run comes late, then the months gone by are ordered with it', async () => {
    const plan = await world.plan(await world.person(), { times: 3 });
    await world.run('2027-06-01');
    expect(await world.months(plan)).toEqual(['2026-12', '2027-01', '2027-02']);
  });
  test('when more plans are due than go into one batch, then a single run orders them all and says how much', async () => {
    const plans: Plan[] = [];
    for (let index = 0; index < 7; index += 1) plans.push(await world.plan(await world.person(), { times: 1, amount: 1_000 }));
    expect(await world.run('2026-12-01', { batch: 2 })).toMatchObject({ orders: 7, amountFen: 7_000 });
    expect(await Promise.all(plans.map((plan) => world.months(plan)))).toEqual(plans.map(() => ['2026-12']));
  });
  test('when two runs go at the same time, then each month is ordered once', async () => {
    const plans = [];
    for (let index = 0; index < 5; index += 1) plans.push(await world.plan(await world.person(), { times: 2 }));
    await Promise.all([world.run('2027-01-01', { batch: 1 }), world.run('2027-01-01', { batch: 2 })]);
    await world.run('2027-01-01');
    expect(await Promise.all(plans.map((plan) => world.months(plan)))).toEqual(plans.map(() => ['2026-12', '2027-01']));
  });
});

describe('given a payment for life', () => {
  test('when the entry it belongs to ends, then no month that begins on that day or later is ordered', async () => {
    const person = await world.person();
    const entry = await world.open(person, 'pension', '2026-11-15');
    const plan = await world.plan(person, { entry });
    await world.run('2027-01-01');
    await world.end(person, entry, '2027-03-10');
    await world.run('2027-12-01');
    expect(await world.months(plan)).toEqual(['2026-12', '2027-01', '2027-02', '2027-03']);
  });
  test('when the person is known to have died, then no later month is ordered, whatever the entry says', async () => {
    const person = await world.person();
    const plan = await world.plan(person, { entry: await world.open(person, 'pension', '2026-11-15') });
    await world.open(person, 'death', '2027-01-20');
    await world.run('2027-06-01');
    expect(await world.months(plan)).toEqual(['2026-12', '2027-01']);
  });
  test('when the death turns out to be wrong and is taken back, then the months gone by are ordered with the next run, and nothing of what had ended by itself', async () => {
    const person = await world.person();
    const plan = await world.plan(person, { entry: await world.open(person, 'pension', '2026-11-15') });
    const ended = await world.open(person, 'pension', '2026-11-15');
    await world.end(person, ended, '2027-01-10');
    const [over, done] = [await world.plan(person, { entry: ended }), await world.plan(person, { times: 1 })];
    const death = await world.open(person, 'death', '2027-01-20');
    await world.run('2027-03-01');
    expect(await world.months(plan)).toEqual(['2026-12', '2027-01']);
    await world.takeBack(person, death);
    await world.run('2027-04-01');
    expect([await world.months(plan), await world.months(over), await world.months(done)]).toEqual([['2026-12', '2027-01', '2027-02', '2027-03', '2027-04'], ['2026-12', '2027-01'], ['2026-12']]);
  });
  test('when it was suspended for some months, then those are passed over for good: what is due for them is another payment', async () => {
    const person = await world.person();
    const entry = await world.open(person, 'pension', '2026-11-15');
    const plan = await world.plan(person, { entry });
    const suspended = await world.open(person, 'suspended', '2027-01-01', { fund: 'pension' });
    await world.run('2027-02-01');
    await world.end(person, suspended, '2027-03-05');
    await world.run('2027-04-01');
    expect(await world.months(plan)).toEqual(['2026-12', '2027-04']);
  });
  test('when the suspension turns out to be wrong and is taken back, then its months are ordered with the next run', async () => {
    const person = await world.person();
    const [plan, two] = [await world.plan(person, { entry: await world.open(person, 'pension', '2026-11-15') }), await world.plan(person, { times: 2 })];
    const wrong = await world.open(person, 'suspended', '2027-01-01', { fund: 'pension' });
    for (const month of ['2026-12-01', '2027-01-01', '2027-02-01']) await world.run(month);
    expect([await world.months(plan), await world.months(two)]).toEqual([['2026-12'], ['2026-12']]);
    await world.takeBack(person, wrong);
    for (let again = 0; again < 2; again += 1) await world.run('2027-03-01');
    expect([await world.months(plan), await world.months(two)]).toEqual([['2026-12', '2027-01', '2027-02', '2027-03'], ['2026-12', '2027-01']]);
  });
  test('when it is taken back after a decision has ended it, then that decision has paid its months, and they are not ordered as well', async () => {
    const person = await world.person();
    const plan = await world.plan(person, { entry: await world.open(person, 'pension', '2026-11-15') });
    const suspended = await world.open(person, 'suspended', '2027-01-01', { fund: 'pension' });
    await world.run('2027-02-01');
    await world.end(person, suspended, '2027-03-05');
    await world.takeBack(person, suspended);
    await world.run('2027-04-01');
    expect(await world.months(plan)).toEqual(['2026-12', '2027-04']);
  });
  test('when it is taken back while a run orders, then no month is lost', async () => {
    const person = await world.person();
    const plan = await world.plan(person, { entry: await world.open(person, 'pension', '2026-11-15') });
    const death = await world.open(person, 'death', '2026-12-20');
    await Promise.all([world.run('2027-01-01'), world.takeBack(person, death), world.run('2027-02-01')]);
    await world.run('2027-02-01');
    expect(await world.months(plan)).toEqual(['2026-12', '2027-01', '2027-02']);
  });
  test('when another fund is suspended, then it goes on', async () => {
    const person = await world.person();
    const plan = await world.plan(person);
    await world.open(person, 'suspended', '2026-12-01', { fund: 'work-injury' });
    await world.run('2027-01-01');
    expect(await world.months(plan)).toEqual(['2026-12', '2027-01']);
  });
});

describe('given a benefit with a number of months whose entry was agreed to run out', () => {
  test('when a month of that number begins on the last day or later, then it is ordered: the number is what was granted', async () => {
    const person = await world.person();
    const plan = await world.plan(person, { times: 2, entry: await world.open(person, 'benefit', '2026-11-15', {}, '2027-01-01') });
    await world.run('2027-06-01');
    expect(await world.months(plan)).toEqual(['2026-12', '2027-01']);
  });
});

describe('given a payment that is made once', () => {
  test('when the run day of its month has not come, then it is ordered all the same, and once', async () => {
    const plan = await world.plan(await world.person(), { every: 'once', times: 1 });
    const monthly = await world.plan(await world.person());
    for (let again = 0; again < 2; again += 1) await world.run('2026-11-01', { once: '2026-12-01' });
    expect([await world.months(plan), await world.months(monthly)]).toEqual([['2026-12'], []]);
  });
});

test('given nobody but the service, then an order cannot change its plan, month or amount, nor go', async () => {
  for (const text of ['update payment_order set amount_fen = 1', 'update payment_order set month = month', 'update payment_order set plan_id = plan_id', 'delete from payment_order', 'update payment_file set total_fen = 1', 'update ledger_entry set amount_fen = 1', 'delete from ledger_entry']) {
    expect(await database.pool.query(text).then(() => 'done', (error: { code: string }) => error.code), text).toBe('42501');
  }
});

test('given all of these, then the ledger adds up', async () => expect(await world.audit.findings()).toEqual([]));
