import { Type, type Static } from 'typebox';
import { CalendarDate } from './text.ts';

const Source = { source: Type.String({ minLength: 1 }), confidence: Type.Union([Type.Literal('region'), Type.Literal('to-verify')]), note: Type.Optional(Type.String()), example: Type.Optional(Type.Literal(true, { description: 'made up for a demonstration: the pages say so' })) };
const amount = Type.Integer({ minimum: 1, description: 'fen a month' });

/** What a city publishes of its labour market: the wage guide by occupation (工资指导价位) with its year and source, and courses that can be joined. */
export const LabourMarket = Type.Object({
  $schema: Type.Optional(Type.String()),
  code: Type.String({ pattern: '^[0-9]{6}$', description: 'region' }),
  wageGuide: Type.Optional(Type.Object({ ...Source, year: Type.Integer({ minimum: 2000, maximum: 2100 }), published: CalendarDate, wages: Type.Record(Type.String(), Type.Object({ low: amount, median: amount, high: amount }, { additionalProperties: false })) }, { additionalProperties: false })),
  courses: Type.Optional(Type.Object({
    ...Source,
    list: Type.Record(Type.String({ pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' }), Type.Object({
      zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }), provider: Type.String({ minLength: 1 }), occupation: Type.String(), district: Type.String(), place: Type.String({ minLength: 1 }),
      from: CalendarDate, to: CalendarDate, places: Type.Integer({ minimum: 1, maximum: 1000 }), free: Type.Boolean(),
    }, { additionalProperties: false })),
  }, { additionalProperties: false })),
}, { additionalProperties: false });
export type LabourMarket = Static<typeof LabourMarket>;
