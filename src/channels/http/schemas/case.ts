import { SignatureView } from './screen.ts';
import { Type, type Static } from 'typebox';
import { CASE_STANDINGS } from '#core/cases/standing.ts';
import { DocumentLink } from './document.ts';
import { AgainView, ReopenedView } from './reopened.ts';
import { AppraisalView } from './appraisal.ts';
import { AskedAgency } from './assistance.ts';
import { BookingView } from './booking.ts';
import { DossierView } from './dossier.ts';
import { HandoverView } from './handover.ts';
import { JointProgress } from './joint-progress.ts';
import { VisitView } from './visit.ts';
import { PromiseView } from './promise.ts';
import { OwnRating } from './rating.ts';
import { TakenOverView } from './taken-over.ts';
import { CaseNumber, Day, FieldType, Instant, Interview, KnownFact, Text } from './shared.ts';

export const ItemStatus = Type.Union([
  Type.Literal('waiting'), Type.Literal('officer'), Type.Literal('correction'), Type.Literal('review'), Type.Literal('publicity'), Type.Literal('booking'), Type.Literal('approved'), Type.Literal('refused'), Type.Literal('dropped'), Type.Literal('withdrawn'), Type.Literal('revoked'),
], { title: 'ItemStatus' });

/** What an item waits for from the person: the answer to a correction, or a time to choose. */
export const AskedOfYou = Type.Union([Type.Literal('correction'), Type.Literal('time')], { title: 'AskedOfYou' });

/** A button and, where it is not allowed, why not. */
export const ActionView = Type.Object({ action: Type.String(), allowed: Type.Boolean(), why: Type.Optional(Text) }, { title: 'ActionView' });
export type ActionView = Static<typeof ActionView>;

export const ClockView = Type.Object({
  state: Type.Union([Type.Literal('green'), Type.Literal('yellow'), Type.Literal('red'), Type.Literal('overdue'), Type.Literal('paused'), Type.Literal('stopped'), Type.Literal('unknown')]),
  startedAt: Instant,
  dueDay: Type.Optional(Day), dueAt: Type.Optional(Instant), statutoryDay: Type.Optional(Day),
  remaining: Type.Optional(Type.Integer()), remainingText: Text,
  promised: Text, statutory: Text, byLaw: Type.Optional(Type.Literal(true, { description: 'the law sets a limit' })),
  /** Every change of a limit since the acceptance, oldest first, with its reason and article. */
  switches: Type.Optional(Type.Array(Type.Object({ at: Instant, by: Type.Union([Type.Literal('rules'), Type.Literal('officer')]), which: Type.Union([Type.Literal('promised'), Type.Literal('statutory')]), from: Text, to: Text, because: Text, basis: Type.String() }))),
}, { title: 'ClockView' });
export type ClockView = Static<typeof ClockView>;

/** One criterion in plain words: the sentence, why it came out so, its article, and what to do when it is not met. */
export const ReasonView = Type.Object({
  id: Type.String(), text: Text, result: Type.Union([Type.Literal('pass'), Type.Literal('fail'), Type.Literal('unknown')]),
  /** The values that decided it with their sources, the limit that was met or missed and by how much; while it is unknown, what is missing and who could tell. */
  explanation: Type.Optional(Text),
  plain: Type.Optional(Type.Object({ ...Text.properties }, { description: 'where it is not met: in one plain sentence the value that was found against what is wanted' })),
  /** After a refusal: the fact in its way that the person can say is wrong, in another application. */
  dispute: Type.Optional(Type.Object({ element: Type.String(), name: Text })),
  basis: Type.String(), remedy: Text, facts: Type.Array(KnownFact, { description: 'what else it looked at: facts that the explanation does not name' }), missing: Type.Array(Text),
}, { title: 'ReasonView' });
export type ReasonView = Static<typeof ReasonView>;

/** How one value of a result came out: the row or formula in words, what it read, and where the rule and each standard stand. */
export const ValueView = Type.Object({
  name: Text, text: Text, rule: Text, source: Type.Optional(Type.String()), facts: Type.Array(KnownFact),
  parameters: Type.Array(Type.Object({ name: Text, text: Text, source: Type.String(), from: Day, to: Type.Optional(Day), toVerify: Type.Boolean({ description: 'no source at hand settles the figure' }) })),
}, { title: 'ValueView' });
export type ValueView = Static<typeof ValueView>;

export const CorrectionView = Type.Object({
  note: Type.String(), at: Instant, answeredAt: Type.Optional(Instant), again: Type.Optional(Type.Literal(true, { description: 'a second one, with the consent of a supervisor' })),
  /** The last day on which it can be answered. */
  until: Type.Optional(Day),
  then: Type.Optional(Type.Union([Type.Literal('closed'), Type.Literal('decided')], { description: 'what follows from silence: it ends as if withdrawn, or is decided by what is there' })),
  extended: Type.Optional(Type.Object({ reason: Type.String(), at: Instant })), lapsedAt: Type.Optional(Instant),
  death: Type.Optional(Type.String({ format: 'date', description: 'the day on which the applicant died: a close relative can answer or withdraw' })),
  elements: Type.Array(Type.Object({ id: Type.String(), name: Text, question: Text, field: FieldType })),
  evidence: Type.Array(Type.Object({ id: Type.String(), name: Text, showable: Type.Optional(Type.Enum(['enough', 'scan'], { description: 'at a counter its original can be shown: in place of a copy, or a scan is made of it' })) })),
  /** What the person said and gave about this item before. */
  given: Type.Object({ statements: Type.Array(Type.Object({ name: Text, statement: Type.String() })), files: Type.Array(Type.Object({ name: Text, count: Type.Integer() })) }),
}, { title: 'CorrectionView' });

export const Vacancy = Type.Object({
  id: Type.String(), title: Text, employer: Type.String(), district: Text, wageFrom: Type.Integer(), wageTo: Type.Integer(),
  occupation: Text, openings: Type.Integer(), match: Type.Array(Text), score: Type.Integer(),
  referral: Type.Optional(Type.Object({ id: Type.String(), status: Type.Union([Type.Literal('sent'), Type.Literal('interview'), Type.Literal('declined'), Type.Literal('hired'), Type.Literal('withdrawn')]), at: Instant, note: Type.Optional(Type.String()), startsOn: Type.Optional(Day), interview: Type.Optional(Interview) })),
}, { title: 'Vacancy' });
export type Vacancy = Static<typeof Vacancy>;

/** What was objected to, without the objector's name, and what was found: told to the applicant, as to the objector, with the result of the item. The files are for the officer's eyes. */
const ObjectionView = Type.Object({ note: Type.String(), at: Instant, files: Type.Optional(Type.Array(Type.Object({ id: Type.String(), name: Type.String(), type: Type.String() }))), answer: Type.Optional(Type.Object({ upheld: Type.Boolean(), note: Type.String(), at: Instant })) });

/** Published before the approval takes effect: what, by which article, from when and until when, and what was objected to, the oldest first. */
export const PublicityView = Type.Object({ what: Text, basis: Type.String(), from: Day, until: Type.Optional(Day), open: Type.Boolean(), objections: Type.Optional(Type.Array(ObjectionView)) }, { title: 'PublicityView' });
export type PublicityView = Static<typeof PublicityView>;

/** Why an item is late; what an officer wrote stands as written. */
export const DelayView = Type.Object({ reason: Type.String(), at: Instant }, { title: 'DelayView' });

/** How often the applicant has urged an item, and when last. */
export const UrgedView = Type.Object({ count: Type.Integer(), at: Instant }, { title: 'UrgedView' });
/** What is open against a refusal: to whom, within what time and, where it is known since when the reader knows of the decision (`known`), until when. */
export const RemedyView = Type.Object({
  id: Type.String(), name: Text, to: Text, likely: Type.Optional(Type.Object({ ...Text.properties }, { description: 'which body that most likely is, where no source at hand settles it' })), within: Text, known: Type.Optional(Day), lastDay: Type.Optional(Day), basis: Type.String(), note: Type.Optional(Text),
}, { title: 'RemedyView' });
export type RemedyView = Static<typeof RemedyView>;

export const ItemView = Type.Object({
  no: Type.Integer(), service: Type.String(),
  /** Which of several of its matter it is. */
  of: Type.Optional(Type.String()),
  name: Text, short: Text, status: ItemStatus,
  /** One line a person reads first: the result, or who will answer by when. */
  headline: Text,
  asks: Type.Optional(AskedOfYou),
  /** Why a person has to look at it. */
  because: Type.Optional(Text),
  /** Promises that it rested on and that were found untrue. */
  untrue: Type.Optional(Type.Array(Text)),
  after: Type.Array(Type.Integer()),
  by: Type.Optional(Type.Union([Type.Literal('rules'), Type.Literal('officer')])),
  officerSaid: Type.Optional(Type.String({ description: 'after a refusal by an officer: what the officer wrote for the person' })),
  /** Milliseconds from the receipt of the materials to the result. */
  tookMs: Type.Optional(Type.Integer()), endedAt: Type.Optional(Instant),
  reasons: Type.Array(ReasonView), values: Type.Array(ValueView), basis: Type.Array(Type.String()),
  clock: ClockView,
  /** Which of several limits of the matter holds for this case, where it is not that of every case. */
  limitOf: Type.Optional(Text),
  officer: Type.Optional(Type.String({ description: 'public number of the officer' })),
  draw: Type.Optional(Type.String({ description: 'where the draw can be verified' })),
  correction: Type.Optional(CorrectionView),
  publicity: Type.Optional(PublicityView),
  booking: Type.Optional(BookingView),
  urged: Type.Optional(UrgedView),
  delay: Type.Optional(DelayView),
  ordered: Type.Optional(Type.Object({ at: Instant, until: Day, answered: Type.Boolean() }, { description: '已由督办人员督办 · a supervisor has ordered that it be dealt with' })),
  visits: Type.Optional(Type.Array(VisitView)),
  appraisal: Type.Optional(AppraisalView),
  asked: Type.Optional(Type.Array(AskedAgency)),
  joint: Type.Optional(JointProgress),
  handover: Type.Optional(HandoverView),
  dossier: Type.Optional(DossierView),
  remedies: Type.Optional(Type.Array(RemedyView)),
  reopened: Type.Optional(ReopenedView),
  again: Type.Optional(AgainView),
  reopenUntil: Type.Optional(Type.String({ format: 'date', description: 'the last day on which another look can be asked for' })),
  rating: Type.Optional(OwnRating),
  outputs: Type.Array(Type.String()),
  actions: Type.Array(ActionView),
  drops: Type.Optional(Type.Array(Type.Integer(), { description: 'what rests on it and ends with it when it is withdrawn' })),
}, { title: 'ItemView' });
export type ItemView = Static<typeof ItemView>;

/** A matter of the event that could not be handed in with it, and why; `alone`: it can be applied for by itself, and is then decided with reasons. */
export const LeftOutView = Type.Object({ service: Type.String(), name: Text, why: Text, alone: Type.Optional(Type.Literal(true)) }, { title: 'LeftOutView' });

export const CaseView = Type.Object({
  number: CaseNumber, queryCode: Type.Optional(Type.String()), lifeEvent: Type.Object({ id: Type.String(), name: Text }),
  status: Type.Union([Type.Literal('open'), Type.Literal('ended')]), submittedAt: Instant, channel: Type.String(),
  version: Type.Integer(), catalogVersion: Type.String(),
  /** Whom it is about, where somebody else applied. */
  about: Type.Optional(Type.Object({ name: Type.String(), number: Type.String() })),
  /** Who applied for the person who looks: a relative or the employer. */
  appliedBy: Type.Optional(Type.String()),
  /** Who handed it in for the person who looks, under their mandate. */
  byAgent: Type.Optional(Type.String()),
  /** From which place of others whoever handed it in had come to do so. */
  portal: Type.Optional(Text),
  takenOver: Type.Optional(TakenOverView),
  /** To an employer: matters that are the person's own, to which the person is invited; always the same ones. */
  own: Type.Optional(Type.Array(Text)),
  items: Type.Array(ItemView),
  leftOut: Type.Optional(Type.Array(LeftOutView)),
  signature: Type.Optional(SignatureView),
  promises: Type.Optional(Type.Array(PromiseView)),
  /** What can be taken along, kept and checked by anybody. */
  documents: Type.Array(DocumentLink),
  told: Type.Array(Type.Object({ name: Text, what: Text, status: Type.Union([Type.Literal('queued'), Type.Literal('delivered'), Type.Literal('failing'), Type.Literal('refused')]), at: Type.Optional(Instant) })),
  timeline: Type.Array(Type.Object({ at: Instant, text: Text, hash: Type.String() })),
}, { title: 'CaseView' });
export type CaseView = Static<typeof CaseView>;

/** What the applicant takes back, by number: all of it, or none. */
export const WithdrawBody = Type.Object({ items: Type.Array(Type.Integer({ minimum: 1, maximum: 100 }), { minItems: 1, maxItems: 100 }), reason: Type.Optional(Type.String({ maxLength: 500 })) }, { title: 'WithdrawBody', additionalProperties: false });

export const CaseSummary = Type.Object({
  number: CaseNumber, about: Type.Optional(Type.String({ description: 'whom it is about, where that is somebody else: the name partly hidden' })), lifeEvent: Type.Object({ id: Type.String(), name: Text }), status: Type.String(), submittedAt: Instant,
  items: Type.Array(Type.Object({ no: Type.Integer(), short: Text, status: ItemStatus, after: Type.Array(Type.Integer()), again: Type.Optional(Type.Boolean({ description: 'its result is looked at again, and stands meanwhile' })), asks: Type.Optional(AskedOfYou), /** The last day to answer a correction. */ until: Type.Optional(Day), /** The agreed time of an appointment. */ appointment: Type.Optional(Instant) })),
  takenOver: Type.Optional(TakenOverView),
}, { title: 'CaseSummary' });
export type CaseSummary = Static<typeof CaseSummary>;

/** Cases, those that ask something first, then those that run; `next`: the `after` of the next page. */
export const CaseList = Type.Object({ cases: Type.Array(CaseSummary), next: Type.Optional(Type.Integer()) }, { title: 'CaseList' });
export type CaseList = Static<typeof CaseList>;

/** Which of them: by a part of the number or of a name, or by an identity number; and by how they stand. */
export const CasesQuery = Type.Object({ words: Type.Optional(Type.String({ maxLength: 60 })), standing: Type.Optional(Type.Enum([...CASE_STANDINGS])), after: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })) });

/** What anyone who holds number and query code sees: progress without personal data. */
export const CaseProgress = Type.Object({
  number: CaseNumber, lifeEvent: Text, status: Type.String(), submittedAt: Instant, takenOver: Type.Optional(TakenOverView),
  items: Type.Array(Type.Object({ no: Type.Integer(), name: Text, short: Text, status: ItemStatus, after: Type.Array(Type.Integer()), headline: Text })),
}, { title: 'CaseProgress' });
export type CaseProgress = Static<typeof CaseProgress>;

/** What a portal of others learns of what was handed in by way of it. */
export const PortalCases = Type.Object({ cases: Type.Array(CaseProgress) }, { title: 'PortalCases' });

/** What a submission is answered with: under which number it is kept, and what has become of each item already. The case itself is read with its number. */
export const CaseReceipt = Type.Object({ ...CaseProgress.properties, queryCode: Type.Optional(Type.String()) }, { title: 'CaseReceipt' });
export type CaseReceipt = Static<typeof CaseReceipt>;

export const RegisterEntryView = Type.Object({
  id: Type.String(), kind: Type.String(), name: Text, line: Text, from: Day, to: Type.Optional(Day), open: Type.Boolean(),
  fields: Type.Array(Type.Object({ name: Text, text: Text })),
  ended: Type.Optional(Type.Object({ because: Text, basis: Type.Optional(Type.String({ description: 'the article; none where an older system had ended it: its origin is then that of the entry' })), at: Instant })), recordedAt: Instant, origin: Text,
  /** Where its statement can be had on paper. */
  proof: Type.Optional(Type.String()),
  /** The open request to correct it; `referred`: the department that keeps the original has been asked. */
  correction: Type.Optional(Type.Object({ number: CaseNumber, referred: Type.Boolean() })),
}, { title: 'RegisterEntryView' });
export type RegisterEntryView = Static<typeof RegisterEntryView>;
