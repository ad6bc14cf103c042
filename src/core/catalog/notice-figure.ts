import { Type, type Static } from 'typebox';

const Measure = Type.Union([
  Type.Literal('bases'), Type.Literal('materials'), Type.Literal('forms'), Type.Literal('workingDays'), Type.Literal('visits'), Type.Literal('steps'),
  Type.Literal('matters'), Type.Literal('submissions'), Type.Literal('joinedInside'), Type.Literal('joinedOutside'), Type.Literal('tripsYearly'),
]);
const Amount = Type.Union([Type.Number(), Type.String({ minLength: 1, description: 'a figure that the notice does not give exactly, in its words' })]);

/** One figure as the notice states it: a reduction in percent, the two ends, how many fewer, or a plain count. */
const Stated = Type.Union([
  Type.Object({ of: Measure, percent: Type.Number() }, { additionalProperties: false }),
  Type.Object({ of: Measure, before: Amount, after: Amount }, { additionalProperties: false }),
  Type.Object({ of: Measure, after: Amount }, { additionalProperties: false }),
  Type.Object({ of: Measure, fewer: Type.Number() }, { additionalProperties: false }),
  Type.Object({ of: Measure, count: Amount }, { additionalProperties: false }),
]);

/**
 * Totals that only a notice gives, kept with its own words and the place where they stand. They are shown as quoted, beside what is
 * computed, and are part of no sum: nothing that computes takes one.
 */
export const NoticeFigure = Type.Object({
  zh: Type.String(), en: Type.String(),
  region: Type.String({ pattern: '^[0-9]{6}$', description: 'the city that the notice speaks of' }),
  quote: Type.String({ minLength: 1, description: 'the words of the notice' }),
  source: Type.String({ minLength: 1, description: 'where they stand' }),
  figures: Type.Array(Stated, { minItems: 1 }),
  beside: Type.Union([
    Type.Object({ lifeEvents: Type.Array(Type.String(), { minItems: 1 }) }, { additionalProperties: false }),
    Type.Object({ services: Type.Array(Type.String(), { minItems: 1 }) }, { additionalProperties: false }),
    Type.Literal('everything'), Type.Literal('joint'), Type.Literal('no-visit'),
  ], { description: 'the computed figures that are shown beside it' }),
  unlike: Type.Optional(Type.Object({ zh: Type.String(), en: Type.String() }, { additionalProperties: false, description: 'why the two cannot be the same figure' })),
}, { additionalProperties: false });
export type NoticeFigure = Static<typeof NoticeFigure>;
export type StatedFigure = NoticeFigure['figures'][number];
