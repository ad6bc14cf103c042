import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { createHallNowStore } from '#adapters/postgres/hall/hall-now-store.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { createClub, REGION, submission, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const AT = { now: '2026-11-23T02:00:00.000Z', today: '2026-11-23', since: '2026-11-22T16:00:00.000Z', tries: 2, near: 5 };
const EMPTY = '511800';
let club: ReturnType<typeof createClub>;
beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
});

test('given a city where nothing goes on, then everything is nought and nothing is missing', async () => {
  const nought = { count: 0, late: 0 };
  expect(await createHallNowStore(database.pool).read(EMPTY, AT)).toEqual({ queues: [], visits: [], calls: { open: 0, unlike: 0, locked: 0 }, stages: [], near: [], draws: [], open: { complaints: nought, repairs: nought, orders: nought } });
});

test('given an item with an officer, then it stands at its stage and among those that end first, and the draw with what was to be expected', async () => {
  const submitted = await submitCase(club.context, submission(await club.person(), WITH_OFFICER));
  expect(submitted.kind).toBe('accepted');
  const { rows } = await database.owner.query<{ day: string }>(`select to_char(max(day), 'YYYY-MM-DD') as day from kuaiban.draw where region = $1`, [REGION]);
  const now = await createHallNowStore(database.pool).read(REGION, { ...AT, today: rows[0]!.day });
  expect(now.stages.find(({ status }) => status === 'officer')?.count).toBeGreaterThan(0);
  expect(now.near[0]).toMatchObject({ status: 'officer', clock: expect.any(Object) as object, holder: expect.any(String) as string });
  const total = now.draws.reduce((sum, { times }) => sum + times, 0);
  expect(total).toBeGreaterThan(0);
  expect(now.draws.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(total, 6);
});

test('given tickets, visits, a call and tries that did not fit, then each office has its own, and what is over or of another day is not counted', async () => {
  const take = (office: string, number: number, state: string, day = AT.today, takenAt = '2026-11-23T01:00:00Z') => database.owner.query('insert into kuaiban.ticket (region, id, office, day, number, class, channel, state, taken_at) values ($1, $2, $3, $4, $5, \'ordinary\', \'kiosk\', $6, $7)', [REGION, randomUUID(), office, day, number, state, takenAt]);
  await take('hall', 1, 'done');
  await take('hall', 2, 'waiting', AT.today, '2026-11-23T01:20:00Z');
  await take('hall', 3, 'waiting', AT.today, '2026-11-23T01:10:00Z');
  await take('east', 1, 'left');
  await take('west', 1, 'waiting', '2026-11-22');
  const visit = (shown: string, ended: string | null, until = '2026-11-23T03:00:00Z') => database.owner.query('insert into kuaiban.counter_visit (region, id, clerk, subject_id, shown, consent, begun_at, until, ended_at) values ($1, $2, $3, $4, $5, \'x\', \'2026-11-23T01:00:00Z\', $6, $7)', [REGION, randomUUID(), randomUUID(), randomUUID(), shown, until, ended]);
  await visit('identity-card', null);
  await visit('identity-card', '2026-11-23T01:30:00Z');
  await visit('identity-card', null, '2026-11-23T01:30:00Z');
  await visit('telephone', null);
  const tries = (number: string, at: string, fits = false) => database.owner.query('insert into kuaiban.phone_try (region, id, agent, number_hash, fits, at) values ($1, $2, \'a\', $3, $4, $5)', [REGION, randomUUID(), number, fits, at]);
  for (const [number, at, fits] of [['n1', '2026-11-23T01:00:00Z'], ['n1', '2026-11-23T01:01:00Z'], ['n2', '2026-11-23T01:00:00Z'], ['n2', '2026-11-22T01:00:00Z'], ['n2', '2026-11-23T01:02:00Z', true]] as const) await tries(number, at, fits);
  const { queues, visits, calls } = await createHallNowStore(database.pool).read(REGION, AT);
  expect(queues).toEqual([{ office: 'east', waiting: 0, serving: 0, done: 0, since: null }, { office: 'hall', waiting: 2, serving: 0, done: 1, since: '2026-11-23T01:10:00.000Z' }]);
  expect(visits).toEqual([{ office: null, count: 1 }]);
  expect(calls).toEqual({ open: 1, unlike: 3, locked: 1 });
});
