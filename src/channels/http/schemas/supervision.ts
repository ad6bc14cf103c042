import { Type, type Static } from 'typebox';
import { PARTS } from '#core/catalog/service-difference.ts';
import { ActionView, ClockView, DelayView, ItemStatus, UrgedView } from './case.ts';
import { JointView } from './joint.ts';
import { CaseNumber, Day, Instant, Text } from './shared.ts';

export const Flag = Type.Union([Type.Literal('escalated'), Type.Literal('request'), Type.Literal('joint'), Type.Literal('experts'), Type.Literal('overdue'), Type.Literal('red'), Type.Literal('order'), Type.Literal('undrawn'), Type.Literal('absent'), Type.Literal('held'), Type.Literal('bereaved'), Type.Literal('silent'), Type.Literal('yellow')], { title: 'SupervisionFlag' });

const Escalation = Type.Object({ to: Type.Union([Type.Literal('supervisor'), Type.Literal('head')]), because: Type.Union([Type.Literal('clock'), Type.Literal('order'), Type.Literal('assistance')]), at: Instant });
const OpenOrder = Type.Object({ what: Type.String(), until: Day, at: Instant });

/** An open item that a supervisor should look at: whose it is and why it is here. Nothing of the person. */
const Row = Type.Object({
  case: CaseNumber, no: Type.Integer(), service: Type.String(), name: Text, lifeEvent: Text, status: ItemStatus, clock: ClockView, flags: Type.Array(Flag),
  holder: Type.Optional(Type.String({ description: 'public number of who has it in hand' })), holderAs: Type.Optional(Type.Union([Type.Literal('officer'), Type.Literal('reviewer')])),
  departments: Type.Optional(Type.Array(Text)), since: Type.Optional(Instant), delay: Type.Optional(Type.String()), urged: Type.Optional(UrgedView),
  request: Type.Optional(Type.String({ description: 'why a second correction is needed' })), order: Type.Optional(OpenOrder), escalated: Type.Optional(Escalation),
  death: Type.Optional(Type.Object({ on: Day, until: Day }, { description: 'its applicant died: a close relative can answer the correction until then' })),
}, { title: 'SupervisionRow' });

export const AbsenceView = Type.Object({
  id: Type.String(), officer: Type.String({ description: 'public number' }), name: Type.String(), from: Day, to: Type.Optional(Day),
  reason: Type.Union([Type.Literal('leave'), Type.Literal('sick'), Type.Literal('duty'), Type.Literal('training'), Type.Literal('other')]), now: Type.Boolean(),
}, { title: 'AbsenceView' });
export type AbsenceView = Static<typeof AbsenceView>;

const Member = Type.Object({
  number: Type.String(), name: Type.String(), roles: Type.Array(Text), lines: Type.Array(Text), load: Type.Integer(), late: Type.Integer(), away: Type.Boolean(),
  blocked: Type.Integer({ description: 'attempts to ask for an abolished proof in the last 90 days' }), draws: Type.Boolean({ description: 'can be drawn for items' }),
});

export const Supervision = Type.Object({
  open: Type.Integer(), more: Type.Boolean({ description: 'there are more open items than were looked at' }),
  counts: Type.Array(Type.Object({ flag: Flag, count: Type.Integer() })), services: Type.Array(Type.Object({ code: Type.String(), name: Text, count: Type.Integer() })),
  rows: Type.Array(Row), officers: Type.Array(Member), absences: Type.Array(AbsenceView),
  experts: Type.Array(Type.Object({ number: Type.String(), name: Type.String() }), { description: '专家库的专家，只为登记不在岗 · the experts of the pools, to enter that they are away' }),
  terms: Type.Object({ longWait: Type.Integer(), absenceRedraw: Type.Integer(), headAfter: Type.Integer(), correctionReminder: Type.Integer() }),
  calendarUntil: Type.Optional(Type.String({ format: 'date', description: '节假日安排只知道到哪天，时限快要用到以后的 · the last day whose days off are known, where limits reach beyond it' })),
}, { title: 'Supervision' });
export type Supervision = Static<typeof Supervision>;

const Asked = Type.Object({ elements: Type.Array(Text), evidence: Type.Array(Text), note: Type.String(), at: Instant });

export const SupervisionItem = Type.Object({
  case: CaseNumber, no: Type.Integer(), service: Type.String(), name: Text, lifeEvent: Text, status: ItemStatus, version: Type.Integer(), clock: ClockView,
  holder: Type.Optional(Type.String()), departments: Type.Array(Text), delay: Type.Optional(DelayView), urged: Type.Optional(UrgedView),
  /** The correction that was asked for, and the second one with what became of it. */
  correction: Type.Optional(Asked),
  again: Type.Optional(Type.Object({ asked: Asked, reason: Type.String(), by: Type.String(), answer: Type.Optional(Type.Object({ granted: Type.Boolean(), note: Type.String(), by: Type.String(), at: Instant })) })),
  orders: Type.Array(Type.Object({ what: Type.String(), until: Day, by: Type.String(), at: Instant, answer: Type.Optional(Type.Object({ text: Type.String(), by: Type.String(), at: Instant })) })),
  joint: Type.Optional(JointView),
  escalations: Type.Array(Escalation), timeline: Type.Array(Type.Object({ at: Instant, text: Text, hash: Type.String() })),
  rulesChanged: Type.Boolean({ description: 'the catalogue of today is another than the one it goes by' }), actions: Type.Array(ActionView),
}, { title: 'SupervisionItem' });
export type SupervisionItem = Static<typeof SupervisionItem>;

const Outcome = Type.Union([Type.Literal('approve'), Type.Literal('refuse'), Type.Literal('officer')], { title: 'RuleOutcome' });

/** What moving a case to the rules of today would change, item by item; `against` where it cannot be moved. */
export const VersionDifference = Type.Object({
  version: Type.Integer(), against: Type.Optional(Text),
  items: Type.Array(Type.Object({
    no: Type.Integer(), name: Text, before: Outcome, after: Outcome,
    differences: Type.Array(Type.Object({ part: Type.Enum([...PARTS], { title: 'RulePart' }), name: Text, before: Type.Optional(Text), after: Type.Optional(Text) })),
  })),
}, { title: 'VersionDifference' });
export type VersionDifference = Static<typeof VersionDifference>;
export const MoveBody = Type.Object({ reason: Type.String({ minLength: 1, maxLength: 1000, description: 'read by officers' }) }, { title: 'MoveBody', additionalProperties: false });

export const OrderBody = Type.Object({ what: Type.String({ minLength: 1, maxLength: 1000 }), until: Type.String({ maxLength: 10, description: 'YYYY-MM-DD' }) }, { title: 'OrderBody', additionalProperties: false });
/** One order for several items at once; each is ordered by itself. */
export const OrdersBody = Type.Object({ items: Type.Array(Type.Object({ case: CaseNumber, no: Type.Integer({ minimum: 1, maximum: 100 }) }, { additionalProperties: false }), { minItems: 1, maxItems: 200 }), ...OrderBody.properties }, { title: 'OrdersBody', additionalProperties: false });
/** What became of each, in the order in which they were named; `because` where it could not be ordered. */
export const OrdersDone = Type.Object({ results: Type.Array(Type.Object({ case: CaseNumber, no: Type.Integer(), because: Type.Optional(Text) })) }, { title: 'OrdersDone' });
/** Items to be drawn anew, each with the public number of whoever has it on the list. */
export const ReassignBody = Type.Object({
  items: Type.Array(Type.Object({ case: CaseNumber, no: Type.Integer({ minimum: 1, maximum: 100 }), holder: Type.String({ minLength: 1, maxLength: 20, description: 'public number of who has it in hand' }) }, { additionalProperties: false }), { minItems: 1, maxItems: 50 }),
  reason: Type.String({ minLength: 1, maxLength: 500, description: 'read by officers' }),
}, { title: 'ReassignBody', additionalProperties: false });
/** What became of each, in the order in which they were named: who has it now, or why it stays. */
export const ReassignDone = Type.Object({ results: Type.Array(Type.Object({ case: CaseNumber, no: Type.Integer(), to: Type.Optional(Type.String({ description: 'public number' })), because: Type.Optional(Text) })) }, { title: 'ReassignDone' });
export type ReassignDone = Static<typeof ReassignDone>;
export type OrdersDone = Static<typeof OrdersDone>;
export const AnswerAgainBody = Type.Object({ granted: Type.Boolean(), note: Type.String({ minLength: 1, maxLength: 1000, description: 'read by officers' }) }, { title: 'AnswerAgainBody', additionalProperties: false });
export const AbsenceBody = Type.Object({
  officer: Type.Optional(Type.String({ maxLength: 20, description: 'public number; none: who enters it. Only a supervisor names another' })),
  from: Type.String({ maxLength: 10, description: 'YYYY-MM-DD' }), to: Type.Optional(Type.String({ maxLength: 10, description: 'the last day; none: until further notice' })),
  reason: AbsenceView.properties.reason,
}, { title: 'AbsenceBody', additionalProperties: false });
export const Absences = Type.Object({ absences: Type.Array(AbsenceView), redrawAfter: Type.Integer({ description: 'working days: where an absence lasts longer, somebody else is drawn for what is in hand' }) }, { title: 'Absences' });
export type Absences = Static<typeof Absences>;
