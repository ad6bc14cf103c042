import { isInstant } from '#core/clocks/day.ts';
import type { Value } from '#core/value.ts';
import type { AnswerForm } from './answer-form.ts';
import type { Signed } from './conversation.ts';
import { sha256 } from './keys.ts';
import type { RefusedReason } from '#core/partners/reasons.ts';
import type { Failure, ListPage, Received, Results, Returns, Values, Words } from './outcome.ts';
import type { AskAnswer, PageAnswer, ReturnsAnswer, StatementAnswer, TellAnswer, WordsAnswer } from '#core/partners/protocol.ts';
import { subjectEcho } from '#core/partners/protocol.ts';
import { WINDOW_SECONDS } from '#core/partners/message-signature.ts';

const REFUSALS: readonly string[] = ['unknown-subject', 'not-allowed', 'not-understood', 'message-reused'] satisfies RefusedReason[];

/** The code a department gives in its problem document; without a known one the status speaks. */
function refusal({ status, body }: Signed): Failure {
  const code = (body as { code?: unknown } | null)?.code;
  const byStatus: RefusedReason = status === 401 || status === 403 ? 'not-allowed' : 'not-understood';
  const reason = typeof code === 'string' && REFUSALS.includes(code) ? (code as RefusedReason) : byStatus;
  return { kind: 'refused', reason, detail: `HTTP ${status}` };
}

const invalid = (reason: Extract<Failure, { kind: 'invalid' }>['reason'], fields?: readonly string[]): Failure =>
  ({ kind: 'invalid', reason, ...(fields === undefined ? {} : { fields, detail: fields.join(' ') }) });

function open<T>(signed: Signed, form: AnswerForm<T>): { answer: T } | Failure {
  if (signed.status >= 400) return refusal(signed);
  if (signed.status === 202) return { kind: 'silent', reason: 'working' };
  if (signed.status !== 200 && signed.status !== 201) return { kind: 'invalid', reason: 'shape', detail: `HTTP ${signed.status}` };
  const read = form(signed.body);
  return read.ok ? { answer: read.answer } : invalid('shape', read.fields);
}

/** Two texts that a screen shows alike are alike: both are compared in composed form. */
const same = (one: Value, other: Value): boolean =>
  typeof one === 'string' && typeof other === 'string' ? one.normalize() === other.normalize() : JSON.stringify(one) === JSON.stringify(other);

function differing(values: Readonly<Record<string, Value>>, known: Readonly<Record<string, Value>>): readonly string[] {
  return Object.keys(known).filter((name) => values[name] !== undefined && known[name] !== undefined && !same(values[name], known[name]));
}

export type Asked = {
  readonly exchange: string;
  /** Value of the field that identifies whom the answer is about. */
  readonly about: string;
  readonly known: Readonly<Record<string, Value>>;
  readonly freshForMs: number;
  readonly now: Date;
};

/** From a signed answer to values that may be used: for this exchange and person, fresh, and not against what is known. */
export function readAnswer(signed: Signed, form: AnswerForm<AskAnswer>, asked: Asked): Values | Failure {
  const opened = open(signed, form);
  if ('kind' in opened) return opened;
  const { exchange, subject, at, values } = opened.answer;
  if (exchange !== asked.exchange) return invalid('other-exchange');
  if (subject !== subjectEcho(signed.nonce, asked.about, sha256)) return invalid('other-person');
  // JSON Schema lets a leap second pass (`23:59:60`): a moment that cannot be counted with is as good as none.
  const age = isInstant(at) ? asked.now.getTime() - Date.parse(at) : Number.POSITIVE_INFINITY;
  if (age < -WINDOW_SECONDS * 1000) return invalid('clock');
  if (age > asked.freshForMs) return invalid('stale');
  const contradicting = differing(values, asked.known);
  return contradicting.length > 0 ? { kind: 'invalid', reason: 'contradicts', fields: contradicting, detail: contradicting.join(' '), withheld: { values, at } } : { kind: 'answered', values, at };
}

/** From a signed acknowledgement to a receipt for this message. */
export function readReceipt(signed: Signed, form: AnswerForm<TellAnswer>, told: { exchange: string; message: string }): Received | Failure {
  const opened = open(signed, form);
  if ('kind' in opened) return opened;
  const { exchange, message, receipt, at } = opened.answer;
  if (exchange !== told.exchange) return invalid('other-exchange');
  return message === told.message ? { kind: 'received', receipt, at } : invalid('other-message');
}

/** From a signed answer to what became of this file. Whether it fits the file line by line is the reader's to check. */
export function readStatement(signed: Signed, form: AnswerForm<StatementAnswer>, asked: { exchange: string; file: string }): Results | Failure {
  const opened = open(signed, form);
  if ('kind' in opened) return opened;
  const { exchange, subject, lines, paid, returned, results } = opened.answer;
  if (exchange !== asked.exchange) return invalid('other-exchange');
  if (subject !== subjectEcho(signed.nonce, asked.file, sha256)) return invalid('other-message');
  return { kind: 'answered', statement: { lines, paid, returned, results } };
}

/** From a signed answer to what a bank sent back on this day. Whether the control totals fit is the reader's to check. */
export function readReturns(signed: Signed, form: AnswerForm<ReturnsAnswer>, asked: { exchange: string; day: string }): Returns | Failure {
  const opened = open(signed, form);
  if ('kind' in opened) return opened;
  const { exchange, subject, count, total, returns } = opened.answer;
  if (exchange !== asked.exchange) return invalid('other-exchange');
  if (subject !== subjectEcho(signed.nonce, asked.day, sha256)) return invalid('other-message');
  return { kind: 'answered', list: { count, totalFen: total, returns: returns.map(({ id, file, line, amount, reason }) => ({ id, file, line, amountFen: amount, reason })) } };
}

/** From a signed answer to the words of this day. */
export function readWords(signed: Signed, form: AnswerForm<WordsAnswer>, asked: { exchange: string; day: string }): Words | Failure {
  const opened = open(signed, form);
  if ('kind' in opened) return opened;
  const { exchange, subject, words } = opened.answer;
  if (exchange !== asked.exchange) return invalid('other-exchange');
  return subject === subjectEcho(signed.nonce, asked.day, sha256) ? { kind: 'answered', words } : invalid('other-message');
}

/** From a signed answer to one page of a list. Whether the pages fit the totals is the reader's to check. */
export function readPage(signed: Signed, form: AnswerForm<PageAnswer>, asked: { exchange: string; about: string }): ListPage | Failure {
  const opened = open(signed, form);
  if ('kind' in opened) return opened;
  const { exchange, subject, records, next, totals } = opened.answer;
  if (exchange !== asked.exchange) return invalid('other-exchange');
  if (subject !== subjectEcho(signed.nonce, asked.about, sha256)) return invalid('other-message');
  return next === null && totals === undefined ? invalid('shape', ['totals']) : { kind: 'answered', records, next, ...(totals && { totals }) };
}

const UNITS: Readonly<Record<string, number>> = { min: 60_000, h: 3_600_000, d: 86_400_000 };

/** How long an answer may be used: `30min`, `12h`, `7d` in milliseconds; a day where the scenario does not say. */
export function freshForMs(text: string | undefined): number {
  const found = /^([0-9]+)(min|h|d)$/.exec(text ?? '1d');
  return Number(found?.[1] ?? 1) * (UNITS[found?.[2] ?? 'd'] ?? 0);
}
