import type { LedgerAccount, LedgerEvent, OrderStatus } from '#core/payments/ledger.ts';

/** What was ordered of a fund for a month (`YYYY-MM-01`) and where it is; one that came back and is paid again counts once. `refund`: what was recovered and is owed again. Sums in fen, together what was ordered. */
export type PaymentRun = {
  readonly month: string; readonly fund: string; readonly refund: boolean; readonly people: number; readonly orders: number; readonly orderedFen: number;
  /** Kept back for what is owed. */ readonly withheldFen: number; /** Not with the bank yet. */ readonly waitingFen: number; readonly sentFen: number; readonly paidFen: number; /** Came back, and nothing stands in its place. */ readonly returnedFen: number; readonly returned: number;
};

/** A bank file as whoever keeps the accounts sees it. `trouble`: what was said, `kind` as it was kept. */
export type FileSeen = {
  readonly id: string; readonly fund: string; readonly lines: number; readonly totalFen: number; readonly status: 'made' | 'sent' | 'settled'; readonly madeAt: string; readonly sentAt: string | null; readonly settledAt: string | null; readonly receipt: string | null;
  readonly attempts: number; readonly nextAt: string; readonly trouble: string | null; readonly kind: string | null; readonly returned: number; readonly returnedFen: number;
};

/** A line of a bank's list of returns by which no money came home. */
export type StrayReturn = { readonly id: string; readonly file: string; readonly line: number; readonly amountFen: number; readonly outcome: 'no-such-line' | 'other-amount'; readonly at: string };

/** The ledger of a fund by event, and what the other tables say that accounts must hold. Sums in fen. */
export type FundLedger = { readonly fund: string; readonly events: Readonly<Partial<Record<LedgerEvent, number>>>; readonly recorded: Readonly<Record<Exclude<LedgerAccount, 'fund'>, number>> };

/** Money that is somebody's and does not reach them. */
export type WaitingPayment = { readonly id: string; readonly payee: string; readonly name: string; readonly number: string; readonly service: string; readonly fund: string; readonly month: string; readonly amountFen: number; readonly why: 'returned' | 'no-account'; /** A code of `paymentReturns`. */ readonly reason: string | null; readonly at: string };

/** A line of a file, with the last digits of its account. */
export type SheetLine = { readonly line: number; readonly payee: string; readonly name: string; readonly tail: string; readonly month: string; readonly amountFen: number; readonly status: OrderStatus; readonly reason: string | null };

/** What whoever keeps the accounts of the funds reads, all of one region. */
export type PaymentsDeskStore = {
  /** Of the last months, the newest first. */
  runs(region: string): Promise<readonly PaymentRun[]>;
  /** Those in trouble first, then those under way, the newest first. */
  files(region: string, limit: number): Promise<readonly FileSeen[]>;
  file(region: string, id: string): Promise<FileSeen | undefined>;
  strays(region: string, limit: number): Promise<readonly StrayReturn[]>;
  ledgers(region: string): Promise<readonly FundLedger[]>;
  /** Payments that came back and wait, and those without an account on a day, the oldest first. */
  waiting(region: string, on: string, limit: number): Promise<readonly WaitingPayment[]>;
  sheet(region: string, id: string): Promise<readonly SheetLine[]>;
};
