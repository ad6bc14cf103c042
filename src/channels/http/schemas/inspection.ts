import { Type, type Static } from 'typebox';
import { ReasonView } from './case.ts';
import { CaseNumber, Day, Instant, KnownFact, Text } from './shared.ts';

const Status = Type.Union([Type.Literal('open'), Type.Literal('hearing'), Type.Literal('concluding'), Type.Literal('review'), Type.Literal('ordered'), Type.Literal('closed')]);
const Kind = Type.Union([Type.Literal('after'), Type.Literal('sample'), Type.Literal('cross'), Type.Literal('look-back'), Type.Literal('special'), Type.Literal('automatic'), Type.Literal('employer'), Type.Literal('promise'), Type.Literal('promise-sample')]);
const Verdict = Type.Union([Type.Literal('ok'), Type.Literal('doubt'), Type.Literal('wrong')]);
const Conclusion = Type.Union([Type.Literal('in-order'), Type.Literal('mended'), Type.Literal('burden')]);
const Consequence = Type.Union([Type.Literal('reopen'), Type.Literal('break-promise')]);
const words = (description: string) => Type.String({ maxLength: 2000, description });
const File = Type.Object({ id: Type.String(), name: Type.String() });
const files = Type.Array(Type.String({ format: 'uuid' }), { maxItems: 10 });
const Finding = Type.Object({ verdict: Verdict, note: Type.String() });
const Findings = Type.Object({ completeness: Finding, consistency: Finding, lawfulness: Finding });
const Aspect = Type.Union([Type.Literal('completeness'), Type.Literal('consistency'), Type.Literal('lawfulness')]);
const Doubt = Type.Union([Type.Literal('promise'), Type.Literal('contested'), Type.Literal('stale'), Type.Literal('many'), Type.Literal('amount')]);

export const InspectionRowView = Type.Object({
  number: CaseNumber, kind: Kind, kindName: Text, name: Text, case: CaseNumber, no: Type.Integer(), status: Status, score: Type.Integer({ description: 'how doubtful it is: those come first' }),
  openedAt: Instant, due: Type.Optional(Day), late: Type.Boolean(), inspector: Type.Optional(Type.String({ description: 'public number' })), until: Type.Optional(Day), employer: Type.Optional(Type.String({ description: 'name of the enterprise that filed, or for whose staff it is; on the board of supervisors' })),
}, { title: 'InspectionRow' });
export type InspectionRowView = Static<typeof InspectionRowView>;
export const InspectionList = Type.Object({ rows: Type.Array(InspectionRowView) }, { title: 'InspectionList' });
export type InspectionList = Static<typeof InspectionList>;

/** What a supervisor sees of the inspections of a region: how many of each kind stand where and came out how, what is open, and what was drawn of each day. */
export const InspectionBoard = Type.Object({
  kinds: Type.Array(Type.Object({ kind: Kind, name: Text, open: Type.Integer(), hearing: Type.Integer(), review: Type.Integer(), inOrder: Type.Integer(), mended: Type.Integer(), burden: Type.Integer(), late: Type.Integer() })),
  rows: Type.Array(InspectionRowView), page: Type.Integer(), more: Type.Boolean({ description: 'there is a next page' }),
  employers: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), count: Type.Integer() }), { description: 'of which two or more are open: what comes of one sheet is looked at together' }),
  rechecks: Type.Object({ waiting: Type.Integer(), again: Type.Integer({ description: 'of those: a department was silent and is asked again' }), same: Type.Integer(), differs: Type.Integer(), silent: Type.Integer(), moot: Type.Integer() }, { description: 'what is held against what is known later, and what came of it in the last days' }),
  followed: Type.Object({ decisions: Type.Integer({ description: 'approvals whose employer is followed now' }), waiting: Type.Integer({ description: 'times that are still to come' }), again: Type.Integer({ description: 'of those: a department was silent and is asked again' }), same: Type.Integer(), differs: Type.Integer(), silent: Type.Integer(), moot: Type.Integer({ description: 'decided anew, or the person has died' }), none: Type.Integer({ description: 'nobody employed them when it was decided' }) }, { description: 'employers of people approved by the rules alone, and what came of it in the last days' }),
  samples: Type.Array(Type.Object({ day: Day, ofDay: Day, kind: Kind, name: Text, decided: Type.Integer(), drawn: Type.Integer(), inspected: Type.Integer({ description: 'of what was drawn' }), verified: Type.Boolean({ description: 'drawn again from the decisions and the published seed it is the same' }), verifiedAt: Instant })),
}, { title: 'InspectionBoard' });
/** Which open ones the board lists, and which page of them. */
export const InspectionSought = Type.Object({ kind: Type.Optional(Kind), status: Type.Optional(Status), employer: Type.Optional(Type.String({ format: 'uuid' })), page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })) });
export type InspectionBoard = Static<typeof InspectionBoard>;

/** What is meant to follow, as it is told before anything does: what it would mean, by which rule, of which promises, and the figures of the region. */
export const Intended = Type.Object({
  consequence: Consequence, name: Text, meaning: Text, basis: Type.String(),
  promises: Type.Array(Type.Object({ element: Type.String(), text: Text, consequences: Text, basis: Type.String() }), { description: 'in the words that were signed' }),
  terms: Type.Array(Type.Object({ name: Text, limit: Text, basis: Type.String() }), { description: 'as they held on the day of the hearing; none where the region has set none' }),
}, { title: 'IntendedConsequence' });
export type Intended = Static<typeof Intended>;
const Hearing = Type.Object({ told: Type.String(), intended: Type.Optional(Type.Array(Intended, { description: 'left out where it was opened before this was told: then nothing can be concluded to follow' })), until: Type.Optional(Day), limit: Text, basis: Type.String(), at: Instant, said: Type.Array(Type.Object({ by: Type.Union([Type.Literal('person'), Type.Literal('applicant')]), text: Type.String(), files: Type.Array(File), at: Instant })) });

const Off = Type.Optional(Type.Object(Text.properties, { description: 'why it cannot be concluded: nobody was heard about it, or the decision gives no hold for it' }));
const Found = Type.Object({ findings: Findings, files: Type.Array(File), at: Instant });

/** One inspection at the desk: the decision with what it rests on, the findings, what the person said, the conclusion, and what can be done. */
export const StaffInspection = Type.Object({
  number: CaseNumber, version: Type.Integer(), kind: Kind, kindName: Text, status: Status, role: Type.Union([Type.Literal('inspector'), Type.Literal('supervisor'), Type.Literal('none')]),
  person: Type.Object({ name: Type.String({ description: 'masked' }), number: Type.String({ description: 'masked' }) }),
  case: CaseNumber, no: Type.Integer(), name: Text, decidedAt: Instant, decision: Text, criteria: Type.Array(ReasonView), facts: Type.Array(KnownFact),
  doubts: Type.Array(Type.Object({ doubt: Doubt, name: Text })), note: Type.Optional(Type.String({ description: 'what a comparison has noticed' })), order: Type.Optional(Type.Integer({ description: 'the look-back that has drawn it' })), day: Day,
  followed: Type.Optional(Type.Object({ employer: Type.String(), number: Type.String({ description: 'unified social credit code' }), days: Type.Integer({ description: 'after the decision' }), changes: Type.Array(Type.Object({ what: Text, by: Text })), basis: Type.String() }, { description: 'of a follow-up: the employer of the day of the decision, and what is otherwise by whose word' })),
  openedAt: Instant, due: Type.Optional(Day), late: Type.Boolean(), limit: Text, basis: Type.String(), inspector: Type.Optional(Type.String()), draw: Type.Optional(Type.String()),
  found: Type.Optional(Found), hearing: Type.Optional(Hearing), earlier: Type.Array(Type.Object({ found: Found, hearing: Hearing }), { description: 'what had been found before it was found anew, the oldest first' }),
  conclusion: Type.Optional(Type.Object({ conclusion: Conclusion, consequences: Type.Array(Consequence), reason: Type.String(), stands: Type.Optional(Type.String({ description: 'why the result stays though a promise was untrue' })), at: Instant })),
  returned: Type.Optional(Type.Object({ reason: Type.String(), at: Instant })), confirmed: Type.Optional(Type.Object({ by: Type.String(), at: Instant, note: Type.String() })),
  carriedOut: Type.Array(Type.Object({ consequence: Consequence, what: Type.String(), at: Instant })),
  aspects: Type.Array(Type.Object({ aspect: Aspect, name: Text })), consequences: Type.Array(Type.Object({ consequence: Consequence, name: Text, off: Off })), promises: Type.Array(Type.Object({ element: Type.String(), text: Text, standing: Text, off: Off }), { description: 'that could be found untrue' }),
  actions: Type.Array(Type.Object({ action: Type.Union([Type.Literal('find'), Type.Literal('hand-back'), Type.Literal('conclude'), Type.Literal('confirm'), Type.Literal('return')]), allowed: Type.Boolean(), because: Type.Optional(Text) })),
}, { title: 'StaffInspection' });
export type StaffInspection = Static<typeof StaffInspection>;

/** What whose decision it is sees: that it is inspected and why, what was found once they are heard, and how it ended. */
export const OwnInspection = Type.Object({
  number: CaseNumber, kind: Kind, kindName: Text, no: Type.Integer(), name: Text, status: Status, openedAt: Instant, hearing: Type.Optional(Hearing), earlier: Type.Array(Hearing, { description: 'hearings before the last, the oldest first' }),
  followed: Type.Optional(Type.Object({ days: Type.Integer({ description: 'after the decision' }), watched: Type.Array(Text), basis: Type.String() }, { description: 'of a follow-up of the employer: what is looked at' })),
  conclusion: Type.Optional(Type.Object({ conclusion: Conclusion, consequences: Type.Array(Consequence), reason: Type.String(), at: Instant })), speak: Type.Boolean({ description: 'can be heard now' }),
}, { title: 'OwnInspection' });
export type OwnInspection = Static<typeof OwnInspection>;
export const OwnInspections = Type.Object({ inspections: Type.Array(OwnInspection) }, { title: 'OwnInspections' });
export type OwnInspections = Static<typeof OwnInspections>;

const consequences = (description: string) => Type.Array(Consequence, { maxItems: 2, uniqueItems: true, description });
const promises = Type.Array(Type.String({ maxLength: 100 }), { maxItems: 20, uniqueItems: true, description: 'with `break-promise`: which, by element' });
const Said = Type.Object({ verdict: Verdict, note: words('what was found; needed where something is doubtful') }, { additionalProperties: false });
export const FindBody = Type.Object({ findings: Type.Object({ completeness: Said, consistency: Said, lawfulness: Said }, { additionalProperties: false }), files, told: words('what the person reads, where anything is doubtful'), consequences: Type.Optional(consequences('what is intended to follow; needed where anything is doubtful')), promises: Type.Optional(promises) }, { title: 'InspectionFindBody', additionalProperties: false });
export const ConcludeBody = Type.Object({ conclusion: Conclusion, consequences: consequences('no more than those concerned were heard about'), promises: Type.Optional(promises), reason: words('read by the person'), stands: Type.Optional(words('with `break-promise` and without `reopen`: why the result stays')) }, { title: 'InspectionConcludeBody', additionalProperties: false });
export const InspectionReasonBody = Type.Object({ reason: words('for whoever has it next') }, { title: 'InspectionReasonBody', additionalProperties: false });
export const ConfirmBody = Type.Object({ note: words('kept with it') }, { title: 'InspectionConfirmBody', additionalProperties: false });
/** Empty `text`: the person says nothing and needs no more time. */
export const SpeakBody = Type.Object({ text: words('the view of the person'), files }, { title: 'InspectionSpeakBody', additionalProperties: false });
