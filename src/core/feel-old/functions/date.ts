import type { Value } from '../../value.ts';
import { dayOf, monthsBetween, readDay, writeDay } from '../calendar-date.ts';
import { monthsDuration, readDuration } from '../duration.ts';
import type { FeelFunctions } from './function.ts';

export const dateFunctions: FeelFunctions = {
  date: { parameters: ['from', 'month', 'day'], optional: 2, call: date },
  duration: { parameters: ['from'], call: (from = null) => readDuration(from) },
  'years and months duration': {
    parameters: ['from', 'to'],
    call: (from, to) => {
      const months = fullMonths(from, to);
      return months === null ? null : monthsDuration(months);
    },
  },
  // Not of the standard, which knows only the duration: rules of ages and periods count in one unit.
  'full months': { parameters: ['from', 'to'], call: fullMonths },
  'full years': {
    parameters: ['from', 'to'],
    call: (from, to) => {
      const months = fullMonths(from, to);
      return months === null ? null : Math.trunc(months / 12) + 0;
    },
  },
};

/** `date("2026-11-21")` or `date(2026, 11, 21)`. */
function date(from: Value = null, month: Value = null, day: Value = null): Value {
  if (typeof from === 'string' && month === null && day === null) return readDay(from) === null ? null : from;
  if (typeof from !== 'number' || typeof month !== 'number' || typeof day !== 'number') return null;
  const found = dayOf(from, month, day);
  return found === null ? null : writeDay(found);
}

/** Months fully passed from one day to another: from 31 January to 28 February none, to 31 March two. */
function fullMonths(from: Value = null, to: Value = null): number | null {
  const start = readDay(from);
  const end = readDay(to);
  return start === null || end === null ? null : monthsBetween(start, end);
}
