import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCatalog } from '#adapters/catalog/load-catalog.ts';
import { createPool } from '#adapters/postgres/pool.ts';
import { bundleOf, wholeOfOwn } from '#core/catalog/bundle.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { start } from '../start.ts';
import { demoPeople } from '../seed-demo.ts';
import { letFail } from '../tour/failing.ts';
import { runTour, stopsOf, unvisited } from '../tour/run-tour.ts';
import type { Place, Visited } from '../tour/visit.ts';
import { mistake, paint } from './print.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
/** How long a visit waits for departments that fail: a held item is asked for again after a minute, and may meet another failure. */
const PATIENCE_MS = 300_000;
const USAGE = `kuaiban tour [地区或一件事] [--failing 10] [--json]
每个地区的每件“一件事”由演示人员在一个临时实例上真办一遍：问了什么、怎么定的、付了什么、告诉了谁、用了多久
goes through every life event of every region with people of the demonstration, on an instance of its own
  --failing 百分比  这么多次部门调用会出错、没有回应或者太晚；每一次办理仍要到预期的结果 / so many of a hundred calls to departments fail, and every visit still comes to its end`;

/** `kuaiban tour`. Answers 0 when everything came as expected, 1 when something did not, 2 for a command it cannot read. */
export async function tour(args: readonly string[]): Promise<number> {
  const asked = readArgs(args);
  const loaded = await loadCatalog(join(ROOT, 'catalog'));
  if ('errors' in loaded) {
    console.error(loaded.errors.map(mistake).join('\n'));
    return 1;
  }
  const { catalog } = loaded;
  if (asked === null || (asked.only !== undefined && !catalog.regions.has(asked.only) && !catalog.lifeEvents.has(asked.only) && !wholeOfOwn(catalog, asked.only))) {
    console.error(USAGE);
    return 2;
  }
  const began = performance.now();
  const visits = await onAnInstance(catalog, asked, (visited) => { if (!asked.json) console.log(lines(catalog, visited)); });
  const failed = visits.filter(({ problems }) => problems.length > 0);
  const seconds = (performance.now() - began) / 1000;
  if (asked.json) console.log(JSON.stringify({ ok: failed.length === 0, seconds, visits }, null, 2));
  else console.log(`\n${failed.length === 0 ? paint('green', '✓') : paint('red', '✗')} ${visits.length} 次办理，${failed.length} 次与预期不符，${seconds.toFixed(0)} 秒 / visits, not as expected, seconds`);
  return failed.length === 0 ? 0 : 1;
}

function readArgs(args: readonly string[]): { readonly json: boolean; readonly failing: number; readonly only?: string } | null {
  try {
    const { values, positionals: [only, ...more] } = parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: 'boolean', default: false }, failing: { type: 'string', default: '0' } } });
    const failing = Number(values.failing);
    return more.length > 0 || !(failing >= 0 && failing <= 50) ? null : { failing, json: values.json, ...(only !== undefined && { only }) };
  } catch {
    return null;
  }
}

/** Starts an instance over an empty folder, goes through the tour, and leaves nothing behind. */
async function onAnInstance(catalog: Catalog, { only, failing }: { readonly only?: string; readonly failing: number }, onVisited: (visited: Visited) => void): Promise<readonly Visited[]> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'kuaiban-tour-'));
  // Where the user of the database cannot enter, it is put elsewhere and would be left behind.
  await chmod(dataFolder, 0o711);
  try {
    // The log of the server goes to the same output: a warning (no built pages) would stand before the JSON.
    const running = await start({ root: ROOT, dataFolder, env: { KUAIBAN_LOG: 'error' }, port: 0, host: '127.0.0.1', demo: true, duties: true, log: { info: () => undefined, warn: (message) => { if (failing === 0) console.error(message); } } });
    const pool = createPool(running.connectionString, { max: 4, onLost: () => undefined });
    try {
      const places = [...catalog.regions.keys()].map((region): Place => {
        const numbers = new Map(demoPeople(running.anchor, region).persons.map(({ name, idNumber }) => [name, idNumber]));
        return { url: running.url, pool, region, numberOf: (name) => numbers.get(name) };
      });
      if (failing > 0 && running.sandboxAdmin !== undefined) await letFail(running.sandboxAdmin, failing);
      const missing = only === undefined ? unvisited(catalog, places) : [];
      const visits = await runTour(stopsOf(catalog, places, only), onVisited, failing > 0 ? PATIENCE_MS : 0);
      return [...visits, ...missing.map(({ region, event }): Visited => ({ region, event, who: '', shows: { zh: '', en: '' }, answered: [], promised: [], uploaded: [], items: [], paid: [], told: [], ms: 0, problems: ['没有人办过这件事 / nobody of the tour goes through it'] }))];
    } finally {
      await pool.end();
      await running.stop();
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

const STATUS: Readonly<Record<string, string>> = { approved: '✓', refused: '✗', dropped: '–', officer: '人', review: '复', waiting: '等', correction: '补' };

/** One visit as people read it. */
function lines(catalog: Catalog, { region, event, who, about, shows, answered, promised, uploaded, items, paid, told, refused, ms, problems }: Visited): string {
  const money = paid.map(({ fund, every, amountFen, times }) => `${catalog.codes.get('funds')?.codes[fund]?.zh ?? fund} ${(amountFen / 100).toFixed(2)} 元${every === 'month' ? ` × ${times} 个月` : ''}`);
  const to = told.map(({ department, scenario }) => `${catalog.departments.get(department)?.zh ?? department}（${catalog.departments.get(department)?.scenarios[scenario]?.zh ?? scenario}）`);
  const rows = [
    `\n${paint('bold', `${catalog.regions.get(region)?.zh ?? region} · ${bundleOf(catalog, event)?.zh ?? event}`)} · ${who}${about === undefined ? '' : ` 为 ${about}`}：${shows.zh} / ${shows.en}`,
    `  问了 ${answered.length} 项，承诺 ${promised.length} 项，上传 ${uploaded.length} 份，${(ms / 1000).toFixed(2)} 秒`,
    ...items.map(({ service, name, status, headline }) => `  ${STATUS[status] ?? status} ${service} ${name.zh}：${headline.zh}`),
    ...(refused === undefined ? [] : [`  ✗ ${refused}`]),
    ...(money.length > 0 ? [`  付：${money.join('；')}`] : []), ...(to.length > 0 ? [`  告诉：${to.join('；')}`] : []),
    ...problems.map((problem) => `  ${paint('red', problem)}`),
  ];
  return rows.join('\n');
}
