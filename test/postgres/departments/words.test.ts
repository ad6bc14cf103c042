import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { createDepartmentEventStore } from '#adapters/postgres/department-events/department-event-store.ts';
import type { TakenWord } from '#usecases/ports/department-events.ts';
import { createClub, REGION, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let club: ReturnType<typeof createClub>;
let store: ReturnType<typeof createDepartmentEventStore>;
beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
  store = createDepartmentEventStore(database.pool, vault);
});

const [AT, SOON, LATER] = ['2026-11-23T01:00:00.000Z', '2026-11-23T01:01:00.000Z', '2026-11-23T01:02:00.000Z'];
const word = (more: Partial<TakenWord> = {}): TakenWord => ({ region: REGION, id: randomUUID(), department: 'hospital', scenario: 'moved', message: randomUUID(), digest: 'd-1', word: { kind: 'person', number: '11010519491231002X', name: '李䶮', people: [], values: {} }, at: AT, ...more });

test('given a word, when it is said again, then the first is found; with another content or scenario it is refused', async () => {
  const said = word();
  const [first, again] = [await store.take(said), await store.take({ ...said, id: randomUUID(), at: SOON })];
  expect([first, again]).toEqual([{ id: said.id, at: AT }, { id: said.id, at: AT }]);
  expect([await store.take({ ...said, id: randomUUID(), digest: 'd-2' }), await store.take({ ...said, id: randomUUID(), scenario: 'died' })]).toEqual(['reused', 'reused']);
  expect(await store.take({ ...said, id: randomUUID(), department: 'pool' })).not.toBe('reused');
});

test('given many who say the same word at once, then it is kept once', async () => {
  const said = word();
  const answers = await Promise.all(Array.from({ length: 8 }, () => store.take({ ...said, id: randomUUID() })));
  expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
  const { rows } = await database.pool.query('select from department_event where message = $1', [said.message]);
  expect(rows).toHaveLength(1);
});

test('given a worker that dies, then its word is due again after the lease, and what came of it is written once', async () => {
  const said = word();
  await store.take(said);
  const mine = async (now: string) => (await store.due(now, LATER, 100)).filter(({ id }) => id === said.id);
  expect([(await mine(AT)).map(({ word: { name }, attempts }) => [name, attempts]), await mine(SOON), (await mine(LATER)).length]).toEqual([[['李䶮', 1]], [], 1]);
  const [person, about] = [await club.person(), await club.person()];
  const prompts = [{ subject: person, about, lifeEvent: 'swimming' }];
  await store.done(said, { outcome: 'notified', prompts }, LATER);
  await store.done(said, { outcome: 'refused' }, LATER);
  expect(await mine('2026-11-24T00:00:00.000Z')).toEqual([]);
  expect((await store.recent(REGION, 50)).find(({ id }) => id === said.id)).toMatchObject({ outcome: 'notified', people: 1, attempts: 2 });
  expect(await store.prompts(REGION, person)).toMatchObject([{ id: said.id, about, lifeEvent: 'swimming' }]);
  expect([await store.decline(REGION, about, said.id, LATER), await store.decline(REGION, person, said.id, LATER), await store.decline(REGION, person, said.id, LATER)]).toEqual([false, true, false]);
  expect(await store.prompts(REGION, person)).toEqual([]);
});

test('nothing of a person stands in the clear', async () => {
  await store.take(word({ message: 'plain' }));
  const { rows } = await database.pool.query<{ row: string }>(`select department_event::text as row from department_event where message = 'plain'`);
  expect(rows[0]?.row).not.toMatch(/李|11010519491231002X/u);
});

test('given a word whose seal is broken, then it holds up no other', async () => {
  const [broken, whole] = [word(), word()];
  await store.take(broken);
  await store.take(whole);
  await database.owner.query(`update department_event set sealed = 'x' where id = $1`, [broken.id]);
  const due = (await store.due('2026-11-25T00:00:00.000Z', '2026-11-25T00:01:00.000Z', 100)).map(({ id }) => id);
  expect([due.includes(broken.id), due.includes(whole.id)]).toEqual([false, true]);
});
