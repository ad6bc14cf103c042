import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Pool } from 'pg';
import { createRetentionStore } from '#adapters/postgres/register/retention-store.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { applyRetention, type RetentionLine } from '#usecases/apply-retention.ts';
import { loadRules } from '../load-rules.ts';
import { columns } from './print.ts';
import { showRegister, type Showing } from './register-show.ts';
import { withPool } from './with-pool.ts';

const USAGE = `kuaiban register show NUMBER|- [--known-at 2026-11-24] [--json]       登记的是什么、某一天登记的是什么、以后变了什么；号码写 - 时从标准输入读 / what is registered, or was on a day, and what has changed since; with - the number is read from standard input
kuaiban register retention report [--region 371300] [--json]        过了保存期限的记录有多少、其中多少还用得着 / what is older than it has to be, and what of it is still needed
kuaiban register retention apply [--yes] [--region 371300] [--json]   删除用不着的；不写 --yes 只试算 / remove what is not needed; without --yes only a dry run`;

const root = resolve(import.meta.dirname, '../../..');
type Asked = { readonly show: Showing } | Retaining;
type Retaining = { readonly verb: 'report' | 'apply'; readonly region: string | undefined; readonly json: boolean; readonly yes: boolean };

/** `kuaiban register`: what is registered of somebody, and how long records are kept. Answers 0, or 2 when the command cannot be read. */
export async function register(args: readonly string[], env: Readonly<Record<string, string | undefined>> = process.env): Promise<number> {
  const asked = readArgs(args);
  const { catalog } = await loadRules(join(root, 'catalog'));
  if (asked === undefined || ('verb' in asked && asked.region !== undefined && !catalog.regions.has(asked.region))) {
    console.error(USAGE);
    return 2;
  }
  return withPool((pool) => ('show' in asked ? showRegister(pool, catalog, asked.show, env) : run(pool, catalog, asked)), env);
}

function readArgs([what, verb, ...rest]: readonly string[]): Asked | undefined {
  if (what === 'show') return readShowing([verb ?? '', ...rest]);
  if (what !== 'retention' || (verb !== 'report' && verb !== 'apply')) return undefined;
  try {
    const { region, json = false, yes = false } = parseArgs({ args: [...rest], options: { region: { type: 'string' }, json: { type: 'boolean' }, yes: { type: 'boolean' } } }).values;
    return verb === 'report' && yes ? undefined : { verb, region, json, yes };
  } catch {
    return undefined;
  }
}

function readShowing(args: readonly string[]): Asked | undefined {
  try {
    const { positionals: [number = ''], values: { 'known-at': knownAt, json = false } } = parseArgs({ args: [...args], allowPositionals: true, options: { 'known-at': { type: 'string' }, json: { type: 'boolean' } } });
    return number === '' ? undefined : { show: { number, knownAt, json } };
  } catch {
    return undefined;
  }
}

async function run(pool: Pool, catalog: Catalog, { region, json, yes }: Retaining): Promise<number> {
  const store = createRetentionStore(pool);
  const lines: RetentionLine[] = [];
  for (const each of region === undefined ? catalog.regions.keys() : [region]) lines.push(...(await applyRetention({ catalog, store, now: () => new Date().toISOString() }, each, yes)));
  if (json) {
    console.log(JSON.stringify(lines));
    return 0;
  }
  const said = (confirmed: boolean): string => (confirmed ? '已核定 confirmed' : '待核定，不删除 to verify, nothing goes');
  console.log(columns([
    ['地区 Region', '种类 Kind', '早于 Before', '期限 Kept', '核定 Confirmed', '到期 Old', '可删除 Not needed', '已删除 Removed'],
    ...lines.map((line) => [line.region, catalog.parameters.get(line.parameter)?.zh ?? line.kind, line.before, line.limit, said(line.confirmed), String(line.old), String(line.removable), String(line.removed)]),
  ]));
  return 0;
}
