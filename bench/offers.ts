import { randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import type { Pool } from 'pg';
import { loadKeys } from '#adapters/crypto/keys.ts';
import { createVault, type Vault } from '#adapters/crypto/vault.ts';
import { createOfferStore } from '#adapters/postgres/offers/offer-store.ts';
import { resolveDatabase } from '#adapters/postgres/embedded/resolve-database.ts';
import { migrateUp } from '#adapters/postgres/migrate.ts';
import { readMigrations } from '#adapters/postgres/migration-files.ts';
import { APPLICATION_ROLE, createPool } from '#adapters/postgres/pool.ts';
import { identityCheckDigit } from '#core/identity/identity-number.ts';
import { loadRules } from '#main/load-rules.ts';
import { findOffers } from '#usecases/find-offers.ts';

const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 1_000_000);
/** Of the design: a search through a million persons. */
const BUDGET_SECONDS = 30;
const BATCH = 10_000;
const REGION = '371300';
const DAY_MS = 86_400_000;

const dayBefore = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

type Entry = { readonly kind: string; readonly data?: object; readonly from: string; readonly to?: string };

/** A city as it is: nearly everybody insured, most in work, some drawing a pension or a benefit, a few hard to place or just out of school. */
function entriesOf(index: number, age: number): readonly Entry[] {
  const insured: Entry = { kind: 'insurance.pension', data: { months: (age - 20) * 11 }, from: dayBefore((age - 20) * 365) };
  const work: Entry = { kind: 'employment', data: { employer: '示例企业', position: index % 3 === 0 ? 'management' : 'worker' }, from: dayBefore(400 + (index % 3_000)) };
  if (age > 64) return [insured, { kind: 'pension', data: { monthly: 300_000 }, from: dayBefore(900) }];
  if (index % 33 === 0) return [insured, { kind: 'unemployment', from: dayBefore(200) }, { kind: 'benefit.unemployment', data: { months: 12 }, from: dayBefore(180), to: dayBefore((index % 300) - 200) }, { kind: 'benefit.price', from: dayBefore(180) }];
  if (index % 50 === 1) return [insured, { kind: 'hardship', data: { class: 'long-unemployed' }, from: dayBefore(300) }, { kind: 'employment', data: {}, from: dayBefore(120) }, { kind: 'registration.employment', data: { form: 'flexible' }, from: dayBefore(100) }];
  if (index % 100 === 2) return [{ kind: 'education.graduation', data: { graduatedOn: dayBefore(150) }, from: dayBefore(150) }];
  return [insured, work];
}

function numberOf(index: number, age: number): string {
  const born = new Date(Date.now() - age * 365.25 * DAY_MS - (index % 365) * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '');
  const first = `371302${born}${String(index % 1_000).padStart(3, '0')}`;
  return first + identityCheckDigit(first);
}

async function fill(pool: Pool, vault: Vault): Promise<void> {
  const at = new Date().toISOString();
  for (let start = 0; start < PEOPLE; start += BATCH) {
    const people = Array.from({ length: Math.min(BATCH, PEOPLE - start) }, (_, offset) => {
      const [index, id] = [start + offset, randomUUID()];
      return { index, id, age: 18 + (index * 7) % 60 };
    });
    await pool.query('insert into subject select * from jsonb_populate_recordset(null::subject, $1)', [JSON.stringify(people.map(({ index, id, age }) => ({ region: REGION, id, kind: 'person', number_hash: id, number: vault.seal(numberOf(index, age), `subject/${id}`), name: '测试', created_at: at, register_version: 0 })))]);
    await pool.query('insert into register_entry select * from jsonb_populate_recordset(null::register_entry, $1)', [JSON.stringify(people.flatMap(({ index, id, age }) => entriesOf(index, age).map(({ kind, data = {}, from, to }) => ({ region: REGION, subject_id: id, id: randomUUID(), kind, data, from_day: from, to_day: to ?? null, recorded_at: at, origin: { kind: 'import', system: 'bench' } }))))]);
  }
}

const root = resolve(import.meta.dirname, '..');
const folder = await mkdtemp(join(tmpdir(), 'kuaiban-bench-'));
// Where the user of the database cannot enter, it is put elsewhere and would be left behind.
await chmod(folder, 0o711);
const database = await resolveDatabase({ ...process.env, KUAIBAN_DATA: folder }, { info: () => undefined, warn: (message) => console.error(message) });
try {
  await migrateUp(database.connectionString, await readMigrations(join(root, 'db/migrations')));
  const pool = createPool(database.connectionString, { max: 4, role: APPLICATION_ROLE });
  const vault = createVault(await loadKeys(folder, {}));
  const compiled = await loadRules(join(root, 'catalog'));
  console.log(`准备 ${PEOPLE} 人 / preparing people …`);
  await fill(pool, vault);
  const owner = createPool(database.connectionString, { max: 1 });
  await owner.query('vacuum analyze');
  await owner.end();
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => { peak = Math.max(peak, process.memoryUsage().rss); }, 200);
  const now = (): string => new Date().toISOString();
  const began = performance.now();
  const searched = await findOffers({ compiled, store: createOfferStore(pool, vault), now }, REGION);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  clearInterval(watch);
  const met = seconds <= BUDGET_SECONDS;
  const result = {
    at: now(), machine: { cores: cpus().length, model: cpus()[0]?.model ?? '', memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version },
    people: PEOPLE, what: 'every offer of a region searched through its register, what was found kept', searched, seconds, memoryMiB: { before: Math.round(before / 2 ** 20), peak: Math.round(peak / 2 ** 20) }, budgetSeconds: BUDGET_SECONDS, met,
  };
  await mkdir(join(root, 'bench/results'), { recursive: true });
  await writeFile(join(root, 'bench/results/offers.json'), `${JSON.stringify(result, null, 2)}\n`);
  console.table(searched.found);
  console.log(`${PEOPLE} 人，${seconds} 秒（目标 ≤ ${BUDGET_SECONDS}），内存 ${result.memoryMiB.before} → ${result.memoryMiB.peak} MiB\n→ bench/results/offers.json`);
  await pool.end();
  process.exitCode = met ? 0 : 1;
} finally {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}
