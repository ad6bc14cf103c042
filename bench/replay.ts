import { randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { sha256 } from '#adapters/crypto/hash.ts';
import { resolveDatabase } from '#adapters/postgres/embedded/resolve-database.ts';
import { migrateUp } from '#adapters/postgres/migrate.ts';
import { readMigrations } from '#adapters/postgres/migration-files.ts';
import type { ReplayFinding } from '#core/replay/replay-case.ts';
import { createContext } from '#main/platform.ts';
import { replayAll } from '#main/replay.ts';
import { inLanes } from '#usecases/in-lanes.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { BODY, fill, LIFE_EVENT } from './world.ts';

const DECISIONS = Number(process.env['BENCH_DECISIONS'] ?? 100_000);
/** The rules decide so many items of the ordinary case at once. */
const A_CASE = 6;
const BUDGET_SECONDS = 60;
const REGION = '371300';
const AT_ONCE = 8;

const root = resolve(import.meta.dirname, '..');
const folder = await mkdtemp(join(tmpdir(), 'kuaiban-bench-'));
// Where the user of the database cannot enter, it is put elsewhere and would be left behind.
await chmod(folder, 0o711);
const database = await resolveDatabase({ ...process.env, KUAIBAN_DATA: folder }, { info: () => undefined, warn: (message) => console.error(message) });
try {
  await migrateUp(database.connectionString, await readMigrations(join(root, 'db/migrations')));
  console.log(`准备 ${DECISIONS} 个决定 / deciding …`);
  const world = await fill(root, folder, Math.ceil(DECISIONS / A_CASE));
  // Through the very path of a submission: read, rules, one commit. Nobody is asked, because the answers of the departments are fresh.
  const context = createContext(world.platform, async () => [], () => undefined);
  const given = { ...BODY, files: {} };
  await inLanes([...world.subjects], AT_ONCE, async (subject) => {
    const submitted = await submitCase(context, { region: REGION, subject, applicant: subject, by: `person:${subject}`, lifeEvent: LIFE_EVENT, given, channel: 'web', accepter: null, key: randomUUID(), requestHash: sha256(subject) });
    if (submitted.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(submitted)}`);
  });
  await world.settle();
  const findings: ReplayFinding[] = [];
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const report = await replayAll(world.pool, {}, (finding) => findings.push(finding));
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const { user, system } = process.cpuUsage(cpu);
  const cpuSeconds = Math.round((user + system) / 100_000) / 10;
  const met = seconds <= BUDGET_SECONDS && report.decisions >= DECISIONS && findings.length === 0;
  const result = {
    at: new Date().toISOString(), machine: { cores: cpus().length, model: cpus()[0]?.model ?? '', memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version },
    decisions: report.decisions, cases: report.cases, what: 'decisions made through the path of a submission, then each decided again from its stored facts under its stored version, its effects and its chain too',
    seconds, cpuSeconds, memoryMiB: Math.round(process.memoryUsage.rss() / 2 ** 20), differing: report.differing, budgetSeconds: BUDGET_SECONDS, met,
  };
  await mkdir(join(root, 'bench/results'), { recursive: true });
  await writeFile(join(root, 'bench/results/replay.json'), `${JSON.stringify(result, null, 2)}\n`);
  console.log(`${report.cases} 件、${report.decisions} 个决定，重做 ${seconds} 秒（其中本进程 CPU ${cpuSeconds} 秒；目标 ≤ ${BUDGET_SECONDS}），${report.differing} 个不一样\n→ bench/results/replay.json`);
  await world.close();
  process.exitCode = met ? 0 : 1;
} finally {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}
