import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { DETECTORS, type Found, type Observation } from '#core/anomaly/observation.ts';
import { settingsOf } from '#core/anomaly/settings.ts';
import { EMPTY } from '#core/anomaly/state.ts';
import { learnFalse, watch } from '#core/anomaly/watch.ts';
import { loadRules } from '../src/main/load-rules.ts';
import { chanceOf, DAY, frauds, honest, mixed, START, type Fraud } from './anomaly-world.ts';

const RUNS = Number(process.env['BENCH_RUNS'] ?? 20), SEED = Number(process.env['BENCH_SEED'] ?? 20260105);
const LEARNING_DAYS = 40, DAYS = 70;
/** What is found so long after a fraud has ended was still found by it. */
const AFTER = DAY;
const BUDGET = { falsePer10000: 2 };

const root = resolve(import.meta.dirname, '..');
const { catalog } = await loadRules(join(root, 'catalog'));
const settings = settingsOf(catalog, '371300', '2026-01-05');

type Hits = { trials: number; readonly delays: number[] };
const hits = new Map<string, Hits>();
const falseAlarms = Object.fromEntries(DETECTORS.map((detector) => [detector, 0]));
const honestSeen = Object.fromEntries(DETECTORS.map((detector) => [detector, 0]));
const DETECTOR_OF = { filed: 'burst', shared: 'shared', decided: 'approvals', said: 'department', listed: 'list', met: 'rule' } as const;
let [observations, ms] = [0, 0];
for (let run = 0; run < RUNS; run += 1) {
  const chance = chanceOf(SEED + run);
  const load = honest(chance, DAYS);
  // Without a fraud whatever is found is false.
  const plain = timed(load, []);
  for (const { detector } of plain) falseAlarms[detector]! += 1;
  for (const { kind } of load) honestSeen[DETECTOR_OF[kind]]! += 1;
  const all = frauds(chance, START + LEARNING_DAYS * DAY, DAYS - LEARNING_DAYS);
  const found = timed(mixed(load, all, chance), all);
  for (const fraud of all) note(fraud, found);
}

const patterns = Object.fromEntries([...hits].map(([name, { trials, delays }]) => [name, { trials, found: delays.length, rate: Math.round((delays.length / trials) * 1000) / 1000, medianDelayMinutes: at(delays, 0.5), p95DelayMinutes: at(delays, 0.95) }]));
const falsePer10000 = Object.fromEntries(DETECTORS.map((detector) => [detector, Math.round((falseAlarms[detector]! / honestSeen[detector]!) * 10_000 * 1000) / 1000]));
const perSecond = Math.round(observations / (ms / 1000));
const met = Object.values(falsePer10000).every((each) => each <= BUDGET.falsePer10000);
const result = { at: new Date().toISOString(), machine: { cores: cpus().length, model: cpus()[0]?.model ?? '', node: process.version }, what: { runs: RUNS, seed: SEED, days: DAYS, learningDays: LEARNING_DAYS, delay: 'from the first act of the fraud to the alarm; minutes' }, settings, patterns, falseAlarms, honestSeen, falsePer10000, perSecond, budget: BUDGET, met };
await mkdir(join(root, 'bench/results'), { recursive: true });
await writeFile(join(root, 'bench/results/anomaly.json'), `${JSON.stringify(result, null, 2)}\n`);
console.table(patterns);
console.table(Object.fromEntries(DETECTORS.map((detector) => [detector, { honest: honestSeen[detector], false: falseAlarms[detector], 'per 10,000': falsePer10000[detector] }])));
console.log(`\n${perSecond} 条观察/秒 / observations a second；每万条正常观察误报 ≤ ${BUDGET.falsePer10000}：${met ? '达到 / met' : '没有达到 / not met'}\n→ bench/results/anomaly.json`);
process.exitCode = met ? 0 : 1;

function timed(load: readonly Observation[], all: readonly Fraud[]): readonly Found[] {
  const began = performance.now();
  const found: Found[] = [];
  let state = EMPTY;
  // Each evening a supervisor has looked: what was no fraud is closed as false, which teaches the watch.
  for (let [day, from] = [START + DAY, 0]; from < load.length; day += DAY) {
    const next = load.findIndex(({ at: when }, index) => index >= from && when >= day);
    const until = next === -1 ? load.length : next;
    const seen = watch(state, load.slice(from, until), settings);
    found.push(...seen.found);
    state = seen.found.filter((each) => !all.some((fraud) => fraud.isFoundBy(each))).reduce(learnFalse, seen.state);
    from = until;
  }
  ms += performance.now() - began;
  observations += load.length;
  return found;
}

function note(fraud: Fraud, found: readonly Found[]): void {
  const hit: Hits = hits.get(fraud.name) ?? { trials: 0, delays: [] };
  hits.set(fraud.name, hit);
  hit.trials += 1;
  const first = found.find((each) => each.at >= fraud.from && each.at <= fraud.until + AFTER && fraud.isFoundBy(each));
  if (first) hit.delays.push((first.at - fraud.from) / 60_000);
}

function at(values: readonly number[], share: number): number | null {
  return values.length === 0 ? null : Math.round(values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!);
}
