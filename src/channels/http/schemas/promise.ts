import { Type, type Static } from 'typebox';
import { PROMISE_ACTIONS } from '#core/promises/promise-actions.ts';
import { PROMISE_STANDINGS } from '#core/promises/promise-state.ts';
import { CaseNumber, Day, Instant, Text } from './shared.ts';

/** What a person is told before they sign a promise, and can read again afterwards: the text, its basis, what follows where it is untrue, how long it speaks, how it is checked. */
export const promiseTerms = { text: Text, basis: Type.String(), consequences: Text, validity: Text, check: Text } as const;

export const CreditKind = Type.Enum(['repair', 'objection'], { title: 'CreditKind' });

/** A promise of a case as who has made it sees it. `digest`: what was signed. */
export const PromiseView = Type.Object({
  element: Type.String(), name: Text, ...promiseTerms,
  digest: Type.String(), signedAt: Instant, for: Type.Array(Text),
  standing: Type.Enum([...PROMISE_STANDINGS]), standingText: Text,
  dueOn: Type.Optional(Type.String({ format: 'date', description: 'the day on which it is checked' })),
  broken: Type.Optional(Type.Object({ at: Instant, finding: Type.String(), basis: Type.String(), until: Day, restrictedUntil: Day, repairFrom: Type.Optional(Day) })),
  asked: Type.Optional(Type.Object({ kind: CreditKind, reason: Type.String(), at: Instant, until: Day })),
  answers: Type.Array(Type.Object({ kind: CreditKind, granted: Type.Boolean(), note: Type.String(), at: Instant })),
  actions: Type.Array(Type.Object({ action: Type.Enum([...PROMISE_ACTIONS]), allowed: Type.Boolean(), why: Type.Optional(Text) })),
}, { title: 'PromiseView' });
export type PromiseView = Static<typeof PromiseView>;

export const CreditReason = Type.Object({ reason: Type.String({ maxLength: 1000 }) }, { title: 'CreditReason', additionalProperties: false });
export const CreditAskBody = Type.Object({ kind: CreditKind, reason: Type.String({ maxLength: 1000 }) }, { title: 'CreditAskBody', additionalProperties: false });
export const CreditAnswerBody = Type.Object({ granted: Type.Boolean(), note: Type.String({ maxLength: 1000 }) }, { title: 'CreditAnswerBody', additionalProperties: false });

/** The records of untrue promises about who looks; `restrictedUntil`: until when no promise and no decision within seconds is open. */
export const MyCredit = Type.Object({ restrictedUntil: Type.Optional(Day), records: Type.Array(Type.Object({ case: CaseNumber, lifeEvent: Text, promise: PromiseView })) }, { title: 'MyCredit' });
export type MyCredit = Static<typeof MyCredit>;

/** What supervisors have to answer about records, and the promises that wait for an inspection. */
const CreditTask = Type.Object({ case: CaseNumber, no: Type.Integer(), matter: Text, what: Type.Enum(['repair', 'objection', 'doubted', 'due']), since: Instant }, { title: 'CreditTask' });
export const CreditTasks = Type.Object({ tasks: Type.Array(CreditTask) }, { title: 'CreditTasks' });
export type CreditTasks = Static<typeof CreditTasks>;

/** One case with its promises as a supervisor answers about them. */
export const CreditCase = Type.Object({ case: CaseNumber, lifeEvent: Text, person: Type.Object({ name: Type.String(), number: Type.String() }), promises: Type.Array(PromiseView) }, { title: 'CreditCase' });
export type CreditCase = Static<typeof CreditCase>;
