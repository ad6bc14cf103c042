import { Type, type Static } from 'typebox';
import { Commitment } from './commitment.ts';
import { HallQueue } from './hall-queue.ts';
import { Office } from './office.ts';
import { CalendarDate, Feel, LimitText, LocalizedText } from './text.ts';
import { Hours } from './opening-hours.ts';

/**
 * A stage of the rollout of a life event or service (成熟一个、规范一个、完善一个、发展一个): since when, and for whom. `where` is FEEL over what is
 * known of the person, such as where they live; who is not in it is told `otherwise`. Without `where` the stage holds for everybody.
 */
export const Stage = Type.Object({
  stage: Type.Union([Type.Literal('pilot'), Type.Literal('extended'), Type.Literal('everywhere')]),
  from: Type.Optional(CalendarDate),
  where: Type.Optional(Feel),
  otherwise: Type.Optional(LocalizedText),
  zh: Type.String(), en: Type.String(),
  source: Type.String({ minLength: 1 }),
}, { additionalProperties: false });
export type Stage = Static<typeof Stage>;

/**
 * A core system of the province that is master of lines of work here (省集中系统): what the city decides in them is an order, which it books or
 * rejects. `order` and `result` name scenarios of the department: how it is told of an order, and asked what became of it.
 */
export const Master = Type.Object({
  department: Type.String(),
  lines: Type.Array(Type.String(), { minItems: 1, description: 'lines of work (authorities) whose register it keeps' }),
  from: CalendarDate,
  order: Type.String(), result: Type.String(),
  pays: Type.Boolean({ description: 'whether the province pays too: then the order carries the payments and the city makes none' }),
  basis: Type.String({ minLength: 1 }),
  confidence: Type.Union([Type.Literal('law'), Type.Literal('notice'), Type.Literal('region'), Type.Literal('to-verify')]),
  note: Type.Optional(Type.String({ minLength: 1 })),
}, { additionalProperties: false });
export type Master = Static<typeof Master>;

/**
 * Another city whose matters the counters of this one accept (跨城通办): they identify the person, fill in with them and hand back the result; that city
 * decides. What is not `mutual` holds one way only.
 */
export const Help = Type.Object({
  city: Type.String({ pattern: '^[0-9]{6}$' }),
  mutual: Type.Boolean({ description: 'whether the other city accepts the matters of this one too' }),
  basis: Type.String({ minLength: 1 }),
  confidence: Type.Union([Type.Literal('law'), Type.Literal('notice'), Type.Literal('region'), Type.Literal('to-verify')]),
  note: Type.Optional(Type.String({ minLength: 1 })),
}, { additionalProperties: false });
export type Help = Static<typeof Help>;

/** How many of a hundred decisions of a kind are drawn for inspection, where that is another share than the region's parameter says. */
export const InspectionRate = Type.Object({
  kind: Type.Union([Type.Literal('sample'), Type.Literal('cross'), Type.Literal('look-back'), Type.Literal('promise-sample')]),
  service: Type.Optional(Type.String()), channel: Type.Optional(Type.String()),
  percent: Type.Number({ minimum: 0, maximum: 100 }),
  from: CalendarDate, to: Type.Optional(CalendarDate),
  source: Type.String({ minLength: 1 }),
  confidence: Type.Union([Type.Literal('law'), Type.Literal('notice'), Type.Literal('region'), Type.Literal('to-verify')]),
}, { additionalProperties: false });

/** The administrative city that is competent. It narrows and fills in; it never widens what the law closes. */
export const Region = Type.Object({
  $schema: Type.Optional(Type.String()),
  code: Type.String({ pattern: '^[0-9]{6}$' }),
  zh: Type.String(), en: Type.String(),
  calendar: Type.String(),
  lifeEvents: Type.Array(Type.String(), { description: 'the life events that are on here' }),
  notYet: Type.Optional(Type.Record(Type.String(), LocalizedText, { description: 'services that are not on yet, by code, and where to file them meanwhile (分步推进)' })),
  rollout: Type.Optional(Type.Record(Type.String(), Type.Array(Stage, { minItems: 1 }), { description: 'stages of the rollout, by life event or service, in their order; what is not in it is on for everybody' })),
  targets: Type.Optional(Type.Record(Type.String(), Type.Object({ is: LimitText, source: Type.String({ minLength: 1 }) }, { additionalProperties: false }), { description: 'what the region promises instead, by service: its speed-up targets, and the figures that annex 2 leaves to it' })),
  masters: Type.Optional(Type.Array(Master, { minItems: 1, description: 'core systems of the province that are master of lines of work here' })),
  helps: Type.Optional(Type.Array(Help, { minItems: 1, description: 'cities whose matters the counters here accept' })),
  signs: Type.Optional(Type.Boolean({ description: 'what is handed in at the counters here is signed on the second screen by the person; none: paper stands' })),
  offices: Type.Optional(Type.Array(Office, { minItems: 1, description: 'offices below the city: every one accepts everything, its powers say what it decides' })),
  commitments: Type.Optional(Type.Array(Commitment, { minItems: 1, description: 'what the offices here promise: 五制, 四公开, 三亮明' })),
  queues: Type.Optional(Type.Array(HallQueue, { minItems: 1, description: 'offices where people take a ticket: their windows and the times that can be booked' })),
  inspections: Type.Optional(Type.Array(InspectionRate, { minItems: 1, description: 'shares of decisions that are drawn for inspection, by service and channel; the rest goes by the parameters' })),
  contact: Type.Object({
    hotline: Type.String(), hall: Type.String(), hours: Hours, source: Type.String(),
    en: Type.Optional(Type.Object({ hall: Type.String(), source: Type.String() }, { additionalProperties: false, description: 'the same in English' })),
    supervision: Type.Optional(Type.Object({ by: LocalizedText, phone: Type.String(), source: Type.String() }, { additionalProperties: false, description: 'who supervises the offices, and where to complain' })),
  }, { additionalProperties: false }),
}, { additionalProperties: false });
export type Region = Static<typeof Region>;
