import type { LineResult, Statement } from '#core/payments/match-statement.ts';
import type { AskBody, TellBody } from '#core/partners/protocol.ts';
import { subjectEcho } from '#core/partners/protocol.ts';
import type { Value } from '#core/value.ts';
import type { Desk } from './answering.ts';
import { takeMessage } from './answering.ts';
import type { Fault } from './faults.ts';
import { sha256 } from './keys.ts';
import { problem } from './reply.ts';
import type { Reply } from './reply.ts';

/** A file as the bank takes it; sums in fen. */
type PaymentFile = { readonly lines: number; readonly total: number; readonly payments: readonly Payment[] };
type Payment = { readonly line: number; readonly account: string; readonly name: string; readonly amount: number };

const sumOf = (payments: readonly Payment[]): number => payments.reduce((sum, { amount }) => sum + amount, 0);

const isPayment = (value: Value): boolean => {
  const { line, account, name, amount } = value as Partial<Payment>;
  return Number.isSafeInteger(line) && Number.isSafeInteger(amount) && Number(amount) > 0 && typeof account === 'string' && typeof name === 'string';
};

/** A file whose control totals do not fit its lines is taken by no bank. */
function readFile(payload: Readonly<Record<string, Value>> | undefined): PaymentFile | undefined {
  const payments = payload?.['payments'];
  if (!Array.isArray(payments) || !payments.every(isPayment)) return undefined;
  const file = payload as unknown as PaymentFile;
  const distinct = new Set(file.payments.map(({ line }) => line)).size;
  return file.lines === payments.length && distinct === payments.length && file.total === sumOf(file.payments) ? file : undefined;
}

/** What the bank does with each line: it knows the accounts of the demo people, and pays what goes to another bank. */
function resultsOf(desk: Desk, { payments }: PaymentFile, fault: Fault | undefined): readonly LineResult[] {
  const known = new Map(desk.dossiers.flatMap(({ departments: { bank } }) => (bank ? [[bank.account, bank] as const] : [])));
  return payments.map(({ line, account, name }) => {
    const held = known.get(account);
    const reason = fault?.kind === 'returning' ? fault.variant : held?.active === false ? 'account-closed' : held !== undefined && held.holder.normalize() !== name.normalize() ? 'name-mismatch' : undefined;
    return { line, ...(reason === undefined ? { result: 'paid' as const } : { result: 'returned' as const, reason }) };
  });
}

/** Take a file once, and decide once what becomes of its lines: sent again it changes nothing. */
export function takeFile(desk: Desk, scenario: string, body: Partial<TellBody>, fault: Fault | undefined): Reply {
  const file = readFile(body.payload);
  if (file === undefined) return problem(422, 'not-understood', 'the control totals do not fit the lines');
  const reply = takeMessage(desk, scenario, body, fault);
  if (reply.status === 200) keepResults(desk, body.message ?? '', file, fault);
  return reply;
}

function keepResults(desk: Desk, message: string, file: PaymentFile, fault: Fault | undefined): readonly LineResult[] {
  const id = `${message}/results`;
  const kept = desk.messages.find(id) ?? desk.messages.keep('payment-results', id, { results: resultsOf(desk, file, fault) as unknown as Value });
  return kept === 'reused' ? [] : ((kept.payload as { results: readonly LineResult[] }).results);
}

/** What became of a file, line by line with control totals. `contradicting` adds a line that was never sent. */
export function stateFile(desk: Desk, body: Partial<AskBody>, fault: Fault | undefined): Reply {
  const id = body.fields?.['file'];
  const file = typeof id === 'string' ? desk.messages.find(id) : undefined;
  if (typeof id !== 'string' || file === undefined) return problem(404, 'unknown-subject', 'no such file');
  const at = desk.clock().toISOString();
  if (fault?.kind === 'working') return { status: 202, body: { exchange: body.exchange, at } };
  const { payments } = file.payload as unknown as PaymentFile;
  const results = keepResults(desk, id, file.payload as unknown as PaymentFile, undefined);
  const amounts = new Map(payments.map(({ line, amount }) => [line, amount]));
  const sum = (result: LineResult['result']): number => results.reduce((total, each) => total + (each.result === result ? (amounts.get(each.line) ?? 0) : 0), 0);
  const said: readonly LineResult[] = fault?.kind === 'contradicting' ? [...results, { line: payments.length + 1_000, result: 'paid' }] : results;
  const statement: Statement = { lines: said.length, paid: sum('paid'), returned: sum('returned'), results: said };
  return { status: 200, body: { exchange: body.exchange, subject: subjectEcho(body.nonce ?? '', id, sha256), at, ...statement } };
}
