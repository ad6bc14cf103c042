import { Type, type Static } from 'typebox';
import { EmploymentPart } from '#core/catalog/service.ts';
import { ContactView, Filer, FlowStep, FormerMaterials, MaterialView } from './guide.ts';
import { FieldType, Text } from './shared.ts';

const Channel = Type.Union([Type.Literal('web'), Type.Literal('mobile'), Type.Literal('kiosk'), Type.Literal('counter')]);

/** Its names and words in pinyin, syllables apart: `shi ye`. */
const Spelled = Type.Array(Type.String());

export const LifeEventSummary = Type.Object({
  id: Type.String(), name: Text,
  /** One Chinese character that stands for it. */
  mark: Type.String(),
  summary: Text, subject: Type.String(),
  /** Under what the hall lists it. */
  stage: Type.Optional(Type.Object({ id: Type.String(), name: Text })),
  filedBy: Type.Array(Type.Union([Type.Literal('self'), Type.Literal('relative'), Type.Literal('employer')])),
  /** From which age on it can happen to a person; without it at any. */
  fromAge: Type.Optional(Type.Integer()),
  /** For the person alone: a guardian cannot hand it in either. */
  alone: Type.Optional(Type.Boolean()),
  words: Type.Array(Type.String()), spelled: Spelled, items: Type.Integer(), materialsBefore: Type.Integer(), formsBefore: Type.Integer(), toSubmit: Type.Integer(),
}, { title: 'LifeEventSummary' });
export type LifeEventSummary = Static<typeof LifeEventSummary>;

/** What is known already of one answer: whether its rules are met (`fits`), and by what. */
const HintView = Type.Object({ code: Type.String(), fits: Type.Boolean(), because: Text }, { title: 'HintView' });
export const QuestionView = Type.Object({ id: Type.String(), text: Text, why: Text, field: FieldType, hints: Type.Optional(Type.Array(HintView, { description: 'to whom it is about: answers of which the register or a department says already whether they apply' })) }, { title: 'QuestionView' });
export type QuestionView = Static<typeof QuestionView>;

export const ServiceSummary = Type.Object({
  code: Type.String(), name: Text, short: Text, summary: Text, basis: Type.Array(Type.String()),
  promised: Text, statutory: Text, noticeBefore: Type.Optional(Type.String()), noticeAfter: Type.Optional(Type.String()),
}, { title: 'ServiceSummary' });
export type ServiceSummary = Static<typeof ServiceSummary>;

/** How what somebody typed may have been meant to sound, the likeliest first, syllables apart: to be held against `spelled`. */
export const Heard = Type.Object({ heard: Type.Array(Type.String()) }, { title: 'Heard' });

/** A matter in the list of all matters. `class` is one of the four classes of counters. */
export const ServiceEntry = Type.Object({
  code: Type.String(), name: Text, short: Text, summary: Text, class: Type.String(), className: Text, instant: Type.Boolean(), promised: Text, subject: Type.String(), words: Type.Array(Type.String()), spelled: Spelled,
  filedBy: Type.Array(Type.Union([Type.Literal('self'), Type.Literal('relative'), Type.Literal('employer')])),
}, { title: 'ServiceEntry' });
export type ServiceEntry = Static<typeof ServiceEntry>;

/** Everything somebody needs to know of a matter: the four clarities (四个明确) are its conditions and way, materials, limits. */
export const ServiceGuide = Type.Intersect([ServiceSummary, Type.Object({
  class: Type.String(), className: Text, subject: Type.String(), authority: Text, channels: Type.Array(Channel), notOnline: Type.Optional(Text), instant: Type.Boolean(),
  filers: Type.Array(Filer),
  /** The only regions that have it; none where all have. */
  onlyIn: Type.Array(Text),
  /** `concerns`: whom alone the condition is about. */
  conditions: Type.Array(Type.Object({ id: Type.String(), text: Text, concerns: Type.Optional(Text), basis: Type.String(), remedy: Text })),
  flow: Type.Array(FlowStep),
  /** `abolished`: proofs that may not come back, also in other words. */
  materials: Type.Array(MaterialView), formerly: Type.Optional(FormerMaterials), abolished: Type.Array(Type.Object({ name: Type.String(), by: Type.String() })), outputs: Type.Array(Text), employment: Type.Optional(Type.Array(EmploymentPart)), secondReview: Type.Optional(Text),
  statutoryBasis: Type.Optional(Type.String()), promisedBasis: Type.String(), countedFrom: Text, noticeRow: Type.Optional(Type.Integer({ description: 'row of annex 2' })),
  /** Other limits of the matter: where the facts are clear, where the harm is complex, at a counter. */
  limitVariants: Type.Array(Type.Object({ id: Type.String(), name: Text, promised: Text, promisedBasis: Type.String(), statutory: Text, statutoryBasis: Type.Optional(Type.String()) })),
  lifeEvents: Type.Array(Type.Object({ id: Type.String(), name: Text })),
  /** Where to file it meanwhile, where it is not on yet. */
  notYet: Type.Optional(Text),
  contact: ContactView,
})], { title: 'ServiceGuide' });
export type ServiceGuide = Static<typeof ServiceGuide>;

/** What an item of a bundle waits for: those that must be approved (`after`), those that must have ended, whichever way (`once`), the one it comes along with (`with`). */
export const ItemPlace = Type.Object({ after: Type.Array(Type.String()), once: Type.Optional(Type.Array(Type.String())), with: Type.Optional(Type.String()) });
export type ItemPlace = Static<typeof ItemPlace>;

/**
 * Before and now of a life event with every option taken: `measures` are computed, each over the matters whose old way is recorded;
 * `quoted` are the words of a notice about it, which no computed figure contains.
 */
export const BeforeNow = Type.Object({
  measures: Type.Array(Type.Object({
    measure: Type.Union([Type.Literal('bases'), Type.Literal('materials'), Type.Literal('forms'), Type.Literal('workingDays'), Type.Literal('visits'), Type.Literal('steps')]),
    before: Type.Integer(), after: Type.Integer(), matters: Type.Integer(),
    /** Some of what the figure of before rests on has still to be verified. */
    toVerify: Type.Boolean(),
  })),
  alone: Type.Integer(), distinct: Type.Integer(),
  /** Documents and forms that only the person can supply today, over all items. */
  stillAsked: Type.Integer(),
  atOnce: Type.Integer(), matters: Type.Integer(),
  quoted: Type.Array(Type.Object({ name: Text, words: Type.String(), source: Type.String() })),
}, { title: 'BeforeNow' });
export type BeforeNow = Static<typeof BeforeNow>;

export const LifeEventDetail = Type.Object({
  id: Type.String(), name: Text, summary: Text, source: Type.String(),
  /** Whose register is concerned, and in which roles it can be handed in; `filers` says what has to hold for each. */
  subject: Type.Union([Type.Literal('person'), Type.Literal('enterprise')]),
  filedBy: Type.Array(Type.Union([Type.Literal('self'), Type.Literal('relative'), Type.Literal('employer')])), filers: Type.Array(Filer), inPerson: Type.Optional(Text), opening: Type.Optional(Text),
  /** `own`: not the employer's to hand in; the person it is about is invited to it. */
  services: Type.Array(Type.Intersect([ServiceSummary, ItemPlace, Type.Object({ own: Type.Optional(Type.Boolean()) })])),
  remarks: Type.Array(Type.String()), beforeNow: BeforeNow,
  /** What the person has to bring, over all items; where an item can be done. */
  bring: Type.Array(Text), channels: Type.Array(Channel), contact: ContactView,
}, { title: 'LifeEventDetail' });
export type LifeEventDetail = Static<typeof LifeEventDetail>;
