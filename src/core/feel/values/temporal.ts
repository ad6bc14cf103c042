import { readDateAndTime } from '../temporal/read-date-and-time.ts';
import { readDate } from '../temporal/read-date.ts';
import { readDuration } from '../temporal/read-duration.ts';
import { readTime } from '../temporal/read-time.ts';
import { CalendarDate } from './calendar-date.ts';
import { DateAndTime } from './date-and-time.ts';
import { DaysDuration, MonthsDuration } from './duration.ts';
import { TimeOfDay } from './time-of-day.ts';
import type { FeelValue } from './value.ts';

export { addTemporals, subtractTemporals } from '../temporal/arithmetic.ts';
export { compareTemporals, equalTemporals, isSameTemporal } from '../temporal/compare.ts';
export { temporalProperty } from '../temporal/properties.ts';
export { divideDuration, multiplyDuration, negateDuration } from '../temporal/scaling.ts';
export { temporalText } from '../temporal/text.ts';

/** A point of time or a length of it. */
export type Temporal = CalendarDate | TimeOfDay | DateAndTime | DaysDuration | MonthsDuration;

/** Whether a value is a point of time or a length of it. */
export function isTemporal(value: FeelValue): value is Temporal {
  return value instanceof CalendarDate || value instanceof DateAndTime || value instanceof TimeOfDay || value instanceof DaysDuration || value instanceof MonthsDuration;
}

/** What a text behind `@` writes (DMN 1.5, rule 65); null where it writes none of them. */
export function temporalOf(text: string): Temporal | null {
  return readDate(text) ?? readTime(text)?.time ?? (text.includes('T') ? readDateAndTime(text) : null) ?? readDuration(text);
}
