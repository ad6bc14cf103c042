import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAdviceStore } from '#adapters/postgres/employment/advice-store.ts';
import { createEmploymentStore } from '#adapters/postgres/employment/employment-store.ts';
import { createFairStore } from '#adapters/postgres/employment/fair-store.ts';
import { requestOf } from '#core/employment/request.ts';
import type { CancelledTalk } from '#usecases/ports/advice.ts';
import { withdrawTimesOfGone } from '#usecases/employment/withdraw-times.ts';
import { CLUB, compiledClub } from '../../support/swim-club.ts';
import { createClub, REGION, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const NOW = '2026-11-23T01:00:00.000Z';
let person = '';
let club: ReturnType<typeof createClub>;

beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
  person = await club.person();
});

/** Do something while somebody else holds what they have changed, and commit only then. */
async function during<T>(sql: string, values: readonly unknown[], act: () => Promise<T>): Promise<T> {
  const client = await database.pool.connect();
  await client.query('begin');
  await client.query(sql, [...values]);
  const state = { done: false };
  const acting = act().finally(() => { state.done = true; });
  // It waits for this one, if it locks at all; what has not waited is done by then.
  while (!state.done && (await database.owner.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).rowCount === 0) await new Promise(setImmediate);
  await client.query('commit');
  client.release();
  return acting;
}

describe('given a time of an adviser', () => {
  const open = async (startsAt: string): Promise<string> => {
    const id = randomUUID();
    await createAdviceStore(database.pool, vault).open(REGION, [{ id, adviser: 'a-1', startsAt, minutes: 40, place: '201' }]);
    return id;
  };
  test('when it is taken back while somebody books or moves to it, then they have not got it', async () => {
    const store = createAdviceStore(database.pool, vault);
    const [time, kept] = [await open('2026-11-24T01:00:00.000Z'), await open('2026-11-24T02:00:00.000Z')];
    const withdrawn = 'update advice_time set withdrawn_at = now() where id = $1';
    expect(await during(withdrawn, [time], () => store.book(REGION, { id: randomUUID(), time, subject: person, topic: 'resume', wish: '' }, NOW))).toBe('taken');
    const id = randomUUID();
    expect(await store.book(REGION, { id, time: kept, subject: person, topic: 'resume', wish: '' }, NOW)).toBe('done');
    const other = await open('2026-11-24T03:00:00.000Z');
    expect(await during(withdrawn, [other], () => store.move(REGION, id, 1, other, NOW))).toBe('taken');
    const told: CancelledTalk[] = [];
    expect(await store.withdraw(REGION, kept, 'a-1', (talks) => { told.push(...talks); return []; }, NOW)).toBe(true);
    expect(told).toEqual([{ id, subject: person, version: 2, startsAt: '2026-11-24T02:00:00.000Z' }]);
  });

  test.each(['ended_at = now(), present = false', "roles = '{officer}'"])('when its adviser has left or advises no longer (%s), then nobody can have it, and who has is told, once', async (gone) => {
    const adviser = `a-${randomUUID()}`;
    await database.owner.query("insert into kuaiban.officer (region, id, number, name, competences, roles, present, recusals) values ($1, $2, $2, '指导员', '{}', '{adviser}', true, '{}')", [REGION, adviser]);
    const advice = createAdviceStore(database.pool, vault);
    const [booked, free] = [randomUUID(), randomUUID()];
    await advice.open(REGION, [{ id: booked, adviser, startsAt: '2026-12-02T01:00:00.000Z', minutes: 40, place: '201' }, { id: free, adviser, startsAt: '2026-12-02T02:00:00.000Z', minutes: 40, place: '201' }]);
    const [subject, id] = [randomUUID(), randomUUID()];
    const listed = async (): Promise<boolean> => (await advice.free(REGION, NOW)).some((time) => time.id === free);
    expect([await advice.book(REGION, { id, time: booked, subject: person, topic: 'resume', wish: '' }, NOW), await listed()]).toEqual(['done', true]);
    await database.owner.query(`update kuaiban.officer set ${gone} where id = $1`, [adviser]);
    expect([await listed(), await advice.book(REGION, { id: randomUUID(), time: free, subject, topic: 'resume', wish: '' }, NOW), await advice.move(REGION, id, 1, free, NOW)]).toEqual([false, 'taken', 'taken']);
    const words = { zh: '{time}', en: '{time}' };
    const messages = new Map([['advice-changed', { on: 'advice-changed' as const, class: 'deadline' as const, to: ['applicant' as const], title: words, text: words, short: { zh: '约', en: 'talk' } }]]);
    const parts = { context: { ...club.context, compiled: compiledClub({ ...CLUB, messages }), now: () => NOW }, advice };
    const fail = (_time: string, error: unknown): never => { throw error; };
    expect([await withdrawTimesOfGone(parts, [REGION], fail), await withdrawTimesOfGone(parts, [REGION], fail)]).toEqual([2, 0]);
    const { rows } = await database.pool.query('select cause from notice where region = $1 and person_id = $2', [REGION, person]);
    expect([(await advice.get(REGION, id))?.status, rows.some(({ cause }: { cause: string }) => cause === 'advice-changed')]).toEqual(['cancelled', true]);
  });
});

test('given a fair that is called off while somebody books or joins, then they have not', async () => {
  const store = createFairStore(database.pool);
  const announce = async (): Promise<string> => {
    const id = randomUUID();
    await store.announce(REGION, { id, title: '冬季专场', about: '', place: '市场', startsAt: '2026-12-01T01:00:00.000Z', endsAt: '2026-12-01T05:00:00.000Z', stands: 2, cancelledAt: null, figures: null }, 'o-1', NOW);
    return id;
  };
  const cancelled = 'update fair set cancelled_at = now() where id = $1';
  const [first, second] = [await announce(), await announce()];
  expect(await during(cancelled, [first], () => store.join(REGION, first, person, NOW))).toBe(false);
  expect(await during(cancelled, [second], () => store.book(REGION, second, person, NOW))).toBe('called-off');
  expect([(await store.get(REGION, first))?.visitors, (await store.get(REGION, second))?.booked]).toEqual([0, 0]);
});

test('given requests of which nobody has one, and an officer who was away once, for a day or will be, then only the one is to be drawn; whoever is away for long or off duty loses theirs', async () => {
  const store = createEmploymentStore(database.pool, vault);
  const numbers = ['1', '2'].map((nth) => `q-${nth}-${person}`) as [string, string];
  for (const number of numbers) {
    const record = { seq: 1, at: NOW, actor: `person:${person}`, event: { type: 'asked', kind: 'question', key: randomUUID(), vacancy: null, topic: 'x', text: 'How long?', publish: false, due: null, limit: '5wd', basis: 'law' } as const };
    await store.commit({ region: REGION, actor: record.actor, at: NOW, requests: [{ request: requestOf({ region: REGION, number, subject: person }, [record]), records: [record] }], notices: [] });
  }
  await database.owner.query("update service_request set officer = 'o-1' where region = $1 and number = $2", [REGION, numbers[0]]);
  for (const [from, to] of [['2026-10-01', '2026-10-02'], ['2026-11-23', '2026-11-23'], ['2027-01-05', null]]) await database.owner.query("insert into absence (region, id, officer, from_day, to_day, reason, entered_by, at) values ($1, gen_random_uuid(), 'o-1', $2, $3, 'sick', 'v-1', '2026-09-01T00:00:00Z')", [REGION, from, to]);
  expect(await store.toDraw(REGION, [])).toEqual([{ number: numbers[1], holder: null }]);
  expect(await store.toDraw(REGION, ['o-1'])).toHaveLength(2);
  await database.owner.query("update officer set present = false where region = $1 and id = 'o-1'", [REGION]);
  expect(await store.toDraw(REGION, [])).toContainEqual({ number: numbers[0], holder: 'o-1' });
});
