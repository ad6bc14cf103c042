import type { InvalidReason, RefusedReason, SilentReason } from '#core/partners/reasons.ts';
import type { ListTotals, RawRecord } from '#core/partners/pulled.ts';
import type { WordsAnswer } from '#core/partners/protocol.ts';
import type { ReturnList } from '#core/payments/late-return.ts';
import type { Statement } from '#core/payments/match-statement.ts';
import type { Value } from '#core/value.ts';

type Failed =
  | { readonly kind: 'silent'; readonly reason: SilentReason }
  | { readonly kind: 'refused'; readonly reason: RefusedReason }
  /** `fields`: for `contradicts` the fields that differ from what was known, for `shape` the fields of a wrong type. `withheld`: with `contradicts`, the whole answer, for a person to compare. */
  | { readonly kind: 'invalid'; readonly reason: InvalidReason; readonly fields?: readonly string[]; readonly withheld?: Pick<Values, 'values' | 'at'> }
  | { readonly kind: 'open-circuit'; readonly reason: 'open-circuit' };

/** What one attempt brought, before it has an exchange. `detail` is for engineers and never holds personal data. */
export type Failure = Failed & { readonly detail?: string };
export type Values = { readonly kind: 'answered'; readonly values: Readonly<Record<string, Value>>; readonly at: string };
export type Received = { readonly kind: 'received'; readonly receipt: string; readonly at: string };

/** What asking a department brings. `at`: the moment for which the department vouches, ISO 8601. `exchange`: id in the log of exchanges. */
export type Answer = (Values | Failure) & { readonly exchange: string };
/** What became of a file of payments. */
export type Results = { readonly kind: 'answered'; readonly statement: Statement };
export type Stated = (Results | Failure) & { readonly exchange: string };
/** What a bank sent back on a day. */
export type Returns = { readonly kind: 'answered'; readonly list: ReturnList };
export type SentBack = (Returns | Failure) & { readonly exchange: string };
/** What asking for all words of a day brings. */
export type Words = { readonly kind: 'answered'; readonly words: WordsAnswer['words'] };
export type Told = (Words | Failure) & { readonly exchange: string };
/** One page of a list. `totals` come with the last. */
export type ListPage = { readonly kind: 'answered'; readonly records: readonly RawRecord[]; readonly next: string | null; readonly totals?: ListTotals };
/** What asking for a page of a list brings. */
export type Listed = (ListPage | Failure) & { readonly exchange: string };
/** What telling a department brings. */
export type Receipt = (Received | Failure) & { readonly exchange: string };
