import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createClaimStore } from '#adapters/postgres/payments/claim-store.ts';
import { createHaltStore } from '#adapters/postgres/payments/halt-store.ts';
import { recoverPayments } from '#usecases/payments/recover-payments.ts';
import { createPaymentsWorld, type Plan } from '../../support/payments-world.ts';
import { REGION, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let world: ReturnType<typeof createPaymentsWorld>;
let halts: ReturnType<typeof createHaltStore>;
let claims: ReturnType<typeof createClaimStore>;
beforeAll(() => {
  world = createPaymentsWorld(database.pool);
  halts = createHaltStore(database.pool, vault);
  claims = createClaimStore(database.pool);
});
const later = (hours: number): void => { world.time.now = new Date(Date.parse(world.time.now) + hours * 3_600_000).toISOString(); };
beforeEach(() => later(1));

const END = '2027-03-31T23:59:59+08:00';
type Scope = Partial<Record<'service' | 'fund' | 'payee', string>>;
const hold = (scope: Scope, change: { readonly id?: string; readonly endsAt?: string; readonly reason?: string } = {}) => {
  const id = change.id ?? randomUUID();
  return halts.hold(REGION, { id, service: null, fund: null, payee: null, ...scope, ground: 'data-check', reason: '账户疑点', basis: '条例第一条', at: world.now(), by: 'o-1', endsAt: END, ...change }).then((kind) => ({ id, kind }));
};
const release = (id: string) => halts.release(REGION, id, '核对完了', 'o-2', world.now());
async function grant(change: Parameters<typeof world.plan>[1] & { readonly payee?: string; readonly service?: string } = {}): Promise<Plan> {
  const { payee = await world.person(), service = '5.1.1', ...rest } = change;
  const plan = await world.plan(payee, { times: 1, ...rest });
  await database.owner.query(`insert into case_item (region, case_number, no, service, authority, status, started_at) values ($1, $2, 1, $3, 'social-insurance', 'approved', now())`, [REGION, `case-${plan.id}`, service]);
  return plan;
}
async function round(month = '2026-12-01'): Promise<void> {
  await world.run(month);
  await recoverPayments(claims, REGION, 20, world.now());
  await world.carry();
}
const states = async (plan: Plan) => (await world.orders(plan)).map(({ status }) => status);

describe('given payments that are held together', () => {
  test('when a matter is held, then nothing of it is ordered, other matters are paid; released, each month is paid once', async () => {
    const [held, other] = [await grant({ service: '9.1', first: '2026-11-01', times: 2 }), await grant({ service: '9.2' })];
    const { id } = await hold({ service: '9.1' });
    await round();
    expect([await states(held), await states(other)]).toEqual([[], ['paid']]);
    expect(await release(id)).toBe(true);
    for (let again = 0; again < 2; again += 1) await round();
    expect(await states(held)).toEqual(['paid', 'paid']);
  });

  test('when a fund is held after a month was ordered, then what is in no file stays, what is with the bank goes on, and no other fund waits', async () => {
    const [one, other] = [await grant(), await grant({ fund: 'unemployment' })];
    await world.run('2026-12-01');
    const { id } = await hold({ fund: 'pension' });
    await world.carry();
    expect([await states(one), await states(other)]).toEqual([['ordered'], ['paid']]);
    await release(id);
    await world.carry();
    expect(await states(one)).toEqual(['paid']);
  });

  test('when a person is held, then all that is paid to them waits, of whatever matter, under whichever of their numbers, and nobody else waits', async () => {
    const payee = await world.person();
    const second = await world.person();
    await database.owner.query('update subject set one = $2 where region = $1 and id = any($2)', [REGION, [payee, second]]);
    const plans = [await grant({ payee, service: '9.1' }), await grant({ payee: second, service: '9.2', fund: 'unemployment' }), await grant()];
    const { id } = await hold({ payee });
    await round();
    expect(await Promise.all(plans.map(states))).toEqual([[], [], ['paid']]);
    expect((await halts.ofPayee(REGION, second, world.now())).map((each) => each.id)).toEqual([id]);
    expect(await halts.ofPayee(REGION, plans[2]!.payee, world.now())).toEqual([]);
    await release(id);
    await round();
    expect(await Promise.all(plans.map(states))).toEqual([['paid'], ['paid'], ['paid']]);
  });

  test('when its end has come, then it is paid without anybody releasing it', async () => {
    const plan = await grant({ service: '9.3' });
    const { id } = await hold({ service: '9.3' }, { endsAt: new Date(Date.parse(world.time.now) + 1_800_000).toISOString() });
    await round();
    expect(await states(plan)).toEqual([]);
    later(1);
    await round();
    expect([await states(plan), await release(id)]).toEqual([['paid'], false]);
  });

  test('when two holds are over one payment, then it waits for the last of them', async () => {
    const plan = await grant({ service: '9.4' });
    const [one, other] = [await hold({ service: '9.4' }), await hold({ payee: plan.payee })];
    await release(one.id);
    await round();
    expect(await states(plan)).toEqual([]);
    await release(other.id);
    await round();
    expect(await states(plan)).toEqual(['paid']);
  });

  test('when the bank had sent a payment back, then it is not paid again while it is held, whoever asks; nothing is kept back of it for a debt', async () => {
    const payee = await world.person();
    const plan = await grant({ payee, first: '2026-11-01', times: 2 });
    await round('2026-11-01');
    await world.cameBack(plan);
    await world.takeLate();
    const { id } = await hold({ payee });
    const { rows: [order] } = await database.pool.query<{ id: string }>('select id from payment_order where plan_id = $1', [plan.id]);
    expect(await world.store.orderOneAgain(REGION, payee, order!.id, world.now())).toBe(false);
    await world.open(payee, 'payout', '2026-12-01', { account: '6217999999999999999' });
    await round();
    expect(await states(plan)).toEqual(['returned']);
    await release(id);
    await round();
    expect(await states(plan)).toEqual(['returned', 'paid', 'paid']);
  });
});

describe('given the hold itself', () => {
  test('when it is sent again, then it is the same one; another under its id is refused; released twice, once', async () => {
    const first = await hold({ fund: 'none-such' });
    expect([first.kind, (await hold({ fund: 'none-such' }, { id: first.id })).kind, (await hold({ fund: 'none-such' }, { id: first.id, reason: '别的' })).kind]).toEqual(['held', 'same', 'another']);
    expect([await release(first.id), await release(first.id)]).toEqual([true, false]);
  });

  test('then what officers wrote lies sealed, and is read back', async () => {
    const { id } = await hold({ fund: 'none-such' });
    await release(id);
    const { rows: [row] } = await database.pool.query<{ reason: string; released_because: string }>('select reason, released_because from payment_halt where id = $1', [id]);
    expect(JSON.stringify(row)).not.toMatch(/疑点|核对完了/u);
    expect(await halts.find(REGION, id)).toMatchObject({ reason: '账户疑点', released: { because: '核对完了', by: 'o-2' } });
  });

  test('then the list says how many payments wait, those that stand first; another region sees none of it', async () => {
    await grant({ service: '9.6' });
    await world.run('2026-12-01');
    const [old, { id }] = [await hold({ service: '9.6' }), await hold({ service: '9.6' })];
    await release(old.id);
    const listed = await halts.list(REGION, world.now());
    expect([listed.find((each) => each.id === id)?.waiting, listed.find((each) => each.id === old.id)?.waiting]).toEqual([1, 0]);
    expect(listed.findIndex((each) => each.id === id)).toBeLessThan(listed.findIndex((each) => each.id === old.id));
    expect([await halts.list('999999', world.now()), await halts.find('999999', id), await halts.release('999999', id, 'x', 'o-1', world.now())]).toEqual([[], undefined, false]);
    await release(id);
  });

  test('when it comes while a file is being made, then the file is made before, or without what is held', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const service = `8.${turn}`;
      const plan = await grant({ service });
      await world.run('2026-12-01');
      const noting = async () => ({ id: (await hold({ service })).id, after: (await states(plan))[0] });
      const [, { id, after }] = await Promise.all([world.store.makeFile(REGION, 'pension', null, 1_000, { keepBack: () => [], tell: () => [] }, world.now()), noting()]);
      const now = (await states(plan))[0];
      // What was in no file when the hold had been noted is in none now.
      expect([after, now]).toEqual(after === 'ordered' ? ['ordered', 'ordered'] : ['filed', 'filed']);
      await release(id);
      await world.carry();
      expect(await states(plan)).toEqual(['paid']);
    }
  });
});

test('given all of these, then the ledger adds up', async () => expect(await world.audit.findings()).toEqual([]));
