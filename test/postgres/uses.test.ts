import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Exchange } from '#adapters/departments/exchange-log.ts';
import { createExchangeLog } from '#adapters/postgres/exchanges/exchange-log.ts';
import { createRegisterStore } from '#adapters/postgres/register/register-store.ts';
import { createUseStore } from '#adapters/postgres/uses/use-store.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { USE_KINDS, type Use, type UsesAfter } from '#usecases/ports/uses.ts';
import { createClub, REGION, submission, vault } from '../support/swim-club-world.ts';
import { usingDatabase } from './harness.ts';

const database = usingDatabase();
let club: ReturnType<typeof createClub>;
const at = (minute: number): string => new Date(Date.parse('2026-11-23T01:00:00.000Z') + minute * 60_000).toISOString();
const placeOf = (use: Use): UsesAfter => (use.kind === 'look' ? use.look : use);
const uses = () => createUseStore(database.pool);
const hashOf = async (id: string): Promise<string> => (await createRegisterStore(database.pool, vault).subject(REGION, id))!.numberHash;
const exchanged = async (more: Partial<Exchange>): Promise<void> => createExchangeLog(database.pool).record({ region: REGION, id: randomUUID(), department: 'hospital', scenario: 'fitness', direction: 'ask', startedAt: at(0), ms: 5, outcome: 'answered', attempts: 1, ...more });
const looked = (subject: string, minute: number, id: string = randomUUID()) => createRegisterStore(database.pool, vault).noteAccess(REGION, { id, at: at(minute), actor: 'o-1', actorKind: 'staff', subject, what: 'case-item', why: 'decide', case: null });
const namesOf = (found: readonly Use[]): string[] => found.map((use) => (use.kind === 'look' ? 'look' : `${use.kind} ${use.scenario} ${use.outcome}`));

beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
});

test('looks and exchanges about somebody stand in one list, the newest first, and nobody else’s are among them', async () => {
  const [me, other] = [await club.person(), await club.person()];
  const done = await submitCase(club.context, submission(me));
  const number = done.kind === 'accepted' ? done.case.state.number : '';
  await looked(me, 3);
  await looked(other, 4);
  await exchanged({ subject: await hashOf(me), startedAt: at(5), case: number });
  await exchanged({ subject: await hashOf(me), startedAt: at(2), direction: 'tell', scenario: 'gate', outcome: 'received', case: number });
  await exchanged({ subject: await hashOf(me), startedAt: at(1), direction: 'push', scenario: 'died', outcome: 'received' });
  await exchanged({ subject: await hashOf(other), startedAt: at(9) });
  await exchanged({ subject: await hashOf(me), startedAt: at(9), region: '440300' });
  const found = await uses().of(REGION, me, USE_KINDS, undefined, 50);
  expect(namesOf(found)).toEqual(['asked fitness answered', 'look', 'told gate received', 'said died received']);
  expect(found[0]).toMatchObject({ case: number, lifeEvent: expect.any(String) as string, other: false });
  expect(namesOf(await uses().of(REGION, me, ['told'], undefined, 50))).toEqual(['told gate received']);
});

test('whoever a question names reads that they were asked about, and nothing of the case behind it', async () => {
  const [applicant, dependant] = [await club.person(), await club.person()];
  const done = await submitCase(club.context, submission(applicant));
  const number = done.kind === 'accepted' ? done.case.state.number : '';
  await exchanged({ subject: await hashOf(applicant), about: await hashOf(dependant), case: number });
  const [theirs] = await uses().of(REGION, dependant, USE_KINDS, undefined, 50);
  expect(theirs).toMatchObject({ kind: 'asked', other: true, case: null, lifeEvent: null });
  expect((await uses().of(REGION, applicant, USE_KINDS, undefined, 50)).find(({ kind }) => kind === 'asked')).toMatchObject({ case: number, other: true });
});

test('whoever was looked at for a case of somebody else reads the look, and neither number nor matter of that case', async () => {
  const [applicant, objector] = [await club.person(), await club.person()];
  const done = await submitCase(club.context, submission(applicant));
  const number = done.kind === 'accepted' ? done.case.state.number : '';
  for (const subject of [applicant, objector]) await createRegisterStore(database.pool, vault).noteAccess(REGION, { id: randomUUID(), at: at(1), actor: 'o-1', actorKind: 'staff', subject, what: 'file', why: 'decide', case: number });
  expect(await uses().of(REGION, objector, ['look'], undefined, 50)).toMatchObject([{ kind: 'look', look: { actor: 'o-1', case: null }, lifeEvent: null }]);
  expect(await uses().of(REGION, applicant, ['look'], undefined, 50)).toMatchObject([{ look: { case: number }, lifeEvent: expect.any(String) as string }]);
});

test('pages follow one another without a gap or a double, also where many uses have the same moment', async () => {
  const me = await club.person();
  for (let no = 0; no < 12; no += 1) {
    await looked(me, no % 3);
    await exchanged({ subject: await hashOf(me), startedAt: at(no % 3) });
  }
  const seen: string[] = [];
  for (let after: UsesAfter | undefined; ;) {
    const page = await uses().of(REGION, me, USE_KINDS, after, 5);
    seen.push(...page.map((use) => placeOf(use).id));
    if (page.length < 5) break;
    after = placeOf(page.at(-1)!);
  }
  // Looks of one officer at one moment are one look.
  expect([seen.length, new Set(seen).size]).toEqual([15, 15]);
});

test('given two numbers that are one person, then what was done with either is in one list, and a look at both is one', async () => {
  const [kept, merged] = [await club.person(), await club.person()];
  await looked(kept, 1);
  await looked(merged, 1);
  await exchanged({ subject: await hashOf(merged), startedAt: at(2) });
  expect(await uses().of(REGION, kept, USE_KINDS, undefined, 50)).toHaveLength(1);
  await database.owner.query('update subject set one = $2 where region = $1 and id = any($2)', [REGION, [kept, merged]]);
  for (const id of [kept, merged]) expect(namesOf(await uses().of(REGION, id, USE_KINDS, undefined, 50))).toEqual(['asked fitness answered', 'look']);
});

test('given many exchanges, then those of somebody are found by an index', async () => {
  const me = await club.person();
  await database.owner.query(`insert into exchange (region, id, department, scenario, direction, subject_hash, at, ms, outcome, attempts) select $1, gen_random_uuid(), 'hospital', 'fitness', 'ask', 'h' || n, now(), 1, 'answered', 1 from generate_series(1, 20000) n`, [REGION]);
  await database.owner.query('analyze exchange');
  const { rows } = await database.owner.query<{ 'QUERY PLAN': string }>(`explain select * from exchange e where e.region = $1 and e.subject_hash = any($2) order by e.at desc, e.id desc limit 50`, [REGION, [await hashOf(me)]]);
  expect(JSON.stringify(rows)).toContain('exchange_of_subject');
});

test('a question that was asked before anything was handed in belongs to the case that used its answer, and to no other', async () => {
  const me = await club.person();
  const done = await submitCase(club.context, submission(me));
  const number = done.kind === 'accepted' ? done.case.state.number : '';
  const { rows: [event] } = await database.owner.query<{ used: string; at: string }>(`select (regexp_match(v.data::text, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'))[1] as used, f.submitted_at::text as at from case_event v join case_file f on f.region = v.region and f.number = v.case_number where v.region = $1 and v.case_number = $2 and v.type = 'submitted'`, [REGION, number]);
  const ago = (hours: number): string => new Date(Date.parse(event!.at) - hours * 3_600_000).toISOString();
  await exchanged({ id: event!.used, subject: await hashOf(me), startedAt: ago(1) });
  await exchanged({ subject: await hashOf(me), startedAt: ago(2) });
  const asked = await uses().of(REGION, me, ['asked'], undefined, 50);
  expect(asked.map((use) => use.kind !== 'look' && use.case)).toEqual([number, null]);
});
