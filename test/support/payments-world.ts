import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { takeBack } from '#adapters/postgres/cases/commit-sql.ts';
import { createPaymentAudit } from '#adapters/postgres/payments/payment-audit.ts';
import { createPaymentsDeskStore } from '#adapters/postgres/payments/desk-store.ts';
import { balancesOf } from '#core/payments/ledger.ts';
import { createRecoveryStore } from '#adapters/postgres/payments/recovery-store.ts';
import { createPaymentStore } from '#adapters/postgres/payments/payment-store.ts';
import { importSubjects, type EntryToImport } from '#adapters/postgres/import/import-subjects.ts';
import { createKeyedHash } from '#adapters/crypto/keyed-hash.ts';
import { parseKeys } from '#adapters/crypto/keys.ts';
import type { LateReturn } from '#core/payments/late-return.ts';
import type { LineResult, Statement } from '#core/payments/match-statement.ts';
import type { PayingKinds } from '#core/payments/paying-kinds.ts';
import { carryPayments } from '#usecases/payments/carry-payments.ts';
import { orderPayments } from '#usecases/payments/order-payments.ts';
import { takeLateReturns } from '#usecases/payments/take-late-returns.ts';
import type { Bank, PaymentFile, PaymentLine } from '#usecases/ports/payments.ts';
import { REGION, vault } from './swim-club-world.ts';

const numberHash = createKeyedHash(parseKeys('d'.repeat(64)), 'subject-number');
const ORIGIN = JSON.stringify({ kind: 'import', system: 'test' });
const KINDS: PayingKinds = { accounts: [{ kind: 'payout', field: 'account', fund: 'pension' }], stops: ['death'], suspends: ['suspended'] };

export type Plan = { readonly id: string; readonly payee: string; readonly entry: string | null };
type PlanGiven = { readonly every?: 'month' | 'once'; readonly amount?: number; readonly times?: number | null; readonly first?: string; readonly account?: string | null; readonly entry?: string | null; readonly fund?: string };

/** A bank in memory that takes each file once and decides by account: what it was told, what it paid, and what it sent back afterwards. */
export function createFakeBank() {
  const files = new Map<string, { readonly lines: readonly PaymentLine[]; readonly results: readonly LineResult[] }>();
  const closed = new Set<string>();
  const late: LateReturn[] = [];
  const bank: Bank = {
    send: async (file, lines) => {
      const taken = files.get(file.id);
      if (taken !== undefined && JSON.stringify(taken.lines) !== JSON.stringify(lines)) throw new Error('another file under this id');
      if (taken === undefined) files.set(file.id, { lines, results: lines.map(({ line, account }) => (closed.has(account) ? { line, result: 'returned', reason: 'account-closed' } : { line, result: 'paid' })) });
      return { receipt: `receipt-${file.id}` };
    },
    statement: async (file) => statementOf(file),
    returns: async () => ({ count: late.length, totalFen: late.reduce((sum, { amountFen }) => sum + amountFen, 0), returns: [...late] }),
  };
  const statementOf = ({ id }: Pick<PaymentFile, 'id'>): Statement | { failed: string } => {
    const file = files.get(id);
    if (file === undefined) return { failed: 'no such file' };
    const sum = (result: LineResult['result']): number => file.results.reduce((total, each, index) => total + (each.result === result ? file.lines[index]!.amountFen : 0), 0);
    return { lines: file.results.length, paid: sum('paid'), returned: sum('returned'), results: file.results };
  };
  /** Send a line back that was paid, once. False where it was not paid or came back before. */
  const sendBack = (file: string, line: number, reason = 'account-closed'): boolean => {
    const known = files.get(file);
    const paid = known?.results.some((each) => each.line === line && each.result === 'paid') === true && !late.some((each) => each.file === file && each.line === line);
    if (paid) late.push({ id: `${file}/${line}`, file, line, amountFen: known!.lines.find((each) => each.line === line)!.amountFen, reason });
    return paid;
  };
  return { bank, closed, files, late, sendBack, statementOf };
}

/** People with plans over a real database, a clock moved by hand and a bank in memory. */
export function createPaymentsWorld(pool: Pool) {
  const time = { now: '2026-12-15T02:00:00.000Z' };
  const now = (): string => time.now;
  const store = createPaymentStore(pool, vault, KINDS);
  const fake = createFakeBank();
  const recoveries = createRecoveryStore(pool, vault);
  const desk = createPaymentsDeskStore(pool, vault, KINDS);
  const world = {
    pool, store, recoveries, desk, audit: createPaymentAudit(pool), time, now, ...fake,
    /** Somebody with these entries; accounts are sealed as the catalogue would have it. */
    async person(entries: readonly EntryToImport[] = []): Promise<string> {
      const [id] = await importSubjects({ pool, vault, numberHash, secretFields: (kind) => (kind === 'payout' ? ['account'] : []) }, REGION, 'test', time.now, [{ kind: 'person', number: randomUUID(), name: '张䶮', entries }]);
      return id!;
    },
    /** An entry from a day on, as a decision opens it. */
    async open(subject: string, kind: string, from: string, data: Readonly<Record<string, string>> = {}, to: string | null = null): Promise<string> {
      const id = randomUUID();
      const { account, ...rest } = data;
      await pool.query('insert into register_entry (region, subject_id, id, kind, data, secret, from_day, to_day, recorded_at, origin) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
        [REGION, subject, id, kind, JSON.stringify(rest), account === undefined ? null : vault.seal(JSON.stringify({ account }), `register/${id}`), from, to, time.now, ORIGIN]);
      return id;
    },
    async end(subject: string, entry: string, on: string): Promise<void> {
      await pool.query('insert into register_end (region, subject_id, entry_id, to_day, because, basis, origin, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [REGION, subject, entry, on, JSON.stringify({ zh: '结束', en: 'ended' }), 'law 1', ORIGIN, time.now]);
    },
    /** An entry counts as if it had never been. */
    async takeBack(subject: string, entry: string): Promise<void> {
      const row = { region: REGION, subject_id: subject, kind: 'entry', of_id: entry, of_recorded: null, standing: false, at: time.now, origin: JSON.parse(ORIGIN) as object, case_number: 'none', item_no: 0 };
      await pool.query(`with ${takeBack('jsonb_populate_recordset(null::register_reversal, $1) as x')} select 1`, [JSON.stringify([row])]);
    },
    async plan(payee: string, { every = 'month', amount = 100_000, times = null, first = '2026-12-01', account = '6217000000000000017', entry = null, fund = 'pension' }: PlanGiven = {}): Promise<Plan> {
      const id = randomUUID();
      await pool.query('insert into payment_plan (region, id, case_number, item_no, subject_id, payee_id, entry_id, fund, every, amount_fen, times, first_month, next_month, account) values ($1, $2, $3, 1, $4, $4, $5, $6, $7, $8, $9, $10, $10, $11)',
        [REGION, id, `case-${id}`, payee, entry, fund, every, amount, times, first, account === null ? null : vault.seal(account, `payment/${id}`)]);
      return { id, payee, entry };
    },
    run: (month: string, { once = month, batch = 3, over = store } = {}) => orderPayments(over, REGION, { month, once }, time.now.slice(0, 10), now, batch),
    carry: (bank: Bank = fake.bank, over = store, share = 0) => carryPayments({ store: over, share, bank, funds: ['pension', 'unemployment'], now, tell: () => [] }, REGION),
    /** The bank sends back what it has paid of a plan and a month; answers how many lines. */
    async cameBack(plan: Plan, month?: string, reason?: string): Promise<number> {
      const { rows } = await pool.query<{ file: string; line: number }>('select file_id as file, line from payment_order where region = $1 and plan_id = $2 and file_id is not null and month = coalesce($3, month) order by month', [REGION, plan.id, month ?? null]);
      return rows.filter(({ file, line }) => fake.sendBack(file, line, reason)).length;
    },
    /** Somebody notes that so much was paid back of a claim, and somebody else finds it in the account. False where one of them could not. */
    async payBack(claim: string, amountFen: number, id: string = randomUUID()): Promise<boolean> {
      const noted = await recoveries.note(REGION, { id, claim, amountFen, note: '窗口退回', by: 'officer:o-1' }, time.now);
      return (noted === 'noted' || noted === 'same') && ['done', 'same'].includes(await recoveries.settleNote(REGION, id, 'officer:o-2', { outcome: 'confirmed' }, [], time.now));
    },
    /** Funds whose ledger does not say what the orders, files and claims do. */
    async unfit(): Promise<readonly unknown[]> {
      return (await desk.ledgers(REGION)).flatMap(({ fund, events, recorded }) => {
        const { fund: spent, ...balances } = balancesOf(events);
        const rest = Object.values(balances).reduce((sum, each) => sum + each, 0);
        return spent + rest === 0 && (Object.keys(balances) as (keyof typeof recorded)[]).every((account) => balances[account] === recorded[account]) ? [] : [{ fund, balances, recorded }];
      });
    },
    /** Ask the bank for what it sent back, and take it. */
    async takeLate({ over = store, bank = fake.bank }: { readonly over?: typeof store; readonly bank?: Bank } = {}): Promise<readonly string[]> {
      const troubles: string[] = [];
      await takeLateReturns({ store: over, bank, regions: [REGION], now, tell: () => [], onTrouble: (_, why) => void troubles.push(why) }, REGION, [time.now.slice(0, 10)]);
      return troubles;
    },
    async orders(plan: Plan): Promise<readonly { month: string; status: string; again: boolean }[]> {
      const { rows } = await pool.query<{ month: string; status: string; again: boolean }>('select month, status, replaces is not null as again from payment_order_state where region = $1 and plan_id = $2 order by month, ordered_at, replaces nulls first', [REGION, plan.id]);
      return rows;
    },
    async months(plan: Plan): Promise<readonly string[]> {
      return (await world.orders(plan)).map(({ month }) => month.slice(0, 7));
    },
  };
  return world;
}
