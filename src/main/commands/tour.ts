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
import { DEMO_REGION } from '../home-region.ts';
import { failingOrders, letFail } from '../tour/failing.ts';
import { whileTimePasses } from '../tour/let-time-pass.ts';
import { runTour, stopsOf, unvisited } from '../tour/run-tour.ts';
import { storyLines } from '../tour/stories/lines.ts';
import { STORIES } from '../tour/stories/stories.ts';
import type { Story, ToldStory } from '../tour/stories/story.ts';
import { tellAll } from '../tour/stories/tell.ts';
import { createWorld } from '../tour/stories/world.ts';
import type { Place, Visited } from '../tour/visit.ts';
import { replayAll } from '../replay.ts';
import type { ReplayReport } from '#usecases/replay/replay-decisions.ts';
import type { ReplayFinding } from '#core/replay/replay-case.ts';
import { mistake, paint } from './print.ts';
import { findingLine } from './replay-text.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
/** How long a visit or a step waits for what comes by itself: where departments fail, what is asked for again may meet another failure. */
const PATIENCE_MS = { sound: 30_000, failing: 90_000 };
const USAGE = `kuaiban tour [地区、一件事、stories 或一个故事] [--failing 10] [--json]
每个地区的每件“一件事”由演示人员在一个临时实例上真办一遍：问了什么、怎么定的、付了什么、告诉了谁、用了多久；先把办件前后会发生的事一步一步走一遍（stories 只走这些）
goes through every life event of every region with people of the demonstration, on an instance of its own, and before that through the stories of what happens around them (\`stories\`: only those)
  --failing 百分比  这么多次部门调用会出错、没有回应或者太晚；每一次办理、每一个故事仍要到预期的结果 / so many of a hundred calls to departments fail, and everything still comes to its end
故事 stories: ${STORIES.map(({ id }) => id).join(' ')}`;

type Asked = { readonly json: boolean; readonly failing: number; readonly only?: string };
/** `replayed`: whatever the rules have decided on the way, decided again at its end. */
type Happened = { readonly visits: readonly Visited[]; readonly stories: readonly ToldStory[]; readonly replayed: ReplayReport & { readonly findings: readonly ReplayFinding[] } };

/** `kuaiban tour`. Answers 0 when everything came as expected, 1 when something did not, 2 for a command it cannot read. */
export async function tour(args: readonly string[]): Promise<number> {
  const asked = readArgs(args);
  const loaded = await loadCatalog(join(ROOT, 'catalog'));
  if ('errors' in loaded) {
    console.error(loaded.errors.map(mistake).join('\n'));
    return 1;
  }
  const { catalog } = loaded;
  if (asked === null || (asked.only !== undefined && storiesOf(asked.only).length === 0 && !catalog.regions.has(asked.only) && !catalog.lifeEvents.has(asked.only) && !wholeOfOwn(catalog, asked.only))) {
    console.error(USAGE);
    return 2;
  }
  const began = performance.now();
  const say = (text: string): void => { if (!asked.json) console.log(text); };
  const { visits, stories, replayed } = await onAnInstance(catalog, asked, { onVisited: (visited) => say(lines(catalog, visited)), onTold: (told) => say(storyLines(told)) });
  // Some stories move the start of a case back so that it is late: its chain tells of that, and rightly.
  const same = replayed.broken.length === 0 && replayed.findings.every(({ kind }) => kind === 'chain');
  const failed = visits.filter(({ problems }) => problems.length > 0).length + stories.filter(({ ok }) => !ok).length + (same ? 0 : 1);
  say(replayLines(replayed, same));
  const seconds = (performance.now() - began) / 1000;
  const faults = asked.failing === 0 ? {} : { failing: { percent: asked.failing, orders: failingOrders([...catalog.departments.keys()], asked.failing) } };
  if (asked.json) console.log(JSON.stringify({ ok: failed === 0, seconds, ...faults, visits, stories, replayed }, null, 2));
  else console.log(`\n${failed === 0 ? paint('green', '✓') : paint('red', '✗')} ${visits.length} 次办理、${stories.length} 个故事，${failed} 个与预期不符，${seconds.toFixed(0)} 秒 / visits, stories, not as expected, seconds`);
  return failed === 0 ? 0 : 1;
}

function readArgs(args: readonly string[]): Asked | null {
  try {
    const { values, positionals: [only, ...more] } = parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: 'boolean', default: false }, failing: { type: 'string', default: '0' } } });
    const failing = Number(values.failing);
    return more.length > 0 || !(failing >= 0 && failing <= 50) ? null : { failing, json: values.json, ...(only !== undefined && { only }) };
  } catch {
    return null;
  }
}

/** Which stories are asked for by a word: all of them without one, none for a city or an event. */
const storiesOf = (only: string | undefined): readonly Story[] => STORIES.filter(({ id }) => only === undefined || only === 'stories' || only === id);

/** Starts an instance over an empty folder, goes through the visits and the stories that are asked for, and leaves nothing behind. */
async function onAnInstance(catalog: Catalog, { only, failing }: Asked, { onVisited, onTold }: { readonly onVisited: (visited: Visited) => void; readonly onTold: (told: ToldStory) => void }): Promise<Happened> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'kuaiban-tour-'));
  // Where the user of the database cannot enter, it is put elsewhere and would be left behind.
  await chmod(dataFolder, 0o711);
  const patienceMs = failing > 0 ? PATIENCE_MS.failing : PATIENCE_MS.sound;
  try {
    // The log of the server goes to the same output: a warning (no built pages) would stand before the JSON.
    const running = await start({ root: ROOT, dataFolder, env: { KUAIBAN_LOG: 'error', KUAIBAN_WEBHOOKS_PRIVATE: 'on' }, port: 0, host: '127.0.0.1', demo: true, duties: 'frequent', log: { info: () => undefined, warn: (message) => { if (failing === 0) console.error(message); } } });
    const pool = createPool(running.connectionString, { max: 4, onLost: () => undefined });
    try {
      const places = [...catalog.regions.keys()].map((region): Place => {
        const numbers = new Map(demoPeople(running.anchor, region).persons.map(({ name, idNumber }) => [name, idNumber]));
        return { url: running.url, pool, region, numberOf: (name) => numbers.get(name) };
      });
      const sandboxAdmin = running.sandboxAdmin ?? '';
      if (failing > 0) await letFail(sandboxAdmin, failing);
      // First: what a department tells of somebody starts nothing any more once it was applied for, and a bank has only these payments to look at.
      const world = createWorld({ beside: { root: ROOT, dataFolder, connectionString: running.connectionString }, url: running.url, pool, dataFolder, sandboxAdmin, catalog, region: DEMO_REGION, people: demoPeople(running.anchor, DEMO_REGION), peopleOf: (region) => demoPeople(running.anchor, region), failing, wake: running.wake });
      const stories = await tellAll(world, storiesOf(only), patienceMs, onTold);
      const missing = only === undefined ? unvisited(catalog, places) : [];
      const visiting = runTour(stopsOf(catalog, places, only), onVisited, failing > 0 ? patienceMs : 0);
      const visits = await (failing > 0 ? whileTimePasses({ pool, wake: running.wake }, visiting) : visiting);
      const findings: ReplayFinding[] = [];
      const replayed = await replayAll(pool, {}, (finding) => findings.push(finding));
      return { stories, replayed: { ...replayed, findings }, visits: [...visits, ...missing.map(({ region, event }): Visited => ({ region, event, who: '', shows: { zh: '', en: '' }, answered: [], promised: [], uploaded: [], items: [], paid: [], told: [], ms: 0, problems: ['没有人办过这件事 / nobody of the tour goes through it'] }))] };
    } finally {
      await pool.end();
      await running.stop();
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

function replayLines({ decisions, versions, findings }: Happened['replayed'], same: boolean): string {
  const otherwise = findings.filter(({ kind }) => kind !== 'chain');
  return [...otherwise.map(findingLine), `\n${same ? paint('green', '✓') : paint('red', '✗')} 规则作出的 ${decisions} 个决定按 ${versions.length} 个目录版本重做一遍，${otherwise.length} 处不一样 / decisions of the rules made again, catalogue versions, differing`].join('\n');
}

const STATUS: Readonly<Record<string, string>> = { approved: '✓', refused: '✗', dropped: '–', officer: '人', review: '复', waiting: '等', correction: '补', booking: '账' };

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
