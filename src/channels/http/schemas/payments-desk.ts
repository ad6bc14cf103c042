import { Type, type Static } from 'typebox';
import { Instant, Text } from './shared.ts';
import { Payments } from './payment.ts';

const Month = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}$', description: 'a month: 2026-12' });
const Money = Type.Object({ text: Text, fen: Type.Integer() });
export type MoneySeen = Static<typeof Money>;

/** A bank file. `trouble`: why it goes no further, what is to be done, and what the bank said. */
const BankFile = Type.Object({
  id: Type.String(), fund: Text, lines: Type.Integer(), total: Text, status: Type.Enum(['made', 'sent', 'settled']), madeAt: Instant, sentAt: Type.Optional(Instant), settledAt: Type.Optional(Instant),
  attempts: Type.Integer(), nextAt: Type.Optional(Instant), returned: Type.Optional(Type.Object({ lines: Type.Integer(), total: Text })),
  trouble: Type.Optional(Type.Object({ kind: Type.Enum(['working', 'unreachable', 'refused', 'unusable', 'mismatch', 'internal']), name: Text, todo: Text, said: Type.Optional(Type.String({ description: 'by the bank; nothing where this house failed' })) })),
}, { title: 'BankFile' });
export type BankFile = Static<typeof BankFile>;

const Run = Type.Object({ month: Month, fund: Text, refund: Type.Boolean({ description: 'what was recovered and is owed again' }), people: Type.Integer(), orders: Type.Integer(), ordered: Money, withheld: Money, waiting: Money, sent: Money, paid: Money, returned: Money, returnedOrders: Type.Integer() }, { title: 'PaymentRun' });
export type Run = Static<typeof Run>;

/** What was paid by month and fund, the bank files, and returns by which no money came home. Names nobody. */
export const PaymentsDesk = Type.Object({
  runs: Type.Array(Run), files: Type.Array(BankFile), troubled: Type.Integer({ description: 'files that somebody has to look at' }),
  strays: Type.Array(Type.Object({ id: Type.String(), file: Type.String(), line: Type.Integer(), amount: Text, at: Instant, what: Text })),
}, { title: 'PaymentsDesk' });
export type PaymentsDesk = Static<typeof PaymentsDesk>;

const Account = Type.Enum(['fund', 'payable', 'bank', 'returned', 'receivable']);
/** The ledger of each fund: what each account was given (debit) and what was taken from it (credit), what stands there, and what the orders, files and claims say must stand there. `balanced`: debit and credit are equal; `fits`: both say the same. */
export const FundBalances = Type.Object({
  funds: Type.Array(Type.Object({ fund: Text, debit: Text, credit: Text, balanced: Type.Boolean(), accounts: Type.Array(Type.Object({ account: Account, debit: Text, credit: Text, balance: Text, recorded: Type.Optional(Text), fits: Type.Boolean() })) })),
}, { title: 'FundBalances' });
export type FundBalances = Static<typeof FundBalances>;

/** Money that is somebody's and does not reach them: it came back, or no account is known. */
export const WaitingPayments = Type.Object({
  rows: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), number: Type.String({ description: 'masked' }), service: Text, fund: Text, month: Month, amount: Text, state: Type.Enum(['returned', 'no-account']), why: Type.Optional(Text), since: Instant })),
  more: Type.Boolean(),
}, { title: 'WaitingPayments' });
export type WaitingPayments = Static<typeof WaitingPayments>;

export const FindPayeeBody = Type.Object({ number: Type.String({ minLength: 1, maxLength: 40, description: 'identity number' }) }, { title: 'FindPayeeBody', additionalProperties: false });
/** Somebody’s payments as they see them themselves. */
export const FoundPayee = Type.Object({ name: Type.String(), number: Type.String({ description: 'masked' }), payments: Payments }, { title: 'FoundPayee' });
export type FoundPayee = Static<typeof FoundPayee>;
