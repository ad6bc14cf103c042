import { Type } from 'typebox';

/** Chinese first, English beside it: the shape of every text a person reads. */
export const LocalizedText = Type.Object(
  { zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) },
  { additionalProperties: false },
);

/** A FEEL expression (OMG DMN 1.5, chapter 10). */
export const Feel = Type.String({ minLength: 1, description: 'FEEL expression (OMG DMN 1.5)' });

/** `10wd` working days · `15d` calendar days · `3mo` months · `30min` minutes. */
export const LimitText = Type.String({ pattern: '^[1-9][0-9]*(min|wd|d|mo)$', description: '10wd | 15d | 3mo | 30min' });

/** A calendar date, `YYYY-MM-DD`. */
export const CalendarDate = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' });

/** Any value a fact can have. */
export const AnyValue = Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null(), Type.Array(Type.Union([Type.String(), Type.Number()]))]);
