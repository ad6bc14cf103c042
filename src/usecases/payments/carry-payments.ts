import type { FileTrouble } from '#core/payments/file-trouble.ts';
import { matchStatement, type LineResult } from '#core/payments/match-statement.ts';
import { withholdings } from '#core/payments/withhold.ts';
import { waitAfter } from '../deliver-due.ts';
import type { Notice } from '#core/notices/notice.ts';
import type { PaidFor } from '#core/notices/of-payments.ts';
import type { Bank, BankFailure, Filed, PaymentFile, PaymentStore } from '../ports/payments.ts';

type Parts = { readonly store: PaymentStore; readonly bank: Bank; readonly funds: readonly string[]; readonly now: () => string; /** What the payees of a file are told of its results. */ readonly tell: (region: string, payees: readonly PaidFor[], results: readonly LineResult[], at: string) => readonly Notice[]; readonly onTrouble?: (file: PaymentFile, error: unknown) => void;
  /** Percent of a payment that is kept back for what its payee owes. */ readonly share?: number;
  /** What payees are told whose account cannot be read. */ readonly tellUnreadable?: (region: string, payees: readonly PaidFor[], at: string) => readonly Notice[]; /** How many were newly found of them, and orders whose account does not open. */ readonly onUnreadable?: (region: string, fund: string, found: Pick<Filed, 'unreadable' | 'broken'>) => void };

/** Lines of a file: what a bank takes in one request. */
const LINES = 1_000;
/** Files under way at the same time: the bank works at one while the next is read. */
const FILES = 4;
/** A file taken by a worker that died is due again after this. */
const LEASE_MS = 60_000;

/** Why a file goes no further. */
type Trouble = { readonly kind: FileTrouble; readonly what: string };

/** Carry a region's orders to the bank and home again: into files, to the bank, and what became of each line back. One file in trouble holds up no other. */
export async function carryPayments(parts: Parts, region: string): Promise<void> {
  const { funds } = parts;
  for (const fund of funds) await fill(parts, region, fund);
  await step(parts, region, 'made', send);
  await step(parts, region, 'sent', settle);
}

/** Into files, all that can be: an order that cannot holds up none behind it. */
async function fill({ store, now, share = 0, tellUnreadable, onUnreadable }: Parts, region: string, fund: string): Promise<void> {
  let after: string | null = null;
  do {
    const at = now();
    const { more, unreadable, broken }: Filed = await store.makeFile(region, fund, after, LINES, { keepBack: (orders, claims) => withholdings(orders, claims, share), tell: (payees) => tellUnreadable?.(region, payees, at) ?? [] }, at);
    if (unreadable + broken.length > 0) onUnreadable?.(region, fund, { unreadable, broken });
    after = more;
  } while (after !== null);
}

async function step(parts: Parts, region: string, status: 'made' | 'sent', act: (parts: Parts, file: PaymentFile) => Promise<Trouble | undefined>): Promise<void> {
  const { store, now, onTrouble } = parts;
  for (;;) {
    const at = now();
    const files = await store.take(region, status, at, new Date(Date.parse(at) + LEASE_MS).toISOString(), FILES);
    const done = await Promise.allSettled(files.map(async (file) => {
      const trouble = await act(parts, file).catch((error: unknown) => {
        onTrouble?.(file, error);
        return { kind: 'internal' as const, what: error instanceof Error ? error.message : String(error) };
      });
      if (trouble !== undefined) await store.later(file, new Date(Date.parse(now()) + waitAfter(file.attempts)).toISOString(), trouble);
    }));
    // The others are finished before anybody is told that the database could not be written.
    const broken = done.find((each) => each.status === 'rejected');
    if (broken) throw broken.reason;
    if (files.length < FILES) return;
  }
}

const troubleOf = ({ failed, kind = 'unreachable' }: BankFailure): Trouble => ({ kind, what: failed });

async function send({ store, bank, now }: Parts, file: PaymentFile): Promise<Trouble | undefined> {
  const said = await bank.send(file, await store.lines(file));
  if ('failed' in said) return troubleOf(said);
  await store.sent(file, said.receipt, now());
  return undefined;
}

async function settle({ store, bank, now, tell }: Parts, file: PaymentFile): Promise<Trouble | undefined> {
  const said = await bank.statement(file);
  if ('failed' in said) return troubleOf(said);
  const matched = matchStatement(await store.lines(file), said);
  if (!matched.ok) return { kind: 'mismatch', what: `${matched.why.zh} / ${matched.why.en}` };
  const at = now();
  await store.settled(file, said.results, tell(file.region, await store.payees(file), said.results, at), at);
  return undefined;
}
