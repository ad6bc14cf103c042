import { Type, type Static } from 'typebox';
import { ABOUT_KINDS, COMPLAINT_OUTCOMES } from '#core/complaints/complaint.ts';
import { Day, Instant, Text } from './shared.ts';

/** `TS371300-20261121-000042-7` */
export const ComplaintNumber = Type.String({ pattern: '^TS[0-9]{6}-[0-9]{8}-[0-9]{6,}-[0-9]$', maxLength: 42 });
export const Code = Type.String({ minLength: 8, maxLength: 20, description: 'the query code' });
const Kind = Type.Union([Type.Literal('complaint'), Type.Literal('suggestion')], { title: 'ComplaintKind' });
export const Status = Type.Union([Type.Literal('open'), Type.Literal('taken'), Type.Literal('asked'), Type.Literal('answered'), Type.Literal('mending'), Type.Literal('closed')], { title: 'ComplaintStatus' });
const Outcome = Type.Enum([...COMPLAINT_OUTCOMES], { title: 'ComplaintOutcome' });
const MeasureKind = Type.Union([Type.Literal('accountability'), Type.Literal('repair')]);
const words = (description: string) => Type.String({ maxLength: 1000, description });

export const ComplaintBody = Type.Object({
  region: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })), kind: Kind,
  about: Type.Object({ kind: Type.Enum([...ABOUT_KINDS]), ref: Type.Optional(Type.String({ maxLength: 60, description: 'number of the case, code of the service, id of the office or of what was promised' })), office: Type.Optional(Type.String({ maxLength: 60, description: '`city`: the city\'s own hall' })), window: Type.Optional(Type.String({ maxLength: 40, description: 'which counter there' })) }, { additionalProperties: false }),
  text: Type.String({ maxLength: 2000 }), phone: Type.String({ maxLength: 30, description: 'needed of whoever has not signed in' }),
  asMyself: Type.Optional(Type.Boolean({ description: 'as whoever is signed in: refused where nobody is any more, never taken as from a stranger' })),
}, { title: 'ComplaintHandInBody', additionalProperties: false });
export const ComplaintReceipt = Type.Object({ number: ComplaintNumber, code: Type.String(), due: Type.Optional(Day), limit: Text, basis: Type.String() }, { title: 'ComplaintReceipt' });
export type ComplaintReceipt = Static<typeof ComplaintReceipt>;

const Named = Type.Object({ id: Type.String(), name: Text });
export const ComplaintChoices = Type.Object({ offices: Type.Array(Named), commitments: Type.Array(Named), services: Type.Array(Named), limit: Type.Optional(Text), signedIn: Type.Boolean() }, { title: 'ComplaintChoices' });
export type ComplaintChoices = Static<typeof ComplaintChoices>;

const Answer = Type.Object({
  outcome: Outcome, text: Type.String(), at: Instant, until: Type.Optional(Day),
  measures: Type.Array(Type.Object({ kind: MeasureKind, what: Type.String(), who: Type.String(), until: Day, done: Type.Optional(Type.Object({ note: Type.String(), at: Instant })) })),
}, { title: 'ComplaintAnswer' });
const Shared = {
  number: ComplaintNumber, kind: Kind, about: Text, text: Type.String(), status: Status, handedAt: Instant, due: Type.Optional(Day), limit: Text, basis: Type.String(),
  talk: Type.Array(Type.Object({ by: Type.Union([Type.Literal('staff'), Type.Literal('complainer')]), text: Type.String(), at: Instant })),
  answer: Type.Optional(Answer), objection: Type.Optional(Type.Object({ answer: Answer, reason: Type.String(), at: Instant })), closedAt: Type.Optional(Instant),
};
/** What whoever holds number and code sees. */
export const ComplaintProgress = Type.Object({ ...Shared, mayReply: Type.Boolean(), maySettle: Type.Boolean(), mayObject: Type.Boolean() }, { title: 'ComplaintProgress' });
export type ComplaintProgress = Static<typeof ComplaintProgress>;

/** What somebody has handed in while signed in, the newest first, with what opens each. */
export const MyComplaints = Type.Object({ complaints: Type.Array(Type.Object({ number: ComplaintNumber, code: Type.String(), kind: Kind, about: Text, status: Status, handedAt: Instant, due: Type.Optional(Day), outcome: Type.Optional(Outcome) })) }, { title: 'MyComplaints' });
export type MyComplaints = Static<typeof MyComplaints>;

const DeskAction = Type.Union([Type.Literal('take'), Type.Literal('hand-over'), Type.Literal('ask'), Type.Literal('answer'), Type.Literal('fulfil'), Type.Literal('close')]);
export const StaffComplaint = Type.Object({
  ...Shared, version: Type.Integer(), late: Type.Boolean(), phone: Type.Optional(Type.String()), case: Type.Optional(Type.String()), handler: Type.Optional(Type.String()), unit: Type.Optional(Text),
  units: Type.Array(Named, { description: 'to which it can be handed over' }),
  actions: Type.Array(Type.Object({ action: DeskAction, allowed: Type.Boolean(), because: Type.Optional(Text) })),
  steps: Type.Array(Type.Object({ what: Type.String(), by: Type.String(), at: Instant })),
}, { title: 'StaffComplaint' });
export type StaffComplaint = Static<typeof StaffComplaint>;

export const ComplaintSought = Type.Object({ kind: Type.Optional(Kind), status: Type.Optional(Status), office: Type.Optional(Type.String({ maxLength: 60 })), late: Type.Optional(Type.Boolean()), all: Type.Optional(Type.Boolean({ description: 'those that are over as well' })), page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })) });
export const ComplaintBoard = Type.Object({
  rows: Type.Array(Type.Object({ number: ComplaintNumber, kind: Kind, about: Text, office: Type.Optional(Text), status: Status, handler: Type.Optional(Type.String()), unit: Type.Optional(Text), actBy: Type.Optional(Day), late: Type.Boolean(), outcome: Type.Optional(Outcome), objected: Type.Boolean(), handedAt: Instant })),
  offices: Type.Array(Named), page: Type.Integer(), more: Type.Boolean(),
}, { title: 'ComplaintBoard' });
export type ComplaintBoard = Static<typeof ComplaintBoard>;

const Counts = { all: Type.Integer(), complaints: Type.Integer(), suggestions: Type.Integer(), upheld: Type.Integer(), partly: Type.Integer(), notUpheld: Type.Integer(), answered: Type.Integer(), inTime: Type.Integer(), late: Type.Integer({ description: 'answered late, or not answered and late' }), objected: Type.Integer() };
export const ComplaintFigures = Type.Object({ months: Type.Array(Type.Object({ month: Type.String({ description: 'in which they were handed in, YYYY-MM' }), office: Text, ...Counts })) }, { title: 'ComplaintFigures' });
export type ComplaintFigures = Static<typeof ComplaintFigures>;

export const ComplaintReplyBody = Type.Object({ code: Code, text: words('the answer to what was asked') }, { title: 'ComplaintReplyBody', additionalProperties: false });
export const ComplaintSettleBody = Type.Object({ code: Code }, { title: 'ComplaintSettleBody', additionalProperties: false });
export const ComplaintObjectBody = Type.Object({ code: Code, reason: words('why the answer is not right') }, { title: 'ComplaintObjectBody', additionalProperties: false });
export const ComplaintHandOverBody = Type.Object({ unit: Type.String({ maxLength: 60, description: 'an office, or `city`; never the one it is about' }), reason: words('read by whoever has it next') }, { title: 'ComplaintHandOverBody', additionalProperties: false });
export const ComplaintAskBody = Type.Object({ text: words('read by whoever handed it in') }, { title: 'ComplaintAskBody', additionalProperties: false });
export const ComplaintAnswerBody = Type.Object({
  outcome: Outcome, text: words('read by whoever handed it in'),
  measures: Type.Array(Type.Object({ kind: MeasureKind, what: Type.String({ maxLength: 300 }), who: Type.String({ maxLength: 60 }), until: Type.String({ maxLength: 10 }) }, { additionalProperties: false }), { maxItems: 10, description: 'what follows; at least one where it is upheld' }),
}, { title: 'ComplaintAnswerBody', additionalProperties: false });
export const ComplaintFulfilBody = Type.Object({ measure: Type.Integer({ minimum: 0, maximum: 9 }), note: words('what was done') }, { title: 'ComplaintFulfilBody', additionalProperties: false });
