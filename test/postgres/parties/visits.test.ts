import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { importOfficers } from '#adapters/postgres/import/import-staff.ts';
import { createVisitStore } from '#adapters/postgres/counter/visit-store.ts';
import { endOfVisit, type Visit } from '#core/parties/visit.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { createClub, INSTANT, REGION, submission, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
/** The city whose counter helps the one of the club. */
const HELPER = '450200';
const NOW = '2026-11-23T01:00:00.000Z', LATER = '2026-11-23T01:30:00.000Z';
let club: ReturnType<typeof createClub>;
let store: ReturnType<typeof createVisitStore>;
beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
  store = createVisitStore(database.pool);
});

/** A clerk of the helping city. */
async function newClerk(): Promise<string> {
  const id = `clerk-${randomUUID()}`;
  await importOfficers(database.pool, HELPER, [{ id, number: id.slice(-8), name: id, competences: [], roles: ['clerk'] }]);
  return id;
}
const away = async (clerk: string, change: Partial<Visit> = {}): Promise<Visit> => ({ region: REGION, helper: { region: HELPER, desk: '0302' }, id: randomUUID(), clerk, subject: await club.person(), shown: 'identity-card', consent: '同意', begunAt: NOW, until: endOfVisit(NOW), ...change });
const home = (clerk: string, change: Partial<Visit> = {}): Visit => ({ region: HELPER, id: randomUUID(), clerk, subject: randomUUID(), shown: 'identity-card', consent: '同意', begunAt: NOW, until: endOfVisit(NOW), ...change });

test('given a visit for another city, then it lies there, is found from the counter only, and its city keeps nothing of the person', async () => {
  const clerk = await newClerk();
  const visit = await away(clerk);
  expect([await store.begin(visit), await store.begin(visit)]).toEqual(['begun', 'begun']);
  expect([await store.find(HELPER, visit.id), await store.current(HELPER, clerk)]).toEqual([visit, visit]);
  expect([await store.find(REGION, visit.id), await store.current(REGION, clerk), await store.find('330200', visit.id)]).toEqual([undefined, undefined, undefined]);
  const { rows } = await database.owner.query<{ row: object }>('select to_jsonb(v) as row from kuaiban.helped_visit v where region = $1 and id = $2', [HELPER, visit.id]);
  expect(Object.keys(rows[0]!.row).toSorted()).toEqual(['begun_at', 'city', 'clerk', 'ended_at', 'id', 'region', 'until']);
});

test('given somebody at the counter, then nobody else comes to it, whichever city they come for, until that visit has ended or run out', async () => {
  const clerk = await newClerk();
  const [there, here] = [await away(clerk), home(clerk)];
  expect([await store.begin(there), await store.begin(here), await store.begin(await away(clerk))]).toEqual(['begun', 'busy', 'busy']);
  expect([await store.end(REGION, clerk, there.id, LATER), await store.end(HELPER, 'somebody', there.id, LATER), await store.end(HELPER, clerk, there.id, LATER), await store.end(HELPER, clerk, there.id, LATER)]).toEqual([false, false, true, false]);
  expect((await store.find(HELPER, there.id))?.endedAt).toBe(LATER);
  expect([await store.begin(here), await store.begin(await away(clerk))]).toEqual(['begun', 'busy']);
  const tomorrow = { begunAt: '2026-11-24T01:00:00.000Z', until: endOfVisit('2026-11-24T01:00:00.000Z') };
  const next = await away(clerk, tomorrow);
  expect(await store.begin(next)).toBe('begun');
  expect((await store.find(HELPER, here.id))?.endedAt).toBe(here.until);
  expect(await store.begin(home(clerk, { begunAt: '2026-11-25T01:00:00.000Z', until: endOfVisit('2026-11-25T01:00:00.000Z') }))).toBe('begun');
  expect((await store.find(HELPER, next.id))?.endedAt).toBe(next.until);
});

test('given two who begin at once, one for each city, then one has begun', async () => {
  for (let round = 0; round < 5; round += 1) {
    const clerk = await newClerk();
    expect((await Promise.all([store.begin(await away(clerk)), store.begin(home(clerk)), store.begin(await away(clerk))])).toSorted()).toEqual(['begun', 'busy', 'busy']);
  }
});

test('given what was accepted in such visits, then the counters read how far it is; what the person had before or handed in elsewhere is not on the list', async () => {
  const clerk = await newClerk();
  const visit = await away(clerk);
  const { subject } = visit;
  const before = await submitCase(club.context, submission(subject, INSTANT));
  await store.begin(visit);
  club.time.now = '2026-11-23T01:10:00.000Z';
  const taken = await submitCase(club.context, submission(subject, WITH_OFFICER, randomUUID(), { channel: 'counter', accepter: clerk, helper: { region: HELPER, desk: '0302' }, by: `person:${subject}/${visit.id}` }));
  club.time.now = NOW;
  if (before.kind !== 'accepted' || taken.kind !== 'accepted') throw new Error(`${before.kind} ${taken.kind}`);
  const { number } = taken.case.state;
  expect(taken.case.state.helper).toEqual({ region: HELPER, desk: '0302' });
  const mine = (await store.helped(HELPER, 200)).filter((row) => [number, before.case.state.number].includes(row.number));
  expect(mine).toEqual([expect.objectContaining({ city: REGION, number, lifeEvent: 'joining', correction: 0, submittedAt: '2026-11-23T01:10:00.000Z' })]);
  expect(mine[0]!.ended).toBeLessThan(mine[0]!.items);
  expect([await store.helped(REGION, 200), await store.helped('330200', 200)]).toEqual([[], []]);
  expect((await club.context.cases.read(REGION, number))?.hands).toEqual({ [visit.id]: { as: 'counter', city: HELPER, desk: '0302', phone: false, office: null } });
});

test('given a counter of the city itself at an office below it, then the visit has the office, and of the party’s cases only what was accepted in it is open', async () => {
  const clerk = `clerk-${randomUUID()}`;
  await importOfficers(database.pool, REGION, [{ id: clerk, number: clerk.slice(-8), name: clerk, competences: [], roles: ['clerk'], office: 'street' }]);
  const subject = await club.person();
  const visit = home(clerk, { region: REGION, subject });
  expect(await store.begin(visit)).toBe('begun');
  expect((await store.find(REGION, visit.id))?.office).toBe('street');
  expect([await store.casesHere(visit, subject), await store.acceptedIn(visit)]).toEqual([[], []]);
  const taken = await submitCase(club.context, submission(subject, INSTANT, randomUUID(), { channel: 'counter', accepter: clerk, office: 'street', by: `person:${subject}/${visit.id}` }));
  if (taken.kind !== 'accepted') throw new Error(taken.kind);
  const { number, office, through } = taken.case.state;
  expect([office, through]).toEqual(['street', [visit.id]]);
  expect([await store.casesHere(visit, subject), await store.casesHere(visit, await club.person()), await store.casesHere({ ...visit, clerk: 'somebody' }, subject)]).toEqual([[number], [], []]);
  const { version } = taken.case.state;
  expect([await store.acceptedIn(visit), await store.acceptedIn({ ...visit, subject: await club.person() }), await store.acceptedIn({ ...visit, clerk: 'somebody' }), await store.acceptedIn({ ...visit, begunAt: '2031-01-01T00:00:00.000Z' })]).toEqual([[{ number, version }], [], [], []]);
  // Who has no sign-in is heard at a counter on what an inspection has found, whoever took the application.
  const another = { ...visit, id: randomUUID(), clerk: 'somebody' };
  const inspect = (status: string) => database.owner.query(`insert into inspection (region, number, kind, case_number, item_no, day, subject_id, service, status, score, opened_at, version, head_hash) values ($1, $2, 'after', $2, 1, '2026-11-23', $3, '9.1', $4, 0, $5, 1, '') on conflict (region, number) do update set status = excluded.status`, [REGION, number, subject, status, NOW]);
  await inspect('hearing');
  expect(await store.casesHere(another, subject)).toEqual([number]);
  await inspect('concluding');
  expect(await store.casesHere(another, subject)).toEqual([]);
  expect((await club.context.cases.read(REGION, number))?.hands).toMatchObject({ [visit.id]: { as: 'counter', city: REGION, desk: clerk.slice(-8), office: 'street' } });
});

test('given many cases of a city, then those of a party are found by index, whichever party of them it is', async () => {
  const taken = await submitCase(club.context, submission(await club.person(), INSTANT));
  if (taken.kind !== 'accepted') throw new Error(taken.kind);
  await database.owner.query(
    `insert into kuaiban.case_file select (jsonb_populate_record(f, jsonb_build_object('number', 'many-' || n, 'status', 'ended', 'subject_id', of.id, 'applicant_id', of.id))).* from kuaiban.case_file f, generate_series(1, 5000) as n, lateral (select gen_random_uuid() as id where n > 0) as of where f.number = $1`,
    [taken.case.state.number],
  );
  await database.owner.query('analyze kuaiban.case_file');
  let plan = '';
  const explaining = { query: async ({ text, values }: { text: string; values: unknown[] }) => {
    plan = (await database.pool.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values)).rows.map((row) => row['QUERY PLAN']).join('\n');
    return { rows: [] };
  } };
  await createVisitStore(explaining as unknown as Pool).casesHere(home('somebody', { region: REGION }), randomUUID());
  for (const index of ['case_file_of_subject', 'case_file_of_applicant', 'case_file_of_agent']) expect(plan).toContain(index);
});

test('given a visit that begins, at home, for another city or by telephone, then the record of its person says so in the same transaction, once; where it cannot, the visit has not begun', async () => {
  const looks = async (subject: string) => (await database.owner.query('select region, actor, what, why from kuaiban.access_log where subject_id = $1', [subject])).rows;
  for (const [visit, look] of [
    [home(await newClerk()), { region: HELPER, what: 'counter', why: 'counter' }], [home(await newClerk(), { shown: 'telephone' }), { region: HELPER, what: 'telephone', why: 'telephone' }], [await away(await newClerk()), { region: REGION, actor: `${HELPER}/0302`, what: 'counter', why: 'helped' }],
  ] as const) {
    expect([await store.begin(visit), await store.begin(visit)]).toEqual(['begun', 'begun']);
    expect(await looks(visit.subject)).toEqual([{ actor: visit.clerk, ...look }]);
    // Whoever has somebody at the counter begins no other visit, of which nothing is noted.
    const next = home(visit.clerk);
    expect([await store.begin(next), await looks(next.subject)]).toEqual(['busy', []]);
  }
  await database.owner.query(`alter table kuaiban.access_log add constraint nobody_looks check (subject_id <> '00000000-0000-4000-8000-00000000dead')`);
  const unnoted = home(await newClerk(), { subject: '00000000-0000-4000-8000-00000000dead' });
  await expect(store.begin(unnoted)).rejects.toThrow('nobody_looks');
  expect(await store.current(HELPER, unnoted.clerk)).toBeUndefined();
  await database.owner.query('alter table kuaiban.access_log drop constraint nobody_looks');
});
