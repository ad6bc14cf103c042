import { Type, type Static } from 'typebox';
import { ClaimView, InstalmentsView } from './payment.ts';
import { CaseNumber, Instant, Text } from './shared.ts';

/** A repayment that somebody noted and that waits for another to find it in the account. `own`: the reader noted it, and cannot confirm it. `givenUp`: nothing is owed any more. */
const NoteView = Type.Object({
  id: Type.String(), name: Type.String(), number: Type.String({ description: 'masked' }), fund: Text, service: Text, month: Type.String(), case: Type.Optional(CaseNumber), amount: Text, note: Type.String(), at: Instant, by: Type.String({ description: 'number of the officer' }), own: Type.Boolean(), givenUp: Type.Boolean(),
}, { title: 'RepaymentNoteView' });
export type NoteView = Static<typeof NoteView>;

const DebtView = Type.Object({
  name: Type.String(), number: Type.String({ description: 'masked' }), fund: Text, since: Instant, owed: Text, left: Text, leftFen: Type.Integer(), claims: Type.Array(ClaimView), plan: Type.Optional(InstalmentsView),
}, { title: 'DebtView' });
export type DebtView = Static<typeof DebtView>;

/** What is owed to the funds of a region, what was noted as paid back, and the plans that are behind. */
export const DebtList = Type.Object({ notes: Type.Array(NoteView), debts: Type.Array(DebtView), next: Type.Optional(Type.Integer({ description: 'the `after` of the next page' })), behind: Type.Integer({ description: 'plans of which a sum is missing' }), months: Type.Integer({ description: 'over how many months at most what is owed may be paid back; 0: not in instalments' }) }, { title: 'DebtList' });
export type DebtList = Static<typeof DebtList>;

/** Which page of who owes is answered: that of this many passed over. */
export const DebtsQuery = Type.Object({ after: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })) });

/** Why it was not found in the account; its payer reads it. */
export const RejectNoteBody = Type.Object({ because: Type.String({ minLength: 1, maxLength: 300 }) }, { title: 'RejectNoteBody', additionalProperties: false });
