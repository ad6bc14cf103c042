import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createHaltStore } from '#adapters/postgres/payments/halt-store.ts';
import { createReportedDeathStore } from '#adapters/postgres/payments/reported-death-store.ts';
import type { ReportedAct, ReportedDeathStore } from '#usecases/ports/reported-deaths.ts';
import { createPaymentsWorld, type Plan } from '../../support/payments-world.ts';
import { REGION, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const NOTE = '问过户籍地派出所，本人健在';
let world: ReturnType<typeof createPaymentsWorld>;
let deaths: ReportedDeathStore;
beforeAll(() => {
  world = createPaymentsWorld(database.pool);
  deaths = createReportedDeathStore(database.pool, vault);
});

const reported = async (subject: string, diedOn: string, department = 'town-hall'): Promise<string> => {
  const id = randomUUID();
  await database.pool.query(`insert into reported_death (region, id, subject_id, department, scenario, died_on, at) values ($1, $2, $3, $4, 'died', $5, $6)`, [REGION, id, subject, department, diedOn, world.time.now]);
  return id;
};
const act = (id: string, what: ReportedAct['act'], region = REGION) => deaths.act(region, id, { act: what, by: 'officer:o-1', note: NOTE }, world.time.now);
const stateOf = async (id: string) => (await deaths.list(REGION, ['death'], 100)).find((each) => each.id === id);
/** Somebody drawing a pension of which the months up to January are paid. */
async function pensioner(): Promise<{ person: string; plan: Plan }> {
  const person = await world.person();
  const plan = await world.plan(person, { entry: await world.open(person, 'pension', '2026-11-15') });
  await world.run('2027-01-01');
  return { person, plan };
}

describe('given a death that a department tells of', () => {
  test('then the month of the death is paid, and nothing from the month after on', async () => {
    const { person, plan } = await pensioner();
    const id = await reported(person, '2027-02-10');
    for (const month of ['2027-02-01', '2027-03-01', '2027-06-01']) await world.run(month);
    expect(await world.months(plan)).toEqual(['2026-12', '2027-01', '2027-02']);
    expect(await stateOf(id)).toMatchObject({ state: 'open', diedOn: '2027-02-10', name: '张䶮', plans: 1 });
  });
  test('when months go by before it is told, then what was not ordered yet is held, and what was ordered and has not gone out waits too', async () => {
    const { person, plan } = await pensioner();
    await world.carry();
    await world.run('2027-02-01');
    await reported(person, '2027-01-20');
    await world.carry();
    await world.run('2027-06-01');
    expect(await world.orders(plan)).toMatchObject([{ month: '2026-12-01', status: 'paid' }, { month: '2027-01-01', status: 'paid' }, { month: '2027-02-01', status: 'ordered' }]);
    await act((await deaths.list(REGION, [], 100)).find(({ subject }) => subject === person)!.id, 'lifted');
    await world.carry();
    expect((await world.orders(plan)).at(-1)).toMatchObject({ month: '2027-02-01', status: 'paid' });
  });
  test('when what was ordered waits and the register comes to know of the death, then it does not go out either, until that is taken back', async () => {
    const { person, plan } = await pensioner();
    await world.carry();
    await world.run('2027-02-01');
    const id = await reported(person, '2027-01-20');
    const entry = await world.open(person, 'death', '2027-01-20');
    await world.carry();
    await world.run('2027-03-01');
    expect((await world.orders(plan)).at(-1)).toMatchObject({ month: '2027-02-01', status: 'ordered' });
    await world.takeBack(person, entry);
    await act(id, 'lifted');
    await world.carry();
    expect((await world.orders(plan)).at(-1)).toMatchObject({ month: '2027-02-01', status: 'paid' });
  });
  test('when a supervisor holds payments too, then each holds for itself, and what both let go is paid once', async () => {
    const { person, plan } = await pensioner();
    await world.carry();
    const report = await reported(person, '2027-02-10');
    const halts = createHaltStore(database.pool, vault);
    const halt = randomUUID();
    await halts.hold(REGION, { id: halt, service: null, fund: null, payee: person, ground: 'data-check', reason: '核对', basis: '第一条', at: world.now(), by: 'o-1', endsAt: '2099-01-01T00:00:00.000Z' });
    await world.run('2027-03-01');
    expect(await world.months(plan)).toEqual(['2026-12', '2027-01']);
    expect(await world.store.next(REGION, person, world.now())).toMatchObject([{ month: '2027-02-01', held: true, reportedDead: false }]);
    await halts.release(REGION, halt, '核对完了', 'o-1', world.now());
    await world.run('2027-03-01');
    expect(await world.months(plan)).toEqual(['2026-12', '2027-01', '2027-02']);
    await act(report, 'lifted');
    await world.run('2027-03-01');
    await world.carry();
    expect((await world.orders(plan)).map(({ month, status }) => [month, status])).toEqual(['2026-12-01', '2027-01-01', '2027-02-01', '2027-03-01'].map((month) => [month, 'paid']));
  });
  test('when the bank sends a month back that the word holds, then it is not paid again before that is lifted, whoever asks, then once', async () => {
    const { person, plan } = await pensioner();
    await world.carry();
    const report = await reported(person, '2026-12-20');
    await world.cameBack(plan, '2027-01-01');
    await world.takeLate();
    const { rows: [order] } = await database.pool.query<{ id: string }>('select id from payment_order where plan_id = $1 and reason is not null', [plan.id]);
    const again = () => world.store.orderOneAgain(REGION, person, order!.id, world.now());
    expect([await again(), (await world.store.of(REGION, person, world.now())).map(({ month, held }) => [month, held])]).toEqual([false, [['2027-01-01', true], ['2026-12-01', false]]]);
    await act(report, 'lifted');
    expect([await again(), await again()]).toEqual([true, false]);
    await world.carry();
    expect((await world.orders(plan)).map(({ month, status }) => [month, status])).toEqual([['2026-12-01', 'paid'], ['2027-01-01', 'returned'], ['2027-01-01', 'paid']]);
    expect(await world.audit.findings()).toEqual([]);
  });
  test('when it was wrong and is lifted, then everything that was held is paid with the next run, once', async () => {
    const { person, plan } = await pensioner();
    const id = await reported(person, '2027-02-10');
    const other = await reported(person, '2027-02-12', 'village');
    await world.run('2027-05-01');
    expect([await act(id, 'lifted'), await act(id, 'lifted'), await act(other, 'lifted')]).toEqual(['done', 'too-late', 'too-late']);
    await Promise.all([world.run('2027-06-01', { batch: 1 }), world.run('2027-06-01')]);
    await world.run('2027-06-01');
    expect(await world.months(plan)).toEqual(['2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06']);
    expect(await stateOf(id)).toMatchObject({ state: 'lifted', acts: [{ act: 'lifted', by: 'officer:o-1', note: NOTE }] });
    const { rows } = await database.pool.query<{ note: string }>('select note from reported_death_act where report_id = $1', [id]);
    expect(rows[0]?.note).not.toContain('派出所');
  });
  test('when an officer finds it right, then it stays held, and can still be lifted', async () => {
    const { person, plan } = await pensioner();
    const id = await reported(person, '2027-02-10');
    expect([await act(id, 'confirmed'), await act(id, 'confirmed')]).toEqual(['done', 'too-late']);
    await world.run('2027-06-01');
    expect(await world.months(plan)).toEqual(['2026-12', '2027-01', '2027-02']);
    expect(await stateOf(id)).toMatchObject({ state: 'confirmed', plans: 1, monthlyFen: 100_000 });
    expect(await act(id, 'lifted')).toBe('done');
    await world.run('2027-06-01');
    expect(await world.months(plan)).toHaveLength(7);
  });
  test('when the register comes to know of it, on another day than was told, then the day of the register counts', async () => {
    const { person, plan } = await pensioner();
    const id = await reported(person, '2027-02-10');
    await world.run('2027-04-01');
    const entry = await world.open(person, 'death', '2027-03-05');
    await world.run('2027-05-01');
    expect(await world.months(plan)).toEqual(['2026-12', '2027-01', '2027-02', '2027-03']);
    expect(await stateOf(id)).toMatchObject({ state: 'registered', plans: 0 });
    // Taken back it is the word alone that holds, until somebody lifts it.
    await world.takeBack(person, entry);
    await world.run('2027-05-01');
    expect(await world.months(plan)).toHaveLength(4);
    await act(id, 'lifted');
    await world.run('2027-05-01');
    expect(await world.months(plan)).toEqual(['2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05']);
  });
  test('when what is paid goes to somebody else, or the report is of another city, then nothing is held', async () => {
    const [{ person, plan }, relative] = [await pensioner(), await world.person()];
    const survivors = await world.plan(relative, { entry: await world.open(relative, 'pension', '2026-11-15') });
    const id = await reported(person, '2027-01-10');
    expect(await act(id, 'lifted', '330200')).toBe('unknown');
    await world.run('2027-03-01');
    expect(await world.months(plan)).toEqual(['2026-12', '2027-01']);
    expect(await world.months(survivors)).toEqual(['2026-12', '2027-01', '2027-02', '2027-03']);
    expect(await deaths.list('330200', ['death'], 100)).toEqual([]);
  });
});
