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

/** A dated parameter: an amount, an age, a number of days that a rule reads as `region.<name>`. */
export const Parameter = Type.Object({
  zh: Type.String(), en: Type.String(), unit: Type.String(),
  periods: Type.Array(ParameterPeriod, { minItems: 1 }),
}, { additionalProperties: false });

/** The administrative city that is competent. It narrows and fills in; it never widens what the law closes. */
export const Region = Type.Object({
  $schema: Type.Optional(Type.String()),
  code: Type.String({ pattern: '^[0-9]{6}$' }),
  zh: Type.String(), en: Type.String(),
  calendar: Type.String(),
  lifeEvents: Type.Array(Type.String()),
  parameters: Type.Record(Type.String(), Parameter),
  contact: Type.Object({ hotline: Type.String(), hall: Type.String(), hours: Type.String(), source: Type.String() }, { additionalProperties: false }),
}, { additionalProperties: false });
export type Region = Static<typeof Region>;
export type Parameter = Static<typeof Parameter>;
