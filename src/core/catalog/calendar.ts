import { Type, type Static } from 'typebox';
import { CalendarDate } from './text.ts';

/** A stretch of days off of one holiday, as the yearly notice gives it. */
export const HolidayPeriod = Type.Object({
  zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }),
  from: CalendarDate, to: CalendarDate,
  statutory: Type.Array(CalendarDate, { description: 'the days of it that are public holidays by law (全国年节及纪念日放假办法)' }),
  workdays: Type.Array(CalendarDate, { description: 'make-up working days (调休上班)' }),
}, { additionalProperties: false });

/** The holidays of a country: a year that is not here has not been published and is unknown. */
export const CalendarFile = Type.Object({
  $schema: Type.Optional(Type.String()),
  id: Type.String({ pattern: '^[a-z]{2}$' }),
  zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }),
  years: Type.Array(Type.Object({
    year: Type.Integer({ minimum: 2000, maximum: 2200 }),
    source: Type.String({ minLength: 1 }),
    published: CalendarDate,
    holidays: Type.Array(HolidayPeriod, { minItems: 1 }),
  }, { additionalProperties: false }), { minItems: 1 }),
}, { additionalProperties: false });
export type CalendarFile = Static<typeof CalendarFile>;
