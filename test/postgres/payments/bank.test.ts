import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '#adapters/crypto/hash.ts';
import { noticesOfUnreadable } from '#core/notices/of-payments.ts';
import { balancesOf } from '#core/payments/ledger.ts';
import type { Bank } from '#usecases/ports/payments.ts';
import { createPaymentsWorld } from '../../support/payments-world.ts';
import { REGION } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let world: ReturnType<typeof createPaymentsWorld>;
const CLOSED = '6217000000000000099';
const later = (hours: number): void => { world.time.now = new Date(Date.parse(world.time.now) + hours * 3_600_000).toISOString(); };
const balances = async () => balancesOf(Object.fromEntries((await world.audit.sums()).filter(({ fund }) => fund === 'pension').map(({ event, amountFen }) => [event, amountFen])));
const troubles = async () => (await database.pool.query<{ trouble: string }>('select trouble from payment_file where trouble is not null')).rows.map(({ trouble }) => trouble);

beforeAll(() => { world = createPaymentsWorld(database.pool); });
beforeEach(() => { world.closed.clear(); world.closed.add(CLOSED); later(24); });

describe('given a payment that is due', () => {
  test('when the bank pays it, then it has arrived and the money has left the bank', async () => {
    const plan = await world.plan(await world.person(), { times: 1 });
    const before = await balances();
    await world.run('2026-12-01');
    await world.carry();
    expect(await world.orders(plan)).toMatchObject([{ status: 'paid' }]);
    const after = await balances();
    expect([after.fund - before.fund, after.bank - before.bank, after.payable - before.payable]).toEqual([100_000, -100_000, 0]);
  });

  test('when the answer to the sending is lost, then the same file is sent again and the bank takes it once', async () => {
    const plan = await world.plan(await world.person(), { times: 1 });
    await world.run('2026-12-01');
    let lost = 0;
    const forgetful: Bank = { ...world.bank, send: async (file, lines) => {
      await world.bank.send(file, lines);
      lost += 1;
      return { failed: 'no answer' };
    } };
    const files = world.files.size;
    await world.carry(forgetful);
    expect([lost, await world.orders(plan)]).toMatchObject([1, [{ status: 'filed' }]]);
    later(1);
    await world.carry();
    expect([world.files.size - files, await world.orders(plan)]).toMatchObject([1, [{ status: 'paid' }]]);
  });

  test('when the answer names a line that was never sent, then none of it is believed, the trouble is told, and a right answer later is taken', async () => {
    const plan = await world.plan(await world.person(), { times: 1 });
    await world.run('2026-12-01');
    const lying: Bank = { ...world.bank, statement: async (file) => {
      const said = await world.bank.statement(file);
      return 'failed' in said ? said : { ...said, lines: said.lines + 1, results: [...said.results, { line: 777, result: 'paid' }] };
    } };
    await world.carry(lying);
    expect([await world.orders(plan), await troubles()]).toMatchObject([[{ status: 'sent' }], [expect.stringContaining('回盘文件有报盘里没有的行号：777')]]);
    later(1);
    await world.carry();
    expect([await world.orders(plan), await troubles()]).toMatchObject([[{ status: 'paid' }], []]);
  });

  test('when it has no account, then it waits, and goes once one is named', async () => {
    const person = await world.person();
    const plan = await world.plan(person, { times: 1, account: null });
    await world.run('2026-12-01');
    await world.carry();
    expect(await world.orders(plan)).toMatchObject([{ status: 'ordered' }]);
    await world.open(person, 'payout', '2026-12-01', { account: '6217000000000000025' });
    await world.carry();
    expect(await world.orders(plan)).toMatchObject([{ status: 'paid' }]);
  });
});

describe('given an account that was noted masked', () => {
  const MASKED = '6217****0017';
  const masked = async (account: string | null = null) => {
    const person = await world.person();
    await world.open(person, 'payout', '2026-11-01', { account: MASKED });
    return { person, plan: await world.plan(person, { times: 1, account }) };
  };
  const payable = async (person: string) => (await world.store.of(REGION, person, world.now())).map((each) => each.payable);

  test('when more of them wait than go into a file, then each that can be paid is paid in the same round', async () => {
    const { plan } = await masked();
    await database.owner.query(`insert into payment_plan select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid()))).* from payment_plan p, generate_series(1, 1100) where p.id = $1`, [plan.id]);
    const good = [];
    for (let index = 0; index < 5; index += 1) good.push(await world.plan(await world.person(), { times: 1 }));
    await world.run('2026-12-01', { batch: 5_000 });
    await world.carry();
    expect((await Promise.all(good.map((each) => world.orders(each)))).map(([order]) => order?.status)).toEqual(good.map(() => 'paid'));
    expect((await world.audit.findings()).length).toBe(100);
    // None of them is tried again.
    expect(await world.store.makeFile(REGION, 'pension', null, 10_000, { keepBack: () => [], tell: () => [] }, world.now())).toEqual({ lines: 0, more: null, unreadable: 0, broken: [] });
    await database.owner.query('update payment_plan set revoked_at = $2 where payee_id = $1', [plan.payee, world.now()]);
  });

  test('when the decision names one that can be read, then it is paid to that; what comes back from there waits for another', async () => {
    const [{ plan }, back] = [await masked('6217000000000000017'), await masked(CLOSED)];
    for (let again = 0; again < 3; again += 1) {
      await world.run('2026-12-01');
      await world.carry();
    }
    expect([await world.orders(plan), await world.orders(back.plan)]).toMatchObject([[{ status: 'paid' }], [{ status: 'returned', again: false }]]);
    expect([...world.files.values()].flatMap(({ lines }) => lines.filter(({ account }) => account.includes('*')))).toEqual([]);
  });

  test.each([['after', '2026-11-01T00:00:00.000Z', 'ordered', false], ['before', '2099-01-01T00:00:00.000Z', 'paid', true]] as const)('when it was named %s the decision, then that is what counts: %s', async (_, decided, status, isPayable) => {
    const { person, plan } = await masked('6217000000000000017');
    await database.owner.query(`insert into kuaiban.case_item (region, case_number, no, service, authority, status, started_at, ended_at) select region, case_number, item_no, 's', 'a', 'approved', $2::timestamptz, $2::timestamptz from kuaiban.payment_plan where id = $1`, [plan.id, decided]);
    await world.run('2026-12-01');
    await world.carry();
    expect([await world.orders(plan), await payable(person)]).toMatchObject([[{ status }], [isPayable]]);
    // Whoever names another is paid at once.
    await world.open(person, 'payout', '2026-12-01', { account: '6217000000000000025' });
    await world.carry();
    expect(await world.orders(plan)).toMatchObject([{ status: 'paid' }]);
  });

  test('when there is no other, then it waits, its payee is told once and reads that an account is wanted; another goes at once', async () => {
    const { person, plan } = await masked(MASKED);
    const told: string[] = [];
    await world.run('2026-12-01');
    for (let again = 0; again < 2; again += 1) {
      await world.store.makeFile(REGION, 'pension', null, 10_000, { keepBack: () => [], tell: (payees) => {
        told.push(...payees.map(({ payee }) => payee));
        return noticesOfUnreadable({ regions: new Map(), services: new Map(), codes: new Map(), messages: new Map([['x', { on: 'account-unreadable', class: 'payment', to: ['applicant'], title: { zh: '{matters}', en: '' }, text: { zh: '', en: '' }, short: { zh: '', en: '' } }]]) } as never, REGION, payees, world.now(), sha256);
      } }, world.now());
    }
    expect([told, await payable(person), await world.orders(plan)]).toMatchObject([[person], [false], [{ status: 'ordered' }]]);
    expect((await database.pool.query('select cause from notice where person_id = $1', [person])).rows).toEqual([{ cause: 'account-unreadable' }]);
    expect((await world.audit.findings()).map(({ what }) => what)).toEqual([expect.stringContaining('its account cannot be read')]);
    await world.open(person, 'payout', '2026-12-01', { account: '6217000000000000025' });
    expect(await payable(person)).toEqual([true]);
    await world.carry();
    expect(await world.orders(plan)).toMatchObject([{ status: 'paid' }]);
  });

  test('when the seal of one does not open, then the others are paid, and it is told and tried again', async () => {
    const [broken, good] = [await world.plan(await world.person(), { times: 1 }), await world.plan(await world.person(), { times: 1 })];
    const { rows: [right] } = await database.owner.query<{ account: string }>('select account from payment_plan where id = $1', [broken.id]);
    await database.owner.query('update payment_plan set account = (select account from payment_plan where id = $2) where id = $1', [broken.id, good.id]);
    await world.run('2026-12-01');
    const filed = await world.store.makeFile(REGION, 'pension', null, 10_000, { keepBack: () => [], tell: () => [] }, world.now());
    expect([filed.lines, filed.unreadable, filed.broken.length]).toEqual([1, 0, 1]);
    await database.owner.query('update payment_plan set account = $2 where id = $1', [broken.id, right!.account]);
    await world.carry();
    expect([await world.orders(broken), await world.orders(good)]).toMatchObject([[{ status: 'paid' }], [{ status: 'paid' }]]);
  });

  test('when the seal of the register does not open, then it is not paid to the one that the decision named before, but told and tried again', async () => {
    const person = await world.person();
    const entry = await world.open(person, 'payout', '2026-12-01', { account: '6217000000000000025' });
    const plan = await world.plan(person, { times: 1 });
    const { rows: [right] } = await database.owner.query<{ secret: string }>('select secret from register_entry where id = $1', [entry]);
    await database.owner.query('update register_entry set secret = $2 where id = $1', [entry, 'spoilt']);
    await world.run('2026-12-01');
    const filed = await world.store.makeFile(REGION, 'pension', null, 10_000, { keepBack: () => [], tell: () => [] }, world.now());
    expect([filed.lines, filed.unreadable, filed.broken.length]).toEqual([0, 0, 1]);
    await database.owner.query('update register_entry set secret = $2 where id = $1', [entry, right!.secret]);
    await world.carry();
    expect(await world.orders(plan)).toMatchObject([{ status: 'paid' }]);
    expect([...world.files.values()].flatMap(({ lines }) => lines).map(({ account }) => account)).toContain('6217000000000000025');
  });
});

describe('given a payment that came back because the account is closed', () => {
  const returned = async () => {
    const person = await world.person();
    const plan = await world.plan(person, { times: 1, account: CLOSED });
    await world.run('2026-12-01');
    await world.carry();
    return { person, plan };
  };

  test('then the money is back and owed still, and no run pays it again by itself', async () => {
    const before = await balances();
    const { plan } = await returned();
    await world.run('2026-12-01');
    await world.carry();
    expect(await world.orders(plan)).toMatchObject([{ status: 'returned', again: false }]);
    const after = await balances();
    expect([after.returned - before.returned, after.bank - before.bank]).toEqual([-100_000, 0]);
  });

  test('when another account is named, then the next run pays it to that one, once', async () => {
    const { person, plan } = await returned();
    await world.open(person, 'payout', '2026-12-16', { account: '6217000000000000033' });
    for (let again = 0; again < 3; again += 1) {
      await world.run('2026-12-01');
      await world.carry();
    }
    expect(await world.orders(plan)).toMatchObject([{ status: 'returned', again: false }, { status: 'paid', again: true }]);
  });

  test('when that one sends it back too, then it waits for a third account', async () => {
    const { person, plan } = await returned();
    await world.open(person, 'payout', '2026-12-16', { account: CLOSED });
    for (let again = 0; again < 3; again += 1) {
      await world.run('2026-12-01');
      await world.carry();
    }
    expect(await world.orders(plan)).toMatchObject([{ status: 'returned' }, { status: 'returned', again: true }]);
  });

  test('when its payee says that the account is in order, then it is paid again; said twice, once; nobody else can say it', async () => {
    const { person, plan } = await returned();
    const { rows: [order] } = await database.pool.query<{ id: string }>('select id from payment_order where plan_id = $1', [plan.id]);
    world.closed.clear();
    expect(await world.store.orderOneAgain(REGION, await world.person(), order!.id, world.now())).toBe(false);
    expect(await Promise.all([1, 2].map(() => world.store.orderOneAgain(REGION, person, order!.id, world.now())))).toContain(true);
    expect(await world.store.orderOneAgain(REGION, person, order!.id, world.now())).toBe(false);
    await world.carry();
    expect(await world.orders(plan)).toMatchObject([{ status: 'returned' }, { status: 'paid', again: true }]);
  });
});

test('given all of these, then the ledger adds up', async () => expect(await world.audit.findings()).toEqual([]));

test('given a ledger that somebody has touched, then it is found', async () => {
  const plan = await world.plan(await world.person(), { times: 1 });
  await world.run('2026-12-01');
  await database.owner.query(`update ledger_entry set amount_fen = 1 where order_id = (select id from payment_order where plan_id = $1)`, [plan.id]);
  await database.owner.query(`insert into ledger_entry select region, gen_random_uuid(), 'ordered', 'pension', 'fund', 'payable', 5, now() from payment_plan where id = $1`, [plan.id]);
  expect((await world.audit.findings()).map(({ what }) => what.split(' / ')[1])).toEqual(['the ledger does not fit the order', 'an entry without an order']);
});

test('given a month that was ordered twice past the index that forbids it, then it is found', async () => {
  const before = await world.audit.findings();
  const plan = await world.plan(await world.person(), { times: 1 });
  await world.run('2026-12-01');
  await database.owner.query('drop index payment_order_once');
  await database.owner.query(`with again as (insert into payment_order (region, id, plan_id, month, fund, payee_id, amount_fen, ordered_at) select region, gen_random_uuid(), plan_id, month, fund, payee_id, amount_fen, ordered_at from payment_order where plan_id = $1 returning *)
    insert into ledger_entry select region, id, 'ordered', fund, 'fund', 'payable', amount_fen, ordered_at from again`, [plan.id]);
  const found = (await world.audit.findings()).filter(({ what, where }) => !before.some((known) => known.what === what && known.where === where));
  expect(found).toEqual([{ what: expect.stringContaining('two orders for one plan and month'), where: expect.stringContaining(plan.id) }]);
});
