import { Type, type Static } from 'typebox';
import { RegisterEntryView } from './case.ts';
import { CaseNumber, Day, Instant, Text } from './shared.ts';

const Status = Type.Union([Type.Literal('proposed'), Type.Literal('merged'), Type.Literal('separating'), Type.Literal('separated'), Type.Literal('declined'), Type.Literal('withdrawn')]);
const Against = Type.Union([Type.Literal('name'), Type.Literal('birth'), Type.Literal('sex'), Type.Literal('death')]);
const To = Type.Union([Type.Literal('kept'), Type.Literal('merged')]);
const Action = Type.Union([Type.Literal('confirm'), Type.Literal('decline'), Type.Literal('withdraw'), Type.Literal('separate'), Type.Literal('confirm-separation'), Type.Literal('decline-separation'), Type.Literal('withdraw-separation')]);
const words = (description: string) => Type.String({ maxLength: 1000, description });
const typed = (description: string) => Type.String({ maxLength: 40, description });

/** What one number has, as another officer may see it: accounts masked. Whose it is stands there whole, as two names are compared at the desk: nobody can judge from stars whether two are one. `number`: masked, for headings. */
const MergeSide = Type.Object({
  name: Type.String(), number: Type.String(), whole: Type.Optional(Type.String({ description: 'the number itself, where two are compared or an officer has to judge; the look is noted' })), birthDate: Type.Optional(Day), sex: Type.Optional(Type.Union([Type.Literal('male'), Type.Literal('female')])), also: Type.Array(Type.String(), { description: 'numbers that are one with it already' }),
  entries: Type.Array(RegisterEntryView),
  cases: Type.Array(Type.Object({ number: CaseNumber, lifeEvent: Text, at: Instant })),
  payments: Type.Array(Type.Object({ service: Text, fund: Text, amount: Text, monthly: Type.Boolean(), from: Day, held: Type.Boolean(), case: CaseNumber })),
  mandates: Type.Integer({ description: 'in force, given or taken' }),
}, { title: 'MergeSide' });

/** What the two say differently: what speaks against their being one person, and what will hold. */
const MergeFinding = Type.Object({ kind: Type.String(), against: Type.Optional(Against), text: Text, holds: Type.Optional(Text) }, { title: 'MergeFinding' });

/** Two numbers side by side. */
export const MergeComparison = Type.Object({ kept: MergeSide, merged: MergeSide, findings: Type.Array(MergeFinding) }, { title: 'MergeComparison' });
export type MergeComparison = Static<typeof MergeComparison>;

/** A merge at the desk, with what can be done. `seen` goes back with an act: what is confirmed is what was seen. */
export const MergeView = Type.Object({
  number: CaseNumber, status: Status, seen: Type.String(), reason: Type.String(), proof: Type.String(), despite: Type.Array(Against),
  proposedBy: Type.String({ description: 'public number of the officer' }), proposedAt: Instant, since: Type.Optional(Instant), confirmedBy: Type.Optional(Type.String()), held: Type.Integer({ description: 'payments that were held with it' }),
  separation: Type.Optional(Type.Object({ by: Type.String(), at: Instant, reason: Type.String(), proof: Type.String() })),
  between: Type.Array(Type.Object({ entry: RegisterEntryView, at: To, unclear: Type.Boolean({ description: 'an officer has to say to whom it goes' }), pays: Type.Boolean({ description: 'cannot be moved: money is paid by it' }), goes: Type.Optional(To) })),
  steps: Type.Array(Type.Object({ at: Instant, by: Type.String(), text: Text, reason: Type.Optional(Type.String()) })),
  actions: Type.Array(Type.Object({ action: Action, allowed: Type.Boolean(), because: Type.Optional(Text) })),
  ...MergeComparison.properties,
}, { title: 'MergeView' });
export type MergeView = Static<typeof MergeView>;

export const MergeList = Type.Object({ rows: Type.Array(Type.Object({ number: CaseNumber, status: Status, kept: Type.Object({ name: Type.String(), number: Type.String() }), merged: Type.Object({ name: Type.String(), number: Type.String() }), proposedAt: Instant, by: Type.String(), own: Type.Boolean({ description: 'proposed by whoever asks' }) })) }, { title: 'MergeList' });
export type MergeList = Static<typeof MergeList>;

export const TwoNumbersBody = Type.Object({ kept: typed('the number that stays'), merged: typed('the number that is found to be the same person') }, { title: 'TwoNumbersBody', additionalProperties: false });
export const ProposeMergeBody = Type.Object({ ...TwoNumbersBody.properties, reason: words('why they are one person'), proof: words('what shows it'), despite: Type.Array(Against, { maxItems: 4, description: 'what speaks against it, each confirmed' }) }, { title: 'ProposeMergeBody', additionalProperties: false });
export const MergeReasonBody = Type.Object({ reason: words('read by the other officer') }, { title: 'MergeReasonBody', additionalProperties: false });
export const SeparateBody = Type.Object({ reason: words('why they are not one person'), proof: words('what shows it'), given: Type.Array(Type.Object({ entry: Type.String({ format: 'uuid' }), to: To }, { additionalProperties: false }), { maxItems: 500, description: 'to whom each entry goes whose source does not say' }) }, { title: 'SeparateBody', additionalProperties: false });

/** What the person reads about their numbers. */
export const MyMerges = Type.Array(Type.Object({ number: CaseNumber, merged: Type.String({ description: 'masked' }), since: Instant, by: Type.String({ description: 'public number of the officer who confirmed it' }), endedAt: Type.Optional(Instant) }));
