import { dayOf, startOfDay } from '../clocks/day.ts';

/** The beginning of the day so many months before an instant, in China; of a month that is too short its last day. */
export function monthsBack(at: string, months: number): string {
  const [year, month, day] = dayOf(at).split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return startOfDay(`${first.toISOString().slice(0, 8)}${String(Math.min(day, last)).padStart(2, '0')}`);
}
