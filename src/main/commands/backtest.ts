import { readFile, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createVault } from '#adapters/crypto/vault.ts';
import { loadKeys } from '#adapters/crypto/keys.ts';
import { dataFolder } from '#adapters/postgres/embedded/resolve-database.ts';
import type { DraftFile } from '#usecases/ports/backtest.ts';
import { monthsBack } from '#core/backtest/months-back.ts';
import { tryOnPast } from '../backtest.ts';
import { backtestText } from './backtest-text.ts';
import { mistake } from './print.ts';
import { withPool } from './with-pool.ts';

type Env = Readonly<Record<string, string | undefined>>;

const ROOT = resolve(import.meta.dirname, '../../..');
const MOST_MONTHS = 120;

export const BACKTEST_USAGE = `kuaiban decisions backtest 文件或目录 … [--months 12] [--region 371300] [--json]
  规则草案（改过的事项、决策表、参数等文件）在过去的办件上试一遍：谁会有不同的结果、差多少钱 / try a draft of the rules on past cases: who would have been decided otherwise, and what it would have cost`;

type Asked = { readonly paths: readonly string[]; readonly months: number; readonly json: boolean; readonly region?: string };

/** `kuaiban decisions backtest`. Answers 0 when it was tried, 1 when the draft is wrong or cannot be read, 2 for a command it cannot read. */
export async function backtest(args: readonly string[], env: Env): Promise<number> {
  const asked = readArgs(args);
  if (!asked) {
    console.error(BACKTEST_USAGE);
    return 2;
  }
  const files: DraftFile[] = [];
  for (const path of asked.paths) {
    try {
      files.push(...(await filesAt(path)));
    } catch {
      console.error(`读不了 ${path} / ${path} cannot be read`);
      return 1;
    }
  }
  return withPool(async (pool) => {
    const vault = createVault(await loadKeys(dataFolder(env), env));
    const tried = await tryOnPast({ root: ROOT, pool, vault }, { files, since: monthsBack(new Date().toISOString(), asked.months), ...(asked.region !== undefined && { region: asked.region }) });
    if ('errors' in tried) {
      console.log(asked.json ? JSON.stringify({ errors: tried.errors }) : tried.errors.map(mistake).join('\n'));
      return 1;
    }
    console.log(asked.json ? JSON.stringify({ version: tried.catalog.version, ...tried.result }) : backtestText(tried.catalog, tried.result));
    return 0;
  }, env);
}

/** A file, or every YAML file of a folder and the folders in it. */
async function filesAt(path: string): Promise<DraftFile[]> {
  const names = (await stat(path)).isDirectory() ? (await readdir(path, { recursive: true })).filter((name) => name.endsWith('.yaml') && !name.startsWith('calendars')).map((name) => join(path, name)) : [path];
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(name, 'utf8') })));
}

function readArgs(args: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { months: { type: 'string', default: '12' }, region: { type: 'string' }, json: { type: 'boolean', default: false } } });
    const months = Number(values.months);
    if (positionals.length === 0 || !Number.isInteger(months) || months < 1 || months > MOST_MONTHS) return undefined;
    return { paths: positionals, months, json: values.json, ...(values.region !== undefined && { region: values.region }) };
  } catch {
    return undefined;
  }
}
