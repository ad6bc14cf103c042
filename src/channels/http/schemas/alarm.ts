import { Type, type Static } from 'typebox';
import { CaseNumber, Day, Instant, Text } from './shared.ts';

const Note = Type.String({ minLength: 1, maxLength: 1000, description: 'read by the staff; nothing of a person' });
const Id = Type.String({ format: 'uuid', description: 'made by the page: the same again is one' });

export const AlarmActBody = Type.Object({ id: Id, kind: Type.Union([Type.Literal('noted'), Type.Literal('taken'), Type.Literal('stopped'), Type.Literal('released')], { description: 'taken: whoever does it is in charge from then on; stopped: what it is about is decided by people; released: the rules decide again' }), note: Note }, { title: 'AlarmActBody', additionalProperties: false });
export type AlarmActBody = Static<typeof AlarmActBody>;
export const AlarmCloseBody = Type.Object({ id: Id, finding: Type.Union([Type.Literal('real'), Type.Literal('false')], { description: 'false: what it stopped is released, and what it saw is ordinary from then on' }), release: Type.Boolean({ description: 'release what a real one stopped' }), note: Note }, { title: 'AlarmCloseBody', additionalProperties: false });
export type AlarmCloseBody = Static<typeof AlarmCloseBody>;
export const AlarmAskBody = Type.Object({ id: Id, region: Type.String({ pattern: '^[0-9]{6}$' }), question: Note }, { title: 'AlarmAskBody', additionalProperties: false });
export type AlarmAskBody = Static<typeof AlarmAskBody>;
export const AlarmDeskBody = Type.Object({ id: Id, department: Type.String({ maxLength: 60 }), desk: Type.String({ maxLength: 60 }), question: Note, until: Day }, { title: 'AlarmDeskBody', additionalProperties: false });
export type AlarmDeskBody = Static<typeof AlarmDeskBody>;
export const AlarmAnswerBody = Type.Object({ text: Note }, { title: 'AlarmAnswerBody', additionalProperties: false });

export const AlarmEnquiryView = Type.Object({
  id: Type.String(), city: Type.Object({ ...Text.properties }, { description: 'the other city; of a desk: its department and its name' }), what: Text, question: Type.String(), at: Instant, until: Type.Optional(Day), late: Type.Boolean(), finding: Type.Union([Type.Null(), Type.Literal('real'), Type.Literal('false')], { description: 'what came of the alarm, once it is closed' }),
  answer: Type.Union([Type.Null(), Type.Object({ text: Type.String(), at: Instant })]),
}, { title: 'AlarmEnquiryView' });

const AlarmCase = Type.Object({ number: CaseNumber, no: Type.Integer(), at: Instant, stopped: Type.Boolean({ description: 'what the alarm stopped has sent it to a person' }) });
export const AlarmCases = Type.Object({ cases: Type.Array(AlarmCase), next: Type.Optional(Type.Integer({ description: 'where the next ones begin' })) }, { title: 'AlarmCases' });
export type AlarmCases = Static<typeof AlarmCases>;

export const AlarmView = Type.Object({
  id: Type.String(), detector: Text, what: Type.Object({ ...Text.properties }, { description: 'what was seen and what would be ordinary' }), about: Type.Object({ ...Text.properties }, { description: 'of whom or of what, as far as it may be named here' }),
  since: Instant, at: Instant, supervisor: Type.Union([Type.Null(), Type.String({ description: 'the number of who is in charge' })]), own: Type.Boolean(),
  stops: Type.Union([Type.Literal('stopped'), Type.Literal('released'), Type.Literal('nothing')]), stoppable: Type.Boolean({ description: 'a brake can say what it is about' }),
  closed: Type.Union([Type.Null(), Type.Object({ at: Instant, finding: Type.Union([Type.Literal('real'), Type.Literal('false')]) })]),
  examples: Type.Array(Text, { description: 'of a list: what some of its records say otherwise than before, without whom' }),
  cases: Type.Array(AlarmCase, { description: 'the first of its cases in the order in which they were handed in; more with /cases' }),
  count: Type.Integer({ description: 'all of its cases, those that came after it was raised among them' }), stopped: Type.Integer({ description: 'how many of them what it stopped has sent to a person' }), full: Type.Boolean({ description: 'so many have come that not all may be listed' }),
  bars: Type.Array(Type.Object({ from: Instant, count: Type.Integer() }), { description: 'its cases over time, in parts of the same length' }),
  acts: Type.Array(Type.Object({ kind: Text, note: Type.String(), by: Type.String(), at: Instant })),
  enquiries: Type.Array(AlarmEnquiryView), elsewhere: Type.Array(Text, { description: 'other cities that have an open alarm about the same' }),
}, { title: 'AlarmView' });
export type AlarmView = Static<typeof AlarmView>;

export const Alarms = Type.Object({
  alarms: Type.Array(AlarmView),
  counts: Type.Array(Type.Object({ detector: Text, open: Type.Integer(), real: Type.Integer(), false: Type.Integer(), precision: Type.Union([Type.Null(), Type.Number({ description: 'real among those closed, 0 to 1' })]) })),
  asked: Type.Array(AlarmEnquiryView, { description: 'what other cities ask this one' }),
  desks: Type.Array(Type.Object({ department: Type.String(), desk: Type.String(), name: Text, earliest: Day, latest: Day }), { description: 'of departments here, which can be asked' }),
  cities: Type.Array(Type.Object({ id: Type.String(), name: Text }), { description: 'which can be asked' }),
}, { title: 'Alarms' });
export type Alarms = Static<typeof Alarms>;

export const AlarmQuestions = Type.Object({ asked: Type.Array(AlarmEnquiryView) }, { title: 'AlarmQuestions' });
export type AlarmQuestions = Static<typeof AlarmQuestions>;
