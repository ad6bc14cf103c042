import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createClaimStore } from '#adapters/postgres/payments/claim-store.ts';
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

const item = (plan: Plan) => ({ case: `case-${plan.id}`, item: 1 });
const revoke = (plan: Plan, at: string | null) => database.pool.query('update payment_plan set revoked_at = $3 where region = $1 and id = $2', [REGION, plan.id, at]);
/** One round of the worker: what is due is ordered, what is owed back kept back, the rest carried to the bank and home. */
async function round(month: string, share = 20): Promise<void> {
  await world.run(month);
  await recoverPayments(claims, REGION, share, world.now());
  await world.carry();
}
/** A plan with an item beside it, as a decision leaves it. */
async function grant(payee: string, change: Parameters<typeof world.plan>[1] = {}): Promise<Plan> {
  const made = await world.plan(payee, change);
  await database.owner.query(`insert into case_item (region, case_number, no, service, authority, status, started_at) values ($1, $2, 1, '5.1.1', 'social-insurance', 'approved', now()) on conflict do nothing`, [REGION, `case-${made.id}`]);
  return made;
}
const owed = async (payee: string) => (await claims.ofPayee(REGION, payee)).map(({ amountFen, recoveredFen }) => [amountFen, recoveredFen]);
const kept = async (of: Plan) => (await database.pool.query<{ withheld: number; status: string }>('select withheld_fen as withheld, status from payment_order_state where region = $1 and plan_id = $2 order by month', [REGION, of.id])).rows.map(({ withheld, status }) => [Number(withheld), status]);
const sound = async () => expect(await world.audit.findings()).toEqual([]);

describe('given a benefit that was paid for a month and then revoked', () => {
  test('then it is claimed once, no more is paid of it, and a fifth of another benefit of the fund is kept back each month until nothing is owed', async () => {
    const payee = await world.person();
    const [wrong, right] = [await grant(payee, { amount: 50_000, first: '2026-10-01', times: 1 }), await grant(payee, { amount: 100_000, first: '2026-11-01' })];
    await world.run('2026-10-01');
    await world.carry();
    await revoke(wrong, world.now());
    await round('2026-11-01');
    expect(await owed(payee)).toEqual([[50_000, 20_000]]);
    await round('2026-11-01');
    expect(await owed(payee)).toEqual([[50_000, 20_000]]);
    await round('2027-02-01');
    expect(await owed(payee)).toEqual([[50_000, 50_000]]);
    expect(await kept(right)).toEqual([[20_000, 'paid'], [20_000, 'paid'], [10_000, 'paid'], [0, 'paid']]);
    await sound();
  });

  test('when its payee pays back, then that counts once however often it is noted, and never more than is owed', async () => {
    const payee = await world.person();
    const wrong = await grant(payee, { amount: 30_000, first: '2026-12-01', times: 1 });
    await round('2026-12-01');
    await revoke(wrong, world.now());
    await round('2026-12-01');
    const [claim] = await claims.ofPayee(REGION, payee);
    const id = randomUUID();
    expect([await world.payBack(claim!.id, 10_000, id), await world.payBack(claim!.id, 10_000, id), await world.payBack(claim!.id, 20_001)]).toEqual([true, true, false]);
    expect(await owed(payee)).toEqual([[30_000, 10_000]]);
    expect(await world.payBack(claim!.id, 20_000)).toBe(true);
    expect((await claims.ofItem(REGION, item(wrong).case, 1)).claims.map(({ recoveredFen }) => recoveredFen)).toEqual([30_000]);
    await sound();
  });

  test('when it was paid under another number of theirs, then it is kept back of what is paid under this one, and the share is one for both', async () => {
    const [a, b] = [await world.person(), await world.person()];
    const wrong = [await grant(a, { amount: 30_000, first: '2026-10-01', times: 1 }), await grant(b, { amount: 50_000, first: '2026-10-01', times: 1 })];
    await world.run('2026-10-01');
    await world.carry();
    for (const each of wrong) await revoke(each, world.now());
    await database.owner.query('update subject set one = $2 where region = $1 and id = any($2)', [REGION, [a, b]]);
    const right = await grant(b, { amount: 100_000, first: '2026-11-01' });
    await round('2026-11-01');
    expect([await kept(right), await owed(a)]).toEqual([[[20_000, 'paid']], await owed(b)]);
    await round('2027-02-01');
    expect(await kept(right)).toEqual([[20_000, 'paid'], [20_000, 'paid'], [20_000, 'paid'], [20_000, 'paid']]);
    expect((await owed(a)).reduce((sum, [amount, recovered]) => sum + amount! - recovered!, 0)).toBe(0);
    await sound();
  });

  test('when more payments wait than are looked at together, then a share of each is kept back', async () => {
    const payee = await world.person();
    const wrong = await grant(payee, { amount: 10_000_000, first: '2026-10-01', times: 1 });
    await world.run('2026-10-01');
    await world.carry();
    await revoke(wrong, world.now());
    const right = await grant(payee, { amount: 100, first: '2026-12-01', times: 1 });
    await database.owner.query(`insert into payment_plan select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid()))).* from payment_plan p, generate_series(1, 1050) where p.id = $1`, [right.id]);
    await world.run('2026-12-01', { batch: 5_000 });
    await recoverPayments(claims, REGION, 20, world.now());
    expect(await owed(payee)).toEqual([[10_000_000, 1_051 * 20]]);
    await world.carry();
    await sound();
  });

  test('when it is claimed after what goes out was looked at, then it is kept back as the file is made', async () => {
    const payee = await world.person();
    const [wrong, right] = [await grant(payee, { amount: 50_000, first: '2026-10-01', times: 1 }), await grant(payee, { amount: 100_000, first: '2026-11-01', times: 1 })];
    await world.run('2026-10-01');
    await world.carry();
    await world.run('2026-11-01');
    await recoverPayments(claims, REGION, 20, world.now());
    await revoke(wrong, world.now());
    await claims.settle(REGION, world.now());
    await world.carry(world.bank, world.store, 20);
    expect([await kept(right), await owed(payee)]).toEqual([[[20_000, 'paid']], [[50_000, 20_000]]]);
    await sound();
  });

  test('when it holds again, then nothing is owed, and what was recovered is paid', async () => {
    const payee = await world.person();
    const wrong = await grant(payee, { amount: 30_000, first: '2026-12-01', times: 1 });
    await round('2026-12-01');
    await revoke(wrong, world.now());
    await round('2026-12-01');
    const [claim] = await claims.ofPayee(REGION, payee);
    await world.payBack(claim!.id, 12_000);
    await revoke(wrong, null);
    await round('2026-12-01');
    expect(await owed(payee)).toEqual([]);
    const { rows } = await database.pool.query<{ amount: number; status: string }>('select amount_fen as amount, status from payment_order_state where region = $1 and refunds = $2', [REGION, claim!.id]);
    expect(rows).toEqual([{ amount: 12_000, status: 'paid' }]);
    await sound();
  });

  test('when it is corrected, then what was paid settles with the new payment of the same month, and only the difference moves', async () => {
    const payee = await world.person();
    const wrong = await grant(payee, { amount: 80_000, first: '2026-12-01', times: 1 });
    await round('2026-12-01');
    await revoke(wrong, world.now());
    const right = await grant(payee, { amount: 100_000, first: '2026-12-01', times: 1 });
    await database.owner.query('update payment_plan set corrects = $2 where id = $1', [right.id, wrong.id]);
    await round('2026-12-01');
    await round('2026-12-01');
    // The claim is opened with the order of the new payment: it was not in a file before.
    expect([await owed(payee), await kept(right)]).toEqual([[[80_000, 80_000]], [[80_000, 'paid']]]);
    await sound();
  });

  describe('when it is corrected, and corrected again, while the first payment is at the bank', () => {
    const slow = (): typeof world.bank => ({ ...world.bank, statement: async () => ({ failed: 'not yet' }) });
    async function corrected(account: string): Promise<readonly [payee: string, plans: readonly Plan[]]> {
      const payee = await world.person();
      const made = await grant(payee, { amount: 80_000, every: 'once', times: 1, account });
      const plans = [made];
      for (const amount of [90_000, 100_000]) {
        await world.run('2026-12-01');
        await recoverPayments(claims, REGION, 20, world.now());
        await world.carry(slow());
        await revoke(plans.at(-1)!, world.now());
        const next = await grant(payee, { amount, every: 'once', times: 1 });
        await database.owner.query('update payment_plan set corrects = $2 where id = $1', [next.id, plans.at(-1)!.id]);
        plans.push(next);
      }
      await world.run('2026-12-01');
      await recoverPayments(claims, REGION, 20, world.now());
      await world.carry(slow());
      expect(await kept(plans[2]!)).toEqual([[0, 'ordered']]);
      world.time.now = new Date(Date.parse(world.time.now) + 3_600_000).toISOString();
      // Settled in the same breath in which files are made: it is paid, and not claimed yet.
      await world.carry();
      await world.carry();
      await round('2026-12-01');
      return [payee, plans];
    }
    test('then what was paid settles with the last, and only the difference moves', async () => {
      const [payee, [first, second, last]] = await corrected('6217000000000000017');
      expect([await kept(first!), await kept(second!), await kept(last!), await owed(payee)]).toEqual([[[0, 'paid']], [[0, 'ordered']], [[80_000, 'paid']], [[80_000, 80_000]]]);
      await sound();
    });
    test('and it comes back, then the last is paid whole', async () => {
      world.closed.add('6217000000000000099');
      const [payee, [first, , last]] = await corrected('6217000000000000099');
      expect([await kept(first!), await kept(last!), await owed(payee)]).toEqual([[[0, 'returned']], [[0, 'paid']], []]);
      await sound();
    });
  });

  test('when the bank sends it back, then nothing was paid and nothing is claimed', async () => {
    const payee = await world.person();
    const wrong = await grant(payee, { amount: 30_000, first: '2026-12-01', times: 1, account: null });
    await round('2026-12-01');
    await revoke(wrong, world.now());
    await round('2026-12-01');
    expect([await owed(payee), await kept(wrong)]).toEqual([[], [[0, 'ordered']]]);
    await sound();
  });
});

test('given a benefit that is held, then nothing of it goes out; when it is released, then the months between are paid', async () => {
  const payee = await world.person();
  const benefit = await grant(payee, { amount: 40_000, first: '2026-11-01' });
  await round('2026-11-01');
  const hold = (held: boolean, at: string) => claims.hold(REGION, item(benefit), held, '核查领取资格', 'officer:o-1', at);
  expect([await hold(true, '2026-12-01T00:00:00.000Z'), await hold(true, '2026-12-01T00:00:01.000Z')]).toEqual([1, 0]);
  await round('2027-01-01');
  expect(await world.months(benefit)).toEqual(['2026-11']);
  expect((await claims.ofItem(REGION, item(benefit).case, 1)).plans).toMatchObject([{ heldBecause: '核查领取资格', revoked: false }]);
  expect(await hold(false, '2027-01-20T00:00:00.000Z')).toBe(1);
  await round('2027-01-01');
  expect(await world.months(benefit)).toEqual(['2026-11', '2026-12', '2027-01']);
  await sound();
});

describe('given a benefit that went on after it had ended, because that became known later', () => {
  const settleEnded = (claim = true) => claims.settleEnded(REGION, ['death'], claim, world.now());

  test('then each month that began after the end is claimed once, and is given up again where the end turns out to be wrong', async () => {
    const payee = await world.person();
    const benefit = await grant(payee, { amount: 40_000, first: '2026-10-01', entry: await world.open(payee, 'pension', '2026-09-15') });
    await round('2026-12-01');
    await settleEnded();
    expect(await owed(payee)).toEqual([]);
    const death = await world.open(payee, 'death', '2026-10-20');
    await settleEnded();
    await settleEnded();
    expect((await claims.ofPayee(REGION, payee)).map(({ month, because }) => [month, because])).toEqual([['2026-12-01', 'ended'], ['2026-11-01', 'ended']]);
    await round('2027-02-01');
    expect([await owed(payee), await world.months(benefit)]).toEqual([[[40_000, 0], [40_000, 0]], ['2026-10', '2026-11', '2026-12']]);
    await sound();
    await world.takeBack(payee, death);
    await settleEnded();
    await round('2027-01-01');
    expect([await owed(payee), await world.months(benefit)]).toEqual([[], ['2026-10', '2026-11', '2026-12', '2027-01']]);
    await sound();
  });

  test('when its decision is revoked and reinstated meanwhile, then what came after the end stays claimed', async () => {
    const payee = await world.person();
    const entry = await world.open(payee, 'benefit', '2026-09-15');
    const benefit = await grant(payee, { amount: 40_000, first: '2026-10-01', times: 3, entry });
    await round('2026-12-01');
    await world.end(payee, entry, '2026-11-10');
    await settleEnded();
    await revoke(benefit, world.now());
    await round('2026-12-01');
    expect((await owed(payee)).length).toBe(3);
    await settleEnded();
    await revoke(benefit, null);
    await round('2026-12-01');
    await settleEnded();
    expect((await claims.ofPayee(REGION, payee)).map(({ month }) => month)).toEqual(['2026-12-01']);
    await sound();
  });

  test('when the end is taken back after a part was recovered and then set again, then the month is claimed, and what was paid back is not', async () => {
    const payee = await world.person();
    const entry = await world.open(payee, 'benefit', '2026-09-15');
    const benefit = await grant(payee, { amount: 40_000, first: '2026-12-01', times: 1, entry });
    await round('2026-12-01');
    const death = await world.open(payee, 'death', '2026-11-10');
    await settleEnded();
    const [claim] = await claims.ofPayee(REGION, payee);
    await world.payBack(claim!.id, 15_000);
    await world.takeBack(payee, death);
    await settleEnded();
    await round('2026-12-01');
    expect([await owed(payee), await kept(benefit)]).toEqual([[], [[0, 'paid'], [0, 'paid']]]);
    await world.open(payee, 'death', '2026-11-10');
    await settleEnded();
    expect(await owed(payee)).toEqual([[40_000, 0]]);
    await revoke(benefit, world.now());
    await round('2026-12-01');
    expect(await owed(payee)).toEqual([[40_000, 0]]);
    await sound();
  });

  test('when a part was recovered and then the decision is revoked with its entry, then the claim stands as it is and nothing is paid back', async () => {
    const payee = await world.person();
    const entry = await world.open(payee, 'benefit', '2026-09-15');
    const benefit = await grant(payee, { amount: 40_000, first: '2026-12-01', times: 1, entry });
    await round('2026-12-01');
    await world.end(payee, entry, '2026-11-10');
    await settleEnded();
    const [claim] = await claims.ofPayee(REGION, payee);
    await world.payBack(claim!.id, 20_000);
    await revoke(benefit, world.now());
    await world.takeBack(payee, entry);
    await database.pool.query('update register_end set void_at = $3 where region = $1 and entry_id = $2', [REGION, entry, world.now()]);
    for (let times = 0; times < 2; times += 1) {
      await settleEnded();
      await round('2026-12-01');
      expect([await owed(payee), await kept(benefit)]).toEqual([[[40_000, 20_000]], [[0, 'paid']]]);
    }
    await sound();
  });

  test('when the region claims no longer, then nothing new is claimed, and what was claimed wrongly is still given up', async () => {
    const payee = await world.person();
    const entry = await world.open(payee, 'benefit', '2026-09-15');
    await grant(payee, { amount: 40_000, first: '2026-12-01', times: 1, entry });
    await round('2026-12-01');
    const death = await world.open(payee, 'death', '2026-11-10');
    await settleEnded(false);
    expect(await owed(payee)).toEqual([]);
    await settleEnded();
    await settleEnded(false);
    expect(await owed(payee)).toEqual([[40_000, 0]]);
    await world.takeBack(payee, death);
    await settleEnded(false);
    expect(await owed(payee)).toEqual([]);
    await sound();
  });

  test('when the month has not been paid, or the end lies after it, then nothing is claimed', async () => {
    const payee = await world.person();
    const entry = await world.open(payee, 'benefit', '2026-09-15');
    await grant(payee, { amount: 40_000, first: '2026-12-01', times: 1, entry, account: null });
    const paid = await grant(payee, { amount: 40_000, first: '2026-12-01', times: 1, entry });
    await round('2026-12-01');
    await world.end(payee, entry, '2026-12-02');
    await settleEnded();
    expect([await owed(payee), await world.months(paid)]).toEqual([[], ['2026-12']]);
  });
});
