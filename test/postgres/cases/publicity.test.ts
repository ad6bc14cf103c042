import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { decideItem } from '#core/cases/decide-item.ts';
import { recordObjection } from '#core/cases/objection.ts';
import { createHeldStore } from '#adapters/postgres/cases/held-store.ts';
import { createUnusedFiles } from '#adapters/postgres/files/unused-files.ts';
import { createPublicityStore } from '#adapters/postgres/publicity/publicity-store.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import type { Context } from '#usecases/context.ts';
import { retryHeld } from '#usecases/retry-held.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { CLUB, compiledClub } from '../../support/swim-club.ts';
import { createClub, REGION, submission, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let club: ReturnType<typeof createClub>;
beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
});

// Published on Monday, 23 November 2026: three working days end on Thursday the 26th.
const MONDAY = '2026-11-23T01:00:00.000Z', JUST_BEFORE = '2026-11-26T15:55:00.000Z', OVER = '2026-11-26T16:01:00.000Z', LATER = '2026-11-26T16:30:00.000Z';
const coaching = { ...CLUB.services.get('9.4')!, publicity: { for: '3wd', clears: 'swimmer.recommended', basis: 'law 9', what: { zh: '公示', en: 'notice' } } };
const hospital = CLUB.departments.get('hospital')!;
const careful = { ...coaching, needs: { ...coaching.needs, elements: [...coaching.needs.elements, 'swimmer.fit'] }, criteria: [...coaching.criteria, { ...coaching.criteria[0]!, id: 'fit', pass: 'swimmer.fit' }] };
const worldOf = (service: typeof coaching): Context => {
  const compiled = compiledClub({ ...CLUB, version: `club-${service === careful ? 'careful' : 'published'}`, services: new Map([...CLUB.services, ['9.4', service]]), departments: new Map([...CLUB.departments, ['hospital', { ...hospital, scenarios: { fitness: { ...hospital.scenarios['fitness']!, ...(service === careful ? {} : { answersWithin: '15wd' }) } } }]]) });
  return { ...club.context, compiled, catalogOf: async () => compiled };
};

/** A case whose coaching is published. */
async function published(context: Context): Promise<string> {
  club.time.now = MONDAY;
  const submitted = await submitCase(context, submission(await club.person(), WITH_OFFICER));
  if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
  const { number, items } = submitted.case.state;
  const item = items.find(({ service }) => service === '9.4')!;
  const acted = await actOnCase(context, { region: REGION, number, no: item.no, actor: `officer:${item.officer}` }, (acting) => decideItem(acting, { outcome: 'approve', findings: {}, note: 'good' }));
  expect(acted.kind).toBe('done');
  return number;
}
const statusOf = async (number: string) => (await club.context.cases.read(REGION, number))!.state.items.find(({ service }) => service === '9.4')!.status;
async function workAt(context: Context, now: string): Promise<void> {
  club.time.now = now;
  await retryHeld(context, createHeldStore(database.pool));
}

test('given an item that waits for a department in the same case, when the publicity of another ends, then it ends on its day', async () => {
  club.hospital.fit = undefined;
  const context = worldOf(coaching);
  const number = await published(context);
  await workAt(context, JUST_BEFORE);
  expect(await statusOf(number)).toBe('publicity');
  await workAt(context, OVER);
  expect(await statusOf(number)).toBe('approved');
});

test.each([['says the same again', true, 'approved'], ['says something else now', false, 'officer']] as const)('given an answer that has become too old meanwhile, then the department is asked again at the end: it %s', async (_, fit, status) => {
  club.hospital.fit = true;
  const context = worldOf(careful);
  const number = await published(context);
  club.hospital.fit = undefined;
  await workAt(context, OVER);
  expect(await statusOf(number)).toBe('publicity');
  // Since its end the clock runs, and what is late is reported.
  const { rows: [row] } = await database.pool.query("select due_at is not null as due, escalate_at is not null as reported, clock->'pauses'->0->>'to' as until from case_item where region = $1 and case_number = $2 and service = '9.4'", [REGION, number]);
  expect(row).toMatchObject({ due: true, reported: true, until: expect.stringMatching(/T23:59:59\+08:00$/u) });
  club.hospital.fit = fit;
  await workAt(context, LATER);
  expect(await statusOf(number)).toBe(status);
});

test('given a department that stays silent at the end, then a person takes the item', async () => {
  club.hospital.fit = true;
  const context = worldOf(careful);
  const number = await published(context);
  club.hospital.fit = undefined;
  await workAt(context, OVER);
  await workAt(context, '2026-11-26T19:00:00.000Z');
  expect(await statusOf(number)).toBe('officer');
});

test('given what is published, then it is listed by a name that tells no case until its last moment, also when somebody has objected, who finds it again and whose file stays', async () => {
  const context = worldOf(coaching);
  const store = createPublicityStore(database.pool);
  const number = await published(context);
  const { rows: [row] } = await database.pool.query<{ id: string; no: number }>('select publicity_id as id, no from case_item where region = $1 and case_number = $2 and publicity_id is not null', [REGION, number]);
  const listed = async (now: string) => (await store.open(REGION, now)).entries.filter(({ id }) => id === row!.id);
  expect(await listed(JUST_BEFORE)).toMatchObject([{ service: '9.4', kind: 'person', name: '张䶮', publicity: { basis: 'law 9', from: MONDAY } }]);
  expect(await listed(OVER)).toEqual([]);
  expect(row!.id).not.toContain(number);
  expect(await store.find(REGION, row!.id)).toEqual({ number, no: row!.no });

  const objector = await club.person();
  const file = randomUUID();
  await database.pool.query("insert into file (region, id, owner_id, hash, name, type, size, at) values ($1, $2, $3, $4, 'a', 'application/pdf', 1, '2026-11-10T01:00:00Z'), ($1, $5, $3, $4, 'b', 'application/pdf', 1, '2026-11-10T01:00:00Z')", [REGION, file, objector, randomUUID(), randomUUID()]);
  const acted = await actOnCase(context, { region: REGION, number, no: row!.no, actor: `person:${objector}` }, (acting) => recordObjection(acting, { note: 'no', files: [file] }, context.calendarOf(REGION)));
  expect(acted.kind).toBe('done');
  expect([(await listed(JUST_BEFORE)).length, await store.find(REGION, row!.id)]).toEqual([1, { number, no: row!.no }]);
  await workAt(context, OVER);
  expect([await statusOf(number), await store.find(REGION, row!.id)]).toEqual(['officer', undefined]);
  expect(await store.objectionsOf(REGION, objector)).toEqual([{ number, no: row!.no }]);
  const leaving: string[] = [];
  const nothing = { put: async () => '', has: async () => true, get: async () => Buffer.alloc(0), remove: async () => undefined };
  for await (const page of createUnusedFiles(database.pool, nothing as unknown as Parameters<typeof createUnusedFiles>[1]).candidates('2026-11-20T00:00:00.000Z')) leaving.push(...page.filter((each) => each.owner === objector).map(({ id }) => id));
  expect(leaving).toHaveLength(1);
  expect(leaving).not.toContain(file);
});

test('given more than a page, then page after page brings every entry once; each can be had alone while it is published', async () => {
  const context = worldOf(coaching);
  await published(context);
  await published(context);
  await published(context);
  const whole = (await createPublicityStore(database.pool).open(REGION, JUST_BEFORE)).entries.map(({ id }) => id);
  expect(whole.length).toBeGreaterThanOrEqual(3);
  const store = createPublicityStore(database.pool, 1);
  const seen: string[] = [];
  let page = await store.open(REGION, JUST_BEFORE);
  for (;;) {
    seen.push(...page.entries.map(({ id }) => id));
    const last = page.entries.at(-1)!;
    if (!page.more) break;
    page = await store.open(REGION, JUST_BEFORE, { from: last.publicity.from, id: last.id });
  }
  expect(seen).toEqual(whole);
  expect((await store.one(REGION, whole[0]!, JUST_BEFORE))?.id).toBe(whole[0]);
  expect([await store.one(REGION, whole[0]!, OVER), await store.one('330200', whole[0]!, JUST_BEFORE)]).toEqual([undefined, undefined]);
});
