import { add, multiply, negate, numberOf } from '../numbers/number.ts';
import { DaysDuration, MonthsDuration } from '../values/duration.ts';
import type { FeelNumber } from '../values/value.ts';
import { SECONDS_OF_DAY } from './seconds.ts';

const MONTHS = /^(-?)P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?$/;
const DAYS = /^(-?)P(?=\d|T\d)(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d*)?)S)?)?$/;

/** The duration that a text writes: `P1Y2M`, or `-P1DT2H3M4.5S` (XPath Data Model, yearMonthDuration and dayTimeDuration). Null where it writes none; there is no duration of months and days together. */
export function readDuration(text: string): DaysDuration | MonthsDuration | null {
  return readMonths(text) ?? readDays(text);
}

function readMonths(text: string): MonthsDuration | null {
  const [, sign, years = '0', months = '0'] = MONTHS.exec(text) ?? [];
  const total = Number(years) * 12 + Number(months);
  if (sign === undefined || !Number.isSafeInteger(total)) return null;
  return new MonthsDuration(sign === '-' ? 0 - total : total);
}

function readDays(text: string): DaysDuration | null {
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0'] = DAYS.exec(text) ?? [];
  if (sign === undefined) return null;
  let total: FeelNumber | null = numberOf(seconds);
  for (const [digits, length] of [[days, SECONDS_OF_DAY], [hours, 3600], [minutes, 60]] as const) {
    const count = numberOf(digits);
    const part = count === null ? null : multiply(count, length);
    total = total === null || part === null ? null : add(total, part);
  }
  return total === null ? null : new DaysDuration(sign === '-' ? negate(total) : total);
}
