import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { createRegisterStore } from '#adapters/postgres/register/register-store.ts';
import { createRetentionStore, createRetentionView } from '#adapters/postgres/register/retention-store.ts';
import type { Parameter } from '#core/catalog/parameter.ts';
import { applyRetention, retentionAhead } from '#usecases/apply-retention.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { createClub, REGION, submission, vault, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const NOW = '2030-11-23T01:00:00.000Z';
const kept = (confidence: 'region' | 'to-verify'): Parameter => ({ zh: '期限', en: 'limit', unit: 'limit', in: { '371300': [{ from: '2020-01-01', value: '36mo', source: 'law 19', confidence }] } });
const catalogOf = (confidence: 'region' | 'to-verify' = 'region') => ({ parameters: new Map(['retainAccess', 'retainExchange', 'retainAnswer', 'retainNotice', 'retainDraft'].map((name) => [name, kept(confidence)])) });
const run = (remove: boolean, confidence: 'region' | 'to-verify' = 'region', piece?: number, store = createRetentionStore(database.owner)) => applyRetention({ catalog: catalogOf(confidence), store, now: () => NOW }, REGION, remove, piece);
let club: ReturnType<typeof createClub>;
beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
});

/** Somebody whose data were looked at, and who was told something, years ago and lately. */
async function looked(person: string): Promise<void> {
  const store = createRegisterStore(database.pool, vault);
  for (const at of ['2026-11-23T01:00:00.000Z', '2030-11-01T01:00:00.000Z']) {
    await store.noteAccess(REGION, { id: randomUUID(), at, actor: 'o-1', actorKind: 'staff', subject: person, what: 'case-item', why: 'decide', case: null });
    await database.owner.query(`insert into notice (region, id, person_id, cause, class, title, text, short, at, sent_at) values ($1, $2, $3, 'paid', 'payment', '{}', '{}', '{}', $4, $4)`, [REGION, randomUUID(), person, at]);
    await database.owner.query(`insert into department_answer (region, subject_id, department, scenario, answer, exchange, at, fresh_until) values ($1, $2, 'x', $3, '{}', $4, $5, $5)`, [REGION, person, at, randomUUID(), at]);
    await database.owner.query(`insert into draft (region, subject_id, about, life_event, id, body, version, updated_at) values ($1, $2, $2, $3, $4, '{}', 1, $5)`, [REGION, person, at, randomUUID(), at]);
  }
}
const left = async (table: string, column: string, person: string): Promise<number> => (await database.owner.query(`select from ${table} where ${column} = $1`, [person])).rowCount ?? 0;
const all = async (person: string) => [await left('access_log', 'subject_id', person), await left('notice', 'person_id', person), await left('department_answer', 'subject_id', person), await left('draft', 'subject_id', person)];

test('given old records, then a dry run and an unconfirmed figure remove nothing; else what nothing needs goes, once, and that is noted', async () => {
  const [free, busy] = [await club.person(), await club.person()];
  const done = await submitCase(club.context, submission(busy, WITH_OFFICER));
  expect(done.kind).toBe('accepted');
  await looked(free);
  await looked(busy);
  const dry = await run(false);
  expect(dry.find(({ kind }) => kind === 'access')).toMatchObject({ old: 2, removable: 1, removed: 0, before: '2027-11-23' });
  expect((await run(true, 'to-verify')).map(({ removed }) => removed)).toEqual([0, 0, 0, 0, 0]);
  expect([await all(free), await all(busy)]).toEqual([[2, 2, 2, 2], [2, 2, 3, 2]]);

  const went = await run(true);
  expect(went.map(({ removable, removed }) => removable === removed)).not.toContain(false);
  // The open case keeps who looked and what departments have said; what was told and drafts were of no case.
  expect([await all(free), await all(busy)]).toEqual([[1, 1, 1, 1], [2, 1, 3, 1]]);
  expect((await run(true)).reduce((sum, { removed }) => sum + removed, 0)).toBe(0);
  const { rows } = await database.owner.query<{ kind: string; source: string; removed: number }>('select kind, source, removed from retention_run order by kind');
  expect(rows).toContainEqual({ kind: 'access', source: 'law 19', removed: 1 });
});

test('given more than a piece, then a run that breaks off has removed and noted whole pieces, and the next goes on; nothing goes twice', async () => {
  const person = await club.person();
  for (let times = 0; times < 4; times += 1) await createRegisterStore(database.pool, vault).noteAccess(REGION, { id: randomUUID(), at: '2026-11-23T01:00:00.000Z', actor: 'o-1', actorKind: 'staff', subject: person, what: 'case-item', why: 'decide', case: null });
  const noted = async () => (await database.owner.query<{ removed: number }>(`select coalesce(sum(removed), 0)::int as removed from retention_run where kind = 'access'`)).rows[0]!.removed;
  const [before, store] = [await noted(), createRetentionStore(database.owner)];
  let calls = 0;
  // Dies between two pieces.
  await expect(run(true, 'region', 1, { ...store, remove: async (...args) => { calls += 1; if (calls === 3) throw new Error('killed'); return store.remove(...args); } })).rejects.toThrow('killed');
  expect([await left('access_log', 'subject_id', person), (await noted()) - before]).toEqual([2, 2]);
  await run(true, 'region', 1);
  expect([await left('access_log', 'subject_id', person), (await noted()) - before]).toEqual([0, 4]);
  await expect(createRetentionStore(database.pool).remove(REGION, { kind: 'access', parameter: 'p', before: '2099-01-01', limit: '1d', source: 's', confirmed: true }, NOW, 10)).rejects.toThrow('permission denied');
});

test('who keeps the archive reads what is due, what will be when, and what went last', async () => {
  await looked(await club.person());
  const ahead = await retentionAhead({ catalog: catalogOf(), view: createRetentionView(database.pool), now: () => NOW }, REGION);
  expect(ahead.find(({ kind }) => kind === 'access')).toMatchObject({ removable: expect.any(Number) as number, next: '2033-11-02', last: { removed: expect.any(Number) as number } });
  expect(ahead.map(({ kind }) => kind)).toEqual(['access', 'exchange', 'answer', 'notice', 'draft']);
});

test('register, cases, events, payments, files and draws are never among what goes', async () => {
  const counts = async () => Promise.all(['register_entry', 'register_end', 'case_file', 'case_event', 'payment_plan', 'file', 'draw', 'message'].map(async (table) => (await database.owner.query<{ count: number }>(`select count(*)::int as count from ${table}`)).rows[0]!.count));
  const before = await counts();
  await run(true);
  expect(await counts()).toEqual(before);
});
