import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { chinaDay } from './china-day.ts';
import type { LateReturn } from '#core/payments/late-return.ts';
import type { LineResult } from '#core/payments/match-statement.ts';
import { subjectEcho, type AskBody } from '#core/partners/protocol.ts';
import type { Desk } from './answering.ts';
import { sha256 } from './keys.ts';
import type { Kept } from './messages.ts';
import { problem, type Reply } from './reply.ts';
import { DUTIES } from './scenarios.ts';

/** A line to send back after it was called paid: the newest that fits what is named. `wrong`: another sum than was paid. */
const ReturnOrder = Type.Object({
  department: Type.String(), reason: Type.Enum(['account-closed', 'account-frozen', 'name-mismatch']),
  file: Type.Optional(Type.String()), line: Type.Optional(Type.Integer({ minimum: 0 })), name: Type.Optional(Type.String()), account: Type.Optional(Type.String()),
  wrong: Type.Optional(Type.Literal(true)),
}, { additionalProperties: false });
export type ReturnOrder = Static<typeof ReturnOrder>;
/** A line that was sent back, on which day. */
export type Sent = LateReturn & { readonly day: string };

const SCENARIO = 'payment-returns';
const checker = Compile(ReturnOrder);

/** What is wrong with an order, or nothing. */
export function returnProblem(body: unknown): string | undefined {
  if (!checker.Check(body)) return checker.Errors(body).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`).join('; ');
  const { department } = body as ReturnOrder;
  return DUTIES[department]?.returns?.includes(SCENARIO) === true ? undefined : `${department} pays nobody`;
}

type Line = { readonly line: number; readonly account: string; readonly name: string; readonly amount: number };
const linesOf = ({ payload }: Kept): readonly Line[] => (payload as { payments: readonly Line[] }).payments;

/** Send back the newest line that was paid and fits the order: kept like a message, so that a bank that starts again remembers it. Nothing where none fits. */
export function sendBack({ reason, file, line, name, account, wrong }: ReturnOrder, { messages, clock }: Pick<Desk, 'messages' | 'clock'>): Sent | undefined {
  for (const kept of messages.list().filter((each) => each.scenario === 'payment-file' && (file ?? each.message) === each.message).toReversed()) {
    const results = (messages.find(`${kept.message}/results`)?.payload as { results?: readonly LineResult[] } | undefined)?.results ?? [];
    const paid = new Set(results.flatMap((each) => (each.result === 'paid' ? [each.line] : [])));
    const found = linesOf(kept).find((each) => paid.has(each.line) && (line ?? each.line) === each.line && (name ?? each.name) === each.name && (account ?? each.account) === each.account && messages.find(idOf(kept.message, each.line)) === undefined);
    if (found === undefined) continue;
    const sent: Sent = { id: idOf(kept.message, found.line), file: kept.message, line: found.line, amountFen: found.amount + (wrong === true ? 1 : 0), reason, day: chinaDay(clock()) };
    messages.keep(SCENARIO, sent.id, sent);
    return sent;
  }
  return undefined;
}

const idOf = (file: string, line: number): string => `${file}/returned/${line}`;

/** All that was sent back on a day, with control totals. */
export function listReturns({ messages, clock }: Pick<Desk, 'messages' | 'clock'>, { exchange, nonce = '', fields }: Partial<AskBody>): Reply {
  const day = fields?.['day'];
  if (typeof day !== 'string') return problem(422, 'not-understood', 'expected the field day');
  const returns = messages.list().filter(({ scenario }) => scenario === SCENARIO).map(({ payload }) => payload as Sent).filter((each) => each.day === day)
    .map(({ id, file, line, amountFen, reason }) => ({ id, file, line, amount: amountFen, reason }));
  const total = returns.reduce((sum, { amount }) => sum + amount, 0);
  return { status: 200, body: { exchange, subject: subjectEcho(nonce, day, sha256), at: clock().toISOString(), count: returns.length, total, returns } };
}
