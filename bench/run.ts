import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { alone } from './alone.ts';
import { closedLoop, openLoop, type LoadResult, type Shot } from './load.ts';
import { serveAll } from './serve.ts';
import { fill } from './world.ts';

/** People for each of the three measurements; a measurement ends when its time is over or its people are used up. */
const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 8_000);
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 12);
const CONNECTIONS = [8, 16, 48];
const WARM_CONNECTIONS = 48;
/** One server process uses one core. */
const PROCESSES = Number(process.env['BENCH_PROCESSES'] ?? cpus().length);
const WARM_UP = 1_000;
const BUDGET = 0.3;

const root = resolve(import.meta.dirname, '..');
const folder = await mkdtemp(join(tmpdir(), 'kuaiban-bench-'));
console.log(`准备 ${3 * PEOPLE + WARM_UP} 人 / preparing people …`);
const servers = await serveAll(root, folder, PROCESSES);
const origins = servers.map(({ url }) => url);
try {
  const world = await fill(root, folder, 3 * PEOPLE + WARM_UP);
  // In the hall nobody submits with the first request: the session has been looked up before.
  for (const origin of origins) await closedLoop([origin], world.visits(2 * PEOPLE + WARM_UP), WARM_CONNECTIONS, 120);
  const shots = world.shots();
  const take = function* (count: number): Generator<Shot, void> {
    for (let index = 0; index < count; index += 1) {
      const next = shots.next();
      if (next.done) return;
      yield next.value;
    }
  };
  await closedLoop(origins, take(WARM_UP), WARM_CONNECTIONS, 30);
  // A server that has run for an hour knows the sizes of its tables; ours has run for seconds.
  await world.settle();
  // The highest rate is found, not assumed: too few callers leave the machine idle, too many get in each other's way.
  const tried: (LoadResult & { readonly connections: number })[] = [];
  for (const connections of CONNECTIONS) tried.push({ connections, ...await closedLoop(origins, take(Math.floor(PEOPLE / CONNECTIONS.length)), connections, SECONDS) });
  const highest = tried.reduce((best, each) => (each.perSecond > best.perSecond ? each : best));
  console.log('HTTP 最高 / highest', highest, '各并发 / each', tried.map(({ connections, perSecond }) => `${connections}: ${perSecond}/s`).join(', '));
  const half = await openLoop(origins, take(PEOPLE), Math.max(1, Math.floor(highest.perSecond / 2)), SECONDS);
  console.log('HTTP 一半负载 / at half rate', half);
  const rows = await alone(world, PEOPLE, SECONDS);
  console.log('只写数据库 / PostgreSQL alone', rows);
  const share = Math.round((highest.perSecond / rows.perSecond) * 1000) / 1000;
  const result = {
    at: new Date().toISOString(), machine: { cores: cpus().length, model: cpus()[0]?.model ?? '', memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version },
    instantLifeEvents: { what: 'POST /api/v1/cases: read, rules over seven items, one durable commit', serverProcesses: PROCESSES, highest, tried: tried.map(({ connections, perSecond }) => ({ connections, perSecond })), half }, postgresAlone: { what: 'the same commits with the same rows, straight to the same PostgreSQL', ...rows }, share, budget: BUDGET, met: share >= BUDGET, serverMemoryMiB: Math.max(...await Promise.all(servers.map((server) => server.memory()))),
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
