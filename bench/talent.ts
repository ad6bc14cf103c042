import { randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openPlatformKey } from '#adapters/departments/keys.ts';
import { resolveDatabase } from '#adapters/postgres/embedded/resolve-database.ts';
import { importSubjects } from '#adapters/postgres/import/import-subjects.ts';
import { APPLICATION_ROLE, createPool } from '#adapters/postgres/pool.ts';
import type { CaseReceipt } from '#channels/http/schemas/case.ts';
import { createPlatform } from '#main/platform.ts';
import { dossiersOf } from '#sandbox/departments/dossier.ts';
import { makeEnterprises } from '#sandbox/people/enterprises.ts';
import { livePerson } from '#sandbox/people/history.ts';
import type { DemoPerson } from '#sandbox/people/person.ts';
import { CITIES } from '#sandbox/people/places.ts';
import { randomFrom } from '#sandbox/people/random.ts';
import { SETTLING } from '#sandbox/people/tour/plots.ts';
import { startSandbox } from '#sandbox/start.ts';
import { addressesOf } from './addresses.ts';
import { tokens } from './people.ts';
import { serveAll } from './serve.ts';

/** Somebody who settles, asked of every department at once: each answers after so many milliseconds. */
const SLOW_MS = Number(process.env['BENCH_SLOW_MS'] ?? 300);
const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 100);
const WARM_UP = 20;
const BUDGET_MS = 2_000;
const REGION = '440300';

const root = resolve(import.meta.dirname, '..');
const today = new Date().toISOString().slice(0, 10);

/** Bachelors of 34 who work and are insured in the city, healthy, with a household elsewhere. */
function settlers(count: number): DemoPerson[] {
  const random = randomFrom('bench-talent');
  const city = CITIES.get(REGION)!;
  const world = { random, today, taken: new Set<string>(), enterprises: makeEnterprises(random, today, city).ordinary, city };
  return Array.from({ length: count }, () => livePerson(world, {
    age: 34, months: 60, elsewhere: true, publicSecurity: { household: 'other-urban' }, story: { zh: '压测', en: 'Bench' },
    records: { 'checkup-hospitals/report': { conclusion: 'fit' }, 'academic-records/qualification': { level: 'bachelor', regular: true, graduatedOn: '2014-06-30' } },
  }));
}

const folder = await mkdtemp(join(tmpdir(), 'kuaiban-bench-'));
await chmod(folder, 0o711);
const people = settlers(WARM_UP + PEOPLE);
const sandbox = await startSandbox({ dataDir: join(folder, 'sandbox'), people: dossiersOf({ persons: people, enterprises: [] }, REGION), trusts: [(await openPlatformKey(folder)).publicJwk] });
try {
  await fetch(`${sandbox.adminUrl}/admin/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ kind: 'slow', ms: SLOW_MS }) });
  const counter = join(folder, 'queries');
  const [server] = await serveAll(root, folder, 1, { ...(await addressesOf(sandbox, folder)), KUAIBAN_REGION: REGION, KUAIBAN_DUTIES: 'off', BENCH_QUERIES: counter, NODE_OPTIONS: `--import ${join(root, 'bench/count-queries.ts')}` });
  try {
    const database = await resolveDatabase({ ...process.env, KUAIBAN_DATA: folder }, { info: () => undefined, warn: (message) => console.error(message) });
    const pool = createPool(database.connectionString, { max: 2, role: APPLICATION_ROLE });
    const platform = await createPlatform(root, folder, process.env, pool);
    const ids = await importSubjects({ pool, vault: platform.vault, numberHash: (text: string) => platform.lookup(`number/${text}`), secretFields: platform.secretFields }, REGION, 'bench', platform.now(), people.map(({ idNumber, name, entries }) => ({ kind: 'person' as const, number: idNumber, name, entries })));
    const sessions = tokens(people.length);
    const [at, expires] = [new Date().toISOString(), new Date(Date.now() + 3_600_000).toISOString()];
    await pool.query('insert into session select * from jsonb_populate_recordset(null::session, $1)', [JSON.stringify(ids.map((subject, index) => ({ region: REGION, id_hash: sessions[index]!.hash, account_id: sessions[index]!.id, kind: 'person', subject, amr: ['pwd'], created_at: at, expires_at: expires, last_seen: at })))]);

    const settle = async (index: number): Promise<{ ms: number; status: string }> => {
      const began = performance.now();
      const response = await fetch(`${server!.url}/api/v1/cases`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: `kb_session=${REGION}.${sessions[index]!.token}`, 'x-kuaiban': '1', 'idempotency-key': randomUUID() }, body: JSON.stringify({ lifeEvent: SETTLING.event, body: { answers: SETTLING.answers, contests: {}, promises: ['conduct.lawful'] } }) });
      if (!response.ok) throw new Error(`HTTP ${response.status} ${await response.text()}`);
      const { items } = await response.json() as CaseReceipt;
      return { ms: performance.now() - began, status: items[0]?.status ?? '' };
    };
    const queries = async (): Promise<number> => { await pause(300); return Number(await readFile(counter, 'utf8')); };
    for (let index = 0; index < WARM_UP; index += 1) await settle(index);
    const before = await queries();
    const measured: { ms: number; status: string }[] = [];
    for (let index = WARM_UP; index < people.length; index += 1) measured.push(await settle(index));
    const each = Math.round((await queries() - before) / PEOPLE * 10) / 10;
    const times = measured.map(({ ms }) => Math.round(ms)).toSorted((a, b) => a - b);
    const percentile = (share: number): number => times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)]!;
    const approved = measured.filter(({ status }) => status === 'approved').length;
    const met = percentile(0.95) <= BUDGET_MS && approved === PEOPLE;
    const result = {
      at: new Date().toISOString(), machine: { cores: cpus().length, model: cpus()[0]?.model ?? '', memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version },
      what: 'a talent settlement over HTTP, one after the other: identity, criminal record, education, degrees from abroad, postdocs, health, credit and moves elsewhere are asked at once, then the rules decide and one transaction commits', people: PEOPLE, approved, departmentMs: SLOW_MS, ms: { p50: percentile(0.5), p95: percentile(0.95), most: times.at(-1) }, queriesEach: each, budgetMs: BUDGET_MS, met,
    };
    await mkdir(join(root, 'bench/results'), { recursive: true });
    await writeFile(join(root, 'bench/results/talent.json'), `${JSON.stringify(result, null, 2)}\n`);
    console.log(`${approved} / ${PEOPLE} 人核准，每个部门 ${SLOW_MS} 毫秒，一半在 ${result.ms.p50} 毫秒、95% 在 ${result.ms.p95} 毫秒以内（目标 ≤ ${BUDGET_MS}），每人 ${each} 次查询\n→ bench/results/talent.json`);
    await pool.end();
    await database.stop();
    process.exitCode = met ? 0 : 1;
  } finally {
    await server!.stop();
  }
} finally {
  await sandbox.stop();
  await rm(folder, { recursive: true, force: true });
}
