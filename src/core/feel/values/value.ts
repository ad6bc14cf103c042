import type { Decimal } from 'decimal.js-light';
import type { CalendarDate } from './calendar-date.ts';
import type { DateAndTime } from './date-and-time.ts';
import type { DaysDuration, MonthsDuration } from './duration.ts';
import type { FeelContext } from './context.ts';
import type { FeelFunction } from './function.ts';
import type { FeelRange } from './range.ts';
import type { TimeOfDay } from './time-of-day.ts';

/** What nobody has answered. Not `null`: null is an answer ("there is none"), unknown is the lack of one. It does not exist in pure DMN. */
export const UNKNOWN: unique symbol = Symbol('unknown');

/** A number: a machine integer as long as it is a safe one, else a decimal of 34 digits. One number has one form only (see numbers/number.ts). */
export type FeelNumber = number | Decimal;

/** A value of FEEL (DMN 1.5, 10.3.2.3). */
export type FeelValue =
  | null | boolean | string | FeelNumber
  | CalendarDate | TimeOfDay | DateAndTime | DaysDuration | MonthsDuration
  | readonly FeelValue[] | FeelContext | FeelRange | FeelFunction;

/** What an evaluation gives: a value, or that it cannot be told yet. */
export type Result = FeelValue | typeof UNKNOWN;

/** The kinds of values, by the names that the standard gives their types. */
export type Kind =
  | 'null' | 'boolean' | 'string' | 'number' | 'date' | 'time' | 'date and time'
  | 'days and time duration' | 'years and months duration' | 'list' | 'context' | 'range' | 'function';

/** The kind of a value. */
export function kindOf(value: FeelValue): Kind {
  switch (typeof value) {
    case 'number': return 'number';
    case 'string': return 'string';
    case 'boolean': return 'boolean';
    default:
  }
  if (value === null) return 'null';
  if (isList(value)) return 'list';
  return 'kind' in (value as object) ? (value as { kind: Kind }).kind : 'number';
}

/** Whether a value is a list. */
export function isList(value: Result): value is readonly FeelValue[] {
  return Array.isArray(value);
}
