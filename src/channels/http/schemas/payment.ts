import { Type, type Static } from 'typebox';
import { CaseNumber, Instant, Text } from './shared.ts';

const Month = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}$', description: 'a month: 2026-12' });
const paid = { case: CaseNumber, item: Type.Integer(), service: Text, fund: Text, month: Month, amount: Text };

/** A payment to whoever is signed in. `status`: not with the bank yet, no account known, with the bank, arrived, came back, came back and is paid again. */
export const PaymentView = Type.Object({
  id: Type.String(), ...paid,
  status: Type.Union([Type.Literal('waiting'), Type.Literal('no-account'), Type.Literal('sent'), Type.Literal('paid'), Type.Literal('returned'), Type.Literal('replaced')]),
  at: Instant,
  tail: Type.Optional(Type.String({ description: 'last digits of the account it went to' })),
  why: Type.Optional(Text),
  again: Type.Boolean({ description: 'may be paid again when asked for' }),
  /** Matters by which another account is named. */
  otherAccount: Type.Array(Type.Object({ code: Type.String(), name: Text })),
}, { title: 'PaymentView' });
export type PaymentView = Static<typeof PaymentView>;

/** What has been ordered, the newest first, and what comes next. */
export const Payments = Type.Object({ payments: Type.Array(PaymentView), next: Type.Array(Type.Object(paid)) }, { title: 'Payments' });
export type Payments = Static<typeof Payments>;
