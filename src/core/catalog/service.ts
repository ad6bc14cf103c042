import { Type, type Static } from 'typebox';
import { ElementType } from './element.ts';
import { Follow } from './follow.ts';
import { FiledBy, Opening } from './life-event.ts';
import { AnyValue, CalendarDate, Feel, LimitText, LocalizedText } from './text.ts';
import { Hours } from './opening-hours.ts';

/**
 * A condition (CCCEV criterion): a sentence, a FEEL expression, its article, and what to do when it is not met: before it is handed in
 * (`remedy`) and, where that is another thing, once it was refused (`afterRefusal`).
 * `when` says whom it concerns; where that is false the criterion is no part of the decision.
 */
export const Criterion = Type.Object({
  id: Type.String({ pattern: '^[a-z][a-zA-Z0-9]*$' }),
  zh: Type.String(), en: Type.String(),
  when: Type.Optional(Feel),
  pass: Feel,
  basis: Type.String(),
  remedy: LocalizedText,
  afterRefusal: Type.Optional(LocalizedText),
}, { additionalProperties: false });

/**
 * What a decided item does. `with` holds FEEL expressions over facts and determined values. A payment belongs to the entry opened
 * before it: it ends with that entry, and `nextMonth` is the month after the entry's first day. It has either a number of `times` or runs
 * `until: ended`, for as long as the entry holds (a pension for life).
 */
export const Effect = Type.Union([
  Type.Object({ open: Type.String(), with: Type.Optional(Type.Record(Type.String(), Feel)), from: Type.Optional(Feel), to: Type.Optional(Feel), when: Type.Optional(Feel) }, { additionalProperties: false }),
  Type.Object({ end: Type.String(), where: Type.Optional(Type.Record(Type.String(), Feel)), on: Type.Optional(Feel), because: LocalizedText, basis: Type.String(), when: Type.Optional(Feel) }, { additionalProperties: false, description: '`where`: only entries whose fields hold these values; `on`: the day, without it today' }),
  Type.Object({ pay: Type.Object({ fund: Type.String(), every: Type.Union([Type.Literal('month'), Type.Literal('once')]), amount: Feel, times: Type.Optional(Feel), until: Type.Optional(Type.Literal('ended', { description: 'paid every month until the entry opened before it ends; stands in place of `times`' })), first: Type.Union([Type.Literal('nextMonth'), Type.Literal('now')]), account: Feel }, { additionalProperties: false }) }, { additionalProperties: false }),
  Type.Object({ tell: Type.Object({ department: Type.String(), scenario: Type.String(), with: Type.Record(Type.String(), Feel) }, { additionalProperties: false }), when: Type.Optional(Feel) }, { additionalProperties: false }),
]);

/** How a determined value is shown beside the rules; one without this only works behind the words of the result. */
const Shown = Type.Object({ zh: Type.String(), en: Type.String(), type: ElementType }, { additionalProperties: false });

/** What officers and their manual call a value that is not shown; the type tells of which list its codes are. */
const Called = Type.Object({ zh: Type.String(), en: Type.String(), type: Type.Optional(ElementType) }, { additionalProperties: false });

/** A worked example: it documents the service and is its test. `given` states what differs from the `ordinary` case; `unknown` takes a fact away. */
export const Example = Type.Object({
  zh: Type.String(),
  en: Type.Optional(Type.String()),
  on: Type.Optional(CalendarDate),
  received: Type.Optional(Type.String({ ...CalendarDate, description: 'the day the application was received, where that was before the decision' })),
  region: Type.Optional(Type.String()),
  given: Type.Record(Type.String(), AnyValue),
  contested: Type.Optional(Type.Array(Type.String(), { description: 'elements whose value the person disputes' })),
  expect: Type.Object({
    outcome: Type.Union([Type.Literal('approve'), Type.Literal('refuse'), Type.Literal('officer')]),
    failed: Type.Optional(Type.Array(Type.String())),
    unknown: Type.Optional(Type.Array(Type.String())),
    secondReview: Type.Optional(Type.Boolean()),
    values: Type.Optional(Type.Record(Type.String(), AnyValue)),
  }, { additionalProperties: false }),
}, { additionalProperties: false });

/** A limit with its source; `none` where no rule sets one. */
const LegalLimit = Type.Union([
  Type.Object({ is: LimitText, basis: Type.String() }, { additionalProperties: false }),
  Type.Object({ none: Type.String({ description: 'why there is none' }) }, { additionalProperties: false }),
]);

const PromisedLimit = Type.Object({
  is: LimitText, basis: Type.String(),
  setBy: Type.Optional(Type.Literal('region', { description: 'annex 2 leaves the figure to the region: `is` holds where the region has set none in its `targets`' })),
}, { additionalProperties: false });

/**
 * Another limit of the same matter: where the facts are clear, where the harm is complex, where somebody has to look on the spot. `when`
 * chooses it by what is known when the case is accepted, and again when the rules hand over; `byOfficer` lets the officer say so, with the
 * reason. The first whose `when` holds is the one; none leaves the limits of the service itself.
 */
const LimitVariant = Type.Object({
  id: Type.String({ pattern: '^[a-z][a-zA-Z0-9]*$' }),
  zh: Type.String(), en: Type.String(),
  when: Type.Optional(Feel),
  byOfficer: Type.Optional(Type.Literal(true)),
  notice: Type.Optional(Type.String({ ...LimitText, description: 'the figure of annex 2 for this variant: it binds the promise' })),
  statutory: LegalLimit,
  promised: PromisedLimit,
}, { additionalProperties: false });

/**
 * What is published before an approval takes effect, and for how long: a limit, or a number of days that the region's parameter holds
 * (where it holds none nothing is published). `clears` is the element that the end of the publicity without objection settles.
 */
const Publicity = Type.Object({
  for: Type.Union([LimitText, Type.Object({ parameter: Type.String(), unit: Type.Union([Type.Literal('wd'), Type.Literal('d')]) }, { additionalProperties: false })]),
  clears: Type.String(),
  basis: Type.String(),
  what: LocalizedText,
}, { additionalProperties: false });

/**
 * A matter that comes once for each value of a list, as the transfer of a pension does for each earlier place: `in` is the element with
 * the list, `as` the one that holds this item's value (its source is `item`). Each item has its own questions, clock and decision.
 */
const Each = Type.Object({ in: Type.String(), as: Type.String() }, { additionalProperties: false });

/**
 * An appraisal by experts, on which the decision rests (劳动能力鉴定: 工伤保险条例 第二十四条至第二十七条). Chance draws a group of an odd
 * size from the committee's pool; its majority settles the elements of `opinion`, whether the person came settles `attended`, and no
 * officer establishes either. An absence with good reason extends the limit by `postponed`.
 */
const Appraisal = Type.Object({
  specialities: Type.String({ description: 'code list of the specialities from which experts are drawn' }),
  experts: Type.Array(Type.Integer({ minimum: 1, maximum: 9 }), { minItems: 1, description: 'how many experts a group may have' }),
  attended: Type.String({ description: 'element: whether the person came to the examination' }),
  opinion: Type.Array(Type.String(), { minItems: 1, description: 'elements that every expert gives an opinion on' }),
  absences: Type.String({ description: 'parameter: after how many examinations missed without good reason the appraisal ends' }),
  basis: Type.String(),
  postponed: Type.String({ description: 'basis on which an absence with good reason extends the limit' }),
}, { additionalProperties: false });

/**
 * The thing that a result consists of besides its papers, and how it may get to whom it is for: collected at a counter or
 * sent by a carrier, as whoever applied chooses.
 */
const Handover = Type.Object({
  thing: LocalizedText,
  ways: Type.Array(Type.Union([Type.Literal('counter'), Type.Literal('post')]), { minItems: 1, uniqueItems: true }),
  counter: Type.Optional(Type.Object({ name: LocalizedText, hours: Hours }, { additionalProperties: false, description: 'where it is collected, where that is not the hall of the city (a branch of the bank that makes it); then it is collected nowhere else' })),
  basis: Type.String(),
}, { additionalProperties: false });

const DossierWays = Type.Array(Type.Union([Type.Literal('confidential'), Type.Literal('messenger'), Type.Literal('ems')]), { minItems: 1, uniqueItems: true });

/**
 * The personnel file (人事档案) that moves with the matter, from agency to agency and never in the hands of the person: which way, by whom, by which ways, which letters
 * are written, within how many days the receipt has to be there. `settles`: the elements that the check of what came answers with yes.
 */
const DossierPart = Type.Object({
  direction: Type.Object({ element: Type.String(), in: Type.String(), out: Type.String() }, { additionalProperties: false, description: 'the element that says which way, and its values' }),
  keeper: Type.String({ description: 'element: who keeps the file that shall come' }),
  settles: Type.Array(Type.String(), { minItems: 1 }),
  ways: DossierWays,
  restricted: Type.Object({ ways: DossierWays, who: LocalizedText }, { additionalProperties: false, description: 'whose file may go by these ways only' }),
  receiptWithin: Type.String({ description: 'parameter: days until the receipt of what was sent is due' }),
  escalatesAfter: Type.String({ description: 'parameter: days after that until the supervisors are told' }),
  letters: Type.Array(Type.Union([Type.Literal('call'), Type.Literal('note'), Type.Literal('receipt')]), { uniqueItems: true, description: 'call: 调档函 · note: 转递通知单 with its list and the slip of the receipt · receipt: 回执' }),
  basis: Type.String(),
}, { additionalProperties: false });

/**
 * Conclusions of others that the decision rests on by law: while one of these departments has been asked for its assistance the limits stand
 * still (工伤保险条例 第二十条第三款). Where a matter names none, a limit runs on whoever is asked.
 */
const Conclusions = Type.Object({ of: Type.Array(Type.String(), { minItems: 1, description: 'departments with desks' }), basis: Type.String() }, { additionalProperties: false });

/**
 * A line of work that has to agree to a matter which another one leads (联合审查、会同): to which part, within what time, by which source. Where
 * none settles it, it is `to-verify` with a note.
 */
const JointLine = Type.Object({
  line: Type.String({ description: 'line of work of officers' }),
  part: LocalizedText,
  within: LimitText,
  basis: Type.String({ minLength: 1 }),
  confidence: Type.Union([Type.Literal('law'), Type.Literal('notice'), Type.Literal('to-verify')]),
  note: Type.Optional(Type.String()),
  regions: Type.Optional(Type.Array(Type.String(), { minItems: 1, description: 'codes of the only regions where it has to; without it: all' })),
  sees: Type.Optional(Type.Object({
    elements: Type.Optional(Type.Array(Type.String(), { minItems: 1, description: 'the only data elements of the matter that it sees; without it: what the criteria rest on' })),
    evidence: Type.Optional(Type.Array(Type.String(), { description: 'the only evidence whose files it sees; without it: all that the matter asks for' })),
  }, { additionalProperties: false, description: 'what an officer of the line sees of the application, no more than the part needs' })),
}, { additionalProperties: false });
export type JointLine = Static<typeof JointLine>;

/**
 * What becomes of the matter where a correction is not answered by its last day: it is closed as if taken back, or decided by what is there.
 * `within` where the matter has a limit of its own; else the region's (`correctionWithin`).
 */
const AlsoServed = Type.Object({
  basis: Type.String({ minLength: 1 }),
  confidence: Type.Union([Type.Literal('law'), Type.Literal('notice'), Type.Literal('to-verify')]),
  note: Type.Optional(Type.String()),
}, { additionalProperties: false, description: 'where an employer has applied, the decision is served on the person as well: by which rule' });

const Silence = Type.Object({
  then: Type.Union([Type.Literal('closed'), Type.Literal('decided')]),
  within: Type.Optional(LimitText),
  basis: Type.String({ minLength: 1 }),
  confidence: Type.Union([Type.Literal('law'), Type.Literal('notice'), Type.Literal('to-verify')]),
  note: Type.Optional(Type.String()),
  regions: Type.Optional(Type.Array(Type.String(), { minItems: 1, description: 'codes of the only regions where it holds; without it: all' })),
}, { additionalProperties: false });

/** A part of the employment service. */
export const EmploymentPart = Type.Union([Type.Literal('vacancies'), Type.Literal('advice'), Type.Literal('fairs'), Type.Literal('wages'), Type.Literal('training'), Type.Literal('questions')]);

/** One matter (CPSV-AP public service). Everything that drives it is in this file. */
export const Service = Type.Object({
  $schema: Type.Optional(Type.String()),
  code: Type.String({ pattern: '^([0-9]+\\.[0-9]+\\.[0-9]+|local\\.[a-z0-9-]+)$' }),
  zh: Type.String(), en: Type.String(),
  short: Type.Optional(LocalizedText),
  summary: LocalizedText,
  words: Type.Optional(Type.Array(Type.String({ minLength: 2 }), { minItems: 1, description: 'what people call it besides its names: the search finds it by them' })),
  subject: Type.Union([Type.Literal('person'), Type.Literal('enterprise')], { description: 'whose register is concerned' }),
  filedBy: FiledBy,
  opening: Opening,
  regions: Type.Optional(Type.Array(Type.String(), { minItems: 1, description: 'codes of the only regions that have this matter; without it: all' })),
  authority: Type.String({ description: 'who decides: a line of work of officers' }),
  counterClass: Type.Union([Type.Literal('employment'), Type.Literal('social-insurance'), Type.Literal('talent-personnel'), Type.Literal('labour-relations')]),
  basis: Type.Array(Type.String(), { minItems: 1 }),
  notByTelephone: Type.Optional(Type.Object({ ...LocalizedText.properties }, { additionalProperties: false, description: 'why it cannot be handed in by telephone, and where it can' })),
  channels: Type.Array(Type.Union([Type.Literal('web'), Type.Literal('mobile'), Type.Literal('kiosk'), Type.Literal('counter')]), { minItems: 1 }),
  assurance: Type.Optional(Type.Literal('strong', { description: 'a password alone does not hand it in: whoever does proves by two factors who they are' })),
  notOnline: Type.Optional(LocalizedText),
  limits: Type.Object({
    notice: Type.Optional(Type.Object({
      row: Type.Integer(), before: Type.String(), after: Type.String(),
      is: Type.Optional(Type.String({ ...LimitText, description: 'which figure of annex 2 binds the ordinary case, where `after` has several' })),
    }, { additionalProperties: false })),
    trigger: Type.Optional(Type.Union([Type.Literal('receipt'), Type.Literal('acceptance')], { description: 'what a limit is counted from; without it the acceptance. What the rules decide at once is always counted from the receipt' })),
    statutory: LegalLimit,
    promised: PromisedLimit,
    variants: Type.Optional(Type.Array(LimitVariant, { minItems: 1 })),
  }, { additionalProperties: false }),
  mode: Type.Union([Type.Literal('instant'), Type.Literal('officer')]),
  risk: Type.Union([Type.Literal('low'), Type.Literal('medium'), Type.Literal('high')]),
  each: Type.Optional(Each),
  needs: Type.Object({ elements: Type.Array(Type.String()), evidence: Type.Array(Type.String()) }, { additionalProperties: false }),
  criteria: Type.Array(Criterion, { minItems: 1 }),
  determine: Type.Optional(Type.Record(Type.String(), Type.Union([
    Type.Object({ table: Type.String(), shown: Type.Optional(Shown), name: Type.Optional(Called) }, { additionalProperties: false }),
    Type.Object({ value: Feel, shown: Type.Optional(Shown), name: Type.Optional(Called), said: Type.Optional(LocalizedText) }, { additionalProperties: false, description: '`said` puts a formula in words where it would not read well' }),
  ]))),
  result: LocalizedText,
  resultForEmployer: Type.Optional(Type.Object({ ...LocalizedText.properties }, { additionalProperties: false, description: 'what an employer who filed reads instead: without places, so that nothing of the person is told' })),
  effects: Type.Array(Effect),
  outputs: Type.Array(Type.String()),
  employment: Type.Optional(Type.Array(EmploymentPart, { minItems: 1, description: 'parts of the employment service that somebody goes on to' })),
  handover: Type.Optional(Handover),
  dossier: Type.Optional(DossierPart),
  secondReview: Type.Optional(Type.Object({ when: Feel, basis: Type.String(), why: Type.Optional(LocalizedText) }, { additionalProperties: false })),
  publicity: Type.Optional(Publicity),
  appraisal: Type.Optional(Appraisal),
  conclusions: Type.Optional(Conclusions),
  joint: Type.Optional(Type.Array(JointLine, { minItems: 1 })),
  silence: Type.Optional(Type.Array(Silence, { minItems: 1 })),
  alsoServed: Type.Optional(AlsoServed),
  follow: Type.Optional(Follow),
  ordinary: Type.Record(Type.String(), AnyValue, { description: 'the facts of the ordinary case, from which every example starts' }),
  examples: Type.Array(Example, { minItems: 1 }),
}, { additionalProperties: false });
export type Service = Static<typeof Service>;
export type Criterion = Static<typeof Criterion>;
export type Effect = Static<typeof Effect>;
export type Example = Static<typeof Example>;
export type LimitVariant = Static<typeof LimitVariant>;
