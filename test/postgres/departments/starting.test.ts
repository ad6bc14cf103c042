import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { createKeyedHash } from '#adapters/crypto/keyed-hash.ts';
import { parseKeys } from '#adapters/crypto/keys.ts';
import { createDepartmentEventStore } from '#adapters/postgres/department-events/department-event-store.ts';
import type { Context } from '#usecases/context.ts';
import { takeWord } from '#usecases/department-events/take-word.ts';
import { workOnWords } from '#usecases/department-events/work-on-words.ts';
import type { DepartmentEventStore } from '#usecases/ports/department-events.ts';
import { CLUB, compiledClub } from '../../support/swim-club.ts';
import { createClub, REGION, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const numberHash = createKeyedHash(parseKeys('d'.repeat(64)), 'subject-number');
const both = (text: string) => ({ zh: text, en: text });
const push = { ...both('word'), direction: 'push' as const, frequency: 'on-event' as const, why: both('why'), basis: 'law', request: ['person.idNumber', 'person.name'], answer: {}, deadlineMs: 500 };
const compiled = compiledClub({ ...CLUB, version: 'club-words', departments: new Map([...CLUB.departments, ['town-hall', { ...both('town hall'), system: both('system'), scenarios: { moved: { ...push, starts: { file: ['9.1'] } }, died: { ...push, starts: { notify: ['joining'], people: 'relatives' }, answer: { on: 'date' }, holds: 'on' }, 'not-died': { ...push, starts: { releases: 'died' } } } }]]) });
let club: ReturnType<typeof createClub>;
let context: Context;
let store: DepartmentEventStore;
beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
  // The people of the club are found by their own keyed hash.
  const lookup = (text: string): string => (text.startsWith('number/') ? numberHash(text.slice('number/'.length)) : club.context.lookup(text));
  context = { ...club.context, compiled, catalogOf: async () => compiled, lookup };
  store = createDepartmentEventStore(database.pool, vault);
});

const say = (scenario: string, number: string, people: readonly string[] = [], name = '张䶮', message: string = randomUUID(), values: Readonly<Record<string, string>> = {}) => takeWord({ context, store, homeRegion: REGION }, { department: 'town-hall', scenario, message, word: { kind: 'person', number, name, people, values } });
const later = (): void => { club.time.now = new Date(Date.parse(club.time.now) + 3_600_000).toISOString(); };
const casesOf = async (subject: string) => (await database.pool.query<{ number: string }>('select number from case_file where subject_id = $1', [subject])).rows;
/** A worker that dies when it has done its work and not yet said so. */
const dying = (): DepartmentEventStore => ({ ...store, done: async () => { throw new Error('killed'); } });

test('given a worker that dies after it has handed in a case, then the next finds that case and makes no second', async () => {
  const number = randomUUID();
  const subject = await club.person(number);
  const said = await say('moved', number);
  await expect(workOnWords({ context, store: dying() })).rejects.toThrow('killed');
  const [first] = await casesOf(subject);
  later();
  await workOnWords({ context, store });
  expect(await casesOf(subject)).toEqual([first]);
  expect((await store.recent(REGION, 50)).find(({ id }) => said !== 'reused' && id === said.receipt)).toMatchObject({ outcome: 'filed', case: first?.number });
});

test('given a worker that dies before it has written its prompts, then each relative in the register finds one, and nobody else', async () => {
  const [dead, wife, gone] = [randomUUID(), randomUUID(), randomUUID()];
  const [about, relative] = [await club.person(dead), await club.person(wife)];
  await say('died', dead, [wife, gone, dead]);
  await expect(workOnWords({ context, store: dying() })).rejects.toThrow('killed');
  expect(await store.prompts(REGION, relative)).toEqual([]);
  later();
  await workOnWords({ context, store });
  expect(await store.prompts(REGION, relative)).toMatchObject([{ about, lifeEvent: 'joining' }]);
  expect(await store.prompts(REGION, about)).toEqual([]);
});

test.each<readonly [string, () => Promise<unknown>, string]>([
  ['about a number with another name', async () => { const number = randomUUID(); await club.person(number); return say('moved', number, [], '李四'); }, 'other-person'],
  ['about a number that nobody has', () => say('moved', randomUUID()), 'unknown-person'],
  ['that lists nobody in the register', async () => { const number = randomUUID(); await club.person(number); return say('died', number, [randomUUID()]); }, 'held'],
])('a word %s starts no case', async (_, saying, outcome) => {
  const said = (await saying()) as { receipt: string };
  await workOnWords({ context, store });
  expect((await store.recent(REGION, 50)).find(({ id }) => id === said.receipt)).toMatchObject({ outcome, case: null });
});

const heldFrom = async (subject: string): Promise<readonly string[]> => (await database.pool.query<{ on: string }>(`select r.died_on as on from reported_death r where r.subject_id = $1 and not exists (select from reported_death_act a where a.report_id = r.id and a.act = 'lifted') order by r.died_on`, [subject])).rows.map(({ on }) => on);
const outcomeOf = async (said: Awaited<ReturnType<typeof say>>) => (await store.recent(REGION, 100)).find(({ id }) => said !== 'reused' && id === said.receipt)?.outcome;

test('given a word of a death, then it holds from the day it names, once for each word; one that lies ahead or names none from the day it was said', async () => {
  const [number, ahead] = [randomUUID(), randomUUID()];
  const [subject, other] = [await club.person(number), await club.person(ahead)];
  await say('died', number, [], undefined, 'm-1', { on: '2026-11-02' });
  await expect(workOnWords({ context, store: dying() })).rejects.toThrow('killed');
  later();
  await workOnWords({ context, store });
  expect(await heldFrom(subject)).toEqual(['2026-11-02']);
  const today = club.time.now.slice(0, 10);
  await say('died', ahead, [], undefined, 'm-2', { on: '2099-01-01' });
  await workOnWords({ context, store });
  expect(await heldFrom(other)).toEqual([today]);
});

test('given a word that takes it back, then what was said before it holds no more, and what is said later does', async () => {
  const number = randomUUID();
  const subject = await club.person(number);
  await say('died', number, [], undefined, 'm-3', { on: '2026-11-02' });
  later();
  const back = await say('not-died', number);
  await workOnWords({ context, store });
  expect([await heldFrom(subject), await outcomeOf(back)]).toEqual([[], 'taken-back']);
  later();
  await say('died', number, [], undefined, 'm-4', { on: '2026-11-20' });
  await workOnWords({ context, store });
  expect(await heldFrom(subject)).toEqual(['2026-11-20']);
});

test('given a word that takes back what has not come yet, then it waits for it a while; what never was is nothing to do', async () => {
  const number = randomUUID();
  await club.person(number);
  const back = await say('not-died', number);
  await workOnWords({ context, store });
  expect(await outcomeOf(back)).toBeNull();
  for (let tries = 0; tries < 5; tries += 1) {
    later();
    await workOnWords({ context, store });
  }
  expect(await outcomeOf(back)).toBe('nothing-to-do');
});
