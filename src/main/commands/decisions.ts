import { parseArgs } from 'node:util';
import { readDay } from '#core/clocks/read-day.ts';
import { startOfDay } from '#core/clocks/day.ts';
import type { ReplayFinding } from '#core/replay/replay-case.ts';
import { replayAll } from '../replay.ts';
import { backtest, BACKTEST_USAGE } from './backtest.ts';
import { findingLine } from './replay-text.ts';
import { withPool } from './with-pool.ts';

type Env = Readonly<Record<string, string | undefined>>;

const USAGE = `kuaiban decisions replay [--since 2026-11-01] [--region 371300] [--json]
  按当时的规则和当时的事实，把规则作出的每一个决定重做一遍，不一样的逐条列出 / decide again whatever the rules have decided, by the rules and facts of then, and list what differs
${BACKTEST_USAGE}`;

/** So many findings are kept for a program that reads them; a person sees each as it is found. */
const LISTED = 10_000;

/** `kuaiban decisions replay|backtest`. The replay answers 0 when everything comes out as it was decided, 1 when something differs or a version is not its name, 2 for a command it cannot read. */
export async function decisions(args: readonly string[], env: Env = process.env): Promise<number> {
  const [verb, ...rest] = args;
  if (verb === 'backtest') return backtest(rest, env);
  const asked = readArgs(rest);
  if (verb !== 'replay' || asked === undefined) {
    console.error(USAGE);
    return 2;
  }
  return replay(asked, env);
}

type Asked = { readonly json: boolean; readonly region?: string; readonly since?: string };

async function replay({ json, region, since }: Asked, env: Env): Promise<number> {
  return withPool(async (pool) => {
    const listed: ReplayFinding[] = [];
    const began = performance.now();
    const report = await replayAll(pool, { ...(region !== undefined && { region }), ...(since !== undefined && { since: startOfDay(since) }) }, (finding) => {
      if (!json) console.log(findingLine(finding));
      else if (listed.length < LISTED) listed.push(finding);
    });
    const ok = report.differing === 0 && report.broken.length === 0;
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    if (json) console.log(JSON.stringify({ ok, seconds, ...report, findings: listed }));
    else {
      for (const version of report.broken) console.log(`✗ 目录版本 ${version} 的内容不是它的名字 / the content of this catalogue version is not what it is called after`);
      console.log(`${ok ? '✓' : '✗'} ${report.cases} 件办件、${report.decisions} 个决定、${report.versions.length} 个目录版本，${report.differing} 处不一样，${seconds} 秒 / cases, decisions, catalogue versions, differing, seconds`);
    }
    return ok ? 0 : 1;
  }, env);
}

function readArgs(args: readonly string[]): Asked | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { since: { type: 'string' }, region: { type: 'string' }, json: { type: 'boolean', default: false } } });
    if (values.since !== undefined && readDay(values.since) === null) return undefined;
    return { json: values.json, ...(values.region !== undefined && { region: values.region }), ...(values.since !== undefined && { since: values.since }) };
  } catch {
    return undefined;
  }
}
