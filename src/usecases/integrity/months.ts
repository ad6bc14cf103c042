import { addMonths, dayOf } from '#core/clocks/day.ts';
import type { Month } from '../ports/integrity.ts';

/** So many months stand beside each other, the running one the last. */
export const MONTHS = 6;

/** A month of the calendar in China. @param month `YYYY-MM` */
export function monthOf(month: string): Month {
  return { month, from: firstInstant(`${month}-01`), until: firstInstant(addMonths(`${month}-01`, 1)) };
}

/** The month before another. */
export function monthBefore({ month }: Pick<Month, 'month'>): Month {
  return monthOf(addMonths(`${month}-01`, -1).slice(0, 7));
}

/** The last months, the oldest first, the running one the last. */
export function lastMonths(now: string): readonly Month[] {
  const first = `${dayOf(now).slice(0, 7)}-01`;
  return Array.from({ length: MONTHS }, (_, at) => monthOf(addMonths(first, at + 1 - MONTHS).slice(0, 7)));
}

function firstInstant(day: string): string {
  return new Date(`${day}T00:00:00+08:00`).toISOString();
}
