import type { Calendar, Limit } from './clock.ts';
import { addDays } from './day.ts';
import { dueOfLimit } from './due.ts';
import { isLonger, limitText } from './limit.ts';

/**
 * A year as hard as Chinese years get: week-ends and one holiday of eight days, with the two week-ends around it worked. Limits of
 * different units can only be compared on a calendar: five working days are over after a week, or after two around the National Day.
 */
const MODEL: Calendar = {
  region: 'model',
  years: new Map([2026, 2027, 2028].map((year) => [year, {
    holidays: new Set(Array.from({ length: 8 }, (_, day) => addDays(`${year}-10-01`, day))), statutory: new Set<string>(), workdays: new Set([`${year}-09-27`, `${year}-10-10`]),
  }])),
};
const DAYS = Array.from({ length: 365 }, (_, day) => addDays('2026-01-01', day));
const compared = new Map<string, boolean>();

/** Whether a limit can end later than another, from whatever day both are counted: then it must not be promised where the other one binds. */
export function isEverLonger(a: Limit, b: Limit): boolean {
  if (a.unit === b.unit) return a.amount > b.amount;
  const key = `${limitText(a)} ${limitText(b)}`;
  const known = compared.get(key);
  if (known !== undefined) return known;
  const longer = DAYS.some((day) => endsLater(a, b, `${day}T09:00:00+08:00`));
  compared.set(key, longer);
  return longer;
}

function endsLater(a: Limit, b: Limit, startedAt: string): boolean {
  const [first, second] = [a, b].map((limit) => dueOfLimit(limit, { startedAt, pauses: [] }, MODEL)) as [ReturnType<typeof dueOfLimit>, ReturnType<typeof dueOfLimit>];
  // Beyond the model: some years, where single days make no difference.
  return first.known && second.known ? Date.parse(first.at) > Date.parse(second.at) : isLonger(a, b);
}
