import { Type, type Static } from 'typebox';
import { CalendarDate } from './text.ts';

/** A value valid from a day on, with its source and how sure we are of it. */
export const ParameterPeriod = Type.Object({
  from: CalendarDate,
  to: Type.Optional(CalendarDate),
  value: Type.Union([Type.Number(), Type.String(), Type.Boolean(), Type.Array(Type.String())]),
  source: Type.String({ minLength: 1 }),
  confidence: Type.Union([Type.Literal('law'), Type.Literal('notice'), Type.Literal('region'), Type.Literal('to-verify')]),
  note: Type.Optional(Type.String()),
}, { additionalProperties: false });
export type ParameterPeriod = Static<typeof ParameterPeriod>;

/** A dated parameter: an amount, an age, a number of days that a rule reads as `region.<name>`. `in` says what holds where, by code: a city, a province (`370000`) or the whole country (`100000`). */
export const Parameter = Type.Object({
  zh: Type.String(), en: Type.String(), unit: Type.String(),
  in: Type.Record(Type.String({ pattern: '^[0-9]{6}$' }), Type.Array(ParameterPeriod, { minItems: 1 }), { additionalProperties: false }),
}, { additionalProperties: false });
export type Parameter = Static<typeof Parameter>;

/** The code of the whole country. */
export const NATION = '100000';

/** What a region goes by: its own periods, else those of its province (GB/T 2260: the first two digits), else those of the country. */
export function periodsIn({ in: places }: Parameter, region: string): readonly ParameterPeriod[] {
  return places[region] ?? places[`${region.slice(0, 2)}0000`] ?? places[NATION] ?? [];
}
