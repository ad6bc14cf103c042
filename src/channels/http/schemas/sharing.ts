import { Type, type Static } from 'typebox';
import { Instant, Text } from './shared.ts';

/** How exchanges ended, and how long those took that were answered. */
export const ExchangeFigures = Type.Object({
  total: Type.Integer(), answered: Type.Integer(), silent: Type.Integer(), refused: Type.Integer({ description: 'no record of the person, or no right to ask' }), invalid: Type.Integer({ description: 'not usable: a person looks' }), untimely: Type.Optional(Type.Integer({ description: 'of these, dated too far back or in the future: the clock of the department may be off' })),
  p50: Type.Optional(Type.Integer({ description: 'median, milliseconds' })), p95: Type.Optional(Type.Integer({ description: 'milliseconds' })), lastAnswered: Type.Optional(Instant),
}, { title: 'ExchangeFigures' });
export type ExchangeFigures = Static<typeof ExchangeFigures>;

const Direction = Type.Union([Type.Literal('ask'), Type.Literal('tell'), Type.Literal('push')]);
const Frequency = Type.Union([Type.Literal('on-application'), Type.Literal('on-result'), Type.Literal('on-event'), Type.Literal('daily'), Type.Literal('monthly')]);

/** A data-sharing scenario: who, what, why, on which basis, how often, for what; and what became of it lately. */
export const SharingScenario = Type.Object({
  id: Type.String({ description: 'department/scenario' }), name: Text, direction: Direction, frequency: Frequency, why: Text, basis: Type.String(),
  handsOver: Type.Array(Text), brings: Type.Array(Text), freshFor: Type.Optional(Text), answersWithin: Type.Optional(Text), deadline: Text,
  usedBy: Type.Array(Type.Object({ id: Type.String(), kind: Type.Union([Type.Literal('matter'), Type.Literal('event')]), name: Text })),
  figures: ExchangeFigures,
}, { title: 'SharingScenario' });
export type SharingScenario = Static<typeof SharingScenario>;

export const SharingDepartment = Type.Object({ id: Type.String(), name: Text, system: Text, namedBy: Type.Array(Type.String()), unshared: Type.Optional(Text), readsCards: Type.Optional(Text), scenarios: Type.Array(SharingScenario) }, { title: 'SharingDepartment' });
export type SharingDepartment = Static<typeof SharingDepartment>;

/** The written list of data-sharing scenarios with its counters since `from`. */
export const SharingList = Type.Object({
  region: Text, period: Type.Union([Type.Literal('day'), Type.Literal('month')]), from: Instant,
  scenarios: Type.Integer(), total: ExchangeFigures, departments: Type.Array(SharingDepartment),
}, { title: 'SharingList' });
export type SharingList = Static<typeof SharingList>;

const Peer = Type.Object({ name: Text, quote: Type.String(), source: Type.String(), unlike: Type.Optional(Text) });
/** Matters that are joined, inside human resources and with other departments, beside what a notice counts elsewhere; and what those approved since `from` have spared. */
export const JointMatterList = Type.Object({
  region: Text, from: Instant, matters: Type.Integer(), inside: Type.Integer(), outside: Type.Integer(), told: Type.Integer({ description: 'of which the others are told the result' }),
  approved: Type.Integer({ description: 'items of joint matters that were approved since then' }), trips: Type.Integer({ description: 'that people did not have to make for them, by how each matter went before; where that is not recorded it counts none' }),
  joint: Type.Array(Type.Object({ id: Type.String(), name: Text, inside: Type.Array(Text), outside: Type.Array(Text), told: Type.Array(Text), approved: Type.Integer(), trips: Type.Integer() })), peers: Type.Array(Peer),
}, { title: 'JointMatterList' });
export type JointMatterList = Static<typeof JointMatterList>;

/** A department as the staff watches it: the last 24 hours, what waits for it, whether it is left alone just now. */
export const BoardRow = Type.Object({
  id: Type.String(), name: Text, circuit: Type.Union([Type.Literal('closed'), Type.Literal('open'), Type.Literal('half-open')]), connected: Type.Boolean(),
  figures: ExchangeFigures, hours: Type.Array(Type.Object({ hour: Instant, total: Type.Integer(), failed: Type.Integer() })),
  orders: Type.Optional(Type.Object({ count: Type.Integer(), since: Instant }, { description: 'decisions that it has to book as the master of a line of work' })),
  waiting: Type.Integer({ description: 'items of cases that wait for it' }), waitingSince: Type.Optional(Instant), untold: Type.Integer({ description: 'messages it has not taken yet' }),
}, { title: 'DepartmentBoardRow' });
export type BoardRow = Static<typeof BoardRow>;

const Outcome = Type.Union([Type.Literal('filed'), Type.Literal('notified'), Type.Literal('nothing-to-do'), Type.Literal('open-case'), Type.Literal('refused'), Type.Literal('unknown-person'), Type.Literal('other-person'), Type.Literal('nobody-known'), Type.Literal('held'), Type.Literal('taken-back'), Type.Literal('not-offered'), Type.Literal('booked'), Type.Literal('rejected'), Type.Literal('repeated'), Type.Literal('contradicts'), Type.Literal('wrong-order')]);
/** What a department told by itself, and what came of it; nobody is named. */
export const BoardWord = Type.Object({ id: Type.String(), at: Instant, department: Text, name: Text, outcome: Type.Optional(Outcome), case: Type.Optional(Type.String()), people: Type.Optional(Type.Integer()), attempts: Type.Integer() }, { title: 'DepartmentWord' });
export type BoardWord = Static<typeof BoardWord>;

/** A list that was fetched in batch: how far it is, what came and was told, what became of its records. `counts`: records by what became of them; nobody is named. */
export const BoardList = Type.Object({
  department: Text, name: Text, period: Type.String(), register: Text, status: Type.Union([Type.Literal('fetching'), Type.Literal('applying'), Type.Literal('done')]),
  pages: Type.Integer(), fetched: Type.Integer(), told: Type.Optional(Type.Object({ records: Type.Integer(), people: Type.Integer() })), counts: Type.Array(Type.Object({ outcome: Type.String(), name: Text, count: Type.Integer() })),
  attempts: Type.Integer(), trouble: Type.Optional(Type.String()), nextAt: Type.Optional(Instant), doneAt: Type.Optional(Instant),
}, { title: 'DepartmentList' });
export type BoardList = Static<typeof BoardList>;

/** What a department refused for good, and may be sent again or settled; nobody is named. */
export const RefusedMessageView = Type.Object({
  id: Type.String(), at: Instant, department: Text, name: Text, why: Text, case: Type.String(), no: Type.Optional(Type.Integer()),
  may: Type.Boolean({ description: 'whether whoever looks may deal with it: a supervisor, or who has the item in hand' }), again: Type.Boolean({ description: 'whether it can still be sent: not once something later of its item was said' }),
}, { title: 'RefusedMessage' });
export type RefusedMessageView = Static<typeof RefusedMessageView>;
export const SettleMessageBody = Type.Object({ act: Type.Union([Type.Literal('again', { description: '重发 · send it again' }), Type.Literal('settle', { description: '另行处理 · the department learns of it otherwise, or need not' })]), note: Type.String({ minLength: 1, maxLength: 500 }) }, { title: 'SettleMessageBody', additionalProperties: false });

export const DepartmentBoard = Type.Object({ at: Instant, from: Instant, refused: Type.Array(RefusedMessageView), rows: Type.Array(BoardRow), words: Type.Array(BoardWord), lists: Type.Array(BoardList) }, { title: 'DepartmentBoard' });
export type DepartmentBoard = Static<typeof DepartmentBoard>;
