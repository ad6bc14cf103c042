import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { LedgerEvent } from '#core/payments/ledger.ts';
import type { PayingKinds } from '#core/payments/paying-kinds.ts';
import type { FileSeen, FundLedger, PaymentRun, PaymentsDeskStore, SheetLine, StrayReturn, WaitingPayment } from '#usecases/ports/payments-desk.ts';
import { instant } from '../register/read-entries.ts';
import { FILES, LEDGERS, ONE_FILE, RUNS, SHEET, STRAYS, WAITING } from './desk-sql.ts';
import { orderBinding } from './payment-store.ts';

type LedgerRow = { fund: string; events: Partial<Record<LedgerEvent, number>>; unsent: number; gone: number; back: number; owed: number; repaid: number };
type Times = 'madeAt' | 'nextAt' | 'sentAt' | 'settledAt';

const moment = (at: string | null): string | null => (at === null ? null : instant(at));
const withTimes = (row: FileSeen): FileSeen => ({ ...row, ...(Object.fromEntries((['madeAt', 'nextAt', 'sentAt', 'settledAt'] as const).map((name) => [name, moment(row[name])])) as Pick<FileSeen, Times>) });

/** What whoever keeps the accounts reads. Of an account only its last digits leave this. */
export function createPaymentsDeskStore(pool: Pool, vault: Vault, kinds: PayingKinds): PaymentsDeskStore {
  const accounts = JSON.stringify(kinds.accounts);
  return {
    async runs(region) {
      return (await pool.query<PaymentRun>(RUNS, [region])).rows;
    },
    async files(region, limit) {
      return (await pool.query<FileSeen>(FILES, [region, limit])).rows.map(withTimes);
    },
    async file(region, id) {
      return (await pool.query<FileSeen>(ONE_FILE, [region, id])).rows.map(withTimes)[0];
    },
    async strays(region, limit) {
      return (await pool.query<StrayReturn>(STRAYS, [region, limit])).rows.map((row) => ({ ...row, at: instant(row.at) }));
    },
    async ledgers(region) {
      const { rows } = await pool.query<LedgerRow>(LEDGERS, [region]);
      // What was paid out stands on the credit side of the bank, what is owed to people on that of theirs.
      return rows.map(({ fund, events, unsent, gone, back, owed, repaid }): FundLedger => ({ fund, events, recorded: { payable: -unsent, bank: repaid - gone, returned: -back, receivable: owed } }));
    },
    async waiting(region, on, limit) {
      const { rows } = await pool.query<WaitingPayment>(WAITING, [region, on, accounts, limit]);
      return rows.map((row) => ({ ...row, number: vault.open(row.number, `subject/${row.payee}`), at: instant(row.at) }));
    },
    async sheet(region, id) {
      const { rows } = await pool.query<Omit<SheetLine, 'tail'> & { id: string; account: string }>(SHEET, [region, id]);
      return rows.map(({ id: order, account, ...line }) => ({ ...line, tail: vault.open(account, orderBinding(order)).slice(-4) }));
    },
  };
}
