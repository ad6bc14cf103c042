import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { importSubjects } from '#adapters/postgres/import/import-subjects.ts';
import { resolveDatabase } from '#adapters/postgres/embedded/resolve-database.ts';
import { APPLICATION_ROLE, createPool } from '#adapters/postgres/pool.ts';
import { createPlatform, type Platform } from '#main/platform.ts';
import type { DemoPerson } from '#sandbox/people/person.ts';
import { questionAbout, tellingOf } from '#usecases/ask-departments.ts';
import { benchPeople, tokens } from './people.ts';
import type { Shot } from './load.ts';

const REGION = '371300';
const BATCH = 1_000;
export const LIFE_EVENT = 'unemployment';

/** What the person answers in the hall: looks for work, wants the certificate, no hardship. */
export const BODY = { answers: { 'job.seeking': true, 'job.occupation': 'administration', 'job.district': '371302', 'answers.wantsCard': true, 'hardship.class': 'none' }, contests: {}, promises: [] };

export type World = { readonly platform: Platform; readonly pool: Pool; readonly subjects: readonly string[]; settle(): Promise<void>; shots(): Iterator<Shot>; visits(people: number): Iterator<Shot>; close(): Promise<void> };

/** Fill the database of a running server: people with their register, fresh answers of the departments as a plan leaves them, and sessions. */
export async function fill(root: string, folder: string, count: number): Promise<World> {
  const database = await resolveDatabase({ ...process.env, KUAIBAN_DATA: folder }, { info: () => undefined, warn: (message) => console.error(message) });
  const pool = createPool(database.connectionString, { max: 24, role: APPLICATION_ROLE });
  const platform = await createPlatform(root, folder, process.env, pool);
  const today = new Date().toISOString().slice(0, 10);
  const people = benchPeople(count, today);
  const sessions = tokens(count);
  const subjects: string[] = [];
  const parts = { pool, vault: platform.vault, numberHash: (text: string) => platform.lookup(`number/${text}`), secretFields: platform.secretFields };
  for (let start = 0; start < count; start += BATCH) {
    const batch = people.slice(start, start + BATCH);
    const ids = await importSubjects(parts, REGION, 'bench', platform.now(), batch.map((person) => ({ kind: 'person' as const, number: person.idNumber, name: person.name, entries: person.entries })));
    subjects.push(...ids);
    await answersOf(platform, pool, ids.map((id, index) => ({ id, person: batch[index]! })));
    await sessionsOf(pool, ids, sessions.slice(start, start + BATCH));
  }
  return {
    platform, pool, subjects,
    async settle() {
      const owner = createPool(database.connectionString, { max: 1 });
      await owner.query('analyze');
      await owner.end();
    },
    *shots() {
      for (const { token } of sessions) {
        yield { method: 'POST', path: '/api/v1/cases', headers: { 'content-type': 'application/json', cookie: `kb_session=${REGION}.${token}`, 'x-kuaiban': '1', 'idempotency-key': randomUUID() }, body: JSON.stringify({ lifeEvent: LIFE_EVENT, body: BODY }) };
      }
    },
    *visits(first) {
      for (const { token } of sessions.slice(0, first)) yield { method: 'GET', path: '/api/v1/me', headers: { cookie: `kb_session=${REGION}.${token}` } };
    },
    async close() {
      await pool.end();
      await database.stop();
    },
  };
}

async function answersOf(platform: Platform, pool: Pool, people: readonly { id: string; person: DemoPerson }[]): Promise<void> {
  const now = new Date();
  const at = now.toISOString();
  const fresh = new Date(now.getTime() + 86_400_000).toISOString();
  const rows = people.flatMap(({ id, person: { idNumber, name, entries, departments: { publicSecurity, bank } } }) => {
    const subject = { region: REGION, id, kind: 'person' as const, name, number: idNumber, numberHash: '' };
    const telling = tellingOf({ subject, entries: entries.map((entry) => ({ ...entry, id, recordedAt: at, origin: { kind: 'import' as const, system: 'bench' } })) }, {}, at);
    const row = (department: string, scenario: string, values: object): object =>
      ({ region: REGION, subject_id: id, department, scenario, answer: { values }, exchange: randomUUID(), at, fresh_until: fresh, about: questionAbout(platform, telling, { department, scenario }).about });
    return [row('public-security', 'identity', publicSecurity), row('bank', 'account', { active: bank?.active, bankName: bank?.bankName, tail: bank?.tail })];
  });
  await pool.query('insert into department_answer select * from jsonb_populate_recordset(null::department_answer, $1)', [JSON.stringify(rows)]);
}

async function sessionsOf(pool: Pool, subjects: readonly string[], sessions: ReturnType<typeof tokens>): Promise<void> {
  const at = new Date().toISOString();
  const expires = new Date(Date.now() + 3_600_000).toISOString();
  const rows = subjects.map((subject, index) => ({ region: REGION, id_hash: sessions[index]!.hash, account_id: sessions[index]!.id, kind: 'person', subject, amr: ['pwd'], created_at: at, expires_at: expires, last_seen: at }));
  await pool.query('insert into session select * from jsonb_populate_recordset(null::session, $1)', [JSON.stringify(rows)]);
}
