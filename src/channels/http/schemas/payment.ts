import { Type, type Static } from 'typebox';
import { CaseNumber, Day, Instant, Text } from './shared.ts';

const Month = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}$', description: 'a month: 2026-12' });
const paid = { case: Type.Optional({ ...CaseNumber, description: 'none: the benefit was taken over from an old system' } as typeof CaseNumber), item: Type.Optional(Type.Integer()), service: Text, fund: Text, month: Month, amount: Text };

/** A payment to whoever is signed in. `status`: not with the bank yet, no account known, with the bank, arrived, came back, came back and is paid again, kept back whole for what is owed, held for now. `withheld`: what was kept back of it. */
export const PaymentView = Type.Object({
  id: Type.String(), ...paid,
  status: Type.Union([Type.Literal('waiting'), Type.Literal('no-account'), Type.Literal('sent'), Type.Literal('paid'), Type.Literal('returned'), Type.Literal('replaced'), Type.Literal('withheld'), Type.Literal('held')]),
  withheld: Type.Optional(Text),
  at: Instant,
  tail: Type.Optional(Type.String({ description: 'last digits of the account it went to' })),
  why: Type.Optional(Text),
  again: Type.Boolean({ description: 'may be paid again when asked for' }),
  /** Matters by which another account is named. */
  otherAccount: Type.Array(Type.Object({ code: Type.String(), name: Text })),
}, { title: 'PaymentView' });
export type PaymentView = Static<typeof PaymentView>;

/** What was paid and turned out not to be due: so much is owed back, so much has been recovered, so much is left; `noted`: of what is left, noted as paid back and not found in the account yet. */
export const ClaimView = Type.Object({ id: Type.String(), ...paid, at: Instant, because: Type.Enum(['revoked', 'ended'], { description: 'revoked: the decision was revoked or corrected · ended: the month began after the end of what it was paid for' }), recovered: Text, noted: Type.Optional(Text), left: Text, leftFen: Type.Integer(), openFen: Type.Integer({ description: 'left and not noted, in fen' }) }, { title: 'ClaimView' });
export type ClaimView = Static<typeof ClaimView>;

/** What is owed back month by month, as it was agreed, and how it stands. `state` of a sum: paid, noted and not found in the account yet, its day is over, not due yet. */
export const InstalmentsView = Type.Object({
  id: Type.String(), fund: Text, debt: Text, every: Text, left: Text, behind: Type.Optional(Text), since: Instant, over: Type.Boolean(),
  rows: Type.Array(Type.Object({ no: Type.Integer(), due: Day, amount: Text, rest: Type.Optional(Text), state: Type.Enum(['settled', 'noted', 'missed', 'ahead']) })),
}, { title: 'InstalmentsView' });
export type InstalmentsView = Static<typeof InstalmentsView>;

/** Payments that are held together across items, as whoever is paid reads it: which, why, on which basis, until when. */
export const HoldSeen = Type.Object({ id: Type.String(), service: Type.Optional(Text), fund: Type.Optional(Text), why: Text, basis: Type.String(), since: Instant, until: Day }, { title: 'HoldSeen' });
export type HoldSeen = Static<typeof HoldSeen>;

/** What an imported entry says is paid every month, by the system that it came from and not from here. `next`: the month to come, none where it ends before. */
export const PaidElsewhereView = Type.Object({ entry: Type.String(), what: Text, amount: Type.Optional(Text), since: Day, until: Type.Optional(Day), next: Type.Optional(Month), by: Text }, { title: 'PaidElsewhere' });
export type PaidElsewhereView = Static<typeof PaidElsewhereView>;

/** What somebody paid back, as it was noted, and what was not found in the account: why. */
export const RejectedView = Type.Object({ id: Type.String(), ...paid, because: Type.String(), at: Instant }, { title: 'RejectedRepayment' });
export type RejectedView = Static<typeof RejectedView>;

/** What has been ordered, the newest first, what comes next, and what is owed back; `share`: at most so many percent of a payment are kept back for it. */
export const Payments = Type.Object({ payments: Type.Array(PaymentView), next: Type.Array(Type.Object({ ...paid, every: Type.Enum(['month', 'once']), held: Type.Boolean(), reportedDead: Type.Boolean({ description: 'a department says that the payee has died: it waits until that is made sure of' }) })), claims: Type.Array(ClaimView), rejected: Type.Array(RejectedView), instalments: Type.Array(InstalmentsView), share: Type.Integer(), holds: Type.Array(HoldSeen), elsewhere: Type.Array(PaidElsewhereView) }, { title: 'Payments' });
export type Payments = Static<typeof Payments>;

const Fen = Type.Integer({ minimum: 1, maximum: 1_000_000_000, description: 'in fen' });
/** Payments of one item as its officer sees them: whether they are held, and what is owed back of them. */
export const ItemPayments = Type.Object({
  plans: Type.Array(Type.Object({ id: Type.String(), fund: Text, amount: Text, every: Type.Union([Type.Literal('month'), Type.Literal('once')]), revoked: Type.Boolean(), held: Type.Optional(Type.String({ description: 'why it is held' })) })),
  claims: Type.Array(ClaimView),
  instalments: Type.Array(InstalmentsView),
  debts: Type.Array(Type.Object({ claim: Type.String(), fund: Text, left: Text, leftFen: Type.Integer() }), { description: 'all that its payee owes to a fund, of whichever item, where no plan stands yet; by the first claim of this item' }),
  months: Type.Integer({ description: 'over how many months at most what is owed may be paid back; 0: not in instalments' }),
  holds: Type.Array(HoldSeen, { description: 'across items: released by a supervisor, not here' }),
}, { title: 'ItemPayments' });
export type ItemPayments = Static<typeof ItemPayments>;

/** Hold the payments of an item, or release them. */
export const HoldBody = Type.Object({ held: Type.Boolean(), reason: Type.String({ minLength: 1, maxLength: 500 }) }, { title: 'HoldBody', additionalProperties: false });
/** Somebody has paid back; it counts once another has found it in the account. `id` is made by who sends it: sent again it is noted once. */
export const RepaidBody = Type.Object({ id: Type.String({ format: 'uuid' }), amountFen: Fen, note: Type.String({ maxLength: 500 }) }, { title: 'RepaidBody', additionalProperties: false });

/** Pay back month by month. `debtFen`: all that is owed to the fund, as who agrees has read it; the id in the address is made by who sends it. */
export const InstalmentsBody = Type.Object({ debtFen: Fen, everyFen: Fen, first: Day, note: Type.String({ maxLength: 500 }) }, { title: 'InstalmentsBody', additionalProperties: false });
export type InstalmentsBody = Static<typeof InstalmentsBody>;
