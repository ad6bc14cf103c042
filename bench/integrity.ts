import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import type { Pool } from 'pg';
import { loadRegionCalendar } from '#adapters/catalog/load-region-calendar.ts';
import { createIntegrityStore } from '#adapters/postgres/integrity/integrity-store.ts';
import { resolveDatabase } from '#adapters/postgres/embedded/resolve-database.ts';
import { migrateUp } from '#adapters/postgres/migrate.ts';
import { readMigrations } from '#adapters/postgres/migration-files.ts';
import { APPLICATION_ROLE, createPool } from '#adapters/postgres/pool.ts';
import { readIntegrity } from '#usecases/integrity/read-integrity.ts';

const CASES = Number(process.env['BENCH_CASES'] ?? 1_000_000);
/** One case in so many has had a person in it. */
const HANDED = 10;
/** It is kept for a minute, and supervisors are few: a cold look may take so long. */
const BUDGET_MS = 5_000;
const REGION = '371300';

/** Half a year of a city: a case with one item each, one in ten of them handed to one of two hundred officers for a fact that a department did not tell. */
async function fill(pool: Pool): Promise<void> {
  const at = `now() - (n % 180) * interval '1 day' - (n % 86400) * interval '1 second'`;
  await pool.query(`insert into case_item (region, case_number, no, service, authority, status, officer, started_at, ended_at)
    select '${REGION}', 'c' || n, 1, '1.' || (n % 40), 'social-insurance', case when n % 7 = 0 then 'refused' else 'approved' end, case when n % ${HANDED} = 0 then 'o' || (n / ${HANDED}) % 200 end, ${at}, ${at} + interval '1 hour' from generate_series(1, ${CASES}) n`);
  const decision = `json_build_object('catalogVersion', repeat('a', 64), 'criteria', json_build_array(json_build_object('id', 'identity', 'result', 'unknown', 'missing', json_build_array('person.alive'), 'reads', json_build_array('person.alive')), json_build_object('id', 'account', 'result', 'pass', 'missing', json_build_array(), 'judged', true)), 'facts', json_build_array(repeat('f', 1500)))`;
  const handed = `from generate_series(${HANDED}, ${CASES}, ${HANDED}) n`;
  const event = (seq: number, type: string, actor: string, data: string, later: string): string => `insert into case_event (region, case_number, seq, type, at, actor, data, prev_hash, hash) select '${REGION}', 'c' || n, ${seq}, '${type}', ${at} + interval '${later}', ${actor}, ${data}, repeat('0', 64), repeat('0', 64) `;
  // Every case has its beginning; what the rules decide alone has its decision as well, which no query of the board may read.
  await pool.query(`${event(1, 'submitted', `'person:p'`, `json_build_object('given', json_build_object('contests', json_build_object()))`, '0')} from generate_series(1, ${CASES}) n`);
  await pool.query(`${event(2, 'decided', `'rules'`, `json_build_object('no', 1, 'by', 'rules')`, '1 second')} from generate_series(1, ${CASES}) n where n % ${HANDED} <> 0`);
  await pool.query(`${event(2, 'referred', `'rules'`, `json_build_object('no', 1, 'promised', json_build_object('amount', 5, 'unit', 'wd'), 'decision', ${decision})`, '1 second')} ${handed}`);
  await pool.query(`${event(3, 'assigned', `'chance'`, `json_build_object('no', 1, 'role', 'officer', 'officer', 'o' || (n / ${HANDED}) % 200)`, '2 seconds')} ${handed}`);
  await pool.query(`${event(4, 'decided', `'officer:o' || (n / ${HANDED}) % 200`, `json_build_object('no', 1, 'by', 'officer', 'decision', ${decision})`, '1 hour')} ${handed}`);
  await pool.query('vacuum analyze');
}

const root = resolve(import.meta.dirname, '..');
const folder = await mkdtemp(join(tmpdir(), 'kuaiban-bench-'));
// Where the user of the database cannot enter, it is put elsewhere and would be left behind.
await chmod(folder, 0o711);
const database = await resolveDatabase({ ...process.env, KUAIBAN_DATA: folder }, { info: () => undefined, warn: (message) => console.error(message) });
try {
  const owner = createPool(database.connectionString, { max: 1 });
  await migrateUp(database.connectionString, await readMigrations(join(root, 'db/migrations')));
  console.log(`准备 ${CASES} 件 / preparing cases …`);
  await fill(owner);
  await owner.end();
  const pool = createPool(database.connectionString, { max: 5, role: APPLICATION_ROLE });
  const store = createIntegrityStore(pool);
  const loaded = await loadRegionCalendar(join(root, 'catalog'), REGION);
  if ('errors' in loaded) throw new Error('there is no calendar');
  const { calendar } = loaded;
  const [now, since, lately] = [new Date().toISOString(), new Date(Date.now() - 180 * 86_400_000).toISOString(), new Date(Date.now() - 45 * 86_400_000).toISOString()];
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const began = performance.now();
    await work();
    return Math.round(performance.now() - began);
  };
  const board = await timed(() => readIntegrity(store, REGION, { now, calendar }));
  const again = await timed(() => readIntegrity(store, REGION, { now, calendar }));
  const each = { decided: await timed(() => store.decided(REGION, since)), touches: await timed(() => store.touches(REGION, lately)), drawn: await timed(() => store.drawn(REGION, lately)), passed: await timed(() => store.passed(REGION, lately)), judged: await timed(() => store.judged(REGION, lately)) };
  const met = board <= BUDGET_MS;
  const result = { at: now, machine: { cores: cpus().length, model: cpus()[0]?.model ?? '', memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version }, cases: CASES, handed: Math.floor(CASES / HANDED), what: 'the integrity board of a region: half a year of decisions and hands, two months of officers; five queries side by side', queries: 5, ms: { board, again, each }, budgetMs: BUDGET_MS, met };
  await mkdir(join(root, 'bench/results'), { recursive: true });
  await writeFile(join(root, 'bench/results/integrity.json'), `${JSON.stringify(result, null, 2)}\n`);
  console.log(`${CASES} 件：廉洁看板 ${board} 毫秒，再看 ${again} 毫秒（目标 ≤ ${BUDGET_MS}），5 次查询：${JSON.stringify(each)}\n→ bench/results/integrity.json`);
  await pool.end();
  process.exitCode = met ? 0 : 1;
} finally {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}
