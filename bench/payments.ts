import { randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import type { Pool } from 'pg';
import { sha256 } from '#adapters/crypto/hash.ts';
import { loadKeys } from '#adapters/crypto/keys.ts';
import { createVault, type Vault } from '#adapters/crypto/vault.ts';
import { createDepartments } from '#adapters/departments/departments.ts';
import { openPlatformKey } from '#adapters/departments/keys.ts';
import { createPaymentBank } from '#adapters/departments/payment-bank.ts';
import { resolveDatabase } from '#adapters/postgres/embedded/resolve-database.ts';
import { migrateUp } from '#adapters/postgres/migrate.ts';
import { readMigrations } from '#adapters/postgres/migration-files.ts';
import { createPaymentAudit } from '#adapters/postgres/payments/payment-audit.ts';
import { createPaymentStore } from '#adapters/postgres/payments/payment-store.ts';
import { APPLICATION_ROLE, createPool } from '#adapters/postgres/pool.ts';
import { noticesOfPayments } from '#core/notices/of-payments.ts';
import { payingKinds } from '#core/payments/paying-kinds.ts';
import { loadRules } from '#main/load-rules.ts';
import { startSandbox } from '#sandbox/start.ts';
import { carryPayments } from '#usecases/payments/carry-payments.ts';
import { orderPayments } from '#usecases/payments/order-payments.ts';

const PAYEES = Number(process.env['BENCH_PAYEES'] ?? 100_000);
const BUDGET_SECONDS = 60;
const BATCH = 5_000;
/** Holds of people, and words of deaths that were lifted: they stop nothing here, and every plan of the run is held against them. */
const HOLDS = 500;
const REGION = '371300';
const MONTH = '2026-12-01';

/** Holds of some of the people in another fund than they are paid from, and words of deaths that turned out wrong. */
async function hold(pool: Pool): Promise<void> {
  await pool.query(`insert into payment_halt (region, id, fund, payee_id, ground, reason, basis, at, by, ends_at) select region, gen_random_uuid(), 'unemployment', id, 'data-check', 'bench', 'bench', now(), 'bench', now() + interval '1 day' from subject where region = $1 order by id limit $2`, [REGION, HOLDS]);
  await pool.query(`with told as (insert into reported_death (region, id, subject_id, department, scenario, died_on, at) select region, gen_random_uuid(), id, 'bench', 'bench', '2026-12-01', now() from subject where region = $1 order by id desc limit $2 returning region, id)
    insert into reported_death_act (region, report_id, act, at, by) select region, id, 'lifted', now(), 'bench' from told`, [REGION, HOLDS]);
}

/** People who draw a pension for life, each with the register entry it belongs to and a sealed account. */
async function fill(pool: Pool, vault: Vault): Promise<void> {
  const at = new Date().toISOString();
  for (let start = 0; start < PAYEES; start += BATCH) {
    const people = Array.from({ length: Math.min(BATCH, PAYEES - start) }, (_, index) => ({ subject: randomUUID(), entry: randomUUID(), plan: randomUUID(), account: `6217${String(start + index).padStart(15, '0')}`, amount: 250_000 + (index % 100_000) }));
    const base = { region: REGION };
    await pool.query('insert into subject select * from jsonb_populate_recordset(null::subject, $1)', [JSON.stringify(people.map(({ subject }) => ({ ...base, id: subject, kind: 'person', number_hash: subject, number: subject, name: '测试', created_at: at, register_version: 0 })))]);
    await pool.query('insert into register_entry select * from jsonb_populate_recordset(null::register_entry, $1)', [JSON.stringify(people.map(({ subject, entry }) => ({ ...base, subject_id: subject, id: entry, kind: 'pension', data: {}, from_day: '2026-11-15', recorded_at: at, origin: { kind: 'import', system: 'bench' } })))]);
    await pool.query('insert into payment_plan select * from jsonb_populate_recordset(null::payment_plan, $1)', [JSON.stringify(people.map(({ subject, entry, plan, account, amount }) => ({
      ...base, id: plan, case_number: 'bench', item_no: 1, subject_id: subject, payee_id: subject, entry_id: entry, fund: 'pension', every: 'month', amount_fen: amount, times: null, first_month: MONTH, next_month: MONTH, account: vault.seal(account, `payment/${plan}`),
    })))]);
  }
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return Math.round((performance.now() - began) / 100) / 10;
};

const root = resolve(import.meta.dirname, '..');
const folder = await mkdtemp(join(tmpdir(), 'kuaiban-bench-'));
// Where the user of the database cannot enter, it is put elsewhere and would be left behind.
await chmod(folder, 0o711);
const database = await resolveDatabase({ ...process.env, KUAIBAN_DATA: folder }, { info: () => undefined, warn: (message) => console.error(message) });
try {
  await migrateUp(database.connectionString, await readMigrations(join(root, 'db/migrations')));
  const pool = createPool(database.connectionString, { max: 4, role: APPLICATION_ROLE });
  const [{ catalog }, own] = [await loadRules(join(root, 'catalog')), await openPlatformKey(folder)];
  const vault = createVault(await loadKeys(folder, {}));
  console.log(`准备 ${PAYEES} 人 / preparing people …`);
  await fill(pool, vault);
  await hold(pool);
  const owner = createPool(database.connectionString, { max: 1 });
  await owner.query('analyze');
  await owner.end();
  const sandbox = await startSandbox({ dataDir: join(folder, 'sandbox'), people: [], trusts: [own.publicJwk], departments: ['payment-bank'] });
  const departments = createDepartments({
    departments: catalog.departments, codes: catalog.codes, endpoints: sandbox.endpoints, keys: { own, departments: sandbox.publicKeys }, clock: () => new Date(),
    hashSubject: () => '', exchanges: { record: () => undefined }, log: { warn: (fields, message) => console.error(message, fields) },
  });
  const store = createPaymentStore(pool, vault, payingKinds(catalog));
  const now = (): string => new Date().toISOString();
  const ordering = await seconds(() => orderPayments(store, REGION, { month: MONTH, once: MONTH }, MONTH, now));
  const carrying = await seconds(() => carryPayments({ store, bank: createPaymentBank(departments), funds: ['pension'], now, tell: (region, payees, results, at) => noticesOfPayments(catalog, region, payees, results, at, sha256) }, REGION));
  const { rows: [counted] } = await pool.query<{ paid: number }>(`select count(*)::int as paid from payment_order_state where status = 'paid'`);
  const findings = await createPaymentAudit(pool).findings();
  const total = Math.round((ordering + carrying) * 10) / 10;
  const met = total <= BUDGET_SECONDS && counted?.paid === PAYEES && findings.length === 0;
  const result = {
    at: now(), machine: { cores: cpus().length, model: cpus()[0]?.model ?? '', memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version },
    payees: PAYEES, what: 'a month of payments: orders with their ledger, files to the stand-in bank over signed HTTP, each line answered and settled', seconds: { ordering, carrying, total }, paid: counted?.paid ?? 0, findings: findings.length, budgetSeconds: BUDGET_SECONDS, met,
  };
  await mkdir(join(root, 'bench/results'), { recursive: true });
  await writeFile(join(root, 'bench/results/payments.json'), `${JSON.stringify(result, null, 2)}\n`);
  console.log(`${counted?.paid ?? 0} 笔，生成支付单 ${ordering} 秒，报盘回盘 ${carrying} 秒，共 ${total} 秒（目标 ≤ ${BUDGET_SECONDS}）\n→ bench/results/payments.json`);
  await departments.stop();
  await sandbox.stop();
  await pool.end();
  process.exitCode = met ? 0 : 1;
} finally {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}
