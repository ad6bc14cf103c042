import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadRegionCalendar } from '#adapters/catalog/load-region-calendar.ts';
import { createIntegrityStore } from '#adapters/postgres/integrity/integrity-store.ts';
import { recountMonths } from '#usecases/integrity/keep-months.ts';
import { loadRules } from '../load-rules.ts';
import { withPool } from './with-pool.ts';

const USAGE = 'kuaiban integrity recount [--region 371300] [--json]   把已经留存的月份重新统计一遍，不一样的换成新的 / count the months that are kept anew, and keep what differs';
const CATALOG = join(import.meta.dirname, '../../../catalog');

/** `kuaiban integrity recount`. Answers 0 where every kept month is what is counted today, 1 where one was not (it is now), 2 when the command cannot be read. */
export async function integrity(args: readonly string[], env: Readonly<Record<string, string | undefined>> = process.env): Promise<number> {
  const asked = readArgs(args);
  const { catalog } = await loadRules(CATALOG);
  if (asked === undefined || (asked.region !== undefined && !catalog.regions.has(asked.region))) {
    console.error(USAGE);
    return 2;
  }
  return withPool(async (pool) => {
    const told: { readonly region: string; readonly month: string; readonly same: boolean }[] = [];
    for (const region of asked.region === undefined ? catalog.regions.keys() : [asked.region]) {
      const loaded = await loadRegionCalendar(CATALOG, region);
      if ('errors' in loaded) throw new Error(`there is no calendar for ${region}`);
      const months = await recountMonths({ integrity: createIntegrityStore(pool), now: () => new Date().toISOString(), calendarOf: () => loaded.calendar }, region);
      told.push(...months.map((each) => ({ region, ...each })));
    }
    if (asked.json) console.log(JSON.stringify(told));
    else {
      for (const { region, month, same } of told) console.log(`${same ? '✓' : '✗'} ${region} ${month} ${same ? '一致 / the same' : '不一致，已换成新的 / differed, kept anew'}`);
      if (told.length === 0) console.log('还没有留存的月份 / no month is kept yet');
    }
    return told.every(({ same }) => same) ? 0 : 1;
  }, env);
}

function readArgs([verb, ...rest]: readonly string[]): { readonly region: string | undefined; readonly json: boolean } | undefined {
  if (verb !== 'recount') return undefined;
  try {
    const { json = false, region } = parseArgs({ args: [...rest], options: { region: { type: 'string' }, json: { type: 'boolean' } } }).values;
    return { region, json };
  } catch {
    return undefined;
  }
}
