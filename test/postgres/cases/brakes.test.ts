import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createBrakeStore } from '#adapters/postgres/instant/brake-store.ts';
import { createHeldStore } from '#adapters/postgres/cases/held-store.ts';
import { createMandateStore } from '#adapters/postgres/mandates/mandate-store.ts';
import { retryHeld } from '#usecases/retry-held.ts';
import type { BrakeStore } from '#usecases/ports/brakes.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { accountKey } from '#usecases/anomaly/account-key.ts';
import { ACCOUNT, createClub, INSTANT, REGION, submission, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let club: ReturnType<typeof createClub>;
let brakes: BrakeStore;
const AT = '2026-11-23T01:00:00.000Z';

beforeAll(async () => {
  club = createClub(database.pool);
  brakes = createBrakeStore(database.pool);
  await club.prepare();
});
beforeEach(() => database.owner.query('truncate kuaiban.brake'));

const pull = async (scope: Parameters<BrakeStore['pull']>[1]['scope'], region = REGION): Promise<string> => {
  const id = randomUUID();
  await brakes.pull(region, { id, scope, reason: '规则有误', by: 'o-1', at: AT });
  return id;
};
const file = async (change = {}) => {
  const done = await submitCase(club.context, submission(await club.person(), INSTANT, randomUUID(), change));
  if (done.kind !== 'accepted') throw new Error(JSON.stringify(done));
  return done.case.state.items.map(({ service, status, decision }) => [service, status, decision?.because]);
};
const DECIDED = [['9.1', 'approved', undefined], ['9.2', 'approved', undefined], ['9.3', 'approved', undefined]];

test('given a brake, then the next case goes to a person, counted by the brake; released, the one after that is decided at once', async () => {
  const id = await pull({ service: '9.1' });
  expect((await file())[0]).toEqual(['9.1', 'officer', 'braked']);
  expect(await brakes.list(REGION)).toMatchObject([{ id, scope: { service: '9.1' }, stopped: 1, by: 'o-1', reason: '规则有误' }]);
  expect(await brakes.release(REGION, id, { by: 'o-2', note: '规则已改', at: AT })).toBe(true);
  expect(await file()).toEqual(DECIDED);
  expect(await brakes.list(REGION)).toMatchObject([{ id, stopped: 1, released: { by: 'o-2', note: '规则已改' } }]);
});

test('a brake concerns its own region and what fits its scope alone', async () => {
  await pull({}, '450100');
  await pull({ channel: 'kiosk' });
  expect(await file()).toEqual(DECIDED);
  expect((await file({ channel: 'kiosk' }))[0]).toEqual(['9.1', 'officer', 'braked']);
});

test('a brake on an account stops who would be paid to it, whether it was typed or is on record; one on a department what rests on its answers', async () => {
  await pull({ account: accountKey(club.context.lookup, ACCOUNT) });
  expect((await file())[0]).toEqual(['9.1', 'officer', 'braked']);
  expect(JSON.stringify(await brakes.list(REGION))).not.toContain(ACCOUNT);
  const typed = await submitCase(club.context, submission(await club.person(undefined, null), { ...INSTANT, answers: { ...INSTANT.answers, 'account.card': ACCOUNT } }));
  expect(typed.kind === 'accepted' && typed.case.state.items[0]?.decision?.because).toBe('braked');
  const other = await submitCase(club.context, submission(await club.person(undefined, '6210028350419644956')));
  expect(other.kind === 'accepted' && other.case.state.items[0]?.status).toBe('approved');
  await database.owner.query('truncate kuaiban.brake');
  await pull({ department: 'pool' });
  expect(await file()).toEqual(DECIDED);
  await pull({ department: 'hospital' });
  expect(await file()).toEqual([['9.1', 'approved', undefined], ['9.2', 'officer', 'braked'], ['9.3', 'waiting', undefined]]);
});

test('an item that waited when the brake was pulled does not slip through when its turn comes', async () => {
  club.hospital.fit = undefined;
  const done = await submitCase(club.context, submission(await club.person()));
  club.hospital.fit = true;
  if (done.kind !== 'accepted') throw new Error(done.kind);
  const { number } = done.case.state;
  await pull({ service: '9.2' });
  club.time.now = '2026-11-23T02:00:00.000Z';
  await retryHeld(club.context, createHeldStore(database.pool), (_, error) => { throw error; });
  const items = (await club.context.cases.read(REGION, number))?.state.items ?? [];
  expect(items.map(({ service, status, decision }) => [service, status, decision?.because])).toEqual([['9.1', 'approved', undefined], ['9.2', 'officer', 'braked'], ['9.3', 'waiting', undefined]]);
});

test('a brake that is pulled while departments are asked is not passed by what was read before: with a submission and with a case that goes on', async () => {
  const { context } = club;
  let pulled = false;
  const once = async (scope: Parameters<typeof pull>[0]) => { if (!pulled) await pull(scope); pulled = true; };
  const done = await submitCase({ ...context, ask: async (...asked) => { await once({ service: '9.1' }); return context.ask(...asked); } }, submission(await club.person()));
  expect(done.kind === 'accepted' && done.case.state.items.map(({ status, decision }) => [status, decision?.because])[0]).toEqual(['officer', 'braked']);

  await database.owner.query('truncate kuaiban.brake');
  club.hospital.fit = undefined;
  const waits = await submitCase(context, submission(await club.person()));
  club.hospital.fit = true;
  if (waits.kind !== 'accepted') throw new Error(waits.kind);
  const { number } = waits.case.state;
  const second = async () => (await context.cases.read(REGION, number))!.state.items.map(({ status, decision }) => [status, decision?.because])[1];
  club.time.now = '2026-11-23T03:00:00.000Z';
  pulled = false;
  await retryHeld({ ...context, ask: async (...asked) => { await once({ service: '9.2' }); return context.ask(...asked); } }, createHeldStore(database.pool), (_, error) => { throw error; });
  expect((await second())?.[0]).not.toBe('approved');
  club.time.now = '2026-11-23T06:00:00.000Z';
  await retryHeld(context, createHeldStore(database.pool), (_, error) => { throw error; });
  expect(await second()).toEqual(['officer', 'braked']);
});

test('whoever hands in for others is stopped under each of their numbers, whichever the mandate names and whichever the brake', async () => {
  const numbers = [await club.person(), await club.person()] as const;
  await database.owner.query('update kuaiban.subject set one = $2 where region = $1 and id = any($2)', [REGION, numbers]);
  const mandates = createMandateStore(database.pool, vault);
  for (const partner of numbers) {
    await database.owner.query('truncate kuaiban.brake');
    await pull({ partner });
    for (const [named, signedIn] of [numbers, numbers.toReversed()]) {
      const who = await club.person();
      await mandates.give(REGION, { id: randomUUID(), principal: who, agent: named!, events: null, from: '2026-11-20', to: '2026-12-20', sees: true, statement: 'signed', signedAt: AT });
      const done = await submitCase(club.context, submission(who, INSTANT, randomUUID(), { agent: signedIn!, by: `person:${signedIn!}` }));
      expect(done.kind === 'accepted' && [done.case.state.agent?.id, done.case.state.items[0]?.decision?.because]).toEqual([named, 'braked']);
    }
  }
  expect(await file()).toEqual(DECIDED);
});

test('the same brake sent twice is one; one that is released cannot be released again, and one of another region not at all', async () => {
  const id = randomUUID();
  for (let tries = 0; tries < 2; tries += 1) await brakes.pull(REGION, { id, scope: {}, reason: 'x', by: 'alarm:a-1', at: AT });
  expect(await brakes.list(REGION)).toHaveLength(1);
  const release = { by: 'o-1', note: 'x', at: AT };
  expect(await brakes.release('450100', id, release)).toBe(false);
  expect(await brakes.release(REGION, id, release)).toBe(true);
  expect(await brakes.release(REGION, id, release)).toBe(false);
});

test('the service changes nothing of a brake but its release, and removes none', async () => {
  const { rows } = await database.owner.query<{ column: string }>(`select column_name as column from information_schema.columns where table_schema = 'kuaiban' and table_name = 'brake'`);
  const changed = await Promise.all(rows.map(async ({ column }) => [column, await database.pool.query(`update brake set ${column} = ${column}`).then(() => 'done', (error: { code: string }) => error.code)]));
  expect(changed.filter(([, how]) => how === 'done').map(([column]) => column).toSorted()).toEqual(['release_note', 'released_at', 'released_by']);
  await expect(database.pool.query('delete from brake')).rejects.toMatchObject({ code: '42501' });
});
