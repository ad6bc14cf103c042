import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Pool } from 'pg';
import { createVault } from '#adapters/crypto/vault.ts';
import { loadKeys } from '#adapters/crypto/keys.ts';
import { createOfferStore } from '#adapters/postgres/offers/offer-store.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { dataFolder } from '#adapters/postgres/embedded/resolve-database.ts';
import { findOffers } from '#usecases/find-offers.ts';
import { loadRules } from '../load-rules.ts';
import { columns } from './print.ts';
import { withPool } from './with-pool.ts';

const USAGE = `kuaiban offers find [--offer 名称] [--region 371300] [--json]   在登记里找出符合条件的人；可以重复运行，同一轮不会找出两次 / look through the register for whom an offer is for; may be run again
kuaiban offers report [--region 371300] [--json]                 各项主动服务告知、免申办结的人数 / how many were told and granted`;

const root = resolve(import.meta.dirname, '../../..');
type Env = Readonly<Record<string, string | undefined>>;
type Asked = { readonly verb: 'find' | 'report'; readonly offer: string | undefined; readonly region: string | undefined; readonly json: boolean };

/** `kuaiban offers`: what is found for people who have not applied. Answers 0, or 2 when the command cannot be read. */
export async function offers(args: readonly string[], env: Env = process.env): Promise<number> {
  const asked = readArgs(args);
  const compiled = await loadRules(join(root, 'catalog'));
  const { catalog } = compiled;
  if (asked === undefined || (asked.offer !== undefined && !catalog.offers.has(asked.offer)) || (asked.region !== undefined && !catalog.regions.has(asked.region))) {
    console.error(USAGE);
    return 2;
  }
  return withPool((pool) => run(pool, compiled, asked, env), env);
}

function readArgs([verb, ...rest]: readonly string[]): Asked | undefined {
  if (verb !== 'find' && verb !== 'report') return undefined;
  try {
    const { json = false, offer, region } = parseArgs({ args: [...rest], options: { offer: { type: 'string' }, region: { type: 'string' }, json: { type: 'boolean' } } }).values;
    return { verb, json, offer, region };
  } catch {
    return undefined;
  }
}

async function run(pool: Pool, compiled: CompiledCatalog, { verb, offer, region, json }: Asked, env: Env): Promise<number> {
  const store = createOfferStore(pool, createVault(await loadKeys(dataFolder(env), env)));
  const regions = region === undefined ? [...compiled.catalog.regions.keys()] : [region];
  const nameOf = (id: string): string => compiled.catalog.offers.get(id)?.zh ?? id;
  if (verb === 'report') {
    const counts = [];
    for (const each of regions) counts.push(...(await store.counts(each)).map((count) => ({ region: each, ...count })));
    console.log(json ? JSON.stringify(counts) : columns([['地区 Region', '主动服务 Offer', '状态 Status', '人数 People'], ...counts.map((each) => [each.region, nameOf(each.offer), each.status, String(each.count)])]));
    return 0;
  }
  const searched = [];
  for (const each of regions) searched.push({ region: each, ...(await findOffers({ compiled, store, now: () => new Date().toISOString() }, each, offer === undefined ? undefined : [offer])) });
  console.log(json ? JSON.stringify(searched) : columns([['地区 Region', '看过 Looked', '主动服务 Offer', '找出 Found'], ...searched.flatMap((each) => Object.entries(each.found).map(([id, count]) => [each.region, String(each.people), nameOf(id), String(count)]))]));
  return 0;
}
