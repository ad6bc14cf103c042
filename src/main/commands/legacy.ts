import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadKeys } from '#adapters/crypto/keys.ts';
import { createVault } from '#adapters/crypto/vault.ts';
import { fileHash, readTotals } from '#adapters/legacy/dump-file.ts';
import { readDump } from '#adapters/legacy/read-dump.ts';
import { rejectsWorkbook } from '#adapters/legacy/rejects-workbook.ts';
import { createLegacyStore } from '#adapters/postgres/legacy/legacy-store.ts';
import { dataFolder } from '#adapters/postgres/embedded/resolve-database.ts';
import { SheetError } from '#core/batch/sheet.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { secretFieldsOf } from '#core/catalog/register-kind.ts';
import type { Context } from '#usecases/context.ts';
import { importDump } from '#usecases/legacy/import-dump.ts';
import { undoImport } from '#usecases/legacy/undo-import.ts';
import type { LegacyStore } from '#usecases/ports/legacy.ts';
import { homeRegion } from '../home-region.ts';
import { publishNow } from '../duties.ts';
import { loadRules } from '../load-rules.ts';
import { createContext, createPlatform } from '../platform.ts';
import { countedText, listText, restingText } from './legacy-text.ts';
import { withPool } from './with-pool.ts';

const USAGE = `kuaiban legacy import 文件 --mapping 名称 [--totals 文件] [--unconfirmed] [--mended] [--dry-run] [--region 371300]
                                     导入旧系统的数据；整份成功或整份不留 / take a dump over, all of it or none
kuaiban legacy list                  已有的导入 / the imports
kuaiban legacy rejects 编号 -o 文件.xlsx   没有导入的行和原因，改好后用 --mended 再导入 / the rows that were refused, to be mended and imported with --mended
kuaiban legacy undo 编号              整份撤回 / take an import back as a whole`;

const root = resolve(import.meta.dirname, '../../..');
/** As many as one workbook is read back with. */
const MOST_REJECTS = 9_999;
type Env = Readonly<Record<string, string | undefined>>;
type Work = { readonly catalog: Catalog; readonly store: LegacyStore; readonly region: string; /** What cases are opened and ended with; the seeds of their draws are published first. */ readonly context: () => Promise<Context> };
type Flags = { readonly mapping?: string; readonly totals?: string; readonly unconfirmed?: boolean; readonly mended?: boolean; readonly 'dry-run'?: boolean; readonly out?: string; readonly region?: string };

/** `kuaiban legacy`: dumps of old systems become register entries. Answers 0, 1 where nothing was done for a reason that is said, 2 when the command cannot be read. */
export async function legacy(args: readonly string[], env: Env = process.env): Promise<number> {
  const asked = readArgs(args);
  const rules = loadRules(join(root, 'catalog'));
  const { catalog } = await rules;
  const region = asked?.flags.region ?? homeRegion(env);
  const system = asked?.verb === 'import' ? catalog.legacySystems.get(asked.flags.mapping ?? '') : undefined;
  if (asked === undefined || !catalog.regions.has(region) || (asked.verb === 'import' && system === undefined)) {
    console.error(`${USAGE}\n\n映射 / mappings：${[...catalog.legacySystems.keys()].join('、')}`);
    return 2;
  }
  const keys = await loadKeys(dataFolder(env), env);
  return withPool((pool) => {
    const context = async (): Promise<Context> => {
      const platform = await createPlatform(root, dataFolder(env), env, pool, rules);
      await publishNow(platform);
      return createContext(platform, async () => [], () => undefined);
    };
    const secretFields = (name: string): readonly string[] => { const kind = catalog.registerKinds.get(name); return kind ? secretFieldsOf(kind) : []; };
    const work: Work = { catalog, region, context, store: createLegacyStore(pool, { vault: createVault(keys), secretFields }) };
    if (asked.verb === 'import') return importOne(work, asked.subject, asked.flags);
    if (asked.verb === 'rejects') return rejects(work, asked.subject, asked.flags.out ?? '');
    return asked.verb === 'undo' ? undo(work, asked.subject) : list(work);
  }, env);
}

function readArgs(args: readonly string[]): { readonly verb: 'import' | 'list' | 'rejects' | 'undo'; readonly subject: string; readonly flags: Flags } | undefined {
  try {
    const { positionals: [verb, subject = '', ...more], values: flags } = parseArgs({ args: [...args], allowPositionals: true, options: { mapping: { type: 'string' }, totals: { type: 'string' }, unconfirmed: { type: 'boolean' }, mended: { type: 'boolean' }, 'dry-run': { type: 'boolean' }, out: { type: 'string', short: 'o' }, region: { type: 'string' } } });
    if (more.length > 0 || (verb !== 'import' && verb !== 'list' && verb !== 'rejects' && verb !== 'undo') || (verb === 'list') !== (subject === '') || (verb === 'rejects' && flags.out === undefined)) return undefined;
    return { verb, subject, flags };
  } catch {
    return undefined;
  }
}

async function importOne({ catalog, store, context, region }: Work, file: string, flags: Flags): Promise<number> {
  const system = catalog.legacySystems.get(flags.mapping ?? '');
  if (!system) return 2;
  const id = randomUUID();
  try {
    const told = flags.totals === undefined ? undefined : await readTotals(flags.totals, system);
    const head = { region, id, system: system.id, subject: system.subject.kind, fileName: basename(file), fileHash: await fileHash(file), at: new Date().toISOString(), by: userInfo().username };
    const imported = await importDump({ context: await context(), store }, { head, system, rows: readDump(file, flags.mended ? { format: 'xlsx' } : system.shape), ...(told && { told }), unconfirmed: (flags.unconfirmed ?? false) || (flags.mended ?? false), dryRun: flags['dry-run'] ?? false });
    console.log(countedText(imported.counted));
    if (imported.kind === 'stopped') {
      console.error(['没有导入 / nothing was imported：', ...imported.because.map(({ zh, en }) => `✗ ${zh}\n  ${en}`)].join('\n'));
      return 1;
    }
    console.log(imported.kind === 'tried' ? '试算完毕，什么也没有留下 / a trial: nothing was kept' : `导入编号 / import: ${id}`);
    return 0;
  } catch (error) {
    const said = error instanceof SheetError ? `${error.detail.zh} / ${error.detail.en}` : error instanceof RangeError || (error as { code?: string }).code === 'ENOENT' ? (error as Error).message : undefined;
    if (said === undefined) throw error;
    console.error(`文件不能读 / the file cannot be read: ${said}`);
    return 1;
  }
}

async function list({ store, region, catalog }: Work): Promise<number> {
  console.log(listText(await store.list(region), catalog));
  return 0;
}

async function rejects({ store, region, catalog }: Work, id: string, out: string): Promise<number> {
  const found = await store.find(region, id);
  if (!found) return unknown(id);
  const rows = await store.rejects(region, id, MOST_REJECTS);
  await writeFile(out, rejectsWorkbook(rows, catalog.legacySystems.get(found.system)), { mode: 0o600 });
  console.log(`${rows.length} 行写入 / rows written to ${out}${found.counted.rejected > rows.length ? `；共 ${found.counted.rejected} 行，先核对映射 / of ${found.counted.rejected}: check the mapping first` : ''}`);
  return 0;
}

async function undo({ store, region, context }: Work, id: string): Promise<number> {
  const found = await store.find(region, id);
  if (!found) return unknown(id);
  if (found.undoneAt !== null) {
    console.log(`早已撤回 / was taken back before: ${found.undoneAt}`);
    return 0;
  }
  const resting = await undoImport({ context: await context(), store }, region, id, userInfo().username);
  console[resting.length > 0 ? 'error' : 'log'](resting.length > 0 ? restingText(resting) : `已撤回 ${found.counted.entries} 条登记 / ${found.counted.entries} entries were taken back`);
  return resting.length > 0 ? 1 : 0;
}

function unknown(id: string): number {
  console.error(`没有这次导入 / there is no import ${id}`);
  return 1;
}
