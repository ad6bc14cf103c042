import type { CalendarDate } from './calendar-date.ts';
import type { DateAndTime } from './date-and-time.ts';
import type { DaysDuration, MonthsDuration } from './duration.ts';
import type { TimeOfDay } from './time-of-day.ts';
import type { FeelNumber, FeelValue } from './value.ts';

/** A point of time or a length of it. */
export type Temporal = CalendarDate | TimeOfDay | DateAndTime | DaysDuration | MonthsDuration;

export function isTemporal(_value: FeelValue): _value is Temporal { return false; }
export function compareTemporals(_a: Temporal, _b: Temporal): number | null { return null; }
export function equalTemporals(_a: Temporal, _b: Temporal): boolean | null { return null; }
export function addTemporals(_a: FeelValue, _b: FeelValue): FeelValue { return null; }
export function subtractTemporals(_a: FeelValue, _b: FeelValue): FeelValue { return null; }
export function multiplyDuration(_a: FeelValue, _b: FeelValue): FeelValue { return null; }
export function divideDuration(_a: FeelValue, _b: FeelValue): FeelValue { return null; }
export function negateDuration(_a: Temporal): FeelValue { return null; }
export function temporalProperty(_value: Temporal, _name: string): FeelValue { return null; }
export function temporalOf(_text: string): Temporal | null { return null; }
export function temporalText(_value: Temporal): string { return ''; }
export type { FeelNumber };
