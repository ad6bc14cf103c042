import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createEnteredOffices } from '#adapters/postgres/administration/entered-offices.ts';
import { HALL } from '#core/catalog/hall.ts';
import { openingWords } from '#core/catalog/opening-hours.ts';
import { factsOf, officesOf, waitingChange } from '#core/catalog/places.ts';
import { homeRegion } from '../home-region.ts';
import { loadRules } from '../load-rules.ts';
import { withPool } from './with-pool.ts';

const USAGE = `kuaiban office list [--region 371300] [--json]
一个地区现在的网点、窗口和开放时间，以及还没有生效的改动；登记和改动由系统管理员在系统里办
the offices, windows and opening hours of a region as they stand, and what waits for its day; system administrators enter and change them`;

type Env = Readonly<Record<string, string | undefined>>;

/** `kuaiban office list`. Answers 2 for a command that cannot be read. */
export async function officeCommand(args: readonly string[], env: Env = process.env): Promise<number> {
  const asked = read(args, homeRegion(env));
  const { catalog: listed } = await loadRules(resolve(import.meta.dirname, '../../../catalog'));
  if (!asked || !listed.regions.has(asked.region)) {
    console.error(USAGE);
    return 2;
  }
  const { region, json } = asked;
  return withPool(async (pool) => {
    const entered = createEnteredOffices(pool, () => new Date().toISOString());
    await entered.refresh();
    const catalog = { regions: listed.regions, entered };
    const offices = [HALL, ...officesOf(catalog, region).map(({ id }) => id)].flatMap((id) => {
      const [facts, waits] = [factsOf(catalog, region, id), waitingChange(catalog, region, id)?.event];
      return facts ? [{ id, ...facts, ...(waits && { waits }) }] : [];
    });
    if (json) console.log(JSON.stringify({ region, offices }));
    else console.log(offices.map(({ id, zh, en, address = '', hours, windows, waits }) => `${id}  ${zh} ${en}\n  ${address === '' ? '' : `${address}，`}${openingWords(hours).zh}，窗口 / windows ${String(windows.length)}${waits ? `\n  ${waits.from} 起有改动 / changes from then on` : ''}`).join('\n'));
    return 0;
  }, env);
}

function read(args: readonly string[], home: string): { readonly region: string; readonly json: boolean } | null {
  try {
    const { values: { region = home, json = false }, positionals: [verb, ...more] } = parseArgs({ args: [...args], strict: true, allowPositionals: true, options: { region: { type: 'string' }, json: { type: 'boolean' } } });
    return verb === 'list' && more.length === 0 ? { region, json } : null;
  } catch {
    return null;
  }
}
