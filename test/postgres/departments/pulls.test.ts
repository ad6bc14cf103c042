import { beforeAll, expect, test } from 'vitest';
import { createHeldStore } from '#adapters/postgres/cases/held-store.ts';
import { createPullStore } from '#adapters/postgres/pulls/pull-store.ts';
import { createRegisterStore } from '#adapters/postgres/register/register-store.ts';
import { createUseStore } from '#adapters/postgres/uses/use-store.ts';
import { addDays } from '#core/clocks/day.ts';
import { identityCheckDigit } from '#core/identity/identity-number.ts';
import type { ListTotals, RawRecord } from '#core/partners/pulled.ts';
import type { Context } from '#usecases/context.ts';
import type { PullStore } from '#usecases/ports/pulls.ts';
import { USE_KINDS } from '#usecases/ports/uses.ts';
import { pullLists, type FetchPage } from '#usecases/pulls/pull-lists.ts';
import { retryHeld } from '#usecases/retry-held.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { CLUB, compiledClub } from '../../support/swim-club.ts';
import { createClub, REGION, submission, vault, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const both = (text: string) => ({ zh: text, en: text });
const hospital = CLUB.departments.get('hospital')!;
// The hospital sends a daily list of who is fit, and whether somebody is fit stands in the register before it is asked.
const compiled = compiledClub({
  ...CLUB,
  registerKinds: new Map([...CLUB.registerKinds, ['fitness', { ...both('fitness'), line: 'pool', subject: 'person', exclusive: true, fields: { fit: { ...both('fit'), type: 'boolean' }, grade: { ...both('grade'), type: 'text' } } }]]),
  departments: new Map([['hospital', { ...hospital, scenarios: { ...hospital.scenarios, 'fit-list': { ...both('list'), direction: 'ask', frequency: 'daily', why: both('why'), basis: 'law 7', request: ['person.idNumber', 'person.name'], answer: {}, pull: { every: 'daily', register: 'fitness' }, deadlineMs: 500 } } }]]),
  elements: new Map([...CLUB.elements, ['swimmer.fit', { ...CLUB.elements.get('swimmer.fit')!, sources: [{ register: { kind: 'fitness', which: 'open', field: 'fit' } }, ...CLUB.elements.get('swimmer.fit')!.sources] }]]),
});
const secretFields = (kind: string): readonly string[] => (kind === 'fitness' ? ['grade'] : []);
let club: ReturnType<typeof createClub>;
let context: Context;
const hashes = new Map<string, string>();
let serial = 100;

beforeAll(async () => {
  club = createClub(database.pool, compiled);
  await club.prepare();
  context = { ...club.context, lookup: (text) => hashes.get(text) ?? club.context.lookup(text) };
});

/** Somebody of the city whose number can be written in a list. */
async function somebody(): Promise<{ readonly id: string; readonly number: string }> {
  serial += 1;
  const first = `37130019900501${serial}`;
  const number = `${first}${identityCheckDigit(first)}`;
  const id = await club.person(number);
  const { rows: [row] } = await database.owner.query<{ hash: string }>('select number_hash as hash from subject where id = $1', [id]);
  hashes.set(`number/${number}`, row!.hash);
  return { id, number };
}
const record = (number: string, more: Partial<RawRecord> & { readonly payload?: object } = {}): RawRecord => ({ record: `r-${number}`, ...more, payload: { 'person.idNumber': number, 'person.name': '张䶮', from: '2026-11-01', fit: true, grade: 'A', ...more.payload } });
/** Pages of two. */
const listOf = (records: readonly RawRecord[], totals?: ListTotals): FetchPage => async (_key, cursor) => {
  const [begin, people] = [Number(cursor || 0), new Set(records.map(({ payload }) => payload['person.idNumber'])).size];
  const more = begin + 2 < records.length;
  return { records: records.slice(begin, begin + 2), next: more ? String(begin + 2) : null, ...(!more && { totals: totals ?? { records: records.length, people } }) };
};
const store = () => createPullStore(database.pool, vault, secretFields);
const on = (day: string): void => { club.time.now = `${day}T03:00:00.000Z`; };
/** The lists of days between two tests are empty. */
const pull = (fetchPage: FetchPage, pulls: PullStore = store()) => pullLists({ context, pulls, fetchPage: (key, cursor) => (key.period === addDays(club.time.now.slice(0, 10), -1) ? fetchPage(key, cursor) : listOf([])(key, cursor)) }, [REGION]);
const fitOf = async (id: string) => (await createRegisterStore(database.pool, vault).entries(REGION, id)).filter(({ kind }) => kind === 'fitness');
const last = async () => (await store().recent(REGION, 1))[0]!;

test('a list becomes entries with their source, page by page; again it is not asked for, and the person finds it among the uses', async () => {
  const people = [await somebody(), await somebody(), await somebody()];
  on('2026-12-02');
  const unknown = `${'37130019800101123'}${identityCheckDigit('37130019800101123')}`;
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
  const minute = async (at: number) => { club.time.now = new Date(Date.parse('2026-12-06T03:00:00.000Z') + at * 60_000).toISOString(); };
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
  await club.prepare();
  club.hospital.fit = undefined;
  const submitted = await submitCase(context, submission(id));
  const of = submitted.kind === 'accepted' ? submitted.case.state.number : '';
  const statuses = async () => (await context.cases.read(REGION, of))!.state.items.map(({ status }) => status);
  expect(await statuses()).toEqual(['approved', 'waiting', 'waiting']);
  await pull(listOf([record(number)]));
  await retryHeld(context, createHeldStore(database.pool));
  expect(await statuses()).toEqual(['approved', 'approved', 'approved']);
  const other = await somebody();
  club.hospital.fit = true;
  const atDesk = await submitCase(context, submission(other.id, WITH_OFFICER));
  const desk = atDesk.kind === 'accepted' ? atDesk.case.state.number : '';
  on('2026-12-10');
  await pull(listOf([record(other.number)]));
  const { rows } = await database.owner.query<{ cause: string }>(`select cause from staff_notice where case_number = $1 and cause = 'register'`, [desk]);
  expect(rows.length).toBeGreaterThan(0);
});
