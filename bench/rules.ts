import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compileDecisionTable } from '#core/dmn/decision-table/compile.ts';
import { compile } from '#core/feel/expression.ts';
import { scopeOf } from '#core/feel/scope.fixture.ts';
import { bundle } from '../test/support/bundle.ts';
import { criterionOfFeelin, criterionOfZen, tableOfZen } from './rivals.ts';
import { CRITERION, FACTS, ROWS, rowTable } from './rule-samples.ts';

const SECONDS = 2;
const EXPRESSIONS = 1_000;
const FLAT_EVALUATIONS = 10_000_000;
const BUDGETS = { criterionPerSecond: 2_000_000, tablePerSecond: 300_000, compileMs: 200, grownMiB: 5, gzippedKiB: 60 };

const root = resolve(import.meta.dirname, '..');

// The first thousand of a process also pay for making the parser itself fast; as everything else here, the figure is taken after that.
const compileFirstMs = compileAll();
const compileMs = median(Array.from({ length: 5 }, compileAll));

const criterion = compile(CRITERION, { dotted: true });
const scopes = FACTS.map((facts) => scopeOf(facts));
let turn = 0;
const next = (): (typeof scopes)[number] => scopes[(turn = (turn + 1) % scopes.length)]!;
const criterionPerSecond = rate(() => criterion.evaluate(next()));

const table = compileDecisionTable(rowTable(), { dotted: true });
const tablePerSecond = rate(() => table.evaluate(next()));

const grownMiB = memoryGrowth(() => criterion.evaluate(next()));
const { gzipped } = await bundle('test/support/feel-in-page.ts');
const gzippedKiB = Math.round(gzipped / 102.4) / 10;

const rivals = {
  feelin: { criterionPerSecond: rate(criterionOfFeelin()) },
  zen: { criterionPerSecond: rate(criterionOfZen()), tablePerSecond: await rateOf(tableOfZen()) },
};

const figures = { criterionPerSecond, tablePerSecond, compileMs, compileFirstMs, grownMiB, gzippedKiB };
const met = {
  criterion: criterionPerSecond >= BUDGETS.criterionPerSecond, table: tablePerSecond >= BUDGETS.tablePerSecond, compile: compileMs <= BUDGETS.compileMs,
  memory: grownMiB <= BUDGETS.grownMiB, size: gzippedKiB <= BUDGETS.gzippedKiB,
};
const result = { at: new Date().toISOString(), machine: { cores: cpus().length, model: cpus()[0]?.model ?? '', node: process.version }, what: { criterion: CRITERION, table: `first hit, ${ROWS} rows, 2 inputs`, compile: `${EXPRESSIONS} different expressions, median of five times; first: the first time in the process`, memory: `growth over ${FLAT_EVALUATIONS} evaluations` }, figures, budgets: BUDGETS, met, rivals };
await mkdir(join(root, 'bench/results'), { recursive: true });
await writeFile(join(root, 'bench/results/rules.json'), `${JSON.stringify(result, null, 2)}\n`);
console.log(result);
console.log(`
条件 / criterion      ${criterionPerSecond}/s（目标 ≥ ${BUDGETS.criterionPerSecond}）；feelin ${rivals.feelin.criterionPerSecond}/s；ZEN ${rivals.zen.criterionPerSecond}/s
决策表 / table        ${tablePerSecond}/s（目标 ≥ ${BUDGETS.tablePerSecond}）；ZEN ${rivals.zen.tablePerSecond}/s
编译 / compile ${EXPRESSIONS}   ${compileMs} ms（目标 ≤ ${BUDGETS.compileMs}）；进程中第一次 / the first time in a process ${compileFirstMs} ms
内存 / memory         +${grownMiB} MiB（目标 ≤ ${BUDGETS.grownMiB}）
体积 / size           ${gzippedKiB} KiB gzip（目标 ≤ ${BUDGETS.gzippedKiB}）
→ bench/results/rules.json`);
process.exitCode = Object.values(met).every(Boolean) ? 0 : 1;

function compileAll(): number {
  const texts = Array.from({ length: EXPRESSIONS }, (_, index) => `unemployment.insuredMonths >= ${index} and separation.reason = "reason ${index}"`);
  const began = performance.now();
  for (const text of texts) compile(text, { dotted: true });
  return Math.round(performance.now() - began);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Runs per second on this thread, after a warm-up of a quarter of the time. */
function rate(run: () => unknown): number {
  const turnFor = (seconds: number): number => {
    const began = performance.now();
    let done = 0;
    while (performance.now() - began < seconds * 1000) {
      for (let index = 0; index < 100; index += 1) run();
      done += 100;
    }
    return Math.round(done / ((performance.now() - began) / 1000));
  };
  turnFor(SECONDS / 4);
  return turnFor(SECONDS);
}

async function rateOf(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  let done = 0;
  for (; performance.now() - began < SECONDS * 1000; done += 1) await run();
  return Math.round(done / ((performance.now() - began) / 1000));
}

/** By how much the heap has grown, in MiB, rubbish not counted. */
function memoryGrowth(run: () => unknown): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  for (let index = 0; index < FLAT_EVALUATIONS / 100; index += 1) run();
  const before = used();
  for (let index = 0; index < FLAT_EVALUATIONS; index += 1) run();
  return Math.round(((used() - before) / 2 ** 20) * 10) / 10;
}
