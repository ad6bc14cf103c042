import { Type, type Static } from 'typebox';
import { AnyValue, Feel, LocalizedText } from './text.ts';

const Own = Type.Literal(true, { description: "the person's own: an employer is not asked and sees nothing of it; the person is invited instead" });

/** A guided question; `forOther` is how an employer or a relative is asked it. Its id is the fact it answers: a data element (`job.seeking`) or an answer of this event (`answers.wantsCard`). */
export const Question = Type.Object({
  id: Type.String(),
  zh: Type.String(), en: Type.String(),
  forOther: Type.Optional(LocalizedText),
  why: LocalizedText,
  type: Type.Union([
    Type.Literal('boolean'),
    Type.Object({ code: Type.String(), many: Type.Optional(Type.Boolean()) }, { additionalProperties: false }),
  ]),
  when: Type.Optional(Feel),
  own: Type.Optional(Own),
}, { additionalProperties: false });

/**
 * Why an item does not belong to somebody's list; without `when`, whatever else is so. The words may hold places: `缴了{unemployment.insuredMonths}`.
 * `notable` where people expect the item: then the reason is said without being asked for.
 */
const Absence = Type.Object({ when: Type.Optional(Feel), notable: Type.Optional(Type.Boolean()), zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, { additionalProperties: false });

/**
 * An item of the bundle: when it belongs to this person's list, what must be approved before (`after`), what must have ended before,
 * whichever way (`once`), with which it goes without an application.
 * `otherwise` says why it does not belong to the list, by the first reason that holds; with `later` it comes when its time has come.
 * `own`: not the employer's duty but the person's own matter (see `own` of the event).
 */
export const EventService = Type.Object({
  when: Type.Optional(Feel),
  otherwise: Type.Optional(Type.Array(Absence, { minItems: 1 })),
  later: Type.Optional(Type.Boolean()),
  after: Type.Optional(Type.Array(Type.String())),
  once: Type.Optional(Type.Array(Type.String())),
  with: Type.Optional(Type.String()),
  why: Type.Optional(LocalizedText),
  own: Type.Optional(Own),
}, { additionalProperties: false });

/**
 * Who hands in: whom it is about (`self`), a relative, or the employer, who name the person by number. `may` is what has to be known to
 * hold before anything is shown or handed in; who may not is told `otherwise`. An employer never sees what is known of the person.
 */
export const Filing = Type.Object({
  by: Type.Union([Type.Literal('self'), Type.Literal('relative'), Type.Literal('employer')]),
  may: Type.Optional(Feel),
  otherwise: Type.Optional(LocalizedText),
  basis: Type.Optional(Type.String()),
  apart: Type.Optional(Type.Literal(true, { description: 'several may hand it in about the same person at once, each for themself: nobody stands in another’s way, or learns of it' })),
}, { additionalProperties: false });
export type Filing = Static<typeof Filing>;
/** Said before anything is asked, to whoever hands in what follows a death: once, and in no result. */
export const Opening = Type.Optional(LocalizedText);
export const FiledBy = Type.Optional(Type.Array(Filing, { minItems: 1, description: 'without it: only whom it is about' }));

/** A bundle of services around one event (CPSV-AP life event). */
export const LifeEvent = Type.Object({
  $schema: Type.Optional(Type.String()),
  id: Type.String(),
  zh: Type.String(), en: Type.String(),
  mark: Type.Optional(Type.String({ minLength: 1, maxLength: 1, description: 'one Chinese character that stands for it where pictures would, other than those of all events of its places; without it the first of its name' })),
  summary: LocalizedText,
  words: Type.Array(Type.String({ minLength: 2 }), { description: 'what people say when it happened to them, in either language: the search of the hall finds the event by them' }),
  subject: Type.Union([Type.Literal('person'), Type.Literal('enterprise')]),
  stage: Type.Optional(Type.String({ description: 'under what the hall lists it: a code of lifeStages' })),
  filedBy: FiledBy,
  opening: Opening,
  fromAge: Type.Optional(Type.Object({ years: Type.Integer({ minimum: 1, maximum: 100 }), basis: Type.String({ minLength: 1 }) }, { additionalProperties: false, description: 'nobody younger has it happen to them: the hall does not offer it to whoever acts for a child; what a relative hands in is offered at any age' })),
  inPerson: Type.Optional(LocalizedText),
  source: Type.String(),
  annex: Type.Optional(Type.Integer({ minimum: 1, maximum: 10, description: 'which of the ten events of annex 1 this is' })),
  entries: Type.Optional(Type.Array(Type.Array(Type.String(), { minItems: 1 }), { minItems: 1, description: 'the numbered entries of the annex in its order; an entry with several codes (含…) is a group' })),
  beyond: Type.Optional(Type.Array(Type.String(), { description: 'services of this event that the annex does not name' })),
  settles: Type.Optional(Type.Record(Type.String(), AnyValue, { description: 'elements whose value follows from the event itself: they are not asked' })),
  own: Type.Optional(Type.Object({ zh: Type.String(), en: Type.String(), summary: LocalizedText }, { additionalProperties: false, description: 'in an event that only an employer hands in: what the part is called that the person it is about is invited to hand in, with the questions and items that are `own`' })),
  questions: Type.Array(Question),
  services: Type.Record(Type.String(), EventService),
  nameList: Type.Array(Type.String(), { description: 'bodies that receive the same name list (remark of the event)' }),
  listedWith: Type.Optional(Type.Array(Type.String(), { minItems: 1, description: 'the items that put somebody on that list: it goes once those of them in a case have ended and one is approved; without it, or where there are none, with the end of the case' })),
  remarks: Type.Array(Type.String(), { description: 'the remarks of annex 1, verbatim' }),
  before: Type.Union([
    Type.Literal('computed'),
    Type.Object({ quoted: Type.String(), source: Type.String() }, { additionalProperties: false }),
  ]),
}, { additionalProperties: false });
export type LifeEvent = Static<typeof LifeEvent>;
export type Question = Static<typeof Question>;
export type Absence = Static<typeof Absence>;
export type EventService = Static<typeof EventService>;
