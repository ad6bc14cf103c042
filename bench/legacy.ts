import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadRegionCalendar } from '#adapters/catalog/load-region-calendar.ts';
import { sha256 } from '#adapters/crypto/hash.ts';
import { createKeyedHash } from '#adapters/crypto/keyed-hash.ts';
import { loadKeys } from '#adapters/crypto/keys.ts';
import { createVault } from '#adapters/crypto/vault.ts';
import { readDump } from '#adapters/legacy/read-dump.ts';
import { createCaseStore } from '#adapters/postgres/cases/case-store.ts';
import { createPoolStore } from '#adapters/postgres/draws/draw-store.ts';
import { resolveDatabase } from '#adapters/postgres/embedded/resolve-database.ts';
import { createLegacyStore } from '#adapters/postgres/legacy/legacy-store.ts';
import { migrateUp } from '#adapters/postgres/migrate.ts';
import { readMigrations } from '#adapters/postgres/migration-files.ts';
import { createPool } from '#adapters/postgres/pool.ts';
import { loadRules } from '#main/load-rules.ts';
import { writeLongDump } from '#sandbox/legacy/long-dump.ts';
import { importDump } from '#usecases/legacy/import-dump.ts';
import { undoImport } from '#usecases/legacy/undo-import.ts';

const ROWS = Number(process.env['BENCH_ROWS'] ?? 1_000_000);
const REGION = '371300', SYSTEM = 'flexible-2019';
/** A server's memory; an import needs no more however long the dump is. */
const BUDGET_MIB = 512;
const MIB = 1_048_576;

const root = resolve(import.meta.dirname, '..');
const folder = await mkdtemp(join(tmpdir(), 'kuaiban-bench-'));
// Where the user of the database cannot enter, it is put elsewhere and would be left behind.
await chmod(folder, 0o711);
const database = await resolveDatabase({ ...process.env, KUAIBAN_DATA: folder }, { info: () => undefined, warn: (message) => console.error(message) });

/** Seconds that something takes, with the most memory this process had meanwhile in MiB. */
async function measured<T>(work: () => Promise<T>): Promise<{ readonly done: T; readonly seconds: number; readonly peak: number }> {
  let peak = process.memoryUsage().rss;
  const watch = setInterval(() => { peak = Math.max(peak, process.memoryUsage().rss); }, 200);
  const began = performance.now();
  const done = await work();
  clearInterval(watch);
  return { done, seconds: Math.round((performance.now() - began) / 100) / 10, peak: Math.round(peak / MIB) };
}

try {
  await migrateUp(database.connectionString, await readMigrations(join(root, 'db/migrations')));
  const pool = createPool(database.connectionString, { max: 2 });
  const keys = await loadKeys(folder, {});
  const vault = createVault(keys);
  const compiled = await loadRules(join(root, 'catalog'));
  const loaded = await loadRegionCalendar(join(root, 'catalog'), REGION);
  if ('errors' in loaded) throw new Error('the calendar cannot be read');
  const [secretFields, now] = [(): readonly string[] => [], (): string => new Date().toISOString()];
  const store = createLegacyStore(pool, { vault, secretFields });
  const context = {
    compiled, catalogOf: async () => compiled, calendarOf: () => loaded.calendar, cases: createCaseStore(pool, vault, secretFields, now), pool: createPoolStore(pool, vault), ask: async () => [],
    hash: sha256, lookup: createKeyedHash(keys, 'directory'), seal: vault.seal, unseal: vault.open, random: randomBytes, now,
  };
  const system = compiled.catalog.legacySystems.get(SYSTEM)!;
  const file = join(folder, 'dump.jsonl');
  await writeLongDump(file, ROWS);
  const size = Math.round((await stat(file)).size / MIB);
  const id = randomUUID();
  const take = (importId: string) => importDump({ context, store }, { head: { region: REGION, id: importId, system: SYSTEM, subject: system.subject.kind, fileName: 'dump.jsonl', fileHash: '', at: now(), by: 'bench' }, system, rows: readDump(file, system.shape), unconfirmed: false, dryRun: false });
  const report = (zh: string, en: string, { seconds, peak }: { readonly seconds: number; readonly peak: number }): void => console.log(`${zh} / ${en}: ${seconds} s, ${Math.round(ROWS / seconds).toLocaleString('en')} 行每秒 rows/s, 内存最多 memory at most ${peak} MiB${peak > BUDGET_MIB ? ` ✗ > ${BUDGET_MIB}` : ''}`);
  console.log(`${ROWS.toLocaleString('en')} 行 rows, ${size} MiB`);
  const read = await measured(async () => { let last = 0; for await (const { line } of readDump(file, system.shape)) last = line; return last; });
  report('只读', 'reading alone', read);
  const first = await measured(() => take(id));
  if (first.done.kind !== 'kept' || first.done.counted.entered !== ROWS) throw new Error(JSON.stringify(first.done));
  report('导入', 'import', first);
  await pool.query('analyze');
  const again = await measured(() => take(randomUUID()));
  if (again.done.counted.known !== ROWS) throw new Error(JSON.stringify(again.done));
  report('同一份再导入', 'the same again', again);
  const undone = await measured(() => undoImport({ context, store }, REGION, id, 'bench'));
  if (undone.done.length > 0) throw new Error(JSON.stringify(undone.done));
  report('整份撤回', 'taken back', undone);
  await pool.end();
} finally {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}
