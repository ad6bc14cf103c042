import { SignatureView } from './screen.ts';
import { Type, type Static } from 'typebox';
import { TakenOverForOfficer } from './taken-over.ts';
import { BookingView } from './booking.ts';
import { ActionView, ClockView, DelayView, ItemStatus, PublicityView, ReasonView, UrgedView } from './case.ts';
import { DocumentLink } from './document.ts';
import { BuiltOnView, ChangeChoice, ChangeProposal, ReopenedView } from './reopened.ts';
import { AskableDesk, AssistanceView } from './assistance.ts';
import { Appraisable, AppraisalView } from './appraisal.ts';
import { JointView } from './joint.ts';
import { PromiseView } from './promise.ts';
import { ReadSaid } from './reading.ts';
import { VisitView } from './visit.ts';
import { CaseNumber, Day, FieldType, Instant, Interview, KnownFact, Text } from './shared.ts';

const Verdict = Type.Union([Type.Literal('approve'), Type.Literal('refuse')]);
const LikeItems = Type.Object({
  of: Type.Integer({ description: 'with the very same question' }), approved: Type.Integer(), refused: Type.Integer(), usual: Type.Optional(Verdict),
  items: Type.Array(Type.Object({
    outcome: Verdict, by: Type.Union([Type.Literal('rules'), Type.Literal('officer')]), same: Type.Boolean({ description: 'it put the very same question' }), differs: Type.Array(Text, { description: 'what one of the two had to have looked at and the other had not' }),
    reason: Type.Optional(Type.Object({ text: Text, basis: Type.String() })), days: Type.Integer({ description: 'whole days from its beginning to its end' }), own: Type.Optional(Type.Object({ case: CaseNumber, no: Type.Integer() }, { description: 'where the officer had it' })),
  })),
}, { title: 'LikeItems' });

/** An order of the supervisor, as officers see it. */
const OrderView = Type.Object({ what: Type.String(), until: Day, at: Instant }, { title: 'OrderView' });

export const QueueRow = Type.Object({
  case: CaseNumber, no: Type.Integer(), service: Type.String(), name: Text, lifeEvent: Text, status: ItemStatus,
  as: Type.Union([Type.Literal('officer'), Type.Literal('reviewer')]),
  note: Text, clock: ClockView, submittedAt: Instant, urged: Type.Optional(UrgedView), order: Type.Optional(OrderView),
}, { title: 'QueueRow' });
export type QueueRow = Static<typeof QueueRow>;

export const Queue = Type.Object({ rows: Type.Array(QueueRow), today: Type.Object({ decided: Type.Integer(), averageMinutes: Type.Optional(Type.Integer()) }) }, { title: 'Queue' });
export type Queue = Static<typeof Queue>;

const FindingField = Type.Object({ element: Type.String(), name: Text, question: Text, field: FieldType });
const NamedValue = Type.Object({ name: Text, text: Text });

export const StaffItem = Type.Object({
  case: CaseNumber, no: Type.Integer(), service: Type.String(), name: Text, lifeEvent: Text, status: ItemStatus, version: Type.Integer(),
  as: Type.Union([Type.Literal('officer'), Type.Literal('reviewer'), Type.Literal('none')]),
  /** Whom it is about. */
  applicant: Type.Object({ name: Type.String({ description: 'masked' }), number: Type.String({ description: 'masked' }) }),
  /** Who has handed it in, where that is somebody else: a relative, masked, or the employer. */
  appliedBy: Type.Optional(Type.Object({ as: Type.Union([Type.Literal('relative'), Type.Literal('employer'), Type.Literal('agent')]), name: Type.String() })),
  /** From which place of others it was handed in. */
  portal: Type.Optional(Text),
  takenOver: Type.Optional(TakenOverForOfficer),
  clock: ClockView,
  facts: Type.Array(KnownFact), missing: Type.Array(Type.Object({ element: Type.String(), name: Text, note: Text })),
  /** Why a person looks at it, and not the rules alone. */
  why: Type.Array(Text),
  /** Answers that contradict the register, both sides whole; `rest` is what else the answer says, `finding` where the officer says whether it is the same person. */
  contradictions: Type.Array(Type.Object({ finding: Type.String(), department: Text, at: Instant, fields: Type.Array(Type.Object({ name: Text, known: Text, said: Text })), rest: Type.Array(NamedValue) })),
  /** What only an officer can establish, entered when deciding. */
  findings: Type.Array(FindingField),
  contests: Type.Array(Type.Object({ element: Type.String(), name: Text, said: Text, statement: Type.String(), files: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), type: Type.String() })) })),
  files: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), type: Type.String(), evidence: Text, /** What the server has read in it, for the applicant. */ reading: Type.Optional(Type.Object({ kind: Text, fields: Type.Array(ReadSaid), others: Type.Boolean({ description: 'it names another person than the case is about' }) })) })),
  /** Originals that a clerk at a counter has looked at and given back; `by`: the public number of the clerk. */
  shown: Type.Array(Type.Object({ evidence: Text, at: Instant, by: Type.String() })),
  signature: Type.Optional(SignatureView),
  criteria: Type.Array(ReasonView),
  values: Type.Array(NamedValue),
  proposal: Type.Optional(Type.Object({ outcome: Type.String(), criterion: Type.Optional(Type.String()), note: Type.String(), by: Type.String(), at: Instant })),
  /** Why the second reviewer sent the item back; until the next proposal. */
  returned: Type.Optional(Type.Object({ note: Type.String(), by: Type.String(), at: Instant })),
  /** The applicant has to answer a correction: up to which day, what follows from silence, and whether this officer can still give more time. */
  awaited: Type.Optional(Type.Object({ until: Day, then: Type.Union([Type.Literal('closed'), Type.Literal('decided')]), note: Type.String(), mayExtend: Type.Boolean(), death: Type.Optional(Day), extended: Type.Optional(Type.Object({ reason: Type.String(), at: Instant })) })),
  /** When the last day of the correction was over without an answer: it is decided by what is there. */
  unanswered: Type.Optional(Instant),
  publicity: Type.Optional(PublicityView),
  /** Orders to the core system of the province, the oldest first. */
  bookings: Type.Optional(Type.Array(BookingView)),
  visits: Type.Optional(Type.Array(VisitView)),
  appraisal: Type.Optional(AppraisalView),
  /** Experts have still to be asked to appraise it. */
  appraisable: Type.Optional(Appraisable),
  /** What other agencies were asked, the oldest first. */
  assistance: Type.Optional(Type.Array(AssistanceView)),
  joint: Type.Optional(JointView),
  /** Desks of other agencies that can be asked now. */
  askable: Type.Optional(Type.Array(AskableDesk)),
  /** What was promised instead of proven, as it was signed. */
  promises: Type.Optional(Type.Array(PromiseView)),
  urged: Type.Optional(UrgedView),
  delay: Type.Optional(DelayView),
  /** What the supervisor ordered, while it is not answered. */
  order: Type.Optional(OrderView),
  /** The second correction that was asked for, and what the supervisor said. */
  again: Type.Optional(Type.Object({ reason: Type.String(), at: Instant, answer: Type.Optional(Type.Object({ granted: Type.Boolean(), note: Type.String(), at: Instant })) })),
  /** An approval is published first, for this long. */
  toPublish: Type.Optional(Type.Object({ what: Text, for: Text, basis: Type.String() })),
  correctable: Type.Object({ elements: Type.Array(Type.Object({ id: Type.String(), name: Text })), evidence: Type.Array(Type.Object({ id: Type.String(), name: Text })), known: Type.Array(Type.Object({ name: Text, by: Type.Array(Text) }), { description: 'materials that nobody is asked for, because what they prove is known: from whom' }) }),
  /** Other lines of work to which the officer may pass it on. */
  transfers: Type.Array(Type.Object({ id: Type.String(), name: Text })),
  /** Other limits of this matter, to which the officer may switch with the reason. */
  limits: Type.Array(Type.Object({ id: Type.String(), name: Text, promised: Text, statutory: Text, basis: Type.String() })),
  secondReview: Type.Boolean(),
  timeline: Type.Array(Type.Object({ at: Instant, text: Text, hash: Type.String() })),
  similar: Type.Object({ days: Type.Integer(), total: Type.Integer(), approved: Type.Integer(), refused: Type.Integer() }),
  /** How the same question was decided lately, and the items that are most alike: nothing of whose they are or who decided. */
  like: LikeItems,
  /** What was proposed or decided differs from how like items were decided, and why. */
  departure: Type.Optional(Type.Object({ outcome: Verdict, of: Type.Integer(), otherwise: Type.Integer(), days: Type.Integer(), reason: Type.String(), at: Instant })),
  draw: Type.Optional(Type.String()),
  /** What was issued about the item, as the person has it. */
  documents: Type.Array(DocumentLink),
  /** Public numbers of who decided, once an officer has. */
  decidedBy: Type.Optional(Type.Object({ officer: Type.String(), reviewer: Type.Optional(Type.String()) })),
  /** It has its result and is looked at again: why, what may become of it, what rests on it. */
  lookingAgain: Type.Optional(Type.Object({
    kind: ReopenedView.properties.kind, reason: Type.String(), by: Type.Optional(Type.String({ description: 'public number of the officer who had it looked at again' })), at: Instant, changes: Type.Array(ChangeChoice), builtOn: Type.Array(BuiltOnView),
    proposal: Type.Optional(ChangeProposal), returned: Type.Optional(Type.Object({ note: Type.String(), by: Type.String(), at: Instant })),
  })),
  actions: Type.Array(ActionView),
}, { title: 'StaffItem' });
export type StaffItem = Static<typeof StaffItem>;

/** What the officer established, by element. */
const Findings = Type.Record(Type.String({ maxLength: 100 }), Type.Union([Type.Boolean(), Type.String({ maxLength: 500 }), Type.Number()]), { maxProperties: 50 });
const departs = Type.Optional(Type.String({ maxLength: 1000, description: 'why it differs from how like items were decided; read by officers' }));
export const ApproveBody = Type.Object({ findings: Type.Optional(Findings), note: Type.String({ maxLength: 1000 }), departs }, { title: 'ApproveBody', additionalProperties: false });
export const PreviewBody = Type.Object({ findings: Findings }, { title: 'PreviewBody', additionalProperties: false });
/** What the rules would say with these findings. Nothing is recorded. */
export const Preview = Type.Object({
  criteria: Type.Array(ReasonView),
  missing: Type.Array(Type.String()), findings: Type.Array(FindingField), values: Type.Array(NamedValue), secondReview: Type.Boolean(),
  approve: Type.Object({ allowed: Type.Boolean(), why: Type.Optional(Text) }),
}, { title: 'Preview' });
export type Preview = Static<typeof Preview>;
export const RefuseBody = Type.Object({ criterion: Type.String({ maxLength: 60 }), judged: Type.Optional(Type.Literal(true, { description: 'the officer’s own judgement of what the rules cannot tell, or of what the rejection of a core system speaks against; the note gives the grounds' })), findings: Type.Optional(Findings), note: Type.String({ minLength: 1, maxLength: 1000 }), departs }, { title: 'RefuseBody', additionalProperties: false });
export const CorrectBody = Type.Object({ elements: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 20 }), evidence: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 20 }), note: Type.String({ minLength: 1, maxLength: 1000 }) }, { title: 'CorrectBody', additionalProperties: false });
/** A second correction with its whole text, and to the supervisor why the first could not say it. */
export const AskAgainBody = Type.Object({ ...CorrectBody.properties, reason: Type.String({ minLength: 1, maxLength: 1000, description: 'read by the supervisor' }) }, { title: 'AskAgainBody', additionalProperties: false });
export const TransferBody = Type.Object({ to: Type.String({ maxLength: 60, description: 'code of the line of work' }), reason: Type.String({ minLength: 1, maxLength: 1000, description: 'read by officers' }) }, { title: 'TransferBody', additionalProperties: false });
export const AnswerOrderBody = Type.Object({ answer: Type.String({ minLength: 1, maxLength: 1000 }) }, { title: 'AnswerOrderBody', additionalProperties: false });
export const LimitBody = Type.Object({ variant: Type.String({ maxLength: 60 }), note: Type.String({ minLength: 1, maxLength: 1000 }) }, { title: 'LimitBody', additionalProperties: false });
export const ReviewBody = Type.Object({ note: Type.String({ maxLength: 1000 }) }, { title: 'ReviewBody', additionalProperties: false });

/** Why it is late; the applicant reads it. */
export const DelayBody = Type.Object({ reason: Type.String({ minLength: 1, maxLength: 1000 }) }, { title: 'DelayBody', additionalProperties: false });

/** Why who has it must not or cannot decide it; officers read the reason. */
export const HandBackBody = Type.Object({ kind: Type.Union([Type.Literal('recusal', { description: '应当回避 · must not decide it' }), Type.Literal('unable', { description: '不能办理 · cannot decide it' })]), reason: Type.String({ minLength: 1, maxLength: 1000 }) }, { title: 'HandBackBody', additionalProperties: false });

export const AnswerObjectionBody = Type.Object({ upheld: Type.Boolean({ description: '异议成立 · the objection holds' }), note: Type.String({ minLength: 1, maxLength: 1000, description: 'read by the objector and the applicant' }) }, { title: 'AnswerObjectionBody', additionalProperties: false });
export const ObjectBody = Type.Object({ note: Type.String({ minLength: 1, maxLength: 1000 }) }, { title: 'ObjectBody', additionalProperties: false });

/** An enterprise's view of a person referred to it. */
export const ReferralView = Type.Object({
  id: Type.String(), vacancy: Text, person: Type.String(), occupation: Text, status: Type.Union([Type.Literal('sent'), Type.Literal('interview'), Type.Literal('declined'), Type.Literal('hired'), Type.Literal('withdrawn')]),
  at: Instant, due: Type.Optional(Day), direct: Type.Optional(Type.Literal(true, { description: 'applied by themselves' })),
  hiring: Type.Optional(Type.Object({ lifeEvent: Type.String(), name: Text, about: Type.String() }, { description: 'what follows for the employer, with whom it is about' })), note: Type.Optional(Type.String()), startsOn: Type.Optional(Type.String()), interview: Type.Optional(Interview), phone: Type.Optional(Type.String()),
}, { title: 'ReferralView' });
export type ReferralView = Static<typeof ReferralView>;
