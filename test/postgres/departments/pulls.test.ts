import { beforeAll, expect, test } from 'vitest';
import { createHeldStore } from '#adapters/postgres/cases/held-store.ts';
import { createUseStore } from '#adapters/postgres/uses/use-store.ts';
import type { PullStore } from '#usecases/ports/pulls.ts';
import { USE_KINDS } from '#usecases/ports/uses.ts';
import type { FetchPage } from '#usecases/pulls/pull-lists.ts';
import { retryHeld } from '#usecases/retry-held.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { createFitLists, fitRecord as record, listOf, numberOf } from '../../support/fit-lists.ts';
import { REGION, submission, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let lists: ReturnType<typeof createFitLists>;

beforeAll(async () => {
  lists = createFitLists(database.pool, database.owner);
  await lists.club.prepare();
});

const somebody = () => lists.somebody();
const on = (day: string): void => lists.on(day);
const pull = (...args: Parameters<typeof lists.pull>) => lists.pull(...args);
const store = () => lists.store();
const fitOf = (id: string) => lists.fitOf(id);
const last = () => lists.last();

test('a list becomes entries with their source, page by page; again it is not asked for, and the person finds it among the uses', async () => {
  const people = [await somebody(), await somebody(), await somebody()];
  on('2026-12-02');
  const unknown = numberOf('37130019800101123');
  const records = [...people.map(({ number }) => record(number)), record(unknown), record(people[0]!.number, { record: 'other', payload: { 'person.name': '李四' } })];
  await pull(listOf(records));
  expect(await last()).toMatchObject({ period: '2026-12-01', status: 'done', pages: 3, fetched: 5, told: { records: 5, people: 4 }, counts: { entered: 3, unknown: 1, 'other-name': 1 } });
  expect(await fitOf(people[0]!.id)).toMatchObject([{ from: '2026-11-01', data: { grade: 'A' }, origin: { kind: 'pulled', department: 'hospital', scenario: 'fit-list', period: '2026-12-01' } }]);
  let asked = 0;
  await pull(async (...args) => { asked += 1; return listOf(records)(...args); });
  expect(asked).toBe(0);
  const { rows } = await database.owner.query<{ text: string }>('select row_to_json(r)::text as text from pull_row r union all select row_to_json(c)::text from pull_change c union all select row_to_json(p)::text from pull p');
  expect(rows.map(({ text }) => text).join()).not.toMatch(/37130019|张䶮/u);
  expect(await createUseStore(database.pool).of(REGION, people[1]!.id, USE_KINDS, undefined, 10)).toMatchObject([{ kind: 'said', department: 'hospital', scenario: 'fit-list' }]);
  // The next day: one ends, one is changed, one was a mistake.
  on('2026-12-03');
  await pull(listOf([record(people[0]!.number, { payload: { to: '2026-12-01' } }), record(people[1]!.number, { payload: { grade: 'B' } }), record(people[2]!.number, { withdrawn: true })]));
  expect((await last()).counts).toEqual({ ended: 1, changed: 1, 'taken-back': 1 });
  expect([(await fitOf(people[0]!.id))[0]?.end?.to, (await fitOf(people[1]!.id)).map(({ data }) => data['grade']), await fitOf(people[2]!.id)]).toEqual(['2026-12-01', ['B'], []]);
});

test('where totals differ, something comes twice or a record cannot be read nothing is kept, and it is tried again later', async () => {
  const { id, number } = await somebody();
  on('2026-12-05');
  await pull(listOf([]));
  on('2026-12-06');
  const minute = async (at: number) => { lists.club.time.now = new Date(Date.parse('2026-12-06T03:00:00.000Z') + at * 60_000).toISOString(); };
  await pull(listOf([record(number)], { records: 2, people: 1 }));
  expect(await last()).toMatchObject({ period: '2026-12-05', status: 'fetching', fetched: 0, attempts: 1, trouble: expect.stringContaining('totals differ') as string });
  let asked = 0;
  await pull(async (...args) => { asked += 1; return listOf([record(number)])(...args); });
  expect(asked).toBe(0);
  await minute(30);
  await pull(listOf([record(number), record(number)]));
  expect((await last()).trouble).toContain('1 twice');
  await minute(120);
  await pull(listOf([record(number, { payload: { 'person.idNumber': '42' } })]));
  expect((await last()).trouble).toBe('a record cannot be read: person.idNumber');
  await minute(250);
  await pull(async () => ({ trouble: 'silent deadline' }));
  expect([await fitOf(id), (await last()).trouble]).toEqual([[], 'silent deadline']);
  await minute(500);
  await pull(listOf([record(number)]));
  expect([(await fitOf(id)).length, await last()]).toMatchObject([1, { status: 'done', trouble: null, counts: { entered: 1 } }]);
});

test('a worker that dies between pages, before the check, or in the middle of taking over leaves it to the next, and nothing is entered twice', async () => {
  const people = await Promise.all([1, 2, 3].map(somebody));
  const records = people.map(({ number }) => record(number));
  on('2026-12-07');
  const dying = (method: keyof PullStore, at: number): PullStore => {
    const real = store();
    let calls = 0;
    return { ...real, [method]: (...args: never[]) => { calls += 1; if (calls === at) throw new Error('killed'); return (real[method] as (...all: never[]) => unknown)(...args); } };
  };
  const cursors: string[] = [];
  const counting: FetchPage = async (key, cursor) => { cursors.push(cursor); return listOf(records)(key, cursor); };
  await pull(counting, dying('keepPage', 2));
  await pull(counting, dying('checked', 1));
  expect(cursors).toEqual(['', '2', '2']);
  expect(await last()).toMatchObject({ status: 'fetching', trouble: 'it broke off' });
  await pull(counting, dying('takeOver', 1));
  // A piece that breaks in the middle is as if it had never begun.
  const real = store();
  let taken = 0;
  await pull(counting, { ...real, takeOver: (key, _limit, at, take) => real.takeOver(key, 2, at, (...args) => { taken += 1; if (taken === 2) throw new Error('killed'); return take(...args); }) });
  expect(await Promise.all(people.map(async ({ id }) => (await fitOf(id)).length))).toEqual([0, 0, 0]);
  // A piece stays where the next one breaks.
  taken = 0;
  await pull(counting, { ...real, takeOver: (key, _limit, at, take) => real.takeOver(key, 2, at, (...args) => { taken += 1; if (taken === 3) throw new Error('killed'); return take(...args); }) });
  expect(await Promise.all(people.map(async ({ id }) => (await fitOf(id)).length))).toEqual([1, 1, 0]);
  await Promise.all([pull(counting), pull(counting)]);
  expect(await Promise.all(people.map(async ({ id }) => (await fitOf(id)).length))).toEqual([1, 1, 1]);
  expect([cursors.length, await last()]).toMatchObject([3, { status: 'done', counts: { entered: 3 } }]);
});

test('an item that waits for the department goes on by what its list says, and who has an item on the desk is told', async () => {
  const { id, number } = await somebody();
  on('2026-12-09');
  await lists.club.prepare();
  lists.club.hospital.fit = undefined;
  const submitted = await submitCase(lists.context, submission(id));
  const of = submitted.kind === 'accepted' ? submitted.case.state.number : '';
  const statuses = async () => (await lists.context.cases.read(REGION, of))!.state.items.map(({ status }) => status);
  expect(await statuses()).toEqual(['approved', 'waiting', 'waiting']);
  await pull(listOf([record(number)]));
  await retryHeld(lists.context, createHeldStore(database.pool));
  expect(await statuses()).toEqual(['approved', 'approved', 'approved']);
  const other = await somebody();
  lists.club.hospital.fit = true;
  const atDesk = await submitCase(lists.context, submission(other.id, WITH_OFFICER));
  const desk = atDesk.kind === 'accepted' ? atDesk.case.state.number : '';
  on('2026-12-10');
  await pull(listOf([record(other.number)]));
  const { rows } = await database.owner.query<{ cause: string }>(`select cause from staff_notice where case_number = $1 and cause = 'register'`, [desk]);
  expect(rows.length).toBeGreaterThan(0);
});
