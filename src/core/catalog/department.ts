import { Type, type Static } from 'typebox';
import { ElementType } from './element.ts';
import { LimitText, LocalizedText } from './text.ts';

/** What a department's word begins by itself: the first of these events or matters that the region of whom it is about has. */
const Starts = Type.Union([
  Type.Object({ file: Type.Array(Type.String(), { minItems: 1 }) }, { additionalProperties: false, description: 'handed in for whom the word is about, and decided by the rules' }),
  Type.Object({ notify: Type.Array(Type.String(), { minItems: 1 }), people: Type.String({ minLength: 1, description: 'field of the word that lists the identity numbers of the people to notify' }) }, { additionalProperties: false, description: 'offered to people whom the word names: they decide' }),
  Type.Object({ books: Type.String({ minLength: 1, description: 'field of the word that names the order' }) }, { additionalProperties: false, description: 'the answer of a core system to an order that it was sent' }),
  Type.Object({ releases: Type.String({ minLength: 1, description: 'scenario of the same department that holds payments' }) }, { additionalProperties: false, description: 'takes back what the department said of somebody under that scenario: what was held is paid' }),
]);

/** A list that is fetched as a whole, page by page: how often, and of which kind the entries are that its records become. */
const Pull = Type.Object({
  every: Type.Union([Type.Literal('daily'), Type.Literal('monthly')]),
  register: Type.String({ minLength: 1, description: 'kind of the register; its fields are those of a record, beside `from` and `to`' }),
}, { additionalProperties: false, description: 'fetched in batch: what began, changed or ended in a day or a month that is over, about people of the register; others are dropped' });
export type Pull = Static<typeof Pull>;

/**
 * One data-sharing scenario with another department: who asks whom for what, why, on which basis, how often.
 * `ask` and `tell` go out from here, `push` comes in by itself. `request` names whom it is about, the first of them first.
 */
export const Scenario = Type.Object({
  zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }),
  direction: Type.Union([Type.Literal('ask'), Type.Literal('tell'), Type.Literal('push')]),
  frequency: Type.Enum(['on-application', 'on-result', 'on-event', 'daily', 'monthly'], { description: 'how often data are shared: when an application needs them, with a result, when something happened there, daily, monthly' }),
  why: LocalizedText,
  basis: Type.String({ minLength: 1 }),
  request: Type.Array(Type.String()),
  answer: Type.Record(Type.String(), ElementType),
  starts: Type.Optional(Starts),
  holds: Type.Optional(Type.String({ minLength: 1, description: 'of what a department pushes: the field with the day from which on nothing more is due to whom it is about; months that begin on it or later are held until the register knows of it, or it is taken back or found wrong' })),
  pulled: Type.Optional(Type.Literal(true, { description: 'of what a department pushes: it can be asked for all of a day, so that nothing is lost while either side was down' })),
  pull: Type.Optional(Pull),
  freshFor: Type.Optional(Type.String({ pattern: '^[0-9]+(min|h|d)$', description: 'how long an answer may be used' })),
  answersWithin: Type.Optional(Type.String({ ...LimitText, description: 'how long the department may work at it, where it does not answer at once: it is asked once the case is handed in, and so long an item waits before a person takes it' })),
  deadlineMs: Type.Integer({ minimum: 50, maximum: 30000 }),
  routine: Type.Optional(Type.Literal(true, { description: 'who somebody is: asked for nearly every matter, so that it makes none of them a joint matter' })),
}, { additionalProperties: false });

/**
 * People of an agency who answer what no system of theirs answers (行政协助): a desk has its own officers there, who see what they are asked and
 * nothing of the case besides. `request` names what is handed over so that they know whom it is about, `answers` the facts they may be asked for.
 */
const Desk = Type.Object({
  zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }),
  request: Type.Array(Type.String(), { minItems: 1, description: 'elements that are handed over whole, so that they know whom it is about' }),
  answers: Type.Array(Type.String(), { minItems: 1, description: 'elements that may be asked for, where the matter needs them' }),
  within: Type.String({ ...LimitText, description: 'the longest time that they are given' }),
  basis: Type.String({ minLength: 1 }),
  regions: Type.Optional(Type.Array(Type.String(), { minItems: 1, description: 'codes of the only regions that have this desk; without it: all' })),
}, { additionalProperties: false });
export type Desk = Static<typeof Desk>;

/** What a reader of electronic cards outside learns of whoever shows theirs, and what for: no more than its purpose needs (个人信息保护法 第六条). */
const ReadsCards = Type.Object({
  why: LocalizedText, basis: Type.String({ minLength: 1 }),
  perMinute: Type.Integer({ minimum: 1, maximum: 6000, description: 'questions that it may ask in a minute' }),
  tells: Type.Record(Type.String({ pattern: '^[a-z][A-Za-z]*$' }), Type.Union([
    Type.Object({ zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }), of: Type.Literal('name') }, { additionalProperties: false, description: 'the name' }),
    Type.Object({ zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }), open: Type.Array(Type.String(), { minItems: 1 }) }, { additionalProperties: false, description: 'whether an entry of one of these kinds of the register is open: yes or no' }),
  ]), { description: 'what it is told beside whether the card is good' }),
}, { additionalProperties: false, description: 'reads electronic cards outside: a hospital, a bus' });
export type ReadsCards = Static<typeof ReadsCards>;

/** Another agency, reached through a connector. `port` is its default place in the sandbox; DEPARTMENT_<ID>_URL overrides it. */
export const Department = Type.Object({
  zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }),
  line: Type.Optional(Type.String({ description: 'the line of work inside human resources and social security that it belongs to; without it: another department' })),
  system: LocalizedText,
  namedBy: Type.Optional(Type.Array(Type.String({ minLength: 1 }), { minItems: 1, description: 'the notices that name it as one to work with; it may have no scenario yet' })),
  unshared: Type.Optional(Type.Object({ ...LocalizedText.properties }, { additionalProperties: false, description: 'why nothing is shared with a body that a notice names' })),
  scenarios: Type.Record(Type.String(), Scenario),
  readsCards: Type.Optional(ReadsCards),
  desks: Type.Optional(Type.Record(Type.String({ pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' }), Desk)),
}, { additionalProperties: false });
export type Department = Static<typeof Department>;
export type Scenario = Static<typeof Scenario>;
export type Starts = Static<typeof Starts>;
