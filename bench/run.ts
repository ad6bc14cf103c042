import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { alone, prepare, type Written } from './alone.ts';
import { closedLoop, openLoop, summary, type Load, type Shot } from './load.ts';
import { serveAll } from './serve.ts';
import { fill } from './world.ts';

/** The machine gets faster and slower by a third within minutes: HTTP and PostgreSQL alone take turns, and their sums are compared. */
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 5);
const TRY_SECONDS = 3;
const CONNECTIONS = [8, 16, 48];
const WARM_CONNECTIONS = 48;
/** A hundredth of five seconds is seven requests: one checkpoint of the database would decide it. */
const HALF_SECONDS = Number(process.env['BENCH_HALF_SECONDS'] ?? 20);
/** One server process uses one core. */
const PROCESSES = Number(process.env['BENCH_PROCESSES'] ?? cpus().length);
/** A server that has run for an hour is compiled; one that has run for seconds is still at it. */
const WARM_UP = Number(process.env['BENCH_WARM_UP'] ?? 3_000);
/** More than any machine this was run on has got through in a second; a measurement whose people are used up ends earlier. */
const HTTP_PER_SECOND = 600;
const ALONE_PER_SECOND = 1_500;
const BUDGET = 0.3;

const HTTP_PEOPLE = WARM_UP + HTTP_PER_SECOND * (CONNECTIONS.length * TRY_SECONDS + ROUNDS * SECONDS + HALF_SECONDS / 2);
const ALONE_PEOPLE = ALONE_PER_SECOND * ROUNDS * SECONDS;

const root = resolve(import.meta.dirname, '..');
const folder = await mkdtemp(join(tmpdir(), 'kuaiban-bench-'));
// Where the user of the database cannot enter, it is put elsewhere and would be left behind.
await chmod(folder, 0o711);
console.log(`准备 ${HTTP_PEOPLE + ALONE_PEOPLE} 人 / preparing people …`);
const servers = await serveAll(root, folder, PROCESSES);
const origins = servers.map(({ url }) => url);
try {
  const world = await fill(root, folder, HTTP_PEOPLE + ALONE_PEOPLE);
  // In the hall nobody submits with the first request: the session has been looked up before.
  for (const origin of origins) await closedLoop([origin], world.visits(HTTP_PEOPLE), WARM_CONNECTIONS, 120);
  const shots = world.shots();
  const take = function* (count: number): Generator<Shot, void> {
    for (let index = 0; index < count; index += 1) {
      const next = shots.next();
      if (next.done) return;
      yield next.value;
    }
  };
  const commits = await prepare(world, ALONE_PEOPLE);
  await closedLoop(origins, take(WARM_UP), WARM_CONNECTIONS, 60);
  // A server that has run for an hour knows the sizes of its tables; ours has run for seconds.
  await world.settle();
  // The highest rate is found, not assumed: too few callers leave the machine idle, too many get in each other's way.
  const tried: { readonly connections: number; readonly perSecond: number }[] = [];
  for (const connections of CONNECTIONS) tried.push({ connections, perSecond: summary(await closedLoop(origins, take(HTTP_PER_SECOND * TRY_SECONDS), connections, TRY_SECONDS)).perSecond });
  const { connections } = tried.reduce((best, each) => (each.perSecond > best.perSecond ? each : best));
  const http: Load[] = [];
  const written: Written[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    http.push(await closedLoop(origins, take(HTTP_PER_SECOND * SECONDS), connections, SECONDS));
    written.push(await alone(world, commits, SECONDS));
  }
  const highest = { connections, ...summary(...http) };
  console.log('HTTP 最高 / highest', highest, '各并发 / each', tried.map((each) => `${each.connections}: ${each.perSecond}/s`).join(', '));
  const half = summary(await openLoop(origins, take(HTTP_PER_SECOND * HALF_SECONDS / 2), Math.max(1, Math.floor(highest.perSecond / 2)), HALF_SECONDS));
  console.log('HTTP 一半负载 / at half rate', half);
  const total = written.reduce((sum, each) => ({ commits: sum.commits + each.commits, seconds: sum.seconds + each.seconds }));
  const rows = { commits: total.commits, seconds: Math.round(total.seconds * 10) / 10, perSecond: Math.round(total.commits / total.seconds) };
  console.log('只写数据库 / PostgreSQL alone', rows, '各轮占比 / share of each round', http.map((load, round) => (summary(load).perSecond / (written[round]!.commits / written[round]!.seconds)).toFixed(3)).join(', '));
  const share = Math.round((highest.perSecond / rows.perSecond) * 1000) / 1000;
  const result = {
    at: new Date().toISOString(), machine: { cores: cpus().length, model: cpus()[0]?.model ?? '', memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version },
    instantLifeEvents: { what: 'POST /api/v1/cases: read, rules over seven items, one durable commit', serverProcesses: PROCESSES, highest, tried, half }, postgresAlone: { what: 'the same commits with the same rows, straight to the same PostgreSQL', ...rows }, share, budget: BUDGET, met: share >= BUDGET, serverMemoryMiB: Math.max(...await Promise.all(servers.map((server) => server.memory()))),
  };
  await mkdir(join(root, 'bench/results'), { recursive: true });
  await writeFile(join(root, 'bench/results/latest.json'), `${JSON.stringify(result, null, 2)}\n`);
  console.log(`\n${highest.perSecond} 件/秒，p50 ${highest.p50} 毫秒，p99 ${highest.p99} 毫秒；只写数据库 ${rows.perSecond} 件/秒；占比 ${share}（目标 ≥ ${BUDGET}）\n→ bench/results/latest.json`);
  await world.close();
  process.exitCode = share >= BUDGET ? 0 : 1;
} finally {
  for (const server of servers.toReversed()) await server.stop();
  await rm(folder, { recursive: true, force: true });
}
