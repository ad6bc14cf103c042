import { Type, type Static } from 'typebox';
import { TEXT_FORMS } from '../identity/text-form.ts';
import { Precedence } from './precedence.ts';
import { PromiseTerms } from './promise.ts';
import { Feel, LocalizedText } from './text.ts';

/** What kind of value a data element has. `money` is an integer in fen; `code` names a code list in `catalog/codes/`. */
export const ElementType = Type.Union([
  Type.Literal('boolean'), Type.Literal('text'), Type.Literal('date'),
  Type.Object({ integer: Type.String({ description: 'unit, for example months' }), min: Type.Optional(Type.Integer()), max: Type.Optional(Type.Integer()) }, { additionalProperties: false }),
  Type.Object({ money: Type.Literal('fen') }, { additionalProperties: false }),
  Type.Object({ code: Type.String({ description: 'name of a code list' }), many: Type.Optional(Type.Boolean()) }, { additionalProperties: false }),
]);

/**
 * Read from the register: from the entries of one kind, the open one (`open`), the one that began last (`latest`), of those that are
 * over the one that began last (`ended`), the one that ends last, an open one before all (`last`), the one that is open or decided to begin
 * on a later day (`granted`: a pension from next month on), or whether one is there at all.
 * `absent` is the value when the register knows that there is none; without it nothing is known and the next source is tried.
 */
export const RegisterSource = Type.Object({
  register: Type.Object({
    kind: Type.String(),
    which: Type.Union([Type.Literal('open'), Type.Literal('latest'), Type.Literal('ended'), Type.Literal('last'), Type.Literal('granted')]),
    field: Type.Optional(Type.String({ description: 'field of the entry; `from`, `to` are its dates; without it: whether there is one' })),
    absent: Type.Optional(Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])),
    of: Type.Optional(Type.Literal('applicant', { description: 'read from the register of whoever applies, where that is somebody else than the case is about' })),
    matching: Type.Optional(Type.Record(Type.String(), Type.String(), { description: 'only entries whose field holds the value of this element; while that is unknown, so is what is looked up' })),
  }, { additionalProperties: false }),
}, { additionalProperties: false });

/** Ask another department. `scenario` is declared in `catalog/departments/`; `field` is a field of its answer. */
export const DepartmentSource = Type.Object({
  department: Type.String(), scenario: Type.String(), field: Type.String(),
}, { additionalProperties: false });

/** Computed from other elements, parameters of the region (`region.x`) and the day of the decision (`today()`). */
export const DerivedSource = Type.Object({ derive: Type.Union([Feel, Type.Object({ table: Type.String() }, { additionalProperties: false })]) }, { additionalProperties: false });

/** The person signs a statement in place of a proof, having been told what follows; it is checked afterwards. */
export const PromiseSource = Type.Object({ promise: PromiseTerms }, { additionalProperties: false });

/**
 * In the order written, from the source that burdens nobody to the one that burdens the person.
 * `sign-in`: known from the account the person signed in with. `officer`: only a human can establish it. `item`: what sets one item
 * apart from the others of a matter that comes once for each value of a list (the `each` of a service).
 */
export const ElementSource = Type.Union([RegisterSource, DepartmentSource, DerivedSource, PromiseSource, Type.Literal('sign-in'), Type.Literal('ask'), Type.Literal('officer'), Type.Literal('item')]);

/** What an answer has to be, where its type alone says too little: the form or length of a text, the bounds of a day, number or amount. */
const AnswerRule = Type.Object({
  form: Type.Optional(Type.Enum([...TEXT_FORMS])),
  longest: Type.Optional(Type.Integer({ minimum: 1, maximum: 2000, description: 'characters of a text' })),
  from: Type.Optional(Type.String({ minLength: 1, description: 'FEEL over today() and region.*: the first day, or the least number or amount in fen' })),
  to: Type.Optional(Type.String({ minLength: 1, description: 'FEEL over today() and region.*: the last day, or the greatest number or amount in fen' })),
}, { additionalProperties: false, minProperties: 1 });

/** A named fact with a type (CCCEV information concept). Asked at most once in a case. */
export const DataElement = Type.Object({
  zh: Type.String(), en: Type.String(),
  type: ElementType,
  sources: Type.Array(ElementSource, { minItems: 1 }),
  precedence: Type.Optional(Precedence),
  when: Type.Optional(Type.String({ minLength: 1, description: 'FEEL: only where this holds is anybody asked for it; without it always' })),
  answer: Type.Optional(AnswerRule),
  question: Type.Optional(LocalizedText),
  forOther: Type.Optional(Type.Object({ ...LocalizedText.properties }, { additionalProperties: false, description: 'the question as an employer or a relative is asked it, who answers about somebody else' })),
  why: Type.Optional(LocalizedText),
  says: Type.Optional(Type.Object({ whether: LocalizedText, yes: LocalizedText, no: LocalizedText }, { additionalProperties: false, description: 'of a yes-or-no element: how it is asked about and what either answer says, so that nobody reads “no criminal record: no”' })),
  contest: Type.Optional(Type.String({ description: 'evidence by which the person may disprove what a source says; what a register or a department says can be contested without it where it stands in the way' })),
  mask: Type.Optional(Type.Union([Type.Literal('number'), Type.Literal('account'), Type.Literal('phone')])),
  employer: Type.Optional(Type.String({ description: 'the article by which an employer may learn it of its own staff: what it is asked and which items it has may rest on it' })),
  contact: Type.Optional(Type.Boolean({ description: 'contact data: never shown to an officer' })),
}, { additionalProperties: false });
export type DataElement = Static<typeof DataElement>;

/** Whether a person may say that what a source knows is wrong: of what a register or a department says, and of whatever names a material that disproves it. */
export function isContestable({ contest, sources }: Pick<DataElement, 'contest' | 'sources'>): boolean {
  return contest !== undefined || sources.some((source) => typeof source === 'object' && ('register' in source || 'department' in source));
}
export type ElementSource = Static<typeof ElementSource>;
export type ElementType = Static<typeof ElementType>;
