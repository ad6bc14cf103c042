import type { Notice } from '#core/notices/notice.ts';
import type { PaidFor } from '#core/notices/of-payments.ts';
import type { FileTrouble } from '#core/payments/file-trouble.ts';
import type { KnownLine, LateReturn, ReturnList, ReturnOutcome, TakenReturn } from '#core/payments/late-return.ts';
import type { LineResult, Statement } from '#core/payments/match-statement.ts';
import type { OpenClaim, Outgoing, Withholding } from '#core/payments/withhold.ts';
import type { OrderStatus } from '#core/payments/ledger.ts';

/** Up to which month orders are made: months are days `YYYY-MM-01`. `once`: for what is paid once, which waits for no run day. */
export type Due = { readonly month: string; readonly once: string };

/** What one batch did: plans looked at, orders made, their sum in fen. */
export type Ordered = { readonly plans: number; readonly orders: number; readonly amountFen: number };

/** A file on its way to the bank. `attempts`: how often it has been tried at this step. */
export type PaymentFile = { readonly region: string; readonly id: string; readonly fund: string; readonly lines: number; readonly totalFen: number; readonly attempts: number };

/** A line of a file: to which account, whose, how much. The account is in clear and leaves this only for the bank. */
export type PaymentLine = { readonly line: number; readonly account: string; readonly name: string; readonly amountFen: number };

/** The next month of a plan that no run has looked at yet. */
export type PaymentNext = Pick<PaymentSeen, 'case' | 'item' | 'service' | 'fund' | 'month' | 'amountFen'> & { /** Each month, or this one time. */ readonly every: 'month' | 'once'; readonly held: boolean; /** A department says that the payee has died: it waits for that to be made sure of. */ readonly reportedDead: boolean };

/** A payment as whoever is paid sees it. `month`: `YYYY-MM-01`. `payable`: an account is known. `again`: another order stands in its place. `tail`: the last four digits of the account. */
export type PaymentSeen = {
  readonly id: string; /** Of no case: the benefit was taken over from an old system. */ readonly case: string | null; readonly item: number | null; readonly service: string; readonly fund: string; readonly month: string; readonly amountFen: number; /** Kept back of it for what was paid before without being due. */ readonly withheldFen: number; readonly every: 'month' | 'once';
  readonly status: OrderStatus; readonly reason: string | null; readonly at: string; readonly again: boolean; readonly payable: boolean; /** What of it has not gone out yet is held, with its plan or across items. */ readonly held: boolean; readonly tail: string | null;
};

/** Something that does not add up, in words for an operator. */
export type PaymentFinding = { readonly where: string; readonly what: string };

/** What is kept back of orders as they go into a file, and what payees are told whose account cannot be read. */
export type FileRules = { readonly keepBack: (orders: readonly Outgoing[], claims: readonly OpenClaim[]) => readonly Withholding[]; readonly tell: (payees: readonly PaidFor[]) => readonly Notice[] };

/** What one look at orders that wait for a file has come to: lines filed, the last order looked at where there may be more, the orders newly found whose account cannot be read, and those whose account did not open, which is tried again. */
export type Filed = { readonly lines: number; readonly more: string | null; readonly unreadable: number; readonly broken: readonly string[] };

/** What has been paid and how it adds up. Each method is one transaction. */
export type PaymentStore = {
  /** Order what is due and not ordered yet, for at most `limit` plans. */
  order(region: string, due: Due, limit: number, at: string): Promise<Ordered>;
  /** Order again what came back and whose payee has named another account since. Answers how many. */
  orderAgain(region: string, on: string, limit: number, at: string): Promise<number>;
  /** Order again one payment that came back, because its payee says that the account is in order. False where there is no such payment, or another stands in its place. */
  orderOneAgain(region: string, payee: string, order: string, at: string): Promise<boolean>;
  /** Put those of the next `limit` orders after the order `after` that have an account into a file, all of one fund. What is owed and was not looked at before is kept back of them as `keepBack` says: nothing goes out undecided. One whose account cannot be read waits for another, and `tell` says what its payee is told. */
  makeFile(region: string, fund: string, after: string | null, limit: number, rules: FileRules, at: string): Promise<Filed>;
  /** Files at a step whose time has come; those taken are not due again before `until`. */
  take(region: string, status: 'made' | 'sent', now: string, until: string, limit: number): Promise<readonly PaymentFile[]>;
  /** The entries whose payments run from here, of all numbers of somebody. */
  planned(region: string, subject: string): Promise<readonly string[]>;
  lines(file: PaymentFile): Promise<readonly PaymentLine[]>;
  /** The bank has the file. */
  sent(file: PaymentFile, receipt: string, at: string): Promise<void>;
  /** Whom each of its lines is paid to. */
  payees(file: PaymentFile): Promise<readonly PaidFor[]>;
  /** What became of every line, and who is told of it. Done once, however often it is said. */
  settled(file: PaymentFile, results: readonly LineResult[], notices: readonly Notice[], at: string): Promise<void>;
  /**
   * Take what the bank sent back late: each of its ids once. `decide` says what comes of a line, nothing where it is to be asked for again; `tell` whom it
   * is told. Answers what came of those that name a file of this region, now or when they were taken.
   */
  takeBack(region: string, returns: readonly LateReturn[], decide: (line: KnownLine | undefined, said: LateReturn) => ReturnOutcome | undefined, tell: (payees: readonly PaidFor[], returns: readonly LateReturn[]) => readonly Notice[], at: string): Promise<readonly TakenReturn[]>;
  /** The moment since which a file is on its way that is not settled, or was settled after `after` only; nothing where there is none. */
  waitingSince(region: string, after: string): Promise<string | undefined>;
  /** It stays where it is; `trouble`: why, and what was said, for whoever keeps the accounts. */
  later(file: PaymentFile, nextAt: string, trouble: { readonly kind: FileTrouble; readonly what: string }): Promise<void>;
  /** The latest payments to somebody, of all cases or of one. */
  of(region: string, payee: string, at: string, caseNumber?: string): Promise<readonly PaymentSeen[]>;
  next(region: string, payee: string, at: string, caseNumber?: string): Promise<readonly PaymentNext[]>;
};

/** Why nothing usable came, in words; `kind`: what is to be done about it, as if nobody had answered where it is left out. */
export type BankFailure = { readonly failed: string; readonly kind?: FileTrouble };

/** The bank that pays. Each answers what it said, or why nothing usable came. A file is taken once, however often it is sent. */
export type Bank = {
  send(file: PaymentFile, lines: readonly PaymentLine[]): Promise<{ readonly receipt: string } | BankFailure>;
  /** What became of a file, as far as the bank is done with it. */
  statement(file: PaymentFile): Promise<Statement | BankFailure>;
  /** All that it sent back on a day after it had called it paid, of whatever region; the exchange is noted in the one that is named. */
  returns(region: string, day: string): Promise<ReturnList | BankFailure>;
};
